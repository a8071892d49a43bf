// SPDX-License-Identifier: GPL-3.0-or-later
// Whole sign-ins against the sample Google, with a person at the consent page.
#include "browser.h"
#include "credential_file.h"
#include "signed_in_program.h"

#include <QDir>
#include <QJsonArray>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace vtrack;
using namespace vtrack::test;

namespace {

const QString driveScope = u"https://www.googleapis.com/auth/drive.readonly"_s;

} // namespace

class TestSignIn : public QObject {
    Q_OBJECT

private slots:

    void gmailThenDrive() {
        SignedInProgram test(SignedInProgram::SignedIn::Nobody);
        Account& account = test.program().account;
        QVERIFY(!onWorker([&] { return account.state(); })->gmailAuthenticated);
        const auto gmail = test.signIn(SignInMethod::Gmail);
        QVERIFY2(gmail.has_value(), qPrintable(gmail ? QString() : gmail.error().detail));
        QCOMPARE(gmail->profile.email, u"demo@example.com"_s);
        QVERIFY(!gmail->profile.photo.isEmpty());
        auto state = onWorker([&] { return account.state(); });
        QVERIFY(state->gmailAuthenticated && !state->driveConnected);
        QVERIFY(test.signIn(SignInMethod::Drive).has_value());
        state = onWorker([&] { return account.state(); });
        QVERIFY(state->driveConnected);
        QVERIFY(QFile::exists(test.dataFolder() + u"/tokens/"_s + credentialFileName(u"demo@example.com"_s)));
    }

    void driveNeedsGmailFirst() {
        SignedInProgram test(SignedInProgram::SignedIn::Nobody);
        const auto drive = test.signIn(SignInMethod::Drive);
        QVERIFY(!drive.has_value());
        QCOMPARE(drive.error().sentence, u"Gmail authentication required before Drive access"_s);
        QCOMPARE(drive.error().actionRequired, u"complete_gmail_auth_first"_s);
    }

    void theAddressAsksForEverythingItShould() {
        SignedInProgram test(SignedInProgram::SignedIn::Nobody);
        Attempt attempt(test.program(), SignInMethod::Drive);
        const QUrlQuery query(attempt.address);
        const auto value = [&](const QString& name) {
            return query.queryItemValue(name, QUrl::FullyDecoded);
        };
        QCOMPARE(value(u"code_challenge_method"_s), u"S256"_s);
        QCOMPARE(value(u"code_challenge"_s).size(), 43);
        QCOMPARE(value(u"state"_s).size(), 43);
        QCOMPARE(value(u"access_type"_s), u"offline"_s);
        QVERIFY(value(u"redirect_uri"_s).startsWith(u"http://127.0.0.1:"_s));
        QVERIFY(value(u"scope"_s).contains(driveScope));
        for (const auto& name : {u"code_challenge"_s, u"state"_s, u"redirect_uri"_s})
            QCOMPARE(query.allQueryItemValues(name).size(), 1);
        Attempt another(test.program(), SignInMethod::Drive);
        QVERIFY(QUrlQuery(another.address).queryItemValue(u"state"_s) != value(u"state"_s));
    }

    void everyEndingIsTold_data() {
        QTest::addColumn<QJsonObject>("fault"); // At the token endpoint.
        QTest::addColumn<QString>("type");
        const auto status = [](int code, const QString& reason) {
            return QJsonObject{{u"status"_s, code}, {u"reason"_s, reason}};
        };
        QTest::newRow("400 invalid_grant") << status(400, u"invalid_grant"_s) << u"auth_expired"_s;
        QTest::newRow("401 invalid_client") << status(401, u"invalid_client"_s) << u"bad_input"_s;
        QTest::newRow("500") << status(500, u"internal_failure"_s) << u"network_error"_s;
        QTest::newRow("HTML") << QJsonObject{{u"html"_s, true}} << u"network_error"_s;
        QTest::newRow("cut") << QJsonObject{{u"cutAfter"_s, 10}} << u"network_error"_s;
    }

    void everyEndingIsTold() {
        QFETCH(const QJsonObject, fault);
        QFETCH(const QString, type);
        SignedInProgram test(SignedInProgram::SignedIn::Nobody);
        test.google.setFault({{u"kind"_s, u"token"_s}}, fault);
        const auto failed = test.signIn(SignInMethod::Gmail);
        QVERIFY(!failed.has_value());
        QCOMPARE(errorType(failed.error().kind), type);
        QVERIFY(!failed.error().sentence.isEmpty());
        test.google.setFaults({});
        QVERIFY(test.signIn(SignInMethod::Gmail).has_value()); // The next try works at once.
    }

