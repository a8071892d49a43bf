// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace vtrack {

/// Makes the windows look as the person's desktop does, where Qt needs to be told. Before the application object is
/// made.
void prepareWindowSystem();

/// Lets the running program come to the front in place of this one, which the person has just started.
void letOthersComeToFront();

} // namespace vtrack
