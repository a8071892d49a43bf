// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline_columns.h"

#include <algorithm>
#include <array>
#include <vector>

namespace vtrack {

namespace {

constexpr qint64 notableGap = 5 * 60; // seconds

} // namespace

QList<TimelineColumns> timelineColumns(const QList<Stretch>& stretches, const TimeSpan& span, int width) {
    const qint64 length = span.to - span.from;
    if (width <= 0 || length <= 0)
        return {};
    std::vector<FootageState> columns(size_t(width), FootageState::Unknown);
    // Where a column begins, in seconds times width: whole numbers are exact.
    const auto columnOf = [&](qint64 time) {
        return std::clamp((time - span.from) * width / length, qint64(0), qint64(width - 1));
    };
    std::array<qint64, 5> share{};
    qint64 open = -1; // The column that `share` is of.
    const auto close = [&] {
        if (open >= 0)
            columns[size_t(open)] = FootageState(std::ranges::max_element(share) - share.begin());
        share = {};
    };
    for (const Stretch& stretch : stretches) {
        const qint64 start = std::max(stretch.start, span.from);
        const qint64 end = std::min(stretch.end, span.to);
        if (start >= end)
            continue;
        const qint64 first = columnOf(start);
        const qint64 last = columnOf(end - 1);
        for (qint64 column = first; column <= last; ++column) {
            if (column != open) {
                close();
                open = column;
            }
            const qint64 from = std::max(start * width, span.from * width + column * length);
            const qint64 to = std::min(end * width, span.from * width + (column + 1) * length);
            share[size_t(stretch.footage)] += to - from;
        }
    }
    close();
    for (const Stretch& stretch : stretches) {
        if (stretch.footage != FootageState::Gap || stretch.length() < notableGap || stretch.end <= span.from ||
            stretch.start >= span.to)
            continue;
        const auto first = std::min<qint64>(columnOf(stretch.start), std::max(width - 2, 0));
        const auto last = std::max<qint64>(columnOf(stretch.end - 1), std::min<qint64>(first + 1, width - 1));
        std::fill(columns.begin() + first, columns.begin() + last + 1, FootageState::Gap);
    }
    QList<TimelineColumns> runs;
    for (int column = 0; column < width; ++column) {
        const FootageState footage = columns[size_t(column)];
        if (runs.isEmpty() || runs.last().footage != footage)
            runs += TimelineColumns{column, column, footage};
        runs.last().end = column + 1;
    }
    return runs;
}

} // namespace vtrack
