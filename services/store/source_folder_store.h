// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "error.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace vtrack {

/// The source folders that the database knows: the table `source_folders` (those with a marker) and the paths of
/// `downloaded_files`. Call on the thread of the connection.
class SourceFolderStore {
public:
    explicit SourceFolderStore(Connection& connection);

    /// A recorded file.
    struct File {
        QString path = {};
        qint64 size = 0;
    };

    /// The folders of the source that have its marker.
    [[nodiscard]] Result<QStringList> folders(qint64 sourceId);
    /// Records that the folder has the source's marker, if that is new.
    [[nodiscard]] Result<void> remember(qint64 sourceId, const QString& folder, const QDateTime& now);
    /// Whether the folder ever had the source's marker, or a file of the source is recorded in it.
    [[nodiscard]] Result<bool> isUsed(qint64 sourceId, const QString& folder);
    /// Files of the source that are recorded in the folder, the newest first.
    [[nodiscard]] Result<QList<File>> newestFiles(qint64 sourceId, const QString& folder, int limit);

private:
    Connection& m_connection;
};

} // namespace vtrack
