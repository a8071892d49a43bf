// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "errands.h"
#include "settings.h"
#include "sync_services.h"

#include <QDateTime>
#include <QObject>

#include <stop_token>

namespace vtrack {

/// Maintenance after the start and once a day: compares rows and disk (Reconciliation), deletes old processed footage
/// (CleanUp, if enabled), trims the activity list, checks and copies the database. Lives on the main thread; the work
/// is done on a worker.
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
    /// A round has ended; failures are in the activity.
    void roundEnded();

private:
    void startOnFootage();

    SyncServices m_services;
    Settings& m_settings;
    QDateTime m_lastRound;
    bool m_inDatabase = false;
    bool m_onFootage = false;
    std::stop_source m_stop;
    Errands m_errands;
};

} // namespace vtrack
