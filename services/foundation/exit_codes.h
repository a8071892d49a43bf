// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QList>
#include <QString>

namespace vtrack {

/// With which a program ends (README, "Exit codes").
struct ExitCode {
    int code = 0;
    QString meaning; ///< In English, for the manual.
};

/// All of them, ascending.
[[nodiscard]] QList<ExitCode> exitCodes();

/// The one for this kind of error.
[[nodiscard]] int exitCode(ErrorKind kind);

} // namespace vtrack
