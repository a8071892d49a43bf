// SPDX-License-Identifier: GPL-3.0-or-later
#include "report_pages.h"

#include "clock.h"
#include "visible_text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>
#include <QSysInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(DailyReport)
};

constexpr qsizetype mostGaps = 4;   ///< Of a camera, in HTML.
constexpr qsizetype mostLines = 40; ///< Of the plain text.
constexpr qint64 minute = 60;
constexpr qint64 hour = 60 * minute;

const QString sheet = uR"(
body { font: 14px sans-serif; color: #1b1b1b; background: #fff; margin: 1.5em; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid #ccc; padding: 4px 8px; text-align: left; vertical-align: top; }
td.n, th.n { text-align: right; white-space: nowrap; }
tr.gap td:first-child { border-left: 4px solid #b3261e; }
tr.late td:first-child { border-left: 4px solid #b26a00; }
tr.known td:first-child { border-left: 4px dotted #555; }
.small { color: #555; }
@media print { body { margin: 0; font-size: 10px; } thead { display: table-header-group; } tr { page-break-inside: avoid; } }
)"_s;

/// Text from outside, or of a language, in HTML.
QString html(const QString& text) {
    return visibleText(text).toHtmlEscaped();
}

QString named(const QString& name) {
    return html(forPeople(name));
}

QString lengthText(qint64 seconds) {
    if (seconds < hour)
        return Texts::tr("%1 min").arg((seconds + minute / 2) / minute);
    return Texts::tr("%1 h %2 min").arg(QString::number(seconds / hour), QString::number(seconds % hour / minute));
}

QString moment(qint64 time, const CameraReport& line, const QDate& day) {
    const QDateTime local = QDateTime::fromSecsSinceEpoch(time, Qt::UTC).toTimeZone(line.zone);
    if (local.date() == day.addDays(1) && local.time() == QTime(0, 0))
        return u"24:00"_s;
    return QLocale().toString(local.time(), QLocale::ShortFormat);
}

QString gapText(const ReportGap& gap, const CameraReport& line, const QDate& day) {
    const QString start = moment(gap.start, line, day);
    const QString end = moment(gap.end, line, day);
    const QString span = start == end ? start : start + u'–' + end;
    return gap.isKnown ? Texts::tr("%1 (known)").arg(span) : span;
}

/// Whether nothing came from the camera for so long before the day ended that it may be dead.
bool sentNothing(const CameraReport& line) {
    return line.sending == Sending::NotForLong && line.day.recorded == 0;
}

bool isKnownSilent(const CameraReport& line) {
    return sentNothing(line) && line.knownUntil.isValid();
}

bool hasGap(const CameraReport& line) {
    return !sentNothing(line) && !line.day.gaps.isEmpty();
}

bool hasUnknownGap(const CameraReport& line) {
    return hasGap(line) && !std::ranges::all_of(line.day.gaps, &ReportGap::isKnown);
}

/// Whether its folders were searched for all of the day, or the day is not over.
bool wasSearched(const CameraReport& line, const DailyReport& report) {
    return line.camera.lastLook.toSecsSinceEpoch() >= line.day.span.to ||
           report.made.toSecsSinceEpoch() < line.day.span.to;
}

QString nothingText(const CameraReport& line) {
    return line.newestEnd == 0 ? Texts::tr("nothing was sent yet")
                               : Texts::tr("nothing was sent since %1")
                                     .arg(QLocale().toString(
                                         QDateTime::fromSecsSinceEpoch(line.newestEnd, Qt::UTC).toTimeZone(line.zone),
                                         QLocale::ShortFormat));
}

QString untilText(const QDateTime& until, const DailyReport& report) {
    return knownUntilText(until.toTimeZone(report.zone));
}

/// Of a camera that sent nothing, wherever that is said.
QString silentText(const CameraReport& line, const DailyReport& report) {
    return isKnownSilent(line)
               ? Texts::tr("%1 (known until %2)").arg(nothingText(line), untilText(line.knownUntil, report))
               : nothingText(line);
}

QString gapsOfDay(const CameraReport& line, const DailyReport& report) {
    if (sentNothing(line))
        return silentText(line, report);
    if (!line.hasRhythm)
        return Texts::tr("too few clips to say");
    QStringList texts;
    for (const ReportGap& gap : line.day.gaps.first(std::min(mostGaps, line.day.gaps.size())))
        texts += gapText(gap, line, report.day);
    if (line.day.gaps.size() > mostGaps)
        texts += Texts::tr("and %n more", nullptr, int(line.day.gaps.size() - mostGaps));
    return texts.isEmpty() ? Texts::tr("none") : texts.join(u", "_s);
}

/// What was not searched may have gaps that nobody knows of yet.
QString gapsText(const CameraReport& line, const DailyReport& report) {
    const QString text = gapsOfDay(line, report);
    if (wasSearched(line, report))
        return text;
    return text + u"; "_s +
           Texts::tr("its folders in Drive were searched up to %1 only")
               .arg(QLocale().toString(line.camera.lastLook.toTimeZone(line.zone), QLocale::ShortFormat));
}

/// The same of every camera that sent nothing, whether it has enough clips for gaps or not.
QString missingText(const CameraReport& line, const DailyReport& report) {
    if (sentNothing(line))
        return silentText(line, report);
    if (!line.hasRhythm)
        return Texts::tr("too few clips to say");
    const QString missing = lengthText(line.week.missing);
    return line.week.missingKnown == 0
               ? missing
               : Texts::tr("%1, of it %2 known").arg(missing, lengthText(line.week.missingKnown));
}

QString lateText(const ClipArrivals& arrivals) {
    if (arrivals.late == 0)
        return Texts::tr("none");
    return Texts::tr("%n clip(s), %1; up to %2 late", nullptr, int(arrivals.late))
        .arg(lengthText(arrivals.lateSeconds), lengthText(arrivals.longestDelay));
}

bool needsALook(const CameraReport& line, const DailyReport& report) {
    return hasUnknownGap(line) || (sentNothing(line) && !isKnownSilent(line)) || !wasSearched(line, report);
}

/// Whether nothing is wrong with it but what a person knows of.
bool isKnown(const CameraReport& line, const DailyReport& report) {
    return !needsALook(line, report) && (isKnownSilent(line) || hasGap(line));
}

template <typename Is> int count(const DailyReport& report, Is is) {
    return int(std::ranges::count_if(report.cameras, is));
}

/// "3 sent nothing, 1 of them known until Fri 27/11/2026, end of day."
QString silentSentence(const DailyReport& report) {
    QList<QDateTime> until;
    for (const CameraReport& line : report.cameras) {
        if (isKnownSilent(line))
            until += line.knownUntil;
    }
    const int silent = count(report, sentNothing);
    if (silent == 0)
        return {};
    if (until.isEmpty())
        return Texts::tr("%n sent nothing.", nullptr, silent);
    const QDateTime first = *std::min_element(until.cbegin(), until.cend());
    const QString known = QString::number(until.size());
    const QString end = untilText(first, report);
    if (until.count(first) < until.size())
        return Texts::tr("%n sent nothing, %1 of them known, the first until %2.", nullptr, silent).arg(known, end);
    return until.size() == silent
               ? Texts::tr("%n sent nothing, known until %1.", nullptr, silent).arg(end)
               : Texts::tr("%n sent nothing, %1 of them known until %2.", nullptr, silent).arg(known, end);
}

/// Nothing is said of gaps where it is not known of any camera that it has none.
QString gapsSentence(const DailyReport& report) {
    const int gaps = count(report, hasGap);
    const int unknown = count(report, hasUnknownGap);
    if (gaps > 0 && unknown == 0)
        return Texts::tr("%n with gaps, all of them known.", nullptr, gaps);
    if (gaps > unknown)
        return Texts::tr("%n with gaps, %1 of them with known ones only.", nullptr, gaps).arg(gaps - unknown);
    if (gaps > 0)
        return Texts::tr("%n with gaps.", nullptr, gaps);
    const int without = count(report, [&](const CameraReport& line) {
        return line.hasRhythm && !sentNothing(line) && wasSearched(line, report);
    });
    if (without == 0)
        return {};
    return without == report.cameras.size() ? Texts::tr("No gaps.") : Texts::tr("No gaps of the others.");
}

QString summary(const DailyReport& report) {
    const int unsearched = count(report, [&](const CameraReport& line) { return !wasSearched(line, report); });
    const int tooFew = count(report, [&](const CameraReport& line) {
        return !line.hasRhythm && !sentNothing(line) && wasSearched(line, report);
    });
    const int late = count(report, [](const CameraReport& line) { return line.day.arrivals.late > 0; });
    QStringList sentences{Texts::tr("%n camera(s).", nullptr, int(report.cameras.size())), silentSentence(report)};
    if (unsearched > 0)
        sentences += Texts::tr("%n not searched to the end of the day.", nullptr, unsearched);
    if (tooFew > 0)
        sentences += Texts::tr("%n with too few clips to say whether there are gaps.", nullptr, tooFew);
    sentences += gapsSentence(report);
    sentences += late == 0 ? Texts::tr("No late clips.") : Texts::tr("%n with late clips.", nullptr, late);
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

QString cell(const QString& escaped, bool isNumber = false) {
    return (isNumber ? u"<td class=\"n\">"_s : u"<td>"_s) + escaped + u"</td>"_s;
}

QString row(const CameraReport& line, const DailyReport& report) {
    const QString kind = needsALook(line, report)     ? u" class=\"gap\""_s
                         : line.day.arrivals.late > 0 ? u" class=\"late\""_s
                         : isKnown(line, report)      ? u" class=\"known\""_s
                                                      : QString();
    return u"<tr"_s + kind + u'>' + cell(named(line.camera.name)) + cell(named(line.source)) +
           cell(html(lengthText(line.day.recorded)), true) + cell(QString::number(line.day.arrivals.clips), true) +
           cell(html(gapsText(line, report))) + cell(html(lateText(line.day.arrivals))) +
           cell(html(lengthText(line.week.recorded)), true) +
           cell(html(missingText(line, report)), !sentNothing(line)) + cell(html(lateText(line.week.arrivals))) +
           cell(named(QString::fromLatin1(line.zone.id()))) + u"</tr>\n"_s;
}

QString heading() {
    QString cells;
    for (const QString& text : {Texts::tr("Camera"), Texts::tr("Source"), Texts::tr("Recorded"), Texts::tr("Clips"),
                                Texts::tr("Gaps"), Texts::tr("Late"), Texts::tr("Week: recorded"),
                                Texts::tr("Week: missing"), Texts::tr("Week: late"), Texts::tr("Time zone")})
        cells += u"<th>"_s + html(text) + u"</th>"_s;
    return u"<thead><tr>"_s + cells + u"</tr></thead>\n"_s;
}

QJsonObject jsonOf(const ReportSpan& span) {
    QJsonArray gaps;
    for (const ReportGap& gap : span.gaps)
        gaps += QJsonObject{{u"start"_s, toIsoUtc(QDateTime::fromSecsSinceEpoch(gap.start, Qt::UTC))},
                            {u"end"_s, toIsoUtc(QDateTime::fromSecsSinceEpoch(gap.end, Qt::UTC))},
                            {u"known"_s, gap.isKnown}};
    return {{u"from"_s, toIsoUtc(QDateTime::fromSecsSinceEpoch(span.span.from, Qt::UTC))},
            {u"to"_s, toIsoUtc(QDateTime::fromSecsSinceEpoch(span.span.to, Qt::UTC))},
            {u"recorded_seconds"_s, span.recorded},
            {u"missing_seconds"_s, span.missing},
            {u"known_missing_seconds"_s, span.missingKnown},
            {u"gaps"_s, gaps},
            {u"clips"_s, span.arrivals.clips},
            {u"late_clips"_s, span.arrivals.late},
            {u"late_seconds"_s, span.arrivals.lateSeconds},
            {u"longest_delay_seconds"_s, span.arrivals.longestDelay}};
}

} // namespace

QString reportTitle(const DailyReport& report) {
    return u"V_Track %1: "_s.arg(visibleText(QSysInfo::machineHostName()).left(64)) +
           Texts::tr("daily report of %1").arg(QLocale().toString(report.day, QLocale::LongFormat));
}

QString reportText(const DailyReport& report) {
    QStringList lines;
    for (const auto is : {needsALook, isKnown}) {
        for (const CameraReport& line : report.cameras) {
            if (is(line, report))
                lines += forPeople(line.camera.name) + u": "_s + gapsText(line, report);
        }
    }
    const qsizetype more = std::max(lines.size() - mostLines, qsizetype(0));
    lines = lines.first(lines.size() - more);
    if (more > 0)
        lines += Texts::tr("and %n more", nullptr, int(more));
    QString text = summary(report) + u"\n\n"_s;
    for (const QString& line : std::as_const(lines))
        text += u"- "_s + line + u'\n';
    return text;
}

QString reportHtml(const DailyReport& report) {
    const QString title = html(reportTitle(report));
    QString page = u"<!DOCTYPE html>\n<html lang=\""_s + QLocale().bcp47Name() +
                   u"\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" "
                   "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>"_s +
                   title + u"</title>\n<style>"_s + sheet + u"</style>\n</head>\n<body>\n<h1>"_s + title +
                   u"</h1>\n<p>"_s + html(summary(report)) + u"</p>\n<table>\n"_s + heading() + u"<tbody>\n"_s;
    for (const CameraReport& line : report.cameras)
        page += row(line, report);
    return page + u"</tbody>\n</table>\n<p class=\"small\">"_s +
           html(Texts::tr("Each day begins at midnight of the camera's time zone. A gap is a time in which the camera "
                          "usually records and did not, as far as Drive was looked through. A clip is late if it was "
                          "here later than the check after its recording should have brought it, or is still not here. "
                          "The week is the seven days that end with this day.") +
                u' ' + Texts::tr("A silence or gap is known if a person has marked it, or has planned it.")) +
           u"</p>\n</body>\n</html>\n"_s;
}

QJsonObject reportJson(const DailyReport& report) {
    QJsonArray cameras;
    for (const CameraReport& line : report.cameras)
        cameras += QJsonObject{
            {u"camera_id"_s, line.camera.id},
            {u"camera"_s, line.camera.name},
            {u"source_id"_s, line.camera.sourceId},
            {u"source"_s, line.source},
            {u"time_zone"_s, QString::fromLatin1(line.zone.id())},
            {u"has_rhythm"_s, line.hasRhythm},
            {u"newest_recording_end"_s,
             line.newestEnd == 0 ? QJsonValue() : toIsoUtc(QDateTime::fromSecsSinceEpoch(line.newestEnd, Qt::UTC))},
            {u"silence_known_until"_s, line.knownUntil.isValid() ? toIsoUtc(line.knownUntil) : QJsonValue()},
            {u"day"_s, jsonOf(line.day)},
            {u"week"_s, jsonOf(line.week)}};
    return {{u"day"_s, report.day.toString(Qt::ISODate)},
            {u"made_at"_s, toIsoUtc(report.made)},
            {u"computer"_s, QSysInfo::machineHostName()},
            {u"cameras"_s, cameras}};
}

} // namespace vtrack
