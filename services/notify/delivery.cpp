// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery.h"

#include "activity_store.h"

#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace vtrack {

Q_LOGGING_CATEGORY(logAlarms, "vtrack.alarms")

Delivery::Delivery(QString channel, const Database& database, const AlarmSender& sender, const Clock& clock)
    : m_channel(std::move(channel))
    , m_sender(sender)
    , m_clock(clock)
    , m_database(database) {}

Delivered Delivery::deliver(const AlarmChoices& choices, bool changed, const std::stop_token& stop) {
    const auto connection = m_database.connect();
    auto delivered = connection ? serve(**connection, choices, changed, stop)
                                : Result<Delivered>(std::unexpected(connection.error()));
    if (!delivered)
        qCWarning(logAlarms) << channelTitle(m_channel) << "is not served:" << delivered.error().detail;
    return delivered ? *std::move(delivered) : Delivered{};
}

Result<Delivered> Delivery::tell(Connection& connection, const ChannelChange& change) const {
    const QDateTime now = m_clock.now();
    const auto line = ActivityStore(connection)
                          .append({.time = now,
                                   .kind = u"alarm_channel"_s,
                                   .severity = change.works ? Severity::Info : Severity::Error,
                                   .message = change.sentence});
    if (!line)
        return std::unexpected(line.error());
    return Delivered{.change = change, .next = now};
}

} // namespace vtrack
