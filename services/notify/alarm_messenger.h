// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alarm_delivery.h"
#include "settings.h"
#include "stopped_sources.h"
#include "watcher.h"

#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

namespace vtrack {

/// Sends what the Watcher reports, and sources that are stopped, to the people outside: a child of the Watcher, so that
/// it works wherever that does. What is to be sent is in the database (AlarmNoticeStore), where the Watcher puts it
/// with its own notes; a restart loses nothing. That a channel fails for long is the Watcher's signal channelChanged().
/// Main thread; reads, writes and sends on workers, one for each channel.
class AlarmMessenger final : public QObject {
    Q_OBJECT

public:
    AlarmMessenger(Watcher& watcher, const Database& database, const AlarmSender& sender, const Settings& settings,
                   const Clock& clock);
    ~AlarmMessenger() override;

    /// Sends what is due. Called every 10 s, and by tests after moving the clock.
    void tick();

signals:
    /// A tick has done all it could.
    void idle();

private:
    /// What may run once at a time.
    struct Lane {
        std::unique_ptr<AlarmDelivery> delivery; ///< None: the lane that notes stopped sources.
        bool isBusy = false;
    };

    void start(Lane& lane, const std::function<std::optional<ChannelChange>()>& work);
    void noteStopped();

    Watcher& m_watcher;
    const Database& m_database;
    const Settings& m_settings;
    const Clock& m_clock;
    std::optional<AlarmChoices> m_choices; ///< Of the last tick.
    std::stop_source m_stop;
    QThreadPool m_workers;
    std::vector<Lane> m_lanes; ///< One for each channel; never changes.
    Lane m_noting;
    QTimer m_every10Seconds;
};

} // namespace vtrack
