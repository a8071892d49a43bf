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

namespace {

using Recorded = QList<DownloadedFile>;
using Files = std::map<QString, QByteArray>;

/// What Google has, by id.
class Items {
public:
    explicit Items(sandbox::InProcess& google) {
        for (const QJsonValue& item : google.look(u"items"_s).toArray())
            m_items.insert(item[u"id"].toString(), item.toObject());
    }

    [[nodiscard]] const QHash<QString, QJsonObject>& all() const { return m_items; }

    /// A video that can be seen, in one of the cameras' folders.
    [[nodiscard]] bool isWanted(const QJsonObject& item, const QSet<QString>& cameras) const {
        if (!item.value(u"isVideo"_s).toBool() || item.value(u"trashed"_s).toBool())
            return false;
        if (item.value(u"mimeType"_s).toString().endsWith(u".shortcut"_s))
            return false; // What it leads to is in a camera's folder itself (Life).
        bool isInCamera = false;
        for (QJsonObject at = item; !at.isEmpty(); at = m_items.value(at.value(u"parent"_s).toString())) {
            if (at.value(u"hidden"_s).toBool() || at.value(u"gone"_s).toBool())
                return false;
            isInCamera = isInCamera || cameras.contains(at.value(u"id"_s).toString());
        }
        return isInCamera;
    }

private:
    QHash<QString, QJsonObject> m_items;
};

QString untrueRow(const Recorded& rows, const Files& files) {
    QSet<QString> contents;
    for (const DownloadedFile& row : rows) {
        const QString content = u"%1 %2 %3"_s.arg(row.sourceId).arg(row.driveFileId, row.driveMd5);
        if (contents.contains(content))
            return u"%1 is recorded twice"_s.arg(row.localFilePath);
        contents += content;
        const auto file = files.find(row.localFilePath);
        if (file == files.end())
            return u"row %1: there is no file %2"_s.arg(row.id).arg(row.localFilePath);
        const QByteArray md5 = QCryptographicHash::hash(file->second, QCryptographicHash::Md5).toHex();
        if (QString::fromLatin1(md5) != row.driveMd5)
            return u"row %1: %2 is damaged"_s.arg(row.id).arg(row.localFilePath);
    }
    return {};
}

QString unknownFile(Connection& connection, const Recorded& rows, const Files& files) {
    QSet<QString> known;
    for (const DownloadedFile& row : rows)
        known += row.localFilePath;
    QSet<QString> parts;
    const auto sources = SourceStore(connection).all();
    for (const Source& source : *sources)
        parts += *PendingStore(connection).partNames(source.id);
    for (const auto& [path, content] : files) {
        const QString name = path.section(u'/', -1);
        const QString marker = path.section(u'/', 0, -2) + u"/.vtrack-source"_s;
        if (path.startsWith(marker) && !files.contains(marker))
            continue; // The disk failed when the folder was to be marked: nobody uses it, and whoever does ends that.
        if (!known.contains(path) && !parts.contains(name) && name != u".vtrack-source"_s)
            return u"nobody knows the file %1"_s.arg(path);
    }
    return {};
}

QString missingClip(Connection& connection, const Recorded& rows, const World& world) {
    const auto cleaned = connection.list(u"SELECT drive_file_id || drive_md5 AS content FROM cleaned_files"_s, {},
                                         [](const Rows& row) { return row.text(u"content"_s); });
    QSet<QString> had(cleaned->begin(), cleaned->end());
    for (const DownloadedFile& row : rows)
        had += row.driveFileId + row.driveMd5;
    const Items items(world.google);
    for (const QJsonObject& item : items.all()) {
        const QString id = item.value(u"id"_s).toString();
        if (items.isWanted(item, world.cameras) && !had.contains(id + item.value(u"md5"_s).toString()))
            return u"%1 (%2) is missing"_s.arg(item.value(u"path"_s).toString(), id);
    }
    return {};
}

QString rowThatWent(const Recorded& rows, const World& world) {
    QSet<qint64> there;
    for (const DownloadedFile& row : rows)
        there += row.id;
    for (auto row = world.unprocessed.cbegin(); row != world.unprocessed.cend(); ++row) {
        if (!there.contains(row.key()) && !world.lostByPeople.contains(row.value()))
            return u"row %1 (%2) went though nobody had analysed it"_s.arg(row.key()).arg(row.value());
    }
    return {};
}

} // namespace

QString verdict(const World& world) {
    const auto connection = world.database.connect();
    const auto rows = FileStore(**connection).list({.limit = 100'000});
    const Files files = world.disk.files();
    for (const QString& wrong : {untrueRow(*rows, files), unknownFile(**connection, *rows, files),
                                 missingClip(**connection, *rows, world), rowThatWent(*rows, world)}) {
        if (!wrong.isEmpty())
            return wrong;
    }
    return {};
}

} // namespace vtrack::test
