// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QObject>

class QLocalSocket;

namespace vtrack {

/// The door at which a second start of the program knocks, so that the window that is there comes to the front instead
/// of a second one opening, and at which an installer asks it to end. One for each data folder and person. GUI thread.
class RunningInstance final : public QObject {
    Q_OBJECT

public:
    /// Opens the door. To be made by the holder of the folder's lock: what lies there from a crash is swept away.
    explicit RunningInstance(const QString& dataFolder);

    /// Knocks. Blocks for a second at most: before the first window only.
    /// @return whether somebody was there; vtrack-syncctl, which holds the lock as well, has no window and no door.
    [[nodiscard]] static bool knock(const QString& dataFolder);

    /// Asks the running program to end, and waits until it has stopped its runs, a minute at most. Blocks.
    /// @return whether nobody is there now.
    [[nodiscard]] static bool end(const QString& dataFolder);

signals:
    void knocked();
    void endRequested();

private:
    void receive(QLocalSocket* visitor);

    QLocalServer m_server;
};

} // namespace vtrack
