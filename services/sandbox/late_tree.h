// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drive_tree.h"

#include <optional>

namespace vtrack::sandbox {

/// The Drive as lists see it: the tree itself or, while they lag, a copy that hears of each edit later. Items have the
/// same numbers in both.
class LateTree {
public:
    LateTree(const World& world, DriveTree& tree)
        : m_world(world)
        , m_tree(tree) {}

    /// @param lagMs how long an edit from now on takes to be seen, in milliseconds.
    /// @param held whether nothing new is seen at all until this is called again.
    /// Without either, lists see everything at once.
    void setLag(qint64 lagMs, bool held);

    /// What is seen now. The reference holds until the next call.
    [[nodiscard]] const DriveTree& seen();

private:
    struct Waiting {
        qint64 since = 0; ///< Milliseconds since 1970.
        DriveTree::Edit edit;
    };

    const World& m_world;
    DriveTree& m_tree;
    std::optional<DriveTree> m_copy;
    std::deque<Waiting> m_waiting;
    qint64 m_lagMs = 0;
    bool m_held = false;
};

} // namespace vtrack::sandbox
