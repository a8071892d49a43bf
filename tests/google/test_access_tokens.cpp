// SPDX-License-Identifier: GPL-3.0-or-later
// When Google is asked for tokens, what its refusals mean, and where tokens may be sent.
#include "account_state.h"
#include "error_kinds.h"
#include "manual_clock.h"

#include <QJsonDocument>
#include <QtTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace vtrack;
using namespace vtrack::test;

class TestAccessTokens : public QObject {
    Q_OBJECT

private slots:

    void anExpiredTokenIsRefreshedOnceForEverybody() {
        SignedInProgram test;
        test.google.control(u"tokens/lifetime"_s, {{u"seconds"_s, 3600}});
        ManualClock clock(QDateTime::currentDateTimeUtc());
        AccessTokens tokens(test.program().account, test.program().http, clock, test.program().folder.clientFile(),
                            test.program().endpoints);
        test.google.control(u"counters/reset"_s);
        QVERIFY(onWorker([&] { return tokens.valid(); }).has_value());
        QCOMPARE(test.google.counters().value(u"refresh"_s).toInt(), 0);
        clock.advance(3600s - 119s); // Two minutes before its end counts as the end.
        const int different = onWorker([&] {
            QThreadPool pool;
            pool.setMaxThreadCount(20);
            QList<QFuture<QByteArray>> asked;
            for (int i = 0; i < 20; ++i)
                asked += QtConcurrent::run(&pool, [&] { return tokens.valid().value_or(Secret()).reveal(); });
            QSet<QByteArray> answers;
            for (QFuture<QByteArray>& answer : asked)
                answers += answer.result();
            return answers.contains(QByteArray()) ? -1 : static_cast<int>(answers.size());
        });
        QCOMPARE(different, 1);
        QCOMPARE(test.google.counters().value(u"refresh"_s).toInt(), 1);
    }

    void aReplacedRefreshTokenIsKept() {
        SignedInProgram test;
        test.google.control(u"tokens/rotation"_s, {{u"on"_s, true}});
        for (int i = 0; i < 3; ++i) {
            test.google.control(u"tokens/expire"_s);
            QVERIFY(onWorker([&] { return test.program().drive.get(u"root"_s); }).has_value());
            test.restart();
        }
        QVERIFY(onWorker([&] { return test.program().drive.get(u"root"_s); }).has_value());
    }

