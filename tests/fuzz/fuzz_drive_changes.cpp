// SPDX-License-Identifier: GPL-3.0-or-later
// Drive's answers to changes.list.
// Covers: services/google/drive_answer.cpp
// Covers: services/google/drive_file_json.cpp
#include "drive_answer.h"
#include "drive_items.h"
#include "fuzz.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace vtrack::fuzz {

void run(const QByteArray& input) {
    const QJsonObject json = answerIn(input);
    const auto page = changePageFrom(json);
    if (!page) {
        checkError(page.error());
        return holds(page.error().transient);
    }
    holds(page->changes.size() <= json.value(u"changes"_s).toArray().size());
    holds(!page->nextPageToken.isEmpty() || !page->newStartToken.isEmpty());
    for (const DriveChange& change : page->changes) {
        holds(isDriveId(change.fileId));
        holds(change.removed == change.file.id.isEmpty());
        holds(change.removed || change.file.id == change.fileId); // What is said of one file counts for no other.
        checkItem(change.file);
    }
}

} // namespace vtrack::fuzz
