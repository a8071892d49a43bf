// SPDX-License-Identifier: GPL-3.0-or-later
#include "observations.h"

#include "planner.h"
#include "recording_time.h"

#include <QLoggingCategory>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

Q_LOGGING_CATEGORY(logObservations, "vtrack.sync.observations")

namespace {

constexpr int doubtedAtOnce = 200;

bool saysGone(const Result<DriveFile>& answer) {
    return answer ? answer->trashed : answer.error().kind == ErrorKind::FolderNotFound;
}

} // namespace

Observations::Observations(RunContext& run, SearchRequests& searchRequests)
    : m_run(run)
    , m_searchRequests(searchRequests)
    , m_folders(run.connection, run.source.id)
    , m_pending(run.connection)
    , m_files(run.connection) {}

PendingFile Observations::observation(const WatchedFolder& folder, const DriveFile& file) {
    const QDateTime now = m_run.services.clock.now();
    const RecordingTime recorded = recordingTime(pathBelow(folder.relativePath, file.name), std::nullopt, file.created,
                                                 zoneOf(folder.cameraId), now, m_run.services.pattern());
    PendingFile observed{.sourceId = m_run.source.id,
                         .cameraId = folder.cameraId,
                         .drive = file,
                         .relativePath = folder.relativePath,
                         .recordingStart = recorded.dateOnly ? file.created : recorded.start,
                         .recordingEnd = recorded.end,
                         .seenAt = now};
    observed.drive.parentId = folder.folderId;
    return observed;
}

Result<void> Observations::observe(const QList<PendingFile>& files, const QDateTime& named) {
    QStringList ids;
    for (const PendingFile& file : files)
        ids += file.drive.id;
    const auto known = m_files.known(m_run.source.id, ids);
    if (!known)
        return std::unexpected(known.error());
    QHash<QString, QList<FileStore::Known>> contents;
    for (const FileStore::Known& content : *known)
        contents[content.driveFileId] += content;
    QList<PendingFile> news;
    QStringList settled; // Drive has reverted to recorded content.
    for (const PendingFile& file : files) {
        const auto of = contents.value(file.drive.id);
        if (planFile(file, of, true, named).step == FileStep::Forget)
            settled += of.isEmpty() ? QStringList() : QStringList(file.drive.id);
        else
            news += file;
    }
    m_tookSome = m_tookSome || !news.isEmpty();
    if (auto removed = m_pending.remove(m_run.source.id, settled); !removed)
        return removed;
    return m_pending.observe(news, named);
}

// --- Shortcuts ---

Result<void> Observations::noteShortcut(const WatchedFolder& folder, const DriveFile& shortcut,
                                        const QDateTime& named) {
    if (!isDriveId(shortcut.shortcutTargetId))
        return {};
    DriveFile target = shortcut;
    target.id = shortcut.shortcutTargetId;
    PendingFile noted = observation(folder, target);
    noted.shortcutId = shortcut.id;
    return m_pending.observeUnlessKnown(noted, named);
}

/// What the shortcut leads to is a clip of the shortcut's folder, unless it lies in a watched folder itself.
Result<void> Observations::takeTarget(const PendingFile& file, const DriveFile& target) {
    const auto own = m_folders.byId(target.parentId);
    const auto folder = m_folders.byId(file.drive.parentId);
    if (!own || !folder)
        return std::unexpected(own ? folder.error() : own.error());
    if (*own) {
        m_tookSome = true;
        return target.isFootage(m_run.source.endings)
                   ? observe({observation(**own, target)}, m_run.services.clock.now())
                   : m_pending.remove(m_run.source.id, {file.drive.id});
    }
    if (!*folder || !target.isFootage(m_run.source.endings))
        return m_pending.remove(m_run.source.id, {file.drive.id});
    PendingFile observed = observation(**folder, target);
    observed.shortcutId = file.shortcutId;
    m_tookSome = true;
    return observe({observed}, m_run.services.clock.now());
}

// --- Doubts ---

bool Observations::askDoubted() {
    const auto doubted = m_pending.doubted(m_run.source.id, doubtedAtOnce + static_cast<int>(m_asked.size()));
    if (!doubted) {
        m_searchRequests.check(std::unexpected(doubted.error()));
        return false;
    }
    bool asked = false;
    for (const PendingFile& file : *doubted) {
        if (m_asked.contains(file.drive.id))
            continue;
        m_asked += file.drive.id;
        asked = true;
        if (file.shortcutId.isEmpty())
            ask(file);
        else
            askShortcut(file);
    }
    return asked;
}

