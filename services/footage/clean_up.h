// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "database.h"
#include "file_removal.h"
#include "footage_disk.h"

#include <QDate>
#include <QMap>

#include <functional>
#include <stop_token>

namespace vtrack {

/// Deletes processed footage that is older than some days (guide, "Cleanup Strategy"), file and row. An unprocessed
/// file is never deleted, even if it was reset a moment ago (FileRemoval). Deleted files are remembered, so that they
/// are not fetched again. If the source's folder is not recognised, nothing is done. Blocks: on a worker.
class CleanUp {
public:
    using ClockCheck = std::function<Result<void>(const std::stop_token&)>;

    /// @param checkClock asked before days are counted; its error ends run(). Empty: the clock was checked already.
    CleanUp(const Database& database, const Clock& clock, const FootageDisk& footage, ClockCheck checkClock = {})
        : m_database(database)
        , m_clock(clock)
        , m_footage(footage)
        , m_checkClock(std::move(checkClock)) {}

    using Report = FileRemoval::Report;

    /// The files that run() would delete. @param days 0 or more, counted from the download.
    [[nodiscard]] Result<Report> preview(int days) const;
    /// @param sourceId 0 for every source.
    [[nodiscard]] Result<Report> run(int days, const std::stop_token& stop = {}, qint64 sourceId = 0) const;

    /// The footage that was downloaded on one day.
    struct Day {
        QDate date = {}; ///< In the computer's time zone.
        FileTotal all = {};
        FileTotal removable = {}; ///< What run() would delete of it.
    };

    /// All days with footage, the oldest first, with what run() would delete of each. @param days see preview().
    [[nodiscard]] Result<QList<Day>> byDay(int days) const;

    /// The footage of a camera.
    struct Share {
        qint64 sourceId = 0;
        QString camera;
        qint64 bytes = 0;
    };

    /// What takes the space: all cameras with footage, the most first.
    [[nodiscard]] Result<QList<Share>> shares() const;

    /// A disk that has footage, or gets the footage of a source.
    struct DiskSpace {
        QString destination = {};                  ///< A destination on it.
        qint64 footageBytes = 0;                   ///< Of all sources.
        std::optional<FileSystemFacts> facts = {}; ///< Nothing if the disk cannot be looked at now.
    };

    /// All of them, those with the most footage first.
    [[nodiscard]] Result<QList<DiskSpace>> disks() const;

private:
    enum class Mode { Look, Remove };

    /// What is gone through, and what comes of it.
    struct Pass {
        int days = 0;
        Mode mode = Mode::Look;
        qint64 onlySource = 0; ///< 0 for every source.
        std::stop_token stop = {};
        Report report = {};
        QMap<QDate, FileTotal> removable = {}; ///< Of a look only.
    };

    [[nodiscard]] Result<void> go(Pass& pass) const;
    [[nodiscard]] Result<void> goThrough(Connection& connection, qint64 sourceId, Pass& pass) const;
    void look(FileRemoval& removal, const QList<DownloadedFile>& files, Pass& pass) const;

    const Database& m_database;
    const Clock& m_clock;
    const FootageDisk& m_footage;
    ClockCheck m_checkClock;
};

} // namespace vtrack
