// SPDX-License-Identifier: GPL-3.0-or-later
#include "running_instance.h"

#include "instance_peer.h"
#include "log.h"
#include "running_note.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalSocket>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr qint64 largestWord = 16;
constexpr int patience = 5000;      // ms; the other one may be painting.
constexpr int endPatience = 60'000; // ms; a run that writes to a slow disk takes its time.

const QByteArray showWord = "show\n"_ba;
const QByteArray endWord = "end\n"_ba;
const QByteArray heardWord = "heard\n"_ba;

/// In the person's own folder for sockets, where the system has one: in the common folder for temporary files another
/// user could be first. Short, because the path of a socket may have no more than some hundred characters.
QString doorOf(const QString& dataFolder) {
    const QByteArray who = (QDir::homePath() + u'\n' + dataFolder).toUtf8();
    const QString name =
        u"vtrack-"_s + QString::fromLatin1(QCryptographicHash::hash(who, QCryptographicHash::Sha256).toHex().first(24));
    return QDir(folderForSockets()).filePath(name);
}

/// @return whether an instance of the same user listens.
bool reach(QLocalSocket& socket, const QString& dataFolder) {
    socket.connectToServer(doorOf(dataFolder));
    return socket.waitForConnected(patience) && isPeerOurs(socket.socketDescriptor());
}

/// @return whether an instance of the same user answered.
bool say(const QByteArray& word, QLocalSocket& socket, const QString& dataFolder) {
    if (!reach(socket, dataFolder))
        return false;
    socket.write(word);
    while (socket.waitForReadyRead(patience)) {
        if (socket.canReadLine())
            return socket.readLine(largestWord) == heardWord;
    }
    return false;
}

} // namespace

RunningInstance::RunningInstance(const QString& dataFolder, const QStringList& arguments)
    : m_name(doorOf(dataFolder)) {
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket* visitor = m_server.nextPendingConnection()) {
            if (!isPeerOurs(visitor->socketDescriptor())) {
                visitor->abort();
                visitor->deleteLater();
                continue;
            }
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
    const QByteArray word = visitor->readLine(largestWord);
    if (word == showWord || word == endWord) {
        visitor->write(heardWord);
        visitor->flush();
    }
    if (word == showWord)
        emit startedAgain();
    else if (word == endWord)
        emit endRequested();
}

bool RunningInstance::notify(const QString& dataFolder) {
    QLocalSocket socket;
    return say(showWord, socket, dataFolder);
}

bool RunningInstance::isListening(const QString& dataFolder) {
    QLocalSocket socket;
    return reach(socket, dataFolder);
}

bool RunningInstance::end(const QString& dataFolder) {
    QLocalSocket socket;
    return !say(endWord, socket, dataFolder) || socket.waitForDisconnected(endPatience) ||
           socket.state() == QLocalSocket::UnconnectedState;
}

} // namespace vtrack
