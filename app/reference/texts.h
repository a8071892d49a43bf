// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "program_reference.h"

namespace vtrack::reference {

/// The program's page of section 1, for man(1).
[[nodiscard]] QString manPage(const ProgramReference& program);

/// What the program's name, flags, commands and values are completed from, in each shell's own language.
[[nodiscard]] QString bashCompletion(const ProgramReference& program);
[[nodiscard]] QString zshCompletion(const ProgramReference& program);
[[nodiscard]] QString fishCompletion(const ProgramReference& program);

} // namespace vtrack::reference
