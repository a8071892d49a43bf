// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drive_tree.h"

#include <expected>
#include <optional>

namespace vtrack::sandbox {

/// One page of changes, or the news that there are no more.
struct ChangePage {
    std::vector<Change> changes;
    QString nextPageToken;     ///< Set when there is more.
    QString newStartPageToken; ///< Set when there is not.
};

/// changes.list over the tree's log. Each drive has its own log; a token is a place in it.
class ChangeFeed {
public:
    explicit ChangeFeed(const DriveTree& tree)
        : m_tree(tree) {}

    /// While held, new changes do not show: Google's can be late.
    void hold(bool held);

    [[nodiscard]] QString startToken() const;

    /// @param drive only this shared drive's log; -1 for the user's.
    /// Each file appears once, by its last change. Errors: the name of the parameter that is wrong.
    [[nodiscard]] std::expected<ChangePage, QString> page(const QString& token, int pageSize, int user,
                                                          int drive) const;

private:
    [[nodiscard]] size_t end() const;

    const DriveTree& m_tree;
    std::optional<size_t> m_heldAt;
};

} // namespace vtrack::sandbox
