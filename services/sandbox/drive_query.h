// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drive_tree.h"

#include <functional>
#include <optional>

namespace vtrack::sandbox {

/// A files.list `q`, read into a test for one item. The language is Google's "Search query terms and operators": name,
/// fullText, mimeType, modifiedTime, createdTime, trashed, starred, sharedWithMe, shortcutDetails.targetId, visibility,
/// properties, parents, owners, writers, readers,
/// with and / or / not and parentheses.
class DriveQuery {
public:
    using Test = std::function<bool(const DriveTree&, int index)>;

    /// What is searched: drives.list knows fewer terms (name, createdTime, hidden).
    enum class Of { Files, Drives };

    /// @param rootId what the word `root` stands for.
    /// @param me the email address that `me` stands for.
    /// @return nothing when it is not in the language.
    [[nodiscard]] static std::optional<DriveQuery> parse(const QString& q, const QByteArray& rootId, const QString& me,
                                                         Of of = Of::Files);

    [[nodiscard]] bool matches(const DriveTree& tree, int index) const { return m_test(tree, index); }

    /// The folder every match must lie in, when the query says so: only its children need a look.
    [[nodiscard]] const std::optional<QByteArray>& onlyParent() const { return m_onlyParent; }

    /// How many `in parents` terms there are; Google loses rows when several are joined with `or`.
    [[nodiscard]] int parentTerms() const { return m_parentTerms; }

private:
    Test m_test;
    std::optional<QByteArray> m_onlyParent;
    int m_parentTerms = 0;
};

} // namespace vtrack::sandbox
