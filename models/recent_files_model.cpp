// SPDX-License-Identifier: GPL-3.0-or-later
#include "recent_files_model.h"

#include "display_text.h"
#include "item_roles.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace vtrack {

QVariant RecentFilesModel::value(const QModelIndex& index, int role) const {
    const FileRow& file = row(index);
    switch (role) {
    case Qt::DisplayRole:
        return title(file);
    case DetailRole:
        return detail(file);
    case Qt::ToolTipRole:
        return hint(file);
    case Qt::AccessibleTextRole:
        return u"%1. %2"_s.arg(title(file), detail(file));
    case IconNameRole:
        return u"video"_s;
    case IdRole:
        return file.key;
    case PathRole:
        return file.path;
    default:
        return {};
    }
}

void RecentFilesModel::setNow(const QDateTime& now) {
    m_now = now;
    touchAll({Qt::DisplayRole, DetailRole, Qt::AccessibleTextRole}); // At midnight, times get a date.
}

/// People look for a camera and a time, not for a file.
QString RecentFilesModel::title(const FileRow& file) const {
    return file.recorded.isValid() ? u"%1 · %2"_s.arg(nameText(file.camera), momentText(file.recorded, m_now))
                                   : nameText(file.camera);
}

QString RecentFilesModel::hint(const FileRow& file) {
    QStringList lines;
    if (file.recorded.isValid())
        lines += tr("Recorded %1").arg(exactText(file.recorded));
    lines += tr("Fetched %1").arg(exactText(file.arrived));
    lines += QDir::toNativeSeparators(file.path);
    return lines.join(u'\n');
}

QString RecentFilesModel::detail(const FileRow& file) const {
    return u"%1 · %2 · %3"_s.arg(sizeText(file.bytes), agoText(file.arrived, m_now), file.name);
}

} // namespace vtrack
