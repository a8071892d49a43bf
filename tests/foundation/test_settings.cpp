// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace vtrack;

class TestSettings : public QObject {
    Q_OBJECT

private slots:

    void defaultsAreTheGuides() {
        const QTemporaryDir folder;
        const Settings settings(folder.filePath(u"settings.ini"_s));
        QCOMPARE(settings.parallelDownloads(), 3);
        QCOMPARE(settings.bandwidthLimitMbps(), 0.0);
        QVERIFY(settings.peakHours().isEmpty());
        QCOMPARE(settings.peakInterval(), 30min);
        QVERIFY(!settings.pausedUntil());
        QCOMPARE(settings.cleanUpDays(), 0);
        QCOMPARE(settings.keepFreeGb(), 1);
        QCOMPARE(settings.quotaUnitsPerMinute(), 325'000);
    }

    void whatIsSetIsReadBack() {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"settings.ini"_s);
        const QDateTime until(QDate(2026, 11, 23), QTime(8, 0), Qt::UTC);
        {
            Settings settings(file);
            settings.setPeakHours(PeakHours::officeHours());
            settings.setPeakInterval(90min);
            settings.setPeakBandwidthMbps(2.5);
            settings.setPausedUntil(until);
            settings.setCleanUpDays(7);
            settings.setKeepFreeGb(10);
            settings.setRecordingTimePattern(u"{any}, {yyyy}-{MM}-{dd}; {HH}\"%41{mm}"_s);
        }
        Settings settings(file);
        QCOMPARE(settings.peakHours(), PeakHours::officeHours());
        QCOMPARE(settings.peakInterval(), 60min);
        QCOMPARE(settings.peakBandwidthMbps(), 2.5);
        QCOMPARE(settings.pausedUntil(), until);
        QCOMPARE(settings.cleanUpDays(), 7);
        QCOMPARE(settings.keepFreeGb(), 10);
        QCOMPARE(settings.recordingTimePattern(), u"{any}, {yyyy}-{MM}-{dd}; {HH}\"%41{mm}"_s);
        settings.setPausedUntil(QDateTime());
        QVERIFY(settings.pausedUntil());
        QVERIFY(!settings.pausedUntil()->isValid());
        settings.setPausedUntil(std::nullopt);
        QVERIFY(!settings.pausedUntil());
    }

    void anAdministratorsLineCounts() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"settings.ini"_s);
        Settings settings(path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[General]\npeak_hours=Mon-Fri 8-12 13-18, Sat 8-12\nbandwidth_limit_mbps=40\n");
        file.close();
        settings.reload();
        QCOMPARE(settings.peakHours().toText(), u"Mon-Fri 8-12 13-18, Sat 8-12"_s);
        QCOMPARE(settings.bandwidthLimitMbps(), 40.0);
    }

    void nonsenseIsNotObeyed() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"settings.ini"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[General]\npeak_hours=always\nparallel_downloads=99\nbandwidth_limit_mbps=-3\n"
                   "clean_up_days=soon\npaused_until=later\n");
        file.close();
        const Settings settings(path);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"peak_hours.*always"_s));
        QVERIFY(settings.peakHours().isEmpty());
        QCOMPARE(settings.parallelDownloads(), 6);
        QCOMPARE(settings.bandwidthLimitMbps(), 0.0);
        QCOMPARE(settings.cleanUpDays(), 0);
        QVERIFY(settings.pausedUntil() && !settings.pausedUntil()->isValid());
    }
};

QTEST_APPLESS_MAIN(TestSettings)
#include "test_settings.moc"
