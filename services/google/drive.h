// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drive_file.h"
#include "error.h"

#include <QByteArray>
#include <QList>

#include <chrono>
#include <memory>
#include <stop_token>

namespace vtrack {

/// One page of a listing. An empty page may still have a next one.
struct DriveFilePage {
    QList<DriveFile> files;
    QString nextPageToken; ///< Empty on the last page.
    bool incomplete = false;
};

/// The current state of an item, or that it is gone. Drive reports the state after the change, not what has changed.
struct DriveChange {
    QString fileId;
    bool removed = false; ///< Deleted, or no longer visible to this account.
    DriveFile file;       ///< Empty when removed.
};

/// One page of changes.
struct DriveChangePage {
    QList<DriveChange> changes;
    QString nextPageToken; ///< The token of the next page; empty on the last page.
    QString newStartToken; ///< The token for the next check; on the last page only.
};

/// What to list.
struct DriveQuery {
    QString q;
    int pageSize = 0; ///< At most; 0: as many as Drive allows.
    QString pageToken = {};
    QString orderBy = {};
    bool inAllDrives = false; ///< Also in shared drives that this account has not opened yet.
};

/// A file's bytes on their way from Drive, read and destroyed on one worker thread.
class ContentStream {
public:
    ContentStream() = default;
    virtual ~ContentStream() = default;
    ContentStream(const ContentStream&) = delete;
    ContentStream& operator=(const ContentStream&) = delete;

    /// The next bytes; empty at the end. Blocks. NetworkError when the connection was cut or stood still for too long.
    [[nodiscard]] virtual Result<QByteArray> read() = 0;
};

/// Drive v3 as the sync engine sees it. Calls block until Google answered: on workers only, from any number of them.
/// DriveApi is the real one; a simulation replaces it.
class Drive {
public:
    Drive() = default;
    virtual ~Drive() = default;
    Drive(const Drive&) = delete;
    Drive& operator=(const Drive&) = delete;

    /// One page of files.list.
    [[nodiscard]] virtual Result<DriveFilePage> list(const DriveQuery& query, const std::stop_token& stop = {}) = 0;

    /// One item by id; "root" is My Drive.
    [[nodiscard]] virtual Result<DriveFile> get(const QString& id, const std::stop_token& stop = {}) = 0;

    /// The token from which changes() reports everything that happens from now on.
    /// @param driveId a shared drive; empty for My Drive. Each has a log of its own.
    [[nodiscard]] virtual Result<QString> changesStart(const QString& driveId, const std::stop_token& stop = {}) = 0;

    /// One page of changes since the token. A token that Drive refuses is FolderNotFound or Internal, never transient.
    [[nodiscard]] virtual Result<DriveChangePage> changes(const QString& driveId, const QString& pageToken,
                                                          const std::stop_token& stop = {}) = 0;

    /// Opens a file's content from byte `offset`. The answer was checked to be data of the right kind, never the HTML
    /// page that Google serves in place of data at times. A single try, except for a new token after a 401 and for rate
    /// limits. The caller decides about retries.
    /// @param stallLimit longest time without a byte.
    [[nodiscard]] virtual Result<std::unique_ptr<ContentStream>> media(const DriveFile& file, qint64 offset,
                                                                       std::chrono::milliseconds stallLimit,
                                                                       const std::stop_token& stop = {}) = 0;
};

} // namespace vtrack
