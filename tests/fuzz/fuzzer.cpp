// SPDX-License-Identifier: GPL-3.0-or-later
// What libFuzzer calls.
#include "fuzz.h"

#include <QCoreApplication>

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerInitialize(int* argc, char*** argv) {
    static const QCoreApplication application(*argc, *argv); // The database needs it.
    vtrack::fuzz::beQuiet();
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    vtrack::fuzz::run(QByteArray(reinterpret_cast<const char*>(data), qsizetype(size)));
    return 0;
}
