// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drive_tree.h"
#include "field_mask.h"
#include "hashes.h"

#include <QJsonObject>

namespace vtrack::sandbox {

/// The File resource of Drive v3, with the selected members only.
[[nodiscard]] QJsonObject fileResource(const DriveTree& tree, const Hashes& hashes, int index, int user,
                                       const FieldMask& mask);

/// Drive's own names for the members of a File, for refusing misspelt selections.
[[nodiscard]] const QStringList& fileFields();

/// Which checksums a File selection asks for.
[[nodiscard]] std::vector<Checksum> checksumsIn(const FieldMask& mask);

[[nodiscard]] QJsonObject userResource(const User& user, bool isMe, int number);
[[nodiscard]] QJsonObject sharedDriveResource(const Drive& drive);

/// RFC 3339 with milliseconds, as Drive writes times.
[[nodiscard]] QString driveTime(qint64 millisecondsSince1970);

} // namespace vtrack::sandbox
