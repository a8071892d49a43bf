// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <ctime>

namespace vtrack::test {

/// Processor time of this process so far, in milliseconds: what work costs, however busy the computer is. On Windows, C
/// counts the time of day.
inline qint64 processorMilliseconds() {
    return qint64(std::clock()) * 1000 / CLOCKS_PER_SEC;
}

} // namespace vtrack::test
