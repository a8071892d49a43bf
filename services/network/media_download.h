// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transfer.h"

#include <QNetworkReply>
#include <QObject>
#include <QTimer>

namespace vtrack {

/// Moves a reply's bytes into a TransferPipe as long as the pipe has room. Lives on the network thread; deletes itself
/// and the reply once the pipe was told the end. The pipe's callbacks reach it safely from any thread, because they run
/// under the pipe's mutex and finish() takes them away before this object goes.
class MediaDownload : public QObject {
    Q_OBJECT

public:
    MediaDownload(QNetworkReply* reply, std::shared_ptr<TransferPipe> pipe, QObject* parent);
    /// Tells the pipe Cancelled when the end had not come.
    ~MediaDownload() override;

private:
    void openPipe();
    void collect();
    void pump();

    QNetworkReply* m_reply;
    std::shared_ptr<TransferPipe> m_pipe;
    qint64 m_received = 0;
    QTimer m_collecting; ///< Runs while less than a chunk waits for more.
    bool m_opened = false;
    bool m_done = false;
};

} // namespace vtrack
