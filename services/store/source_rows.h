// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source_store.h"

#include <QHash>
#include <QString>

namespace vtrack {

// Converts sources and cameras from and to their tables and JSON columns. For the store classes only.

/// A source from its row and its config, without cameras.
[[nodiscard]] Source readSource(const Rows& row, const QJsonObject& config);

/// A camera from its row; `sourceConfig`, the config of its source, has the name and path of its folder.
[[nodiscard]] Camera readCamera(const Rows& row, const QJsonObject& sourceConfig);

/// The paths for people (Camera::folderPath) that the config of a source has, by the folder's id in Drive.
[[nodiscard]] QHash<QString, QString> folderPathsIn(const QJsonObject& sourceConfig);

/// The text of `video_sources.config` (guide, "video_sources Table", example record) with our "destination" and
/// "endings", "adds_new_cameras" where it is so, and with the folders of cameras no longer selected as "other_folders".
/// @param known the present content; keys that are not ours are kept.
[[nodiscard]] QString sourceConfigText(const Source& source, QJsonObject known = {});

/// The text of `camera_configurations.camera_config` with our details; keys that are not ours are kept.
[[nodiscard]] QString cameraConfigText(const Camera& camera);

/// What `camera_configurations.camera_config` holds at first (guide, "camera_configurations Table", example record).
[[nodiscard]] QJsonObject freshCameraConfig();

[[nodiscard]] QJsonObject jsonFromText(const QString& text);
[[nodiscard]] QString textFromJson(const QJsonObject& object);

} // namespace vtrack
