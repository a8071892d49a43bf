// SPDX-License-Identifier: GPL-3.0-or-later
// The HTTP interface as V_Track's other programs use it: `vtrack-syncctl watch --api`, the sample Google, real
// requests. Every answer is compared with the description that the interface itself serves.
#include "described.h"
#include "sandbox_drive.h"
#include "syncctl.h"
#include "web.h"

#include <QJsonArray>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTcpSocket>
#include <QtTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace vtrack::test;

namespace {

/// `watch --json --api 0`. It does not outlive this object.
class Served {
public:
    explicit Served(const Syncctl& ctl) {
        m_process.start(Syncctl::program(), ctl.flags() + QStringList{u"watch"_s, u"--json"_s, u"--api"_s, u"0"_s});
        m_port = line(u"api"_s)[u"port"_s].toInt();
    }

    ~Served() { Syncctl::end(m_process); }

    /// The next line of that event; empty when none comes.
    QJsonObject line(const QString& event) {
        QJsonObject found;
        const bool came = QTest::qWaitFor(
            [&] {
                while (found.isEmpty() && m_process.canReadLine()) {
                    const QJsonObject one = QJsonDocument::fromJson(m_process.readLine()).object();
                    if (one[u"event"_s] == event)
                        found = one;
                }
                return !found.isEmpty();
            },
            patienceMs);
        return came ? found : QJsonObject();
    }

    [[nodiscard]] int port() const { return m_port; }

    [[nodiscard]] QUrl url(const QString& path) const { return QUrl(u"http://127.0.0.1:%1%2"_s.arg(m_port).arg(path)); }

    [[nodiscard]] WebAnswer get(const QString& path, const QByteArray& token,
                                QHash<QByteArray, QByteArray> headers = {}) const {
        if (!token.isEmpty())
            headers.insert("Authorization"_ba, "Bearer " + token);
        return fetch({.url = url(path), .headers = headers});
    }

    [[nodiscard]] WebAnswer post(const QString& path, const QJsonObject& body, const QByteArray& token,
                                 QHash<QByteArray, QByteArray> headers = {}) const {
        if (!token.isEmpty())
            headers.insert("Authorization"_ba, "Bearer " + token);
        if (!headers.contains("Content-Type"_ba))
            headers.insert("Content-Type"_ba, "application/json"_ba);
        return fetch({.method = "POST"_ba, .url = url(path), .headers = headers, .body = QJsonDocument(body).toJson()});
    }

private:
    QProcess m_process;
    int m_port = 0;
};

QByteArray newToken(const Syncctl& ctl) {
    const Outcome made = ctl.run({u"api"_s, u"token"_s, u"--json"_s});
    return made.json()[u"session_token"_s].toString().toLatin1();
}

/// What the page at the callback hands to the window that opened it, and to which origin.
std::pair<QJsonObject, QString> posted(const QByteArray& page) {
    static const QRegularExpression call(u"postMessage\\((\\{.*\\}), \"([^\"]*)\"\\);"_s);
    const auto found = call.match(QString::fromUtf8(page));
    return {QJsonDocument::fromJson(found.captured(1).toUtf8()).object(), found.captured(2)};
}

/// The person's browser: from Google's address to the callback's page.
WebAnswer consent(const QJsonObject& begun) {
    const WebAnswer google = get(QUrl(begun[u"auth_url"_s].toString()));
    return get(QUrl::fromEncoded(google.headers.value("location"_ba)));
}

} // namespace

class TestApi : public QObject {
    Q_OBJECT

private slots:

    void init() {
        m_google = std::make_unique<SandboxDrive>(QStringList{u"--consent"_s, u"auto"_s});
        m_ctl = std::make_unique<Syncctl>(*m_google);
    }

