// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "evidence_clip.h"

namespace vtrack {

/// The sheet for people, in the language of the program: text only, so nothing in it acts, whatever names say. Needs a
/// QGuiApplication; on any thread. Errors: SetupNeeded where the system has no font.
[[nodiscard]] Result<QByteArray> evidencePdf(const Evidence& evidence);

} // namespace vtrack
