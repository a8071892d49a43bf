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
    QDateTime next = {}; ///< When to call again; invalid: when there is something new, or in a minute.
};

/// Brings messages of one kind to their people: at each call at most one. Its state is in the database, so that a
/// restart loses and repeats nothing. One thread at a time; blocks.
class Delivery {
public:
    Delivery(QString channel, const Database& database, const AlarmSender& sender, const Clock& clock);
    virtual ~Delivery() = default;
    Delivery(const Delivery&) = delete;
    Delivery& operator=(const Delivery&) = delete;

    /// @param changed whether the choices were changed since the last call.
    [[nodiscard]] Delivered deliver(const AlarmChoices& choices, bool changed, const std::stop_token& stop);

protected:
    [[nodiscard]] virtual Result<Delivered> serve(Connection& connection, const AlarmChoices& choices, bool changed,
                                                  const std::stop_token& stop) = 0;
    /// Notes the change as activity.
    [[nodiscard]] Result<Delivered> tell(Connection& connection, const ChannelChange& change) const;

    const QString m_channel;
    const AlarmSender& m_sender;
    const Clock& m_clock;

private:
    const Database& m_database;
};

} // namespace vtrack
