// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QStringList>

namespace vtrack {

/// A person's list of endings as Source::endings has them: in lower case, without dots, each once, in order. `.MP4`,
/// `*.mp4` and `mp4` are the same. Nothing but endings of letters, digits, `_` and `-` up to 16 characters, 100 at
/// most; anything else is BadInput that names it.
[[nodiscard]] Result<QStringList> footageEndings(const QStringList& words);

} // namespace vtrack
