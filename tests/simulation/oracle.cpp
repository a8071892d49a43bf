// SPDX-License-Identifier: GPL-3.0-or-later
#include "oracle.h"

#include "file_store.h"
#include "pending_store.h"
#include "source_store.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack::test {

QString verdict(const World& world) {
    // What Google has in the cameras' folders.
    QHash<QString, QJsonObject> items;
    for (const QJsonValue& item : world.google.look(u"items"_s).toArray())
        items.insert(item[u"id"].toString(), item.toObject());
    const auto isVisible = [&](QJsonObject item) {
        while (!item.isEmpty() && !item.value(u"hidden"_s).toBool() && !item.value(u"gone"_s).toBool())
            item = items.value(item.value(u"parent"_s).toString());
        return item.isEmpty();
    };
    const auto isInCamera = [&](QJsonObject item) {
        while (!item.isEmpty() && !world.cameras.contains(item.value(u"id"_s).toString()))
            item = items.value(item.value(u"parent"_s).toString());
        return !item.isEmpty();
    };
    const auto connection = world.database.connect();
    const auto rows = FileStore(**connection).list({.limit = 100'000});
    QHash<QString, int> recorded; // Times, by id and content.
    QSet<QString> recordedBy;     // Source, id and content.
    QSet<QString> paths;
    const auto files = world.disk.files();
    for (const DownloadedFile& row : *rows) {
        int& times = recorded[row.driveFileId + row.driveMd5];
        if (recordedBy.contains(QString::number(row.sourceId) + row.driveFileId + row.driveMd5))
            return u"%1 is recorded twice"_s.arg(row.localFilePath);
        recordedBy += QString::number(row.sourceId) + row.driveFileId + row.driveMd5;
        ++times;
        const auto file = files.find(row.localFilePath);
        if (file == files.end())
            return u"row %1: there is no file %2"_s.arg(row.id).arg(row.localFilePath);
        if (QString::fromLatin1(QCryptographicHash::hash(file->second, QCryptographicHash::Md5).toHex()) !=
            row.driveMd5)
            return u"row %1: %2 is damaged"_s.arg(row.id).arg(row.localFilePath);
        paths += row.localFilePath;
    }
    QSet<QString> wantedParts;
    const auto sources = SourceStore(**connection).all();
    for (const Source& source : *sources)
        wantedParts += *PendingStore(**connection).partNames(source.id);
    for (const auto& [path, content] : files) {
        if (wantedParts.contains(path.section(u'/', -1)))
            continue;
        if (!paths.contains(path) && !path.endsWith(u"/.vtrack-source"_s))
            return u"nobody knows the file %1"_s.arg(path);
    }
    const auto cleaned = (*connection)
                             ->list(u"SELECT drive_file_id || drive_md5 AS content FROM cleaned_files"_s, {},
                                    [](const Rows& row) { return row.text(u"content"_s); });
    const QSet<QString> gone(cleaned->begin(), cleaned->end());
    for (const QJsonObject& item : std::as_const(items)) {
        const QString content = item.value(u"id"_s).toString() + item.value(u"md5"_s).toString();
        const bool isWanted = item.value(u"isVideo"_s).toBool() && !item.value(u"trashed"_s).toBool() &&
                              isVisible(item) && isInCamera(item);
        const int times = recorded.value(content) + (gone.contains(content) ? 1 : 0);
        if (isWanted && times == 0)
            return u"%1 (%2) is missing"_s.arg(item.value(u"path"_s).toString(), item.value(u"id"_s).toString());
    }
    for (auto row = world.unprocessed.cbegin(); row != world.unprocessed.cend(); ++row) {
        const bool kept = std::ranges::any_of(*rows, [&](const DownloadedFile& r) { return r.id == row.key(); });
        if (!kept && !world.lostByPeople.contains(row.value()))
            return u"row %1 (%2) went though nobody had analysed it"_s.arg(row.key()).arg(row.value());
    }
    return {};
}

} // namespace vtrack::test
