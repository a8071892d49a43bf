// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "database.h"
#include "file_removal.h"
#include "footage_disk.h"

#include <QDate>
#include <QMap>

#include <functional>
#include <optional>
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

    /// Footage by the day, in the computer's time zone, on which it was downloaded.
    using Days = QMap<QDate, FileTotal>;

    /// All footage. What a stop leaves out is missing in the result.
    [[nodiscard]] Result<Days> byDay(const std::stop_token& stop = {}) const;
    /// What run() would delete. What a stop leaves out is missing in the result. @param days see preview().
    [[nodiscard]] Result<Days> removable(int days, const std::stop_token& stop = {}) const;

    /// The footage of a camera.
    struct Share {
        qint64 sourceId = 0;
        QString camera;
        qint64 bytes = 0;
    };

    /// What takes the space: all cameras with footage, the most first.
    [[nodiscard]] Result<QList<Share>> shares() const;

    /// The footage of a source in one destination, its present or an earlier one.
    struct Place {
        qint64 sourceId = 0;
        QString destination = {};
        qint64 bytes = 0;
        bool isLookedAt = false;                   ///< By lookAt().
        std::optional<FileSystemFacts> facts = {}; ///< Nothing if the disk was not looked at, or cannot be.
    };

    /// Where all footage is, or will come. No disk is looked at. What a stop leaves out is missing in the result.
    [[nodiscard]] Result<QList<Place>> places(const std::stop_token& stop = {}) const;
    /// The places with what their disks say. Waits for one disk after the other.
    [[nodiscard]] QList<Place> lookAt(QList<Place> places) const;

    /// A disk that has footage, or gets the footage of a source.
    struct DiskSpace {
        QString destination = {}; ///< A destination on it.
        qint64 footageBytes = 0;  ///< Of all sources.
        bool isLookedAt = false;
        std::optional<FileSystemFacts> facts = {}; ///< Nothing if the disk was not looked at, or cannot be.
    };

    /// The disks of these places, those with the most footage first.
    [[nodiscard]] static QList<DiskSpace> disksOf(const QList<Place>& places);

private:
    enum class Mode { Look, Remove };

    /// What is gone through, and what comes of it.
    struct Pass {
        int days = 0;
        Mode mode = Mode::Look;
        qint64 onlySource = 0; ///< 0 for every source.
        std::stop_token stop = {};
        Report report = {};
        Days removable = {}; ///< Of a look only.
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
