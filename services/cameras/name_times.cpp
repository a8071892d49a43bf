// SPDX-License-Identifier: GPL-3.0-or-later
#include "name_times.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr qsizetype longestLook = 1000; // characters

/// A match with what it may mean.
struct Found {
    QString text;
    qsizetype position;
    std::vector<NameTime> meanings;
};

NameTime::Form formOf(const RecorderFormat& pattern, const QRegularExpressionMatch& match) {
    const auto has = [&](const QString& group) {
        return !match.captured(group).isEmpty();
    };
    if (pattern.isMakersOwn || has(u"ds"_s) || has(u"ts"_s) || has(u"monthName"_s))
        return NameTime::Form::Separated;
    return has(u"gap"_s) ? NameTime::Form::Numbers : NameTime::Form::OneNumber;
}

std::vector<Found> findAll(const RecorderFormat& pattern, const QString& path, const QTimeZone& zone) {
    std::vector<Found> all;
    auto matches = pattern.expression.globalMatch(path, std::max<qsizetype>(0, path.size() - longestLook));
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        Found found{.text = match.captured(u"all"_s), .position = match.capturedStart(u"all"_s), .meanings = {}};
        const qsizetype after = found.position + found.text.size();
        const bool isAlone = (found.position == 0 || !path[found.position - 1].isLetter()) &&
                             (after == path.size() || !path[after].isLetter());
        found.meanings = meaningsOf(match, zone);
        for (NameTime& time : found.meanings) {
            time.form = formOf(pattern, match);
            time.isAlone = isAlone;
            time.trust = pattern.trust;
        }
        all.push_back(std::move(found));
    }
    return all;
}

/// Two whole times of one kind, one right behind the other, are the start and the end.
void pair(Found& first, const Found& second, const QString& path) {
    static const QRegularExpression between(u"^(?:[-_~ ]{1,3}|[-_ ](?:to|bis)[-_ ])$"_s);
    const qsizetype after = first.position + first.text.size();
    if (after >= second.position ||
        !between.match(path.mid(after, std::min<qsizetype>(second.position - after, 5))).hasMatch())
        return;
    for (NameTime& start : first.meanings) {
        const auto isEnd = [&](const NameTime& time) {
            return time.parts == start.parts && time.form == start.form && fitTogether(start.start, time.start);
        };
        const auto end = std::ranges::find_if(second.meanings, isEnd);
        if (start.parts != NameTime::Parts::Second || end == second.meanings.end())
            continue;
        start.end = end->start;
        start.parts = NameTime::Parts::StartAndEnd;
    }
}

/// What recorders and uploaders write for the same sign, so that patterns need to know only one.
QString plainSigns(QString path) {
    path.replace(u"%3A"_s, u":"_s, Qt::CaseInsensitive).replace(u"%2B"_s, u"+"_s, Qt::CaseInsensitive);
    path.replace(u"%20"_s, u" "_s);
    for (QChar& sign : path) {
        if (sign.isSurrogate()) // A lone surrogate would prevent all expressions from matching.
            sign = u'?';
        switch (sign.unicode()) {
        case 0xa0:   // No-break space,
        case 0x2009: // thin space,
        case 0x202f: // narrow no-break space.
            sign = u' ';
            break;
        case 0x2010: // Hyphen,
        case 0x2011: // non-breaking hyphen,
        case 0x2013: // dash,
        case 0x2212: // minus.
            sign = u'-';
            break;
        case 0x2236: // Ratio,
        case 0xa789: // letter colon,
        case 0xff1a: // wide colon.
            sign = u':';
            break;
        default:
            break;
        }
    }
    return path;
}

/// The digits of a GUID or MAC address are not a time.
QString withoutAddresses(QString path) {
    static const QRegularExpression address(
        u"(?<![0-9A-Fa-f])(?:[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}"
        "|(?=[0-9:-]{0,16}[A-Fa-f])[0-9A-Fa-f]{2}(?:([:-])[0-9A-Fa-f]{2})(?:\\1[0-9A-Fa-f]{2}){4})(?![0-9A-Fa-f])"_s);
    for (const QRegularExpressionMatch& match : address.globalMatch(path))
        path.replace(match.capturedStart(), match.capturedLength(), QString(match.capturedLength(), u'x'));
    return path;
}

} // namespace

std::vector<NameTime> timesInName(const QString& path, const QTimeZone& cameraZone) {
    const QString plain = withoutAddresses(plainSigns(path));
    std::vector<NameTime> times;
    for (const RecorderFormat& pattern : recorderFormats()) {
        const QTimeZone zone = pattern.clock == RecorderFormat::Clock::Utc ? QTimeZone::utc() : cameraZone;
        std::vector<Found> all = findAll(pattern, plain, zone);
        for (size_t i = 0; i + 1 < all.size(); ++i)
            pair(all[i], all[i + 1], plain);
        for (const Found& found : all)
            times.insert(times.end(), found.meanings.begin(), found.meanings.end());
    }
    return times;
}

} // namespace vtrack
