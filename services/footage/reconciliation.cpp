// SPDX-License-Identifier: GPL-3.0-or-later
#include "reconciliation.h"

#include "activity_store.h"
#include "file_removal.h"
#include "file_store.h"
#include "missing_files_store.h"
#include "pending_store.h"
#include "queue_again.h"
#include "removal_lock.h"
#include "safe_name.h"
#include "source_folder.h"
#include "source_marker.h"
#include "source_store.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLoggingCategory>

#include <map>

using namespace Qt::StringLiterals;

namespace vtrack {

Q_LOGGING_CATEGORY(logReconciliation, "vtrack.sync.reconciliation")

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Reconciliation)
};

constexpr int rowsAtOnce = 1000;

} // namespace

/// The comparison of one source.
class Reconciliation::Pass {
public:
    Pass(const Reconciliation& all, Connection& connection, const Source& source, const std::stop_token& stop,
         Report& report)
        : m_all(all)
        , m_connection(connection)
        , m_source(source)
        , m_stop(stop)
        , m_report(report)
        , m_files(connection)
        , m_missing(connection)
        , m_folders(all.m_footage, connection, all.m_clock) {}

    Result<void> run(Loss loss) {
        if (auto ended = endRemovals(); !ended)
            return ended;
        if (auto compared = compare(); !compared || m_stop.stop_requested())
            return compared;
        if (auto settled = settleMissing(loss); !settled)
            return settled;
        return removeUnwantedParts(); // Whatever is missing: a part is no footage.
    }

private:
    /// Unless they may be missing by mistake.
    Result<void> settleMissing(Loss loss) {
        const auto counts = m_missing.counts(m_source.id);
        if (!counts)
            return std::unexpected(counts.error());
        if (loss == Loss::MayBeAnError && isMassLoss(counts->missing, counts->all)) {
            m_report.unconfirmed += counts->missing;
            return tell(Severity::Critical,
                        Texts::tr("%n file(s) of “%1” are not on the disk any more. Nothing was changed: connect their "
                                  "disk, or put them back. If they are really gone, confirm it (vtrack-syncctl "
                                  "confirm-missing %2): then those that were not processed are fetched again.",
                                  nullptr, static_cast<int>(counts->missing))
                            .arg(m_source.name, QString::number(m_source.id)));
        }
        return counts->missing > 0 ? acceptLoss() : Result<void>();
    }

    /// Whether the folder belongs to the source; checked once, reported once.
    bool recognised(const QString& folder) {
        auto known = m_recognised.find(folder);
        if (known == m_recognised.end()) {
            const auto ours = m_folders.recognise(m_source.id, folder);
            known = m_recognised.emplace(folder, ours.has_value()).first;
            const bool isUsed = SourceFolderStore(m_connection).isUsed(m_source.id, folder).value_or(true);
            if (!ours && isUsed) {
                m_report.missingFolders += folder;
                if (const auto told = tell(Severity::Warning, ours.error().sentence); !told)
                    qCWarning(logReconciliation) << told.error().detail;
            }
        }
        return known->second;
    }

    /// The recognised folders.
    Result<QStringList> folders() {
        auto all = m_folders.known(m_source);
        if (!all)
            return all;
        all->removeIf([&](const QString& folder) { return !recognised(folder); });
        return all;
    }

    Result<void> endRemovals() {
        const auto ours = folders();
        if (!ours)
            return std::unexpected(ours.error());
        FileRemoval removal(m_all.m_footage, m_connection, m_all.m_clock);
        for (const QString& folder : *ours) {
            if (auto ended = removal.recover(m_source.id, folder, m_stop); !ended)
                qCWarning(logReconciliation) << folder << ended.error().detail; // A folder in it is unreadable.
        }
        return {};
    }

    /// Marks the rows whose files are missing, and unmarks those whose files are back.
    Result<void> compare() {
        FileFilter filter{.sourceId = m_source.id, .limit = rowsAtOnce};
        std::optional<Error> firstError;
        const qint64 unreadableBefore = m_report.unreadable;
        while (!m_stop.stop_requested()) {
            const auto page = m_files.list(filter);
            if (!page)
                return std::unexpected(page.error());
            QList<qint64> gone;
            QList<qint64> there;
            for (const DownloadedFile& file : *page) {
                const auto facts = look(file);
                if (facts && *facts) {
                    ((*facts)->kind == FileFacts::Kind::Missing ? gone : there) += file.id;
                } else if (!facts) {
                    ++m_report.unreadable;
                    firstError = firstError.value_or(facts.error());
                }
            }
            if (auto noted = note(gone, there); !noted)
                return noted;
            if (page->size() < rowsAtOnce)
                break;
            filter.beforeId = page->back().id;
        }
        if (!firstError)
            return {};
        qCWarning(logReconciliation) << "unreadable:" << firstError->detail;
        return tell(Severity::Warning, Texts::tr("The disk could not check whether %n file(s) of “%1” still exist, so "
                                                 "nothing was changed; the program checks again. %2",
                                                 nullptr, static_cast<int>(m_report.unreadable - unreadableBefore))
                                           .arg(m_source.name, firstError->sentence));
    }

    /// Nothing for a file in a folder that is not recognised, or one that is being removed.
    Result<std::optional<FileFacts>> look(const DownloadedFile& file) {
        const auto folder = m_folders.folderOf(file);
        if (!folder)
            return std::unexpected(folder.error());
        if (!folder->isEmpty() && !recognised(*folder))
            return std::nullopt;
        Disk& disk = m_all.m_footage.disk;
        const auto facts = disk.look(file.localFilePath);
        if (!facts)
            return std::unexpected(facts.error());
        if (facts->kind == FileFacts::Kind::Missing) {
            const QFileInfo place(file.localFilePath);
            const auto aside = disk.look(place.path() + u'/' + removedName(place.fileName(), file.id));
            if (!aside)
                return std::unexpected(aside.error());
            if (aside->kind != FileFacts::Kind::Missing)
                return std::nullopt;
        }
        return *facts;
    }

