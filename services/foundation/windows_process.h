// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace vtrack {

/// Whether the process with this id is of the same user as this one. False if Windows does not say, as for a process of
/// another user.
[[nodiscard]] bool isOwnUsersProcess(unsigned long id);

} // namespace vtrack
