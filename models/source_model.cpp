// SPDX-License-Identifier: GPL-3.0-or-later
#include "source_model.h"

#include "display_text.h"
#include "item_roles.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

QVariant SourceModel::value(const QModelIndex& index, int role) const {
    const SourceRow& source = row(index);
    switch (role) {
    case Qt::DisplayRole:
        return source.name;
    case DetailRole:
        return detail(source);
    case Qt::ToolTipRole:
        return hint(source);
    case Qt::AccessibleTextRole:
        return u"%1. %2"_s.arg(source.name, detail(source));
    case IconNameRole:
        return iconName(source);
    case IdRole:
        return source.key;
    case PathRole:
        return source.folder;
    default:
        return {};
    }
}

void SourceModel::setNow(const QDateTime& now, const QHash<qint64, Plan>& plans) {
    m_now = now;
    m_plans = plans;
    touchAll({DetailRole, IconNameRole, Qt::ToolTipRole, Qt::AccessibleTextRole});
}

QString SourceModel::longestPlan() {
    constexpr qint64 almostAnHour = 59 * 60 + 59;
    const QDateTime now = QDateTime::fromSecsSinceEpoch(almostAnHour);
    return tr("%1 · next %2")
        .arg(tr("Checked %1").arg(agoText(QDateTime::fromSecsSinceEpoch(0), now)),
             untilText(now.addSecs(almostAnHour), now));
}

QString SourceModel::detail(const SourceRow& source) const {
    const Plan plan = m_plans.value(source.key);
    if (plan.running)
        return plan.progress ? progressText(*plan.progress) : tr("Checking now…");
    const QString checked = source.failures > 0 ? tr("Check failed %1") : tr("Checked %1");
    const QString last =
        source.lastCheck.isValid() ? checked.arg(agoText(source.lastCheck, m_now)) : tr("Not checked yet");
    if (!source.enabled || plan.paused)
        return tr("%1 · paused").arg(last);
    return plan.next.isValid() ? tr("%1 · next %2").arg(last, untilText(plan.next, m_now)) : last;
}

QString SourceModel::hint(const SourceRow& source) const {
    const Plan plan = m_plans.value(source.key);
    QStringList lines{nameText(source.name)};
    if (const QString& said = plan.alarm.sentence.isEmpty() ? source.message : plan.alarm.sentence; !said.isEmpty())
        lines += said;
    lines += detail(source); // The list may have no room for all of it.
    if (source.lastCheck.isValid())
        lines += tr("Last check: %1").arg(exactText(source.lastCheck));
    if (plan.next.isValid())
        lines += tr("Next check: %1").arg(exactText(plan.next));
    lines += plan.leastInterval > std::chrono::minutes(source.intervalMinutes)
                 ? tr("Checked every %1 minutes in these peak hours, otherwise every %2")
                       .arg(plan.leastInterval.count())
                       .arg(source.intervalMinutes)
                 : tr("Checked every %n minute(s)", nullptr, source.intervalMinutes);
    return lines.join(u'\n');
}

QString SourceModel::iconName(const SourceRow& source) const {
    const Plan plan = m_plans.value(source.key);
    if (!source.enabled)
        return u"tray-paused"_s;
    const Severity worst = std::max(source.severity, plan.alarm.severity);
    if (plan.running && worst == Severity::Info)
        return u"tray-syncing"_s;
    if (source.error == ErrorKind::NetworkError && worst < Severity::Error)
        return u"tray-offline"_s;
    // No better than its cameras.
    return stateIcon(worst, source.lastCheck.isValid() ? plan.worst.icon : u"clock"_s);
}

} // namespace vtrack
