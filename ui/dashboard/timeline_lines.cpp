// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline_lines.h"

#include <algorithm>

namespace vtrack {

void TimelineLines::build(const QList<CoverageRow>& rows) {
    m_lines.clear();
    m_ofRow.clear();
    const bool withHeadings =
        !rows.isEmpty() && rows.first().camera.sourceId != rows.last().camera.sourceId; // Sorted by source.
    for (int row = 0; row < int(rows.size()); ++row) {
        const qint64 source = rows[row].camera.sourceId;
        if (withHeadings && (row == 0 || rows[row - 1].camera.sourceId != source))
            m_lines += Line{.sourceId = source};
        const bool shown = !withHeadings || !isFolded(source);
        m_ofRow += shown ? count() : -1;
        if (shown)
            m_lines += Line{.sourceId = source, .row = row};
    }
}

void TimelineLines::toggle(qint64 sourceId) {
    if (!m_folded.remove(sourceId))
        m_folded.insert(sourceId);
}

int TimelineLines::ofHeading(qint64 sourceId) const {
    const auto found = std::ranges::find_if(
        m_lines, [sourceId](const Line& line) { return line.isHeading() && line.sourceId == sourceId; });
    return found == m_lines.end() ? -1 : int(found - m_lines.begin());
}

} // namespace vtrack
