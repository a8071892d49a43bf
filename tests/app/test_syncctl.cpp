// SPDX-License-Identifier: GPL-3.0-or-later
// The command-line program as a person or script uses it: the real program, the sample Google, exit codes and
// sentences.
#include "browser.h"
#include "sandbox_drive.h"
#include "syncctl.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace vtrack::test;

class TestSyncctl : public QObject {
    Q_OBJECT

private slots:

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

    void initTestCase() {
        m_google = std::make_unique<SandboxDrive>(QStringList{u"--consent"_s, u"auto"_s});
        m_ctl = std::make_unique<Syncctl>(*m_google);
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

    void driveWithoutGmailIsTheGuidesError() {
        const Syncctl nobody(*m_google);
        const Outcome outcome = nobody.run({u"sign-in"_s, u"--drive"_s, u"--json"_s});
        QCOMPARE(outcome.code, 3);
        QCOMPARE(outcome.json()[u"error"_s].toString(), u"Gmail authentication required before Drive access"_s);
        QCOMPARE(outcome.json()[u"action_required"_s].toString(), u"complete_gmail_auth_first"_s);
    }

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
        QCOMPARE(run({u"whoami"_s, u"--client-file"_s, m_google->clientFile()}).code, 0);
        QCOMPARE(run({u"list-subfolders"_s}).code, 0);
        const Syncctl nobody(*m_google);
        QCOMPARE(nobody.run({u"whoami"_s}).code, 3);
        QCOMPARE(nobody.run({u"whoami"_s, u"--client-file"_s, file.fileName()}).code, 3); // Nobody is signed in.
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
        QTRY_VERIFY((said += program.readAllStandardError()).contains("/o/oauth2/auth?") && said.endsWith('\n'));
        const qsizetype at = said.indexOf("http://");
        Browser elsewhere; // The person's own.
        QSignalSpy closed(&elsewhere, &Browser::finished);
        elsewhere.open(QUrl(QString::fromUtf8(said.mid(at, said.indexOf('\n', at) - at).trimmed())));
        QTRY_COMPARE(closed.size(), 1);
        QVERIFY(closed[0][1].toByteArray().contains("You can close this page"));
        QTRY_COMPARE_WITH_TIMEOUT(program.state(), QProcess::NotRunning, 30'000);
        QCOMPARE(program.exitCode(), 0);
        QCOMPARE(QJsonDocument::fromJson(program.readAllStandardOutput())[u"type"_s].toString(),
                 u"GMAIL_AUTH_SUCCESS"_s);
    }

    void nothingThatIsPrintedActsOnTheTerminal() {
        const QString name = u"a\x1b]0;evil\x07\x1b[2Jb\r\nforged"_s;
        for (const QStringList& wrong :
             {QStringList{u"sign-in"_s, u"--drive"_s, u"--scopes"_s, name}, QStringList{u"status"_s, name},
              QStringList{name}, QStringList{u"sources"_s, u"--"_s + name}}) {
            const Outcome outcome = run(wrong);
            QVERIFY(outcome.code != 0);
            for (const QChar c : outcome.err)
                QVERIFY2(c.category() != QChar::Other_Control || c == u'\n', qPrintable(outcome.err));
            QVERIFY2(!outcome.err.contains(u"\nforged"_s), qPrintable(outcome.err));
        }
    }

    void wrongScopesAreTold() { QCOMPARE(run({u"sign-in"_s, u"--drive"_s, u"--scopes"_s, u"some"_s}).code, 2); }

    void init() { m_google->setFaults({}); }

    void theWholeJob() {
        const Outcome added = run(
            {u"add-source"_s, u"Demo"_s, u"--all-cameras"_s, u"root"_s, u"--dest"_s, path(u"videos"_s), u"--json"_s});
        QVERIFY2(added.code == 0, qPrintable(added.err));
        QCOMPARE(added.json()[u"cameras"_s].toArray().size(), 6);
        const Outcome synced = run({u"sync"_s, u"--json"_s});
        QVERIFY2(synced.code == 0, qPrintable(synced.err));
        int videos = 0;
        for (const QJsonValue& file : m_google->files())
            videos += file[u"isVideo"_s].toBool() && !file[u"trashed"_s].toBool() ? 1 : 0;
        QCOMPARE(synced.json()[u"sources"_s][0][u"downloaded"_s].toInt(), videos);
        QCOMPARE(run({u"sync"_s, u"--json"_s}).json()[u"sources"_s][0][u"downloaded"_s].toInt(), 0);
        const Outcome status = run({u"sync-status"_s, u"1"_s, u"--json"_s});
        QStringList keys = status.json().object().keys();
        QCOMPARE(keys, (QStringList{u"cameras"_s, u"files_downloaded_count"_s, u"last_sync_message"_s,
                                    u"last_sync_status"_s, u"last_sync_timestamp"_s, u"next_sync_timestamp"_s,
                                    u"source_id"_s, u"source_name"_s, u"success"_s, u"sync_enabled"_s,
                                    u"sync_interval_minutes"_s, u"total_download_size_mb"_s}));
        QCOMPARE(status.json()[u"cameras"_s][0].toObject().keys(),
                 (QStringList{u"camera_name"_s, u"last_file_timestamp"_s, u"last_filename"_s, u"total_files"_s,
                              u"total_size_mb"_s}));
        QCOMPARE(run({u"files"_s, u"--json"_s}).json().array().size(), videos);
        QCOMPARE(run({u"sources"_s, u"--json"_s}).json().array().size(), 1);
        QVERIFY(run({u"sync-status"_s}).out.contains("Cloud_Gate_Camera"));
    }

    /// What went wrong is a sentence on stderr, and stdout has what went well.
    void aFailedSyncSaysWhyOnce() {
        const QString away = path(u"videos-away"_s);
        QVERIFY(QFile::rename(path(u"videos"_s), away));
        const Outcome synced = run({u"sync"_s});
        QVERIFY(QFile::rename(away, path(u"videos"_s)));
        QVERIFY(synced.code != 0);
        QVERIFY2(synced.err.count(u"is not there"_s) == 1, qPrintable(synced.err));
        QVERIFY2(synced.err.contains(u"Source 1: "_s), qPrintable(synced.err));
        QVERIFY2(synced.out.isEmpty(), synced.out.constData());
    }

    void sourcesAreChangedAndRemoved() {
        const QJsonObject before = run({u"sources"_s, u"--json"_s}).json()[0].toObject();
        const QString camera = before[u"cameras"_s][2][u"folder_id"_s].toString();
        const Outcome changed =
            run({u"set-source"_s, u"1"_s, u"--name"_s, u"Hall 2"_s, u"--interval"_s, u"7"_s, u"--enabled"_s, u"no"_s,
                 u"--dest"_s, path(u"elsewhere"_s), u"--folder"_s, camera, u"--json"_s});
        QVERIFY2(changed.code == 0, qPrintable(changed.err));
        const QJsonObject cameraJson = before[u"cameras"_s][2].toObject();
        QVERIFY(cameraJson.contains(u"left_out"_s));
        QJsonObject wanted{{u"success"_s, true},
                           {u"source_id"_s, 1},
                           {u"source_name"_s, u"Hall 2"_s},
                           {u"source_type"_s, u"cloud"_s},
                           {u"destination"_s, path(u"elsewhere"_s)},
                           {u"active"_s, true},
                           {u"sync_enabled"_s, false},
                           {u"sync_interval_minutes"_s, 7},
                           {u"endings"_s, QJsonValue()},
                           {u"new_cameras"_s, QJsonArray()},
                           {u"cameras"_s, QJsonArray{cameraJson}}};
        QCOMPARE(changed.json().object(), wanted);
        wanted.remove(u"success"_s);
        QCOMPARE(run({u"sources"_s, u"--json"_s}).json()[0].toObject(), wanted);
        // One bad part, and nothing of it happens.
        QCOMPARE(run({u"set-source"_s, u"1"_s, u"--name"_s, u"X"_s, u"--interval"_s, u"1"_s}).code, 2);
        QCOMPARE(run({u"set-source"_s, u"1"_s, u"--name"_s, u"X"_s, u"--folder"_s, u"nosuchid"_s}).code, 7);
        QCOMPARE(run({u"sources"_s, u"--json"_s}).json()[0].toObject(), wanted);

        const Outcome moved = run({u"set-source"_s, u"1"_s, u"--time-zone"_s, u"Asia/Tokyo"_s, u"--json"_s});
        QCOMPARE(moved.json()[u"cameras"_s][0][u"time_zone"_s].toString(), u"Asia/Tokyo"_s);
        const QString name = cameraJson[u"camera_name"_s].toString();
        QCOMPARE(run({u"set-source"_s, u"1"_s, u"--time-zone"_s, name + u"=local"_s}).code, 0);
        QCOMPARE(run({u"sources"_s, u"--json"_s}).json()[0].toObject(), wanted);
        QCOMPARE(run({u"set-source"_s, u"1"_s, u"--time-zone"_s, u"Moon"_s}).code, 2);
        QCOMPARE(run({u"set-source"_s, u"1"_s, u"--time-zone"_s, u"nobody=UTC"_s}).code, 2);

        const Outcome back =
            run({u"set-source"_s, u"1"_s, u"--all-cameras"_s, u"root"_s, u"--dest"_s, path(u"videos"_s), u"--json"_s});
        QCOMPARE(back.json()[u"cameras"_s], before[u"cameras"_s]); // Under the names they had.
        const int rows = int(run({u"files"_s, u"--json"_s}).json().array().size());
        QFile foreign(path(u"videos/source_1/notes.txt"_s));
        QVERIFY(foreign.open(QIODevice::WriteOnly) && foreign.write("mine") == 4);
        foreign.close();
        const Outcome removed = run({u"remove-source"_s, u"1"_s, u"--delete-files"_s, u"--json"_s});
        QVERIFY2(removed.code == 0, qPrintable(removed.err));
        QCOMPARE(removed.json()[u"files_deleted"_s].toInt(), rows);
        QCOMPARE(removed.json()[u"files_elsewhere"_s].toInt(), 0);
        QCOMPARE(QDir(path(u"videos/source_1"_s)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
                 (QStringList{u"notes.txt"_s}));
        QCOMPARE(run({u"files"_s, u"--json"_s}).json().array().size(), 0);
        QCOMPARE(run({u"remove-source"_s, u"1"_s}).code, 2);
        // As it was, for the tests that follow.
        QCOMPARE(run({u"add-source"_s, u"Demo"_s, u"--folder"_s, camera, u"--dest"_s, path(u"videos"_s)}).code, 0);
    }

    /// A folder beside chosen cameras: told by each command that looks, added, ignored.
    void newCamerasAreToldAddedAndIgnored() {
        const auto folder = [](const QString& name, const QJsonArray& files) {
            return QJsonObject{{u"name"_s, name}, {u"files"_s, files}};
        };
        const auto clip = [](const QString& name) {
            return QJsonObject{{u"name"_s, name}, {u"size"_s, 1000}, {u"createdTime"_s, u"2025-01-15T10:00:00Z"_s}};
        };
        const QJsonArray cameras{folder(u"Cam1"_s, {clip(u"a.mp4"_s), clip(u"b.dav"_s), clip(u"notes.txt"_s)})};
        const SandboxDrive google(
            {u"--consent"_s, u"auto"_s},
            {{u"files"_s, QJsonArray{folder(u"P"_s, {folder(u"A"_s, {folder(u"L"_s, cameras)})})}}});
        const Syncctl ctl(google);
        const auto ok = [&](const QStringList& words) {
            const Outcome outcome = ctl.run(words + QStringList{u"--json"_s});
            if (outcome.code != 0)
                qWarning("%s: %s", qPrintable(words.join(u' ')), qPrintable(outcome.err));
            return outcome.json();
        };
        ok({u"sign-in"_s});
        ok({u"sign-in"_s, u"--drive"_s});
        ok({u"add-source"_s, u"Hall"_s, u"--all-cameras"_s, u"root"_s, u"--dest"_s, ctl.path(u"videos"_s),
            u"--endings"_s, u"MP4, .mov"_s});
        QCOMPARE(ok({u"sync"_s})[u"sources"_s][0][u"downloaded"_s].toInt(), 1);
        QJsonObject source = ok({u"sources"_s})[0].toObject();
        QCOMPARE(source[u"endings"_s].toArray(), (QJsonArray{u"mov"_s, u"mp4"_s}));
        QCOMPARE(source[u"cameras"_s][0][u"left_out"_s].toInt(), 2);
        QVERIFY(!source[u"cameras"_s][0][u"left_out_example"_s].toString().isEmpty());
        QCOMPARE(ctl.run({u"set-source"_s, u"1"_s, u"--endings"_s, u"mp4 dav"_s}).code, 2);
        QCOMPARE(ok({u"set-source"_s, u"1"_s, u"--endings"_s, u"default"_s})[u"endings"_s], QJsonValue());

        QStringList ids;
        for (const QString& name : {u"Cam8"_s, u"Cam9"_s}) {
            QJsonObject node = folder(name, {clip(u"c.mp4"_s)});
            node[u"parentPath"_s] = u"P/A/L"_s;
            node[u"createdTime"_s] = u"2098-01-01T00:00:00Z"_s;
            ids += google.control(u"add"_s, node)[u"id"_s].toString();
        }
        const QJsonDocument synced = ok({u"sync"_s});
        QCOMPARE(synced[u"sources"_s][0][u"downloaded"_s].toInt(), 1); // The .dav that counts again.
        QCOMPARE(synced[u"new_cameras"_s].toArray().size(), 2);
        QVERIFY(ctl.run({u"sync"_s}).out.contains("Cam9"));
        QCOMPARE(ok({u"new-cameras"_s}).array().size(), 2);
        QCOMPARE(ok({u"sources"_s})[0][u"new_cameras"_s].toArray().size(), 2);
        const auto check = [&] {
            QJsonObject found;
            for (const QJsonValue& one : ctl.run({u"diagnose"_s, u"--json"_s}).json().array())
                found[one[u"check"_s].toString()] = one;
            return found;
        };
        const QJsonObject checks = check();
        QCOMPARE(checks[u"new_cameras"_s][u"ok"_s].toBool(true), false);
        QCOMPARE(checks[u"new_cameras"_s][u"command"_s].toString(), u"vtrack-syncctl new-cameras"_s);
        QCOMPARE(checks[u"left_out"_s][u"ok"_s].toBool(), true);
        QVERIFY(checks[u"left_out"_s][u"remark"_s].toString().contains(u"notes.txt"_s));

        QCOMPARE(ok({u"add-camera"_s, u"1"_s, ids[0]})[u"camera_name"_s].toString(), u"Cloud_Cam8"_s);
        ok({u"ignore-camera"_s, ids[1]});
        QCOMPARE(ok({u"new-cameras"_s}).array().size(), 0);
        QCOMPARE(ok({u"sync"_s})[u"sources"_s][0][u"downloaded"_s].toInt(), 1);
        QCOMPARE(check()[u"new_cameras"_s][u"ok"_s].toBool(), true);
        ok({u"ignore-camera"_s, ids[1], u"--undo"_s});
        QCOMPARE(ok({u"new-cameras"_s})[0][u"kind"_s].toString(), u"new"_s);
        QCOMPARE(ctl.run({u"ignore-camera"_s, u"nosuchid"_s}).code, 2);
        QCOMPARE(ctl.run({u"add-camera"_s, u"1"_s, u"nosuchid"_s}).code, 7);
        QCOMPARE(ctl.run({u"add-camera"_s, u"1"_s, ids[0]}).code, 2);
    }

    void settingsAreShownAndChanged() {
        const Syncctl other(*m_google);
        const auto settings = [&](const QStringList& words) {
            return other.run(QStringList{u"settings"_s, u"--json"_s} + words);
        };
        const QJsonDocument first = settings({}).json();
        QCOMPARE(first[u"parallel_downloads"_s].toString(), u"3"_s);
        QCOMPARE(first[u"paused_until"_s].toString(), u"no"_s);
        const QStringList wanted{u"parallel_downloads=5"_s,
                                 u"bandwidth_limit_mbps=40"_s,
                                 u"peak_hours=Mon-Fri 8-18"_s,
                                 u"peak_interval_minutes=45"_s,
                                 u"peak_bandwidth_mbps=8.5"_s,
                                 u"paused_until=2099-01-01T00:00:00Z"_s,
                                 u"clean_up_days=7"_s,
                                 u"keep_free_gb=10"_s,
                                 u"destination="_s + path(u"mount/videos"_s),
                                 u"update_address=https://updates.example/vtrack.json"_s,
                                 u"recording_time_pattern={camera}, {yyyy}{MM}{dd}={HH}{mm}"_s};
        QCOMPARE(settings(wanted).code, 0);
        const QJsonDocument changed = settings({}).json();
        for (const QString& word : wanted)
            QCOMPARE(changed[word.section(u'=', 0, 0)].toString(), word.section(u'=', 1));
        QVERIFY(!QFile::exists(path(u"mount"_s))); // A disk may belong there: only a source creates its destination.
        QCOMPARE(settings({u"paused_until=no"_s}).json()[u"paused_until"_s].toString(), u"no"_s);
    }

    void foldersAreTheGuides() {
        const QJsonObject page = run({u"list-subfolders"_s, u"--json"_s}).json().object();
        QCOMPARE(page.keys(), (QStringList{u"cache_info"_s, u"folders"_s, u"has_more"_s, u"parent_info"_s, u"success"_s,
                                           u"timestamp"_s, u"total_count"_s}));
        QCOMPARE(page[u"parent_info"_s].toObject().keys(), (QStringList{u"depth"_s, u"id"_s, u"name"_s, u"path"_s}));
        QCOMPARE(page[u"cache_info"_s].toObject().keys(), (QStringList{u"cache_size"_s, u"cached_folders"_s}));
        const QJsonObject project = page[u"folders"_s][0].toObject();
        QCOMPARE(project.keys(), (QStringList{u"created"_s, u"depth"_s, u"has_subfolders"_s, u"id"_s, u"modified"_s,
                                              u"name"_s, u"parent_id"_s, u"path"_s, u"selectable"_s, u"type"_s}));
        QCOMPARE(project[u"depth"_s].toInt(), 1);
        QCOMPARE(project[u"type"_s].toString(), u"folder"_s);
        QVERIFY(project[u"has_subfolders"_s].toBool() && !project[u"selectable"_s].toBool());

        const QString camera = run({u"sources"_s, u"--json"_s}).json()[0][u"cameras"_s][0][u"folder_id"_s].toString();
        const QJsonObject checked =
            run({u"validate-selection"_s, camera, project[u"id"_s].toString(), u"--json"_s}).json().object();
        QCOMPARE(checked.keys(), (QStringList{u"invalid_selections"_s, u"success"_s, u"total_invalid"_s,
                                              u"total_valid"_s, u"valid_selections"_s}));
        const QJsonObject valid = checked[u"valid_selections"_s][0].toObject();
        QCOMPARE(valid.keys(), (QStringList{u"depth"_s, u"id"_s, u"name"_s, u"path"_s, u"reason"_s, u"selectable"_s}));
        QCOMPARE(valid[u"reason"_s].toString(), u"Valid camera folder"_s);
        QCOMPARE(checked[u"invalid_selections"_s][0][u"reason"_s].toString(), u"Wrong depth (level 1, need level 4)"_s);
    }

    void badInputIsOneClearSentence_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("says");
        const QString underAFile = m_google->clientFile() + u"/videos"_s;
        const QString camera = run({u"sources"_s, u"--json"_s}).json()[0][u"cameras"_s][0][u"folder_id"_s].toString();
        QTest::newRow("no command") << QStringList{} << 2 << u"--help"_s;
        QTest::newRow("unknown command") << QStringList{u"fly"_s} << 2 << u"fly"_s;
        QTest::newRow("unknown flag") << QStringList{u"sources"_s, u"--wings"_s} << 2 << u"wings"_s;
        QTest::newRow("unknown folder") << QStringList{u"add-source"_s, u"X"_s, u"--folder"_s, u"nosuchid"_s} << 7
                                        << u"nosuchid"_s;
        QTest::newRow("unknown parent") << QStringList{u"list-subfolders"_s, u"nosuchid"_s} << 7 << u"Drive"_s;
        QTest::newRow("wrong depth") << QStringList{u"add-source"_s, u"X"_s, u"--folder"_s, u"root"_s} << 7
                                     << u"level"_s;
        QTest::newRow("no folder") << QStringList{u"add-source"_s, u"X"_s} << 2 << u"camera"_s;
        QTest::newRow("bad destination") << QStringList{u"add-source"_s, u"X"_s,      u"--folder"_s,
                                                        camera,          u"--dest"_s, underAFile}
                                         << 6 << u"folder"_s;
        QTest::newRow("bad interval") << QStringList{u"add-source"_s, u"X"_s,           u"--folder"_s,   camera,
                                                     u"--dest"_s,     path(u"other"_s), u"--interval"_s, u"1"_s}
                                      << 2 << u"60"_s;
        QTest::newRow("unknown source") << QStringList{u"sync"_s, u"77"_s} << 2 << u"77"_s;
        QTest::newRow("nothing to change") << QStringList{u"set-source"_s, u"2"_s} << 2 << u"--interval"_s;
        QTest::newRow("change of none") << QStringList{u"set-source"_s, u"77"_s, u"--name"_s, u"X"_s} << 2 << u"77"_s;
        QTest::newRow("neither yes nor no")
            << QStringList{u"set-source"_s, u"2"_s, u"--enabled"_s, u"maybe"_s} << 2 << u"yes"_s;
        QTest::newRow("removal of none") << QStringList{u"remove-source"_s, u"77"_s} << 2 << u"77"_s;
        for (const char* word : {"parallel_downloads=7", "parallel_downloads=some", "peak_hours=always",
                                 "paused_until=later", "clean_up_days=-1", "recording_time_pattern={yyyy}{wings}",
                                 "update_address=http://updates.example", "wings=2", "keep_free_gb"})
            QTest::newRow(word) << QStringList{u"settings"_s, QString::fromLatin1(word)} << 2
                                << QString::fromLatin1(word).section(u'=', 0, 0);
        QTest::newRow("not a number") << QStringList{u"sync-status"_s, u"one"_s} << 2 << u"one"_s;
    }

    void badInputIsOneClearSentence() {
        QFETCH(const QStringList, arguments);
        QFETCH(const int, code);
        QFETCH(const QString, says);
        const Outcome outcome = run(arguments);
        QVERIFY2(outcome.code == code, qPrintable(QString::number(outcome.code) + outcome.err));
        QVERIFY2(outcome.err.contains(says), qPrintable(outcome.err));
        QVERIFY(outcome.out.isEmpty());
        QCOMPARE(outcome.err.trimmed().count(u'\n'), 0);
        QCOMPARE(run({u"sources"_s, u"--json"_s}).json().array().size(), 1); // Nothing half-written.
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

    void anAddressThatIsNotSafeIsRefused() {
        QCOMPARE(run({u"whoami"_s}, u"http://drive.example.com"_s).code, 2);
        QCOMPARE(run({u"whoami"_s}, u"nonsense"_s).code, 2);
    }

    void noNetworkIsToldApart() {
        auto google = std::make_unique<SandboxDrive>(QStringList{u"--consent"_s, u"auto"_s});
        const Syncctl ctl(*google);
        QCOMPARE(ctl.run({u"sign-in"_s}).code, 0);
        QCOMPARE(ctl.run({u"sign-in"_s, u"--drive"_s}).code, 0);
        const QString gone = google->api().toString();
        google.reset();
        const Outcome outcome = ctl.run({u"list-subfolders"_s}, gone);
        QCOMPARE(outcome.code, 5);
        QVERIFY2(outcome.err.contains(u"internet"_s), qPrintable(outcome.err));
    }

    void aSecondProgramIsToldSo() {
        m_google->setFault({{u"kind"_s, u"changes"_s}}, {{u"hang"_s, true}});
        m_google->control(u"counters/reset"_s);
        QProcess first;
        first.start(Syncctl::program(), m_ctl->flags() + QStringList{u"sync"_s});
        QTRY_VERIFY(m_google->counters().value(u"changes"_s).toInt() > 0);
        const Outcome second = run({u"sync"_s});
        QCOMPARE(second.code, 10);
        QVERIFY(second.err.contains(u"already running"_s));
        QVERIFY(Syncctl::end(first));
    }

private:
    QString path(const QString& name) const { return m_ctl->path(name); }

    Outcome run(const QStringList& arguments, const QString& api = {}) { return m_ctl->run(arguments, api); }

    static QByteArray contentOf(const QString& name) {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<SandboxDrive> m_google;
    std::unique_ptr<Syncctl> m_ctl;
    QJsonObject m_gmailAnswer;
    QJsonObject m_driveAnswer;
};

QTEST_GUILESS_MAIN(TestSyncctl)
#include "test_syncctl.moc"
