// SPDX-License-Identifier: GPL-3.0-or-later
#include "select_in_folder.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace vtrack {

/// By the interface that desktops agreed on; the bus starts the file manager where it does not run.
bool selectInFolder(const QString& path) {
    constexpr int patience = 10'000; // Milliseconds.
    QDBusMessage call =
        QDBusMessage::createMethodCall(u"org.freedesktop.FileManager1"_s, u"/org/freedesktop/FileManager1"_s,
                                       u"org.freedesktop.FileManager1"_s, u"ShowItems"_s);
    const QString file = QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded);
    call << QStringList{file} << QString(); // And no id for the start of a program.
    return QDBusConnection::sessionBus().call(call, QDBus::Block, patience).type() == QDBusMessage::ReplyMessage;
}

} // namespace vtrack