    void deniedAndUnticked() {
        SignedInProgram test(SignedInProgram::SignedIn::Gmail);
        const SandboxDrive google; // Its consent page waits for a person.
        auto client = storedClientSecrets(google.clientFile());
        QVERIFY(client.has_value());
        for (const bool deny : {true, false}) {
            SignIn signIn(SignInMethod::Drive, *client, test.program().endpoints, test.program().http,
                          test.program().clock);
            QSignalSpy failed(&signIn, &SignIn::failed);
            const auto address = signIn.start();
            QVERIFY(address.has_value());
            Browser browser;
            browser.choices = {.untickedScopes = {driveScope}, .deny = deny};
            browser.open(*address);
            QVERIFY(failed.wait(10'000));
            const auto error = failed[0][0].value<Error>();
            QCOMPARE(error.kind, deny ? ErrorKind::AuthExpired : ErrorKind::PermissionDenied);
            QCOMPARE(error.detail.contains(u"drive.readonly"_s), !deny);
        }
    }

    void nobodyAtTheBrowser() {
        SignedInProgram test(SignedInProgram::SignedIn::Nobody);
        const auto client = storedClientSecrets(test.program().folder.clientFile());
        SignIn signIn(SignInMethod::Gmail, *client, test.program().endpoints, test.program().http,
                      test.program().clock);
        QSignalSpy failed(&signIn, &SignIn::failed);
        QVERIFY(signIn.start(std::chrono::milliseconds(50)).has_value());
        QVERIFY(failed.wait(5000));
        QCOMPARE(failed[0][0].value<Error>().kind, ErrorKind::AuthExpired);
        QVERIFY(test.signIn(SignInMethod::Gmail).has_value());
    }

    void anExpiredTokenIsRefreshedOnceForEverybody() {
        SignedInProgram test;
        test.google.control(u"tokens/expire"_s);
        test.google.control(u"counters/reset"_s);
        const bool all = onWorker([&] {
            QThreadPool pool;
            pool.setMaxThreadCount(20);
            QList<QFuture<bool>> asked;
            for (int i = 0; i < 20; ++i)
                asked += QtConcurrent::run(&pool, [&] { return test.program().drive.get(u"root"_s).has_value(); });
            return std::ranges::all_of(asked, [](QFuture<bool>& f) { return f.result(); });
        });
        QVERIFY(all);
        QCOMPARE(test.google.counters().value(u"refresh"_s).toInt(), 1);
    }

    void aRevokedSignInIsToldApartFromTrouble() {
        SignedInProgram test;
        test.google.control(u"tokens/expire"_s);
        test.google.setFault({{u"kind"_s, u"refresh"_s}}, {{u"status"_s, 500}});
        const auto trouble = onWorker([&] { return test.program().tokens.valid(); });
        Q_UNUSED(trouble); // In memory the token still seems good: Drive's 401 makes it go.
        const auto asked = onWorker([&] {
            DriveApi impatient(test.program().http, test.program().tokens, test.program().endpoints,
                               test.program().clock, RetryPolicy{.tries = 1});
            return impatient.get(u"root"_s);
        });
        QCOMPARE(asked.error().kind, ErrorKind::NetworkError);
        test.google.setFaults({});
        test.google.control(u"tokens/revoke"_s);
        const auto revoked = onWorker([&] { return test.program().drive.get(u"root"_s); });
        QCOMPARE(revoked.error().kind, ErrorKind::AuthExpired);
        QVERIFY(!revoked.error().actionRequired.isEmpty());
    }

    void noSecretOutsideTheEncryptedFiles() {
        SignedInProgram test;
        QVERIFY(onWorker([&] { return test.program().drive.get(u"root"_s); }).has_value());
        QStringList secrets = test.google.secrets();
        QVERIFY(secrets.size() >= 5);
        QDirIterator files(test.dataFolder(), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.fileName() == test.program().folder.clientFile())
                continue; // The administrator's own file, for the owner only.
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray content = file.readAll();
            for (const QString& secret : secrets)
                QVERIFY2(!content.contains(secret.toUtf8()), qPrintable(file.fileName()));
        }
    }

    void signingOutForgetsAndRevokes() {
        SignedInProgram test;
        QVERIFY(onWorker([&] { return test.program().tokens.revoke(); }).has_value());
        QVERIFY(onWorker([&] { return test.program().account.signOut(); }).has_value());
        test.program().tokens.forget();
        QCOMPARE(test.google.counters().value(u"revoke"_s).toInt(), 1);
        const auto state = onWorker([&] { return test.program().account.state(); });
        QVERIFY(!state->gmailAuthenticated && !state->driveConnected);
        QCOMPARE(onWorker([&] { return test.program().tokens.valid(); }).error().kind, ErrorKind::AuthExpired);
    }

private:
    /// A sign-in that was started.
    struct Attempt {
        Attempt(Program& program, SignInMethod method)
            : signIn(method, *storedClientSecrets(program.folder.clientFile()), program.endpoints, program.http,
                     program.clock)
            , address(signIn.start().value()) {}

        SignIn signIn;
        QUrl address;
    };
};

QTEST_GUILESS_MAIN(TestSignIn)
#include "test_sign_in.moc"
