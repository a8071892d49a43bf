// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace vtrack {

// What a program says where it was started: on a console as text, into a pipe or a file as UTF-8 with one line feed at
// the end of a line, on every system. It is there when the call returns, whether or not the program goes on. Safe from
// any thread; one call is one piece. Nothing happens where nobody listens. One implementation file for each system.

/// Results, on standard output.
void printResult(const QString& text);
/// Questions, progress, errors and the log, on standard error.
void printMessage(const QString& text);

/// Whether messages go to a terminal that understands cursor sequences (ECMA-48). Prepares it for them.
[[nodiscard]] bool messagesGoToTerminal();

} // namespace vtrack
