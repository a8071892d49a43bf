// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

namespace vtrack {

// What a Downloader says of one file.

/// A link, or something else that leads out of the footage folder. @param path where.
[[nodiscard]] Error outsideOfFootage(const QString& path);

/// What arrived is not what Drive has. Transient.
[[nodiscard]] Error damaged(const QString& detail);

/// The answer ended before the file did. Transient.
[[nodiscard]] Error cutOff(const QString& detail);

/// The content is a program's or a document's. @param name the file's, in Drive.
[[nodiscard]] Error noVideo(const QString& name);

} // namespace vtrack
