// SPDX-License-Identifier: GPL-3.0-or-later
#include "clip_search.h"

#include "clock.h"
#include "stored_rows.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace vtrack {

Result<QList<DownloadedFile>> findClips(Connection& connection, const ClipFilter& filter, int limit) {
    QStringList conditions{u"1"_s};
    QVariantList values;
    if (!filter.cameras.isEmpty()) {
        conditions += u"camera_name IN (SELECT value FROM json_each(?))"_s;
        const QJsonDocument cameras(QJsonArray::fromStringList(filter.cameras));
        values += QString::fromUtf8(cameras.toJson(QJsonDocument::Compact));
    }
    for (const QString& part : filter.nameParts) {
        conditions += u"instr(lower(original_filename), lower(?)) > 0"_s;
        values += part;
    }
    QStringList spans;
    for (const ClipFilter::Span& span : filter.recorded) {
        spans += u"(recording_start_time < ? AND coalesce(recording_end_time, recording_start_time) >= ?)"_s;
        values << toIsoUtc(span.to) << toIsoUtc(span.from);
    }
    if (!spans.isEmpty())
        conditions += u'(' + spans.join(u" OR "_s) + u')';
    values += limit;
    return connection.list(u"SELECT * FROM downloaded_files WHERE "_s + conditions.join(u" AND "_s) +
                               u" ORDER BY id DESC LIMIT ?"_s,
                           values, downloadedFileFrom);
}

} // namespace vtrack
