// SPDX-License-Identifier: GPL-3.0-or-later
#include "in_process_google.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vtrack::test;

/// What an oracle is told about every item.
class TestSandboxItems final : public QObject {
    Q_OBJECT

private slots:
    void footageByNameAndType_data();
    void footageByNameAndType();
    void aShortcutIsWhatItLeadsTo();
    void everyItemIsTold();
    void foldersChangeAsFilesDo();
};

void TestSandboxItems::footageByNameAndType_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("type");
    QTest::addColumn<bool>("expected");
    for (const char* ending : {"264", "hevc", "m4v", "mpg", "flv", "3gp", "mts", "webm", "wmv", "dav", "MP4"})
        QTest::newRow(ending) << u"rec."_s + QString::fromLatin1(ending) << u"application/octet-stream"_s << true;
    for (const char* type : {"application/x-matroska", "application/mp4", "application/mxf", "application/vnd.ms-asf",
                             "binary/octet-stream", "video/x-new"})
        QTest::newRow(type) << u"rec"_s << QString::fromLatin1(type) << true;
    QTest::newRow("no ending") << u"ch01_20250115"_s << u"application/octet-stream"_s << true;
    QTest::newRow(".ts of a desktop") << u"rec.ts"_s << u"text/vnd.qt.linguist"_s << true;
    QTest::newRow("picture") << u"a.jpg"_s << u"image/jpeg"_s << false;
    QTest::newRow("picture without a type") << u"a.jpg"_s << u"application/octet-stream"_s << false;
    QTest::newRow("text") << u"notes"_s << u"text/plain"_s << false;
    QTest::newRow("index") << u"rec.idx"_s << u"application/octet-stream"_s << false;
    QTest::newRow("document") << u"rules"_s << u"application/vnd.google-apps.document"_s << false;
}

void TestSandboxItems::footageByNameAndType() {
    QFETCH(const QString, name);
    QFETCH(const QString, type);
    QFETCH(const bool, expected);
    InProcessGoogle google(
        {{u"files"_s, QJsonArray{QJsonObject{{u"name"_s, name}, {u"mimeType"_s, type}, {u"size"_s, 1}}}}});
    QCOMPARE(google.google.look(u"files"_s)[0][u"isVideo"].toBool(), expected);
}

void TestSandboxItems::aShortcutIsWhatItLeadsTo() {
    InProcessGoogle google(
        {{u"files"_s, QJsonArray{QJsonObject{{u"name"_s, u"a.mp4"_s}, {u"size"_s, 1}},
                                 QJsonObject{{u"name"_s, u"F"_s}, {u"files"_s, QJsonArray()}},
                                 QJsonObject{{u"name"_s, u"to clip"_s}, {u"shortcut"_s, u"a.mp4"_s}},
                                 QJsonObject{{u"name"_s, u"to folder"_s}, {u"shortcut"_s, u"F"_s}}}}});
    const QJsonValue files = google.google.look(u"files"_s);
    QCOMPARE(files[1][u"isVideo"].toBool(), true);
    QCOMPARE(files[1][u"shortcutTarget"], files[0][u"id"]);
    QCOMPARE(files[2][u"isVideo"].toBool(), false);
}

