// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace vtrack {

/// A time zone as a person chooses it.
struct ZoneChoice {
    QString id = {};                 ///< IANA's; empty for this computer's.
    QString text = {};               ///< For people: "Asia/Ho_Chi_Minh (UTC+07:00), Vietnam".
    bool isOfCountry = false;        ///< Else it is one of the other names of such a zone, or of none.
    QStringList names = {};          ///< What it is found by, without case, accents and blanks: id first.
    std::optional<int> minutes = {}; ///< Its distance from UTC; nothing where that was not read.
};

/// This computer's zone, then all others. Without the distances and the countries, which take a while to read.
[[nodiscard]] QList<ZoneChoice> zoneChoices();
/// The same with everything. Reads a file for each zone. Blocks.
/// @param now when the distances are to apply.
[[nodiscard]] QList<ZoneChoice> zoneChoicesAt(const QDateTime& now);

/// What a person types to find a time zone: a country ("Việt Nam"), a city, a part of an id, or a distance from UTC
/// ("+7", "UTC+5:30"). Case, accents and blanks do not matter.
class ZoneQuery {
public:
    explicit ZoneQuery(const QString& typed);

    /// Whether the zone is one of those that may be meant. All are while nothing is typed.
    [[nodiscard]] bool finds(const ZoneChoice& zone) const;

    /// The place in the list of the one zone that is meant; nothing where it is none, or may be several.
    [[nodiscard]] std::optional<qsizetype> meant(const QList<ZoneChoice>& zones) const;

private:
    bool m_isEmpty; ///< Nothing was typed. (Without letters and digits, the key is empty, too.)
    QString m_key;
    std::optional<int> m_minutes; ///< Of a distance from UTC.
};

} // namespace vtrack
