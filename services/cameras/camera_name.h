// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace vtrack {

/// The longest camera name, in UTF-16 units. Short enough that it always fits into a path component.
inline constexpr qsizetype longestCameraName = 64;

/// The name proposed for the camera in a Drive folder: `Cloud_` and the folder's name, unless the name already begins
/// with it (guide, "Camera Configuration": `Cam1` becomes `Cloud_Cam1`). Spaces become underscores. Always a safe path
/// component of at most longestCameraName, and always one that checkedCameraName() accepts.
[[nodiscard]] QString cameraName(const QString& folderName);

/// cameraName() for all folders of one source, in the same order and each different from the others, also where upper
/// and lower case are the same. Of equal names the first stays, the others get `_2`, `_3`, ...
/// @param taken names that other cameras of the source already have.
[[nodiscard]] QStringList uniqueCameraNames(const QStringList& folderNames, const QStringList& taken = {});

/// How many cameras have each name. Names that would share a folder on some disk are one.
using CameraNameCounts = QHash<QString, int>;

[[nodiscard]] CameraNameCounts countedCameraNames(const QStringList& edited);

/// The name a person typed, trimmed and in NFC, or BadInput with a sentence that says what is wrong with it.
/// @param all the names of all cameras of the source, with this one.
[[nodiscard]] Result<QString> checkedCameraName(const QString& edited, const CameraNameCounts& all = {});

} // namespace vtrack
