// SPDX-License-Identifier: GPL-3.0-or-later
#include "coverage_model.h"

#include "display_text.h"
#include "item_roles.h"

#include <array>

using namespace Qt::StringLiterals;

namespace vtrack {

QVariant CoverageModel::value(const QModelIndex& index, int role) const {
    const CoverageRow& camera = row(index);
    switch (role) {
    case Qt::DisplayRole:
        return nameText(camera.camera.name);
    case DetailRole:
        return detail(camera);
    case Qt::ToolTipRole:
        return camera.alarm.sentence;
    case Qt::AccessibleTextRole:
        return spoken(camera);
    case IconNameRole:
        return stateIcon(camera.alarm.severity, camera.newestEnd.isValid() ? u"tray-idle"_s : u"clock"_s);
    case IdRole:
        return camera.key;
    default:
        return {};
    }
}

void CoverageModel::setFootage(const QList<CameraFootage>& footage, const TimeSpan& span, const QDateTime& now) {
    m_now = now;
    m_span = span;
    QList<CoverageRow> rows;
    for (const CameraFootage& read : footage) {
        CoverageRow row{.key = read.camera.id, .camera = read.camera, .stretches = read.stretches};
        if (read.newestEnd != 0)
            row.newestEnd = QDateTime::fromSecsSinceEpoch(read.newestEnd, Qt::UTC);
        row.alarm = m_alarms.value(read.camera.id);
        row.silentLastDay = std::chrono::seconds(read.silentLastDay);
        rows += row;
    }
    setRows(std::move(rows));
}

void CoverageModel::setAlarms(const QHash<qint64, Alarm>& alarms) {
    if (std::exchange(m_alarms, alarms) == alarms)
        return;
    QList<CoverageRow> changed = rows();
    for (CoverageRow& row : changed)
        row.alarm = m_alarms.value(row.key);
    setRows(std::move(changed));
}

void CoverageModel::setNow(const QDateTime& now) {
    const auto minuteOf = [](const QDateTime& time) {
        return time.isValid() ? time.toSecsSinceEpoch() / 60 : -1;
    };
    const bool sameMinute = minuteOf(m_now) == minuteOf(now);
    m_now = now;
    if (!sameMinute) // The texts do not show seconds.
        touchAll({DetailRole, Qt::AccessibleTextRole});
}

QString CoverageModel::detail(const CoverageRow& row) const {
    if (!row.newestEnd.isValid())
        return tr("No footage yet");
    if (row.alarm.severity != Severity::Info && row.alarm.kind == AlarmKind::Silent)
        return tr("Silent for %1").arg(spanText(std::chrono::seconds(row.newestEnd.secsTo(m_now))));
    //: The end of a camera's newest clip: %1 is "2 min ago".
    return tr("Newest %1").arg(agoText(row.newestEnd, m_now));
}

QString CoverageModel::spoken(const CoverageRow& row) const {
    std::array<qint64, 5> seconds{};
    int gaps = 0;
    for (const Stretch& stretch : row.stretches) {
        seconds[size_t(stretch.footage)] += stretch.length();
        gaps += stretch.footage == FootageState::Gap ? 1 : 0;
    }
    QStringList parts{row.camera.name, detail(row)};
    for (const FootageState footage : {FootageState::OnDisk, FootageState::InDrive, FootageState::CleanedUp}) {
        if (const qint64 span = seconds[size_t(footage)]; span > 0)
            parts += u"%1: %2"_s.arg(footageText(footage), spanText(std::chrono::seconds(span)));
    }
    if (gaps > 0)
        parts += tr("%n gaps, %1 together", nullptr, gaps)
                     .arg(spanText(std::chrono::seconds(seconds[size_t(FootageState::Gap)])));
    return parts.join(u". "_s);
}

QString footageText(FootageState footage) {
    switch (footage) {
    case FootageState::OnDisk:
        return CoverageModel::tr("On this computer");
    case FootageState::InDrive:
        return CoverageModel::tr("In Drive, not here yet");
    case FootageState::CleanedUp:
        return CoverageModel::tr("Processed and cleaned up");
    case FootageState::Gap:
        return CoverageModel::tr("Gap: nothing recorded");
    case FootageState::Unknown:
        return CoverageModel::tr("No footage known");
    }
    return {};
}

} // namespace vtrack
