// SPDX-License-Identifier: GPL-3.0-or-later
// The pairs: "backward" of the IANA database, as far as CLDR's common/bcp47/timezone.xml has the former name first.
#include "zone_name.h"

#include <QTimeZone>

#include <array>

namespace vtrack {

namespace {

struct Renamed {
    const char* former;
    const char* present;
};

constexpr std::array renamedZones{
    Renamed{"Africa/Asmera", "Africa/Asmara"},
    Renamed{"America/Buenos_Aires", "America/Argentina/Buenos_Aires"},
    Renamed{"America/Catamarca", "America/Argentina/Catamarca"},
    Renamed{"America/Coral_Harbour", "America/Atikokan"},
    Renamed{"America/Cordoba", "America/Argentina/Cordoba"},
    Renamed{"America/Godthab", "America/Nuuk"},
    Renamed{"America/Indianapolis", "America/Indiana/Indianapolis"},
    Renamed{"America/Jujuy", "America/Argentina/Jujuy"},
    Renamed{"America/Louisville", "America/Kentucky/Louisville"},
    Renamed{"America/Mendoza", "America/Argentina/Mendoza"},
    Renamed{"Asia/Calcutta", "Asia/Kolkata"},
    Renamed{"Asia/Katmandu", "Asia/Kathmandu"},
    Renamed{"Asia/Rangoon", "Asia/Yangon"},
    Renamed{"Asia/Saigon", "Asia/Ho_Chi_Minh"},
    Renamed{"Atlantic/Faeroe", "Atlantic/Faroe"},
    Renamed{"Europe/Kiev", "Europe/Kyiv"},
    Renamed{"Pacific/Enderbury", "Pacific/Kanton"},
    Renamed{"Pacific/Ponape", "Pacific/Pohnpei"},
    Renamed{"Pacific/Truk", "Pacific/Chuuk"},
};

} // namespace

QByteArray knownZoneName(const QString& name) {
    const QByteArray asked = name.toUtf8();
    if (QTimeZone::isTimeZoneIdAvailable(asked))
        return asked;
    for (const Renamed& zone : renamedZones) {
        const QByteArray other = asked == zone.present ? zone.former : asked == zone.former ? zone.present : "";
        if (!other.isEmpty() && QTimeZone::isTimeZoneIdAvailable(other))
            return other;
    }
    return {};
}

} // namespace vtrack
