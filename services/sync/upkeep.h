// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "background_tasks.h"
#include "settings.h"
#include "sync_services.h"

#include <QDateTime>
#include <QList>
#include <QObject>
#include <QSet>

#include <stop_token>

namespace vtrack {

/// What CleanUp asks before it counts days: footage that was removed is not fetched again, so nothing is removed while
/// the computer's clock is not known to be right. Blocks: on a worker. Errors: BadInput with Action::SetClock for a
/// wrong clock; NetworkError if it cannot be compared with Google's.
[[nodiscard]] Result<void> checkClockForCleanUp(const SyncServices& services, const std::stop_token& stop);

/// Maintenance after the start and once a day: compares rows and disk (Reconciliation), deletes old processed footage
/// (CleanUp, if enabled), trims the activity list, checks and copies the database. Lives on the main thread; the work
/// is done on workers: each source's footage by itself, because a disk that does not answer may hold it up for ever.
class Upkeep final : public QObject {
    Q_OBJECT

public:
    Upkeep(SyncServices services, Settings& settings);
    /// Stops a round in progress.
    ~Upkeep() override;

    /// Starts a round now.
    void start();
    /// Starts a round if the last one was a day ago. Call regularly.
    void startIfDue();

signals:
    /// A round has ended, and no footage of an earlier one is held up; failures are in the activity.
    void roundEnded();

private:
    /// What the care for the database found out for the footage.
    struct Plan {
        QList<qint64> sources;
        int cleanUpDays = 0; ///< 0: none.
    };

    [[nodiscard]] static Plan careForDatabase(const SyncServices& services, int cleanUpDays,
                                              const std::stop_token& stop);
    void startOnFootage(const Plan& plan);

    SyncServices m_services;
    Settings& m_settings;
    QDateTime m_lastRound;
    bool m_inDatabase = false;
    QSet<qint64> m_onFootage; ///< Sources.
    std::stop_source m_stop;
    BackgroundTasks m_backgroundTasks;
};

} // namespace vtrack
