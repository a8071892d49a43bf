// SPDX-License-Identifier: GPL-3.0-or-later
#include "clip_search.h"

#include "clock.h"
#include "folded_text.h"
#include "stored_rows.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

QString cameraList(const QList<ClipFilter::Camera>& cameras) {
    QJsonArray list;
    for (const ClipFilter::Camera& camera : cameras)
        list.append(QJsonArray{camera.sourceId, camera.name});
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

} // namespace

ClipQuestion clipQuestion(const ClipFilter& filter) {
    QStringList conditions{u"1"_s};
    QVariantList values;
    if (!filter.cameras.isEmpty()) {
        conditions += u"(source_id, camera_name) IN (SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]') "
                      "FROM json_each(?))"_s;
        values += cameraList(filter.cameras);
    }
    for (const QString& part : filter.nameParts) {
        // SQLite folds ASCII only; findClips() compares the other names.
        conditions += u"(instr(lower(original_filename), ?) > 0 OR original_filename GLOB '*[^ -~]*')"_s;
        values += folded(part);
    }
    QStringList spans;
    for (const ClipFilter::Span& span : filter.recorded) {
        spans += u"(recording_start_time < ? AND coalesce(recording_end_time, recording_start_time) >= ?)"_s;
        values << toIsoUtc(span.to) << toIsoUtc(span.from);
    }
    if (!spans.isEmpty())
        conditions += u'(' + spans.join(u" OR "_s) + u')';
    // With an index, SQLite would read and sort all clips of the sources first.
    return {.sql = u"SELECT * FROM downloaded_files NOT INDEXED WHERE "_s + conditions.join(u" AND "_s) +
                   u" ORDER BY id DESC"_s,
            .values = values};
}

Result<QList<DownloadedFile>> findClips(Connection& connection, const ClipFilter& filter, int limit) {
    const ClipQuestion question = clipQuestion(filter);
    auto rows = connection.run(question.sql, question.values);
    if (!rows)
        return std::unexpected(rows.error());
    QStringList parts;
    for (const QString& part : filter.nameParts)
        parts += folded(part);
    QList<DownloadedFile> found;
    while (found.size() < limit && rows->next()) {
        const QString name = folded(rows->text(u"original_filename"_s));
        if (std::ranges::all_of(parts, [&name](const QString& part) { return name.contains(part); }))
            found += downloadedFileFrom(*rows);
    }
    if (const auto error = rows->error())
        return std::unexpected(*error);
    return found;
}

} // namespace vtrack