void Observations::ask(const PendingFile& file) {
    m_searchRequests.askLast(
        [id = file.drive.id](Drive& drive, const std::stop_token& stop) { return drive.get(id, stop); },
        [this, file](const Result<DriveFile>& answer) { takeDoubted(file, answer); });
}

/// If the shortcut is still there, what it leads to is looked up. If it is gone, so is that, unless it lies in a
/// watched folder itself.
void Observations::askShortcut(const PendingFile& file) {
    m_searchRequests.askLast(
        [id = file.shortcutId](Drive& drive, const std::stop_token& stop) { return drive.get(id, stop); },
        [this, file](const Result<DriveFile>& answer) {
            if (!answer && !saysGone(answer))
                return takeDoubted(file, answer);
            PendingFile target = file;
            if (saysGone(answer))
                target.shortcutId.clear();
            ask(target);
        });
}

void Observations::takeDoubted(const PendingFile& file, const Result<DriveFile>& answer) {
    if (!answer && !saysGone(answer)) {
        if (!m_searchRequests.endedBy(answer.error()))
            m_run.record.fileFailed(answer.error(), file.drive.name);
        return; // It stays doubted; the next run looks it up again.
    }
    if (!answer) { // Not found, which is also said of what this account may not see.
        const auto unseen = isOutOfSight(file);
        if (!unseen)
            return m_searchRequests.check(std::unexpected(unseen.error()));
        if (*unseen)
            return;
    }
    m_searchRequests.check(m_run.note([&] { return saysGone(answer) ? isGone(file) : isHere(file, *answer); }));
}

/// Whether the file lies in a folder that another account saw last, or in a camera of which the folder is.
Result<bool> Observations::isOutOfSight(const PendingFile& file) {
    for (const auto& folder : {m_folders.byId(file.drive.parentId), m_folders.own(file.cameraId)}) {
        if (!folder)
            return std::unexpected(folder.error());
        if (!*folder)
            continue;
        const auto other = m_folders.seenByAnother(**folder);
        if (!other)
            return std::unexpected(other.error());
        if (*other)
            return true;
    }
    return false;
}

Result<void> Observations::isHere(const PendingFile& file, const DriveFile& answer) {
    if (!file.shortcutId.isEmpty())
        return takeTarget(file, answer);
    if (!answer.isFootage(m_run.source.endings)) // It was renamed.
        return m_pending.remove(m_run.source.id, {file.drive.id});
    const auto folder = m_folders.byId(answer.parentId);
    if (!folder)
        return std::unexpected(folder.error());
    // A missing file may have come by a shortcut; and a file can be visible although its folder is not.
    const bool mayBeWhereItWas = file.drive.parentId.isEmpty() || answer.parentId.isEmpty();
    if (!*folder && !mayBeWhereItWas)
        return isGone(file); // It was moved out of the cameras' folders.
    PendingFile here = file;
    here.drive = answer;
    here.drive.parentId = file.drive.parentId;
    if (*folder)
        here = observation(**folder, answer);
    m_tookSome = true; // It is due again.
    return observe({here}, m_run.services.clock.now());
}

Result<void> Observations::isGone(const PendingFile& file) {
    qCInfo(logObservations) << "source" << m_run.source.id << "forgets" << file.drive.id
                            << "which left Drive before it was fetched";
    if (file.settlesAt().isValid()) // Else it is a shortcut that led to nothing that was ever seen.
        m_run.record.fileGone(file.drive.name, cameraName(file.cameraId));
    return m_pending.remove(m_run.source.id, {file.drive.id});
}

QTimeZone Observations::zoneOf(qint64 cameraId) {
    const auto& cameras = m_run.source.cameras;
    const auto camera = std::ranges::find(cameras, cameraId, &Camera::id);
    return m_zones.of(camera == cameras.end() ? QString() : camera->details.timeZone);
}

QString Observations::cameraName(qint64 cameraId) const {
    const auto& cameras = m_run.source.cameras;
    const auto camera = std::ranges::find(cameras, cameraId, &Camera::id);
    return camera == cameras.end() ? QString() : camera->name;
}

} // namespace vtrack