    /// Google's answer about the previous tokens comes when somebody has signed in since.
    void anAnswerAboutOldTokensSparesTheNewOnes_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("reason");
        QTest::newRow("refreshed") << 0 << QString();
        QTest::newRow("refused") << 400 << u"invalid_grant"_s;
    }

    void anAnswerAboutOldTokensSparesTheNewOnes() {
        QFETCH(const int, status);
        QFETCH(const QString, reason);
        SignedInProgram test;
        const auto before = onWorker([&] { return test.program().account.credentials(); });
        const auto grant = test.grantOf(SignInMethod::Drive);
        QVERIFY(before && grant);
        QVERIFY(before->refreshToken.reveal() != grant->tokens.refreshToken.reveal());
        test.google.control(u"tokens/expire"_s);
        if (status != 0)
            test.google.setFault({{u"kind"_s, u"refresh"_s}}, {{u"status"_s, status}, {u"reason"_s, reason}});
        test.google.control(u"latency"_s, {{u"refresh"_s, 2000}});
        test.google.control(u"counters/reset"_s);
        const auto asking = QtConcurrent::run([&] { return test.program().drive.get(u"root"_s); });
        QTRY_COMPARE(test.google.counters().value(u"refresh"_s).toInt(), 1);
        QVERIFY(onWorker([&] { return test.program().account.accept(*grant); }).has_value());
        QTRY_VERIFY(asking.isFinished());
        const auto after = onWorker([&] { return test.program().account.credentials(); });
        QVERIFY(after);
        QCOMPARE(after->refreshToken.reveal(), grant->tokens.refreshToken.reveal());
        QVERIFY(accountState(test).driveConnected);
        test.google.setFaults({});
        test.google.control(u"latency"_s, {});
        QVERIFY(onWorker([&] { return test.program().drive.get(u"root"_s); }).has_value());
    }

    void aRevokedSignInIsToldApartFromTrouble() {
        SignedInProgram test;
        test.google.control(u"tokens/expire"_s);
        test.google.setFault({{u"kind"_s, u"refresh"_s}}, {{u"status"_s, 500}});
        QCOMPARE(askDrive(test).error().kind, ErrorKind::NetworkError);
        QVERIFY(accountState(test).driveConnected);
        test.google.setFault({{u"kind"_s, u"refresh"_s}}, {{u"status"_s, 401}, {u"reason"_s, u"invalid_client"_s}});
        QCOMPARE(askDrive(test).error().kind, ErrorKind::SetupNeeded);
        QVERIFY(accountState(test).driveConnected);
        test.google.setFaults({});
        test.google.control(u"tokens/revoke"_s);
        const auto revoked = askDrive(test);
        QCOMPARE(revoked.error().kind, ErrorKind::AuthExpired);
        QVERIFY(revoked.error().action != Action::None);

        // It stays so after a restart, without asking Google with a dead token again and again.
        test.restart();
        QVERIFY(accountState(test).gmailAuthenticated && !accountState(test).driveConnected);
        test.google.control(u"counters/reset"_s);
        QCOMPARE(askDrive(test).error().kind, ErrorKind::AuthExpired);
        QCOMPARE(test.google.counters().value(u"total"_s).toInt(), 0);
        QVERIFY(test.signIn(SignInMethod::Drive).has_value());
        QVERIFY(askDrive(test).has_value());
    }

    /// Google takes some refusals back; and somebody may sign in by another program.
    void aRefusedSignInIsLookedAtAgain() {
        SignedInProgram test;
        Program& program = test.program();
        ManualClock clock(QDateTime::currentDateTimeUtc());
        Account account(program.folder, program.database, program.vault, program.http, clock);
        AccessTokens tokens(account, program.http, clock, program.folder.clientFile(), program.endpoints);
        const auto kind = [&] {
            const auto token = onWorker([&] { return tokens.valid(); });
            return token ? ErrorKind::Cancelled : token.error().kind;
        };
        const auto asked = [&] {
            return test.google.counters().value(u"refresh"_s).toInt();
        };
        test.google.setFault({{u"kind"_s, u"refresh"_s}}, {{u"status"_s, 400}, {u"reason"_s, u"invalid_grant"_s}});
        test.google.control(u"counters/reset"_s);
        clock.advance(2h); // The access token is over.
        QCOMPARE(kind(), ErrorKind::AuthExpired);
        QVERIFY(!accountState(test).driveConnected);
        clock.advance(59min);
        QCOMPARE(kind(), ErrorKind::AuthExpired);
        QCOMPARE(asked(), 1);
        clock.advance(2min);
        QCOMPARE(kind(), ErrorKind::AuthExpired);
        QCOMPARE(asked(), 2);
        test.google.setFaults({});
        clock.advance(61min);
        QCOMPARE(kind(), ErrorKind::Cancelled); // Accepted again.
        QVERIFY(accountState(test).driveConnected);

        clock.set(QDateTime::currentDateTimeUtc());
        test.google.control(u"tokens/revoke"_s);
        const auto token = onWorker([&] { return tokens.valid(); });
        QVERIFY(token && tokens.reject(*token) == false); // Fetched a moment ago by the monotonic clock.
        clock.advance(9h);
        QCOMPARE(kind(), ErrorKind::AuthExpired);
        clock.set(QDateTime::currentDateTimeUtc());
        QVERIFY(test.signIn(SignInMethod::Drive).has_value()); // By other objects than these.
        QCOMPARE(kind(), ErrorKind::Cancelled);
    }

    void refusalsOfTheSetUp_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("says");
        for (const char* word :
             {"deleted_client", "disabled_client", "invalid_client", "unauthorized_client", "invalid_scope"})
            QTest::newRow(word) << 401 << QString::fromLatin1(word) << u"client file"_s;
        for (const char* word : {"admin_policy_enforced", "access_denied", "org_internal"})
            QTest::newRow(word) << 400 << QString::fromLatin1(word) << u"organisation"_s;
    }

    void refusalsOfTheSetUp() {
        QFETCH(const int, status);
        QFETCH(const QString, word);
        QFETCH(const QString, says);
        SignedInProgram& test = shared();
        test.google.control(u"tokens/expire"_s);
        test.program().tokens.forget();
        test.google.setFault({{u"kind"_s, u"refresh"_s}}, {{u"status"_s, status}, {u"reason"_s, word}});
        const auto refused = askDrive(test);
        test.google.setFaults({});
        QCOMPARE(refused.error().kind, ErrorKind::SetupNeeded);
        QCOMPARE(ownerOf(refused.error()), Owner::Setup);
        QVERIFY(!refused.error().transient);
        QVERIFY2(refused.error().sentence.contains(says), qPrintable(refused.error().sentence));
        QVERIFY(accountState(test).driveConnected);
    }

    void anUnknownRefusalIsFinalAfterAFewTries() {
        SignedInProgram& test = shared();
        test.google.control(u"tokens/expire"_s);
        test.program().tokens.forget();
        const auto refuse = [&](int status, const QString& word) {
            test.google.setFault({{u"kind"_s, u"refresh"_s}}, {{u"status"_s, status}, {u"reason"_s, word}});
            return askDrive(test).error();
        };
        const auto isFinal = [](const Error& error) {
            return error.kind == ErrorKind::SetupNeeded && !error.transient;
        };
        for (int i = 0; i < 5; ++i) // Passing whatever the number.
            QVERIFY(!isFinal(refuse(503, u"strange_word"_s)));
        QVERIFY(!isFinal(refuse(400, u"strange_word"_s)));
        QVERIFY(!isFinal(refuse(403, u"strange_word"_s)));
        QVERIFY(!isFinal(refuse(500, u"internal_failure"_s))); // Not in a row.
        QVERIFY(!isFinal(refuse(400, u"strange_word"_s)));
        QVERIFY(!isFinal(refuse(400, u"strange_word"_s)));
        const Error last = refuse(400, u"strange_word"_s);
        QVERIFY(isFinal(last));
        QVERIFY(last.sentence.contains(u"strange_word"_s));
        test.google.setFaults({});
        QVERIFY(askDrive(test).has_value());
    }

    void revokingAfterTheGmailStepAlone() {
        SignedInProgram test(SignedInProgram::SignedIn::Gmail);
        test.google.control(u"counters/reset"_s);
        QVERIFY(onWorker([&] { return test.program().tokens.revoke(); }).has_value());
        QCOMPARE(test.google.counters().value(u"revoke"_s).toInt(), 1);
        QVERIFY(onWorker([&] { return test.program().tokens.revoke(); }).has_value()); // Dead already.
        test.google.setFault({{u"kind"_s, u"revoke"_s}}, {{u"html"_s, true}});
        QCOMPARE(onWorker([&] { return test.program().tokens.revoke(); }).error().kind, ErrorKind::NetworkError);
        test.google.setFaults({});
        QVERIFY(onWorker([&] { return test.program().account.replaceKeys(); }).has_value());
        const vtrack::TokenOrigin here = // Windows has one too.
            tokenOrigin(*storedClientSecrets(test.program().folder.clientFile()), test.program().endpoints);
        QVERIFY(!onWorker([&] { return test.program().account.gmailToken(here); })->isEmpty());
        QVERIFY(onWorker([&] { return test.program().account.gmailToken({}); })->isEmpty());
    }

    void anotherClientFileNeedsAnotherSignIn() {
        SignedInProgram test;
        QFile file(test.program().folder.clientFile());
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray own = file.readAll();
        QJsonObject root = QJsonDocument::fromJson(own).object();
        QJsonObject installed = root[u"installed"_s].toObject();
        installed[u"client_id"_s] = u"another.apps.googleusercontent.com"_s;
        root[u"installed"_s] = installed;
        file.seek(0);
        QVERIFY(file.write(QJsonDocument(root).toJson()) > 0 && file.resize(file.pos()) && file.flush());
        test.google.control(u"tokens/expire"_s);
        test.google.control(u"counters/reset"_s);
        const auto refused = askDrive(test);
        QCOMPARE(refused.error().action, Action::ConnectDrive);
        QVERIFY(refused.error().sentence.contains(u"client file"_s));
        QCOMPARE(test.google.counters().value(u"refresh"_s).toInt(), 0);
        file.seek(0);
        QVERIFY(file.write(own) == own.size() && file.resize(own.size()) && file.flush());
        QVERIFY(askDrive(test).has_value()); // The old file is back: nothing was lost.
    }

    /// Neither those that are valid nor those that need a refresh; not by asking and not by revoking.
    void tokensAreSentOnlyWhereTheyCameFrom() {
        SignedInProgram test;
        const SandboxDrive other({u"--consent"_s, u"auto"_s});
        Program& program = test.program();
        ManualClock clock(QDateTime::currentDateTimeUtc());
        const auto valid = [&](const QString& clientFile, const QUrl& api) {
            AccessTokens tokens(program.account, program.http, clock, clientFile, *GoogleEndpoints::at(api.toString()));
            return onWorker([&] { return tokens.valid(); });
        };
        const auto revoke = [&](const QString& clientFile, const QUrl& api) {
            AccessTokens tokens(program.account, program.http, clock, clientFile, *GoogleEndpoints::at(api.toString()));
            return onWorker([&] { return tokens.revoke(); });
        };
        const QString own = program.folder.clientFile();
        QFile file(own);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray elsewhere =
            file.readAll().replace(test.google.api().toString().toUtf8(), other.api().toString().toUtf8());
        QFile changed(other.folder() + u"/changed.json"_s); // The same client, another token address.
        QVERIFY(changed.open(QIODevice::WriteOnly) && changed.write(elsewhere) > 0 && changed.flush());
        for (const auto days : {0, 1}) {
            clock.advance(std::chrono::hours(24 * days));
            for (const auto& refused : {valid(own, other.api()), valid(changed.fileName(), test.google.api())}) {
                QVERIFY(!refused);
                QCOMPARE(refused.error().action, Action::ConnectDrive);
            }
        }
        QVERIFY(!revoke(changed.fileName(), test.google.api()));
        const QJsonObject counters = other.counters();
        for (const QString& kind : counters.keys())
            QVERIFY2(counters[kind].toInt() == 0, qPrintable(kind));
        QVERIFY(valid(own, test.google.api())); // Nothing was lost.
    }

private:
    /// For tests that leave nothing behind.
    SignedInProgram& shared() {
        if (!m_shared)
            m_shared = std::make_unique<SignedInProgram>();
        return *m_shared;
    }

    std::unique_ptr<SignedInProgram> m_shared;
};

QTEST_GUILESS_MAIN(TestAccessTokens)
#include "test_access_tokens.moc"