    void theGuidesTwoSignIns() {
        QCOMPARE(m_ctl->run({u"settings"_s, u"without_keyring=key_file"_s}).code, 0);
        const Served served(*m_ctl);
        QVERIFY(served.port() != 0);
        const QByteArray page = "http://localhost:" + QByteArray::number(served.port());
        const QHash<QByteArray, QByteArray> fromPage{{"Origin"_ba, page}};

        const WebAnswer begun =
            served.post(u"/api/cloud/gmail-auth"_s, {{u"action"_s, u"initiate_auth"_s}}, {}, fromPage);
        QCOMPARE(begun.status, 200);
        QCOMPARE(begun.headers.value("access-control-allow-origin"_ba), page);
        QCOMPARE(begun.json()[u"redirect_uri"_s].toString(), served.url(u"/api/cloud/gmail-callback"_s).toString());
        const WebAnswer gmail = consent(begun.json());
        QCOMPARE(gmail.status, 200);
        const auto [who, to] = posted(gmail.body);
        QCOMPARE(to, QString::fromLatin1(page));
        QCOMPARE(who[u"type"_s].toString(), u"GMAIL_AUTH_SUCCESS"_s);
        const QByteArray token = who[u"session_token"_s].toString().toLatin1();
        const Described described(served.get(u"/openapi.json"_s, token).json());
        QCOMPARE(described.fault(u"GmailAuth"_s, begun.json()), QString());
        QCOMPARE(described.fault(u"GmailAuthSuccess"_s, who), QString());

        const WebAnswer again = consent(begun.json()); // A state is good for once.
        QCOMPARE(again.status, 400);
        const auto [mismatch, toWhom] = posted(again.body);
        QCOMPARE(toWhom, QString::fromLatin1(page));
        QCOMPARE(mismatch[u"type"_s].toString(), u"GMAIL_AUTH_ERROR"_s);
        QCOMPARE(mismatch[u"error"_s].toString(), u"State mismatch - possible CSRF attack"_s);
        QVERIFY(again.body.contains("window.close()"));

        const WebAnswer drive = served.post(u"/api/cloud/drive-auth"_s, {}, token, fromPage);
        QCOMPARE(described.fault(u"DriveAuth"_s, drive.json()), QString());
        const auto [connected, target] = posted(consent(drive.json()).body);
        QCOMPARE(described.fault(u"OAuthSuccess"_s, connected), QString());
        QCOMPARE(connected[u"backend_port"_s].toInt(), served.port());

        const WebAnswer folders = served.post(u"/api/cloud/lazy-folders/list_subfolders"_s,
                                              {{u"parent_id"_s, u"root"_s}, {u"max_results"_s, 50}}, token);
        QCOMPARE(described.fault(u"Subfolders"_s, folders.json()), QString());
        QVERIFY(!folders.json()[u"folders"_s].toArray().isEmpty());
    }

    void driveNeedsGmailFirst() {
        QCOMPARE(m_ctl->run({u"settings"_s, u"without_keyring=key_file"_s}).code, 0);
        const Served served(*m_ctl);
        const WebAnswer drive = served.post(u"/api/cloud/drive-auth"_s, {}, newToken(*m_ctl));
        QCOMPARE(drive.status, 401);
        QCOMPARE(drive.json()[u"error"_s].toString(), u"Gmail authentication required before Drive access"_s);
        QCOMPARE(drive.json()[u"action_required"_s].toString(), u"complete_gmail_auth_first"_s);
    }

    /// Its one address is that of Drive, and serves Gmail, too: the state tells which sign-in comes back.
    void theGuidesClientFileWithOneAddress() {
        QCOMPARE(m_ctl->run({u"settings"_s, u"without_keyring=key_file"_s}).code, 0);
        const Served served(*m_ctl);
        const QString path = u"/api/cloud/oauth/callback"_s;
        const auto begin = [&](const QString& address) {
            writeWebClient(address);
            return served.post(u"/api/cloud/gmail-auth"_s, {{u"action"_s, u"initiate_auth"_s}}, {});
        };
        const WebAnswer begun = begin(u"http://localhost:%1"_s.arg(served.port()) + path);
        QCOMPARE(begun.status, 200);
        QVERIFY(begun.json()[u"redirect_uri"_s].toString().endsWith(path));
        const QString back = u"?error=access_denied&state="_s + begun.json()[u"state"_s].toString();
        QCOMPARE(posted(get(served.url(u"/api/cloud/gmail-callback"_s + back)).body).first[u"error"_s].toString(),
                 u"State mismatch - possible CSRF attack"_s);
        const auto [refused, target] = posted(get(served.url(path + back)).body);
        QCOMPARE(refused[u"type"_s].toString(), u"GMAIL_AUTH_ERROR"_s);
        QVERIFY(refused[u"error"_s].toString() != u"State mismatch - possible CSRF attack"_s);

        const WebAnswer other = begin(u"http://localhost:%1/elsewhere"_s.arg(served.port()));
        QCOMPARE(other.status, 403);
        const QString needed = u"http://localhost:%1/api/cloud/gmail-callback"_s.arg(served.port());
        QVERIFY2(other.json()[u"error"_s].toString().contains(needed), other.body.constData());
    }

