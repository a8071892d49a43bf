// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminal.h"

#include <cstdio>
#include <unistd.h>

namespace vtrack {

void writeToTerminal(TerminalStream stream, const QString& text) {
    std::FILE* file = stream == TerminalStream::Result ? stdout : stderr;
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), file);
    std::fflush(file);
}

bool messagesGoToTerminal() {
    return ::isatty(::fileno(stderr)) != 0;
}

} // namespace vtrack
