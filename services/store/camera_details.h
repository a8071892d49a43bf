// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QJsonObject>
#include <QString>

namespace vtrack {

/// What a person says about a camera beyond its name and folder. Stored in the column `camera_config`. Everything else
/// that has a camera (a choice, the draft of a setup, the copy of the sources, JSON) holds it whole, so a new detail is
/// a member here and a line in each function of camera_details.cpp.
struct CameraDetails {
    /// The time zone of its clock: an IANA name, empty for this computer's.
    QString timeZone = {};

    bool operator==(const CameraDetails&) const = default;
};

/// The details among these keys. A value that is not valid (any more) is left out.
[[nodiscard]] CameraDetails cameraDetailsIn(const QJsonObject& json);

/// Sets their keys, and removes the keys of those that are not set.
void putDetails(QJsonObject& json, const CameraDetails& details);

/// BadInput for a value that is not valid.
[[nodiscard]] Result<void> checkDetails(const CameraDetails& details);

} // namespace vtrack
