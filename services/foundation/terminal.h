// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace vtrack {

// Output on the terminal: as text on a console, as UTF-8 with line feeds into a pipe or file, on every system. It is
// written when the call returns. Safe from any thread; each call is written as a whole. Without a reader, nothing
// happens. One implementation file for each system.

/// Results, on standard output.
void printResult(const QString& text);
/// Questions, progress, errors and the log, on standard error.
void printMessage(const QString& text);

/// Whether messages go to a terminal that understands cursor sequences (ECMA-48). Prepares it for them.
[[nodiscard]] bool messagesGoToTerminal();

} // namespace vtrack
