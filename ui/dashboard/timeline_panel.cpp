// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline_panel.h"

#include "display_text.h"
#include "icon.h"
#include "list_panel.h"
#include "style.h"
#include "timeline_legend.h"
#include "visible_text.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr auto restPause = std::chrono::milliseconds(120);

/// The first moment from `time` on at which there is footage, within so many seconds; `time` where there is none.
qint64 firstFootage(const CoverageRow& row, qint64 time, qint64 within) {
    for (const Stretch& stretch : row.stretches) {
        if (stretch.footage < FootageState::Gap && stretch.end > time && stretch.start < time + within)
            return std::max(stretch.start, time);
    }
    return time;
}

} // namespace

TimelinePanel::TimelinePanel(CoverageModel& coverage, FootageReader& footage, FootageReader& calendar,
                             const Clock& clock)
    : m_coverage(coverage)
    , m_footage(footage)
    , m_clock(clock)
    , m_range(TimelineRange::Scale::Day, clock.now().toLocalTime().date(), QTimeZone::systemTimeZone())
    , m_view(new TimelineView(coverage))
    , m_controls(new TimelineControls(calendar, m_range.zone()))
    , m_legend(new TimelineLegend)
    , m_legendButton(new QToolButton)
    , m_below(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_aboutLine(new QHBoxLayout)
    , m_about(style::elidedHintLabel())
    , m_shown(style::elidedHintLabel())
    , m_tools(new QWidget)
    , m_silence(new QToolButton)
    , m_newest(new QToolButton)
    , m_clipBar(new ClipBar)
    , m_onlyNeedy(new QCheckBox(tr("Only pro&blems")))
    , m_onlyGaps(new QCheckBox(tr("On&ly with gaps"))) {
    m_onlyNeedy->setObjectName(u"onlyNeedy"_s);
    m_onlyNeedy->setToolTip(tr("Show only the cameras that need you or send nothing new"));
    m_onlyGaps->setObjectName(u"onlyGaps"_s);
    m_onlyGaps->setToolTip(tr("Show only the cameras with gaps on these days"));
    m_about->setObjectName(u"pointed"_s);
    m_about->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_newest->setObjectName(u"newestButton"_s);
    m_newest->setText(tr("Newest footage"));
    m_newest->setFocusPolicy(Qt::StrongFocus);
    m_silence->setObjectName(u"silenceButton"_s);
    m_silence->setIcon(icon(u"check"_s));
    m_silence->setText(tr("Silence…"));
    m_silence->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_silence->setShortcut(Qt::CTRL | Qt::Key_K);
    const QString silence =
        tr("Say that you know of the gap or silence of the selected camera, or that one is planned (Ctrl+K)");
    m_silence->setToolTip(toolTipText(silence));
    m_silence->setFocusPolicy(Qt::StrongFocus);
    m_silence->setEnabled(false);
    m_newest->hide();
    m_legend->hide();
    layOut();
    m_rest.setSingleShot(true);
    m_rest.setInterval(restPause);
    follow();
    followNotes();
    show(m_range);
    updateTimes();
}

void TimelinePanel::layOut() {
    m_legendButton->setObjectName(u"legendButton"_s);
    m_legendButton->setIcon(icon(u"info"_s));
    m_legendButton->setCheckable(true);
    m_legendButton->setFocusPolicy(Qt::StrongFocus);
    m_legendButton->setAccessibleName(tr("Legend"));
    m_legendButton->setToolTip(tr("Show what the colours mean"));
    connect(m_legendButton, &QToolButton::toggled, m_legend, &QWidget::setVisible);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(style::tight);
    layout->addWidget(m_controls);
    layout->addWidget(m_view, 1);
    auto* tools = new QHBoxLayout(m_tools);
    tools->setContentsMargins({});
    tools->setSpacing(style::block);
    tools->addWidget(m_clipBar);
    tools->addWidget(m_silence);
    tools->addWidget(m_legendButton);
    tools->addWidget(m_onlyNeedy);
    tools->addWidget(m_onlyGaps);
    m_aboutLine->setSpacing(style::block);
    m_aboutLine->addWidget(m_about, 1);
    m_aboutLine->addWidget(m_newest);
    m_below->addLayout(m_aboutLine, 1);
    m_below->addWidget(m_tools, 0, Qt::AlignRight);
    layout->addWidget(m_shown);
    layout->addLayout(m_below);
    layout->addWidget(m_legend);
}

/// What is pointed at has a line of its own where the tools would leave too little for a camera, a time and a name.
void TimelinePanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    constexpr int letters = 70;
    const int newest = m_newest->sizeHint().width() + style::block; // It may come.
    const int needed = letters * m_about->fontMetrics().averageCharWidth() + m_tools->sizeHint().width() + newest;
    const bool isBeside = width() >= needed + style::block;
    m_below->setDirection(isBeside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_below->setStretchFactor(m_aboutLine, isBeside ? 1 : 0);
    m_below->setSpacing(isBeside ? style::block : style::tight);
}

void TimelinePanel::follow() {
    connect(m_newest, &QToolButton::clicked, this, &TimelinePanel::showNewest);
    connect(m_silence, &QToolButton::clicked, this, &TimelinePanel::showSilenceMenu);
    connect(m_onlyNeedy, &QCheckBox::toggled, &m_coverage, &CoverageModel::setOnlyNeedy);
    connect(m_onlyGaps, &QCheckBox::toggled, &m_coverage, &CoverageModel::setOnlyGaps);
    QLabel* empty = addEmptyText(*m_view, m_coverage);
    empty->setObjectName(u"emptyTimeline"_s);
    const auto explain = [this, empty] {
        style::setText(*empty, m_onlyNeedy->isChecked()  ? tr("No camera needs you.")
                               : m_onlyGaps->isChecked() ? tr("No camera has gaps on these days.")
                                                         : QString());
    };
    connect(m_onlyNeedy, &QCheckBox::toggled, this, explain);
    connect(m_onlyGaps, &QCheckBox::toggled, this, explain);
    for (const QCheckBox* filter : {m_onlyNeedy, m_onlyGaps}) {
        connect(filter, &QCheckBox::toggled, m_controls, &TimelineControls::untell);
        connect(filter, &QCheckBox::toggled, this, &TimelinePanel::followChosen); // It may be hidden now.
    }
    connect(m_controls, &TimelineControls::moved, this, [this](int steps) { setRange(m_range.moved(steps)); });
    connect(m_controls, &TimelineControls::todayChosen, this, [this] {
        const auto scale = m_range.scale() == TimelineRange::Scale::Free ? TimelineRange::Scale::Day : m_range.scale();
        setRange(TimelineRange(scale, today(), m_range.zone()));
        keepDay(today());
    });
    connect(m_controls, &TimelineControls::dayChosen, this, [this](const QDate& day) {
        setRange(TimelineRange(TimelineRange::Scale::Day, day, m_range.zone()));
        m_view->setFocus();
    });
    connect(m_controls, &TimelineControls::scaleChosen, this, &TimelinePanel::setScale);
    connect(m_controls, &TimelineControls::searched, this, &TimelinePanel::find);
    connect(m_controls, &TimelineControls::zoomed, this, [this](double factor) {
        const bool isSelected = m_view->selected().row >= 0;
        setRange(
            m_range.zoomed(factor, isSelected ? m_view->selected().time : m_range.span().from + m_range.length() / 2));
    });
    connect(m_view, &TimelineView::rangeChosen, this, &TimelinePanel::setRange);
    connect(&m_rest, &QTimer::timeout, this,
            [this] { lookUp(&TimelineView::pointed, [this](const QList<ClipFile>& files) { describe(files); }); });
    connect(m_view, &TimelineView::pointedChanged, this, &TimelinePanel::followPointed);
    connect(m_view, &TimelineView::opened, this, &TimelinePanel::openClip);
    connect(m_view, &TimelineView::menuRequested, this, &TimelinePanel::showMenu);
    connect(m_view, &TimelineView::cameraMenuRequested, this, &TimelinePanel::showCameraMenu);
    connect(m_view, &TimelineView::sourceMenuRequested, this, &TimelinePanel::showSourceMenu);
    connect(m_view, &TimelineView::stepped, this, &TimelinePanel::step);
    connect(m_view, &TimelineView::copyRequested, &clipActions().copyPath, &QAction::trigger);
    connect(m_clipBar, &ClipBar::stepped, this, &TimelinePanel::step);
    connect(&m_footage, &FootageReader::loaded, this, [this] {
        lookAtWanted();
        if (m_view->pointedStretch() != nullptr) // It may have come only now.
            m_rest.start();
        followChosen();
        followFootage();
    });
}

/// Where the filter hides nobody, the selection is all that a person sees of it.
void TimelinePanel::showNeedy(qint64 cameraId) {
    m_onlyGaps->setChecked(false);
    m_onlyNeedy->setChecked(true);
    m_coverage.setOnlyNeedy(true); // Anew.
    const auto& rows = m_coverage.rows();
    const int selected = m_view->selected().row;
    const bool goesOn = selected >= 0 && selected < rows.size() && rows.at(selected).key == m_shownNeedy;
    m_shownNeedy = goesOn ? rows.at((selected + 1) % rows.size()).key : cameraId;
    const TimeSpan& span = m_range.span();
    const Wanted wanted{m_shownNeedy, std::clamp(m_clock.now().toSecsSinceEpoch(), span.from, span.to - 1)};
    if (m_coverage.indexOf(m_shownNeedy).isValid())
        showAt(wanted, m_range);
    else
        m_wanted = wanted; // It is not read yet.
}

QDate TimelinePanel::today() const {
    return m_clock.now().toTimeZone(m_range.zone()).date();
}

/// The present day is not kept: tomorrow, another one is meant by it.
void TimelinePanel::keepDay(const QDate& day) {
    m_lastDay = day == today() ? QDate() : day;
}

/// The pointed day, the one that was chosen last, or today, whichever is in view: a month leads back to its day.
void TimelinePanel::setScale(TimelineRange::Scale scale) {
    const TimelineView::Place& pointed = m_view->pointed();
    const QDate pointedDay =
        pointed.row >= 0 ? QDateTime::fromSecsSinceEpoch(pointed.time, m_range.zone()).date() : QDate();
    QDate around;
    for (const QDate& day : {today(), m_lastDay, pointedDay}) {
        if (m_range.contains(day))
            around = day;
    }
    setRange(m_range.scaled(scale, around));
}

void TimelinePanel::setRange(const TimelineRange& range) {
    m_isOpening = false;
    if (range.first() == range.last())
        keepDay(range.first());
    show(range);
}

void TimelinePanel::show(const TimelineRange& range) {
    m_range = range;
    m_newest->hide();
    m_controls->untell();
    m_followsToday = range.scale() != TimelineRange::Scale::Free && range.contains(today());
    m_controls->setRange(range, today());
    m_view->setRange(range);
    m_footage.setSpan(range.days());
    followFootage();
}

void TimelinePanel::showMoment(qint64 cameraId, qint64 time) {
    const QDate date = QDateTime::fromSecsSinceEpoch(time, m_range.zone()).date();
    showAt({cameraId, time}, TimelineRange(TimelineRange::Scale::Day, date, m_range.zone()));
}

void TimelinePanel::selectWanted(int row, const Wanted& wanted) {
    m_view->showRow(row);
    m_view->point({row, firstFootage(m_coverage.rows().at(row), wanted.time, wanted.within)});
}

/// The place is selected before the range changes, so that the view keeps it.
void TimelinePanel::goTo(const Wanted& wanted, const TimelineRange& range) {
    if (!m_coverage.indexOf(wanted.cameraId).isValid()) {
        m_onlyNeedy->setChecked(false);
        m_onlyGaps->setChecked(false);
    }
    if (m_coverage.timeSpan() != range.days())
        m_wanted = wanted;
    if (const QModelIndex row = m_coverage.indexOf(wanted.cameraId); row.isValid())
        selectWanted(row.row(), wanted);
    if (!(range == m_range))
        setRange(range);
}

void TimelinePanel::showAt(const Wanted& wanted, const TimelineRange& range) {
    goTo(wanted, range);
    m_view->setFocus();
}

void TimelinePanel::tell(const QString& text, const QString& last) {
    m_about->showText(text, last);
    m_view->setAccessibleDescription(visibleText(text + last));
}

void TimelinePanel::showSource(qint64 sourceId) {
    m_controls->untell();
    m_view->showSource(sourceId);
}

/// "Today" changes at midnight.
void TimelinePanel::updateTimes() {
    m_view->setNow(m_clock.now());
    if (m_followsToday && !m_range.contains(today()))
        show(TimelineRange(m_range.scale(), today(), m_range.zone()));
}

} // namespace vtrack
