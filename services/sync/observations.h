// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "file_store.h"
#include "folder_store.h"
#include "pending_store.h"
#include "questions.h"

#include <QHash>
#include <QSet>
#include <QTimeZone>

namespace vtrack {

/// Writes down which clips Drive was seen to have, and asks Drive about those that an answer no longer named: a list
/// that lacks a row and a change that takes a file away are no proof that it is gone.
///
///   doubted --> files.get --> 404, in the trash, in a folder that nobody watches: told and forgotten
///                         '-> in a watched folder: trusted, at its present place
///                         '-> no answer: doubted until the next run
/// Run's thread.
class Observations {
public:
    Observations(RunContext& run, Questions& questions);

    /// The file as it was named in this folder.
    [[nodiscard]] PendingFile observation(const WatchedFolder& folder, const DriveFile& file) const;
    /// Writes down those that are not recorded with this content. Inside RunContext::note().
    /// @param named when the answer was asked for.
    [[nodiscard]] Result<void> observe(const QList<PendingFile>& files, const QDateTime& named);
    /// Asks for what the shortcut leads to, which then counts as a clip of this folder.
    void followShortcut(const WatchedFolder& folder, const DriveFile& shortcut, const QDateTime& named);

    /// Asks about all doubted files that were not asked about yet.
    /// @return whether there were any.
    [[nodiscard]] bool askDoubted();

    /// Whether files were observed since the last call.
    [[nodiscard]] bool tookSome() { return std::exchange(m_tookSome, false); }

private:
    void takeShortcut(const WatchedFolder& folder, const QString& shortcutId, const QDateTime& named,
                      const Result<DriveFile>& target);
    void takeDoubted(const PendingFile& file, const Result<DriveFile>& answer);
    [[nodiscard]] Result<void> isHere(const PendingFile& file, const DriveFile& answer);
    [[nodiscard]] Result<void> isGone(const PendingFile& file);
    [[nodiscard]] QTimeZone zoneOf(qint64 cameraId) const;
    [[nodiscard]] QString cameraName(qint64 cameraId) const;

    RunContext& m_run;
    Questions& m_questions;
    FolderStore m_folders;
    PendingStore m_pending;
    FileStore m_files;
    QSet<QString> m_asked; ///< About which this run has asked.
    bool m_tookSome = false;
};

} // namespace vtrack
