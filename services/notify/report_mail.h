// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alarm_message.h"
#include "delivery.h"

#include <QDate>
#include <QHash>

namespace vtrack {

/// Sends yesterday's report by mail at the time of the settings, or as soon as the program runs after it, in the
/// morning after at the latest. Each recipient has a state of their own in the database (reportChannelTo()), so each
/// gets it once, also across restarts, and where the disk is full.
/// What fails is tried again each quarter of an hour, and is noted as activity the first time.
class ReportMail final : public Delivery {
public:
    ReportMail(const Database& database, const AlarmSender& sender, const Clock& clock);

private:
    struct Report {
        QString address;
        QDate due; ///< The day before is what it is about.
    };

    [[nodiscard]] Result<Delivered> serve(Connection& connection, const AlarmChoices& choices, bool changed,
                                          const std::stop_token& stop) override;
    /// What was taken is not sent again, also if that could not be noted, as on a full disk.
    [[nodiscard]] Result<Delivered> sendTo(const Report& report, const AlarmChannelState& before,
                                           Connection& connection, const AlarmChoices& choices,
                                           const std::stop_token& stop);
    [[nodiscard]] Result<Delivered> failed(const QString& address, const Error& error, const AlarmChannelState& before,
                                           Connection& connection);
    [[nodiscard]] Result<void> make(Connection& connection, const QDate& day, const QDateTime& now,
                                    const std::stop_token& stop);

    AlarmMessage m_message;        ///< One report is made for all who get it.
    QHash<QString, QDate> m_taken; ///< What the mail server has taken: by address, the day on which it was due.
};

} // namespace vtrack
