// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alarm_sender.h"
#include "settings.h"
#include "watcher.h"

#include <QThreadPool>
#include <QTimer>

namespace vtrack {

/// Sends yesterday's report by mail at the time of the settings, or as soon as the program runs after it: a child of
/// the Watcher, as AlarmMessenger. Each recipient has a state of their own in the database, so each gets it once, also
/// across restarts; what fails is tried again each quarter of an hour, and is told as an alarm that cannot be sent is.
/// Main thread; reads and sends on a worker.
class ReportMail final : public QObject {
    Q_OBJECT

public:
    ReportMail(Watcher& watcher, const Database& database, const AlarmSender& sender, const Settings& settings,
               const Clock& clock);
    ~ReportMail() override;

    /// Sends what is due. Called each minute, and by tests after moving the clock.
    void tick();

signals:
    /// A tick has done all it could.
    void idle();

private:
    Watcher& m_watcher;
    const Database& m_database;
    const AlarmSender& m_sender;
    const Settings& m_settings;
    const Clock& m_clock;
    std::stop_source m_stop;
    QThreadPool m_worker; ///< One thread.
    bool m_isBusy = false;
    QTimer m_everyMinute;
};

} // namespace vtrack
