// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "recorder_formats.h"

#include <QDateTime>
#include <QTimeZone>

#include <vector>

namespace vtrack {

/// What a match of a pattern may mean. A match with two meanings (which number is the month, which of the two hours
/// when summer time ends) is read as often.
struct NameTime {
    /// From the least to the most telling.
    enum class Parts { Day, Minute, Second, StartAndEnd };
    /// How clearly its parts are separated. A long number may be anything.
    enum class Form { OneNumber, Numbers, Separated };

    QDateTime start; ///< UTC.
    QDateTime end;   ///< UTC; invalid if the name does not contain it.
    QDate day;       ///< As it is written, by the camera's clock.
    Parts parts = Parts::Second;
    Form form = Form::Separated;
    bool isAlone = true; ///< Not adjacent to letters.
    RecorderFormat::Trust trust = RecorderFormat::Trust::Always;
};

/// The meanings of one match.
[[nodiscard]] std::vector<NameTime> meaningsOf(const QRegularExpressionMatch& match, const QTimeZone& zone);

/// Whether the second can be the end of a recording that began at the first: not before it, nor more than a day after.
[[nodiscard]] bool fitTogether(const QDateTime& start, const QDateTime& end);

} // namespace vtrack
