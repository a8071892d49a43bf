// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"
#include "file_store.h"
#include "source_store.h"

#include <QTemporaryDir>
#include <QTimeZone>
#include <QtTest>

#include <memory>

/// QVERIFY for a Result: a failure shows its sentence and detail.
#define VERIFY_OK(expression)                                                                                          \
    do {                                                                                                               \
        const auto& verified = (expression);                                                                           \
        QVERIFY2(verified.has_value(), qPrintable(vtrack::test::explain(verified)));                                   \
    } while (false)

namespace vtrack::test {

using namespace Qt::StringLiterals;

template <typename T> QString explain(const Result<T>& outcome) {
    return outcome ? QString() : outcome.error().sentence + u" / "_s + outcome.error().detail;
}

/// A moment; `seconds` later with an argument.
inline QDateTime moment(int seconds = 0) {
    return QDateTime(QDate(2025, 1, 15), QTime(10, 30), QTimeZone::utc()).addSecs(seconds);
}

/// A fresh vtrack.db in a folder of its own, with one connection for the test's thread.
class StoreFixture {
public:
    StoreFixture()
        : path(folder.filePath(u"vtrack.db"_s))
        , database(Database::open(path).value())
        , connection(database.connect().value()) {}

    /// The first number of a query's first row.
    [[nodiscard]] qint64 number(const QString& sql) {
        return connection->first(sql, {}, [](const Rows& row) { return row.value(0).toLongLong(); })
            .value()
            .value_or(-1);
    }

    [[nodiscard]] QString text(const QString& sql) {
        return connection->first(sql, {}, [](const Rows& row) { return row.value(0).toString(); })
            .value()
            .value_or(u"no row"_s);
    }

    QTemporaryDir folder;
    QString path;
    Database database;
    std::unique_ptr<Connection> connection;
};

inline const QString projectAToken = u"tokens/google_drive_abc123.json"_s;

/// "Google Drive - Project A" with Cloud_Cam1 and Cloud_Cam2.
inline SourceChanges projectA(int intervalMinutes = 10) {
    return {.name = u"Google Drive - Project A"_s,
            .cameras = QList<CameraChoice>{{.folderId = u"folder1"_s,
                                            .folderName = u"Cam1"_s,
                                            .folderPath = u"/Project A/Area 1/Location X/Cam1"_s,
                                            .cameraName = u"Cloud_Cam1"_s},
                                           {.folderId = u"folder2"_s,
                                            .folderName = u"Cam2"_s,
                                            .folderPath = u"/Project A/Area 1/Location X/Cam2"_s,
                                            .cameraName = u"Cloud_Cam2"_s}},
            .intervalMinutes = intervalMinutes,
            .destination = u"/videos"_s,
            .rootFolderId = u"1a2b3c4d5e"_s,
            .parentFolderId = u"parent123"_s};
}

/// A complete file; `number` makes its Drive id, name, path and times.
inline DownloadedFile clip(qint64 sourceId, int number, const QString& camera = u"Cloud_Cam1"_s) {
    const QString name = u"clip_%1.mp4"_s.arg(number);
    return {.sourceId = sourceId,
            .cameraName = camera,
            .originalFilename = name,
            .localFilePath = u"/videos/source_%1/%2/%3"_s.arg(QString::number(sourceId), camera, name),
            .fileSizeBytes = 1000 + number,
            .downloadTimestamp = moment(3600 + number),
            .recordingStartTime = moment(number * 60),
            .recordingEndTime = moment(number * 60 + 59),
            .fileFormat = u"mp4"_s,
            .checksum = u"sha256:%1"_s.arg(number),
            .syncBatchId = u"batch"_s,
            .driveFileId = u"drive_%1"_s.arg(number),
            .recordingTimeOrigin = u"name"_s,
            .driveMd5 = u"md5_%1"_s.arg(number)};
}

} // namespace vtrack::test
