// SPDX-License-Identifier: GPL-3.0-or-later
#include "running_instance.h"

#include "log.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalSocket>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr int patience = 1000; // ms

/// Short, because the path of a socket may have no more than some hundred characters.
QString doorOf(const QString& dataFolder) {
    const QByteArray who = (QDir::homePath() + u'\n' + dataFolder).toUtf8();
    return u"vtrack-"_s +
           QString::fromLatin1(QCryptographicHash::hash(who, QCryptographicHash::Sha256).toHex().first(24));
}

} // namespace

RunningInstance::RunningInstance(const QString& dataFolder) {
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket* visitor = m_server.nextPendingConnection())
            connect(visitor, &QLocalSocket::disconnected, visitor, &QObject::deleteLater);
        emit knocked();
    });
    QLocalServer::removeServer(doorOf(dataFolder));
    if (!m_server.listen(doorOf(dataFolder)))
        qCWarning(logFoundation) << "a second start will not find this one:" << m_server.errorString();
}

bool RunningInstance::knock(const QString& dataFolder) {
    QLocalSocket socket;
    socket.connectToServer(doorOf(dataFolder));
    return socket.waitForConnected(patience);
}

} // namespace vtrack
