// SPDX-License-Identifier: GPL-3.0-or-later
// A setup file is read as if an enemy had written it.
#include "password_seal.h"
#include "processor_time.h"
#include "resident_memory.h"
#include "setup_file.h"
#include "setup_transfer.h"
#include "sync_interval.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace vtrack;
using namespace vtrack::test;

namespace {

SetupFile good() {
    SourceChanges source{.name = u"Hall 3"_s,
                         .cameras = QList<CameraChoice>{{.folderId = u"id1"_s,
                                                         .folderName = u"Cam1"_s,
                                                         .folderPath = u"/P/A/L/Cam1"_s,
                                                         .cameraName = u"Cloud_Cam1"_s,
                                                         .details = CameraDetails{.timeZone = u"Asia/Tokyo"_s}}},
                         .intervalMinutes = SyncInterval::normal,
                         .destination = u"~/Videos"_s,
                         .enabled = true,
                         .endings = QStringList{u"dav"_s, u"mp4"_s},
                         .fetchFrom = QDateTime(QDate(2025, 1, 15), QTime(0, 0), Qt::UTC),
                         .addsNewCameras = true,
                         .rootFolderId = u"root1"_s};
    return {.sources = {source}, .settings = {{u"keep_free_gb"_s, u"3"_s}}};
}

/// The file with something in it changed.
QByteArray changed(const std::function<void(QJsonObject& file, QJsonObject& source, QJsonObject& camera)>& change) {
    QJsonObject file = QJsonDocument::fromJson(setupFileJson(good())).object();
    QJsonObject source = file[u"sources"_s].toArray().at(0).toObject();
    QJsonObject camera = source[u"cameras"_s].toArray().at(0).toObject();
    change(file, source, camera);
    if (source[u"cameras"_s].isArray() && !source[u"cameras"_s].toArray().isEmpty())
        source[u"cameras"_s] = QJsonArray{camera};
    if (file[u"sources"_s].toArray().size() == 1)
        file[u"sources"_s] = QJsonArray{source};
    return QJsonDocument(file).toJson();
}

using Change = void (*)(QJsonObject&, QJsonObject&, QJsonObject&);

} // namespace

class TestSetupFile : public QObject {
    Q_OBJECT

private slots:

    void comesBackAsItWas() {
        const auto read = setupFileFrom(setupFileJson(good()));
        QVERIFY2(read.has_value(), qPrintable(read ? QString() : read.error().sentence));
        QCOMPARE(setupFileJson(*read), setupFileJson(good()));
        QCOMPARE(read->sources[0].cameras->first().details->timeZone, u"Asia/Tokyo"_s);
    }

