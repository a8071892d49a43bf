// SPDX-License-Identifier: GPL-3.0-or-later
#include "mount_point.h"

#include <QFile>

#include <utility>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

/// The system writes a space as "\040".
QString unescaped(QByteArray field) {
    for (const auto& [code, letter] : {std::pair("\\040", " "), {"\\011", "\t"}, {"\\012", "\n"}, {"\\134", "\\"}})
        field.replace(code, letter);
    return QFile::decodeName(field);
}

} // namespace

QString mountOf(const QString& path) {
    QString deepest = u"/"_s;
    QFile mounts(u"/proc/self/mounts"_s);
    if (!mounts.open(QIODevice::ReadOnly))
        return deepest;
    for (const QByteArray& line : mounts.readAll().split('\n')) {
        const QString mount = unescaped(line.split(' ').value(1));
        if (mount.size() > deepest.size() && (path == mount || path.startsWith(mount + u'/')))
            deepest = mount;
    }
    return deepest;
}

} // namespace vtrack
