// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alarm_sender.h"
#include "database.h"

#include <optional>

namespace vtrack {

/// That a channel fails for long, or works again.
struct ChannelChange {
    QString sentence; ///< For people.
    bool works = false;
};

/// What became of an attempt to deliver.
struct Delivered {
    std::optional<ChannelChange> change = {};
    QDateTime next = {}; ///< When to call again; invalid: when there is something new.
};

/// Brings what the database holds for one channel to its people: at each call at most one message. A message that
/// failed is made anew after a wait (1, 2, 4, 8, then 15 minutes; an hour where a retry helps nobody), of what there is
/// to tell then. One that fails for ten minutes, or that only a person can help, is noted as activity. One thread at a
/// time; blocks.
class AlarmDelivery {
public:
    AlarmDelivery(QString channel, const Database& database, const AlarmSender& sender, const Clock& clock);

    /// @param changed whether the choices were changed since the last call: earlier failures do not count.
    [[nodiscard]] Delivered deliver(const AlarmChoices& choices, bool changed, const std::stop_token& stop);

private:
    [[nodiscard]] Result<void> prepare(Connection& connection, const AlarmChoices& choices, bool changed, bool isInUse);
    [[nodiscard]] Result<Delivered> tryTo(Connection& connection, const AlarmChoices& choices,
                                          const std::stop_token& stop);
    [[nodiscard]] Result<Delivered> failed(Connection& connection, const Error& error, const AlarmChannelState& before);
    [[nodiscard]] Result<Delivered> tell(Connection& connection, const ChannelChange& change);

    QString m_channel;
    const Database& m_database;
    const AlarmSender& m_sender;
    const Clock& m_clock;
    QByteArray m_taken; ///< The last message that was taken, in case this could not be noted.
};

} // namespace vtrack
