// SPDX-License-Identifier: GPL-3.0-or-later
#include "earlier_downloads.h"

#include "source_folder.h"

#include <QFileInfo>
#include <QLoggingCategory>

#include <algorithm>

namespace vtrack {

Q_LOGGING_CATEGORY(logEarlier, "vtrack.sync.earlier")

namespace {

constexpr int batch = 200; // Rows read at once.

} // namespace

EarlierDownloads::EarlierDownloads(RunContext& run, DownloadPlan& paths, Downloader& downloader)
    : m_run(run)
    , m_paths(paths)
    , m_downloader(downloader)
    , m_begun(run.connection)
    , m_files(run.connection)
    , m_folders(run.services.footage, run.connection, run.services.clock) {}

Result<std::optional<QList<EarlierDownloads::Found>>> EarlierDownloads::next(const std::stop_token& stop) {
    const auto begun = m_begun.list(m_run.source.id, m_last, batch);
    if (!begun)
        return std::unexpected(begun.error());
    if (begun->isEmpty())
        return std::nullopt;
    m_last = begun->last().path;
    QList<Found> found;
    RowChanges rows;
    for (const StartedDownload& one : *begun) {
        if (auto looked = lookFor(one, stop, found, rows); !looked)
            return std::unexpected(looked.error());
    }
    if (rows.ended.isEmpty() && rows.absent.isEmpty())
        return found;
    const auto written = m_run.write([&]() -> Result<void> {
        if (auto ended = m_begun.end(m_run.source.id, rows.ended); !ended)
            return ended;
        return m_begun.setAbsent(m_run.source.id, rows.absent);
    });
    if (!written)
        return std::unexpected(written.error());
    return found;
}

Result<void> EarlierDownloads::lookFor(const StartedDownload& begun, const std::stop_token& stop, QList<Found>& found,
                                       RowChanges& rows) {
    if (begun.isAbsent && begun.isPending)
        return {};
    const auto plan = planOf(begun);
    if (!plan)
        return std::unexpected(plan.error());
    m_paths.hold(*plan);
    const QString folder = sourceFolder(plan->root, plan->sourceId);
    const bool mayBeAway = folder != sourceFolder(m_run.source); // As the disk of an earlier destination.
    if (mayBeAway && !answers(folder))
        return {};
    const auto outcome = m_downloader.find(*plan, stop);
    if (!outcome) {
        if (!mayBeAway)
            found += Found{.plan = *plan, .outcome = std::unexpected(outcome.error())};
        return {};
    }
    if (!*outcome) {
        (begun.isPending ? rows.absent : rows.ended) += begun.path;
        m_paths.release(*plan);
        if (!begun.isPending)
            removePart(*plan);
        return {};
    }
    const auto kind = kindOf(begun.file.drive, (*outcome)->path);
    if (!kind)
        return std::unexpected(kind.error());
    if (*kind == Kind::WithoutRow)
        found += Found{.plan = *plan, .outcome = **outcome};
    if (*kind == Kind::Settled) {
        rows.ended += begun.path;
        m_paths.release(*plan);
    }
    return {};
}

/// One that does not may never do so, which would end all downloads to the present destination.
bool EarlierDownloads::answers(const QString& folder) {
    SyncServices& services = m_run.services;
    const auto known = m_answers.constFind(folder);
    if (known != m_answers.cend())
        return *known;
    const bool isThere = services.disk.answers(services.workers, services.footage.disk, folder, services.diskPatience);
    m_answers.insert(folder, isThere);
    return isThere;
}

Result<void> EarlierDownloads::giveWay(const QList<PlannedDownload>& next) {
    QHash<QString, QString> parts; // By the path.
    for (const PlannedDownload& plan : next)
        parts.insert(plan.path, plan.partPath);
    const auto begun = m_begun.at(m_run.source.id, parts.keys());
    if (!begun)
        return std::unexpected(begun.error());
    for (const StartedDownload& one : *begun) {
        if (one.isPending)
            continue;
        const auto plan = planOf(one);
        if (!plan)
            return std::unexpected(plan.error());
        if (plan->partPath != parts.value(one.path))
            removePart(*plan);
    }
    return {};
}

Result<PlannedDownload> EarlierDownloads::planOf(const StartedDownload& begun) {
    const auto folder = m_folders.folderOf({.sourceId = m_run.source.id, .localFilePath = begun.path});
    if (!folder)
        return std::unexpected(folder.error());
    return m_paths.begunEarlier(begun, QFileInfo(*folder).path());
}

/// A file that was meanwhile fetched again to another place (because this disk was disconnected), and is recorded or
/// was cleaned up there, is a duplicate. Delete it if the disk confirms that the other file exists, and is another one:
/// two destinations may be one folder (a link, two mounts, a drive's letter and its share).
Result<EarlierDownloads::Kind> EarlierDownloads::kindOf(const DriveFile& drive, const QString& path) {
    const auto isRecorded = m_files.pathTaken(path);
    const auto contents = m_files.known(m_run.source.id, {drive.id});
    if (!isRecorded || !contents)
        return std::unexpected(isRecorded ? contents.error() : isRecorded.error());
    if (*isRecorded)
        return Kind::Settled;
    const auto same =
        std::ranges::find_if(*contents, [&](const FileStore::Known& content) { return content.isContentOf(drive); });
    if (same == contents->end())
        return Kind::WithoutRow;
    Disk& disk = m_run.services.footage.disk;
    if (same->id != 0) { // Not cleaned up.
        const auto rows = m_files.byIds({same->id});
        if (!rows)
            return std::unexpected(rows.error());
        const auto there = disk.look(path);
        const auto other = rows->isEmpty() ? Result<FileFacts>() : disk.look(rows->first().localFilePath);
        if (!there || !other || other->kind != FileFacts::Kind::File || other->size != drive.size)
            return Kind::Unsure;
        if (there->identity == other->identity)
            return Kind::Settled;
    }
    return disk.remove(path) ? Kind::Settled : Kind::Unsure;
}

/// If that fails, the next comparison of rows and disk deletes it.
void EarlierDownloads::removePart(const PlannedDownload& plan) {
    m_run.tasks.start(
        Workers::Lane::Disk, [part = plan.partPath, &disk = m_run.services.footage.disk] { return disk.remove(part); },
        [part = plan.partPath](const Result<void>& removed) {
            if (!removed)
                qCInfo(logEarlier) << part << removed.error().detail;
        });
}

} // namespace vtrack
