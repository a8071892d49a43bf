// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "setup_draft.h"

namespace vtrack {

/// The draft as it is kept on the disk.
[[nodiscard]] QByteArray draftJson(const SetupDraft& draft);

/// Reads draftJson(), checked: ids have Drive's format, numbers are in range, and texts have a reasonable length; what
/// is not so is left out. BadInput, with a detail for the log only, when it is no draft.
[[nodiscard]] Result<SetupDraft> draftFrom(const QByteArray& json);

} // namespace vtrack
