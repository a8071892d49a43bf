// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

namespace vtrack {

/// The program's own icon of that name (`resources/icons/NAME.svg`), sharp at every size and device-pixel ratio. It is
/// painted in the palette's text colour, paler when disabled and in the highlighted text's colour when selected, and
/// follows a change between light and dark. `app` and `tray-*` keep their own colours. GUI thread.
[[nodiscard]] QIcon icon(const QString& name);

/// The same in one colour, for example a toneColour().
[[nodiscard]] QIcon icon(const QString& name, const QColor& colour);

} // namespace vtrack
