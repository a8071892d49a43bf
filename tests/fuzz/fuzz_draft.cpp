// SPDX-License-Identifier: GPL-3.0-or-later
// The file with the draft of a setup.
// Covers: services/setup/setup_draft_json.cpp
// Covers: services/store/camera_details.cpp
// Covers: services/footage/source_folder.cpp
#include "drive_file.h"
#include "fuzz.h"
#include "setup_draft_json.h"
#include "source_folder.h"

#include <QDir>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace vtrack::fuzz {

void run(const QByteArray& input) {
    constexpr qsizetype longest = 4'096;
    const auto draft = draftFrom(input);
    if (!draft)
        return holds(!draft.error().detail.isEmpty() && draft.error().detail.size() <= 1'000);
    for (const QString& text : {draft->page, draft->clientFile, draft->name, draft->destination})
        holds(text.size() <= longest);
    for (const Folder& camera : draft->cameras)
        holds(isDriveId(camera.id) && camera.name.size() <= longest && camera.path.size() <= longest);
    for (auto name = draft->cameraNames.begin(); name != draft->cameraNames.end(); ++name)
        holds(isDriveId(name.key()) && name->size() <= longest);
    for (auto details = draft->details.begin(); details != draft->details.end(); ++details)
        holds(isDriveId(details.key()) && checkDetails(*details));
    holds(!draft->intervalMinutes || (*draft->intervalMinutes > 0 && *draft->intervalMinutes <= 60));
    holds(!draft->parallelDownloads || (*draft->parallelDownloads >= 1 && *draft->parallelDownloads <= 6));

    if (!draft->destination.isEmpty())
        holds(sourceFolder(draft->destination, 7) == QDir::cleanPath(draft->destination + u"/source_7"_s));

    const auto again = draftFrom(draftJson(*draft));
    holds(again && QJsonDocument::fromJson(draftJson(*again)) == QJsonDocument::fromJson(draftJson(*draft)));
}

} // namespace vtrack::fuzz
