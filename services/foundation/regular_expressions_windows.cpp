// SPDX-License-Identifier: GPL-3.0-or-later
// Linked into every program that MinGW builds (cmake/Rooms.cmake).
#include <QtGlobal>

namespace {

// Qt keeps the stack of its compiler for regular expressions in a `thread_local` pointer. MinGW's runtime frees the
// memory of such variables before it runs their destructors, so that a thread that had matched an expression crashed as
// it ended (in pcre2_jit_stack_free()). Qt reads this before it compiles the first expression, and never uses the stack
// then.
[[maybe_unused]] const bool interpreted = qputenv("QT_ENABLE_REGEXP_JIT", "0");

} // namespace
