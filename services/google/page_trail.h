// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDeadlineTimer>
#include <QSet>
#include <QString>

#include <chrono>

namespace vtrack {

/// The pages of one list that were read so far: the one way to follow the pages of anything, so that no list goes on
/// for ever, whatever the server says. Drive stays far below each of the limits.
class PageTrail {
public:
    static constexpr qsizetype mostPages = 20'000; ///< 20 million files, as Drive fills them.
    static constexpr int mostEmpty = 500;          ///< Pages without a row.
    static constexpr std::chrono::hours longest{6};

    PageTrail() = default;

    explicit PageTrail(std::chrono::milliseconds most)
        : m_end(most) {}

    /// @param token of the next page. @param rows how many the page held that named it.
    /// @return whether the next page may be read: not if the list led there before, or is far too long.
    [[nodiscard]] bool follow(const QString& token, qsizetype rows);

private:
    QSet<QByteArray> m_seen; ///< Digests, as tokens may be long.
    int m_empty = 0;
    QDeadlineTimer m_end{longest};
};

} // namespace vtrack
