// SPDX-License-Identifier: GPL-3.0-or-later
#include "dashboard_reader.h"

#include "clip_search.h"
#include "dashboard_store.h"
#include "error_kinds.h"
#include "lifetime_store.h"
#include "pending_store.h"
#include "profile_store.h"
#include "source_folder.h"
#include "source_store.h"
#include "sync_scheduler.h"
#include "sync_status_store.h"
#include "when_done.h"

#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr auto pause = std::chrono::milliseconds(250);
constexpr auto regularly = std::chrono::seconds(30);
constexpr int listLength = 100;

SourceRow sourceRow(const DashboardRow& row, const SyncStatus& status, const QString& destination) {
    return {.key = row.sourceId,
            .name = row.sourceName,
            .enabled = row.syncEnabled,
            .state = status.state,
            .message = row.lastSyncMessage,
            .error = errorKind(status.errorType),
            .action = status.action,
            .severity = severityOf(status.errorSeverity),
            .lastCheck = row.lastSyncTimestamp,
            .nextCheck = row.nextSyncTimestamp,
            .failures = status.timerErrorCount,
            .lastLook = status.lastLook,
            .intervalMinutes = row.syncIntervalMinutes,
            .files = row.totalDownloadedFiles,
            .folder = sourceFolder(destination, row.sourceId)};
}

CameraRow cameraRow(const CameraSummary& camera) {
    return {.key = cameraKey(camera.sourceId, camera.cameraName),
            .sourceId = camera.sourceId,
            .name = camera.cameraName,
            .lastFile = camera.lastFilename,
            .newestRecording = camera.newestRecording.isValid() ? camera.newestRecording : camera.lastFileTimestamp,
            .files = camera.totalFiles,
            .bytes = camera.totalBytes};
}

FileRow fileRow(const DownloadedFile& file) {
    return {.key = file.id,
            .name = file.originalFilename,
            .camera = file.cameraName,
            .path = file.localFilePath,
            .bytes = file.fileSizeBytes,
            .recorded = file.recordingStartTime,
            .arrived = file.downloadTimestamp};
}

/// The cameras of a source, with what is known about their folders and queues.
Result<QList<CameraRow>> readCameras(Connection& connection, const Source& source) {
    const auto summaries = DashboardStore(connection).cameras(source.id);
    if (!summaries)
        return std::unexpected(summaries.error());
    FolderStore folders(connection, source.id);
    const auto leftOut = folders.leftOut();
    if (!leftOut)
        return std::unexpected(leftOut.error());
    const auto own = folders.ofCameras();
    if (!own)
        return std::unexpected(own.error());
    const auto queues = PendingStore(connection).ofCameras(source.id);
    if (!queues)
        return std::unexpected(queues.error());
    const auto leftInDrive = PendingStore(connection).leftInDrive(source.id);
    if (!leftInDrive)
        return std::unexpected(leftInDrive.error());
    QHash<qint64, ErrorKind> errors;
    QHash<qint64, AccountChange> hidden;
    for (const WatchedFolder& folder : *own) {
        if (!folder.failed())
            continue;
        errors.insert(folder.cameraId, errorKind(folder.errorType).value_or(ErrorKind::Internal));
        const auto other = folders.seenByAnother(folder);
        if (!other)
            return std::unexpected(other.error());
        if (*other)
            hidden.insert(folder.cameraId, **other);
    }
    QHash<QString, Camera> known;
    for (const Camera& camera : source.cameras)
        known.insert(camera.name, camera);
    QList<CameraRow> rows;
    for (const CameraSummary& summary : *summaries) {
        CameraRow row = cameraRow(summary);
        row.id = known.value(row.name).id;
        row.selected = known.contains(row.name) && known[row.name].selected;
        row.leftOut = leftOut->value(row.id);
        row.leftInDrive = leftInDrive->value(row.id);
        row.fetchFrom = source.fetchFrom;
        row.queue = queues->value(row.id);
        if (const auto error = errors.constFind(row.id); error != errors.cend())
            row.folderError = *error;
        if (const auto other = hidden.constFind(row.id); other != hidden.cend())
            row.hidden = *other;
        rows += row;
    }
    return rows;
}

Result<void> readSources(Connection& connection, DashboardSnapshot& snapshot) {
    DashboardStore dashboard(connection);
    SyncStatusStore statuses(connection);
    SourceStore sources(connection);
    const auto rows = dashboard.rows();
    if (!rows)
        return std::unexpected(rows.error());
    for (const DashboardRow& row : *rows) {
        const auto status = statuses.byId(row.sourceId);
        const auto source = sources.byId(row.sourceId);
        if (!status)
            return std::unexpected(status.error());
        if (!source)
            return std::unexpected(source.error());
        const Source known = source->value_or(Source{.id = row.sourceId});
        const auto cameras = readCameras(connection, known);
        if (!cameras)
            return std::unexpected(cameras.error());
        const auto progress = PendingStore(connection).progress(row.sourceId);
        if (!progress)
            return std::unexpected(progress.error());
        snapshot.sources += sourceRow(row, status->value_or(SyncStatus{}), known.destination);
        snapshot.sources.last().progress = *progress;
        for (const CameraRow& camera : *cameras)
            snapshot.sources.last().bytes += camera.bytes;
        snapshot.cameras += *cameras;
    }
    return {};
}