void TestSandboxItems::everyItemIsTold() {
    InProcessGoogle google(
        {{u"files"_s,
          QJsonArray{QJsonObject{{u"name"_s, u"Cam"_s},
                                 {u"files"_s, QJsonArray{QJsonObject{{u"name"_s, u"a.mp4"_s}, {u"size"_s, 7}},
                                                         QJsonObject{{u"name"_s, u"b.mp4"_s}, {u"size"_s, 7}}}}}}},
         {u"drives"_s, QJsonArray{QJsonObject{{u"name"_s, u"Shared"_s}}}}});
    google.pull(u"trash"_s, {{u"path"_s, u"Cam"_s}});
    google.pull(u"permissions"_s, {{u"path"_s, u"Cam/a.mp4"_s}, {u"canDownload"_s, false}});
    google.pull(u"move"_s, {{u"path"_s, u"Cam/b.mp4"_s}, {u"parentIn"_s, u"Shared"_s}});
    const QJsonValue files = google.google.look(u"files"_s);
    const QJsonValue a = files[0];
    QCOMPARE(a[u"path"].toString(), u"Cam/a.mp4"_s);
    QCOMPARE(a[u"trashed"].toBool(), true);
    QCOMPARE(a[u"explicitlyTrashed"].toBool(), false);
    QCOMPARE(a[u"canDownload"].toBool(), false);
    QCOMPARE(a[u"size"].toInt(), 7);
    QCOMPARE(a[u"md5"].toString().size(), 32);
    QVERIFY(a[u"driveId"].isUndefined());
    QCOMPARE(files[1][u"driveId"].toString(), google.id(QString(), u"Shared"_s));
    QVERIFY(files[1][u"version"].toInt() > a[u"version"].toInt() - 1);
    google.pull(u"delete"_s, {{u"path"_s, u"Cam/a.mp4"_s}});
    QCOMPARE(google.google.look(u"files"_s).toArray().size(), 1);
    int folders = 0;
    int gone = 0;
    for (const QJsonValue item : google.google.look(u"items"_s).toArray()) {
        folders += item[u"mimeType"].toString() == u"application/vnd.google-apps.folder"_s ? 1 : 0;
        gone += item[u"gone"].toBool() ? 1 : 0;
    }
    QCOMPARE(folders, 4); // The roots of two users and of a shared drive, and the camera's.
    QCOMPARE(gone, 1);
}

void TestSandboxItems::foldersChangeAsFilesDo() {
    InProcessGoogle google(
        {{u"files"_s,
          QJsonArray{QJsonObject{{u"name"_s, u"Cam"_s},
                                 {u"files"_s, QJsonArray{QJsonObject{{u"name"_s, u"a"_s}, {u"size"_s, 1}}}}},
                     QJsonObject{{u"name"_s, u"Hall"_s}, {u"files"_s, QJsonArray()}}}}});
    const QString camera = google.id(u"Cam"_s);
    google.pull(u"rename"_s, {{u"id"_s, camera}, {u"name"_s, u"Cam1"_s}});
    google.pull(u"move"_s, {{u"id"_s, camera}, {u"parentPath"_s, u"Hall"_s}});
    QCOMPARE(google.id(u"Hall/Cam1"_s), camera);
    QCOMPARE(google.google.look(u"files"_s)[0][u"path"].toString(), u"Hall/Cam1/a"_s);
    google.pull(u"permissions"_s, {{u"path"_s, u"Hall"_s}, {u"visible"_s, false}});
    QCOMPARE(google.google.look(u"files"_s)[0][u"hidden"].toBool(), true);
    google.pull(u"permissions"_s, {{u"path"_s, u"Hall"_s}, {u"visible"_s, true}});
    google.pull(u"trash"_s, {{u"path"_s, u"Hall"_s}});
    google.pull(u"trash"_s, {{u"path"_s, u"Hall"_s}, {u"trashed"_s, false}});
    QCOMPARE(google.google.look(u"files"_s)[0][u"trashed"].toBool(), false);
    google.pull(u"delete"_s, {{u"path"_s, u"Hall"_s}});
    QCOMPARE(google.google.look(u"files"_s).toArray().size(), 0);
    const QJsonObject again =
        google.pull(u"add"_s, {{u"parent"_s, u"root"_s}, {u"name"_s, u"Hall"_s}, {u"files"_s, QJsonArray()}});
    QVERIFY(!again.value(u"id"_s).toString().isEmpty());
}

QTEST_GUILESS_MAIN(TestSandboxItems)
#include "test_sandbox_items.moc"
