// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer_model.h"

#include "display_text.h"
#include "item_roles.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr auto samplePause = std::chrono::milliseconds(100);
constexpr auto speedWindow = std::chrono::milliseconds(3000);
/// A speed measured over a shorter time is mostly noise.
constexpr auto shortestSpan = std::chrono::milliseconds(500);

} // namespace

TransferModel::TransferModel(const TransferBoard& board, const Clock& clock, QObject* parent)
    : KeyedModel(parent)
    , m_board(board)
    , m_clock(clock) {
    m_timer.setInterval(samplePause);
    connect(&m_timer, &QTimer::timeout, this, &TransferModel::sample);
}

void TransferModel::setRunning(bool running) {
    if (running == m_timer.isActive())
        return;
    if (running)
        m_timer.start();
    else
        m_timer.stop();
    sample();
}

void TransferModel::sample() {
    QList<TransferRow> rows;
    QSet<QString> keys;
    for (const TransferProgress& progress : m_board.look()) {
        const QString key = QString::number(progress.sourceId) + u'/' + progress.driveFileId;
        if (keys.contains(key))
            continue;
        keys.insert(key);
        rows += measured(progress, key);
    }
    m_samples.removeIf([&](const auto& entry) { return !keys.contains(entry.key()); });
    m_queued = m_board.queued();
    setRows(std::move(rows));
    emit sampled();
}

TransferRow TransferModel::measured(const TransferProgress& progress, const QString& key) {
    const auto now = m_clock.monotonic();
    auto& samples = m_samples[key];
    if (!samples.empty() && progress.received < samples.back().received)
        samples.clear(); // Discarded and restarted.
    samples.push_back({now, progress.received});
    while (samples.size() > 2 && now - samples[1].at >= speedWindow)
        samples.pop_front();
    TransferRow row{.key = key,
                    .file = progress.fileName,
                    .camera = progress.cameraName,
                    .size = progress.size,
                    .received = progress.received,
                    .resumedAt = progress.resumedAt};
    if (const auto span = now - samples.front().at; span >= shortestSpan) {
        row.speed = (progress.received - samples.front().received) * 1000 / span.count();
        if (row.speed > 0 && row.size >= row.received)
            row.secondsLeft = (row.size - row.received + row.speed - 1) / row.speed;
    }
    return row;
}

qint64 TransferModel::totalSpeed() const {
    qint64 total = 0;
    for (const TransferRow& row : rows())
        total += std::max<qint64>(row.speed, 0);
    return total;
}

QVariant TransferModel::value(const QModelIndex& index, int role) const {
    const TransferRow& transfer = row(index);
    switch (role) {
    case Qt::DisplayRole:
        return title(transfer);
    case DetailRole:
        return detail(transfer);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return u"%1. %2"_s.arg(title(transfer), detail(transfer));
    case IconNameRole:
        return u"download"_s;
    case ProgressRole:
        return transfer.size > 0 ? static_cast<int>(std::min(transfer.received, transfer.size) * 1000 / transfer.size)
                                 : -1;
    case IdRole:
        return transfer.key;
    default:
        return {};
    }
}

/// The camera first: a narrow list cuts off the end.
QString TransferModel::title(const TransferRow& transfer) {
    return u"%1 · %2"_s.arg(nameText(transfer.camera), transfer.file);
}

QString TransferModel::detail(const TransferRow& transfer) const {
    // The most important part comes first, because a narrow list cuts off the end.
    QStringList parts;
    parts += transfer.size < 0 ? sizeText(transfer.received)
                               : tr("%1 of %2").arg(sizeText(transfer.received), sizeText(transfer.size));
    if (transfer.size >= 0 && transfer.received >= transfer.size)
        parts += tr("being checked");
    else if (transfer.speed == 0)
        parts += tr("waiting for data");
    else if (transfer.speed > 0)
        parts += speedText(transfer.speed);
    if (transfer.secondsLeft > 0)
        parts += tr("%1 left").arg(spanText(std::chrono::seconds(transfer.secondsLeft)));
    if (transfer.resumedAt > 0)
        parts += tr("resumed at %1").arg(sizeText(transfer.resumedAt));
    return parts.join(u" · "_s);
}

} // namespace vtrack
