// SPDX-License-Identifier: GPL-3.0-or-later
// Each drive has a log of changes for each account: what becomes of a camera that moves to another drive, and of the
// log of another account.
#include "drive_seed.h"
#include "folder_store.h"
#include "manual_clock.h"
#include "signed_in_program.h"
#include "sync_run.h"

#include <QJsonArray>
#include <QtTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace vtrack;
using namespace vtrack::test;

namespace {

QJsonArray clips(int count, int size) {
    QJsonArray all;
    for (int i = 0; i < count; ++i)
        all += QJsonObject{{u"name"_s, u"clip_%1.mp4"_s.arg(i)}, {u"size"_s, size + i}};
    return all;
}

/// Two cameras in My Drive, one of them with a day folder, and a shared drive.
QJsonObject twoDrives() {
    QJsonArray day = clips(2, 1000);
    day += folder(u"2025-01-15"_s, clips(1, 2000));
    QJsonArray files{folder(u"Cam1"_s, day), folder(u"Cam2"_s, clips(2, 3000))};
    for (const QString& name : {u"L"_s, u"A"_s, u"P"_s})
        files = {folder(name, files)};
    return {{u"files"_s, files}, {u"drives"_s, QJsonArray{QJsonObject{{u"name"_s, u"Shared"_s}}}}};
}

} // namespace

class TestDrives : public QObject {
    Q_OBJECT

private slots:

    void init() {
        m_clock.set(QDateTime::currentDateTimeUtc());
        m_test = std::make_unique<SignedInProgram>(SignedInProgram::SignedIn::Drive, QStringList(), twoDrives());
        m_sourceId = m_test->addSource()->id;
        m_camera = folderOf(u"Cam1/clip_0.mp4"_s);
        QCOMPARE(run().downloaded.files, 5);
        m_clock.advance(11min);
        QVERIFY(!run().error); // The second listing, after changes were followed for a while.
        m_test->google.control(u"counters/reset"_s);
    }

    /// With what is below it, without a second download, and its neighbour goes on as before.
    void aCameraThatMovesToAnotherDriveGoesOn() {
        const QString neighbour = folderOf(u"Cam2/clip_0.mp4"_s);
        const QString day = folderOf(u"Cam1/2025-01-15/clip_0.mp4"_s);
        m_test->google.control(u"move"_s, {{u"id"_s, m_camera}, {u"parentIn"_s, u"Shared"_s}});
        add(m_camera, u"after.mp4"_s);
        add(day, u"after.mp4"_s);
        add(neighbour, u"after.mp4"_s);
        qint64 came = 0;
        for (int i = 0; i < 2; ++i) {
            const RunReport report = run();
            QVERIFY2(!report.error, qPrintable(report.error ? report.error->detail : QString()));
            came += report.downloaded.files;
        }
        QCOMPARE(came, 3);
        QCOMPARE(counted(u"media"_s), 3);
        // From now on the other drive's changes tell.
        add(day, u"later.mp4"_s);
        m_clock.advance(11min);
        QCOMPARE(run().downloaded.files, 1);
        add(m_camera, u"last.mp4"_s);
        m_test->google.control(u"counters/reset"_s);
        QCOMPARE(run().downloaded.files, 1);
        QCOMPARE(counted(u"list"_s), 0);
    }

    /// To an account that is no member of a shared drive, of which a folder is shared with it, Drive gives no changes.
    void aDriveWithoutChangesIsListed() {
        m_test->google.setFault({{u"kind"_s, u"startPageToken"_s}, {u"query"_s, u"driveId="_s}},
                                {{u"status"_s, 404}, {u"reason"_s, u"notFound"_s}});
        m_test->google.control(u"move"_s, {{u"id"_s, m_camera}, {u"parentIn"_s, u"Shared"_s}});
        add(m_camera, u"after.mp4"_s);
        qint64 came = 0;
        for (int i = 0; i < 2; ++i) {
            const RunReport report = run();
            QVERIFY2(!report.error, qPrintable(report.error ? report.error->detail : QString()));
            came += report.downloaded.files;
        }
        QCOMPARE(came, 1);
        add(m_camera, u"later.mp4"_s);
        m_clock.advance(11min);
        const RunReport report = run();
        QVERIFY2(!report.error, qPrintable(report.error ? report.error->detail : QString()));
        QCOMPARE(report.downloaded.files, 1);
    }

