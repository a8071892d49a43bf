// SPDX-License-Identifier: GPL-3.0-or-later
// The first bytes of what was downloaded: a file of a camera, a person's photo.
// Covers: services/sync/footage_content.cpp
// Covers: services/google/photo_format.cpp
#include "footage_content.h"
#include "fuzz.h"
#include "photo_format.h"

#include <QByteArrayList>

namespace vtrack::fuzz {

void run(const QByteArray& input) {
    holds(contentKind(input) == contentKind(input.left(firstBytes)));
    // Whatever follows, this is how programs, pages and texts begin.
    holds(contentKind("MZ" + input) == ContentKind::Program);
    holds(contentKind("#!" + input) == ContentKind::Program);
    holds(contentKind("\xef\xbb\xbf \n<ScRiPt" + input) == ContentKind::Program);
    holds(contentKind("an ordinary line of words" + input) == ContentKind::Document);
    const QByteArray format = photoFormat(input);
    holds(format.isEmpty() || QByteArrayList{"jpeg", "png", "gif", "webp"}.contains(format));
    holds(format.isEmpty() || photoFormat(input + "more") == format);
}

} // namespace vtrack::fuzz
