// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delivery.h"
#include "settings.h"
#include "stopped_sources.h"
#include "watcher.h"

#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <map>
#include <memory>

namespace vtrack {

/// Sends what the Watcher reports, sources that are stopped, and the daily report to the people outside: a child of the
/// Watcher, so that it works wherever that does. What is to be sent is in the database (AlarmNoticeStore), where the
/// Watcher puts it with its own notes; a restart loses nothing. That a channel fails for long is the Watcher's signal
/// channelChanged().
///
/// It sends when something was noted, at the time at which something is due, and at the latest each minute, because the
/// clock and the settings change. So a first message goes out within 45 s (see alarm_messenger.cpp).
///
/// Main thread; reads, writes and sends on workers, at most one for each channel at a time, and one for the report.
class AlarmMessenger final : public QObject {
    Q_OBJECT

public:
    AlarmMessenger(Watcher& watcher, const Database& database, const AlarmSender& sender, const Settings& settings,
                   const Clock& clock);
    ~AlarmMessenger() override;

    /// Sends what is due. Called by the timer, and by tests after moving the clock.
    void tick();

signals:
    /// All was done that can be done now.
    void idle();

private:
    struct ChannelState {
        std::unique_ptr<Delivery> delivery;
        bool isBusy = false;
        bool isAgain = false; ///< Something came while it was busy.
    };

    void followSettings();
    void startAll(bool changed);
    void noteRecipients(bool changed);
    void start(const QString& channel, bool changed);
    void noteStopped();
    void write(const std::function<Result<void>(Connection&)>& work, const std::function<void(bool)>& then);
    void lookAgain(const QDateTime& at);
    [[nodiscard]] bool isBusy() const;
    void finish();

    Watcher& m_watcher;
    const Database& m_database;
    const AlarmSender& m_sender;
    const Settings& m_settings;
    const Clock& m_clock;
    std::optional<AlarmChoices> m_choices; ///< That m_channels follow.
    std::stop_source m_stop;
    QThreadPool m_workers;
    std::map<QString, ChannelState> m_channels; ///< By channel; the reports to all have one.
    bool m_isNoting = false;                    ///< What is common to all channels is being written.
    bool m_isNoteAgain = false;
    bool m_areRecipientsNoted = true;
    QTimer m_timer;
};

} // namespace vtrack
