// SPDX-License-Identifier: GPL-3.0-or-later
#include "recorder_formats.h"

#include "time_notation.h"

#include <vector>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

using Clock = RecorderFormat::Clock;
using Trust = RecorderFormat::Trust;

/// The larger words of the table below. They are written with the placeholders of time_notation.h.
struct Macro {
    QString word;
    QString text;
};

const std::array macros{
    // 20250115, 2025-1-15, 2025/01/15, 2025Y01M15D; the same sign twice, or a folder for the month or day.
    Macro{u"{date}"_s, u"{yyyy}(?<ds>[-_. /Yy年]?){M}(?:\\k<ds>|[/Mm月]){d}[Dd日]?"_s},
    // 15.1.2025, 1-15-2025, 15012025: which is the month is decided later.
    Macro{u"{day month year}"_s, u"(?<former>0[1-9]|[12]\\d|3[01]|[1-9](?=[-_. /]))(?<ds>[-_. /]?)"
                                 "(?<latter>0[1-9]|[12]\\d|3[01]|(?<!\\d)[1-9](?!\\d))\\k<ds>{yyyy}"_s},
    // 103045, 10-30-45, 10h30m45s, 10:30:45
    Macro{u"{time}"_s, u"{H}(?<ts>[-_.:/ Hh时]?){mm}(?:\\k<ts>|[Mm分]){ss}[Ss秒]?"_s},
    Macro{u"{gap}"_s, u"(?<gap>[ _.,@~/-]{1,3}|[ _-]?[Tt][ _-]?|[ _](?:at|um)[ _]|)"_s},
    // After the time: fractions of a second, am or pm, a UTC offset. The sign may be missing or replaced by "_".
    Macro{u"{rest}"_s, u"(?:[.,]\\d{1,9}(?=[Zz]|[^A-Za-z0-9]|$)|[-_]?\\d{3}|\\d{6}|\\d{9})?{half}{offsets}"_s},
    Macro{u"{half}"_s, u"(?:[ _]?{ap}(?![A-Za-z])|(?![ _]?[AaPp][Mm](?![A-Za-z])))"_s},
    Macro{u"{offsets}"_s,
          u"(?:(?<utc>[Zz]|[ _(-]{0,2}(?:UTC|GMT))(?![A-Za-z0-9]|[-+]\\d)"
          "|[ _(]{0,2}(?<word>UTC|GMT)?(?<sign>[-+ _])(?<offsetHour>0\\d|1[0-4]|(?<=(?:UTC|GMT)[-+])\\d)"
          "(?:[:_.]?(?<offsetMinute>[03]0|[14]5)|(?<=\\+\\d\\d)|(?<=[CT][-+]\\d)|(?<=[CT][-+]\\d\\d)))?"_s},
};

/// A pattern never begins or ends inside a longer number, and always ends in the file's own name: the time of a folder
/// alone is not the time of a clip.
QRegularExpression compiled(QString text) {
    for (int depth = 0; depth < 2; ++depth) {
        for (const Macro& macro : macros)
            text.replace(macro.word, macro.text);
    }
    return QRegularExpression(u"(?<!\\d)(?=(?<all>%1)(?!\\d)(?=[^/]*$))"_s.arg(expandPlaceholders(text)));
}

/// A format that only one or a few manufacturers use.
RecorderFormat own(const QString& maker, const QString& text, const QString& example, const QString& means,
                   Clock clock = Clock::Camera) {
    return {.maker = maker,
            .example = example,
            .means = means,
            .expression = compiled(text),
            .clock = clock,
            .isMakersOwn = true};
}

/// A common format.
RecorderFormat common(const QString& maker, const QString& text, const QString& example, const QString& means,
                      Trust trust = Trust::Always) {
    return {.maker = maker, .example = example, .means = means, .expression = compiled(text), .trust = trust};
}

