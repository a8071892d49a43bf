// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline_panel.h"

#include "display_text.h"
#include "file_actions.h"
#include "icon.h"
#include "recording_time.h"
#include "style.h"
#include "timeline_legend.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QMenu>
#include <QStyleOptionToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr auto restPause = std::chrono::milliseconds(120);
constexpr qsizetype menuLength = 8; // Clips.

/// In the colour of a selection while it is the chosen one: a style's own sign is hard to see in a dark theme.
class ChoiceButton final : public QToolButton {
protected:
    void initStyleOption(QStyleOptionToolButton* option) const override {
        QToolButton::initStyleOption(option);
        if (!isChecked())
            return;
        option->palette.setBrush(QPalette::Button, option->palette.highlight());
        option->palette.setBrush(QPalette::ButtonText, option->palette.highlightedText());
    }
};

QToolButton* button(const QString& text, const QString& hint) {
    auto* made = new ChoiceButton;
    made->setText(text);
    made->setAccessibleName(hint);
    made->setToolTip(toolTipText(hint));
    made->setFocusPolicy(Qt::StrongFocus);
    return made;
}

} // namespace

TimelinePanel::TimelinePanel(CoverageModel& coverage, FootageReader& footage, const Clock& clock)
    : m_coverage(coverage)
    , m_footage(footage)
    , m_clock(clock)
    , m_range(TimelineRange::Scale::Day, clock.now().toLocalTime().date(), QTimeZone::systemTimeZone())
    , m_view(new TimelineView(coverage))
    , m_title(style::headingLabel({}))
    , m_about(style::hintLabel({}))
    , m_onlyNeedy(new QCheckBox(tr("Only pro&blems"))) {
    m_onlyNeedy->setObjectName(u"onlyNeedy"_s);
    m_onlyNeedy->setToolTip(tr("Show only the cameras that need you"));
    connect(m_onlyNeedy, &QCheckBox::toggled, &m_coverage, &CoverageModel::setOnlyNeedy);
    m_about->setObjectName(u"pointed"_s);
    m_about->setWordWrap(false);
    m_about->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_title->setWordWrap(false);
    m_title->setObjectName(u"timelineTitle"_s);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, style::gap, 0, 0);
    layout->setSpacing(style::gap);
    layout->addWidget(controls());
    layout->addWidget(m_view, 1);
    auto* below = new QHBoxLayout;
    below->addWidget(m_about, 1);
    below->addWidget(m_onlyNeedy);
    layout->addLayout(below);
    layout->addWidget(new TimelineLegend);

    m_rest.setSingleShot(true);
    m_rest.setInterval(restPause);
    connect(&m_rest, &QTimer::timeout, this,
            [this] { lookUp([this](const QList<ClipFile>& files) { describe(files); }); });
    connect(m_view, &TimelineView::pointedChanged, this, &TimelinePanel::followPointed);
    connect(m_view, &TimelineView::opened, this, &TimelinePanel::openClip);
    connect(m_view, &TimelineView::menuRequested, this, &TimelinePanel::showMenu);
    connect(&footage, &FootageReader::loaded, this, [this] {
        if (const auto wanted = std::exchange(m_wanted, {})) {
            const QModelIndex row = m_coverage.indexOf(wanted->row);
            if (row.isValid()) {
                m_view->showRow(row.row());
                m_view->point({row.row(), wanted->time});
            }
        }
    });
    setRange(m_range);
    updateTimes();
}

QWidget* TimelinePanel::controls() {
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(style::tight);
    const auto add = [&](const QString& text, const QString& hint, auto act) {
        QToolButton* made = button(text, hint);
        connect(made, &QToolButton::clicked, this, act);
        layout->addWidget(made);
        return made;
    };
    const auto arrow = [&](Qt::ArrowType left, Qt::ArrowType right, const QString& hint, int steps) {
        QToolButton* made = add({}, hint, [this, steps] { setRange(m_range.moved(steps)); });
        const Qt::ArrowType side = isRightToLeft() ? right : left;
        made->setArrowType(side);
        made->setShortcut(Qt::ALT | (side == Qt::LeftArrow ? Qt::Key_Left : Qt::Key_Right));
    };
    arrow(Qt::LeftArrow, Qt::RightArrow, tr("Earlier"), -1);
    m_today =
        add(tr("&Today"), tr("Today"), [this] { setRange(TimelineRange(m_range.scale(), today(), m_range.zone())); });
    arrow(Qt::RightArrow, Qt::LeftArrow, tr("Later"), 1);
    layout->addSpacing(style::gap);
    layout->addWidget(m_title, 1);
    const std::array<std::pair<QString, QString>, 3> scales{
        std::pair(tr("&Day"), tr("Show a day")), {tr("&Week"), tr("Show a week")}, {tr("&Month"), tr("Show a month")}};
    for (int scale = 0; scale < 3; ++scale) {
        const auto& [text, hint] = scales[size_t(scale)];
        QToolButton* made = add(text, hint, [this, scale] { setScale(TimelineRange::Scale(scale)); });
        made->setCheckable(true);
        made->setAutoExclusive(true);
        m_scales += made;
    }
    return row;
}

void TimelinePanel::setOnlyNeedy(bool only) {
    m_onlyNeedy->setChecked(only);
}

QDate TimelinePanel::today() const {
    return m_clock.now().toTimeZone(m_range.zone()).date();
}

void TimelinePanel::setScale(TimelineRange::Scale scale) {
    const bool isPointed = m_view->pointed().row >= 0;
    const QDate around =
        isPointed ? QDateTime::fromSecsSinceEpoch(m_view->pointed().time, m_range.zone()).date() : today();
    setRange(m_range.scaled(scale, around));
}

