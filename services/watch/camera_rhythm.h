// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "footage_store.h"

#include <QList>
#include <QTimeZone>

#include <array>

namespace vtrack {

/// How a camera usually records, learned from what it recorded: how long its clips are, how long it may pause between
/// two, and at which times of the week it is on. A camera that rests at night is not missed at night.
class CameraRhythm {
public:
    /// Knows nothing: expects no footage.
    CameraRhythm() = default;

    /// @param newest its newest clips, by start. Fewer than five tell nothing.
    /// @param halfHours the start of a clip in each half hour in which it recorded, by time, over the last weeks.
    /// @param zone in which people live: a shift begins at eight, in summer and in winter.
    CameraRhythm(const QList<Clip>& newest, const QList<qint64>& halfHours, const QTimeZone& zone);

    [[nodiscard]] bool isKnown() const { return m_known; }

    /// How long a clip without a known end is taken to be; seconds.
    [[nodiscard]] qint64 usualLength() const { return m_usualLength; }

    /// Pauses up to this are nothing special; seconds. Four times the upper quartile of the pauses between clips, and
    /// no less than half a minute.
    [[nodiscard]] qint64 longestPause() const { return m_longestPause; }

    /// Whether it usually records at this moment of the week, and not only at the edge of such a time. On each weekday
    /// as on most of that weekday's before; on most days, while there were fewer than two of that weekday; always, in
    /// the first two days.
    [[nodiscard]] bool expects(qint64 time) const;

    static constexpr qint64 halfHour = 30 * 60;

private:
    static constexpr int slotsADay = 48;

    /// In how many of the half hours that passed at this time of the week or day it recorded.
    struct Share {
        int passed = 0;
        int recorded = 0;

        [[nodiscard]] bool most() const { return 2 * recorded >= passed; }
    };

    void learnLengths(const QList<Clip>& newest);
    void learnWeek(const QList<qint64>& halfHours);
    [[nodiscard]] int slotOf(qint64 time) const;
    [[nodiscard]] bool isOn(qint64 time) const;

    bool m_known = false;
    qint64 m_usualLength = 60;
    qint64 m_longestPause = 30;
    QTimeZone m_zone = QTimeZone::utc();
    qint64 m_history = 0; ///< Seconds from the first to the last half hour.
    std::array<Share, 7 * slotsADay> m_week{};
    std::array<Share, slotsADay> m_day{};
};

} // namespace vtrack