    /// Of eight megabytes that would take hundreds, and of ten thousand cameras in one source.
    void largeFilesTakeLittle() {
        const QByteArray wide =
            R"({"format":"vtrack-setup","version":1,"x":[)" + QByteArray("[],").repeated(2'700'000) + "[]]}";
        const qint64 before = residentKilobytes();
        forgetPeak();
        QVERIFY(!setupFileFrom(wide));
        const qint64 more = peakKilobytes() - before;
        if (memoryIsOurs)
            QVERIFY2(more < qint64{64} * 1024, qPrintable(QString::number(more)));

        SetupFile setup = good();
        const CameraChoice first = setup.sources[0].cameras->first();
        for (int i = 2; i <= 10'000; ++i) {
            CameraChoice camera = first;
            camera.folderId = u"id%1"_s.arg(i);
            camera.cameraName = u"Cloud_Cam%1"_s.arg(i);
            *setup.sources[0].cameras += camera;
        }
        const QByteArray many = setupFileJson(setup);
        const qint64 begun = processorMilliseconds();
        const auto read = setupFileFrom(many);
        QVERIFY2(read.has_value(), qPrintable(read ? QString() : read.error().sentence));
        const qint64 took = processorMilliseconds() - begun;
        QVERIFY2(took < 5'000, qPrintable(QString::number(took)));
    }

    /// Where it is quoted in the sentence.
    void aLongTextIsShortened() {
        const auto read = setupFileFrom(changed([](QJsonObject&, QJsonObject& source, QJsonObject&) {
            source[u"endings"_s] = QJsonArray{u"\x1b[2J"_s + QString(100'000, u'x')};
        }));
        QVERIFY(!read);
        QVERIFY(read.error().sentence.size() < 1'000 && !read.error().sentence.contains(u'\x1b'));
    }

    void faultsAreNamed_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("word");
        QTest::newRow("nothing") << QByteArray() << u"not a setup file"_s;
        QTest::newRow("another JSON") << QByteArray("[1, 2]") << u"not a setup file"_s;
        QTest::newRow("cut off") << setupFileJson(good()).chopped(20) << u"not a setup file"_s;
        QTest::newRow("deep") << QByteArray(2'000'000, '[') << u"not a setup file"_s;
        QTest::newRow("large") << QByteArray(largestSetupFile + 1, ' ') << u"too large"_s;
        const auto row = [](const char* name, Change change, const QString& word) {
            QTest::newRow(name) << changed(change) << word;
        };
        row(
            "a later version", [](QJsonObject& file, QJsonObject&, QJsonObject&) { file[u"version"_s] = 2; },
            u"another version"_s);
        row(
            "a setting without a text",
            [](QJsonObject& file, QJsonObject&, QJsonObject&) { file[u"settings"_s] = QJsonObject{{u"a"_s, 1}}; },
            u"“a”"_s);
        row(
            "no name", [](QJsonObject&, QJsonObject& source, QJsonObject&) { source[u"name"_s] = u" "_s; },
            u"“name”"_s);
        row(
            "an interval", [](QJsonObject&, QJsonObject& source, QJsonObject&) { source[u"interval_minutes"_s] = 0; },
            u"Hall 3"_s);
        row(
            "an ending",
            [](QJsonObject&, QJsonObject& source, QJsonObject&) { source[u"endings"_s] = QJsonArray{u"../x"_s}; },
            u"Hall 3"_s);
        row(
            "a folder's id",
            [](QJsonObject&, QJsonObject&, QJsonObject& camera) { camera[u"folder_id"_s] = u"a/../b"_s; },
            u"“folder_id”"_s);
        row(
            "a camera's name",
            [](QJsonObject&, QJsonObject&, QJsonObject& camera) { camera[u"name"_s] = u"../../etc"_s; }, u"Hall 3"_s);
        row(
            "a zone", [](QJsonObject&, QJsonObject&, QJsonObject& camera) { camera[u"time_zone"_s] = u"Mars/Base"_s; },
            u"“time_zone”"_s);
        row(
            "a text that is too long",
            [](QJsonObject&, QJsonObject& source, QJsonObject&) { source[u"destination"_s] = QString(5000, u'a'); },
            u"“destination”"_s);
        row(
            "two of a name",
            [](QJsonObject& file, QJsonObject& source, QJsonObject&) {
                file[u"sources"_s] = QJsonArray{source, source};
            },
            u"two sources"_s);
        row(
            "many sources",
            [](QJsonObject& file, QJsonObject&, QJsonObject&) {
                QJsonArray many;
                for (int i = 0; i < 1001; ++i)
                    many += QJsonObject();
                file[u"sources"_s] = many;
            },
            u"more than"_s);
    }

    void faultsAreNamed() {
        QFETCH(QByteArray, content);
        QFETCH(QString, word);
        const auto read = setupFileFrom(content);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::BadInput);
        QVERIFY2(read.error().sentence.contains(word), qPrintable(read.error().sentence));
    }

    void settingsAreCheckedBeforeAnythingIsWritten() {
        SetupFile setup = good();
        QVERIFY(SetupTransfer::checkSettings(setup));
        for (const auto& [key, text] : {std::pair(u"keep_free_gb"_s, u"much"_s), std::pair(u"no_such"_s, u"1"_s),
                                        std::pair(u"paused_until"_s, u"resumed"_s)}) {
            setup.settings = QList<std::pair<QString, QString>>{std::pair(key, text)};
            const auto checked = SetupTransfer::checkSettings(setup);
            QVERIFY(!checked);
            QVERIFY2(checked.error().sentence.contains(key), qPrintable(checked.error().sentence));
        }
    }

    void aSealOpensWithItsPasswordOnly() {
        const Secret password("correct horse");
        const auto sealed = sealWithPassword(password, "secret", QDateTime::currentDateTimeUtc());
        QVERIFY(sealed.has_value());
        QCOMPARE(openSealed(password, *sealed).value_or(QByteArray()), QByteArray("secret"));
        QVERIFY(!openSealed(Secret("another one"), *sealed));
        QVERIFY(!openSealed(password, {}));
        for (const QString& part : {u"method"_s, u"salt"_s, u"token"_s}) {
            QJsonObject damaged = *sealed;
            damaged[part] = u"scrypt-1073741824-8-1 fernet"_s; // Costs of a hostile file are not paid.
            QVERIFY2(!openSealed(password, damaged), qPrintable(part));
        }
        QVERIFY(!sealWithPassword(Secret("short"), "secret", QDateTime::currentDateTimeUtc()));
    }
};

QTEST_GUILESS_MAIN(TestSetupFile)
#include "test_setup_file.moc"
