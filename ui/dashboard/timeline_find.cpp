// SPDX-License-Identifier: GPL-3.0-or-later
// How the timeline's panel leads to what a person searches, and to the newest footage.
#include "display_text.h"
#include "moment_query.h"
#include "timeline_panel.h"
#include "visible_text.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr qint64 closeUp = 2 * 60 * 60; // Seconds around a moment that was searched.
constexpr qint64 minute = 60;           // "10:42" is any of its seconds.

/// @param most how many of a camera's names count: 1 is its own only.
const CoverageRow* bestOf(const QList<CoverageRow>& cameras, const QStringList& words, qsizetype most) {
    const CoverageRow* best = nullptr;
    int bestFit = 0;
    for (const CoverageRow& row : cameras) {
        if (const int here = fit(searchedNames(row.camera).mid(0, most), words); here > bestFit) {
            bestFit = here;
            best = &row;
        }
    }
    return best;
}

} // namespace

// --- What a person searches ---

/// The camera whose name fits best, or else one whose folders do; the first of several, nothing if none does.
const CoverageRow* TimelinePanel::bestCamera(const QStringList& words) const {
    constexpr qsizetype all = -1;
    const CoverageRow* named = bestOf(m_coverage.all(), words, 1);
    return named != nullptr ? named : bestOf(m_coverage.all(), words, all);
}

void TimelinePanel::tellUnknown(const QStringList& words) {
    QList<FootageCamera> cameras;
    for (const CoverageRow& row : m_coverage.all())
        cameras += row.camera;
    m_controls->tell(tr("No camera or folder is called “%1”.").arg(words.join(u' ')),
                     similarNames(words, searchedNames(cameras)));
}

/// Without a camera, the selected one; without a day, the one in view, or the day before where that moment is yet to
/// come.
void TimelinePanel::find(const QString& text) {
    const MomentQuery query = parseMoment(text, today());
    m_controls->untell();
    if (query.isEmpty())
        return;
    const CoverageRow* camera = query.words.isEmpty() ? nullptr : bestCamera(query.words);
    if (camera == nullptr && !query.words.isEmpty())
        return tellUnknown(query.words);
    const CoverageRow* chosen = selectedCamera();
    const qint64 first = m_coverage.rows().isEmpty() ? 0 : m_coverage.rows().first().key;
    const qint64 cameraId = camera != nullptr ? camera->key : chosen != nullptr ? chosen->key : first;
    const bool hasDay = query.day.isValid();
    const QDate shown = m_view->selected().row >= 0
                            ? QDateTime::fromSecsSinceEpoch(m_view->selected().time, m_range.zone()).date()
                        : m_range.contains(today()) ? today()
                                                    : m_range.first();
    QDate day = hasDay ? query.day : shown;
    if (!query.time) {
        const TimelineRange whole(TimelineRange::Scale::Day, day, m_range.zone());
        const TimelineRange range = hasDay ? whole : m_range;
        return showAt({cameraId, range.span().from}, range);
    }
    if (!hasDay && QDateTime(day, *query.time, m_range.zone()) > m_clock.now())
        day = day.addDays(-1);
    const qint64 time = QDateTime(day, *query.time, m_range.zone()).toSecsSinceEpoch();
    const TimelineRange whole(TimelineRange::Scale::Day, day, m_range.zone());
    const qint64 length = std::min(m_range.length(), closeUp);
    const TimelineRange close = whole.zoomed(double(length) / double(whole.length()), whole.span().from);
    showAt({cameraId, time, minute}, close.shifted(time - length / 2 - whole.span().from));
}

// --- The newest footage ---

/// The camera that a person has chosen; nullptr for none.
const CoverageRow* TimelinePanel::selectedCamera() const {
    const int row = m_view->selected().row;
    return row >= 0 && row < m_coverage.rowCount() ? &m_coverage.rows().at(row) : nullptr;
}

