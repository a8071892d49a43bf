// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drive_file.h"

#include <QByteArray>
#include <QJsonObject>

namespace vtrack::fuzz {

/// What must hold for each item that comes from Drive: bounded texts, times and sizes that can be stored, and the same
/// item when it is written as Drive writes it and read again.
void checkItem(const DriveFile& file);

/// The input as Drive's answer; empty when it is none.
[[nodiscard]] QJsonObject answerIn(const QByteArray& input);

} // namespace vtrack::fuzz
