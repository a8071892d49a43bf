// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

namespace vtrack {

/// Opens the address in the person's browser, the desktop's own way (on Linux the variable BROWSER counts, then
/// xdg-open). @return false when there is none.
[[nodiscard]] bool openBrowser(const QUrl& url);

} // namespace vtrack
