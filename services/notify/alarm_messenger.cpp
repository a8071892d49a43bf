// SPDX-License-Identifier: GPL-3.0-or-later
#include "alarm_messenger.h"

#include "alarm_delivery.h"
#include "alarm_notice_store.h"
#include "report_mail.h"
#include "when_done.h"

#include <QLoggingCategory>
#include <QtConcurrentRun>

#include <algorithm>

namespace vtrack {

Q_DECLARE_LOGGING_CATEGORY(logAlarms)

namespace {

using namespace std::chrono_literals;

constexpr auto longestWait = 1min;

// From the moment in which the program can know of a fault to the beginning of the first message. What is left of the
// minute is for the database and the mail server.
static_assert(Watcher::judging + Watcher::lasting + Watcher::judging + collecting <= 45s);

} // namespace

AlarmMessenger::AlarmMessenger(Watcher& watcher, const Database& database, const AlarmSender& sender,
                               const Settings& settings, const Clock& clock)
    : QObject(&watcher)
    , m_watcher(watcher)
    , m_database(database)
    , m_sender(sender)
    , m_settings(settings)
    , m_clock(clock) {
    connect(&watcher, &Watcher::looked, this, &AlarmMessenger::noteStopped);
    connect(&watcher, &Watcher::noted, this, &AlarmMessenger::tick);
    connect(&m_timer, &QTimer::timeout, this, &AlarmMessenger::tick);
    m_timer.setSingleShot(true);
    m_timer.start(longestWait);
}

AlarmMessenger::~AlarmMessenger() {
    m_stop.request_stop();
    m_workers.waitForDone();
}

void AlarmMessenger::tick() {
    if (!m_timer.isActive())
        m_timer.start(longestWait);
    if (m_choices != m_settings.alarms())
        return followSettings();
    if (!m_areRecipientsNoted && !isBusy())
        return noteRecipients(true);
    startAll(false);
}

/// When nothing is under way, for it is of the former settings.
void AlarmMessenger::followSettings() {
    if (isBusy())
        return; // finish() comes back to it.
    const bool changed = m_choices.has_value();
    m_choices = m_settings.alarms();
    m_channels.clear();
    QStringList channels{webhookChannel.toString()};
    for (const QString& address : m_choices->recipients())
        channels += mailChannelTo(address);
    for (const QString& channel : std::as_const(channels))
        m_channels[channel].delivery = std::make_unique<AlarmDelivery>(channel, m_database, m_sender, m_clock);
    m_channels[reportChannelTo({})].delivery = std::make_unique<ReportMail>(m_database, m_sender, m_clock);
    m_workers.setMaxThreadCount(int(m_channels.size()) + 1); // None holds up another.
    noteRecipients(changed);
}

/// Who is not noted gets nothing, so what fails comes again with the next tick.
void AlarmMessenger::noteRecipients(bool changed) {
    m_isNoting = true;
    write([addresses = m_choices->recipients()](
              Connection& connection) { return AlarmNoticeStore(connection).setRecipients(addresses); },
          [this, changed](bool isNoted) {
              m_areRecipientsNoted = isNoted;
              startAll(changed);
          });
}

void AlarmMessenger::noteStopped() {
    m_isNoteAgain = std::exchange(m_isNoting, true);
    if (m_isNoteAgain)
        return;
    write([stops = sourceStops(m_watcher.sources()),
           now = m_clock.now()](Connection& connection) { return noteStops(connection, stops, now); },
          [this](bool) { tick(); });
}

void AlarmMessenger::write(const std::function<Result<void>(Connection&)>& work,
                           const std::function<void(bool)>& then) {
    const auto written = [&database = m_database, work] {
        const auto connection = database.connect();
        const auto done = connection ? work(**connection) : Result<void>(std::unexpected(connection.error()));
        if (!done)
            qCWarning(logAlarms) << "what is to be sent is not noted:" << done.error().detail;
        return done.has_value();
    };
    whenDone(QtConcurrent::run(&m_workers, written), this, [this, then](bool isNoted) {
        m_isNoting = false;
        then(isNoted);
        if (std::exchange(m_isNoteAgain, false))
            noteStopped();
        finish();
    });
}

void AlarmMessenger::startAll(bool changed) {
    for (const auto& [channel, state] : m_channels)
        start(channel, changed);
}

void AlarmMessenger::start(const QString& channel, bool changed) {
    ChannelState& free = m_channels.at(channel);
    free.isAgain = std::exchange(free.isBusy, true);
    if (free.isAgain)
        return;
    const auto work = [delivery = free.delivery.get(), choices = *m_choices, changed, stop = m_stop.get_token()] {
        return delivery->deliver(choices, changed, stop);
    };
    whenDone(QtConcurrent::run(&m_workers, work), this, [this, channel](const Delivered& delivered) {
        ChannelState& state = m_channels.at(channel); // Those of other settings begin when none is busy.
        state.isBusy = false;
        lookAgain(delivered.next);
        if (delivered.change)
            emit m_watcher.channelChanged(delivered.change->sentence, delivered.change->works);
        if (std::exchange(state.isAgain, false))
            start(channel, false);
        finish();
    });
}

void AlarmMessenger::lookAgain(const QDateTime& at) {
    if (!at.isValid())
        return;
    const auto wait =
        std::clamp<std::chrono::milliseconds>(std::chrono::milliseconds(m_clock.now().msecsTo(at)), 0ms, longestWait);
    if (!m_timer.isActive() || m_timer.remainingTimeAsDuration() > wait)
        m_timer.start(wait);
}

bool AlarmMessenger::isBusy() const {
    return m_isNoting || std::ranges::any_of(m_channels, [](const auto& state) { return state.second.isBusy; });
}

/// After each piece of work.
void AlarmMessenger::finish() {
    if (isBusy())
        return;
    if (m_choices != m_settings.alarms())
        return followSettings();
    emit idle();
}

} // namespace vtrack
