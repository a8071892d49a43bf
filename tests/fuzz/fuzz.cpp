// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz.h"

#include <QtGlobal>

#include <cstdio>
#include <cstdlib>

namespace vtrack::fuzz {

void holds(bool promise, std::source_location where) {
    if (promise)
        return;
    std::fprintf(stderr, "%s:%u: a promise is broken\n", where.file_name(), where.line());
    std::abort();
}

void checkError(const Error& error, std::source_location where) {
    constexpr qsizetype longestSentence = 1'000;
    constexpr qsizetype longestDetail = 2'000;
    holds(!error.sentence.isEmpty() && error.sentence.size() <= longestSentence, where);
    holds(error.detail.size() <= longestDetail, where);
}

QByteArray takeLine(QByteArray& input) {
    const qsizetype end = input.indexOf('\n');
    const QByteArray line = end < 0 ? input : input.first(end);
    input.remove(0, end < 0 ? input.size() : end + 1);
    return line;
}

void beQuiet() {
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
}

} // namespace vtrack::fuzz
