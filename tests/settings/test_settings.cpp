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
        QCOMPARE(settings.get(setting::parallelDownloads), 3);
        QCOMPARE(settings.get(setting::bandwidthLimitMbps), 0.0);
        QVERIFY(settings.get(setting::peakHours).isEmpty());
        QCOMPARE(settings.get(setting::peakIntervalMinutes), 30);
        QVERIFY(!settings.get(setting::pausedUntil));
        QCOMPARE(settings.get(setting::cleanUpDays), 0);
        QCOMPARE(settings.get(setting::keepFreeGb), 1);
        QCOMPARE(settings.get(setting::quotaUnitsPerMinute), 325'000);
    }

    void aRefusedAddressIsNamedWithoutBlanks() {
        const auto address = setting::checkedMailAddresses(u"you@example.com, me@"_s);
        QVERIFY(!address);
        QVERIFY2(address.error().sentence.startsWith(u"“me@” is not"_s), qPrintable(address.error().sentence));
    }

    void whatIsSetIsReadBack() {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"settings.ini"_s);
        const QDateTime until(QDate(2026, 11, 23), QTime(8, 0), Qt::UTC);
        {
            Settings settings(file);
            settings.set(setting::peakHours, PeakHours::officeHours());
            settings.set(setting::peakIntervalMinutes, 90);
            settings.set(setting::peakBandwidthMbps, 2.5);
            settings.set(setting::pausedUntil, until);
            settings.set(setting::cleanUpDays, 7);
            settings.set(setting::keepFreeGb, 10);
            settings.set(setting::recordingTimePattern, u"{any}, {yyyy}-{MM}-{dd}; {HH}\"%41{mm}"_s);
        }
        Settings settings(file);
        QCOMPARE(settings.get(setting::peakHours), PeakHours::officeHours());
        QCOMPARE(settings.get(setting::peakIntervalMinutes), 60);
        QCOMPARE(settings.get(setting::peakBandwidthMbps), 2.5);
        QCOMPARE(settings.get(setting::pausedUntil), until);
        QCOMPARE(settings.get(setting::cleanUpDays), 7);
        QCOMPARE(settings.get(setting::keepFreeGb), 10);
        QCOMPARE(settings.get(setting::recordingTimePattern), u"{any}, {yyyy}-{MM}-{dd}; {HH}\"%41{mm}"_s);
        settings.set(setting::pausedUntil, QDateTime());
        QVERIFY(settings.get(setting::pausedUntil));
        QVERIFY(!settings.get(setting::pausedUntil)->isValid());
        settings.set(setting::pausedUntil, std::nullopt);
        QVERIFY(!settings.get(setting::pausedUntil));
    }

    /// Also in a folder that others may look into.
    void theFileIsForItsOwnerOnly() {
#ifdef Q_OS_WIN
        QSKIP("Windows has access lists in place of modes");
#endif
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"settings.ini"_s);
        {
            Settings settings(file);
            settings.set(setting::keepFreeGb, 10);
        }
        const auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
        QVERIFY(QFile::exists(file));
        QVERIFY(!(QFile::permissions(file) & others));
        {
            Settings settings(file);
            settings.set(setting::keepFreeGb, 20);
        }
        QVERIFY(!(QFile::permissions(file) & others));
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
        QCOMPARE(settings.get(setting::peakHours).toText(), u"Mon-Fri 8-12 13-18, Sat 8-12"_s);
        QCOMPARE(settings.get(setting::bandwidthLimitMbps), 40.0);
    }

    void aProxyHostWithAPasswordIsNotUsed() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"settings.ini"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[proxy]\nkind=http\nhost=ann:hunter2@proxy\n");
        file.close();
        const Settings settings(path);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^(?!.*hunter2).*proxy/host"_s));
        QCOMPARE(settings.proxy().host, QString());
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
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"peak_hours.*always"_s)); // Once.
        QVERIFY(settings.get(setting::peakHours).isEmpty());
        QVERIFY(settings.get(setting::peakHours).isEmpty());
        QCOMPARE(settings.get(setting::parallelDownloads), 6);
        QCOMPARE(settings.get(setting::bandwidthLimitMbps), 0.0);
        QCOMPARE(settings.get(setting::cleanUpDays), 0);
        QVERIFY(settings.get(setting::pausedUntil) && !settings.get(setting::pausedUntil)->isValid());
    }
};

QTEST_APPLESS_MAIN(TestSettings)
#include "test_settings.moc"
