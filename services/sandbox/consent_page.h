// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drive_tree.h"
#include "scopes.h"

namespace vtrack::sandbox {

/// The page on which a person chooses an account, ticks permissions and allows or refuses. Plain HTML, no scripts; a
/// form that posts `request`, `user`, `scope` (several) and `choice` (`allow` or `deny`).
[[nodiscard]] QString consentPage(const QString& requestId, const std::vector<User>& users,
                                  const QString& preferredEmail, const std::vector<const Scope*>& scopes);

} // namespace vtrack::sandbox
