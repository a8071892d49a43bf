// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "footage_store.h"
#include "known_silence_store.h"

#include <QList>
#include <QTimeZone>

#include <array>

namespace vtrack {

/// How a camera usually records, learned from its clips: their length, the pauses between them, and the times of the
/// week in which it records. A camera that is off at night has no gaps at night. Nothing is learned from a silence that
/// a person knows of: after three closed weeks, a camera is expected as before.
class CameraRhythm {
public:
    /// Empty: expects no footage.
    CameraRhythm() = default;

    /// @param newest its newest clips, by start. Fewer than five are not enough.
    /// @param halfHours the start of a clip in each half hour in which it recorded, by time, over the last weeks.
    /// @param zone the local time zone: a shift begins at eight in summer and in winter.
    /// @param known what a person knows of its silences.
    CameraRhythm(const QList<Clip>& newest, const QList<qint64>& halfHours, const QTimeZone& zone,
                 const QList<KnownSilence>& known = {});

    [[nodiscard]] bool isKnown() const { return m_known; }

    /// The same, but it expects no footage.
    [[nodiscard]] CameraRhythm expectingNothing() const;

    /// The assumed length of a clip without a known end; seconds.
    [[nodiscard]] qint64 usualLength() const { return m_usualLength; }

    /// The longest usual pause; seconds. Four times the upper quartile of the pauses between clips, and no less than
    /// half a minute.
    [[nodiscard]] qint64 longestPause() const { return m_longestPause; }

    /// Whether it usually records at this moment of the week, and not only at the edge of such a time. Determined by
    /// most of the same weekdays so far; with fewer than two of them, by most days; in the first two days, always.
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
    void learnWeek(const QList<qint64>& halfHours, const QList<KnownSilence>& known);
    [[nodiscard]] int slotOf(qint64 time) const;
    [[nodiscard]] bool isOn(qint64 time) const;

    bool m_known = false;
    qint64 m_usualLength = 60;
    qint64 m_longestPause = 30;
    QTimeZone m_zone = QTimeZone::utc();
    qint64 m_history = 0; ///< Seconds from the first to the last half hour, without known silences.
    std::array<Share, 7 * slotsADay> m_week{};
    std::array<Share, slotsADay> m_day{};
};

} // namespace vtrack
