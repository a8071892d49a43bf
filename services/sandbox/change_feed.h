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

/// How changes come late or oddly, switched on through the control addresses.
struct FeedFaults {
    bool held = false;      ///< New changes do not show: Google's can be late.
    qint64 lagMs = 0;       ///< How long a change takes to show.
    int partialPages = 0;   ///< A page never holds more than this many (0: no such limit).
    bool samePage = false;  ///< The next page of every page is that page.
    bool lostIs404 = false; ///< A token of another log, or an expired one, is answered with 404 and not with 400.
};

/// changes.list over the tree's log. Every user and every shared drive has a log of its own; a token is a place in one
/// log and means nothing in another.
class ChangeFeed {
public:
    ChangeFeed(const World& world, const DriveTree& tree)
        : m_world(world)
        , m_tree(tree) {}

    void setFaults(const FeedFaults& faults);

    [[nodiscard]] const FeedFaults& faults() const { return m_faults; }

    /// Tokens handed out so far are worth nothing.
    void expireTokens() { ++m_epoch; }

    /// @param drive whose log: a shared drive or somebody's My Drive.
    [[nodiscard]] QString startToken(int drive) const;

    /// Each file appears once, by its last change. Nothing for a token that is not one of this log.
    [[nodiscard]] std::optional<ChangePage> page(const QString& token, int pageSize, int drive) const;

private:
    [[nodiscard]] size_t end() const;
    [[nodiscard]] QString tokenAt(size_t place, int drive) const;

    const World& m_world;
    const DriveTree& m_tree;
    FeedFaults m_faults;
    std::optional<size_t> m_heldAt;
    qint64 m_epoch = 0;
};

} // namespace vtrack::sandbox
