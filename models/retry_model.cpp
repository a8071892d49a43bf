// SPDX-License-Identifier: GPL-3.0-or-later
#include "retry_model.h"

#include "display_text.h"
#include "item_roles.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

QVariant RetryModel::value(const QModelIndex& index, int role) const {
    const RetryRow& file = row(index);
    switch (role) {
    case Qt::DisplayRole:
        return title(file);
    case DetailRole:
        return detail(file);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return u"%1. %2"_s.arg(title(file), detail(file));
    case IconNameRole:
        return file.dismissed ? u"remove"_s : u"clock"_s;
    case IdRole:
        return file.key;
    default:
        return {};
    }
}

int RetryModel::waiting() const {
    return static_cast<int>(std::ranges::count(rows(), false, &RetryRow::dismissed));
}

void RetryModel::setNow(const QDateTime& now) {
    m_now = now;
    touchAll({DetailRole, Qt::ToolTipRole, Qt::AccessibleTextRole});
}

/// Without the camera where it is no longer configured.
QString RetryModel::title(const RetryRow& file) {
    return file.camera.isEmpty() ? nameText(file.name) : u"%1 · %2"_s.arg(file.camera, nameText(file.name));
}

QString RetryModel::detail(const RetryRow& file) const {
    QStringList parts;
    if (file.dismissed)
        parts += tr("Dismissed");
    else if (file.nextTry.isValid() && file.nextTry > m_now)
        parts += tr("Next try %1").arg(untilText(file.nextTry, m_now));
    else
        parts += tr("Next try with the next check");
    if (!file.reason.isEmpty())
        parts += file.reason;
    return parts.join(u" · "_s);
}

} // namespace vtrack
