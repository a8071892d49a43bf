// SPDX-License-Identifier: GPL-3.0-or-later
#include "parked_model.h"

#include "display_text.h"
#include "item_roles.h"

using namespace Qt::StringLiterals;

namespace vtrack {

QVariant ParkedModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ParkedRow& file = row(index);
    switch (role) {
    case Qt::DisplayRole:
        return nameText(file.name);
    case DetailRole:
        return detail(file);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return u"%1. %2"_s.arg(nameText(file.name), detail(file));
    case IconNameRole:
        return u"clock"_s;
    case IdRole:
        return file.key;
    default:
        return {};
    }
}

void ParkedModel::setNow(const QDateTime& now) {
    m_now = now;
    touchAll({DetailRole, Qt::ToolTipRole, Qt::AccessibleTextRole});
}

QString ParkedModel::detail(const ParkedRow& file) const {
    const QString next = file.nextTry.isValid() && file.nextTry > m_now
                             ? tr("Next try %1").arg(untilText(file.nextTry, m_now))
                             : tr("Next try with the next check");
    QStringList parts{next};
    for (const QString& part : {file.reason, file.camera}) {
        if (!part.isEmpty())
            parts += part;
    }
    return parts.join(u" · "_s);
}

} // namespace vtrack
