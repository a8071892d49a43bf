// SPDX-License-Identifier: GPL-3.0-or-later
#include "installation_id.h"

#include "atomic_file.h"
#include "bounded_json.h"
#include "file_system.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

/// The content of the file.
struct Stored {
    QString id = {};      ///< Empty if it cannot be understood.
    QString folder = {};  ///< Empty in a file from before it was noted; so is the next.
    QString machine = {}; ///< thisMachine() where the id was made.
};

Result<Stored> stored(const QString& file) {
    constexpr qint64 largest = 16'384; // A path may be long.
    const auto content = readSmallFile(file, largest);
    if (!content)
        return std::unexpected(content.error());
    const QJsonObject json = jsonIn(*content).object();
    const QUuid id(json[u"installation_id"_s].toString());
    return Stored{.id = id.isNull() ? QString() : json[u"installation_id"_s].toString(),
                  .folder = json[u"folder"_s].toString(),
                  .machine = json[u"machine"_s].toString()};
}

Result<void> store(const QString& file, const Stored& content) {
    const QJsonObject json{
        {u"installation_id"_s, content.id}, {u"folder"_s, content.folder}, {u"machine"_s, content.machine}};
    return writePrivateFile(file, QJsonDocument(json).toJson());
}

/// By whichever path: a link leads to the same folder.
bool isSameFolder(const QString& one, const QString& other) {
    const QString identity = folderIdentity(one);
    return QFileInfo(one).canonicalFilePath() == QFileInfo(other).canonicalFilePath() ||
           (!identity.isEmpty() && identity == folderIdentity(other));
}

/// Whether another folder has the same id and a better right to it.
bool isCopy(const Stored& known, const QString& file, const Stored& here) {
    if (!known.machine.isEmpty() && !here.machine.isEmpty() && known.machine != here.machine)
        return true;
    const QString original = known.folder + u'/' + QFileInfo(file).fileName();
    if (known.folder.isEmpty() || !QFileInfo::exists(original) || isSameFolder(known.folder, here.folder))
        return false;
    const auto left = stored(original);
    return left && left->id == known.id;
}

} // namespace

Result<Installation> installation(const QString& file, const QString& machine) {
    Stored here{.folder = QFileInfo(file).absolutePath(), .machine = machine};
    Installation found;
    if (QFileInfo::exists(file)) {
        const auto known = stored(file);
        if (!known)
            return std::unexpected(known.error());
        if (known->id.isEmpty())
            return failure(
                ErrorKind::BadInput,
                QCoreApplication::translate("InstallationId",
                                            "“%1”, which tells this installation from others, cannot be read. Put it "
                                            "back from a backup, or delete it: then choose the folder for footage of "
                                            "each source again.")
                    .arg(file));
        found.isCopy = isCopy(*known, file, here);
        if (machine.isEmpty())
            here.machine = known->machine;
        if (!found.isCopy && known->folder == here.folder && known->machine == here.machine)
            return Installation{.id = known->id};
        const QByteArray place = (here.folder + u'\n' + here.machine).toUtf8();
        here.id =
            found.isCopy ? QUuid::createUuidV5(QUuid(known->id), place).toString(QUuid::WithoutBraces) : known->id;
    } else {
        here.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    }
    found.id = here.id;
    if (auto written = store(file, here); !written)
        return std::unexpected(written.error());
    return found;
}

QString thisMachine() {
    const QByteArray id = QSysInfo::machineUniqueId();
    if (id.isEmpty())
        return {};
    return QString::fromLatin1(
        QCryptographicHash::hash("vtrack-cloud-sync " + id, QCryptographicHash::Sha256).toHex().first(32));
}

} // namespace vtrack
