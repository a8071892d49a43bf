// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QString>

namespace vtrack {

/// The program's mark with the badge of a state in its lower corner. On the sample Drive, it has a square with a letter
/// in its upper corner, too, so that the two programs differ by shape. GUI thread.
/// @param state see stateIconName(); the icon has this name, after "sample-" on the sample Drive
[[nodiscard]] QIcon trayMark(const QString& state, bool sample);

/// The program's mark for windows: with the letter on the sample Drive.
[[nodiscard]] QIcon programMark(bool sample);

} // namespace vtrack
