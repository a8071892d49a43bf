// SPDX-License-Identifier: GPL-3.0-or-later
#include "zone_search.h"

#include "camera_names_model.h"
#include "folded_text.h"

#include <QHash>
#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <functional>
#include <iterator>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr int minutesAnHour = 60;

/// Letters and digits alone, so that "Ho Chi Minh" is "Ho_Chi_Minh"; and signs, without which Etc/GMT+7 is Etc/GMT-7.
QString zoneKey(const QString& text) {
    static const QRegularExpression others(u"[^\\p{L}\\p{N}+-]|[+-](?!\\d)"_s);
    return folded(text).remove(others);
}

/// "+7", "UTC +07:00", "GMT-3", "+0530".
std::optional<int> distanceIn(const QString& typed) {
    static const QRegularExpression pattern(u"^(?:utc|gmt)?\\s*([+\\x{2212}-])\\s*(\\d{1,2})(?::?([0-5]\\d))?$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    const auto found = pattern.match(typed.trimmed());
    if (!found.hasMatch())
        return {};
    const int minutes = found.captured(2).toInt() * minutesAnHour + found.captured(3).toInt();
    return found.captured(1) == u"+" ? minutes : -minutes;
}

QString distanceText(int minutes) {
    return u"UTC%1%2:%3"_s.arg(QChar(minutes < 0 ? u'−' : u'+'))
        .arg(std::abs(minutes) / minutesAnHour, 2, 10, QChar(u'0'))
        .arg(std::abs(minutes) % minutesAnHour, 2, 10, QChar(u'0'));
}

/// In English, as it is shown, and in the languages of the country.
QStringList namesOf(QLocale::Territory country) {
    QStringList names{QLocale::territoryToString(country)};
    for (const QLocale& locale : QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, country))
        names += locale.nativeTerritoryName();
    names.removeAll(QString());
    names.removeDuplicates();
    return names;
}

ZoneChoice choiceOf(const QString& id) {
    ZoneChoice choice{.id = id, .text = CameraNamesModel::zoneText(id)};
    choice.names = {zoneKey(choice.text)};
    if (id.contains(u'/'))
        choice.names += zoneKey(id.section(u'/', -1));
    return choice;
}

} // namespace

QList<ZoneChoice> zoneChoices() {
    QList<ZoneChoice> zones{choiceOf({})};
    for (const QByteArray& id : QTimeZone::availableTimeZoneIds())
        zones += choiceOf(QString::fromUtf8(id));
    return zones;
}

QList<ZoneChoice> zoneChoicesAt(const QDateTime& now) {
    QList<ZoneChoice> zones = zoneChoices();
    QHash<QLocale::Territory, QStringList> countries;
    for (ZoneChoice& choice : zones) {
        if (choice.id.isEmpty())
            continue;
        const QTimeZone zone(choice.id.toUtf8());
        choice.minutes = zone.offsetFromUtc(now) / 60;
        choice.text = u"%1 (%2)"_s.arg(choice.id, distanceText(*choice.minutes));
        const QLocale::Territory country = zone.territory();
        choice.isOfCountry = country != QLocale::AnyTerritory && country != QLocale::World;
        if (choice.isOfCountry) {
            if (!countries.contains(country))
                countries.insert(country, namesOf(country));
            for (const QString& name : countries.value(country))
                choice.names += zoneKey(name);
            choice.text += u", "_s + countries.value(country).first();
        }
        choice.names += zoneKey(choice.text);
    }
    return zones;
}

ZoneQuery::ZoneQuery(const QString& typed)
    : m_isEmpty(typed.trimmed().isEmpty())
    , m_key(zoneKey(typed))
    , m_minutes(distanceIn(typed)) {}

bool ZoneQuery::finds(const ZoneChoice& zone) const {
    if (m_minutes)
        return zone.minutes == m_minutes;
    if (m_key.isEmpty())
        return m_isEmpty;
    return std::ranges::any_of(zone.names, [this](const QString& name) { return name.contains(m_key); });
}

std::optional<qsizetype> ZoneQuery::meant(const QList<ZoneChoice>& zones) const {
    const auto isNamed = [this](const ZoneChoice& zone) {
        return !m_minutes && zone.names.contains(m_key);
    };
    // Whole names before parts; the zone of a country before others that bear its name, such as "Japan".
    const std::array<std::function<bool(const ZoneChoice&)>, 5> ways{
        [&](const ZoneChoice& zone) { return isNamed(zone) && zone.isOfCountry; },
        [&](const ZoneChoice& zone) { return isNamed(zone) && zone.names.first() == m_key; },
        isNamed,
        [&](const ZoneChoice& zone) { return finds(zone) && zone.isOfCountry; },
        [&](const ZoneChoice& zone) { return finds(zone); },
    };
    if (m_key.isEmpty())
        return {};
    for (const auto& fits : ways) {
        const auto first = std::ranges::find_if(zones, fits);
        if (first == zones.end())
            continue;
        const bool isOnly = std::find_if(std::next(first), zones.end(), fits) == zones.end();
        if (isOnly)
            return first - zones.begin();
    }
    return {};
}

} // namespace vtrack
