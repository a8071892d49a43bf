// SPDX-License-Identifier: GPL-3.0-or-later
// Whole sign-ins against the sample Google, with a person at the consent page.
#include "browser.h"
#include "credential_file.h"
#include "error_kinds.h"
#include "manual_clock.h"
#include "photo_format.h"
#include "signed_in_program.h"
#include "web.h"

#include <QDir>
#include <QJsonArray>
#include <QTcpServer>
#include <QtTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace vtrack;
using namespace vtrack::test;

namespace {

const QString driveScope = u"https://www.googleapis.com/auth/drive.readonly"_s;

/// What goes wrong in a Drive sign-in, and where.
struct Ending {
    enum class Person {
        Answers,
        Closed,
        Replays, ///< Somebody has used the code before it comes back to the program.
    };

    Person person = Person::Answers;
    Browser::Choices page = {};
    QString comesBackWith = {}; ///< An `error` word in place of Google's page.
    QJsonObject fault = {};     ///< At the token endpoint.
    std::chrono::seconds clockOff{0};
};

} // namespace

Q_DECLARE_METATYPE(Ending)

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

    /// A photo is fetched from Google, and not from another program on this computer.
    void thePhotoIsAPhotoOfGoogles() {
        SignedInProgram test(SignedInProgram::SignedIn::Nobody);
        const SandboxDrive other;
        auto grant = test.grantOf(SignInMethod::Gmail);
        QVERIFY(grant);
        const auto photoAt = [&](const QUrl& address) {
            grant->identity.photoUrl = address.toString();
            return onWorker([&] { return test.program().account.accept(*grant); }).value().profile.photo;
        };
        QVERIFY(!photoAt(test.google.url(u"/picture/0.png"_s)).isEmpty());
        QVERIFY(photoAt(other.url(u"/picture/0.png"_s)).isEmpty());
        QCOMPARE(other.counters().value(u"other"_s).toInt(), 0);
        QVERIFY(photoAt(test.google.url(u"/_sandbox/files"_s)).isEmpty()); // JSON.
    }

    void onlyPhotosAreRead() {
        QCOMPARE(photoFormat(QByteArray::fromHex("89504e470d0a1a0a00")), "png"_ba);
        QCOMPARE(photoFormat(QByteArray::fromHex("ffd8ffe0")), "jpeg"_ba);
        QCOMPARE(photoFormat("GIF89a."), "gif"_ba);
        QCOMPARE(photoFormat("RIFF....WEBPVP8 "), "webp"_ba);
        for (const QByteArray& other : {"<svg xmlns=\"http://www.w3.org/2000/svg\"/>"_ba, "P6 1 1 255 abc"_ba, "BM6"_ba,
                                        "RIFF....WAVE"_ba, ""_ba})
            QCOMPARE(photoFormat(other), QByteArray());
    }

    void driveNeedsGmailFirst() {
        SignedInProgram test(SignedInProgram::SignedIn::Nobody);
        const auto drive = test.signIn(SignInMethod::Drive);
        QVERIFY(!drive.has_value());
        QCOMPARE(drive.error().sentence, u"Gmail authentication required before Drive access"_s);
        QCOMPARE(drive.error().action, Action::CompleteGmailAuthFirst);
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
        QCOMPARE(value(u"nonce"_s).size(), 43);
        QVERIFY(value(u"nonce"_s) != value(u"state"_s));
        QCOMPARE(value(u"access_type"_s), u"offline"_s);
        QVERIFY(value(u"redirect_uri"_s).startsWith(u"http://127.0.0.1:"_s));
        QVERIFY(value(u"scope"_s).contains(driveScope));
        for (const auto& name : {u"code_challenge"_s, u"state"_s, u"nonce"_s, u"redirect_uri"_s})
            QCOMPARE(query.allQueryItemValues(name).size(), 1);
        QVERIFY(!query.hasQueryItem(u"login_hint"_s));
        QVERIFY(!query.hasQueryItem(u"hd"_s));
        SignIn hinted(SignInMethod::Drive, scopesFor(SignInMethod::Drive),
                      *storedClientSecrets(test.program().folder.clientFile()), test.program().endpoints,
                      test.program().http, test.program().clock);
        hinted.setLoginHint(u"demo+1@example.com"_s);
        QCOMPARE(QUrlQuery(*hinted.start()).queryItemValue(u"login_hint"_s, QUrl::FullyDecoded),
                 u"demo+1@example.com"_s);
        // A lasting token is asked for where it is kept, and nowhere else.
        Attempt gmail(test.program(), SignInMethod::Gmail);
        QCOMPARE(QUrlQuery(gmail.address).queryItemValue(u"access_type"_s), u"online"_s);
        Attempt another(test.program(), SignInMethod::Drive);
        QVERIFY(QUrlQuery(another.address).queryItemValue(u"state"_s) != value(u"state"_s));
    }

    void everyEndingIsTold_data() {
        QTest::addColumn<Ending>("ending");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("says");
        QTest::newRow("denied") << Ending{.page = {.deny = true}} << u"auth_expired"_s
                                << u"press “Continue” (or “Allow”)"_s; // Google's page has the one or the other.
        QTest::newRow("some scopes") << Ending{.page = {.untickedScopes = {driveScope}}} << u"permission_denied"_s
                                     << u"download all your Google Drive files"_s;
        QTest::newRow("wrong person") << Ending{.page = {.email = u"other@example.com"_s}} << u"bad_input"_s
                                      << u"other@example.com"_s;
        QTest::newRow("closed browser") << Ending{.person = Ending::Person::Closed} << u"auth_expired"_s
                                        << u"in time"_s;
        QTest::newRow("code replayed") << Ending{.person = Ending::Person::Replays} << u"auth_expired"_s
                                       << u"no longer accepts"_s;
        QTest::newRow("admin policy") << Ending{.comesBackWith = u"admin_policy_enforced"_s} << u"permission_denied"_s
                                      << u"organisation"_s;
        QTest::newRow("deleted client") << Ending{.comesBackWith = u"deleted_client"_s} << u"permission_denied"_s
                                        << u"client file"_s;
        QTest::newRow("clock a day ahead") << Ending{.clockOff = 24h} << u"bad_input"_s << u"24 h"_s;
        QTest::newRow("clock a day behind") << Ending{.clockOff = -24h} << u"bad_input"_s << u"24 h"_s;
        const auto status = [](int code, const QString& reason) {
            return Ending{.fault = {{u"status"_s, code}, {u"reason"_s, reason}}};
        };
        QTest::newRow("400 invalid_grant") << status(400, u"invalid_grant"_s) << u"auth_expired"_s << u"sign in"_s;
        QTest::newRow("401 invalid_client")
            << status(401, u"invalid_client"_s) << u"permission_denied"_s << u"client file"_s;
        QTest::newRow("500") << status(500, u"internal_failure"_s) << u"network_error"_s << u"cannot be used"_s;
        QTest::newRow("hang") << Ending{.fault = {{u"hang"_s, true}}} << u"network_error"_s << u"in time"_s;
        QTest::newRow("HTML") << Ending{.fault = {{u"html"_s, true}}} << u"network_error"_s << u"cannot be used"_s;
        QTest::newRow("garbage") << Ending{.fault = {{u"wrongBytes"_s, true}}} << u"network_error"_s
                                 << u"cannot be used"_s;
        QTest::newRow("cut") << Ending{.fault = {{u"cutAfter"_s, 10}}} << u"network_error"_s << u"Google"_s;
    }

    void everyEndingIsTold() {
        QFETCH(const Ending, ending);
        QFETCH(const QString, type);
        QFETCH(const QString, says);
        SignedInProgram test(SignedInProgram::SignedIn::Gmail, {u"--consent"_s, u"page"_s});
        if (!ending.fault.isEmpty())
            test.google.setFault({{u"kind"_s, u"token"_s}}, ending.fault);
        const auto failed = end(test, ending);
        QVERIFY(!failed.has_value());
        QCOMPARE(errorType(failed.error().kind), type);
        QVERIFY2(failed.error().sentence.contains(says), qPrintable(failed.error().sentence));
        QVERIFY(onWorker([&] { return test.program().account.state(); })->gmailAuthenticated); // Nothing was lost.
        test.google.setFaults({});
        const auto next = test.signIn(SignInMethod::Drive); // The next try works at once.
        QVERIFY2(next.has_value(), qPrintable(next ? QString() : next.error().sentence + next.error().detail));
    }

    /// Of name and address, and not of footage.
    void whoeverDeniesTheFirstStepIsToldWhatItIsFor() {
        SignedInProgram test(SignedInProgram::SignedIn::Nobody, {u"--consent"_s, u"page"_s});
        Attempt attempt(test.program(), SignInMethod::Gmail);
        std::optional<Error> failed;
        connect(&attempt.signIn, &SignIn::failed, this, [&](const Error& error) { failed = error; });
        Browser browser;
        browser.choices.deny = true;
        browser.open(attempt.address);
        QTRY_VERIFY(failed);
        QVERIFY2(failed->sentence.contains(u"name and e-mail address"_s), qPrintable(failed->sentence));
        QVERIFY(!failed->sentence.contains(u"footage"_s));
    }

    void onlyAccountsOfTheCompany() {
        SignedInProgram test(SignedInProgram::SignedIn::Nobody, {u"--consent"_s, u"page"_s});
        const auto signIn = [&](const QString& domain) {
            Attempt attempt(test.program(), SignInMethod::Gmail, domain);
            std::optional<Result<SignInGrant>> outcome;
            connect(&attempt.signIn, &SignIn::granted, this, [&](const SignInGrant& grant) { outcome = grant; });
            connect(&attempt.signIn, &SignIn::failed, this, [&](const Error& e) { outcome = std::unexpected(e); });
            Browser browser;
            browser.choices.email = u"demo@example.com"_s;
            browser.open(attempt.address);
            [&] {
                QTRY_VERIFY(outcome);
            }();
            return std::pair(*outcome, QUrlQuery(attempt.address).queryItemValue(u"hd"_s));
        };
        const auto [accepted, hint] = signIn(u"Example.com"_s);
        QVERIFY2(accepted, qPrintable(accepted ? QString() : accepted.error().sentence));
        QCOMPARE(hint, u"Example.com"_s);
        QCOMPARE(test.google.counters().value(u"revoke"_s).toInt(), 0);
        const auto [refused, other] = signIn(u"packers.example"_s);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::PermissionDenied);
        QVERIFY2(refused.error().sentence.contains(u"packers.example"_s), qPrintable(refused.error().sentence));
        QVERIFY(refused.error().sentence.contains(u"myaccount.google.com"_s));
        // Revoking this grant could end that of another computer: see AccessTokens::keep().
        QCOMPARE(test.google.counters().value(u"revoke"_s).toInt(), 0);
    }

    void aForgedStateDoesNotDisturbTheRealAnswer() {
        SignedInProgram test(SignedInProgram::SignedIn::Gmail);
        Attempt attempt(test.program(), SignInMethod::Drive);
        QSignalSpy granted(&attempt.signIn, &SignIn::granted);
        QSignalSpy failed(&attempt.signIn, &SignIn::failed);
        for (const auto& forged : {u"?error=access_denied"_s, u"?code=4/0stolen&state=forged"_s,
                                   u"?error=access_denied&state=forged"_s, u"?state="_s}) {
            const QUrl url(attempt.signIn.redirectUri() + forged);
            QCOMPARE(onWorker([&] { return fetch({.url = url}).status; }), 400);
        }
        QCOMPARE(granted.size() + failed.size(), 0);
        Browser browser;
        browser.open(attempt.address);
        QVERIFY(granted.wait(patienceMs));
    }

    void theWebClientOfTheGuide() {
        if (QTcpServer probe; !probe.listen(QHostAddress::LocalHost, 8080))
            QSKIP("another program on this computer has port 8080");
        SignedInProgram test(SignedInProgram::SignedIn::Nobody, {u"--client-type"_s, u"web"_s});
        for (const auto& [method, path] : {std::pair(SignInMethod::Gmail, u"/api/cloud/gmail-callback"_s),
                                           std::pair(SignInMethod::Drive, u"/api/cloud/oauth/callback"_s)}) {
            {
                Attempt attempt(test.program(), method);
                QCOMPARE(attempt.signIn.redirectUri(), u"http://localhost:8080"_s + path);
                SignIn second(method, scopesFor(method), *storedClientSecrets(test.google.clientFile()),
                              test.program().endpoints, test.program().http, test.program().clock);
                const auto taken = second.start();
                QVERIFY(!taken.has_value());
                QVERIFY(taken.error().sentence.contains(u"8080"_s));
            }
            const auto done = test.signIn(method);
            QVERIFY2(done.has_value(), qPrintable(done ? QString() : done.error().sentence + done.error().detail));
        }
    }

    void anAdministratorMayAskForAllScopes() {
        SignedInProgram test(SignedInProgram::SignedIn::Gmail);
        QVERIFY(!scopesFor(SignInMethod::Drive).contains(u"https://www.googleapis.com/auth/drive.file"_s));
        test.program().settings.set(setting::driveScopes, DriveScopes::All);
        QVERIFY(test.signIn(SignInMethod::Drive).has_value());
        const auto credentials = onWorker([&] { return test.program().account.credentials(); });
        for (const QString& scope : scopesFor(SignInMethod::Drive, DriveScopes::All))
            QVERIFY2(credentials->scopes.contains(scope), qPrintable(scope));
        QCOMPARE(credentials->scopes.size(), 6);
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

private:
    /// A Drive sign-in with that trouble, up to Account::accept().
    static Result<Account::SignedIn> end(SignedInProgram& test, const Ending& ending) {
        Program& program = test.program();
        const ManualClock clock(QDateTime::currentDateTimeUtc().addSecs(ending.clockOff.count()));
        SignIn signIn(SignInMethod::Drive, scopesFor(SignInMethod::Drive),
                      *storedClientSecrets(program.folder.clientFile()), program.endpoints, program.http, clock);
        std::optional<Result<SignInGrant>> outcome;
        connect(&signIn, &SignIn::granted, &signIn, [&](const SignInGrant& grant) { outcome = grant; });
        connect(&signIn, &SignIn::failed, &signIn, [&](const Error& error) { outcome = std::unexpected(error); });
        const bool closed = ending.person == Ending::Person::Closed;
        const auto google = ending.fault.contains(u"hang"_s) ? 1s : 60s;
        const QUrl address = signIn.start({.person = closed ? 50ms : 60'000ms, .google = google}).value();
        Browser browser;
        browser.choices = ending.page;
        browser.stopsAt = ending.person == Ending::Person::Replays ? signIn.redirectUri() : QString();
        if (!ending.comesBackWith.isEmpty())
            browser.open(withQuery(QUrl(signIn.redirectUri()),
                                   {{u"state"_s, signIn.state()}, {u"error"_s, ending.comesBackWith}}));
        else if (!closed)
            browser.open(address);
        if (ending.person == Ending::Person::Replays) {
            QSignalSpy stopped(&browser, &Browser::stopped);
            if (!stopped.wait(patienceMs))
                qFatal("the browser was not sent back");
            const QString code = QUrlQuery(browser.address()).queryItemValue(u"code"_s, QUrl::FullyDecoded);
            const auto client = storedClientSecrets(program.folder.clientFile());
            onWorker([&] {
                return postForm(client->tokenUri,
                                {{u"grant_type"_s, u"authorization_code"_s},
                                 {u"code"_s, code},
                                 {u"client_id"_s, client->clientId},
                                 {u"client_secret"_s, QString::fromUtf8(client->clientSecret.reveal())},
                                 {u"redirect_uri"_s, signIn.redirectUri()},
                                 {u"code_verifier"_s, u"guess"_s}})
                    .status;
            });
            browser.stopsAt.clear();
            browser.open(browser.address());
        }
        if (!QTest::qWaitFor([&] { return outcome.has_value(); }, patienceMs))
            qFatal("the sign-in did not end");
        if (!*outcome)
            return std::unexpected(outcome->error());
        return onWorker([&] { return program.account.accept(**outcome); });
    }

    /// A sign-in that was started.
    struct Attempt {
        Attempt(Program& program, SignInMethod method, const QString& domain = {})
            : signIn(method, scopesFor(method), *storedClientSecrets(program.folder.clientFile()), program.endpoints,
                     program.http, program.clock) {
            signIn.setDomain(domain);
            address = signIn.start().value();
        }

        SignIn signIn;
        QUrl address;
    };
};

QTEST_GUILESS_MAIN(TestSignIn)
#include "test_sign_in.moc"
