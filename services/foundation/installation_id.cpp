// SPDX-License-Identifier: GPL-3.0-or-later
#include "installation_id.h"

#include "atomic_file.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace vtrack {

Result<QString> installationId(const QString& file) {
    constexpr qint64 largest = 4096;
    if (QFileInfo::exists(file)) {
        const auto content = readSmallFile(file, largest);
        if (!content)
            return std::unexpected(content.error());
        const QString known = QJsonDocument::fromJson(*content).object()[u"installation_id"_s].toString();
        if (!QUuid(known).isNull())
            return known;
        return failure(ErrorKind::BadInput,
                       QCoreApplication::translate(
                           "InstallationId", "“%1”, which tells this installation from others, cannot be read. Put it "
                                             "back from a backup, or delete it: then choose the folder for footage of "
                                             "each source again.")
                           .arg(file));
    }
    QString made = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const QJsonObject content{{u"installation_id"_s, made}};
    if (auto written = writePrivateFile(file, QJsonDocument(content).toJson()); !written)
        return std::unexpected(written.error());
    return made;
}

} // namespace vtrack