    Result<void> note(const QList<qint64>& gone, const QList<qint64>& there) {
        // A disk that was disconnected meanwhile reports everything as missing.
        if (!gone.isEmpty()) {
            if (auto still = stillRecognised(); !still)
                return still;
        }
        if (auto marked = m_missing.mark(gone, m_all.m_clock.now()); !marked)
            return marked;
        const auto before = m_missing.missing(m_source.id);
        if (!before)
            return std::unexpected(before.error());
        return *before == 0 ? Result<void>() : m_missing.found(there);
    }

    Result<void> stillRecognised() {
        for (const auto& [folder, ours] : m_recognised) {
            if (!ours)
                continue;
            if (auto still = checkMarker(m_all.m_footage, m_source.id, folder); !still)
                return std::unexpected(still.error());
        }
        return {};
    }

    Result<void> acceptLoss() {
        FileFilter filter{.sourceId = m_source.id, .missingOnly = true, .limit = FileRemoval::batch};
        qint64 again = 0;
        while (!m_stop.stop_requested()) {
            const auto turn =
                RemovalLock::take(m_connection, m_source.id); // A file that is being removed is not missing.
            if (!turn)
                return std::unexpected(turn.error());
            const auto page = m_files.list(filter);
            if (!page)
                return std::unexpected(page.error());
            QList<DownloadedFile> lost;
            QList<DownloadedFile> done;
            for (const DownloadedFile& file : *page) {
                const auto facts = look(file);
                if (facts && *facts && (*facts)->kind == FileFacts::Kind::Missing)
                    (file.isProcessed ? done : lost) += file;
            }
            if (auto still = stillRecognised(); !still)
                return still;
            const auto cleaned = m_files.clean(done, m_all.m_clock.now());
            if (!cleaned)
                return std::unexpected(cleaned.error());
            m_report.cleanedUp += cleaned->size();
            const auto wanted = queueAgain(m_connection, m_source.id, lost, m_all.m_clock.now());
            if (!wanted)
                return std::unexpected(wanted.error());
            again += *wanted;
            if (page->size() < FileRemoval::batch)
                break;
            filter.beforeId = page->back().id;
        }
        m_report.toFetchAgain += again;
        if (again == 0)
            return {};
        return tell(Severity::Warning, Texts::tr("%n file(s) of “%1” were not on the disk any more and are fetched "
                                                 "again.",
                                                 nullptr, static_cast<int>(again))
                                           .arg(m_source.name));
    }

    Result<void> removeUnwantedParts() {
        const auto ours = folders();
        if (!ours)
            return std::unexpected(ours.error());
        Disk& disk = m_all.m_footage.disk;
        for (const QString& folder : *ours) {
            // First list the part files, then the pending files: a part file that appears later belongs to a file that
            // is pending by then.
            const auto parts = partsIn(disk, folder, m_stop);
            if (!parts) {
                qCWarning(logReconciliation) << folder << parts.error().detail;
                continue;
            }
            if (parts->isEmpty())
                continue;
            const auto wanted = PendingStore(m_connection).partNames(m_source.id);
            if (!wanted)
                return std::unexpected(wanted.error());
            const auto removed = removePartsExcept(disk, *wanted, *parts, folder);
            if (removed)
                m_report.partsRemoved += *removed;
            else
                qCWarning(logReconciliation) << folder << removed.error().detail;
        }
        return {};
    }

    Result<void> tell(Severity severity, const QString& message) {
        const auto line = ActivityStore(m_connection)
                              .append({.time = m_all.m_clock.now(),
                                       .sourceId = m_source.id,
                                       .kind = u"cleanup"_s,
                                       .severity = severity,
                                       .message = message});
        if (!line)
            return std::unexpected(line.error());
        return {};
    }

    const Reconciliation& m_all;
    Connection& m_connection;
    const Source& m_source;
    const std::stop_token& m_stop;
    Report& m_report;
    FileStore m_files;
    MissingFilesStore m_missing;
    FootageFolders m_folders;
    std::map<QString, bool> m_recognised;
};

bool Reconciliation::isMassLoss(qint64 missing, qint64 all) {
    return missing > 10 && (missing * 10 > all || missing > 100);
}

Result<Reconciliation::Report> Reconciliation::run(const std::stop_token& stop, qint64 sourceId) const {
    auto connection = m_database.connect();
    if (!connection)
        return std::unexpected(connection.error());
    const auto sources = SourceStore(**connection).all();
    if (!sources)
        return std::unexpected(sources.error());
    Report report;
    Result<void> worst;
    for (const Source& source : *sources) {
        if (sourceId != 0 && source.id != sourceId)
            continue;
        const auto done = Pass(*this, **connection, source, stop, report).run(Loss::MayBeAnError);
        if (!done && worst) // Continue with the other sources.
            worst = done;
    }
    if (!worst)
        return std::unexpected(worst.error());
    return report;
}

Result<Reconciliation::Report> Reconciliation::confirmMissing(qint64 sourceId, const std::stop_token& stop) const {
    auto connection = m_database.connect();
    if (!connection)
        return std::unexpected(connection.error());
    const auto source = SourceStore(**connection).existing(sourceId);
    if (!source)
        return std::unexpected(source.error());
    Report report;
    if (auto done = Pass(*this, **connection, *source, stop, report).run(Loss::Confirmed); !done)
        return std::unexpected(done.error());
    return report;
}

} // namespace vtrack
