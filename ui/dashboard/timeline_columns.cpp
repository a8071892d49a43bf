// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline_columns.h"

#include <algorithm>
#include <array>
#include <vector>

namespace vtrack {

namespace {

constexpr int states = int(FootageState::Unknown) + 1;
constexpr int quartersOfAll = 4;

bool isFootage(FootageState state) {
    return state <= FootageState::CleanedUp;
}

/// The seconds of each state in a column, times the width: whole numbers are exact.
using Share = std::array<qint64, states>;

/// The columns of a row, and where a time lies in them.
class Columns {
public:
    Columns(const TimeSpan& span, int width)
        : m_span(span)
        , m_width(width)
        , m_length(span.to - span.from)
        , m_shares(size_t(width))
        , m_columns(size_t(width)) {}

    void draw(const QList<Stretch>& stretches) {
        for (const Stretch& stretch : stretches)
            share(stretch);
        for (int column = 0; column < m_width; ++column)
            m_columns[size_t(column)] = look(m_shares[size_t(column)]);
        for (const Stretch& stretch : stretches) {
            if (isGap(stretch.footage) && stretch.length() >= shortestGap)
                show(stretch);
            else if (isFootage(stretch.footage))
                sharpen(stretch);
        }
        widen();
    }

    [[nodiscard]] QList<TimelineColumns> runs() const {
        QList<TimelineColumns> runs;
        for (int column = 0; column < m_width; ++column) {
            TimelineColumns next = m_columns[size_t(column)];
            next.first = runs.isEmpty() ? 0 : runs.last().first;
            next.end = column;
            if (runs.isEmpty() || runs.last() != next) {
                next.first = column;
                runs += next;
            }
            runs.last().end = column + 1;
        }
        return runs;
    }

private:
    [[nodiscard]] int columnOf(qint64 time) const {
        return int(std::clamp((time - m_span.from) * m_width / m_length, qint64(0), qint64(m_width - 1)));
    }

    void share(const Stretch& stretch) {
        const qint64 start = std::max(stretch.start, m_span.from);
        const qint64 end = std::min(stretch.end, m_span.to);
        if (start >= end)
            return;
        for (int column = columnOf(start); column <= columnOf(end - 1); ++column) {
            const qint64 from = std::max(start * m_width, m_span.from * m_width + column * m_length);
            const qint64 to = std::min(end * m_width, m_span.from * m_width + (column + 1) * m_length);
            m_shares[size_t(column)][size_t(stretch.footage)] += to - from;
        }
    }

    [[nodiscard]] TimelineColumns look(const Share& share) const {
        TimelineColumns column;
        const auto footage = share.begin() + int(FootageState::Gap);
        const auto best = std::find_if(share.begin(), footage, [](qint64 seconds) { return seconds > 0; });
        if (best == footage) {
            const qint64 gap = share[size_t(FootageState::Gap)];
            const qint64 known = share[size_t(FootageState::KnownGap)];
            if (gap + known > 0 && gap + known >= share[size_t(FootageState::Unknown)])
                column.footage = gap >= known ? FootageState::Gap : FootageState::KnownGap;
            return column;
        }
        qint64 filled = 0;
        std::for_each(share.begin(), footage, [&](qint64 seconds) { filled += seconds; });
        column.footage = FootageState(best - share.begin());
        column.quarters = int(std::clamp<qint64>((quartersOfAll * filled + m_length / 2) / m_length, 1, quartersOfAll));
        return column;
    }

    /// The ends of footage that is longer than a column: paler ones would widen the pause beside them.
    void sharpen(const Stretch& footage) {
        const qint64 start = std::max(footage.start, m_span.from);
        const qint64 end = std::min(footage.end, m_span.to);
        if ((end - start) * m_width < m_length)
            return;
        for (const int column : {columnOf(start), columnOf(end - 1)}) {
            TimelineColumns& here = m_columns[size_t(column)];
            if (here.footage == footage.footage)
                here.quarters = quartersOfAll;
        }
    }

    /// A gap that no column shows yet.
    void show(const Stretch& gap) {
        if (gap.end <= m_span.from || gap.start >= m_span.to)
            return;
        const int first = columnOf(std::max(gap.start, m_span.from));
        const int last = columnOf(std::min(gap.end, m_span.to) - 1);
        bool shown = false;
        for (int column = first; column <= last; ++column) {
            TimelineColumns& here = m_columns[size_t(column)];
            if (isFootage(here.footage))
                continue;
            shown = true;
            if (here.footage != FootageState::Gap)
                here.footage = gap.footage;
        }
        const auto with = gap.footage == FootageState::Gap ? &TimelineColumns::withGap : &TimelineColumns::withKnownGap;
        for (int column = first; !shown && column <= last; ++column)
            m_columns[size_t(column)].*with = true;
    }

    /// A single column of footage or of a gap takes a neighbour in which there is nothing.
    void widen() {
        const auto at = [this](int column) {
            return column >= 0 && column < m_width ? m_columns[size_t(column)].footage : FootageState::OnDisk;
        };
        for (int column = 0; column < m_width; ++column) {
            const FootageState here = at(column);
            if (here == FootageState::Unknown || at(column - 1) == here || at(column + 1) == here)
                continue;
            const int free = at(column + 1) == FootageState::Unknown ? column + 1 : column - 1;
            if (at(free) == FootageState::Unknown)
                m_columns[size_t(free)] = m_columns[size_t(column)];
        }
    }

    TimeSpan m_span;
    int m_width;
    qint64 m_length;
    std::vector<Share> m_shares;
    std::vector<TimelineColumns> m_columns;
};

} // namespace

QList<TimelineColumns> timelineColumns(const QList<Stretch>& stretches, const TimeSpan& span, int width) {
    if (width <= 0 || span.to <= span.from)
        return {};
    Columns columns(span, width);
    columns.draw(stretches);
    return columns.runs();
}

} // namespace vtrack
