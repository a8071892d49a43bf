// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminal.h"

#include <cstdio>
#include <unistd.h>

namespace vtrack {

namespace {

void write(std::FILE* stream, const QString& text) {
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
    std::fflush(stream);
}

} // namespace

void printResult(const QString& text) {
    write(stdout, text);
}

void printMessage(const QString& text) {
    write(stderr, text);
}

bool messagesGoToTerminal() {
    return ::isatty(::fileno(stderr)) != 0;
}

} // namespace vtrack
