// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QDateTime>
#include <QString>

#include <bitset>

namespace vtrack {

/// The hours of a week in which the program uses less of the network (guide, "Bandwidth Optimization"), by the clock on
/// the wall. Plain data.
class PeakHours {
public:
    /// @param hour 0 to 23: the hour that begins then.
    [[nodiscard]] bool contains(Qt::DayOfWeek day, int hour) const { return m_hours.test(place(day, hour)); }

    /// @param local the computer's local time.
    [[nodiscard]] bool contains(const QDateTime& local) const;

    void set(Qt::DayOfWeek day, int hour, bool peak = true) { m_hours.set(place(day, hour), peak); }

    [[nodiscard]] bool isEmpty() const { return m_hours.none(); }

    bool operator==(const PeakHours&) const = default;

    /// For example "Mon-Fri 8-12 13-18, Sat 8-12"; empty when there are none.
    [[nodiscard]] QString toText() const;
    /// Reads toText(), and what people write instead (readPeakHours()). BadInput names the part that is wrong.
    [[nodiscard]] static Result<PeakHours> fromText(const QString& text);

    /// Monday to Friday, 8 to 18.
    [[nodiscard]] static PeakHours officeHours();
    /// Monday to Saturday, 6 to 22.
    [[nodiscard]] static PeakHours twoShifts();

private:
    static constexpr size_t daysAWeek = 7;
    static constexpr size_t hoursADay = 24;

    static size_t place(Qt::DayOfWeek day, int hour) {
        return (static_cast<size_t>(day) - 1) * hoursADay + static_cast<size_t>(hour);
    }

    [[nodiscard]] static PeakHours daily(Qt::DayOfWeek last, int from, int to);

    std::bitset<daysAWeek * hoursADay> m_hours;
};

} // namespace vtrack