Result<void> readRetrying(Connection& connection, DashboardSnapshot& snapshot) {
    const auto retrying = PendingStore(connection).retrying(0, listLength);
    if (!retrying)
        return std::unexpected(retrying.error());
    QHash<qint64, QString> cameras;
    const auto sources = SourceStore(connection).all();
    if (!sources)
        return std::unexpected(sources.error());
    for (const Source& source : *sources) {
        for (const Camera& camera : source.cameras)
            cameras.insert(camera.id, camera.name);
    }
    for (const PendingFile& file : *retrying) {
        snapshot.retrying += RetryRow{.key = QString::number(file.sourceId) + u'/' + file.drive.id,
                                      .sourceId = file.sourceId,
                                      .fileId = file.drive.id,
                                      .name = file.drive.name,
                                      .camera = cameras.value(file.cameraId),
                                      .reason = file.message,
                                      .attempts = file.attempts,
                                      .nextTry = file.nextTry,
                                      .dismissed = file.dismissedAt.isValid()};
    }
    return {};
}

Result<void> readNewFolders(Connection& connection, DashboardSnapshot& snapshot) {
    const auto folders = newCameraFolders(connection);
    if (!folders)
        return std::unexpected(folders.error());
    snapshot.newFolders = *folders;
    return {};
}

Result<void> readFailingAlarms(Connection& connection, DashboardSnapshot& snapshot) {
    const auto failing = AlarmNoticeStore(connection).longestFailing();
    if (!failing)
        return std::unexpected(failing.error());
    snapshot.failingAlarms = failing->value_or(AlarmChannelState{});
    return {};
}

Result<void> readAccount(Connection& connection, DashboardSnapshot& snapshot) {
    const auto person = ProfileStore(connection).current();
    if (!person)
        return std::unexpected(person.error());
    snapshot.account = person->value_or(UserProfile{}).email;
    return {};
}

Result<void> readLifetimes(Connection& connection, DashboardSnapshot& snapshot) {
    const auto lives = LifetimeStore(connection).all();
    if (!lives)
        return std::unexpected(lives.error());
    snapshot.lifetimes = *lives;
    return {};
}

Result<void> readLists(Connection& connection, const DashboardFilter& filter, DashboardSnapshot& snapshot) {
    const auto files = findClips(connection, filter.clips, listLength);
    if (!files)
        return std::unexpected(files.error());
    for (const DownloadedFile& file : *files)
        snapshot.files += fileRow(file);
    const auto lines = ActivityStore(connection).recent(listLength, filter.activity);
    if (!lines)
        return std::unexpected(lines.error());
    QHash<qint64, QString> names;
    for (const SourceRow& source : std::as_const(snapshot.sources))
        names.insert(source.key, source.name);
    for (const ActivityEntry& line : *lines) {
        snapshot.activity += ActivityRow{.key = line.id,
                                         .time = line.time,
                                         .kind = line.kind,
                                         .severity = line.severity,
                                         .message = line.message,
                                         .source = names.value(line.sourceId),
                                         .camera = line.cameraName};
    }
    return {};
}

} // namespace

Result<DashboardSnapshot> readDashboard(const Database& database, const DashboardFilter& filter) {
    auto connection = database.connect();
    if (!connection)
        return std::unexpected(connection.error());
    DashboardSnapshot snapshot;
    if (auto read = readSources(**connection, snapshot); !read)
        return std::unexpected(read.error());
    if (auto read = readRetrying(**connection, snapshot); !read)
        snapshot.trouble = read.error();
    if (auto read = readNewFolders(**connection, snapshot); !read)
        snapshot.trouble = read.error();
    if (auto read = readFailingAlarms(**connection, snapshot); !read)
        snapshot.trouble = read.error();
    if (auto read = readAccount(**connection, snapshot); !read)
        snapshot.trouble = read.error();
    if (auto read = readLifetimes(**connection, snapshot); !read)
        snapshot.trouble = read.error();
    if (auto read = readLists(**connection, filter, snapshot); !read)
        snapshot.trouble = read.error();
    return snapshot;
}

DashboardReader::DashboardReader(const Database& database, const SyncScheduler& scheduler, QThreadPool& background,
                                 QObject* parent)
    : QObject(parent)
    , m_database(database)
    , m_background(background) {
    m_soon.setSingleShot(true);
    m_soon.setInterval(pause);
    connect(&m_soon, &QTimer::timeout, this, &DashboardReader::read);
    connect(&m_regularly, &QTimer::timeout, this, &DashboardReader::refresh);
    m_regularly.start(regularly);
    connect(&scheduler, &SyncScheduler::runStarted, this, &DashboardReader::refresh);
    connect(&scheduler, &SyncScheduler::runFinished, this, &DashboardReader::refresh);
    connect(&scheduler, &SyncScheduler::fileArrived, this, &DashboardReader::refresh);
    connect(&scheduler, &SyncScheduler::pauseNoted, this, &DashboardReader::refresh);
    refresh();
}

void DashboardReader::refresh() {
    if (!m_soon.isActive())
        m_soon.start();
}

void DashboardReader::setActivityFilter(const ActivityFilter& filter) {
    m_filter.activity = filter;
    m_soon.start();
}

void DashboardReader::setClipFilter(const ClipFilter& filter) {
    m_filter.clips = filter;
    m_soon.start();
}

void DashboardReader::read() {
    if (m_reading) { // The disk is slow: read again when this reading has finished.
        m_soon.start();
        return;
    }
    m_reading = true;
    whenDone(QtConcurrent::run(&m_background,
                               [database = m_database, filter = m_filter] { return readDashboard(database, filter); }),
             this, [this](const Result<DashboardSnapshot>& snapshot) {
                 m_reading = false;
                 if (snapshot)
                     emit loaded(*snapshot);
                 else
                     emit failed(snapshot.error());
             });
}

} // namespace vtrack
