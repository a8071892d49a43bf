// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSet>
#include <QString>

namespace vtrack {

/// The pages of one list that were read so far: the one way to follow the pages of anything, so that no list goes on
/// for ever, whatever the server says.
class PageTrail {
public:
    static constexpr qsizetype longest = 20'000; ///< Pages: 20 million files, as Drive fills them.

    /// @return whether the page with this token may be read: not if the list led there before, or is far too long.
    [[nodiscard]] bool follow(const QString& token);

private:
    QSet<QByteArray> m_seen; ///< Digests, as tokens may be long.
};

} // namespace vtrack
