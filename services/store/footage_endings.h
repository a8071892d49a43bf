// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QStringList>

namespace vtrack {

/// Normalises a list of file extensions for Source::endings: lower case, without dots, without duplicates, in order.
/// `.MP4`, `*.mp4` and `mp4` are the same. Allowed are letters, digits, `_` and `-`, up to 16 characters each, at most
/// 100 extensions; otherwise BadInput names the invalid one.
[[nodiscard]] Result<QStringList> footageEndings(const QStringList& words);

} // namespace vtrack
