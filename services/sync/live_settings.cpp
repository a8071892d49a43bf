// SPDX-License-Identifier: GPL-3.0-or-later
#include "live_settings.h"

#include <utility>

namespace vtrack {

namespace {

constexpr qint64 gigabyte = 1'000'000'000;

} // namespace

LiveSettings::LiveSettings(Settings& settings, const Clock& clock, BandwidthLimit& bandwidth, DiskGuard& disk,
                           Workers& workers)
    : m_settings(settings)
    , m_clock(clock)
    , m_bandwidth(bandwidth)
    , m_disk(disk)
    , m_workers(workers) {
    connect(&m_everyMinute, &QTimer::timeout, this, [this] {
        m_settings.reload();
        apply();
    });
    m_everyMinute.start(std::chrono::minutes(1));
    apply();
}

void LiveSettings::apply() {
    const bool peak = m_settings.get(setting::peakHours).contains(m_clock.now().toLocalTime());
    const double peakMbps = m_settings.get(setting::peakBandwidthMbps);
    m_bandwidth.setMbps(peak && peakMbps > 0 ? peakMbps : m_settings.get(setting::bandwidthLimitMbps));
    m_disk.setKeepFree(m_settings.get(setting::keepFreeGb) * gigabyte);
    m_workers.pool(Workers::Lane::LargeFiles).setMaxThreadCount(m_settings.get(setting::parallelDownloads));
    m_order =
        m_settings.get(setting::newestFirst) ? PendingStore::Order::NewestFirst : PendingStore::Order::OldestFirst;
    m_ownPattern.use(m_settings.get(setting::recordingTimePattern));
    const auto least = std::chrono::minutes(peak ? m_settings.get(setting::peakIntervalMinutes) : 0);
    if (std::exchange(m_leastInterval, least) != least)
        emit leastIntervalChanged(least);
    emit applied();
}

} // namespace vtrack
