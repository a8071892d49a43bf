// SPDX-License-Identifier: GPL-3.0-or-later
#include "footage_removal.h"

#include "source_folder.h"
#include "source_marker.h"

#include <QCoreApplication>
#include <QDir>
#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace vtrack {

Q_LOGGING_CATEGORY(logFootageRemoval, "vtrack.sync.footage")

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(FootageRemoval)
};

Result<void> removeParts(Disk& disk, const QString& folder, const std::stop_token& stop) {
    const auto parts = partsIn(disk, folder, stop);
    if (!parts)
        return std::unexpected(parts.error());
    if (const auto removed = removePartsExcept(disk, {}, *parts, folder); !removed)
        return std::unexpected(removed.error());
    return {};
}

Result<void> removeIfOnlyMarked(Disk& disk, const QString& folder) {
    const auto entries = disk.list(folder);
    if (!entries)
        return std::unexpected(entries.error());
    if (entries->size() != 1)
        return {};
    if (auto removed = disk.remove(markerPath(folder)); !removed)
        return removed;
    if (const auto removed = disk.removeEmptyFolder(folder); !removed)
        return std::unexpected(removed.error());
    return {};
}

} // namespace

Result<FileRemoval::Report> deleteFootage(const Source& source, Connection& connection, const FootageDisk& footage,
                                          const Clock& clock, const std::stop_token& stop) {
    FileStore files(connection);
    FileRemoval removal(footage, connection, clock);
    FileRemoval::Report deleted;
    FileFilter filter{.sourceId = source.id, .limit = FileRemoval::batch};
    while (true) {
        const auto page = files.list(filter);
        if (!page)
            return std::unexpected(page.error());
        if (page->isEmpty())
            break;
        filter.beforeId = page->back().id;
        const auto done = removal.remove(*page, FileRemoval::Row::Removed);
        if (!done)
            return std::unexpected(done.error());
        deleted += *done;
        if (stop.stop_requested())
            return failure(ErrorKind::Cancelled,
                           Texts::tr("The removal was stopped. Files deleted so far are gone; the "
                                     "source is still there."));
    }
    if (deleted.unavailable)
        return std::unexpected(*deleted.unavailable);
    if (deleted.kept.isEmpty())
        return deleted;
    return failure(
        ErrorKind::PermissionDenied,
        Texts::tr("“%1” and perhaps others could not be deleted (%2 in all). The source is still there. Close "
                  "programs that use the files, look at the permissions, and remove it again.")
            .arg(QDir::toNativeSeparators(deleted.kept.first()), QString::number(deleted.kept.size())));
}

void removeLeftovers(qint64 sourceId, const QStringList& folders, const FootageDisk& footage,
                     const std::stop_token& stop) {
    for (const QString& folder : folders) {
        if (!checkMarker(footage, sourceId, folder))
            continue;
        auto done = removeParts(footage.disk, folder, stop);
        if (done)
            done = removeIfOnlyMarked(footage.disk, folder);
        if (!done) // They will never be resumed, but do no harm either.
            qCWarning(logFootageRemoval) << folder << done.error().detail;
    }
}

} // namespace vtrack