    /// Its tokens are worth nothing to us, or tell of what this account may not see.
    void anotherAccountsChangesAreBegunAgain() {
        QVERIFY(!feed().account.isEmpty());
        auto connection = m_test->program().database.connect().value();
        QVERIFY(connection->run(u"UPDATE change_feeds SET account = 'somebody'"_s));
        add(m_camera, u"new.mp4"_s);
        const RunReport report = run();
        QVERIFY2(!report.error, qPrintable(report.error ? report.error->detail : QString()));
        QCOMPARE(report.downloaded.files, 1);
        QVERIFY(counted(u"list"_s) >= 3); // Whatever happened before the log began is in the folders.
        QVERIFY(feed().account != u"somebody"_s);
    }

    /// What a former version stored, and what a proxy on the way finds too long.
    void aTokenThatFitsIntoNoAddressIsBegunAgain_data() {
        QTest::addColumn<int>("bytes");
        QTest::addColumn<bool>("isAsked");
        QTest::newRow("9 MB") << 4'500'000 << false;
        QTest::newRow("5 KB") << 2'500 << true;
    }

    void aTokenThatFitsIntoNoAddressIsBegunAgain() {
        QFETCH(const int, bytes);
        QFETCH(const bool, isAsked);
        auto connection = m_test->program().database.connect().value();
        QVERIFY(connection->run(u"UPDATE change_feeds SET page_token = hex(zeroblob(%1))"_s.arg(bytes)));
        if (isAsked)
            m_test->google.setFault({{u"kind"_s, u"changes"_s}, {u"query"_s, u"pageToken=0{999,}"_s}},
                                    {{u"status"_s, 414}});
        add(m_camera, u"new.mp4"_s);
        const RunReport report = run();
        QVERIFY2(!report.error, qPrintable(report.error ? report.error->detail : QString()));
        QCOMPARE(report.downloaded.files, 1);
        QVERIFY(!feed().pageToken.isEmpty() && feed().pageToken.size() < 1000);
        QVERIFY(counted(u"list"_s) >= 3); // Whatever happened since the token is in the folders.
    }

    /// Drive takes long to sort large folders; the table sorts.
    void listsAreNotSortedByDrive() {
        m_test->google.setFault({{u"kind"_s, u"list"_s}, {u"query"_s, u"orderBy"_s}}, {{u"status"_s, 500}});
        m_clock.advance(25h);
        QVERIFY(!run().error);
        QVERIFY(counted(u"list"_s) >= 3);
    }

private:
    /// After a minute, so that what was added before has settled.
    RunReport run() {
        m_clock.settle();
        return onWorker(
            [&] { return SyncRun(m_test->syncServices(m_clock), m_sourceId, SyncRun::Trigger::Schedule).run({}); });
    }

    QString folderOf(const QString& path) { return m_test->google.file(u"P/A/L/"_s + path)[u"parent"_s].toString(); }

    void add(const QString& parent, const QString& name) {
        m_test->google.control(u"add"_s, {{u"parent"_s, parent}, {u"name"_s, name}, {u"size"_s, 4000}});
    }

    int counted(const QString& kind) { return m_test->google.counters().value(kind).toInt(); }

    /// Of My Drive.
    ChangeFeed feed() {
        auto connection = m_test->program().database.connect().value();
        return ChangeFeedStore(*connection, m_sourceId).byDrive({}).value().value_or(ChangeFeed{});
    }

    std::unique_ptr<SignedInProgram> m_test;
    ManualClock m_clock;
    qint64 m_sourceId = 0;
    QString m_camera;
};

QTEST_GUILESS_MAIN(TestDrives)
#include "test_drives.moc"