void TimelinePanel::setRange(const TimelineRange& range) {
    m_range = range;
    m_followsToday = range.contains(today());
    m_title->setText(range.title());
    m_scales[int(range.scale())]->setChecked(true);
    m_today->setEnabled(!m_followsToday);
    m_view->setRange(range);
    m_footage.setSpan(range.span());
}

void TimelinePanel::showMoment(qint64 cameraId, qint64 time) {
    const TimelineRange day(TimelineRange::Scale::Day, QDateTime::fromSecsSinceEpoch(time, m_range.zone()).date(),
                            m_range.zone());
    if (!m_coverage.indexOf(cameraId).isValid())
        setOnlyNeedy(false);
    const QModelIndex row = m_coverage.indexOf(cameraId);
    if (!(day == m_range)) {
        m_wanted = TimelineView::Place{int(cameraId), time};
        setRange(day);
    } else if (row.isValid()) {
        m_view->showRow(row.row());
        m_view->point({row.row(), time});
    }
    m_view->setFocus();
}

void TimelinePanel::showSource(qint64 sourceId) {
    const auto& rows = m_coverage.rows();
    const auto isOfSource = [sourceId](const CoverageRow& row) {
        return row.camera.sourceId == sourceId;
    };
    const auto first = std::ranges::find_if(rows, isOfSource);
    if (first == rows.end())
        return;
    const auto last = std::ranges::find_if_not(first, rows.end(), isOfSource);
    m_view->showRow(int(last - rows.begin()) - 1);
    m_view->showRow(int(first - rows.begin())); // The first, where there is no room for all.
}

/// "Today" changes at midnight.
void TimelinePanel::updateTimes() {
    m_view->setNow(m_clock.now());
    if (m_followsToday && !m_range.contains(today()))
        setRange(TimelineRange(m_range.scale(), today(), m_range.zone()));
}

void TimelinePanel::followPointed() {
    describe({});
    if (m_view->pointedStretch() != nullptr)
        m_rest.start();
    else
        m_rest.stop();
}

/// The name, and a remark if its time is not the recording time.
QString TimelinePanel::clipText(const ClipFile& file) {
    const QString name = nameText(file.name);
    if (file.origin == originWord({.origin = RecordingTime::Origin::Drive, .clockLost = true}))
        return tr("%1 (the camera's clock is wrong; time of its upload)").arg(name);
    if (isUploadTime(file.origin))
        return tr("%1 (time of its upload)").arg(name);
    return name;
}

void TimelinePanel::describe(const QList<ClipFile>& files) {
    const Stretch* stretch = m_view->pointedStretch();
    QStringList parts;
    if (stretch != nullptr) {
        const qint64 time = m_view->pointed().time;
        parts += nameText(m_coverage.rows().at(m_view->pointed().row).camera.name);
        parts += m_range.momentText(time);
        parts += u"%1 (%2)"_s.arg(footageText(stretch->footage), m_range.spanText(stretch->start, stretch->end));
        for (const ClipFile& file : files.mid(0, 2)) {
            if (file.name.isEmpty())
                continue;
            parts += clipText(file);
        }
        if (files.size() > 2)
            parts += tr("%n more clips", nullptr, int(files.size()) - 2);
    }
    const QString about = parts.join(u" · "_s);
    m_about->setText(about.isEmpty() ? tr("Point at a time to see its clip; a double click opens it.") : about);
    m_view->setAccessibleDescription(about);
}

/// The clips at the pointer; ignored if the pointer has moved meanwhile.
void TimelinePanel::lookUp(const std::function<void(const QList<ClipFile>&)>& then) {
    const TimelineView::Place place = m_view->pointed();
    if (place.row < 0 || place.row >= m_coverage.rowCount())
        return;
    // As wide as a short clip is drawn, half a minute at least.
    const qint64 around = std::max<qint64>(m_view->columnLength(), 30);
    m_footage.lookUp(m_coverage.rows().at(place.row).camera, {place.time - around, place.time + around}, this,
                     [this, place, then](const Result<QList<ClipFile>>& found) {
                         if (found && m_view->pointed() == place)
                             then(*found);
                     });
}

void TimelinePanel::openClip() {
    lookUp([this](const QList<ClipFile>& files) {
        const auto here = std::ranges::find_if(files, [](const ClipFile& file) { return !file.path.isEmpty(); });
        if (here != files.end())
            openFile(here->path);
        else
            describe(files);
    });
}

void TimelinePanel::showMenu(const QPoint& at) {
    lookUp([this, at](const QList<ClipFile>& files) {
        auto* menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->setObjectName(u"clipMenu"_s);
        for (const ClipFile& file : files.mid(0, menuLength)) {
            if (file.path.isEmpty())
                continue;
            menu->addAction(icon(u"play"_s), tr("Open %1").arg(nameText(file.name)), this,
                            [path = file.path] { openFile(path); });
        }
        const auto here = std::ranges::find_if(files, [](const ClipFile& file) { return !file.path.isEmpty(); });
        QAction* show = menu->addAction(icon(u"open-folder"_s), tr("&Show in folder"), this,
                                        [path = here == files.end() ? QString() : here->path] { showInFolder(path); });
        show->setEnabled(here != files.end());
        if (m_range.scale() != TimelineRange::Scale::Day)
            menu->addAction(icon(u"calendar"_s), tr("Show this &day"), this,
                            [this] { setScale(TimelineRange::Scale::Day); });
        menu->popup(at);
    });
}

} // namespace vtrack
