// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alarm_notice_store.h"
#include "error.h"
#include "folder_store.h"
#include "lifetime_store.h"
#include "new_camera_folders.h"
#include "pending_store.h"
#include "severity.h"
#include "sync_status_store.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace vtrack {

/// A source as the dashboard shows it.
struct SourceRow {
    qint64 key = 0; ///< The source's id.
    QString name = {};
    bool enabled = true;
    SyncState state = SyncState::Pending; ///< Of the last run.
    QString message = {};                 ///< Of the last run.
    std::optional<ErrorKind> error = {};  ///< Nothing when the last run went well.
    Action action = Action::None;         ///< What helps against that error.
    Severity severity = Severity::Info;   ///< Of the current problem.
    QDateTime lastCheck = {};
    QDateTime nextCheck = {};
    int failures = 0;        ///< Failed runs since the last successful one.
    QDateTime lastLook = {}; ///< When a run last saw all of its folders in Drive.
    int intervalMinutes = 10;
    qint64 files = 0;
    qint64 bytes = 0;    ///< Of these files.
    QString folder = {}; ///< Its footage folder.
    PendingStore::Progress progress = {};

    bool operator==(const SourceRow&) const = default;
};

/// A camera of a source, and its footage.
struct CameraRow {
    QString key = {}; ///< Source id and name.
    qint64 id = 0;    ///< Of its configuration.
    qint64 sourceId = 0;
    QString name = {};
    QString lastFile = {};
    QDateTime newestRecording = {};
    qint64 files = 0;
    qint64 bytes = 0;
    FolderStore::LeftOut leftOut = {}; ///< Files that are not fetched because they are not footage.
    FileTotal leftInDrive = {};        ///< Clips that are not fetched because they were uploaded before that day.
    QDateTime fetchFrom = {};          ///< Source::fetchFrom.
    bool selected = true;              ///< Whether it is synced, and not only has earlier files.
    PendingStore::OfCamera queue = {};
    std::optional<ErrorKind> folderError = {}; ///< Why its folder cannot be read; nothing while it can.
    std::optional<AccountChange> hidden = {};  ///< Its folder was last seen by another account.

    bool operator==(const CameraRow&) const = default;
};

/// The key of a camera's row.
[[nodiscard]] inline QString cameraKey(qint64 sourceId, const QString& name) {
    return QString::number(sourceId) + u'/' + name;
}

/// A file that arrived.
struct FileRow {
    qint64 key = 0; ///< Its row id.
    QString name = {};
    QString camera = {};
    QString path = {};
    qint64 bytes = 0;
    QDateTime recorded = {}; ///< When its recording started; invalid if unknown.
    QDateTime arrived = {};

    bool operator==(const FileRow&) const = default;
};

/// A retrying file.
struct RetryRow {
    QString key = {}; ///< Source and Drive id.
    qint64 sourceId = 0;
    QString fileId = {}; ///< Drive's.
    QString name = {};
    QString camera = {};
    QString reason = {};
    int attempts = 0;
    QDateTime nextTry = {}; ///< Invalid: with the next check.
    bool dismissed = false; ///< Dismissed by a person.

    bool operator==(const RetryRow&) const = default;
};

/// A line of the activity list.
struct ActivityRow {
    qint64 key = 0; ///< Its row id.
    QDateTime time = {};
    QString kind = {};
    Severity severity = Severity::Info;
    QString message = {};
    QString source = {}; ///< Name of the source it is about; may be empty.
    QString camera = {};

    bool operator==(const ActivityRow&) const = default;
};

/// Everything that the dashboard shows from the database, read at one moment.
struct DashboardSnapshot {
    QList<SourceRow> sources;
    QList<CameraRow> cameras; ///< Of all sources.
    QList<FileRow> files;     ///< The newest ones, newest first.
    QList<RetryRow> retrying; ///< The next try first, dismissed ones last.
    QList<ActivityRow> activity;
    QList<NewCameraFolder> newFolders; ///< New folders that need a decision.
    AlarmChannelState failingAlarms;   ///< Of the way by which alarms leave, if one fails for long; else no tries.
    QString account = {};              ///< The address of the person who signed in last; empty if nobody did.
    QList<Lifetime> lifetimes;         ///< Of the programs that synced, in the order of their starts.
    std::optional<Error> trouble;      ///< Why one of the other lists could not be read; that list is then empty.
};

} // namespace vtrack
