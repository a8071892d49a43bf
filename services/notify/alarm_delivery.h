// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alarm_message.h"
#include "delivery.h"

namespace vtrack {

/// Brings what the database holds for one channel to its people: at each call at most one message. A message that
/// failed is made anew after a wait (1, 2, 4, 8, then 15 minutes; an hour where a retry helps nobody), of what there is
/// to tell then; when the choices were changed, at once. One that fails for ten minutes, or that only a person can
/// help, is noted as activity.
class AlarmDelivery final : public Delivery {
public:
    using Delivery::Delivery;

private:
    [[nodiscard]] Result<Delivered> serve(Connection& connection, const AlarmChoices& choices, bool changed,
                                          const std::stop_token& stop) override;
    [[nodiscard]] Result<void> prepare(Connection& connection, const AlarmChoices& choices, bool changed, bool isInUse);
    [[nodiscard]] Result<Delivered> tryTo(Connection& connection, const AlarmChoices& choices,
                                          const std::stop_token& stop);
    [[nodiscard]] Result<Delivered> failed(Connection& connection, const Error& error, const AlarmChannelState& before);

    QByteArray m_taken; ///< The last message that was taken, in case this could not be noted.
};

} // namespace vtrack