/// A start with an end or a length, and starts in UTC.
std::vector<RecorderFormat> startAndEnd() {
    return {
        // Start and end. (A name with two whole times needs no pattern of its own.)
        own(u"Dahua, Amcrest"_s, u"{date}/(?:[^/]+/){0,4}{HH}\\.{mm}\\.{ss}-{end HH}\\.{end mm}\\.{end ss}"_s,
            u"2024-01-15/001/dav/12/12.30.00-12.45.00[M][0@0][0].dav"_s,
            u"2024-01-15T12:30:00Z/2024-01-15T12:45:00Z"_s),
        own(u"Reolink by FTP"_s, u"Rec[A-Z]\\d\\d_(?:DST)?{yyyy}{MM}{dd}_{HH}{mm}{ss}_{end HH}{end mm}{end ss}"_s,
            u"RecM01_DST20201222_075939_080140_6D28808_1A468F9.mp4"_s, u"2020-12-22T07:59:39Z/2020-12-22T08:01:40Z"_s),
        own(u"Brickcom"_s, u"{date}(?<gap>[-_ ]){time}[-_~]{end HH}\\k<ts>{end mm}\\k<ts>{end ss}"_s,
            u"20140509-000500-001000_192.168.1.11-CH2.mp4"_s, u"2014-05-09T00:05:00Z/2014-05-09T00:10:00Z"_s),
        own(u"Tapo, downloaded"_s, u"{epoch}[-_]{end epoch}"_s, u"1706108297-1706108310.mp4"_s,
            u"2024-01-24T14:58:17Z/2024-01-24T14:58:30Z"_s),

        // Start and length.
        own(u"Yi, Xiaomi"_s, u"{yyyy}Y{MM}M{dd}D{HH}H/(?:[A-Z]\\d)?{mm}M{ss}S{length}?"_s,
            u"2024Y06M01D14H/E122M37S23.mp4"_s, u"2024-06-01T14:22:37Z/2024-06-01T14:23:00Z"_s),

        // Start, in UTC.
        own(u"Pixel"_s, u"PXL_{yyyy}{MM}{dd}_{HH}{mm}{ss}\\d{3}"_s, u"PXL_20220831_003137144.mp4"_s,
            u"2022-08-31T00:31:37Z"_s, Clock::Utc),
        own(u"Frigate, recordings"_s, u"{date}/{HH}/[^/]+/{mm}\\.{ss}(?=\\.[^./]*$)"_s,
            u"2024-01-15/13/front/05.30.mp4"_s, u"2024-01-15T13:05:30Z"_s, Clock::Utc),
        own(u"Frigate, events"_s, u"(?<![A-Za-z]){epoch}\\.\\d{1,9}(?=[-_])"_s,
            u"front_door-1706108297.123456-abc123.mp4"_s, u"2024-01-24T14:58:17Z"_s),
    };
}

/// A start, to the second.
std::vector<RecorderFormat> startOnly() {
    return {
        // Seconds since 1970 after the time also reveal the camera's zone.
        own(u"motion, with seconds"_s, u"(?:(?<=[A-Za-z])\\d{1,2})?{yyyy}{MM}{dd}(?<gap>[-_]){HH}{mm}{ss}[-_]{epoch}"_s,
            u"Camera120181215-095013-1544831413.mp4"_s, u"2018-12-14T23:50:13Z"_s),
        own(u"motion, behind a camera's number"_s, u"(?<=[A-Za-z])\\d{1,2}{yyyy}{MM}{dd}(?<gap>[-_]){HH}{mm}{ss}"_s,
            u"Camera120181215-095013.mp4"_s, u"2018-12-15T09:50:13Z"_s),
        common(u"most"_s, u"{date}{gap}{time}{rest}"_s, u"2020-11-26T02_06_04+00_00.mp4"_s, u"2020-11-26T02:06:04Z"_s),
        common(u"UniFi Protect"_s, u"{day month year}{gap}{time}{rest}"_s, u"Front Door - 02-19-2020, 11.21.12pm.mp4"_s,
               u"2020-02-19T23:21:12Z"_s),
        common(u"named months, day first"_s, u"{d}[-_. ]?{MMM}[-_. ,]{0,2}{yyyy}{gap}{time}{rest}"_s,
               u"Gate 15-Jan-2025 10.30.45.mp4"_s, u"2025-01-15T10:30:45Z"_s),
        common(u"named months, month first"_s, u"(?<![A-Za-z]){MMM}[-_. ]{d}[-_. ,]{1,2}{yyyy}{gap}{time}{rest}"_s,
               u"Gate Jan 15, 2025 10-30-45 PM.mp4"_s, u"2025-01-15T22:30:45Z"_s),
        common(u"named months, year first"_s, u"{yyyy}[-_. ]?{MMM}[-_. ]?{d}{gap}{time}{rest}"_s,
               u"Gate_2025-Jan-15_103045.mp4"_s, u"2025-01-15T10:30:45Z"_s),
        common(u"a folder a day"_s, u"{date}/(?:[^/]+/){1,3}{H}(?<ts>[-_.:]){mm}\\k<ts>{ss}{rest}"_s,
               u"2024-06-01/front/14-22-37.mp4"_s, u"2024-06-01T14:22:37Z"_s),
        common(u"a folder an hour"_s, u"{date}/{HH}/{mm}(?<ts>[-_.:M]?){ss}S?{offsets}"_s, u"2024-06-01/14/22.37.mp4"_s,
               u"2024-06-01T14:22:37Z"_s),
    };
}