    /// Later calls have pushed the first sign-in out; its window is told, and closes.
    void aWindowWhoseSignInIsOverIsTold() {
        QCOMPARE(m_ctl->run({u"settings"_s, u"without_keyring=key_file"_s}).code, 0);
        const Served served(*m_ctl);
        const QByteArray page = "http://localhost:" + QByteArray::number(served.port());
        const auto begin = [&] {
            return served.post(u"/api/cloud/gmail-auth"_s, {{u"action"_s, u"initiate_auth"_s}}, {},
                               {{"Origin"_ba, page}});
        };
        const QJsonObject first = begin().json();
        for (int i = 0; i < 4; ++i)
            QCOMPARE(begin().status, 200);
        const WebAnswer late = consent(first);
        const auto [told, target] = posted(late.body);
        QCOMPARE(target, QString::fromLatin1(page));
        QCOMPARE(told[u"type"_s].toString(), u"GMAIL_AUTH_ERROR"_s);
        QVERIFY(late.body.contains("window.close()"));
    }

    void aSlowDriveHoldsUpNoSignIn() {
        (void)addSource();
        const Served served(*m_ctl);
        const QByteArray token = newToken(*m_ctl);
        m_google->setFault({{u"kind"_s, u"list"_s}}, {{u"hang"_s, true}});
        m_google->control(u"counters/reset"_s);
        const QByteArray body = "{\"parent_id\":\"root\"}"_ba;
        std::vector<std::unique_ptr<QTcpSocket>> clients;
        const auto ask = [&] {
            clients.push_back(std::make_unique<QTcpSocket>());
            clients.back()->connectToHost(u"127.0.0.1"_s, static_cast<quint16>(served.port()));
            clients.back()->write("POST /api/cloud/lazy-folders/list_subfolders HTTP/1.1\r\nHost: 127.0.0.1:" +
                                  QByteArray::number(served.port()) + "\r\nAuthorization: Bearer " + token +
                                  "\r\nContent-Type: application/json\r\nContent-Length: " +
                                  QByteArray::number(body.size()) + "\r\n\r\n" + body);
        };
        const auto asked = [&] {
            return m_google->counters().value(u"list"_s).toInt();
        };
        constexpr qint64 patience = 10'000; // After that, the folder calls give up by themselves.
        const auto isAnswered = [](const std::unique_ptr<QTcpSocket>& client) {
            return client->waitForReadyRead(0) || client->bytesAvailable() > 0;
        };
        for (int i = 0; i < 4; ++i)
            ask();
        QTRY_VERIFY(asked() >= 4);
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(served.post(u"/api/cloud/drive-auth"_s, {}, token).status, 200);
        QVERIFY(clock.elapsed() < patience || std::ranges::none_of(clients, isAnswered));

        const int before = asked();
        clients.resize(1); // Whose client has gone is stopped, and makes place.
        ask();
        QTRY_VERIFY(asked() > before);
        QVERIFY(clock.elapsed() > patience || !isAnswered(clients.front()));
        QByteArray answer;
        QVERIFY(QTest::qWaitFor(
            [&] {
                answer += clients.back()->readAll();
                return answer.contains("network_error");
            },
            patienceMs));
        QVERIFY2(answer.startsWith("HTTP/1.1 502"), answer.constData());
        m_google->setFaults({});
    }

