// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "file_store.h"
#include "transfer_board.h"

#include <QObject>
#include <QTimer>

namespace vtrack {

/// Shows downloads on stderr: bars that move on a terminal, one line a finished file elsewhere (a log, a pipe). Lives
/// on the main thread.
class ProgressDisplay : public QObject {
    Q_OBJECT

public:
    explicit ProgressDisplay(const TransferBoard& board, QObject* parent = nullptr);
    /// Clears the bars.
    ~ProgressDisplay() override;

    void onFile(const DownloadedFile& file);

private:
    void draw();
    void clear();

    const TransferBoard& m_board;
    QTimer m_timer;
    bool m_terminal;
    qsizetype m_drawnLines = 0;
};

} // namespace vtrack
