// SPDX-License-Identifier: GPL-3.0-or-later
// What the administrator's address answers about a newer version.
// Covers: services/update/version_answer.cpp
#include "fuzz.h"
#include "version_answer.h"

namespace vtrack::fuzz {

void run(const QByteArray& input) {
    const auto version = versionFrom(input);
    if (!version)
        return checkError(version.error());
    constexpr int mostSegments = 4;
    constexpr int highest = 999'999;
    holds(version->segmentCount() <= mostSegments);
    for (int i = 0; i < version->segmentCount(); ++i)
        holds(version->segmentAt(i) >= 0 && version->segmentAt(i) <= highest);
    if (version->isNull() || version->segmentCount() == mostSegments)
        return;
    const auto again = versionFrom("{\"version\":\"v" + version->toString().toUtf8() + ".0\"}");
    holds(again && *again == *version);
}

} // namespace vtrack::fuzz
