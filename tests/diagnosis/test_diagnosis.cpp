// SPDX-License-Identifier: GPL-3.0-or-later
// Each trouble is made for real, and the diagnosis must find it, name its remedy, and find nothing more when it is
// over.
#include "checks_of.h"
#include "manual_clock.h"
#include "speed_test.h"
#include "sync_run.h"
#include "sync_status_store.h"
#include "version_site.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace vtrack;
using namespace vtrack::test;
using namespace Qt::StringLiterals;
using Verdict = Check::Verdict;

namespace {

/// A camera with a video that is large enough to measure the speed with.
QJsonObject largeVideos() {
    const auto folder = [](const QString& name, const QJsonObject& child) {
        return QJsonObject{{u"name"_s, name}, {u"files"_s, QJsonArray{child}}};
    };
    const QJsonObject clips{{u"generate"_s, QJsonObject{{u"count"_s, 2}, {u"clips"_s, true}, {u"size"_s, 2'000'000}}}};
    return {{u"files"_s,
             QJsonArray{folder(u"Project"_s, folder(u"Area"_s, folder(u"Table"_s, folder(u"Cam1"_s, clips))))}}};
}

} // namespace

class TestDiagnosis : public QObject {
    Q_OBJECT

private slots:

    void findsNothingWhenAllIsWell() {
        SignedInProgram home(SignedInProgram::SignedIn::Drive, {}, largeVideos());
        QVERIFY(home.addSource());
        const auto checks = checksOf(home.program().diagnosis);
        for (const Check& check : checks) {
            if (check.id != u"disk_space"_s) // The test's computer may have little.
                QVERIFY2(check.verdict != Verdict::Trouble, qUtf8Printable(check.id + check.cause));
            QVERIFY(!Diagnosis::title(check.id).isEmpty());
        }
        QCOMPARE(checks[u"speed"_s].verdict, Verdict::Fine);
    }

    /// In one list, some lines would look unfinished. Every other diagnosis of these tests is held to it, too.
    void sentencesHaveAFullStop() {
        QVERIFY(wrongEnd(measured(u"a"_s, u"12.4 Mbps"_s)).isEmpty());
        QVERIFY(wrongEnd(good(u"a"_s, u"No file is retrying."_s)).isEmpty());
        QVERIFY(!wrongEnd(good(u"a"_s, u"2 sources wait on time"_s)).isEmpty());
        QVERIFY(!wrongEnd(measured(u"a"_s, u"12.4 Mbps."_s)).isEmpty());
        QVERIFY(!wrongEnd({.id = u"a"_s, .cause = u"The disk is full"_s}).isEmpty());
        SignedInProgram home(SignedInProgram::SignedIn::Drive, {}, largeVideos());
        const auto source = home.addSource();
        QVERIFY(source);
        const auto before = checksOf(home.program().diagnosis);
        SystemClock clock;
        onWorker([&] { return SyncRun(home.syncServices(clock), source->id).run({}); });
        const auto after = checksOf(home.program().diagnosis);
        home.google.stop();
        const auto offline = checksOf(home.program().diagnosis);
        for (const auto& checks : {before, after, offline}) {
            for (const Check& check : checks)
                QCOMPARE(wrongEnd(check), QString());
        }
        QVERIFY(after[u"schedule"_s].value.endsWith(u"on time."_s));
    }

    void needsAClientFile() {
        SignedInProgram home;
        QVERIFY(QFile::remove(home.program().folder.clientFile()));
        const auto checks = checksOf(home.program().diagnosis);
        QCOMPARE(checks[u"client_file"_s].remedy, Remedy::ImportClientFile);
        QCOMPARE(checks[u"sign_in"_s].verdict, Verdict::Skipped);
        QCOMPARE(checks[u"connection"_s].verdict, Verdict::Fine);
    }

