// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bandwidth_limit.h"
#include "clock.h"
#include "disk_guard.h"
#include "own_pattern_in_use.h"
#include "pending_store.h"
#include "settings.h"
#include "workers.h"

#include <QObject>
#include <QTimer>

#include <atomic>

namespace vtrack {

/// Applies settings while the program runs: parallel downloads, bandwidth, reserved disk space, peak hours (guide,
/// "Bandwidth Optimization"). Checks every minute, so that peak hours begin and end, and changes of settings.ini take
/// effect. Main thread.
class LiveSettings final : public QObject {
    Q_OBJECT

public:
    LiveSettings(Settings& settings, const Clock& clock, BandwidthLimit& bandwidth, DiskGuard& disk, Workers& workers);

    /// Applies the current settings. Call after changing one; also called every minute.
    void apply();

    /// The shortest time between two checks of a source: more than 2 minutes in peak hours.
    [[nodiscard]] std::chrono::minutes leastInterval() const { return m_leastInterval; }

    /// The administrator's pattern of names; any thread may ask it.
    [[nodiscard]] const OwnPatternInUse& ownPattern() const { return m_ownPattern; }

    /// Which pending files are fetched first; any thread may read it.
    [[nodiscard]] const std::atomic<PendingStore::Order>& order() const { return m_order; }

    [[nodiscard]] Settings& settings() { return m_settings; }

signals:
    void leastIntervalChanged(std::chrono::minutes interval);
    /// The settings were read, also where nothing has changed.
    void applied();

private:
    Settings& m_settings;
    const Clock& m_clock;
    BandwidthLimit& m_bandwidth;
    DiskGuard& m_disk;
    Workers& m_workers;
    OwnPatternInUse m_ownPattern;
    std::atomic<PendingStore::Order> m_order = PendingStore::Order::OldestFirst;
    QTimer m_everyMinute;
    std::chrono::minutes m_leastInterval{0};
};

} // namespace vtrack
