// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>

namespace vtrack {

/// Counts the tries of a download without progress beyond the furthest position so far.
class DownloadProgress {
public:
    DownloadProgress(qint64 start, qint64 size)
        : m_best(start)
        , m_step(std::clamp<qint64>(size / 16, 1, worthCalledProgress)) {}

    /// Records that a try ended at this position. @return how many tries in a row before it made no progress.
    int fruitless(qint64 position) {
        if (position >= m_best + m_step) {
            m_best = position;
            m_fruitless = 0;
            return 0;
        }
        return m_fruitless++;
    }

private:
    static constexpr qint64 worthCalledProgress = 64 * 1024; // Or a sixteenth of the file if that is less.

    qint64 m_best;
    qint64 m_step;
    int m_fruitless = 0;
};

} // namespace vtrack
