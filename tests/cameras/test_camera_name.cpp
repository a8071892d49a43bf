// SPDX-License-Identifier: GPL-3.0-or-later
#include "camera_name.h"
#include "processor_time.h"
#include "safe_name.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vtrack;

class TestCameraName : public QObject {
    Q_OBJECT

private slots:

    void folderBecomesName_data() {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("name");
        const auto row = [](const QString& folder, const QString& name) {
            QTest::addRow("%s", qPrintable(folder)) << folder << name;
        };
        row(u"Cam1"_s, u"Cloud_Cam1"_s);
        row(u"Camera2"_s, u"Cloud_Camera2"_s);
        row(u"Cam_01"_s, u"Cloud_Cam_01"_s);
        row(u"Cloud_Cam1"_s, u"Cloud_Cam1"_s);
        row(u"cloud_cam1"_s, u"cloud_cam1"_s);
        row(u"  Front   door "_s, u"Cloud_Front_door"_s);
        row(u"Bàn đóng gói 3"_s, u"Cloud_Bàn_đóng_gói_3"_s);
        row(u"包装台"_s, u"Cloud_包装台"_s);
        row(u"../../etc"_s, u"Cloud_.._.._etc"_s);
        row(u"a/b\\c:d"_s, u"Cloud_a_b_c_d"_s);
        row(u"CON"_s, u"Cloud_CON"_s);
        row(u"Station 1."_s, u"Cloud_Station_1"_s);
        row(u""_s, u"Cloud_Camera"_s);
        row(u"..."_s, u"Cloud_Camera"_s);
        row(u"<>?*"_s, u"Cloud_Camera"_s);
        row(u"📷"_s, u"Cloud_Camera"_s);
    }

    void folderBecomesName() {
        QFETCH(QString, folder);
        QFETCH(QString, name);
        QCOMPARE(cameraName(folder), name);
    }

    void everyProposedNameIsAcceptable_data() {
        QTest::addColumn<QString>("folder");
        QTest::addRow("long") << QString(300, u'x');
        QTest::addRow("long, cut in a surrogate pair") << u"abc"_s + u"𠀋"_s.repeated(100);
        QTest::addRow("long, cut at dots") << QString(57, u'x') + QString(50, u'.') + u"z"_s;
        QTest::addRow("decomposed") << QString(u"Ba\u0300n"_s);
        QTest::addRow("control characters") << QString(u"Cam\n\u0007\u202e1"_s);
        QTest::addRow("half a surrogate pair") << QString(u"Cam"_s + QChar(0xd83d) + u"1"_s);
        QTest::addRow("nul") << QString(u"Cam\0001"_s);
    }

    void everyProposedNameIsAcceptable() {
        QFETCH(QString, folder);
        const QString name = cameraName(folder);
        QVERIFY(name.startsWith(u"Cloud_"_s));
        QVERIFY(name.size() <= longestCameraName);
        QCOMPARE(safeName(name), name);
        QCOMPARE(checkedCameraName(name).value_or(u"refused"_s), name);
    }

    void namesOfOneSourceDiffer() {
        QCOMPARE(uniqueCameraNames({u"Cam1"_s, u"cam1"_s, u"Cloud_Cam1"_s, u"Cam2"_s}),
                 (QStringList{u"Cloud_Cam1"_s, u"Cloud_cam1_2"_s, u"Cloud_Cam1_3"_s, u"Cloud_Cam2"_s}));
    }

    void aFoldersOwnNumberIsLeftAlone() {
        QCOMPARE(uniqueCameraNames({u"Cam"_s, u"Cam"_s, u"Cam_2"_s}),
                 (QStringList{u"Cloud_Cam"_s, u"Cloud_Cam_3"_s, u"Cloud_Cam_2"_s}));
    }

    void manyLongEqualNamesDiffer() {
        const QStringList names = uniqueCameraNames(QStringList(150, QString(100, u'x')));
        QSet<QString> keys;
        for (const QString& name : names) {
            keys += nameKey(name);
            QVERIFY(name.size() <= longestCameraName);
        }
        QCOMPARE(keys.size(), 150);
    }

    /// Whoever uploads makes ten thousand folders of one name in a minute.
    void theWorkOnNamesIsNoMoreThanLinear() {
        const QStringList folders(10'000, u"Camera"_s);
        const qint64 begun = test::processorMilliseconds();
        const QStringList names = uniqueCameraNames(folders);
        const CameraNameCounts all = countedCameraNames(names);
        for (const QString& name : names)
            QVERIFY(checkedCameraName(name, all));
        const qint64 took = test::processorMilliseconds() - begun;
        QVERIFY2(took < 5'000, qPrintable(QString::number(took)));
    }

    void typedNamesAreTrimmed() {
        QCOMPARE(checkedCameraName(u"  Front door\t"_s, countedCameraNames({u"Back door"_s, u"Front door"_s}))
                     .value_or(u"refused"_s),
                 u"Front door"_s);
    }

    void faultsOfTypedNamesAreNamed_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("word");
        QTest::addRow("empty") << u" \t "_s << u"Give"_s;
        QTest::addRow("65 letters") << QString(65, u'x') << u"too long"_s;
        QTest::addRow("slash") << u"a/b"_s << u"cannot contain"_s;
        QTest::addRow("invisible mark") << QString(u"a\u202eb"_s) << u"invisible"_s;
        QTest::addRow("full stop") << u"Gate 1."_s << u"full stop"_s;
        QTest::addRow("device") << u"nul"_s << u"Windows"_s;
        QTest::addRow("taken") << u"GATE"_s << u"Another camera"_s;
    }

    void faultsOfTypedNamesAreNamed() {
        QFETCH(QString, typed);
        QFETCH(QString, word);
        const auto checked = checkedCameraName(typed, countedCameraNames({u"Gate"_s, typed}));
        QVERIFY(!checked);
        QCOMPARE(checked.error().kind, ErrorKind::BadInput);
        QVERIFY2(checked.error().sentence.contains(word), qPrintable(checked.error().sentence));
    }

    void sixtyFourLettersOfAnyKindFit() {
        QVERIFY(checkedCameraName(QString(64, u'ộ')));
        QVERIFY(checkedCameraName(u"📷"_s.repeated(32)));
    }
};

QTEST_GUILESS_MAIN(TestCameraName)
#include "test_camera_name.moc"
