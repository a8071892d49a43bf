// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThreadPool>

namespace vtrack {

/// While this is in scope, the pool may start one more.
class ReleasedPoolThread {
public:
    explicit ReleasedPoolThread(QThreadPool& pool)
        : m_pool(pool) {
        m_pool.releaseThread();
    }

    ~ReleasedPoolThread() { m_pool.reserveThread(); }

    ReleasedPoolThread(const ReleasedPoolThread&) = delete;
    ReleasedPoolThread& operator=(const ReleasedPoolThread&) = delete;

private:
    QThreadPool& m_pool;
};

} // namespace vtrack
