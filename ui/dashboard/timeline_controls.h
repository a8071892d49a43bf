// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timeline_range.h"

#include <QLineEdit>
#include <QToolButton>

#include <optional>
#include <utility>

class QHBoxLayout;

namespace vtrack {

class CalendarPopup;
class FootageReader;
class SearchAnswer;

/// The line above the timeline: earlier, the day (which opens the calendar), later, today; a box to type camera and
/// time into; scales and zoom. Where there is no room for what the box says, it has a line of its own.
class TimelineControls final : public QWidget {
    Q_OBJECT

public:
    /// @param calendar reads what the calendar shows; outlives the controls.
    TimelineControls(FootageReader& calendar, const QTimeZone& zone);

    /// Shows that range.
    void setRange(const TimelineRange& range, const QDate& today);

    /// What is in the box.
    [[nodiscard]] QString searchText() const { return m_search->text(); }

    /// Searches nothing.
    void setSearchText(const QString& text);

    /// Says right below the box what came of a search, and offers names that may have been meant, until somebody types.
    void tell(const QString& sentence, const QStringList& names);
    /// What tell() said is over.
    void untell();

signals:
    /// So many ranges later.
    void moved(int steps);
    void dayChosen(const QDate& day);
    void todayChosen();
    void scaleChosen(vtrack::TimelineRange::Scale scale);
    /// The length times that.
    void zoomed(double factor);
    /// What was typed into the box.
    void searched(const QString& text);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void placeSearch();
    void holdTitleWidth(const TimelineRange& range);
    [[nodiscard]] int searchWidth() const;
    template <typename Act> QToolButton* add(const QString& text, const QString& hint, Act act);
    void addArrow(Qt::ArrowType left, Qt::ArrowType right, const QString& hint, int steps);
    void addScales();
    void addZoom();

    CalendarPopup* m_calendar;
    QHBoxLayout* m_line;
    QToolButton* m_title = nullptr;
    QToolButton* m_today = nullptr;
    QToolButton* m_out = nullptr; ///< More time.
    QToolButton* m_in = nullptr;
    QLineEdit* m_search;
    int m_searchPlace = 0;          ///< In the line.
    SearchAnswer* m_told = nullptr; ///< Over what is below the controls.
    QList<QToolButton*> m_scales;
    std::optional<std::pair<TimelineRange::Scale, QFont>> m_measured; ///< Of which m_widestTitle is.
    int m_widestTitle = 0;                                            ///< Of its letters.
    QDate m_first;
    QDate m_todaysDate;
};

} // namespace vtrack
