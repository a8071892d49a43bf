// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace vtrack {

/// Keeps the memory of this process, which holds tokens and keys, out of core dumps and crash reports. Call first in
/// main().
void keepNoCoreDumps();

} // namespace vtrack
