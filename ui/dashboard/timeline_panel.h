// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clip_bar.h"
#include "coverage_model.h"
#include "elided_label.h"
#include "footage_reader.h"
#include "timeline_controls.h"
#include "timeline_view.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QMenu>
#include <QTimer>

#include <optional>

namespace vtrack {

class TimelineLegend;

/// The footage timeline, with details of the clip at the pointer, buttons for the selected one, and a legend on demand.
class TimelinePanel final : public QWidget {
    Q_OBJECT

public:
    /// @param footage reads what `coverage` shows.
    /// @param calendar reads for the calendar. All outlive the panel.
    TimelinePanel(CoverageModel& coverage, FootageReader& footage, FootageReader& calendar, const Clock& clock);

    [[nodiscard]] TimelineView& view() { return *m_view; }

    /// What can be done with the selected clip.
    [[nodiscard]] ClipActions& clipActions() { return m_clipBar->actions(); }

    [[nodiscard]] const TimelineRange& range() const { return m_range; }

    void setRange(const TimelineRange& range);
    /// Shows the day of that time and selects the camera at that time.
    void showMoment(qint64 cameraId, qint64 time);
    /// Goes to what a person typed (moment_query.h): the camera, the day, the moment.
    void find(const QString& text);

    /// Shows only the cameras that need a person, and leads to this one; where it is selected already, to the next.
    void showNeedy(qint64 cameraId);

    /// Shows the sentence below the timeline for some seconds, whatever is pointed at.
    void confirm(const QString& sentence);

    /// Moves what depends on the present time; once a second.
    void updateTimes();

    /// Brings the source's cameras into view.
    void showSource(qint64 sourceId);

    /// The scale, to be remembered.
    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray& state);

    /// What is looked at, for a panel in another language.
    struct Look {
        std::optional<TimelineRange> range; ///< As a person chose it; nothing while nobody did.
        QDate lastDay;
        qint64 cameraId = 0; ///< The selected one; 0 for none.
        qint64 time = 0;
        bool onlyNeedy = false;
        bool onlyGaps = false;
        QSet<qint64> kept = {}; ///< See CoverageModel::keepShown().
        int scrolled = 0;       ///< Pixels.
        bool legend = false;
        QString searched = {}; ///< What is in the box.
    };

    [[nodiscard]] Look look() const;
    /// Call before anything is read.
    void lookAt(const Look& look);

signals:
    /// The menu of a moment of a camera is about to show, or that of a camera, with the present moment: others may add
    /// to it.
    void menuMade(QMenu& menu, qint64 cameraId, qint64 time);
    /// The same for the menu of the button that is about silences only.
    void silenceMenuMade(QMenu& menu, qint64 cameraId, qint64 time);
    /// The same for the menu of a source's heading.
    void sourceMenuMade(QMenu& menu, qint64 sourceId);
    void evidenceRequested(const QString& path);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    /// pointed() or selected().
    using Pointer = const TimelineView::Place& (TimelineView::*)() const;

    void layOut();
    void follow();
    void followFootage();
    void followNotes();
    void lookAtWanted();
    void tellShown();
    void followChosen();
    [[nodiscard]] const CoverageRow* selectedCamera() const;
    [[nodiscard]] const CoverageRow* newestCamera() const;
    [[nodiscard]] QDate newestDay(const CoverageRow& camera) const;
    [[nodiscard]] TimelineRange newestRange(const CoverageRow* camera) const;
    void offerNewest(const CoverageRow* camera);
    void showNewest();
    void show(const TimelineRange& range);

    /// What a person has chosen: a camera and a moment, or the heading of a source.
    struct Chosen {
        qint64 cameraId = 0;
        qint64 time = 0;
        qint64 heading = 0;

        bool operator==(const Chosen&) const = default;
    };

    /// A place that is to be selected.
    struct Wanted {
        qint64 cameraId = 0;
        qint64 time = 0;
        qint64 within = 1; ///< Seconds: the first footage in them is selected.
    };

    void selectWanted(int row, const Wanted& wanted);
    void goTo(const Wanted& wanted, const TimelineRange& range);
    void showAt(const Wanted& wanted, const TimelineRange& range);
    void step(FootageStore::Side side);
    void showClip(qint64 cameraId, const ClipFile& file);
    void select(const std::optional<ClipFile>& clip);
    void selectFrom(const QList<ClipFile>& files);
    [[nodiscard]] bool hasClip() const;
    void tell(const QString& text, const QString& last = {});
    [[nodiscard]] const CoverageRow* bestCamera(const QStringList& words) const;
    void tellUnknown(const QStringList& words);
    [[nodiscard]] QString headingText() const;
    void keepDay(const QDate& day);
    void setScale(TimelineRange::Scale scale);
    [[nodiscard]] QDate today() const;

    void followPointed();
    [[nodiscard]] static QString clipText(const ClipFile& file);
    [[nodiscard]] static QString namesOf(const QList<ClipFile>& files);
    [[nodiscard]] QStringList placeTexts(const Stretch& stretch, const QList<ClipFile>& files) const;
    void describe(const QList<ClipFile>& files);
    void lookUp(Pointer pointer, const std::function<void(const QList<ClipFile>&)>& then);
    void openClip();
    void showMenu(const QPoint& at);
    void showCameraMenu(int row, const QPoint& at);
    void showSourceMenu(qint64 sourceId, const QPoint& at);
    void showSilenceMenu();

    CoverageModel& m_coverage;
    FootageReader& m_footage;
    const Clock& m_clock;
    TimelineRange m_range;
    TimelineView* m_view;
    TimelineControls* m_controls;
    TimelineLegend* m_legend;
    QToolButton* m_legendButton;
    QBoxLayout* m_below; ///< What is pointed at, and beside or below it the tools.
    QHBoxLayout* m_aboutLine;
    ElidedLabel* m_about;
    ElidedLabel* m_shown; ///< What the filter shows.
    QWidget* m_tools;
    QToolButton* m_silence; ///< What can be said about the selected camera's silence.
    QToolButton* m_newest;  ///< Only while what is shown has nothing of the selected camera, or without one, of any.
    ClipBar* m_clipBar;
    QCheckBox* m_onlyNeedy;
    QCheckBox* m_onlyGaps;
    QTimer m_tellLater;  ///< What the filter shows has changed.
    QTimer m_confirming; ///< While what confirm() says is shown.
    QTimer m_rest;       ///< The pointer has stopped moving: look up the clip.
    QDate m_lastDay;     ///< That was chosen; invalid while that is the present one.
    Chosen m_chosen;
    bool m_followsToday = true;
    bool m_isOpening = true;        ///< Nobody has chosen the range yet.
    std::optional<Wanted> m_wanted; ///< Selected once its day is read.
    std::optional<int> m_scroll;    ///< Scrolled there once the cameras are read, and what the filter needs.
    std::optional<ClipFile> m_clip; ///< At the selected moment, as far as it is known.
    qint64 m_clipCamera = 0;
    qint64 m_shownNeedy = 0; ///< The camera that showNeedy() led to.
};

} // namespace vtrack