    void halfReadValuesAreRefused() {
        const qint64 source = addSource();
        Served served(*m_ctl);
        const QByteArray token = newToken(*m_ctl);
        QCOMPARE(served.line(u"run_finished"_s)[u"status"_s].toString(), u"success"_s);
        const auto status = [&](const QString& path) {
            WebRequest request{.url = served.url(u"/"_s), .headers = {{"Authorization"_ba, "Bearer " + token}}};
            request.url = QUrl::fromEncoded((served.url({}).toString() + path).toLatin1());
            return fetch(request).status;
        };
        for (const QString& good : {u"true"_s, u"True"_s, u"1"_s, u"false"_s, u"0"_s})
            QCOMPARE(status(u"/api/cloud/files?unprocessed="_s + good), 200);
        for (const QString& wrong : {u"unprocessed=maybe"_s, u"unprocessed="_s, u"unprocesed=true"_s, u"limit=+1"_s,
                                     u"limit=%201"_s, u"limit=1&limit=2"_s, u"camera="_s})
            QVERIFY2(status(u"/api/cloud/files?"_s + wrong) == 400, qPrintable(wrong));
        QCOMPARE(status(u"/api/cloud/sync-status/%1"_s.arg(source)), 200);
        for (const QString& wrong : {u"+1"_s, u"%201"_s, u"%31%00"_s, u"0x1"_s})
            QVERIFY2(status(u"/api/cloud/sync-status/"_s + wrong) / 100 == 4, qPrintable(wrong));
        QCOMPARE(served.post(u"/api/cloud/sync-now"_s, {{u"source"_s, source}}, token).status, 400);

        const WebAnswer other = served.post(u"/api/cloud/sync-status/%1"_s.arg(source), {}, token);
        QCOMPARE(other.status, 405);
        QCOMPARE(other.headers.value("allow"_ba), "GET, OPTIONS"_ba);
        QVERIFY(m_ctl->run({u"set-source"_s, QString::number(source), u"--enabled"_s, u"no"_s}).code == 0);
        QCOMPARE(served.post(u"/api/cloud/sync-now"_s, {{u"source_id"_s, source}}, token).status, 409);
    }

    void aSourceAndItsFiles() {
        const qint64 source = addSource();
        Served served(*m_ctl);
        const QByteArray token = newToken(*m_ctl);
        QCOMPARE(served.line(u"run_finished"_s)[u"status"_s].toString(), u"success"_s);
        const Described described(served.get(u"/openapi.json"_s, token).json());

        const WebAnswer status = served.get(u"/api/cloud/sync-status/%1"_s.arg(source), token);
        QCOMPARE(described.fault(u"SyncStatus"_s, status.json()), QString());
        QVERIFY(!status.json()[u"cameras"_s].toArray().isEmpty());
        QCOMPARE(served.get(u"/api/cloud/sync-status/99"_s, token).status, 404);

        const WebAnswer page = served.get(u"/api/cloud/files?unprocessed=true&limit=2"_s, token);
        QCOMPARE(described.fault(u"Files"_s, page.json()), QString());
        const QJsonArray files = page.json()[u"files"_s].toArray();
        QCOMPARE(files.size(), 2);
        const qint64 last = page.json()[u"next_before_id"_s].toInteger();
        const QJsonArray next =
            served.get(u"/api/cloud/files?limit=1&before_id=%1"_s.arg(last), token).json()[u"files"_s].toArray();
        QVERIFY(next[0][u"id"_s].toInteger() < last);

        const QJsonArray marks{QJsonObject{{u"id"_s, files[0][u"id"_s]}, {u"checksum"_s, files[0][u"checksum"_s]}},
                               QJsonObject{{u"id"_s, files[1][u"id"_s]}, {u"checksum"_s, u"another"_s}}, 12'345};
        const WebAnswer marked = served.post(u"/api/cloud/files/mark-processed"_s, {{u"files"_s, marks}}, token);
        QCOMPARE(described.fault(u"Marked"_s, marked.json()), QString());
        QCOMPARE(marked.json()[u"files"_s].toInt(), 1);
        QCOMPARE(marked.json()[u"not_marked"_s].toArray().size(), 2);

        const WebAnswer now = served.post(u"/api/cloud/sync-now"_s, {{u"source_id"_s, source}}, token);
        QCOMPARE(described.fault(u"SyncNow"_s, now.json()), QString());
        QVERIFY(!served.line(u"run_finished"_s).isEmpty());

        const WebAnswer checked = served.post(u"/api/cloud/lazy-folders/validate_selection"_s,
                                              {{u"folder_ids"_s, QJsonArray{u"root"_s, u"nowhere"_s}}}, token);
        QCOMPARE(described.fault(u"Validation"_s, checked.json()), QString());
        QCOMPARE(checked.json()[u"total_invalid"_s].toInt(), 2);

        for (const QJsonObject& wrong : {QJsonObject{{u"folder_ids"_s, u"root"_s}}, QJsonObject{}}) {
            const WebAnswer refused = served.post(u"/api/cloud/lazy-folders/validate_selection"_s, wrong, token);
            QCOMPARE(refused.status, 400);
            QCOMPARE(described.fault(u"Error"_s, refused.json()), QString());
        }
    }

    void eventsArriveAsTheyHappen() {
        const qint64 source = addSource();
        Served served(*m_ctl);
        const QByteArray token = newToken(*m_ctl);
        QVERIFY(!served.line(u"run_finished"_s).isEmpty());
        QTcpSocket stream;
        stream.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(served.port()));
        stream.write("GET /api/cloud/events HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(served.port()) +
                     "\r\nAuthorization: Bearer " + token + "\r\n\r\n");
        QByteArray seen;
        const auto has = [&](const QByteArray& text) {
            seen += stream.readAll();
            return seen.contains(text);
        };
        QTRY_VERIFY(has("retry: 3000"_ba));
        QVERIFY(seen.contains("text/event-stream"));
        QCOMPARE(served.post(u"/api/cloud/sync-now"_s, {{u"source_id"_s, source}}, token).status, 200);
        QTRY_VERIFY(has("event: run_finished\ndata: {"_ba));
        QVERIFY(has("event: run_started"_ba));
    }

