// SPDX-License-Identifier: GPL-3.0-or-later
#include "name_patterns.h"

#include <vector>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

using Clock = NamePattern::Clock;

/// Spells out the shorthand of the table below:
/// - `{date X}` and `{time X}` are two-digit parts with X between them, `{end date X}` and `{end time X}` those of the
/// end;
/// - no match begins or ends inside a longer number;
/// - every match ends in the file's own name: the time of a folder alone is not the time of a clip.
NamePattern pattern(const QString& shorthand, Clock clock = Clock::Camera) {
    static const QRegularExpression word(u"\\{(end )?(date|time) ?([^}]*)\\}"_s);
    QString spelled = shorthand;
    while (true) {
        const QRegularExpressionMatch found = word.match(spelled);
        if (!found.hasMatch())
            break;
        const bool end = found.hasCaptured(1);
        const QString between = found.captured(3);
        const auto group = [&](const QString& name, const QString& digits) {
            return u"(?<%1>%2)"_s.arg(end ? u"end"_s + name.left(1).toUpper() + name.mid(1) : name, digits);
        };
        const QString two = u"\\d\\d"_s;
        const QStringList parts =
            found.captured(2) == u"date"_s
                ? QStringList{group(u"year"_s, u"20\\d\\d"_s), group(u"month"_s, two), group(u"day"_s, two)}
                : QStringList{group(u"hour"_s, two), group(u"minute"_s, two), group(u"second"_s, two)};
        spelled.replace(found.capturedStart(), found.capturedLength(), parts.join(between));
    }
    return {QRegularExpression(u"(?<!\\d)(?:%1)(?!\\d)(?=[^/]*$)"_s.arg(spelled)), clock};
}

} // namespace

std::span<const NamePattern> namePatterns() {
    static const std::vector<NamePattern> patterns{
        // Start and end.
        // Dahua, Amcrest: 2024-01-15/001/dav/12/12.30.00-12.45.00[M][0@0][0].dav
        pattern(u"{date -}/(?:[^/]+/)*{time \\.}-{end time \\.}"_s),
        // Reolink, by FTP: RecM01_DST20201222_075939_080140_6D28808_1A468F9.mp4
        pattern(u"Rec[A-Z]\\d\\d_(?:DST)?{date}_{time}_{end time}"_s),
        // Reolink, downloaded: cam_20240315083000_20240315083127.mp4
        pattern(u"{date}{time}[_-]{end date}{end time}"_s),
        // Brickcom: 20140509-000500-001000_192.168.1.11-CH2.mp4
        pattern(u"{date}-{time}-{end time}"_s),
        // Tapo: 1706108297-1706108310.mp4
        pattern(u"(?<epoch>\\d{10})-(?<endEpoch>\\d{10})"_s),

        // Start and length.
        // Yi: 2022Y04M12D11H/09M00S60.mp4
        pattern(u"(?<year>20\\d\\d)Y(?<month>\\d\\d)M(?<day>\\d\\d)D(?<hour>\\d\\d)H/"
                "(?<minute>\\d\\d)M(?<second>\\d\\d)S(?<length>\\d\\d)?"_s),

        // Start, in UTC.
        // Pixel: PXL_20220831_003137144.mp4
        pattern(u"PXL_{date}_{time}\\d{3}"_s, Clock::Utc),
        // Frigate: 2024-01-15/13/front/05.30.mp4
        pattern(u"{date -}/(?<hour>\\d\\d)/[^/]+/(?<minute>\\d\\d)\\.(?<second>\\d\\d)(?=\\.[^./]*$)"_s, Clock::Utc),
        // ISO 8601 as far as file names allow it: 2025-01-15T10-30-45Z.mp4, 20250115T103045Z.mp4
        pattern(u"{date -?}T{time [-.:_]?}(?:\\.\\d+)?Z"_s, Clock::Utc),

        // Start.
        // UniFi Protect: Front Door - 2-9-2020, 11.21.12pm.mp4
        pattern(u"(?<month>\\d\\d?)-(?<day>\\d\\d?)-(?<year>20\\d\\d),? "
                "(?<hour>\\d\\d?)\\.(?<minute>\\d\\d)\\.(?<second>\\d\\d)[ \\x{a0}\\x{202f}]?(?<half>(?i)[ap]m)"_s),
        // Most: 20250115_103000, 20260502050106, Hikvision's 20190827095800502 (with milliseconds)
        pattern(u"{date}[_ T.-]?{time}(?:\\d{3})?"_s),
        // Most others: 2025-01-15T10-30-45, 2024-03-15_08-30-00
        pattern(u"{date [-_.]}[_ T.-]{time [-_.:]}"_s),
        // Aqara: 20260314/173154.mp4
        pattern(u"{date -?}/{time [-_.]?}"_s),
        // A number of seconds, or of milliseconds, as the end of the name: 1706108297.mp4
        pattern(u"(?:^|[/_])(?<epoch>\\d{10})(?:\\d{3})?(?=\\.[^./]*$|$)"_s),

        // The day only.
        // WhatsApp: VID-20241001-WA0001.mp4
        pattern(u"{date [-_.]?}(?![-_ T.]?\\d)"_s),
    };
    return patterns;
}

} // namespace vtrack
