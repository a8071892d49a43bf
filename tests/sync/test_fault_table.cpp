// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that Google can answer to a download, and what becomes of the file, of the others and of the schedule.
#include "manual_clock.h"
#include "signed_in_program.h"
#include "sync_run.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QtTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace vtrack;
using namespace vtrack::test;

namespace {

/// What a fault of one file leads to.
struct Expected {
    QString errorType = {};                ///< Of the run; empty when all went well.
    bool parked = false;                   ///< The file waits, the other one is here.
    int tries = 1;                         ///< Requests for the file.
    int mostTries = 0;                     ///< 0: as many; more where Qt may throw away the last bytes before a cut.
    std::chrono::seconds waitedAtLeast{0}; ///< Between them.
    std::chrono::seconds waitedAtMost{0};  ///< 0: as long as at least, with chance.
    std::optional<std::chrono::minutes> nextAfter = std::chrono::minutes(10);
    std::chrono::minutes parkedFor{5};
};

QJsonObject status(int code, const QString& reason = {}, int retryAfter = -1) {
    QJsonObject fault{{u"status"_s, code}, {u"reason"_s, reason}};
    if (retryAfter >= 0)
        fault.insert(u"retryAfter"_s, retryAfter);
    return fault;
}

QJsonObject twoFiles() {
    QJsonArray files;
    for (const QString& name : {u"bad.mp4"_s, u"good.mp4"_s})
        files += QJsonObject{{u"name"_s, name}, {u"size"_s, 50'000}, {u"seed"_s, name.size()}};
    for (const QString& folder : {u"Cam1"_s, u"Table"_s, u"Area"_s, u"Project"_s})
        files = {QJsonObject{{u"name"_s, folder}, {u"files"_s, files}}};
    return {{u"files"_s, files}};
}

} // namespace

Q_DECLARE_METATYPE(Expected)

class TestFaultTable : public QObject {
    Q_OBJECT

private slots:

    void initTestCase() {
        m_test = std::make_unique<SignedInProgram>(SignedInProgram::SignedIn::Drive, QStringList(), twoFiles());
    }

    /// As if nothing had been synced.
    void cleanup() {
        m_test->google.setFaults({});
        auto connection = m_test->program().database.connect();
        const auto sources = SourceStore(**connection).all();
        for (const Source& source : *sources)
            QVERIFY(SourceStore(**connection).remove(source.id).has_value());
        QVERIFY(QDir(m_test->destination()).removeRecursively());
    }

    void everyAnswer_data() {
        QTest::addColumn<QJsonObject>("fault");
        QTest::addColumn<int>("times");
        QTest::addColumn<Expected>("expected");
        const auto row = [](const char* name, const QJsonObject& fault, int times, const Expected& expected) {
            QTest::newRow(name) << fault << times << expected;
        };
        constexpr int always = -1;
        const Expected fine{};
        const auto retried = [](int tries, std::chrono::seconds least) {
            return Expected{
                .tries = tries, .waitedAtLeast = least, .waitedAtMost = least + std::chrono::seconds(tries)};
        };
        row("401 once: a new token", status(401, u"authError"_s), 1, {.tries = 2});
        // Only a refused refresh token ends the sign-in.
        row("401 for good", status(401, u"authError"_s), always,
            {.errorType = u"network_error"_s,
             .parked = true,
             .tries = 4,
             .mostTries = 8,
             .waitedAtLeast = 7s,
             .waitedAtMost = 10s});
        row("403 rateLimitExceeded twice", status(403, u"rateLimitExceeded"_s), 2, retried(3, 3s));
        // Pace is waited out for two minutes by whoever asked.
        row("403 userRateLimitExceeded", status(403, u"userRateLimitExceeded"_s), always,
            {.errorType = u"quota_exceeded"_s,
             .parked = true,
             .tries = 6,
             .mostTries = 9,
             .waitedAtLeast = 60s,
             .waitedAtMost = 200s});
        row("429 with Retry-After", status(429, u"rateLimitExceeded"_s, 20), 1,
            {.tries = 2, .waitedAtLeast = 20s, .waitedAtMost = 20s});
        row("403 dailyLimitExceeded", status(403, u"dailyLimitExceeded"_s), always,
            {.errorType = u"quota_exceeded"_s, .parked = true}); // The root answers: it is this file's.
        row("403 downloadQuotaExceeded", status(403, u"downloadQuotaExceeded"_s), always,
            {.errorType = u"download_failed"_s, .parked = true, .parkedFor = 24h});
        row("403 cannotDownloadAbusiveFile", status(403, u"cannotDownloadAbusiveFile"_s), always,
            {.errorType = u"download_failed"_s, .parked = true});
        for (const char* reason : {"appNotAuthorizedToFile", "insufficientFilePermissions", "cannotDownloadFile"})
            row(reason, status(403, QLatin1StringView(reason)), always,
                {.errorType = u"download_failed"_s, .parked = true});
        for (const char* reason : {"insufficientPermissions", "domainPolicy", "teamDriveMembershipRequired"})
            row(reason, status(403, QLatin1StringView(reason)), always,
                {.errorType = u"permission_denied"_s, .parked = true});
        row("403 fileNotDownloadable", status(403, u"fileNotDownloadable"_s), always,
            {.errorType = u"download_failed"_s, .parked = true});
        row("404", status(404, u"notFound"_s), always, {.errorType = u"download_failed"_s, .parked = true});
        row("400", status(400, u"badRequest"_s), always, {.errorType = u"download_failed"_s, .parked = true});
        for (const int code : {500, 502, 503, 504}) {
            const QByteArray name = "one " + QByteArray::number(code);
            row(name.constData(), status(code), 1, retried(2, 1s));
        }
        row("500 for good, only this file", status(500), always,
            {.errorType = u"network_error"_s, .parked = true, .tries = 4, .waitedAtLeast = 7s, .waitedAtMost = 10s});
        row("cut once", {{u"cutAfter"_s, 20'000}}, 1, retried(2, 1s));
        row("cut each time", {{u"cutAfter"_s, 20'000}}, always,
            {.tries = 3, .mostTries = 12, .waitedAtLeast = 2s, .waitedAtMost = 60s});
        row("stall once", {{u"stallAfter"_s, 20'000}}, 1, retried(2, 1s));
        row("trickle", {{u"trickle"_s, 200'000}}, always, fine);
        row("wrong bytes once", {{u"wrongBytes"_s, true}}, 1, retried(2, 1s));
        row("wrong bytes for good", {{u"wrongBytes"_s, true}}, always,
            {.errorType = u"download_failed"_s, .parked = true, .tries = 4, .waitedAtLeast = 7s, .waitedAtMost = 10s});
        row("HTML once", {{u"html"_s, true}}, 1, retried(2, 1s));
        row("HTML for good", {{u"html"_s, true}}, always,
            {.errorType = u"network_error"_s, .parked = true, .tries = 4, .waitedAtLeast = 7s, .waitedAtMost = 10s});
    }

    void everyAnswer() {
        QFETCH(const QJsonObject, fault);
        QFETCH(const int, times);
        QFETCH(const Expected, expected);
        SignedInProgram& test = *m_test;
        ManualClock clock(QDateTime::currentDateTimeUtc());
        const qint64 source = test.addSource()->id;
        const QString bad = test.google.file(u"Project/Area/Table/Cam1/bad.mp4"_s).value(u"id"_s).toString();
        test.google.setFault({{u"kind"_s, u"media"_s}, {u"fileId"_s, bad}}, fault, times);
        test.google.control(u"counters/reset"_s);
        const auto run = [&] {
            return onWorker([&] {
                SyncServices services = test.syncServices(clock);
                services.stallLimit = 300ms;
                // Its own waits count as well, so they need the same clock.
                return SyncRun(services, source, SyncRun::Trigger::Schedule).run({});
            });
        };
        const RunReport report = run();
        const QString type = report.error ? errorType(report.error->kind) : QString();
        QCOMPARE(type == u"internal"_s ? u"download_failed"_s : type, expected.errorType);
        QCOMPARE(report.failed, expected.parked ? 1 : 0);
        auto nextAfter = expected.nextAfter;
        if (expected.parked) // The next try takes place when it was said to.
            nextAfter = std::min(*nextAfter, expected.parkedFor);
        QCOMPARE(report.nextAfter, nextAfter);
        const int requests = test.google.counters().value(u"media"_s).toInt();
        // The other file costs one, unless the run ended before its turn.
        const int most = std::max(expected.tries, expected.mostTries) + 1;
        QVERIFY2((requests > expected.tries && requests <= most) ||
                     (!expected.errorType.isEmpty() && requests == expected.tries),
                 qPrintable(QString::number(requests)));
        const auto waited = clock.waited();
        QVERIFY2(waited >= expected.waitedAtLeast && waited <= std::max(expected.waitedAtMost, expected.waitedAtLeast),
                 qPrintable(u"%1 ms"_s.arg(waited.count())));
        if (expected.parked) {
            QCOMPARE(report.downloaded.files, 1); // The other one.
            QCOMPARE(report.waiting.parked, 1);
            const auto in = clock.now().secsTo(report.waiting.nextTry);
            QVERIFY2(std::abs(in - std::chrono::seconds(expected.parkedFor).count()) <= 1,
                     qPrintable(QString::number(in)));
        }
        QDirIterator files(test.destination(), {u"bad.mp4"_s}, QDir::Files, QDirIterator::Subdirectories);
        QCOMPARE(files.hasNext(), expected.errorType.isEmpty()); // Nothing unverified bears a final name.

        test.google.setFaults({});
        clock.advance(25h);
        if (report.error && report.error->kind == ErrorKind::AuthExpired)
            return;
        QVERIFY(!run().error);
        QCOMPARE(filesBelow(test.destination()), 2);
    }

    void aStormOverEverythingIsWaitedOut() {
        SignedInProgram& test = *m_test;
        ManualClock clock(QDateTime::currentDateTimeUtc());
        const qint64 source = test.addSource()->id;
        const auto run = [&] {
            return onWorker(
                [&] { return SyncRun(test.syncServices(clock), source, SyncRun::Trigger::Schedule).run({}); });
        };
        // The listing goes well, then everything fails.
        test.google.setFaults({QJsonObject{{u"match"_s, QJsonObject{{u"kind"_s, u"media"_s}}}, {u"do"_s, status(503)}},
                               QJsonObject{{u"match"_s, QJsonObject{{u"kind"_s, u"get"_s}}},
                                           {u"after"_s, 1}, // The camera's folder.
                                           {u"do"_s, status(503)}}});
        const RunReport report = run();
        QCOMPARE(report.error->kind, ErrorKind::NetworkError);
        QCOMPARE(report.waiting.parked, 0); // The files are not to blame.
        QCOMPARE(report.waiting.files, 2);
        QCOMPARE(report.nextAfter, 2min);
        test.google.setFaults({});
        QCOMPARE(run().downloaded.files, 2);
    }

    void noNetworkAtAll() {
        SignedInProgram test(SignedInProgram::SignedIn::Drive, {}, twoFiles());
        ManualClock clock(QDateTime::currentDateTimeUtc());
        const qint64 source = test.addSource()->id;
        test.google.stop();
        const RunReport report =
            onWorker([&] { return SyncRun(test.syncServices(clock), source, SyncRun::Trigger::Schedule).run({}); });
        QCOMPARE(report.error->kind, ErrorKind::NetworkError);
        QCOMPARE(report.nextAfter, 2min);
    }

private:
    static int filesBelow(const QString& folder) {
        int count = 0;
        QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext())
            count += files.next().endsWith(u"/.vtrack-source"_s) ? 0 : 1;
        return count;
    }

    std::unique_ptr<SignedInProgram> m_test;
};

QTEST_GUILESS_MAIN(TestFaultTable)
#include "test_fault_table.moc"
