// SPDX-License-Identifier: GPL-3.0-or-later
#include "destination.h"

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

} // namespace

QString absoluteDestination(const QString& folder) {
    return QDir::cleanPath(QDir::current().absoluteFilePath(folder));
}

Result<QString> checkedDestination(const QString& folder) {
    const QString path = absoluteDestination(folder);
    QString existing = path; // Or the root of a drive that is not there.
    while (!QFileInfo::exists(existing) && QFileInfo(existing).path() != existing)
        existing = QFileInfo(existing).path();
    const bool made = !folder.trimmed().isEmpty() && QDir().mkpath(path);
    QTemporaryFile probe(path + u"/.vtrack-XXXXXX"_s);
    if (made && probe.open() && probe.write("x") == 1 && probe.flush())
        return path;
    // Remove the empty folders created above.
    for (QString step = path; step.size() > existing.size(); step = QFileInfo(step).path())
        QDir().rmdir(step);
    return failure(ErrorKind::PermissionDenied,
                   Texts::tr("Footage cannot be saved in “%1”. Choose a folder that you may write to.").arg(path),
                   probe.errorString());
}

} // namespace vtrack
