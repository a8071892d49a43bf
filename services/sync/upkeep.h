// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "database.h"
#include "reconciliation.h"
#include "settings.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <stop_token>

namespace vtrack {

/// What the program sees to after its start and once a day: that rows and disk agree (Reconciliation), that processed
/// and old footage goes (CleanUp, where the settings say so), that the activity list stays short and the database
/// whole. Lives on the main thread; the work is done on a worker.
class Upkeep final : public QObject {
    Q_OBJECT

public:
    Upkeep(const Database& database, Settings& settings, const Clock& clock, const FootageDisk& footage);
    /// Stops what is under way.
    ~Upkeep() override;

    /// A round now; the next ones come by themselves.
    void start();
    /// A round when the last one was a day ago. The timer calls it; a test may, after moving its clock.
    void startIfDue();

signals:
    /// A round has ended; what did not go well stands in the activity.
    void roundEnded();

private:
    const Database& m_database;
    Settings& m_settings;
    const Clock& m_clock;
    const FootageDisk& m_footage;
    QThreadPool m_worker;
    QTimer m_everyHour;
    QDateTime m_lastRound;
    bool m_underWay = false;
    std::stop_source m_stop;
};

} // namespace vtrack
