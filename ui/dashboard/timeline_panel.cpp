// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline_panel.h"

#include "display_text.h"
#include "file_actions.h"
#include "icon.h"
#include "moment_query.h"
#include "recording_time.h"
#include "style.h"
#include "timeline_legend.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr auto restPause = std::chrono::milliseconds(120);
constexpr qsizetype menuLength = 8; // Clips.

constexpr qint64 closeUp = 2 * 60 * 60; // Seconds around a moment that was searched.

} // namespace

TimelinePanel::TimelinePanel(CoverageModel& coverage, FootageReader& footage, FootageReader& calendar,
                             const Clock& clock)
    : m_coverage(coverage)
    , m_footage(footage)
    , m_clock(clock)
    , m_range(TimelineRange::Scale::Day, clock.now().toLocalTime().date(), QTimeZone::systemTimeZone())
    , m_view(new TimelineView(coverage))
    , m_controls(new TimelineControls(calendar, m_range.zone()))
    , m_below(new QStackedWidget)
    , m_about(style::hintLabel({}))
    , m_onlyNeedy(new QCheckBox(tr("Only pro&blems")))
    , m_onlyGaps(new QCheckBox(tr("On&ly with gaps"))) {
    m_onlyNeedy->setObjectName(u"onlyNeedy"_s);
    m_onlyNeedy->setToolTip(tr("Show only the cameras that need you"));
    m_onlyGaps->setObjectName(u"onlyGaps"_s);
    m_onlyGaps->setToolTip(tr("Show only the cameras with gaps on these days"));
    m_about->setObjectName(u"pointed"_s);
    m_about->setWordWrap(false);
    m_about->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_below->addWidget(new TimelineLegend);
    m_below->addWidget(m_about);
    m_below->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(style::tight);
    layout->addWidget(m_controls);
    layout->addWidget(m_view, 1);
    auto* below = new QHBoxLayout;
    below->setSpacing(style::block);
    below->addWidget(m_below, 1);
    below->addWidget(m_onlyNeedy);
    below->addWidget(m_onlyGaps);
    layout->addLayout(below);
    m_rest.setSingleShot(true);
    m_rest.setInterval(restPause);
    follow();
    setRange(m_range);
    updateTimes();
}