/// The camera whose newest footage is meant: the selected one, or else, or if that has none, the one with the newest of
/// all. nullptr where there is none.
const CoverageRow* TimelinePanel::newestCamera() const {
    const CoverageRow* newest = selectedCamera();
    if (newest != nullptr && newest->newestEnd.isValid())
        return newest;
    newest = nullptr;
    for (const CoverageRow& row : m_coverage.all()) {
        if (row.newestEnd.isValid() && (newest == nullptr || row.newestEnd > newest->newestEnd))
            newest = &row;
    }
    return newest;
}

QDate TimelinePanel::newestDay(const CoverageRow& camera) const {
    return camera.newestEnd.addSecs(-1).toTimeZone(m_range.zone()).date();
}

/// The days of the camera's newest footage; those that are shown where there is none.
TimelineRange TimelinePanel::newestRange(const CoverageRow* camera) const {
    if (camera == nullptr)
        return m_range;
    const auto scale = m_range.scale() == TimelineRange::Scale::Free ? TimelineRange::Scale::Day : m_range.scale();
    return {scale, newestDay(*camera), m_range.zone()};
}

/// Days without footage lead to the newest: by a button, and by themselves until a person chooses a day or a clip.
void TimelinePanel::followFootage() {
    const TimeSpan& shown = m_range.span();
    if (m_coverage.timeSpan() != m_range.days())
        return;
    const auto isSeen = [&shown](const Stretch& stretch) {
        return stretch.footage < FootageState::Gap && stretch.start < shown.to && stretch.end > shown.from;
    };
    const auto isEmpty = [&isSeen](const CoverageRow& row) {
        return std::ranges::none_of(row.stretches, isSeen);
    };
    const CoverageRow* camera = newestCamera();
    const CoverageRow* chosen = selectedCamera();
    const bool allEmpty = std::ranges::all_of(m_coverage.all(), isEmpty);
    const TimelineRange newest = newestRange(camera);
    offerNewest(!(newest == m_range) && (chosen != nullptr ? isEmpty(*chosen) : allEmpty) ? camera : nullptr);
    if (m_isOpening && chosen == nullptr && !(newest == m_range) && (allEmpty || !m_range.contains(today()))) {
        show(newest);
        keepDay(newestDay(*camera));
    }
}

/// @param camera whose; nullptr for none.
void TimelinePanel::offerNewest(const CoverageRow* camera) {
    constexpr int widestName = 160;
    m_newest->setVisible(camera != nullptr);
    if (camera == nullptr)
        return;
    const QString name = nameText(camera->camera.name);
    const QString shown = m_newest->fontMetrics().elidedText(name, Qt::ElideMiddle, widestName).replace(u'&', u"&&"_s);
    const QString text = selectedCamera() == nullptr ? tr("Newest footage") : tr("Newest of %1").arg(shown);
    const QString hint = tr("Show the newest footage of %1: it ends %2").arg(name, exactText(camera->newestEnd));
    m_newest->setText(visibleText(text));
    m_newest->setToolTip(toolTipText(hint));
}

/// Of the selected camera, the moment; otherwise the day only.
void TimelinePanel::showNewest() {
    const CoverageRow* camera = newestCamera();
    if (camera == nullptr)
        return;
    const QDate day = newestDay(*camera);
    const TimelineRange range = newestRange(camera);
    const Wanted wanted{camera->key, camera->newestEnd.toSecsSinceEpoch() - 1};
    if (selectedCamera() != nullptr)
        goTo(wanted, range);
    else
        setRange(range);
    m_view->setFocus(); // The button goes.
    keepDay(day);
}

/// What was said of a search is over once another place is chosen.
void TimelinePanel::followChosen() {
    const CoverageRow* camera = selectedCamera();
    const Chosen now{camera != nullptr ? camera->key : 0, m_view->selected().time, m_view->heading()};
    if (std::exchange(m_chosen, now) == now)
        return;
    m_controls->untell();
    m_silence->setEnabled(camera != nullptr);
    followFootage();
}

} // namespace vtrack
