// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "coverage_model.h"
#include "footage_reader.h"
#include "timeline_controls.h"
#include "timeline_view.h"

#include <QCheckBox>
#include <QLabel>
#include <QMenu>
#include <QStackedWidget>
#include <QTimer>

#include <optional>

namespace vtrack {

/// The footage timeline, with details of the clip at the pointer or, while there is none, a legend.
class TimelinePanel final : public QWidget {
    Q_OBJECT

public:
    /// @param footage reads what `coverage` shows.
    /// @param calendar reads for the calendar. All outlive the panel.
    TimelinePanel(CoverageModel& coverage, FootageReader& footage, FootageReader& calendar, const Clock& clock);

    [[nodiscard]] TimelineView& view() { return *m_view; }

    [[nodiscard]] const TimelineRange& range() const { return m_range; }

    void setRange(const TimelineRange& range);
    /// Shows the day of that time and selects the camera at that time.
    void showMoment(qint64 cameraId, qint64 time);
    /// Goes to what a person typed (moment_query.h): the camera, the day, the moment.
    void find(const QString& text);

    /// Shows only the cameras that need a person.
    void setOnlyNeedy(bool only);

    /// Moves what depends on the present time; once a second.
    void updateTimes();

    /// Brings the source's cameras into view.
    void showSource(qint64 sourceId);

signals:
    /// The menu of a moment of a camera is about to show: others may add to it.
    void menuMade(QMenu& menu, qint64 cameraId, qint64 time);

private:
    void follow();
    void showAt(qint64 cameraId, qint64 time, const TimelineRange& range);
    void tell(const QString& text);
    [[nodiscard]] const CoverageRow* bestCamera(const QStringList& words) const;
    [[nodiscard]] QString headingText() const;
    void setScale(TimelineRange::Scale scale);
    [[nodiscard]] QDate today() const;

    void followPointed();
    [[nodiscard]] static QString clipText(const ClipFile& file);
    void describe(const QList<ClipFile>& files);
    void lookUp(const std::function<void(const QList<ClipFile>&)>& then);
    void openClip();
    void showMenu(const QPoint& at);

    CoverageModel& m_coverage;
    FootageReader& m_footage;
    const Clock& m_clock;
    TimelineRange m_range;
    TimelineView* m_view;
    TimelineControls* m_controls;
    QStackedWidget* m_below; ///< The legend, or m_about.
    QLabel* m_about;
    QCheckBox* m_onlyNeedy;
    QCheckBox* m_onlyGaps;
    QTimer m_rest; ///< The pointer has stopped moving: look up the clip.
    bool m_followsToday = true;
    std::optional<TimelineView::Place> m_wanted; ///< Selected once its day is read; its row is a camera's id.
};

} // namespace vtrack