    void needsASignIn() {
        SignedInProgram home(SignedInProgram::SignedIn::Gmail);
        const auto checks = checksOf(home.program().diagnosis);
        QCOMPARE(checks[u"sign_in"_s].remedy, Remedy::SignIn);
        QCOMPARE(checks[u"folders"_s].verdict, Verdict::Skipped);
        QVERIFY(home.signIn(SignInMethod::Drive));
        QCOMPARE(checksOf(home.program().diagnosis)[u"sign_in"_s].verdict, Verdict::Fine);
    }

    void triesTheTokensOut() {
        SignedInProgram home;
        QCOMPARE(checksOf(home.program().diagnosis)[u"sign_in"_s].verdict, Verdict::Fine);
        home.google.control(u"tokens/revoke"_s);
        QCOMPARE(checksOf(home.program().diagnosis)[u"sign_in"_s].remedy, Remedy::SignIn);
    }

    void noticesACredentialFileThatCannotBeRead() {
        SignedInProgram home;
        QDir tokens(home.program().folder.tokens());
        for (const QString& name : tokens.entryList({u"google_drive_*.json"_s})) {
            QFile file(tokens.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            file.write("{}");
        }
        QCOMPARE(checksOf(home.program().diagnosis)[u"sign_in"_s].remedy, Remedy::SignIn);
    }

    void noticesThatNobodyAnswers() {
        SignedInProgram home;
        home.google.stop();
        const auto checks = checksOf(home.program().diagnosis);
        QCOMPARE(checks[u"connection"_s].remedy, Remedy::TestAgain);
        for (const QString& id : {u"clock"_s, u"folders"_s, u"speed"_s})
            QCOMPARE(checks[id].verdict, Verdict::Skipped);
        QCOMPARE(checks[u"sign_in"_s].verdict, Verdict::Fine); // As far as can be told without a connection.
        QVERIFY(checks[u"schedule"_s].ok());
    }

    void somebodyElseIsNotGoogle_data() {
        QTest::addColumn<QJsonObject>("fault");
        for (const int status : {200, 401, 403, 511})
            QTest::newRow(QByteArray::number(status).constData())
                << QJsonObject{{u"html"_s, true}, {u"status"_s, status}};
    }

    void somebodyElseIsNotGoogle() {
        QFETCH(const QJsonObject, fault);
        SignedInProgram home;
        home.google.setFault({{u"kind"_s, u"about"_s}}, fault);
        const auto checks = checksOf(home.program().diagnosis);
        QCOMPARE(checks[u"connection"_s].verdict, Verdict::Trouble);
        QVERIFY2(checks[u"connection"_s].cause.contains(u"Something between"_s),
                 qPrintable(checks[u"connection"_s].cause));
        QCOMPARE(checks[u"clock"_s].verdict, Verdict::Skipped);
    }

    void theSetUpAndThePermissionAreToldApart_data() {
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("says");
        QTest::addColumn<Remedy>("remedy");
        QTest::newRow("api") << u"accessNotConfigured"_s << u"administrator"_s << Remedy::TestAgain;
        QTest::newRow("scope") << u"insufficientPermissions"_s << u"Sign in with Google"_s << Remedy::SignIn;
        QTest::newRow("policy") << u"domainPolicy"_s << u"administrator"_s << Remedy::TestAgain;
    }

    void theSetUpAndThePermissionAreToldApart() {
        QFETCH(const QString, reason);
        QFETCH(const QString, says);
        QFETCH(const Remedy, remedy);
        SignedInProgram home;
        home.google.setFault({{u"kind"_s, u"get"_s}}, {{u"status"_s, 403}, {u"reason"_s, reason}});
        const auto checks = checksOf(home.program().diagnosis);
        QCOMPARE(checks[u"sign_in"_s].verdict, Verdict::Trouble);
        QCOMPARE(checks[u"sign_in"_s].remedy, remedy);
        QVERIFY2(checks[u"sign_in"_s].fix.contains(says), qPrintable(checks[u"sign_in"_s].fix));
        QVERIFY(!checks[u"sign_in"_s].fix.contains(u"Wait a little"_s));
        QCOMPARE(checks[u"folders"_s].cause.contains(u"signed in"_s), remedy == Remedy::SignIn);
    }

    void anEndedSignInIsNoLateCheck() {
        SignedInProgram home;
        const auto source = home.addSource();
        QVERIFY(source);
        auto connection = home.program().database.connect();
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QVERIFY(SyncStatusStore(**connection)
                    .fail(source->id, {.kind = ErrorKind::AuthExpired, .sentence = u"ended"_s}, Severity::Critical, now,
                          now.addSecs(3600), {}));
        const Check schedule = checksOf(home.program().diagnosis)[u"schedule"_s];
        QVERIFY2(schedule.ok(), qPrintable(schedule.cause)); // It is looked at each hour; the sign-in has its own row.
    }

    /// As programs before this one left it when the sign-in ended.
    void aSourceWithoutANextCheckIsLateAndNotPaused() {
        SignedInProgram home;
        const auto source = home.addSource();
        QVERIFY(source);
        auto connection = home.program().database.connect();
        const QDateTime then = QDateTime::currentDateTimeUtc().addSecs(-7200);
        QVERIFY(SyncStatusStore(**connection)
                    .fail(source->id, {.kind = ErrorKind::AuthExpired, .sentence = u"ended"_s}, Severity::Critical,
                          then, {}, {}));
        QCOMPARE(checksOf(home.program().diagnosis)[u"schedule"_s].remedy, Remedy::RestartSchedule);
    }

    void noticesASlowConnection() {
        SignedInProgram home(SignedInProgram::SignedIn::Drive, {}, largeVideos());
        QVERIFY(home.addSource());
        home.google.setFault({{u"kind"_s, u"media"_s}}, {{u"trickle"_s, 100'000}}); // 0.8 Mbps.
        const Check check = checksOf(home.program().diagnosis)[u"speed"_s];
        QCOMPARE(check.verdict, Verdict::Trouble);
        QVERIFY(check.cause.contains(u"Mbps"_s));
    }

    /// Nobody is sent to a network that works.
    void theSpeedsAdviceFollowsWhatFailed() {
        SignedInProgram home(SignedInProgram::SignedIn::Drive, {}, largeVideos());
        QVERIFY(home.addSource());
        const auto speed = [&](const QJsonObject& fault) {
            home.google.setFaults({});
            home.google.setFault({{u"kind"_s, u"media"_s}}, fault);
            return checksOf(home.program().diagnosis)[u"speed"_s];
        };
        const Check denied = speed({{u"status"_s, 403}, {u"reason"_s, u"cannotDownloadFile"_s}});
        QCOMPARE(denied.verdict, Verdict::Trouble);
        QVERIFY(denied.fix.contains(u"Only this clip"_s) && !denied.needsPerson());
        const Check broken = speed({{u"status"_s, 500}});
        QVERIFY2(broken.fix.contains(u"Google Drive has a problem"_s), qPrintable(broken.fix));
        QVERIFY(!broken.fix.contains(u"proxy"_s));
    }

    void noticesAWrongClockAndALateSchedule() {
        SignedInProgram home;
        const auto source = home.addSource();
        QVERIFY(source);
        Program& program = home.program();
        ManualClock clock(QDateTime::currentDateTimeUtc().addSecs(3L * 3600));
        const Diagnosis diagnosis(program.folder.clientFile(), program.folder.settings(), program.account, program.http,
                                  program.endpoints, program.update, home.syncServices(clock));
        auto checks = checksOf(diagnosis);
        QCOMPARE(checks[u"clock"_s].verdict, Verdict::Trouble);
        QVERIFY2(checks[u"clock"_s].cause.contains(u"fast"_s), qUtf8Printable(checks[u"clock"_s].cause));
        QCOMPARE(checks[u"schedule"_s].remedy, Remedy::RestartSchedule);
        const auto connection = program.database.connect().value();
        program.settings.set(setting::pausedUntil, QDateTime()); // For good.
        QCOMPARE(checksOf(diagnosis)[u"schedule"_s].remedy, Remedy::Resume);
        program.settings.set(setting::pausedUntil, clock.now().addSecs(60));
        QCOMPARE(checksOf(diagnosis)[u"schedule"_s].remedy, Remedy::Resume);
        program.settings.set(setting::pausedUntil, clock.now().addSecs(-60));
        QCOMPARE(checksOf(diagnosis)[u"schedule"_s].remedy, Remedy::RestartSchedule);
        clock.set(QDateTime::currentDateTimeUtc().addSecs(-600));
        QVERIFY(checksOf(diagnosis)[u"clock"_s].cause.contains(u"slow"_s));

        QVERIFY(onWorker([&] { return program.sourceSetup.edit(source->id, {.enabled = false}); }));
        QCOMPARE(checksOf(program.diagnosis)[u"schedule"_s].remedy, Remedy::Resume);
    }

    void noticesFilesThatFail() {
        SignedInProgram home;
        const auto source = home.addSource();
        QVERIFY(source);
        home.google.setFault({{u"kind"_s, u"media"_s}}, {{u"status"_s, 403}, {u"reason"_s, u"cannotDownloadFile"_s}});
        const auto run = [&] {
            return onWorker([&] { return SyncRun(home.program().syncServices(), source->id).run({}); });
        };
        QVERIFY(run().failed > 0);
        const Check check = checksOf(home.program().diagnosis)[u"downloads"_s];
        QCOMPARE(check.remedy, Remedy::TryDownloads);
        home.google.setFaults({});
        QCOMPARE(run().failed, 0);
        QVERIFY(checksOf(home.program().diagnosis)[u"downloads"_s].ok());
    }

    void tellsOfANewerVersion() {
        VersionSite site;
        SignedInProgram home;
        QCOMPARE(checksOf(home.program().diagnosis)[u"version"_s].verdict, Check::Verdict::Skipped);
        QCOMPARE(site.requests, 0);
        home.program().settings.set(setting::updateAddress, site.address());
        for (int i = 0; i < 2; ++i) {
            const Check check = checksOf(home.program().diagnosis)[u"version"_s];
            QVERIFY(check.ok());
            QVERIFY2(check.remark.contains(u"999.1"_s), qUtf8Printable(check.remark));
        }
        QCOMPARE(site.requests, 1);
        home.program().settings.set(setting::updateAddress, u"http://127.0.0.1:1/nobody"_s);
        const Check unanswered = checksOf(home.program().diagnosis)[u"version"_s];
        QCOMPARE(unanswered.verdict, Check::Verdict::Skipped); // No answer is not "the newest".
        QVERIFY(!unanswered.cause.isEmpty());
    }

    void aSpeedReadsWellHoweverLarge() {
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::English));
        QCOMPARE(speedText(12.4, 2), u"Footage comes at 12 Mbps, which is up to 6.2 Mbps for each camera."_s);
        QCOMPARE(speedText(5.04, 40), u"Footage comes at 5.0 Mbps, which is up to 0.1 Mbps for each camera."_s);
        QCOMPARE(speedText(3'000, 30), u"Footage comes at 3,000 Mbps, which is up to 100 Mbps for each camera."_s);
        for (const int cameras : {0, 1, 100})
            QVERIFY(!speedText(12'000, cameras).contains(u"12,000"_s));
        QLocale::setDefault(before);
    }

    void endsWhenAsked() {
        SignedInProgram home;
        QVERIFY(home.addSource());
        home.google.setFault({{u"kind"_s, u"get"_s}}, {{u"hang"_s, true}});
        std::stop_source stop;
        auto running = QtConcurrent::run([&] { home.program().diagnosis.run([](const Check&) {}, stop.get_token()); });
        QTRY_VERIFY(home.google.counters().value(u"get"_s).toInt() > 0);
        QElapsedTimer time;
        time.start();
        stop.request_stop();
        QTRY_VERIFY(running.isFinished());
        QVERIFY2(time.elapsed() < 10'000, qPrintable(QString::number(time.elapsed()))); // So long the exit waits.
    }
};

QTEST_GUILESS_MAIN(TestDiagnosis)
#include "test_diagnosis.moc"
