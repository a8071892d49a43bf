// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "keyed_model.h"
#include "transfer_board.h"

#include <QHash>
#include <QTimer>

#include <deque>

namespace vtrack {

/// A download under way.
struct TransferRow {
    QString key = {}; ///< Source id and Drive id.
    QString file = {};
    QString camera = {};
    qint64 size = -1;        ///< -1 when unknown.
    qint64 received = 0;     ///< Bytes on the disk, those of earlier tries included.
    qint64 resumedAt = 0;    ///< Bytes that were there from an earlier try.
    qint64 speed = -1;       ///< Bytes a second over the last three seconds; -1 while too little is known.
    qint64 secondsLeft = -1; ///< -1 while unknown.

    bool operator==(const TransferRow&) const = default;
};

/// The downloads under way, looked up on the board ten times a second while something runs. GUI thread.
class TransferModel final : public KeyedModel<TransferRow> {
    Q_OBJECT

public:
    TransferModel(const TransferBoard& board, const Clock& clock, QObject* parent = nullptr);

    /// Whether to look. Looks once more when it ends.
    void setRunning(bool running);
    /// Looks at the board now; the timer calls it.
    void sample();

    /// Files that wait for their turn.
    [[nodiscard]] int queued() const { return m_queued; }

    /// Bytes a second of all together; 0 while unknown.
    [[nodiscard]] qint64 totalSpeed() const;

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

signals:
    void sampled();

private:
    struct Sample {
        std::chrono::milliseconds at;
        qint64 received;
    };

    [[nodiscard]] TransferRow measured(const TransferProgress& progress, const QString& key);
    [[nodiscard]] QString detail(const TransferRow& row) const;

    const TransferBoard& m_board;
    const Clock& m_clock;
    QTimer m_timer;
    QHash<QString, std::deque<Sample>> m_samples;
    int m_queued = 0;
};

} // namespace vtrack
