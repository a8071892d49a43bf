// SPDX-License-Identifier: GPL-3.0-or-later
// Past the C library, which holds back what goes into a pipe and knows no UTF-8 on a console.
#include "terminal.h"

#include <windows.h>
#include <mutex>

namespace vtrack {

namespace {

/// Where standard output or standard error leads. A program with windows was given neither: it borrows the console of
/// the program that started it, if that has one.
HANDLE handleOf(DWORD standard) {
    const auto given = [standard] {
        const HANDLE handle = GetStdHandle(standard);
        return handle == INVALID_HANDLE_VALUE ? nullptr : handle;
    };
    if (HANDLE handle = given(); handle != nullptr || AttachConsole(ATTACH_PARENT_PROCESS) == 0)
        return handle;
    return given();
}

bool isConsole(HANDLE handle) {
    DWORD mode = 0;
    return GetConsoleMode(handle, &mode) != 0;
}

void writeToConsole(HANDLE console, const std::wstring& text) {
    constexpr std::size_t most = 8192; // Older versions of Windows refuse more than 64 KiB at once.
    for (std::size_t at = 0; at < text.size(); at += most) {
        const std::wstring part = text.substr(at, most);
        DWORD written = 0;
        WriteConsoleW(console, part.data(), static_cast<DWORD>(part.size()), &written, nullptr);
    }
}

void writeToFile(HANDLE file, const QByteArray& bytes) {
    DWORD written = 0;
    for (qsizetype at = 0; at < bytes.size(); at += written) {
        const auto left = static_cast<DWORD>(bytes.size() - at);
        if (WriteFile(file, bytes.constData() + at, left, &written, nullptr) == 0)
            return; // There is no reader any more.
    }
}

} // namespace

void writeToTerminal(TerminalStream stream, const QString& text) {
    static std::mutex oneAtATime;
    const std::scoped_lock lock(oneAtATime);
    const HANDLE handle = handleOf(stream == TerminalStream::Result ? STD_OUTPUT_HANDLE : STD_ERROR_HANDLE);
    if (isConsole(handle))
        writeToConsole(handle, text.toStdWString());
    else if (handle != nullptr)
        writeToFile(handle, text.toUtf8());
}

bool messagesGoToTerminal() {
    const HANDLE handle = handleOf(STD_ERROR_HANDLE);
    DWORD mode = 0;
    return GetConsoleMode(handle, &mode) != 0 && SetConsoleMode(handle, mode | ENABLE_VIRTUAL_TERMINAL_PROCESSING) != 0;
}

} // namespace vtrack
