// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminal.h"

#include "visible_text.h"

using namespace Qt::StringLiterals;

namespace vtrack {

void printResult(const QString& text) {
    writeToTerminal(TerminalStream::Result, visibleLines(text));
}

void printJsonResult(const QString& json) {
    writeToTerminal(TerminalStream::Result, visibleJson(json));
}

void printMessage(const QString& text) {
    writeToTerminal(TerminalStream::Message, visibleLines(text));
}

void eraseMessageLines(int lines) {
    if (lines > 0)
        writeToTerminal(TerminalStream::Message, u"\x1b[1A\x1b[2K"_s.repeated(lines)); // Up one line, and empty it.
}

} // namespace vtrack
