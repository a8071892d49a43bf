// SPDX-License-Identifier: GPL-3.0-or-later
// What is remembered of the timeline.
#include "timeline_panel.h"

#include <QDataStream>
#include <QScrollBar>

#include <utility>

namespace vtrack {

QByteArray TimelinePanel::saveState() const {
    QByteArray state;
    QDataStream(&state, QIODevice::WriteOnly) << int(m_range.scale()) << m_range.length();
    return state;
}

/// At the present day; a span of any length ends now.
void TimelinePanel::restoreState(const QByteArray& state) {
    QDataStream stream(state);
    int scale = 0;
    qint64 length = 0;
    stream >> scale >> length;
    if (stream.status() != QDataStream::Ok || scale < 0 || scale > int(TimelineRange::Scale::Free))
        return;
    const TimelineRange day(TimelineRange::Scale::Day, today(), m_range.zone());
    const TimelineRange free = day.zoomed(double(std::max<qint64>(length, 1)) / double(day.length()), day.span().from);
    show(scale == int(TimelineRange::Scale::Free)
             ? free.shifted(m_clock.now().toSecsSinceEpoch() - free.span().to)
             : TimelineRange(TimelineRange::Scale(scale), today(), m_range.zone()));
}

TimelinePanel::Look TimelinePanel::look() const {
    const TimelineView::Place& selected = m_view->selected();
    const bool isSelected = selected.row >= 0 && selected.row < m_coverage.rows().size();
    return {.range = m_isOpening ? std::nullopt : std::optional(m_range),
            .lastDay = m_lastDay,
            .cameraId = isSelected ? m_coverage.rows().at(selected.row).key : 0,
            .time = selected.time,
            .onlyNeedy = m_onlyNeedy->isChecked(),
            .onlyGaps = m_onlyGaps->isChecked(),
            .kept = m_coverage.kept(),
            .scrolled = m_view->verticalScrollBar()->value(),
            .legend = m_legendButton->isChecked(),
            .searched = m_controls->searchText()};
}

void TimelinePanel::lookAt(const Look& look) {
    m_onlyNeedy->setChecked(look.onlyNeedy);
    m_onlyGaps->setChecked(look.onlyGaps);
    m_coverage.setKept(look.kept);
    m_legendButton->setChecked(look.legend);
    m_controls->setSearchText(look.searched);
    if (look.range)
        setRange(look.range->spoken(QLocale()));
    m_lastDay = look.lastDay;
    if (look.cameraId != 0)
        m_wanted = Wanted{look.cameraId, look.time};
    m_scroll = look.scrolled;
}

/// Until it is known which cameras need a person, the filter hides all of them.
void TimelinePanel::lookAtWanted() {
    if (m_onlyNeedy->isChecked() && !m_coverage.knowsBadges())
        return;
    if (const auto wanted = std::exchange(m_wanted, {})) {
        if (const QModelIndex row = m_coverage.indexOf(wanted->cameraId); row.isValid())
            selectWanted(row.row(), *wanted);
    }
    if (const auto scroll = std::exchange(m_scroll, {}))
        m_view->verticalScrollBar()->setValue(*scroll);
}

} // namespace vtrack
