// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "program_reference.h"

namespace vtrack::reference {

/// The program's page of section 1, for man(1).
[[nodiscard]] QString manPage(const ProgramReference& program);

/// What the program's name, flags, commands and values are completed from, in each shell's own language.
[[nodiscard]] QString bashCompletion(const ProgramReference& program);
[[nodiscard]] QString zshCompletion(const ProgramReference& program);
[[nodiscard]] QString fishCompletion(const ProgramReference& program);

/// The table of all settings, as docs/settings.md shows it.
[[nodiscard]] QString settingsPage();

/// The tables of the database, as docs/schema.md shows them. Blocks.
[[nodiscard]] Result<QString> schemaPage();

} // namespace vtrack::reference
