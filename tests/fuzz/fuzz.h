// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QByteArray>

#include <source_location>

namespace vtrack::fuzz {

/// Defined by each target: reads the input as the program would and checks what must hold for any input.
void run(const QByteArray& input);

/// Ends the program if a promise is broken, so that the input is kept.
void holds(bool promise, std::source_location where = std::source_location::current());

/// What must hold for each error that something from outside caused: it has a sentence, and what it quotes is bounded.
void checkError(const Error& error, std::source_location where = std::source_location::current());

/// Takes the first line off the input, without its end.
[[nodiscard]] QByteArray takeLine(QByteArray& input);

/// No log while inputs run.
void beQuiet();

} // namespace vtrack::fuzz
