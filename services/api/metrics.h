// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account.h"
#include "alarm_facts.h"
#include "api_call.h"
#include "free_bytes.h"
#include "metrics_text.h"
#include "pending_store.h"

#include <mutex>
#include <optional>

namespace vtrack {

/// GET /metrics: how each source and camera is doing, for monitoring (docs/monitoring.md). It names sources and cameras
/// and nobody. Blocks on database, keyring and disks: on a worker.
class Metrics {
public:
    Metrics(const Database& database, const Account& account, Disk& disk, const Clock& clock);

    [[nodiscard]] Result<http::Response> answer(const ApiCall& call);

private:
    /// What is known of a source.
    struct SourceFigures {
        WatchedSource watched;
        PendingStore::Counts pending;
        QHash<QString, qint64> retryingByType;
        QHash<QString, qint64> errorsByType; ///< Of failed checks.
        QHash<qint64, PendingStore::OfCamera> pendingOfCameras;
        std::optional<qint64> freeBytes;
        QList<FoundAlarm> alarms;
    };

    [[nodiscard]] Result<QList<SourceFigures>> read(const QDateTime& now);
    [[nodiscard]] Result<SourceFigures> readSource(Connection& connection, const WatchedSource& watched,
                                                   const QDateTime& now);
    static void writeSources(MetricsText& text, const QList<SourceFigures>& sources);
    static void writeErrors(MetricsText& text, const QList<SourceFigures>& sources);
    static void writeCameras(MetricsText& text, const QList<SourceFigures>& sources, const QDateTime& now);
    static void writeAlarms(MetricsText& text, const QList<SourceFigures>& sources);
    void writeSignIn(MetricsText& text) const;

    const Database& m_database;
    const Account& m_account;
    const Clock& m_clock;
    FreeBytes m_space;
    std::mutex m_mutex; ///< For the report.
    AlarmReport m_report;
};

} // namespace vtrack
