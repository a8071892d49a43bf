// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "errands.h"
#include "settings.h"
#include "sync_services.h"

#include <QDateTime>
#include <QObject>

#include <stop_token>

namespace vtrack {

/// What the program sees to after its start and once a day: that rows and disk agree (Reconciliation), that processed
/// and old footage goes (CleanUp, where the settings say so), that the activity list stays short and the database
/// whole. Lives on the main thread; the work is done on a worker.
class Upkeep final : public QObject {
    Q_OBJECT

public:
    Upkeep(SyncServices services, Settings& settings);
    /// Stops what is under way.
    ~Upkeep() override;

    /// A round now.
    void start();
    /// A round when the last one was a day ago. To be called now and then.
    void startIfDue();

signals:
    /// A round has ended; what did not go well stands in the activity.
    void roundEnded();

private:
    SyncServices m_services;
    Settings& m_settings;
    QDateTime m_lastRound;
    bool m_underWay = false;
    std::stop_source m_stop;
    Errands m_errands;
};

} // namespace vtrack
