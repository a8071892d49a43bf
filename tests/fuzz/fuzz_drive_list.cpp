// SPDX-License-Identifier: GPL-3.0-or-later
// Drive's answers to files.list, drives.list and changes.getStartPageToken.
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
    if (const auto page = filePageFrom(json)) {
        holds(page->files.size() <= json.value(u"files"_s).toArray().size());
        for (const DriveFile& file : page->files) {
            holds(isDriveId(file.id) && !file.mimeType.isEmpty());
            checkItem(file);
        }
    } else {
        checkError(page.error());
        holds(page.error().transient);
    }
    if (const auto drives = sharedDrivePageFrom(json)) {
        for (const SharedDrive& drive : drives->drives)
            holds(isDriveId(drive.id) && drive.name.size() <= 1'000);
    } else {
        checkError(drives.error());
    }
    const auto token = startTokenFrom(json);
    holds(!token || !token->isEmpty());
}

} // namespace vtrack::fuzz
