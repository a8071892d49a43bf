// SPDX-License-Identifier: GPL-3.0-or-later
#include "file_model.h"

#include "display_text.h"
#include "item_roles.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace vtrack {

QVariant FileModel::value(const QModelIndex& index, int role) const {
    const FileRow& file = row(index);
    switch (role) {
    case Qt::DisplayRole:
        return file.name;
    case DetailRole:
        return detail(file);
    case Qt::ToolTipRole:
        return QDir::toNativeSeparators(file.path);
    case Qt::AccessibleTextRole:
        return u"%1. %2"_s.arg(file.name, detail(file));
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

void FileModel::setNow(const QDateTime& now) {
    m_now = now;
    touchAll({DetailRole, Qt::AccessibleTextRole});
}

QString FileModel::detail(const FileRow& file) const {
    //: Of a file that arrived: camera, size, time.
    return tr("%1 · %2 · %3").arg(file.camera, sizeText(file.bytes), agoText(file.arrived, m_now));
}

} // namespace vtrack
