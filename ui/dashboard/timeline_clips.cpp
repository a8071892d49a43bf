// SPDX-License-Identifier: GPL-3.0-or-later
// What the timeline's panel says about clips, and does with them.
#include "display_text.h"
#include "file_actions.h"
#include "icon.h"
#include "recording_time.h"
#include "timeline_panel.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr qsizetype menuLength = 8; // Clips.

/// With a place for from when to when.
QString offText(LifetimeEnd after) {
    switch (after) {
    case LifetimeEnd::Closed:
        return TimelinePanel::tr("the program was closed (%1)");
    case LifetimeEnd::Asleep:
        return TimelinePanel::tr("this computer slept (%1)");
    case LifetimeEnd::Unknown:
        break;
    }
    return TimelinePanel::tr("the program did not run (%1)");
}

} // namespace

/// Goes to the clip before or after the selected one, or else the selected moment.
void TimelinePanel::step(FootageStore::Side side) {
    const TimelineView::Place place = m_view->selected();
    if (place.row < 0 || place.row >= m_coverage.rowCount())
        return;
    const FootageCamera camera = m_coverage.rows().at(place.row).camera;
    const qint64 from = hasClip() ? m_clip->clip.start : place.time;
    m_footage.lookBeside(camera, from, side, this,
                         [this, place, side, id = camera.id](const Result<std::optional<ClipFile>>& found) {
                             if (!found || m_view->selected() != place)
                                 return; // A person has gone elsewhere.
                             if (*found)
                                 showClip(id, **found);
                             else
                                 tell(side == FootageStore::Side::After ? tr("This camera has no later clip.")
                                                                        : tr("This camera has no earlier clip."));
                         });
}

/// At the present scale. The focus stays where it is, for the next step.
void TimelinePanel::showClip(qint64 cameraId, const ClipFile& file) {
    const qint64 time = file.clip.start;
    TimelineRange range = m_range;
    if (time < range.span().from || time >= range.span().to)
        range =
            range.scale() == TimelineRange::Scale::Free
                ? range.shifted(time - range.length() / 2 - range.span().from)
                : TimelineRange(range.scale(), QDateTime::fromSecsSinceEpoch(time, range.zone()).date(), range.zone());
    m_clip = file; // Known already, so that no button is disabled meanwhile.
    m_clipCamera = cameraId;
    goTo({cameraId, time}, range);
    select(file);
    m_view->mark({file.clip.start, file.clip.end});
}

/// The clip at the selected moment; nothing while there is none, or it is not known yet.
void TimelinePanel::select(const std::optional<ClipFile>& clip) {
    const int row = m_view->selected().row;
    const bool isPlaced = row >= 0 && row < m_coverage.rowCount();
    m_clip = clip;
    m_clipCamera = isPlaced ? m_coverage.rows().at(row).key : 0;
    m_clipBar->setClip(clip, isPlaced);
}

/// Whether m_clip is the clip at the selected moment.
bool TimelinePanel::hasClip() const {
    const TimelineView::Place& place = m_view->selected();
    return m_clip && place.row >= 0 && place.row < m_coverage.rowCount() &&
           m_coverage.rows().at(place.row).key == m_clipCamera && m_clip->contains(place.time);
}

