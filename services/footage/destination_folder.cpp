// SPDX-License-Identifier: GPL-3.0-or-later
#include "destination_folder.h"

#include "file_system.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryFile>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Destination)
};

std::unexpected<Error> refused(const QString& path, const QString& detail) {
    return failure(ErrorKind::PermissionDenied,
                   Texts::tr("Footage cannot be saved in “%1”. Choose a folder that you may write to.").arg(path),
                   detail);
}

} // namespace

QString absoluteDestination(const QString& folder) {
    return QDir::cleanPath(QDir::current().absoluteFilePath(folder));
}

Result<QString> checkedDestination(const QString& folder) {
    const QString path = absoluteDestination(folder);
    const QString there = nearestThere(path);
    QTemporaryFile probe(there + u"/.vtrack-XXXXXX"_s);
    const bool isFolder = !folder.trimmed().isEmpty() && QFileInfo(there).isDir();
    if (isFolder && probe.open() && probe.write("x") == 1 && probe.flush())
        return path;
    return refused(path, probe.errorString());
}

Result<QString> makeDestination(const QString& folder) {
    const QString path = absoluteDestination(folder);
    const QString there = nearestThere(path);
    auto checked = checkedDestination(folder);
    if (checked)
        checked = QDir().mkpath(path) ? checkedDestination(path) : refused(path, u"mkpath failed"_s);
    if (!checked) { // Remove the empty folders created above.
        for (QString step = path; step.size() > there.size(); step = QFileInfo(step).path())
            QDir().rmdir(step);
    }
    return checked;
}

} // namespace vtrack
