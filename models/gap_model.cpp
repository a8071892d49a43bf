// SPDX-License-Identifier: GPL-3.0-or-later
#include "gap_model.h"

#include "display_text.h"
#include "item_roles.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

QString moment(qint64 seconds, QLocale::FormatType format = QLocale::ShortFormat) {
    return QLocale().toString(QDateTime::fromSecsSinceEpoch(seconds), format);
}

/// One time where both are the same minute.
QString rangeText(const GapRow& gap) {
    if (gap.start / 60 == gap.end / 60)
        return moment(gap.start);
    const QDateTime start = QDateTime::fromSecsSinceEpoch(gap.start);
    const QDateTime end = QDateTime::fromSecsSinceEpoch(gap.end);
    return u"%1 – %2"_s.arg(moment(gap.start), start.date() == end.date()
                                                   ? QLocale().toString(end.time(), QLocale::ShortFormat)
                                                   : moment(gap.end));
}

/// For half of the gap or more.
bool wasOff(const QList<OffTime>& times, const GapRow& gap) {
    qint64 seconds = 0;
    for (const OffTime& off : times)
        seconds += std::max<qint64>(
            std::min(gap.end, off.to.toSecsSinceEpoch()) - std::max(gap.start, off.from.toSecsSinceEpoch()), 0);
    return 2 * seconds >= gap.end - gap.start;
}

GapRow rowOf(const CoverageRow& camera, const FootageGap& gap) {
    return {.key = u"%1/%2"_s.arg(camera.key).arg(gap.start),
            .cameraId = camera.key,
            .camera = camera.camera.name,
            .start = gap.start,
            .end = gap.end,
            .known = gap.known.has_value()};
}

/// A silence that was marked is not known any more after its day. A planned one was: what follows it is another gap.
bool isKnownNow(const FootageGap& gap, const QDateTime& now) {
    return gap.known && (gap.known->isPlanned || now < gap.known->until);
}

/// The gaps since the newest clip are one silence, which began when that clip ended.
/// @param unknown those that count, by start.
void appendPresent(QList<GapRow>& rows, const CoverageRow& camera, const QList<FootageGap>& unknown,
                   const QList<FootageGap>& known, const QDateTime& now) {
    const qint64 start = camera.silentSince();
    if (!unknown.isEmpty()) {
        GapRow row = rowOf(camera, {.start = start, .end = unknown.last().end});
        row.lasts = true;
        rows += row;
    }
    if (known.isEmpty())
        return;
    FootageGap whole = known.last();
    whole.start = unknown.isEmpty() ? start : known.first().start;
    GapRow row = rowOf(camera, whole);
    const KnownSilence* present = presentSilence(camera.known, start, now);
    row.lasts = unknown.isEmpty() && present != nullptr;
    if (row.lasts)
        row.knownUntil = present->until;
    if (!unknown.isEmpty())
        row.key += u"/known"_s;
    rows += row;
}

QList<GapRow> rowsOf(const CoverageRow& camera, const QDateTime& now) {
    QList<GapRow> rows;
    QList<FootageGap> unknown; // Since the newest clip.
    QList<FootageGap> known;
    for (const FootageGap& gap : camera.gaps) {
        if (gap.length() < shortestGap)
            continue;
        if (!camera.newestEnd.isValid() || gap.start < camera.silentSince())
            rows += rowOf(camera, gap);
        else
            (isKnownNow(gap, now) ? known : unknown) += gap;
    }
    appendPresent(rows, camera, unknown, known, now);
    return rows;
}

/// The planned silences that touch the days and have not begun.
QList<GapRow> planned(const CoverageRow& camera, const TimeSpan& days, const QDateTime& now) {
    QList<GapRow> rows;
    for (const KnownSilence& silence : camera.known) {
        const qint64 end = silence.until.isValid() ? silence.until.toSecsSinceEpoch() : 0;
        if (!silence.isPlanned || silence.start <= now.toSecsSinceEpoch() || silence.start >= days.to ||
            end <= days.from)
            continue;
        GapRow row = rowOf(camera, {.start = silence.start, .end = end, .known = silence});
        row.key += u"/planned"_s;
        row.planned = true;
        rows += row;
    }
    return rows;
}

QString titleOf(const GapRow& gap) {
    if (gap.lasts)
        return GapModel::tr("%1 silent since %2").arg(nameText(gap.camera), moment(gap.start));
    const QString span = spanText(std::chrono::seconds(gap.end - gap.start));
    return gap.planned ? GapModel::tr("Planned: %1 silent for %2").arg(nameText(gap.camera), span)
                       : GapModel::tr("%1 silent for %2").arg(nameText(gap.camera), span);
}

} // namespace

QVariant GapModel::value(const QModelIndex& index, int role) const {
    const GapRow& gap = row(index);
    const QString title = titleOf(gap);
    QString detail = gap.lasts ? tr("Check the camera, its power and its upload to Drive.") : rangeText(gap);
    if (gap.known && gap.lasts)
        detail = tr("Known until %1").arg(knownUntilText(gap.knownUntil.toLocalTime()));
    else if (gap.planned)
        detail = tr("From %1 until %2")
                     .arg(knownFromText(QDateTime::fromSecsSinceEpoch(gap.start)),
                          knownUntilText(QDateTime::fromSecsSinceEpoch(gap.end)));
    else if (gap.known)
        detail = tr("%1 · known").arg(detail);
    if (gap.wasOff)
        detail = tr("%1 · the program did not run then").arg(detail);
    switch (role) {
    case Qt::DisplayRole:
        return title;
    case DetailRole:
        return detail;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return u"%1. %2"_s.arg(title, detail);
    case IconNameRole:
        return gap.known ? u"info"_s : u"tray-warning"_s;
    case IdRole:
        return gap.key;
    default:
        return {};
    }
}

int GapModel::unknown() const {
    return int(std::ranges::count(rows(), false, &GapRow::known));
}

void GapModel::refresh(const CoverageModel& coverage, const QDateTime& now) {
    QList<GapRow> gaps;
    for (const CoverageRow& camera : coverage.all())
        gaps += rowsOf(camera, now) + planned(camera, coverage.timeSpan(), now);
    for (GapRow& gap : gaps)
        gap.wasOff = wasOff(coverage.offTimes(), gap);
    std::ranges::sort(gaps, [](const GapRow& a, const GapRow& b) {
        if (a.known != b.known)
            return b.known;
        return a.lasts != b.lasts ? a.lasts : a.start > b.start;
    });
    setRows(gaps.mid(0, most));
}

} // namespace vtrack
