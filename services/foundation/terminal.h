// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace vtrack {

// Output on the terminal, and the only way to it: as text on a console, as UTF-8 with line feeds into a pipe or file,
// on every system. Control characters are shown (visible_text.h), so that no name can act on the terminal. It is
// written when the call returns. Safe from any thread; each call is written as a whole. Without a reader, nothing
// happens.

/// Results, on standard output.
void printResult(const QString& text);
/// A JSON document, on standard output: programs read every character as it was.
void printJsonResult(const QString& json);
/// Questions, progress, errors and the log, on standard error.
void printMessage(const QString& text);

/// Whether messages go to a terminal that understands cursor sequences (ECMA-48). Prepares it for them.
[[nodiscard]] bool messagesGoToTerminal();
/// Takes back the last so many lines of messages; only if messagesGoToTerminal().
void eraseMessageLines(int lines);

/// Where a text goes.
enum class TerminalStream { Result, Message };

/// Writes the text as it is. One implementation file for each system; for this header's functions only.
void writeToTerminal(TerminalStream stream, const QString& text);

} // namespace vtrack
