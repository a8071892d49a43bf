// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source_store.h"

namespace vtrack {

/// BadInput for an empty name.
[[nodiscard]] Result<void> checkName(const QString& name);

/// BadInput for a nameless camera, two cameras with one name or folder, or an unknown time zone.
[[nodiscard]] Result<void> checkCameras(const QList<Camera>& cameras);

/// A new camera of that folder.
[[nodiscard]] Camera cameraOf(const CameraChoice& chosen);

/// The cameras of a source after a person chose these; see SourceStore::setCameras().
[[nodiscard]] QList<Camera> mergedCameras(QList<Camera> cameras, const QList<CameraChoice>& chosen);

} // namespace vtrack
