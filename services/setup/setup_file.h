// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source_store.h"

#include <QJsonObject>
#include <QList>

#include <utility>

namespace vtrack {

/// A whole setup in one file, for other computers: no tokens, no keys, and nothing of this computer alone.
struct SetupFile {
    QList<SourceChanges> sources = {};                ///< Everything of each is set; the name tells them apart.
    QList<std::pair<QString, QString>> settings = {}; ///< Keys of settings_table.h with their texts.
    QJsonObject client = {};                          ///< The Google client file: see password_seal.h. May be empty.
};

/// The largest file that is read, in bytes.
inline constexpr qint64 largestSetupFile = qint64{8} * 1024 * 1024;

[[nodiscard]] QByteArray setupFileJson(const SetupFile& setup);

/// Reads what setupFileJson() wrote, or a hostile file: everything is checked, and nothing is left out silently. Paths
/// of destinations are not looked at. Errors: BadInput that names the fault.
[[nodiscard]] Result<SetupFile> setupFileFrom(const QByteArray& content);

} // namespace vtrack
