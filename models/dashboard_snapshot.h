// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "folder_store.h"
#include "new_camera_folders.h"
#include "severity.h"

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
    QString status = {};  ///< The guide's word: "pending", "in_progress", "success" or "error".
    QString message = {}; ///< Of the last run.
    QString errorType = {};
    Action action = Action::None;       ///< What helps against that error.
    Severity severity = Severity::Info; ///< Of the present trouble.
    QDateTime lastCheck = {};
    QDateTime nextCheck = {};
    int failures = 0;        ///< Failed runs since the last good one.
    QDateTime lastLook = {}; ///< When a run last saw all of its folders in Drive.
    int intervalMinutes = 10;
    qint64 files = 0;
    QString folder = {}; ///< Where its footage lies.

    bool operator==(const SourceRow&) const = default;
};

/// A camera of a source, and what it has brought.
struct CameraRow {
    QString key = {}; ///< Source id and name.
    qint64 sourceId = 0;
    QString name = {};
    QString lastFile = {};
    QDateTime newestRecording = {};
    qint64 files = 0;
    qint64 bytes = 0;
    FolderStore::LeftOut leftOut = {}; ///< What is not fetched, for it is no footage.

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
    QDateTime arrived = {};

    bool operator==(const FileRow&) const = default;
};

/// A file in Drive that could not be had so far.
struct RetryRow {
    QString key = {}; ///< Source and Drive id.
    qint64 sourceId = 0;
    QString fileId = {}; ///< Drive's.
    QString name = {};
    QString camera = {};
    QString reason = {};
    int attempts = 0;
    QDateTime nextTry = {}; ///< Invalid: with the next check.
    bool dismissed = false; ///< A person does without it.

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

/// Everything the dashboard shows out of the database, at one moment.
struct DashboardSnapshot {
    QList<SourceRow> sources;
    QList<CameraRow> cameras; ///< Of all sources.
    QList<FileRow> files;     ///< The newest ones, newest first.
    QList<RetryRow> retrying; ///< The next try first, dismissed ones last.
    QList<ActivityRow> activity;
    QList<NewCameraFolder> newFolders; ///< About which a person is to decide.
    std::optional<Error> trouble;      ///< Why one of the lists below the sources could not be read; it is empty then.
};

} // namespace vtrack