void TimelinePanel::followPointed() {
    followChosen();
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

/// Of the files at one place.
QString TimelinePanel::namesOf(const QList<ClipFile>& files) {
    QStringList names;
    for (const ClipFile& file : files.mid(0, 2)) {
        if (!file.name.isEmpty())
            names += clipText(file);
    }
    if (files.size() > 2)
        names += tr("%n more clips", nullptr, int(files.size()) - 2);
    return names.join(u" · "_s);
}

/// Camera, day and time come first: what is cut is cut behind them. The time is that of the clip where there is one;
/// elsewhere it is the moment, and the stretch says from when until when there is nothing.
QStringList TimelinePanel::placeTexts(const Stretch& stretch, const QList<ClipFile>& files) const {
    const TimelineView::Place place = m_view->pointed();
    const bool hasFootage = stretch.footage < FootageState::Gap;
    const Clip clip = hasFootage && !files.isEmpty() ? files.first().clip : Clip{place.time, place.time};
    const bool isPlanned = stretch.footage == FootageState::KnownGap && place.time >= m_clock.now().toSecsSinceEpoch();
    QStringList parts{nameText(m_coverage.rows().at(place.row).camera.name), m_range.datedText(clip.start, clip.end),
                      isPlanned ? tr("A silence is planned") : footageText(stretch.footage)};
    if (!hasFootage)
        parts.last() += u" (%1)"_s.arg(m_range.spanText(stretch.start, stretch.end));
    const QString hours = CoverageModel::unknownHoursText(m_coverage.rows().at(place.row), place.time);
    if (stretch.footage == FootageState::Unknown && !hours.isEmpty())
        parts += hours;
    if (const OffTime* off = m_coverage.offTimeAt(place.time)) {
        const QString span = m_range.spanText(off->from.toSecsSinceEpoch(), off->to.toSecsSinceEpoch());
        parts += offText(off->after).arg(span);
    }
    return parts;
}

void TimelinePanel::describe(const QList<ClipFile>& files) {
    const TimelineView::Place place = m_view->pointed();
    const Stretch* stretch = m_view->pointedStretch();
    const bool isSelected = place == m_view->selected() && m_view->heading() == 0;
    if (isSelected)
        selectFrom(files);
    QStringList parts;
    QString names;
    if (m_view->heading() != 0) {
        parts += headingText();
    } else if (stretch != nullptr) {
        const bool isKnown = files.isEmpty() && isSelected && hasClip(); // Before it is looked up.
        const QList<ClipFile> here = isKnown ? QList<ClipFile>{*m_clip} : files;
        parts = placeTexts(*stretch, here);
        names = namesOf(here);
    }
    if (parts.isEmpty() && m_isOpening && !m_range.contains(today()))
        parts += tr("The newest footage is shown: %1").arg(m_range.title());
    if (m_confirming.isActive()) // That can be read first.
        return;
    tell(parts.join(u" · "_s) + (names.isEmpty() ? QString() : u" · "_s), names);
    if (parts.isEmpty())
        m_view->setAccessibleDescription(tr("Point at a time to see its clip; a double click opens it."));
}

/// The clip at the selected moment, of those found there; of two that overlap, the one that is selected already.
void TimelinePanel::selectFrom(const QList<ClipFile>& files) {
    if (files.isEmpty() && hasClip())
        return; // It is not looked up yet.
    const qint64 time = m_view->selected().time;
    auto at = std::ranges::find_if(files, [&](const ClipFile& file) {
        return hasClip() && file.driveId == m_clip->driveId && file.clip.start == m_clip->clip.start;
    });
    if (at == files.end())
        at = std::ranges::find_if(files, [time](const ClipFile& file) { return file.contains(time); });
    if (at == files.end())
        return select({});
    select(*at);
    m_view->mark({at->clip.start, at->clip.end});
}

/// The clips at that place, the nearest first: of two that follow each other, the one that has the moment. Ignored if
/// another place is pointed at or selected meanwhile.
void TimelinePanel::lookUp(Pointer pointer, const std::function<void(const QList<ClipFile>&)>& then) {
    const TimelineView::Place place = (m_view->*pointer)();
    if (place.row < 0 || place.row >= m_coverage.rowCount())
        return;
    // As wide as a short clip is drawn, half a minute at least.
    const qint64 around = std::max<qint64>(m_view->columnLength(), 30);
    m_footage.lookUp(m_coverage.rows().at(place.row).camera, {place.time - around, place.time + around}, this,
                     [this, pointer, place, then](Result<QList<ClipFile>> found) {
                         if (!found || (m_view->*pointer)() != place)
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
    if (hasClip() && !m_clip->path.isEmpty())
        return openFile(m_clip->path);
    lookUp(&TimelineView::selected, [this](const QList<ClipFile>& files) {
        const auto here = std::ranges::find_if(files, [](const ClipFile& file) { return !file.path.isEmpty(); });
        if (here != files.end())
            openFile(here->path);
        else
            describe(files);
    });
}

void TimelinePanel::showMenu(const QPoint& at) {
    lookUp(&TimelineView::selected, [this, at](const QList<ClipFile>& files) {
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
        auto* actions = new ClipActions(menu);
        if (!files.isEmpty())
            actions->setClip(here == files.end() ? files.first() : *here);
        actions->openInDrive.setVisible(clipActions().openInDrive.isVisible());
        connect(actions, &ClipActions::evidenceRequested, this, &TimelinePanel::evidenceRequested);
        menu->addActions({&actions->show, &actions->openInDrive, &actions->copyPath, &actions->evidence});
        if (m_range.scale() != TimelineRange::Scale::Day)
            menu->addAction(icon(u"calendar"_s), tr("Show this &day"), this,
                            [this] { setScale(TimelineRange::Scale::Day); });
        const TimelineView::Place place = m_view->selected();
        if (place.row >= 0 && place.row < m_coverage.rowCount())
            emit menuMade(*menu, m_coverage.rows().at(place.row).key, place.time);
        menu->popup(at);
    });
}

void TimelinePanel::showCameraMenu(int row, const QPoint& at) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"cameraMenu"_s);
    emit menuMade(*menu, m_coverage.rows().at(row).key, m_clock.now().toSecsSinceEpoch());
    menu->popup(at);
}

/// Below the button, with the first entry chosen, for whoever came by the keyboard.
void TimelinePanel::showSilenceMenu() {
    const CoverageRow* camera = selectedCamera();
    if (camera == nullptr)
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"silenceMenu"_s);
    emit silenceMenuMade(*menu, camera->key, m_view->selected().time);
    if (menu->isEmpty()) // A camera that is no longer downloaded, without a gap there.
        menu->addAction(tr("Nothing is silent here"))->setEnabled(false);
    menu->popup(m_silence->mapToGlobal(m_silence->rect().bottomLeft()));
    menu->setActiveAction(menu->actions().first());
}

void TimelinePanel::showSourceMenu(qint64 sourceId, const QPoint& at) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"sourceMenu"_s);
    emit sourceMenuMade(*menu, sourceId);
    if (menu->isEmpty()) // A paused source.
        return menu->deleteLater();
    menu->popup(at);
}

} // namespace vtrack
