// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCommandLineOption>
#include <QList>

namespace vtrack::sandbox {

/// The flags of vtrack-sandbox-drive, without --help and --version.
[[nodiscard]] QList<QCommandLineOption> flags();

} // namespace vtrack::sandbox
