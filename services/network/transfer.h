// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QByteArray>
#include <QHash>

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>

namespace vtrack {

/// Response headers by lower-case name.
using HttpHeaders = QHash<QByteArray, QByteArray>;

/// The bounded queue between the network thread, which fills it, and one worker, which empties it. A worker that is
/// slow (a slow disk) fills the queue, the network thread stops reading, and TCP slows the sender: memory stays flat.
///
///   network thread --push()--> [ at most 1 MiB of chunks ] --pop()--> worker
///                  <--resume-- (called when there is room again)
class TransferPipe {
public:
    static constexpr qint64 capacity = 1LL * 1024 * 1024;
    static constexpr qint64 chunkSize = 256LL * 1024;

    // Network thread.
    /// Before anything else. `abort` is called at once when nobody reads any more.
    void attach(std::function<void()> resume, std::function<void()> abort);
    void open(int status, HttpHeaders headers);
    [[nodiscard]] bool hasRoom();
    void push(QByteArray chunk);
    void finish(std::optional<Error> error);

private:
    friend class Transfer;

    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<QByteArray> m_chunks;
    qint64 m_queued = 0;
    bool m_full = false;
    bool m_opened = false;
    bool m_finished = false;
    bool m_abandoned = false;
    std::optional<Error> m_error;
    int m_status = 0;
    HttpHeaders m_headers;
    std::function<void()> m_resume;
    std::function<void()> m_abort;
};

/// One download under way, read by one worker thread. All calls block that thread until there is something to return,
/// a stop is requested (Cancelled), or no byte came for the stall limit (NetworkError). Destroying it aborts the
/// request.
class Transfer {
public:
    Transfer(std::shared_ptr<TransferPipe> pipe, std::chrono::milliseconds stallLimit, std::stop_token stop);
    ~Transfer();
    Transfer(const Transfer&) = delete;
    Transfer& operator=(const Transfer&) = delete;

    /// Waits for the response's head and returns its HTTP status.
    [[nodiscard]] Result<int> status();
    /// A response header by lower-case name; empty when absent. After status() only.
    [[nodiscard]] QByteArray header(const QByteArray& name) const;
    [[nodiscard]] const HttpHeaders& headers() const;
    /// The next bytes, at most TransferPipe::chunkSize; empty at the end. NetworkError when the connection was cut.
    [[nodiscard]] Result<QByteArray> read();
    /// Everything that is left, for error bodies.
    /// @param largest bytes; more is cut off.
    [[nodiscard]] Result<QByteArray> readAll(qint64 largest);

private:
    /// Waits until `ready()`; an error when it never was.
    [[nodiscard]] Result<void> waitFor(std::unique_lock<std::mutex>& lock, const std::function<bool()>& ready);

    std::shared_ptr<TransferPipe> m_pipe;
    std::chrono::milliseconds m_stallLimit;
    std::stop_token m_stop;
};

} // namespace vtrack
