// SPDX-License-Identifier: GPL-3.0-or-later
#include "running_instance.h"

#include "log.h"
#include "running_note.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalSocket>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr int patience = 1000;      // ms
constexpr int endPatience = 60'000; // ms; a run that writes to a slow disk takes its time.

const QByteArray showWord = "show\n"_ba;
const QByteArray endWord = "end\n"_ba;

/// Short, because the path of a socket may have no more than some hundred characters.
QString doorOf(const QString& dataFolder) {
    const QByteArray who = (QDir::homePath() + u'\n' + dataFolder).toUtf8();
    return u"vtrack-"_s +
           QString::fromLatin1(QCryptographicHash::hash(who, QCryptographicHash::Sha256).toHex().first(24));
}

/// @return whether an instance received it.
bool say(const QByteArray& word, QLocalSocket& socket, const QString& dataFolder) {
    socket.connectToServer(doorOf(dataFolder));
    if (!socket.waitForConnected(patience))
        return false;
    socket.write(word);
    return socket.waitForBytesWritten(patience);
}

} // namespace

RunningInstance::RunningInstance(const QString& dataFolder, const QStringList& arguments)
    : m_name(doorOf(dataFolder)) {
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket* visitor = m_server.nextPendingConnection()) {
            connect(visitor, &QLocalSocket::disconnected, visitor, &QObject::deleteLater);
            connect(visitor, &QLocalSocket::readyRead, this, [this, visitor] { receive(visitor); });
            receive(visitor);
        }
    });
    QLocalServer::removeServer(m_name);
    if (!m_server.listen(m_name))
        qCWarning(logFoundation) << "a second start will not find this one:" << m_server.errorString();
    noteRunning(m_name, arguments);
}

RunningInstance::~RunningInstance() {
    removeRunningNote(m_name);
}

void RunningInstance::receive(QLocalSocket* visitor) {
    if (!visitor->canReadLine())
        return;
    const QByteArray word = visitor->readLine(16);
    if (word == showWord)
        emit startedAgain();
    else if (word == endWord)
        emit endRequested();
}

bool RunningInstance::notify(const QString& dataFolder) {
    QLocalSocket socket;
    return say(showWord, socket, dataFolder);
}

bool RunningInstance::end(const QString& dataFolder) {
    QLocalSocket socket;
    return !say(endWord, socket, dataFolder) || socket.waitForDisconnected(endPatience) ||
           socket.state() == QLocalSocket::UnconnectedState;
}

} // namespace vtrack
