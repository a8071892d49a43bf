// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace vtrack {

/// The format of a person's photo by its first bytes, in Qt's words: "jpeg", "png", "gif" or "webp", which are all that
/// Google has. Empty for anything else: other readers of images are not to meet what comes from outside.
[[nodiscard]] QByteArray photoFormat(const QByteArray& file);

} // namespace vtrack
