// SPDX-License-Identifier: GPL-3.0-or-later
#include "hidden_line.h"

#include <windows.h>
#include <iostream>
#include <string>

namespace vtrack {

Secret readHiddenLine() {
    HANDLE input = GetStdHandle(STD_INPUT_HANDLE);
    DWORD shown = 0;
    const bool isConsole = GetConsoleMode(input, &shown) != 0;
    if (isConsole)
        SetConsoleMode(input, shown & ~static_cast<DWORD>(ENABLE_ECHO_INPUT));
    std::string line;
    std::getline(std::cin, line);
    if (isConsole)
        SetConsoleMode(input, shown);
    return Secret(QByteArray::fromStdString(line).trimmed());
}

} // namespace vtrack