    void figuresForMonitoring() {
        (void)addSource();
        Served served(*m_ctl);
        const QByteArray token = newToken(*m_ctl);
        QCOMPARE(served.line(u"run_finished"_s)[u"status"_s].toString(), u"success"_s);
        const WebAnswer open =
            served.get(u"/metrics"_s, token, {{"Accept"_ba, "application/openmetrics-text;version=1.0.0"_ba}});
        QVERIFY(open.headers.value("content-type"_ba).startsWith("application/openmetrics-text"));
        QVERIFY(open.body.endsWith("# EOF\n"));
        QVERIFY(open.body.contains("# TYPE vtrack_source_fetched_files counter\n"));
        WebAnswer plain;
        QVERIFY(QTest::qWaitFor(
            [&] {
                plain = served.get(u"/metrics"_s, token);
                return plain.body.contains("vtrack_source_disk_free_bytes{"); // Left out while the disk is slow.
            },
            patienceMs));
        QVERIFY(plain.body.contains("# TYPE vtrack_source_fetched_files_total counter\n"));
        QVERIFY(plain.body.contains("vtrack_drive_connected 1\n"));
        const QString series = QString::fromUtf8(plain.body);
        static const QRegularExpression errors(u"\nvtrack_source_errors_total\\{[^}]*,type=\"network_error\"\\} 0\n"_s);
        QVERIFY(series.contains(errors));
        QVERIFY(plain.body.contains("source=\"De \\\"m\\\" \\\\o\""));
        QVERIFY(plain.body.contains("vtrack_camera_newest_footage_age_seconds{"));
        QVERIFY(!plain.body.contains("@example.com")); // It names nobody.
        const QString promtool = QStandardPaths::findExecutable(u"promtool"_s);
        if (promtool.isEmpty())
            QSKIP("Without promtool (Debian: prometheus), nobody else reads it.");
        QProcess check;
        check.start(promtool, {u"check"_s, u"metrics"_s});
        check.write(plain.body);
        check.closeWriteChannel();
        QVERIFY(check.waitForFinished());
        QVERIFY2(check.exitCode() == 0, check.readAllStandardError().constData());
    }

