// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace vtrack::test {

/// A folder of a seed of the sample Drive (services/sandbox/README.md).
/// @param files what lies in it: files and folders.
[[nodiscard]] inline QJsonObject folder(const QString& name, const QJsonArray& files = {}) {
    return {{QStringLiteral("name"), name}, {QStringLiteral("files"), files}};
}

} // namespace vtrack::test