void TimelinePanel::follow() {
    connect(m_onlyNeedy, &QCheckBox::toggled, &m_coverage, &CoverageModel::setOnlyNeedy);
    connect(m_onlyGaps, &QCheckBox::toggled, &m_coverage, &CoverageModel::setOnlyGaps);
    connect(m_controls, &TimelineControls::moved, this, [this](int steps) { setRange(m_range.moved(steps)); });
    connect(m_controls, &TimelineControls::todayChosen, this, [this] {
        const auto scale = m_range.scale() == TimelineRange::Scale::Free ? TimelineRange::Scale::Day : m_range.scale();
        setRange(TimelineRange(scale, today(), m_range.zone()));
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
            [this] { lookUp([this](const QList<ClipFile>& files) { describe(files); }); });
    connect(m_view, &TimelineView::pointedChanged, this, &TimelinePanel::followPointed);
    connect(m_view, &TimelineView::opened, this, &TimelinePanel::openClip);
    connect(m_view, &TimelineView::menuRequested, this, &TimelinePanel::showMenu);
    connect(&m_footage, &FootageReader::loaded, this, [this] {
        if (const auto wanted = std::exchange(m_wanted, {})) {
            const QModelIndex row = m_coverage.indexOf(wanted->row);
            if (row.isValid()) {
                m_view->showRow(row.row());
                m_view->point({row.row(), wanted->time});
            }
        }
        if (m_view->pointedStretch() != nullptr) // It may have come only now.
            m_rest.start();
    });
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
    m_followsToday = range.scale() != TimelineRange::Scale::Free && range.contains(today());
    m_controls->setRange(range, today());
    m_view->setRange(range);
    m_footage.setSpan(range.days());
}

void TimelinePanel::showMoment(qint64 cameraId, qint64 time) {
    const QDate date = QDateTime::fromSecsSinceEpoch(time, m_range.zone()).date();
    showAt(cameraId, time, TimelineRange(TimelineRange::Scale::Day, date, m_range.zone()));
}

void TimelinePanel::showAt(qint64 cameraId, qint64 time, const TimelineRange& range) {
    if (!m_coverage.indexOf(cameraId).isValid()) {
        m_onlyNeedy->setChecked(false);
        m_onlyGaps->setChecked(false);
    }
    if (m_coverage.timeSpan() != range.days())
        m_wanted = TimelineView::Place{int(cameraId), time};
    if (!(range == m_range))
        setRange(range);
    if (const QModelIndex row = m_coverage.indexOf(cameraId); row.isValid()) {
        m_view->showRow(row.row());
        m_view->point({row.row(), time});
    }
    m_view->setFocus();
}

/// The camera whose name fits best, the first of several; nothing if none does.
const CoverageRow* TimelinePanel::bestCamera(const QStringList& words) const {
    const CoverageRow* best = nullptr;
    int bestFit = 0;
    for (const CoverageRow& row : m_coverage.all()) {
        if (const int here = fit(row.camera.name, words); here > bestFit) {
            bestFit = here;
            best = &row;
        }
    }
    return best;
}

/// Without a camera, the selected one; without a day, the one in view, or the day before where that moment is yet to
/// come.
void TimelinePanel::find(const QString& text) {
    const MomentQuery query = parseMoment(text, today());
    if (query.isEmpty())
        return;
    const qint64 selected = m_view->selected().row >= 0 ? m_coverage.rows().at(m_view->selected().row).key : 0;
    const CoverageRow* camera = query.words.isEmpty() ? nullptr : bestCamera(query.words);
    if (camera == nullptr && !query.words.isEmpty())
        return tell(tr("No camera is called “%1”.").arg(query.words.join(u' ')));
    const qint64 first = m_coverage.rows().isEmpty() ? 0 : m_coverage.rows().first().key;
    const qint64 cameraId = camera != nullptr ? camera->key : selected != 0 ? selected : first;
    const bool hasDay = query.day.isValid();
    const QDate shown = m_view->selected().row >= 0
                            ? QDateTime::fromSecsSinceEpoch(m_view->selected().time, m_range.zone()).date()
                        : m_range.contains(today()) ? today()
                                                    : m_range.first();
    QDate day = hasDay ? query.day : shown;
    if (!query.time) {
        const TimelineRange whole(TimelineRange::Scale::Day, day, m_range.zone());
        const TimelineRange range = hasDay ? whole : m_range;
        return showAt(cameraId, range.span().from, range);
    }
    if (!hasDay && QDateTime(day, *query.time, m_range.zone()) > m_clock.now())
        day = day.addDays(-1);
    const qint64 time = QDateTime(day, *query.time, m_range.zone()).toSecsSinceEpoch();
    const TimelineRange whole(TimelineRange::Scale::Day, day, m_range.zone());
    const qint64 length = std::min(m_range.length(), closeUp);
    const TimelineRange close = whole.zoomed(double(length) / double(whole.length()), whole.span().from);
    showAt(cameraId, time, close.shifted(time - length / 2 - whole.span().from));
}

void TimelinePanel::tell(const QString& text) {
    style::setText(*m_about, text);
    m_below->setCurrentWidget(m_about);
    m_view->setAccessibleDescription(m_about->text());
}

void TimelinePanel::showSource(qint64 sourceId) {
    m_view->showSource(sourceId);
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

/// Of the source that the keyboard is on; empty for none.
QString TimelinePanel::headingText() const {
    const qint64 source = m_view->heading();
    if (source == 0)
        return {};
    return u"%1 · %2 · %3"_s.arg(m_coverage.sourceName(source), m_coverage.sourceDetail(source),
                                 m_view->lines().isFolded(source) ? tr("folded") : tr("unfolded"));
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
    const TimelineView::Place place = m_view->pointed();
    const Stretch* stretch = m_view->pointedStretch();
    QStringList parts;
    if (m_view->heading() != 0) {
        parts += headingText();
    } else if (stretch != nullptr) {
        parts += nameText(m_coverage.rows().at(place.row).camera.name);
        parts += m_range.momentText(place.time);
        parts += u"%1 (%2)"_s.arg(footageText(stretch->footage), m_range.spanText(stretch->start, stretch->end));
        for (const ClipFile& file : files.mid(0, 2)) {
            if (file.name.isEmpty())
                continue;
            parts += clipText(file);
        }
        if (files.size() > 2)
            parts += tr("%n more clips", nullptr, int(files.size()) - 2);
    }
    const auto at = std::ranges::find_if(
        files, [&](const ClipFile& file) { return file.clip.start <= place.time && place.time < file.clip.end; });
    if (place == m_view->selected() && at != files.end())
        m_view->mark({at->clip.start, at->clip.end});
    const QString about = parts.join(u" · "_s);
    style::setText(*m_about, about);
    m_below->setCurrentIndex(about.isEmpty() ? 0 : 1);
    m_view->setAccessibleDescription(about.isEmpty() ? tr("Point at a time to see its clip; a double click opens it.")
                                                     : m_about->text());
}

/// The clips at the pointer, the nearest first: of two that follow each other, the one that has the moment. Ignored if
/// the pointer has moved meanwhile.
void TimelinePanel::lookUp(const std::function<void(const QList<ClipFile>&)>& then) {
    const TimelineView::Place place = m_view->pointed();
    if (place.row < 0 || place.row >= m_coverage.rowCount())
        return;
    // As wide as a short clip is drawn, half a minute at least.
    const qint64 around = std::max<qint64>(m_view->columnLength(), 30);
    m_footage.lookUp(m_coverage.rows().at(place.row).camera, {place.time - around, place.time + around}, this,
                     [this, place, then](Result<QList<ClipFile>> found) {
                         if (!found || m_view->pointed() != place)
                             return;
                         std::ranges::stable_sort(*found, {}, [&](const ClipFile& file) {
                             if (place.time < file.clip.start)
                                 return file.clip.start - place.time;
                             return place.time < file.clip.end ? 0 : place.time - file.clip.end + 1;
                         });
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
        const TimelineView::Place place = m_view->selected();
        if (place.row >= 0 && place.row < m_coverage.rowCount())
            emit menuMade(*menu, m_coverage.rows().at(place.row).key, place.time);
        menu->popup(at);
    });
}

} // namespace vtrack
