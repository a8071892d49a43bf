// SPDX-License-Identifier: GPL-3.0-or-later
// What is kept of a sign-in, for how long, and what ends it.
#include "browser.h"
#include "credential_file.h"
#include "error_kinds.h"
#include "manual_clock.h"
#include "signed_in_program.h"

#include <QDir>
#include <QJsonDocument>
#include <QtTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace vtrack;
using namespace vtrack::test;

class TestAccount : public QObject {
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

    /// Google's answer about the tokens of before comes when somebody has signed in since.
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
        QTRY_VERIFY_WITH_TIMEOUT(asking.isFinished(), 30'000);
        const auto after = onWorker([&] { return test.program().account.credentials(); });
        QVERIFY(after);
        QCOMPARE(after->refreshToken.reveal(), grant->tokens.refreshToken.reveal());
        QVERIFY(state(test).driveConnected);
        test.google.setFaults({});
        test.google.control(u"latency"_s, {});
        QVERIFY(onWorker([&] { return test.program().drive.get(u"root"_s); }).has_value());
    }

    void aRevokedSignInIsToldApartFromTrouble() {
        SignedInProgram test;
        test.google.control(u"tokens/expire"_s);
        test.google.setFault({{u"kind"_s, u"refresh"_s}}, {{u"status"_s, 500}});
        QCOMPARE(askDrive(test).error().kind, ErrorKind::NetworkError);
        QVERIFY(state(test).driveConnected);
        test.google.setFault({{u"kind"_s, u"refresh"_s}}, {{u"status"_s, 401}, {u"reason"_s, u"invalid_client"_s}});
        QCOMPARE(askDrive(test).error().kind, ErrorKind::SetupNeeded);
        QVERIFY(state(test).driveConnected);
        test.google.setFaults({});
        test.google.control(u"tokens/revoke"_s);
        const auto revoked = askDrive(test);
        QCOMPARE(revoked.error().kind, ErrorKind::AuthExpired);
        QVERIFY(revoked.error().action != Action::None);

        // It stays so after a restart, without asking Google with a dead token again and again.
        test.restart();
        QVERIFY(state(test).gmailAuthenticated && !state(test).driveConnected);
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
        QVERIFY(!state(test).driveConnected);
        clock.advance(59min);
        QCOMPARE(kind(), ErrorKind::AuthExpired);
        QCOMPARE(asked(), 1);
        clock.advance(2min);
        QCOMPARE(kind(), ErrorKind::AuthExpired);
        QCOMPARE(asked(), 2);
        test.google.setFaults({});
        clock.advance(61min);
        QCOMPARE(kind(), ErrorKind::Cancelled); // Accepted again.
        QVERIFY(state(test).driveConnected);

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
        QVERIFY(state(test).driveConnected);
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

    void aLostKeyIsNotNobody() {
#ifdef Q_OS_WIN
        QSKIP("There is always a keyring on Windows: the key lies in no file");
#endif
        SignedInProgram test;
        QVERIFY(!state(test).ended);
        test.restart([&] { QVERIFY(QFile::remove(test.dataFolder() + u"/credentials/keys.json"_s)); });
        const Account::State lost = state(test);
        QVERIFY(!lost.gmailAuthenticated);
        QVERIFY(lost.ended);
        QVERIFY2(lost.ended->sentence.contains(u"no longer on this computer"_s), qPrintable(lost.ended->sentence));
        QVERIFY(!onWorker(
            [&] { return test.program().tokens.revoke(); })); // The tokens cannot be read, so Google is not told.
        QVERIFY(onWorker([&] { return test.program().account.signOut(); }).has_value());
        QVERIFY(!state(test).ended);
    }

    void theSameAddressMayBeSomebodyElse() {
        SignedInProgram test(SignedInProgram::SignedIn::Drive, {u"--consent"_s, u"page"_s});
        auto grant = test.grantOf(SignInMethod::Drive, u"other@example.com"_s);
        grant->identity.email = u"Demo@example.com"_s;
        const auto refused =
            onWorker([&] { return test.program().account.accept(*grant, Account::OtherPerson::Refuse); });
        QCOMPARE(refused.error().action, Action::ConfirmOtherAccount);
        QVERIFY2(refused.error().sentence.contains(u"another Google account"_s), qPrintable(refused.error().sentence));
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

    void theSessionIsVerifiedAndRenewedInTime() {
        SignedInProgram test;
        Program& program = test.program();
        ManualClock clock(QDateTime::currentDateTimeUtc());
        Account account(program.folder, program.database, program.vault, program.http, clock);
        const auto session = [&] {
            return onWorker([&] { return account.session(); });
        };
        const QDateTime first = session()->expires;
        clock.advance(44 * 24h);
        QCOMPARE(session()->expires, first);
        clock.advance(2 * 24h); // Past the half of its life.
        const QDateTime renewed = session()->expires;
        QCOMPARE(first.daysTo(renewed), 46);
        QCOMPARE(session()->expires, renewed);
        clock.advance(91 * 24h);
        AccessTokens tokens(account, program.http, clock, program.folder.clientFile(), program.endpoints);
        const auto ended = onWorker([&] { return tokens.valid(); });
        QCOMPARE(ended.error().kind, ErrorKind::AuthExpired);
        QCOMPARE(ended.error().action, Action::CompleteGmailAuthFirst);
        QVERIFY(!onWorker([&] { return account.state(); })->gmailAuthenticated);
    }

    void aForgedSessionOpensNothing() {
        SignedInProgram test;
        const QString file = test.dataFolder() + u"/tokens/session.json"_s;
        const auto key = onWorker([&] { return test.program().vault.obtain(u"credentials"_s).result(); });
        const QByteArray forged = "eyJhbGciOiJub25lIn0.eyJ1c2VyX2VtYWlsIjoiYUBiLmMifQ.";
        QVERIFY(writeCredentialFile(file, u"demo@example.com"_s, {{u"session_token"_s, QString::fromLatin1(forged)}},
                                    *key, SystemClock()));
        test.restart();
        test.google.control(u"counters/reset"_s);
        QCOMPARE(askDrive(test).error().action, Action::CompleteGmailAuthFirst);
        QCOMPARE(test.google.counters().value(u"total"_s).toInt(), 0);
    }

    void keysAreReplacedWithoutANewSignIn() {
        SignedInProgram test;
        QVERIFY(onWorker([&] { return test.program().account.replaceKeys(); }).has_value());
        QVERIFY(askDrive(test).has_value());
        QVERIFY(onWorker([&] { return test.program().account.replaceKeys(); }).has_value());
        test.restart();
        QVERIFY(state(test).driveConnected);
        QVERIFY(askDrive(test).has_value());
#ifdef Q_OS_WIN
        QSKIP("There is always a keyring on Windows: the keys lie in no file");
#endif
        QFile keys(test.dataFolder() + u"/credentials/keys.json"_s);
        QVERIFY(keys.open(QIODevice::ReadOnly));
        QCOMPARE(QJsonDocument::fromJson(keys.readAll()).object().keys(),
                 (QStringList{u"credentials-3"_s, u"session-3"_s}));
    }

    void aFirstStepOfSomebodyElseEndsNoConnectionUnasked() {
        SignedInProgram test(SignedInProgram::SignedIn::Drive, {u"--consent"_s, u"page"_s});
        const auto grant = test.grantOf(SignInMethod::Gmail, u"other@example.com"_s);
        QVERIFY(grant.has_value());
        const auto accept = [&](Account::OtherPerson other) {
            return onWorker([&] { return test.program().account.accept(*grant, other); });
        };
        const auto refused = accept(Account::OtherPerson::Refuse);
        QVERIFY(!refused);
        QCOMPARE(refused.error().action, Action::ConfirmOtherAccount);
        QVERIFY(refused.error().sentence.contains(u"demo@example.com"_s));
        QVERIFY(state(test).driveConnected);
        QVERIFY(accept(Account::OtherPerson::Accept).has_value());
        QCOMPARE(state(test).profile->email, u"other@example.com"_s);
        QVERIFY(!state(test).driveConnected);
    }

    void anotherPersonOnlyAfterAsking() {
        SignedInProgram test(SignedInProgram::SignedIn::Drive, {u"--consent"_s, u"page"_s});
        const auto grant = test.grantOf(SignInMethod::Drive, u"other@example.com"_s);
        QVERIFY(grant.has_value());
        const auto accept = [&](Account::OtherPerson other) {
            return onWorker([&] { return test.program().account.accept(*grant, other); });
        };
        const auto refused = accept(Account::OtherPerson::Refuse);
        QCOMPARE(refused.error().action, Action::ConfirmOtherAccount);
        QCOMPARE(state(test).profile->email, u"demo@example.com"_s);
        QVERIFY(state(test).driveConnected);

        const auto accepted = accept(Account::OtherPerson::Accept);
        QVERIFY(accepted.has_value());
        QCOMPARE(accepted->profile.email, u"other@example.com"_s);
        QCOMPARE(accepted->method, SignInMethod::Drive);
        QVERIFY(state(test).driveConnected);
        QCOMPARE(state(test).profile->email, u"other@example.com"_s);
        QVERIFY(!QFile::exists(test.dataFolder() + u"/tokens/"_s + credentialFileName(u"demo@example.com"_s)));
    }

    /// What cannot be kept ends nothing, and what is replaced is revoked.
    void theOldPersonsTokensEndWhenTheNewOnesAreThere() {
        SignedInProgram test(SignedInProgram::SignedIn::Drive, {u"--consent"_s, u"page"_s});
        const auto keep = [&](const SignInGrant& grant, Account::OtherPerson other) {
            return onWorker([&] { return test.program().tokens.keep(grant, other); });
        };
        const auto revoked = [&] {
            return test.google.counters().value(u"revoke"_s).toInt();
        };
        const auto own = test.grantOf(SignInMethod::Drive, u"demo@example.com"_s);
        const auto grant = test.grantOf(SignInMethod::Drive, u"other@example.com"_s);
        QVERIFY(own && grant);
        QVERIFY(keep(*own, Account::OtherPerson::Accept));
        QVERIFY(!keep(*grant, Account::OtherPerson::Refuse));
        SignInGrant notLasting = *grant;
        notLasting.tokens.refreshToken = {};
        QVERIFY(!keep(notLasting, Account::OtherPerson::Accept));
        QCOMPARE(revoked(), 0);
        QCOMPARE(state(test).profile->email, u"demo@example.com"_s);
        QVERIFY(state(test).driveConnected);
        QVERIFY(askDrive(test));

        const auto kept = keep(*grant, Account::OtherPerson::Accept);
        QVERIFY(kept && !kept->notRevoked);
        QCOMPARE(revoked(), 2); // Both steps' tokens of the person of before.
        QCOMPARE(kept->signedIn.profile.email, u"other@example.com"_s);
        QVERIFY(askDrive(test));
    }

    void whatGoogleWasNotToldAboutTheOldPersonIsSaid() {
        SignedInProgram test(SignedInProgram::SignedIn::Drive, {u"--consent"_s, u"page"_s});
        const auto grant = test.grantOf(SignInMethod::Gmail, u"other@example.com"_s);
        QVERIFY(grant);
        test.google.setFault({{u"kind"_s, u"revoke"_s}}, {{u"status"_s, 503}});
        const auto kept = onWorker([&] { return test.program().tokens.keep(*grant, Account::OtherPerson::Accept); });
        QVERIFY(kept && kept->notRevoked);
        QVERIFY(kept->notRevoked->sentence.contains(u"myaccount.google.com"_s));
        QCOMPARE(state(test).profile->email, u"other@example.com"_s);
    }

    void aFirstStepAloneIsReplacedOnlyAfterAsking() {
        SignedInProgram test(SignedInProgram::SignedIn::Gmail, {u"--consent"_s, u"page"_s});
        const auto grant = test.grantOf(SignInMethod::Gmail, u"other@example.com"_s);
        QVERIFY(grant);
        const auto accept = [&](Account::OtherPerson other) {
            return onWorker([&] { return test.program().account.accept(*grant, other); });
        };
        const auto refused = accept(Account::OtherPerson::Refuse);
        QVERIFY(!refused);
        QCOMPARE(refused.error().action, Action::ConfirmOtherAccount);
        QCOMPARE(state(test).profile->email, u"demo@example.com"_s);
        QVERIFY(accept(Account::OtherPerson::Accept));
        QCOMPARE(state(test).profile->email, u"other@example.com"_s);
    }

    void signingOutForgetsAndRevokes() {
        SignedInProgram test;
        QVERIFY(onWorker([&] { return test.program().tokens.revoke(); }).has_value());
        QVERIFY(onWorker([&] { return test.program().account.signOut(); }).has_value());
        test.program().tokens.forget();
        QCOMPARE(test.google.counters().value(u"revoke"_s).toInt(), 2); // Both steps' tokens.
        QVERIFY(!state(test).gmailAuthenticated && !state(test).driveConnected);
        QCOMPARE(onWorker([&] { return test.program().tokens.valid(); }).error().kind, ErrorKind::AuthExpired);
        QVERIFY(QDir(test.dataFolder() + u"/tokens"_s).isEmpty());
    }

private:
    /// For tests that leave nothing behind.
    SignedInProgram& shared() {
        if (!m_shared)
            m_shared = std::make_unique<SignedInProgram>();
        return *m_shared;
    }

    std::unique_ptr<SignedInProgram> m_shared;

    static Account::State state(SignedInProgram& test) {
        return onWorker([&] { return test.program().account.state(); }).value();
    }

    /// One request that does not try again.
    static Result<DriveFile> askDrive(SignedInProgram& test) {
        return onWorker([&] {
            DriveApi impatient(test.program().http, test.program().tokens, test.program().endpoints,
                               test.program().quota, test.program().clock, RetryPolicy{.tries = 1});
            return impatient.get(u"root"_s);
        });
    }
};

QTEST_GUILESS_MAIN(TestAccount)
#include "test_account.moc"
