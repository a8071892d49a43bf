// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "coverage_model.h"

#include <QSet>

namespace vtrack {

/// The lines of the timeline, from top to bottom: the heading of each source, where there are several, and its cameras
/// unless the source is folded.
class TimelineLines {
public:
    struct Line {
        qint64 sourceId = 0;
        int row = -1; ///< Of the camera in the model; -1 for a heading.

        [[nodiscard]] bool isHeading() const { return row < 0; }
    };

    void build(const QList<CoverageRow>& rows);

    void setFolded(const QSet<qint64>& sources) { m_folded = sources; }

    void toggle(qint64 sourceId);

    [[nodiscard]] const QSet<qint64>& folded() const { return m_folded; }

    [[nodiscard]] bool isFolded(qint64 sourceId) const { return m_folded.contains(sourceId); }

    [[nodiscard]] int count() const { return int(m_lines.size()); }

    [[nodiscard]] const Line& at(int line) const { return m_lines.at(line); }

    /// The line of a camera, -1 while it is folded away.
    [[nodiscard]] int ofRow(int row) const { return m_ofRow.value(row, -1); }

    /// The line of a source's heading, -1 where there is none.
    [[nodiscard]] int ofHeading(qint64 sourceId) const;

private:
    QList<Line> m_lines;
    QList<int> m_ofRow;
    QSet<qint64> m_folded;
};

} // namespace vtrack
