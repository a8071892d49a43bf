// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alarm_message.h"
#include "delivery.h"

namespace vtrack {

/// Sends yesterday's report by mail at the time of the settings, or as soon as the program runs after it. Each
/// recipient has a state of their own in the database (reportChannelTo()), so each gets it once, also across restarts.
/// What fails is tried again each quarter of an hour, and is noted as activity the first time.
class ReportMail final : public Delivery {
public:
    ReportMail(const Database& database, const AlarmSender& sender, const Clock& clock);

private:
    [[nodiscard]] Result<Delivered> serve(Connection& connection, const AlarmChoices& choices, bool changed,
                                          const std::stop_token& stop) override;
    [[nodiscard]] Result<Delivered> sendTo(const QString& address, const AlarmChannelState& before,
                                           Connection& connection, const AlarmChoices& choices,
                                           const std::stop_token& stop);
    [[nodiscard]] Result<void> make(Connection& connection, const QDateTime& now, const std::stop_token& stop);

    AlarmMessage m_message; ///< One report is made for all who get it.
};

} // namespace vtrack
