// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace vtrack::reference {

struct ExitCode {
    int code = 0;
    QString meaning;
};

/// The codes with which vtrack-syncctl ends, in ascending order. The numbers are those of exitCode().
[[nodiscard]] QList<ExitCode> exitCodes();

} // namespace vtrack::reference
