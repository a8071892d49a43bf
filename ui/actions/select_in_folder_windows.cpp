// SPDX-License-Identifier: GPL-3.0-or-later
#include "select_in_folder.h"

#include <QDir>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace vtrack {

bool selectInFolder(const QString& path) {
    constexpr qsizetype longest = 259; // The Explorer still has this limit, and opens something else beyond it.
    if (path.size() > longest)
        return false;
    QProcess explorer;
    explorer.setProgram(qEnvironmentVariable("SystemRoot", u"C:\\Windows"_s) + u"\\explorer.exe"_s);
    // It takes its arguments apart by rules of its own.
    explorer.setNativeArguments(u"/select,\"%1\""_s.arg(QDir::toNativeSeparators(path)));
    return explorer.startDetached();
}

} // namespace vtrack
