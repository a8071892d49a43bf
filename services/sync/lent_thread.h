// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThreadPool>

namespace vtrack {

/// While this is in scope, the pool may start one more.
class LentThread {
public:
    explicit LentThread(QThreadPool& pool)
        : m_pool(pool) {
        m_pool.releaseThread();
    }

    ~LentThread() { m_pool.reserveThread(); }

    LentThread(const LentThread&) = delete;
    LentThread& operator=(const LentThread&) = delete;

private:
    QThreadPool& m_pool;
};

} // namespace vtrack
