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

/// The cameras that most words fit, and the words that fit none of them.
struct Fitting {
    qsizetype words = 0;
    QList<ClipFilter::Camera> cameras = {};
    QStringList rest = {};
};

/// @param most how many of its names count: 1 is the camera's own only.
Fitting fitting(const QList<FootageCamera>& cameras, const QStringList& words, qsizetype most) {
    Fitting best{.rest = words};
    for (const FootageCamera& camera : cameras) {
        const QList<int> here = fits(searchedNames(camera).mid(0, most), words);
        const qsizetype count = words.size() - here.count(0);
        if (count == 0 || count < best.words)
            continue;
        if (count > best.words)
            best = {.words = count, .rest = words};
        best.cameras += {camera.sourceId, camera.name};
        for (qsizetype i = 0; i < words.size(); ++i) {
            if (here[i] > 0)
                best.rest.removeAll(words[i]);
        }
    }
    return best;
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

ClipFilter clipFilter(const QString& text, const QList<FootageCamera>& cameras, const QDateTime& now,
                      const QTimeZone& zone) {
    constexpr qsizetype all = -1;
    ClipFilter filter;
    QString rest = withoutQuotes(text);
    filter.nameParts = takeFileNames(rest);
    const MomentQuery query = parseMoment(rest, now.toTimeZone(zone).date());
    filter.recorded = spansOf(query, now, zone);
    const Fitting own = fitting(cameras, query.words, 1);
    const Fitting withFolders = fitting(cameras, query.words, all);
    const Fitting& best = withFolders.words > own.words ? withFolders : own;
    filter.cameras = best.cameras;
    filter.nameParts += best.rest;
    return filter;
}

} // namespace vtrack
