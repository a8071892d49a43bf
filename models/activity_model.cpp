// SPDX-License-Identifier: GPL-3.0-or-later
#include "activity_model.h"

#include "display_text.h"
#include "item_roles.h"

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

QString iconName(const ActivityRow& line) {
    return stateIcon(line.severity, line.kind == u"run" ? u"download"_s : u"info"_s);
}

} // namespace

QVariant ActivityModel::value(const QModelIndex& index, int role) const {
    const ActivityRow& line = row(index);
    switch (role) {
    case Qt::DisplayRole:
        return line.message;
    case Qt::ToolTipRole:
        return hint(line);
    case DetailRole:
        return detail(line);
    case Qt::AccessibleTextRole:
        return u"%1. %2"_s.arg(line.message, detail(line));
    case IconNameRole:
        return iconName(line);
    case IdRole:
        return line.key;
    default:
        return {};
    }
}

void ActivityModel::setNow(const QDateTime& now) {
    m_now = now;
    touchAll({DetailRole, Qt::AccessibleTextRole});
}

QString ActivityModel::hint(const ActivityRow& line) {
    QStringList lines{line.message};
    for (const QString& part : {line.source, line.camera, exactText(line.time)}) {
        if (!part.isEmpty())
            lines += part;
    }
    return lines.join(u'\n');
}

QString ActivityModel::detail(const ActivityRow& line) const {
    QStringList parts;
    for (const QString& part : {line.source, line.camera, agoText(line.time, m_now)}) {
        if (!part.isEmpty())
            parts += part;
    }
    return parts.join(u" · "_s);
}

} // namespace vtrack
