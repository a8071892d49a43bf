// SPDX-License-Identifier: GPL-3.0-or-later
#include "clip_query.h"

#include "moment_query.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr int daysBack = 31;
constexpr qint64 minute = 60;

/// Takes the words of file names out of the text.
QStringList takeFileNames(QString& text) {
    QStringList names;
    QStringList rest;
    for (const QString& word : text.simplified().split(u' ', Qt::SkipEmptyParts)) {
        const bool hasLetter = std::ranges::any_of(word, [](QChar letter) { return letter.isLetter(); });
        (hasLetter && (word.contains(u'_') || word.contains(u'.')) ? names : rest) += word;
    }
    text = rest.join(u' ');
    return names;
}

qsizetype fitting(const QString& camera, const QStringList& words) {
    return std::ranges::count_if(words, [&](const QString& word) { return fit(camera, {word}) > 0; });
}

QList<ClipFilter::Span> spansOf(const MomentQuery& query, const QDateTime& now, const QTimeZone& zone) {
    const QDate today = now.toTimeZone(zone).date();
    QList<ClipFilter::Span> spans;
    if (!query.time && query.day.isValid())
        spans += {query.day.startOfDay(zone), query.day.addDays(1).startOfDay(zone)};
    for (int back = 0; query.time && back < (query.day.isValid() ? 1 : daysBack); ++back) {
        const QDate day = query.day.isValid() ? query.day : today.addDays(-back);
        const QDateTime moment(day, *query.time, zone);
        spans += {moment, moment.addSecs(minute)};
    }
    return spans;
}

} // namespace

ClipFilter clipFilter(const QString& text, const QStringList& cameras, const QDateTime& now, const QTimeZone& zone) {
    ClipFilter filter;
    QString rest = text;
    filter.nameParts = takeFileNames(rest);
    const MomentQuery query = parseMoment(rest, now.toTimeZone(zone).date());
    filter.recorded = spansOf(query, now, zone);
    qsizetype most = 0;
    for (const QString& camera : cameras)
        most = std::max(most, fitting(camera, query.words));
    for (const QString& camera : cameras) {
        if (most > 0 && fitting(camera, query.words) == most)
            filter.cameras += camera;
    }
    for (const QString& word : query.words) {
        const bool isOfCamera =
            std::ranges::any_of(filter.cameras, [&](const QString& camera) { return fit(camera, {word}) > 0; });
        if (!isOfCamera)
            filter.nameParts += word;
    }
    return filter;
}

} // namespace vtrack
