// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>

namespace vtrack::sandbox {

/// How many requests came, by kind: list, get, media, mediaBytes, changes, about, drives, token, refresh, auth, revoke,
/// userinfo, other, total; and the TLS handshakes.
class Counters {
public:
    void add(const QString& kind, qint64 amount = 1) { m_counts[kind] += amount; }

    void reset() { m_counts.clear(); }

    /// What is counted.
    [[nodiscard]] static const QStringList& kinds();

    /// Every kind, also those that are 0.
    [[nodiscard]] QJsonObject toJson() const;

private:
    QMap<QString, qint64> m_counts;
};

} // namespace vtrack::sandbox
