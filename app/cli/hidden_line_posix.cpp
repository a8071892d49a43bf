// SPDX-License-Identifier: GPL-3.0-or-later
#include "hidden_line.h"

#include <iostream>
#include <string>
#include <termios.h>
#include <unistd.h>

namespace vtrack {

Secret readHiddenLine() {
    termios shown{};
    const bool isTerminal = ::tcgetattr(STDIN_FILENO, &shown) == 0;
    if (isTerminal) {
        termios hidden = shown;
        hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    }
    std::string line;
    std::getline(std::cin, line);
    if (isTerminal)
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown);
    return Secret(QByteArray::fromStdString(line).trimmed());
}

} // namespace vtrack
