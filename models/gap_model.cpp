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

QString endText(const GapRow& gap) {
    const QDateTime start = QDateTime::fromSecsSinceEpoch(gap.start);
    const QDateTime end = QDateTime::fromSecsSinceEpoch(gap.end);
    return start.date() == end.date() ? QLocale().toString(end.time(), QLocale::ShortFormat) : moment(gap.end);
}

} // namespace

QVariant GapModel::value(const QModelIndex& index, int role) const {
    const GapRow& gap = row(index);
    const QString title =
        gap.lasts
            ? tr("%1 silent since %2").arg(nameText(gap.camera), moment(gap.start))
            : tr("%1 silent for %2").arg(nameText(gap.camera), spanText(std::chrono::seconds(gap.end - gap.start)));
    const QString detail = gap.lasts ? tr("Check the camera, its power and its upload to Drive.")
                                     : u"%1 – %2"_s.arg(moment(gap.start), endText(gap));
    switch (role) {
    case Qt::DisplayRole:
        return title;
    case DetailRole:
        return detail;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return u"%1. %2"_s.arg(title, detail);
    case IconNameRole:
        return u"tray-warning"_s;
    case IdRole:
        return gap.key;
    default:
        return {};
    }
}

void GapModel::refresh(const CoverageModel& coverage) {
    QList<GapRow> gaps;
    for (const CoverageRow& row : coverage.all()) {
        for (const Stretch& stretch : row.stretches) {
            if (stretch.footage != FootageState::Gap || stretch.length() < shortestGap)
                continue;
            const bool lasts = row.newestEnd.isValid() && stretch.start >= row.newestEnd.toSecsSinceEpoch();
            gaps += GapRow{.key = u"%1/%2"_s.arg(row.key).arg(stretch.start),
                           .cameraId = row.key,
                           .camera = row.camera.name,
                           .start = stretch.start,
                           .end = stretch.end,
                           .lasts = lasts};
        }
    }
    std::ranges::sort(
        gaps, [](const GapRow& a, const GapRow& b) { return a.lasts != b.lasts ? a.lasts : a.start > b.start; });
    setRows(gaps.mid(0, most));
}

} // namespace vtrack