    void whoMayNotGetsNothing() {
        const qint64 source = addSource();
        const Served served(*m_ctl);
        const QByteArray token = newToken(*m_ctl);
        const QString path = u"/api/cloud/sync-status/%1"_s.arg(source);
        const QByteArray port = QByteArray::number(served.port());
        const auto refused = [](const WebAnswer& answer, int status) {
            return answer.status == status && !answer.body.contains("source_name");
        };
        QVERIFY(refused(served.get(path, {}), 401));
        QVERIFY(refused(served.get(path, "eyJhbGciOiJub25lIn0.e30."_ba), 401));
        QVERIFY(refused(served.get(u"/nowhere"_s, {}), 401)); // Not even what there is.
        QVERIFY(refused(served.get(u"/metrics"_s, {}), 401));
        QVERIFY(refused(served.get(path, token, {{"Host"_ba, "evil.example:" + port}}), 403));
        QVERIFY(refused(served.get(path, token, {{"Host"_ba, "127.0.0.1:1"_ba}}), 403));
        for (const QByteArray& origin : {"https://evil.example"_ba, "null"_ba, "http://localhost:1"_ba,
                                         "http://localhost:" + port + ".evil.example"})
            QVERIFY2(refused(served.get(path, token, {{"Origin"_ba, origin}}), 403), origin.constData());
        QVERIFY(refused(served.get(path, token, {{"Sec-Fetch-Site"_ba, "cross-site"_ba}}), 403));
        QVERIFY(refused(served.post(u"/api/cloud/gmail-auth"_s, {{u"action"_s, u"initiate_auth"_s}}, {},
                                    {{"Origin"_ba, "https://evil.example"_ba}}),
                        403));
        QVERIFY(refused(served.post(u"/api/cloud/sync-now"_s, {}, token, {{"Content-Type"_ba, "text/plain"_ba}}), 415));
        QVERIFY(refused(served.post(u"/api/cloud/sync-now"_s, {{u"x"_s, QString(300'000, u'x')}}, token), 413));
        // What has no token is not even read.
        const QHash<QByteArray, QByteArray> json{{"Content-Type"_ba, "application/json"_ba}};
        const QByteArray wide = "{\"x\":[" + QByteArray("[],").repeated(80'000) + "[]]";
        const auto unread = [&](const QHash<QByteArray, QByteArray>& headers) {
            return fetch(
                {.method = "POST"_ba, .url = served.url(u"/api/cloud/sync-now"_s), .headers = headers, .body = wide});
        };
        QVERIFY(refused(unread(json), 401));
        QHash<QByteArray, QByteArray> good = json;
        good.insert("Authorization"_ba, "Bearer " + token);
        QVERIFY(refused(unread(good), 400));
        const QJsonObject marks{{u"files"_s, QJsonArray{1}}, {u"status"_s, QString(5'000, u'x')}};
        QVERIFY(refused(served.post(u"/api/cloud/files/mark-processed"_s, marks, token), 400));
        QCOMPARE(served.get(path, token).status, 200);

        QCOMPARE(m_ctl->run({u"api"_s, u"end-tokens"_s}).code, 0);
        QVERIFY(refused(served.get(path, token), 401)); // At once, in the program that runs.
        QCOMPARE(served.get(path, newToken(*m_ctl)).status, 200);
    }

    void aTakenPortIsTold() {
        (void)addSource();
        const Served served(*m_ctl);
        const Syncctl other(*m_google);
        const Outcome second = other.run({u"watch"_s, u"--api"_s, QString::number(served.port())});
        QCOMPARE(second.code, 2);
        QVERIFY(second.err.contains(QString::number(served.port())));
    }

private:
    /// The stored client file becomes that of a web client with this one address.
    void writeWebClient(const QString& address) const {
        QFile file(m_ctl->path(u"data/credentials/client.json"_s));
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QJsonObject before = QJsonDocument::fromJson(file.readAll()).object();
        QJsonObject client = before.constBegin().value().toObject();
        client.insert(u"redirect_uris"_s, QJsonArray{address});
        file.resize(0);
        file.seek(0);
        file.write(QJsonDocument(QJsonObject{{u"web"_s, client}}).toJson());
    }

    /// Signed in, with one source.
    qint64 addSource() {
        if (!m_ctl->signIn())
            qFatal("no sign-in");
        const Outcome added = m_ctl->run({u"add-source"_s, u"De \"m\" \\o"_s, u"--all-cameras"_s, u"root"_s,
                                          u"--dest"_s, m_ctl->path(u"videos"_s), u"--json"_s});
        return added.json()[u"source_id"_s].toInteger();
    }

    std::unique_ptr<SandboxDrive> m_google;
    std::unique_ptr<Syncctl> m_ctl;
};

QTEST_GUILESS_MAIN(TestApi)
#include "test_api.moc"
