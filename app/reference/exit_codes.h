// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace vtrack::reference {

struct ExitCode {
    int code = 0;
    QString meaning;
};

/// The exit codes of vtrack-syncctl, ascending, with their meanings. The number of each kind of error is in the table
/// of error_kinds.cpp.
[[nodiscard]] QList<ExitCode> exitCodes();

} // namespace vtrack::reference
