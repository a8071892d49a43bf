// SPDX-License-Identifier: GPL-3.0-or-later
// Signing in and out on the command line, and whose client file and tokens are used.
#include "browser.h"
#include "syncctl_test.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace vtrack::test;

class TestSignInCommands : public SyncctlTest {
    Q_OBJECT

private slots:

    void initTestCase() {
        QVERIFY(run({u"whoami"_s}).code == 3);
        QCOMPARE(run({u"sign-in"_s, u"--drive"_s}).code, 3); // Gmail first.
        const Outcome gmail = run({u"sign-in"_s, u"--json"_s});
        QVERIFY2(gmail.code == 0, qPrintable(gmail.err));
        QCOMPARE(gmail.json()[u"type"_s].toString(), u"GMAIL_AUTH_SUCCESS"_s);
        QVERIFY(gmail.json()[u"session_token"_s].isNull());
        const Outcome drive = run({u"sign-in"_s, u"--drive"_s, u"--json"_s});
        QVERIFY2(drive.code == 0, qPrintable(drive.err));
        QCOMPARE(drive.json()[u"type"_s].toString(), u"OAUTH_SUCCESS"_s);
        m_gmailAnswer = gmail.json().object();
        m_driveAnswer = drive.json().object();
    }

    /// Google's word counts, and is told in JSON too.
    void signingOutSaysWhatCouldNotBeRevoked() {
        SandboxDrive google({u"--consent"_s, u"auto"_s});
        const Syncctl ctl(google);
        const auto gmailOnly = [&] {
            const Outcome signedIn = ctl.run({u"sign-in"_s});
            // The address is printed though a browser was started.
            QVERIFY2(signedIn.err.contains(u"/o/oauth2/"_s), qPrintable(signedIn.err));
            QCOMPARE(signedIn.code, 0);
        };
        gmailOnly();
        const Outcome good = ctl.run({u"sign-out"_s, u"--revoke"_s, u"--json"_s});
        QVERIFY2(good.code == 0, qPrintable(good.err));
        QCOMPARE(good.json()[u"success"_s].toBool(), true);
        QCOMPARE(google.counters().value(u"revoke"_s).toInt(), 1);
        gmailOnly();
        google.setFault({{u"kind"_s, u"revoke"_s}}, {{u"status"_s, 503}});
        const Outcome failed = ctl.run({u"sign-out"_s, u"--revoke"_s, u"--json"_s});
        QCOMPARE(failed.code, 5);
        QCOMPARE(failed.json()[u"success"_s].toBool(true), false);
        QCOMPARE(failed.json()[u"error_type"_s].toString(), u"network_error"_s);
        QVERIFY(failed.json()[u"error"_s].toString().contains(u"myaccount.google.com"_s));
        QCOMPARE(ctl.run({u"whoami"_s}).code, 3); // Signed out here all the same.
    }

    void aNameForgesNoLine() {
        const QJsonObject person{
            {u"email"_s, u"ann@example.com"_s}, {u"name"_s, u"Ann\nSigned in as boss@corp"_s}, {u"sub"_s, u"1"_s}};
        const SandboxDrive google({u"--consent"_s, u"auto"_s}, {{u"users"_s, QJsonArray{person}}});
        const Syncctl ctl(google);
        for (const QString& command : {u"sign-in"_s, u"whoami"_s}) {
            const Outcome outcome = ctl.run({command});
            QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
            QVERIFY(outcome.out.contains("boss@corp"));
            QCOMPARE(outcome.out.trimmed().count('\n'), 0);
        }
    }

    /// The guide's callback responses, field by field.
    void theSignInAnswersAreTheGuides() {
        const QJsonObject user = m_gmailAnswer[u"user_info"_s].toObject();
        QCOMPARE(m_gmailAnswer, (QJsonObject{{u"type"_s, u"GMAIL_AUTH_SUCCESS"_s},
                                             {u"user_info"_s, user},
                                             {u"session_token"_s, QJsonValue()},
                                             {u"authentication_method"_s, u"gmail_only"_s},
                                             {u"google_drive_connected"_s, false}}));
        QCOMPARE(user.keys(), (QStringList{u"email"_s, u"name"_s, u"photo_url"_s}));
        QCOMPARE(user[u"email"_s].toString(), u"demo@example.com"_s);
        QVERIFY(user[u"photo_url"_s].toString().startsWith(u"http"_s));
        const int port = m_driveAnswer[u"backend_port"_s].toInt();
        QVERIFY(port > 0);
        QCOMPARE(m_driveAnswer, (QJsonObject{{u"type"_s, u"OAUTH_SUCCESS"_s},
                                             {u"success"_s, true},
                                             {u"authenticated"_s, true},
                                             {u"user_email"_s, u"demo@example.com"_s},
                                             {u"user_info"_s, user},
                                             {u"session_token"_s, QJsonValue()},
                                             {u"folders"_s, QJsonArray()},
                                             {u"folder_loading_required"_s, true},
                                             {u"lazy_loading_enabled"_s, true},
                                             {u"authentication_method"_s, u"google_drive"_s},
                                             {u"google_drive_connected"_s, true},
                                             {u"backend_port"_s, port},
                                             {u"security_mode"_s, u"encrypted_storage"_s}}));
    }

