// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QObject>

class QLocalSocket;

namespace vtrack {

/// The channel to a running instance: a second start uses it to bring the existing window to the front, and an
/// installer to end the program. One for each data folder and user. GUI thread.
class RunningInstance final : public QObject {
    Q_OBJECT

public:
    /// Starts listening. Create it only while holding the folder's lock: it removes what a crash left behind.
    /// @param arguments with which an installer that ended the program starts it again.
    RunningInstance(const QString& dataFolder, const QStringList& arguments);
    ~RunningInstance() override;

    /// Notifies the running instance. Blocks for up to a second, so call it before the first window only.
    /// @return whether an instance answered. vtrack-syncctl can hold the lock too, but does not listen.
    [[nodiscard]] static bool notify(const QString& dataFolder);

    /// Whether there is an instance that notify() would reach. Changes nothing. Blocks as notify().
    [[nodiscard]] static bool isListening(const QString& dataFolder);

    /// Ends the running instance, and waits up to a minute until it has stopped its runs. Blocks.
    /// @return whether no instance is running now.
    [[nodiscard]] static bool end(const QString& dataFolder);

    /// Where it listens.
    [[nodiscard]] QString address() const { return m_server.fullServerName(); }

signals:
    void startedAgain();
    void endRequested();

private:
    void receive(QLocalSocket* visitor);

    QString m_name;
    QLocalServer m_server;
};

} // namespace vtrack
