// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "keyed_model.h"
#include "transfer_board.h"

#include <QHash>
#include <QTimer>

#include <deque>

namespace vtrack {

/// A download in progress.
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

/// The downloads in progress, polled from the board ten times a second while a run is active. GUI thread.
class TransferModel final : public KeyedModel<TransferRow> {
    Q_OBJECT

public:
    TransferModel(const TransferBoard& board, const Clock& clock, QObject* parent = nullptr);

    /// Turns polling on or off. Polls once more when turned off.
    void setRunning(bool running);
    /// Polls the board now; called by the timer.
    void sample();

    /// Files in the queue.
    [[nodiscard]] int queued() const { return m_queued; }

    /// See AnswerWatch.
    [[nodiscard]] QDateTime unansweredSince() const { return m_board.answers.unansweredSince(); }

    /// Bytes a second of all together; 0 while unknown.
    [[nodiscard]] qint64 totalSpeed() const;

signals:
    void sampled();

private:
    [[nodiscard]] QVariant value(const QModelIndex& index, int role) const override;

    struct Sample {
        std::chrono::milliseconds at;
        qint64 received;
    };

    [[nodiscard]] TransferRow measured(const TransferProgress& progress, const QString& key);
    [[nodiscard]] static QString title(const TransferRow& transfer);
    [[nodiscard]] QString detail(const TransferRow& row) const;

    const TransferBoard& m_board;
    const Clock& m_clock;
    QTimer m_timer;
    QHash<QString, std::deque<Sample>> m_samples;
    int m_queued = 0;
};

} // namespace vtrack
