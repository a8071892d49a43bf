// SPDX-License-Identifier: GPL-3.0-or-later
#include "alarm_messenger.h"

#include "when_done.h"

#include <QLoggingCategory>
#include <QtConcurrentRun>

#include <algorithm>

namespace vtrack {

Q_DECLARE_LOGGING_CATEGORY(logAlarms)

using namespace std::chrono_literals;

AlarmMessenger::AlarmMessenger(Watcher& watcher, const Database& database, const AlarmSender& sender,
                               const Settings& settings, const Clock& clock)
    : QObject(&watcher)
    , m_watcher(watcher)
    , m_database(database)
    , m_settings(settings)
    , m_clock(clock) {
    for (const QString& channel : alarmChannels())
        m_lanes.push_back({.delivery = std::make_unique<AlarmDelivery>(channel, database, sender, clock)});
    m_workers.setMaxThreadCount(int(m_lanes.size()) + 1);
    connect(&watcher, &Watcher::looked, this, &AlarmMessenger::noteStopped);
    connect(&m_every10Seconds, &QTimer::timeout, this, &AlarmMessenger::tick);
    m_every10Seconds.start(10s);
}

AlarmMessenger::~AlarmMessenger() {
    m_stop.request_stop();
    m_workers.waitForDone();
}

void AlarmMessenger::tick() {
    const AlarmChoices choices = m_settings.alarms();
    const bool changed = m_choices && *m_choices != choices;
    if (changed && std::ranges::any_of(m_lanes, &Lane::isBusy))
        return; // With the next tick, for all.
    m_choices = choices;
    for (Lane& lane : m_lanes)
        start(lane, [delivery = lane.delivery.get(), choices, changed, stop = m_stop.get_token()] {
            return delivery->deliver(choices, changed, stop);
        });
}

void AlarmMessenger::noteStopped() {
    start(m_noting,
          [&database = m_database, stops = sourceStops(m_watcher.sources()),
           now = m_clock.now()]() -> std::optional<ChannelChange> {
              const auto connection = database.connect();
              const auto noted =
                  connection ? noteStops(**connection, stops, now) : Result<void>(std::unexpected(connection.error()));
              if (!noted)
                  qCWarning(logAlarms) << "stopped sources are not noted:" << noted.error().detail;
              return {};
          });
}

void AlarmMessenger::start(Lane& lane, const std::function<std::optional<ChannelChange>()>& work) {
    if (lane.isBusy)
        return;
    lane.isBusy = true;
    whenDone(QtConcurrent::run(&m_workers, work), this, [this, &lane](const std::optional<ChannelChange>& change) {
        lane.isBusy = false;
        if (change)
            emit m_watcher.channelChanged(change->sentence, change->works);
        if (!m_noting.isBusy && std::ranges::none_of(m_lanes, &Lane::isBusy))
            emit idle();
    });
}

} // namespace vtrack
