// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bandwidth_limit.h"
#include "clock.h"
#include "disk_guard.h"
#include "own_pattern_in_use.h"
#include "settings.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

namespace vtrack {

/// Sees to it that settings count while the program runs: how many downloads at once, how much bandwidth, how much of
/// the disk, and what is different in peak hours (guide, "Bandwidth Optimization"). Looks every minute, so that peak
/// hours begin and end, and a line that an administrator wrote into settings.ini counts. Main thread.
class LiveSettings final : public QObject {
    Q_OBJECT

public:
    LiveSettings(Settings& settings, const Clock& clock, BandwidthLimit& bandwidth, DiskGuard& disk,
                 QThreadPool& downloads);

    /// Applies the settings as they are now. Call after changing one; the minute's timer calls it.
    void apply();

    /// The shortest time between two looks at a source: more than 2 minutes in peak hours.
    [[nodiscard]] std::chrono::minutes leastInterval() const { return m_leastInterval; }

    /// The administrator's pattern of names; any thread may ask it.
    [[nodiscard]] const OwnPatternInUse& ownPattern() const { return m_ownPattern; }

    [[nodiscard]] Settings& settings() { return m_settings; }

signals:
    void leastIntervalChanged(std::chrono::minutes interval);

private:
    Settings& m_settings;
    const Clock& m_clock;
    BandwidthLimit& m_bandwidth;
    DiskGuard& m_disk;
    QThreadPool& m_downloads;
    OwnPatternInUse m_ownPattern;
    QTimer m_everyMinute;
    std::chrono::minutes m_leastInterval{0};
};

} // namespace vtrack
