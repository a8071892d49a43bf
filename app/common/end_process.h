// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace vtrack {

/// Ends the process: the last thing main() does, when everything of its own has been destroyed. Windows ends all other
/// threads before libraries clean up, and a lock that one of them held is never released: winpthreads then waits for it
/// for ever. So on Windows the libraries are not cleaned up; they hold nothing that outlives the process.
[[noreturn]] void endProcess(int code);

/// The same while threads still wait for something that may never happen: nothing is destroyed.
[[noreturn]] void endProcessAtOnce(int code);

} // namespace vtrack
