// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live_overview.h"
#include "timeline_view.h"

#include <QLabel>
#include <QTimer>
#include <QToolButton>

#include <optional>

namespace vtrack {

/// The footage timeline with its day, week or month, a line about what is pointed at, and its legend.
class TimelinePanel final : public QWidget {
    Q_OBJECT

public:
    /// @param live outlives the panel.
    explicit TimelinePanel(LiveOverview& live);

    [[nodiscard]] TimelineView& view() { return *m_view; }

    [[nodiscard]] const TimelineRange& range() const { return m_range; }

    void setRange(const TimelineRange& range);
    /// Shows the day of that moment and points at the camera then.
    void showMoment(qint64 cameraId, qint64 time);

    /// Brings the source's cameras into view.
    void showSource(qint64 sourceId);

private:
    [[nodiscard]] QWidget* controls();
    void setScale(TimelineRange::Scale scale);
    [[nodiscard]] QDate today() const;
    void followClock();
    void followPointed();
    [[nodiscard]] static QString clipText(const ClipFile& file);
    void describe(const QList<ClipFile>& files);
    void lookUp(const std::function<void(const QList<ClipFile>&)>& then);
    void openClip();
    void showMenu(const QPoint& at);

    LiveOverview& m_live;
    TimelineRange m_range;
    TimelineView* m_view;
    QLabel* m_title;
    QLabel* m_about;
    QList<QToolButton*> m_scales;
    QToolButton* m_today = nullptr;
    QTimer m_rest; ///< The pointer came to rest: worth looking up the clip.
    bool m_followsToday = true;
    std::optional<TimelineView::Place> m_wanted; ///< To point at once its day is read; its row is a camera's id.
};

} // namespace vtrack