    /// Nobody answers Google's page here.
    void aServiceAccountNeedsNoBrowser() {
        const QTemporaryDir folder;
        const QString key = folder.filePath(u"key.json"_s);
        const SandboxDrive google({u"--service-account-file"_s, key});
        const Syncctl ctl(google);
        const Outcome signedIn = ctl.run({u"sign-in"_s, u"--service-account"_s, key, u"--json"_s});
        QVERIFY2(signedIn.code == 0, qPrintable(signedIn.err));
        QCOMPARE(signedIn.json()[u"type"_s].toString(), u"OAUTH_SUCCESS"_s);
        QVERIFY(ctl.run({u"whoami"_s}).out.contains("reader@vtrack-sandbox.iam.gserviceaccount.com"));
        QCOMPARE(
            ctl.run({u"add-source"_s, u"Demo"_s, u"--all-cameras"_s, u"root"_s, u"--dest"_s, ctl.path(u"footage"_s)})
                .code,
            0);
        const Outcome synced = ctl.run({u"sync"_s, u"--json"_s});
        QVERIFY2(synced.code == 0, qPrintable(synced.err));
        QVERIFY(synced.json()[u"sources"_s][0][u"downloaded"_s].toInt() > 0);
        QCOMPARE(ctl.run({u"sign-in"_s, u"--service-account"_s, google.clientFile()}).code, 2);
        const Outcome gone = ctl.run({u"sign-out"_s, u"--revoke"_s});
        QVERIFY2(gone.err.contains(u"Delete it in the Google Cloud console"_s), qPrintable(gone.err));
        QCOMPARE(ctl.run({u"whoami"_s}).code, 3);
    }

    void driveWithoutGmailIsTheGuidesError() {
        const Syncctl nobody(*m_google);
        const Outcome outcome = nobody.run({u"sign-in"_s, u"--drive"_s, u"--json"_s});
        QCOMPARE(outcome.code, 3);
        QCOMPARE(outcome.json()[u"error"_s].toString(), u"Gmail authentication required before Drive access"_s);
        QCOMPARE(outcome.json()[u"action_required"_s].toString(), u"complete_gmail_auth_first"_s);
    }

    void wrongScopesAreTold() { QCOMPARE(run({u"sign-in"_s, u"--drive"_s, u"--scopes"_s, u"some"_s}).code, 2); }

    void tokensOfOneGoogleGoToNoOther() {
        const SandboxDrive other({u"--consent"_s, u"auto"_s});
        const Outcome outcome = m_ctl->run({u"list-subfolders"_s, u"--json"_s}, other.api().toString());
        QCOMPARE(outcome.code, 3);
        QCOMPARE(outcome.json()[u"action_required"_s].toString(), u"connect_google_drive"_s);
        const QJsonObject counters = other.counters();
        for (const QString& kind : counters.keys())
            QVERIFY2(counters[kind].toInt() == 0, qPrintable(kind));
        QCOMPARE(run({u"list-subfolders"_s}).code, 0);
    }

