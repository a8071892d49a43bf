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
bool wasOff(const QList<OffTime>& times, const Stretch& gap) {
    qint64 seconds = 0;
    for (const OffTime& off : times)
        seconds += std::max<qint64>(
            std::min(gap.end, off.to.toSecsSinceEpoch()) - std::max(gap.start, off.from.toSecsSinceEpoch()), 0);
    return 2 * seconds >= gap.length();
}

/// Whether no clip came since.
bool lasts(const CoverageRow& row, const Stretch& gap) {
    return row.newestEnd.isValid() && gap.start >= row.newestEnd.toSecsSinceEpoch();
}

/// The gaps of the camera. Those since its newest clip are one silence, which began when that clip ended.
QList<Stretch> silencesOf(const CoverageRow& row) {
    QList<Stretch> silences;
    for (Stretch gap : row.gaps) {
        const bool isPresent = lasts(row, gap);
        if (isPresent)
            gap.start = row.newestEnd.toSecsSinceEpoch();
        if (isPresent && !silences.isEmpty() && silences.last().start == gap.start)
            silences.last().end = gap.end;
        else
            silences += gap;
    }
    return silences;
}

} // namespace

QVariant GapModel::value(const QModelIndex& index, int role) const {
    const GapRow& gap = row(index);
    const QString title =
        gap.lasts
            ? tr("%1 silent since %2").arg(nameText(gap.camera), moment(gap.start))
            : tr("%1 silent for %2").arg(nameText(gap.camera), spanText(std::chrono::seconds(gap.end - gap.start)));
    QString detail = gap.lasts ? tr("Check the camera, its power and its upload to Drive.") : rangeText(gap);
    if (gap.known && gap.lasts)
        detail = tr("Known until %1").arg(QLocale().toString(gap.knownUntil.toLocalTime(), QLocale::ShortFormat));
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
    for (const CoverageRow& row : coverage.all()) {
        for (const Stretch& gap : silencesOf(row)) {
            if (gap.length() < shortestGap)
                continue;
            const KnownSilence* known = row.knownGap(gap, now);
            gaps += GapRow{.key = u"%1/%2"_s.arg(row.key).arg(gap.start),
                           .cameraId = row.key,
                           .camera = row.camera.name,
                           .start = gap.start,
                           .end = gap.end,
                           .lasts = lasts(row, gap),
                           .wasOff = wasOff(coverage.offTimes(), gap),
                           .known = known != nullptr,
                           .knownUntil = known != nullptr ? known->until : QDateTime()};
        }
    }
    std::ranges::sort(gaps, [](const GapRow& a, const GapRow& b) {
        if (a.known != b.known)
            return b.known;
        return a.lasts != b.lasts ? a.lasts : a.start > b.start;
    });
    setRows(gaps.mid(0, most));
}

} // namespace vtrack
