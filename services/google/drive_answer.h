// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drive.h"

#include <QJsonObject>

namespace vtrack {

// What the JSON of Drive's answers says. An answer that lacks the requested content, or has it in another form, is
// incompleteAnswer(). Any thread.

/// A shared drive a person is a member of.
struct SharedDrive {
    QString id; ///< Also the id of its topmost folder.
    QString name;
};

/// One page of drives.list.
struct SharedDrivePage {
    QList<SharedDrive> drives;
    QString nextPageToken; ///< Empty on the last page.
};

/// Whether a page token or change token fits into the address of the next request: Google's have some hundred bytes,
/// and servers refuse addresses of more than about 8 KiB (nginx, Apache and Google's own). A longer one in an answer is
/// incompleteAnswer(): it would be stored, and fail for ever.
[[nodiscard]] bool fitsIntoAddress(const QString& token);

/// files.list. Items whose id is none of Drive's are left out.
[[nodiscard]] Result<DriveFilePage> filePageFrom(const QJsonObject& json);

/// files.get: the item; every item has an id and a type.
[[nodiscard]] Result<DriveFile> itemFrom(const QJsonObject& json);

/// changes.getStartPageToken
[[nodiscard]] Result<QString> startTokenFrom(const QJsonObject& json);

/// changes.list. Changes of a shared drive itself are left out.
[[nodiscard]] Result<DriveChangePage> changePageFrom(const QJsonObject& json);

/// drives.list
[[nodiscard]] Result<SharedDrivePage> sharedDrivePageFrom(const QJsonObject& json);

} // namespace vtrack