    void aClientFileOfAnotherHostIsAskedAbout() {
        const Syncctl nobody(*m_google);
        QFile given(m_google->clientFile());
        QVERIFY(given.open(QIODevice::ReadOnly));
        QJsonObject root = QJsonDocument::fromJson(given.readAll()).object();
        QJsonObject installed = root[u"installed"_s].toObject();
        installed[u"token_uri"_s] = u"https://login.packers.example/token"_s;
        root[u"installed"_s] = installed;
        QFile file(m_google->folder() + u"/elsewhere.json"_s);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(root).toJson()) > 0 && file.flush());
        const QStringList imports{u"whoami"_s, u"--client-file"_s, file.fileName()};
        const Outcome refused = nobody.run(imports);
        QCOMPARE(refused.code, 2);
        QVERIFY2(refused.err.contains(u"login.packers.example"_s) && refused.err.contains(u"--allow-other-google"_s),
                 qPrintable(refused.err));
        QVERIFY(!QFile::exists(nobody.path(u"data/credentials/client.json"_s)));
        QCOMPARE(nobody.run(imports + QStringList{u"--allow-other-google"_s}).code, 3); // Nobody is signed in.
        QVERIFY(QFile::exists(nobody.path(u"data/credentials/client.json"_s)));
    }

    void anApiOfAnotherHostIsAskedAbout() {
        const Syncctl nobody(*m_google);
        const QString elsewhere = u"https://drive.packers.example"_s;
        const Outcome refused = nobody.run({u"whoami"_s}, elsewhere);
        QCOMPARE(refused.code, 2);
        QVERIFY2(refused.err.contains(u"drive.packers.example"_s) && refused.err.contains(u"--allow-other-google"_s),
                 qPrintable(refused.err));
        QCOMPARE(nobody.run({u"whoami"_s, u"--allow-other-google"_s}, elsewhere).code, 3); // Nobody is signed in.
        QCOMPARE(nobody.run({u"whoami"_s}, u"https://www.googleapis.com"_s).code, 3);
    }

    /// The same file as often as one likes, another client's only after a sign-out.
    void anotherClientFileEndsNoConnection() {
        QFile given(m_google->clientFile());
        QVERIFY(given.open(QIODevice::ReadOnly));
        const QByteArray own = given.readAll();
        QJsonObject root = QJsonDocument::fromJson(own).object();
        QJsonObject installed = root[u"installed"_s].toObject();
        installed[u"client_id"_s] = u"another.apps.googleusercontent.com"_s;
        root[u"installed"_s] = installed;
        QFile file(m_google->folder() + u"/another.json"_s);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(root).toJson()) > 0 && file.flush());
        const Outcome refused = run({u"whoami"_s, u"--client-file"_s, file.fileName()});
        QCOMPARE(refused.code, 2);
        QVERIFY2(refused.err.contains(u"sign-out"_s), qPrintable(refused.err));
        QFile kept(m_ctl->path(u"data/credentials/client.json"_s));
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), own);
        kept.close(); // Windows replaces no open file.
        QCOMPARE(run({u"whoami"_s, u"--client-file"_s, m_google->clientFile()}).code, 0);
        QCOMPARE(run({u"list-subfolders"_s}).code, 0);
        const Syncctl nobody(*m_google);
        QCOMPARE(nobody.run({u"whoami"_s}).code, 3);
        QCOMPARE(nobody.run({u"whoami"_s, u"--client-file"_s, file.fileName()}).code, 3); // Nobody is signed in.
    }

    void aBadClientFileIsNotImported() {
        QFile bad(path(u"bad.json"_s));
        QVERIFY(bad.open(QIODevice::WriteOnly) && bad.write("client_id=1") > 0);
        bad.close();
        const QByteArray before = contentOf(path(u"data/credentials/client.json"_s));
        const Outcome outcome = run({u"--client-file"_s, bad.fileName(), u"whoami"_s, u"--json"_s});
        QCOMPARE(outcome.code, 2);
        QCOMPARE(outcome.json()[u"success"_s], QJsonValue(false));
        QCOMPARE(outcome.json()[u"error_type"_s].toString(), u"bad_input"_s);
        QVERIFY(outcome.json()[u"error"_s].toString().contains(u"JSON"_s));
        QCOMPARE(contentOf(path(u"data/credentials/client.json"_s)), before);
    }

    void withoutABrowserTheAddressIsPrinted_data() {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("none wanted") << QStringList{u"sign-in"_s, u"--print-url"_s, u"--json"_s};
#ifndef Q_OS_WIN // BROWSER is not used there.
        QTest::newRow("one that fails") << QStringList{u"sign-in"_s, u"--json"_s};
#endif
    }

    void withoutABrowserTheAddressIsPrinted() {
        QFETCH(const QStringList, words);
        const Syncctl server(*m_google);
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"BROWSER"_s, u"false"_s); // Starts, and shows no page.
        program.setProcessEnvironment(environment);
        program.start(Syncctl::program(), server.flags() + words);
        QByteArray said;
        const auto isAddressPrinted = [&] {
            said += program.readAllStandardError();
            return said.contains("/o/oauth2/auth?") && said.endsWith('\n');
        };
        QVERIFY2(QTest::qWaitFor(isAddressPrinted, patienceMs), said);
        const qsizetype at = said.indexOf("http://");
        Browser elsewhere; // The person's own.
        QSignalSpy closed(&elsewhere, &Browser::finished);
        elsewhere.open(QUrl(QString::fromUtf8(said.mid(at, said.indexOf('\n', at) - at).trimmed())));
        QTRY_COMPARE(closed.size(), 1);
        QVERIFY(closed[0][1].toByteArray().contains("You can close this page"));
        QTRY_COMPARE(program.state(), QProcess::NotRunning);
        QCOMPARE(program.exitCode(), 0);
        QCOMPARE(QJsonDocument::fromJson(program.readAllStandardOutput())[u"type"_s].toString(),
                 u"GMAIL_AUTH_SUCCESS"_s);
    }

private:
    static QByteArray contentOf(const QString& name) {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QJsonObject m_gmailAnswer;
    QJsonObject m_driveAnswer;
};

QTEST_GUILESS_MAIN(TestSignInCommands)
#include "test_sign_in_commands.moc"
