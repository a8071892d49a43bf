// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QtGlobal>

namespace vtrack {

/// Success if a write changed rows, otherwise BadInput for a source that does not exist.
[[nodiscard]] Result<void> sourceWasThere(const Result<qint64>& changed, qint64 sourceId);

/// The same for a camera.
[[nodiscard]] Result<void> cameraWasThere(const Result<qint64>& changed, qint64 cameraId);

[[nodiscard]] Error noSuchSource(qint64 sourceId);
[[nodiscard]] Error noSuchCamera(qint64 cameraId);

} // namespace vtrack