/// The minute or the day only, or a number of seconds since 1970.
std::vector<RecorderFormat> lessThanATime() {
    return {
        // The minute only.
        common(u"a folder an hour, a file a minute"_s,
               u"{date}(?<gap>[ _.,@~/-]{1,3}|[Tt]){H}(?<ts>[-_.:/ Hh时]){mm}[Mm分]?{half}{offsets}(?![-_.:/]?\\d)"_s,
               u"record/20210503/14/05.mp4"_s, u"2021-05-03T14:05:00Z"_s),
        common(u"Ring"_s, u"{date}(?<gap>[ _.,@~-]{1,3}|[Tt]|){HH}(?<ts>){mm}{half}{offsets}(?![-_.:/]?\\d)"_s,
               u"Ring_FrontDoor_202401151030.mp4"_s, u"2024-01-15T10:30:00Z"_s),
        common(u"day first, without seconds"_s,
               u"{day month year}(?<gap>[ _.,@~/-]{1,3}|[Tt]){H}(?<ts>[-_.:Hh]?){mm}{half}{offsets}(?![-_.:/]?\\d)"_s,
               u"15.01.2025 10-30.mp4"_s, u"2025-01-15T10:30:00Z"_s),

        // Seconds, milliseconds or finer since 1970.
        common(u"seconds since 1970"_s, u"(?<=^|[/_]){epoch}(?:\\d{3}|\\d{6}|\\d{9})?(?=\\.[^./]*$|$)"_s,
               u"gate_1706108297123.mp4"_s, u"2024-01-24T14:58:17Z"_s, Trust::NearDrive),
        common(u"seconds since 1970, anywhere"_s, u"(?<![A-Za-z0-9.]){epoch}(?:\\d{3}|\\d{6}|\\d{9})?(?![A-Za-z])"_s,
               u"clip-1706108297-cam1.mp4"_s, u"2024-01-24T14:58:17Z"_s, Trust::OnlyBesideDrive),

        // The day only.
        common(u"WhatsApp"_s, u"(?<![A-Za-z]){date}(?![A-Za-z]|[-_ T.,]{0,2}\\d)"_s, u"VID-20241001-WA0001.mp4"_s,
               u"2024-10-01T00:00:00Z (day)"_s),
        common(
            u"the day only, day first"_s,
            u"(?<![A-Za-z.])(?<former>\\d\\d?)(?<ds>[-_.])(?<latter>\\d\\d?)\\k<ds>{yyyy}(?![A-Za-z]|[-_ T.,]{0,2}\\d)"_s,
            u"Gate 15.01.2025.mp4"_s, u"2025-01-15T00:00:00Z (day)"_s),
    };
}

/// Two digits for the year, which are easily mistaken.
std::vector<RecorderFormat> shortYears() {
    return {
        common(
            u"a short year"_s,
            u"(?<![A-Za-z.:-]){yy}(?<ds>[-_. ]?){MM}\\k<ds>{dd}(?<gap>[ _T-]?){HH}(?<ts>[-_.:]?){mm}\\k<ts>{ss}{rest}"_s,
            u"cam_240124_145817.mp4"_s, u"2024-01-24T14:58:17Z"_s, Trust::OnlyBesideDrive),
        common(u"a short year, day first"_s,
               u"(?<![A-Za-z.:-])(?<former>\\d\\d)(?<ds>[-_.])(?<latter>\\d\\d)\\k<ds>{yy}[ _,]{1,2}"
               "(?<gap>){HH}(?<ts>[-_.:]?){mm}\\k<ts>{ss}{rest}"_s,
               u"24.01.24 14-58-17.mp4"_s, u"2024-01-24T14:58:17Z"_s, Trust::OnlyBesideDrive),
    };
}

} // namespace

std::span<const RecorderFormat> recorderFormats() {
    static const std::vector<RecorderFormat> patterns = [] {
        std::vector<RecorderFormat> all;
        for (const auto& group : {startAndEnd(), startOnly(), lessThanATime(), shortYears()})
            all.insert(all.end(), group.begin(), group.end());
        return all;
    }();
    return patterns;
}

} // namespace vtrack
