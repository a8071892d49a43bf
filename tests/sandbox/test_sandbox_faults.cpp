// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox_drive.h"
#include "web.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vtrack::test;

/// Every way in which the sample Google can go wrong on purpose, and who may pull the levers.
class TestSandboxFaults final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();

    void cleanup() { m_google.setFaults({}); }

    void statusWithReasonAndPause();
    void ruleHitsOnlyWhatMatchesAndRunsOut();
    void bodyIsCut();
    void bodyStallsUntilReleased();
    void bodyTrickles();
    void bytesAreWrong();
    void lengthIsWrong();
    void bodyComesInChunks();
    void htmlInPlaceOfData();
    void answerHangs();
    void whatIsStillBeingMadeDoesNotHangAfterTheRelease();
    void tokenEndpointFailsInItsOwnWords();
    void aChunkedBodyIsRead();
    void compressedJsonIsWhatItWas();
    void badRulesAreRefused();
    void leversRefuseWhatTheyDoNotUnderstand_data();
    void leversRefuseWhatTheyDoNotUnderstand();
    void leversAreForProgramsHereOnly();
    void countersCount();
    void badFlagsEndWithTwo();

private:
    [[nodiscard]] WebAnswer media(int timeoutMs = 30'000) const {
        return fetch({.url = m_url, .headers = {{"Authorization"_ba, "Bearer " + m_bearer}}, .timeoutMs = timeoutMs});
    }

    SandboxDrive m_google{{u"--consent"_s, u"auto"_s}};
    QByteArray m_bearer;
    QUrl m_url;
    QByteArray m_true;
    const QJsonObject m_media{{u"kind"_s, u"media"_s}};
};

void TestSandboxFaults::initTestCase() {
    m_bearer = m_google.accessToken();
    m_url = m_google.url(u"/drive/v3/files/%1?alt=media"_s.arg(m_google.files().first()[u"id"].toString()));
    m_true = media().body;
    QVERIFY(m_true.size() > 4000);
}

void TestSandboxFaults::statusWithReasonAndPause() {
    m_google.setFault(m_media, {{u"status"_s, 403}, {u"reason"_s, u"userRateLimitExceeded"_s}, {u"retryAfter"_s, 7}},
                      1);
    const WebAnswer answer = media();
    QCOMPARE(answer.status, 403);
    QCOMPARE(answer.headers.value("retry-after"_ba), "7"_ba);
    const QJsonValue error = answer.json().value(u"error"_s)[u"errors"][0];
    QCOMPARE(error[u"reason"].toString(), u"userRateLimitExceeded"_s);
    QCOMPARE(error[u"domain"].toString(), u"usageLimits"_s);
    QCOMPARE(media().status, 200);
}

void TestSandboxFaults::ruleHitsOnlyWhatMatchesAndRunsOut() {
    m_google.setFaults({QJsonObject{{u"match"_s, QJsonObject{{u"path"_s, u"/files$"_s}, {u"query"_s, u"pageSize=7"_s}}},
                                    {u"after"_s, 1},
                                    {u"times"_s, 2},
                                    {u"do"_s, QJsonObject{{u"status"_s, 503}}}}});
    const auto statusOf = [&](const QString& path) {
        return get(m_google.url(path), m_bearer).status;
    };
    QCOMPARE(statusOf(u"/drive/v3/files?pageSize=8"_s), 200);
    QCOMPARE(statusOf(u"/drive/v3/files?pageSize=7"_s), 200);
    QCOMPARE(statusOf(u"/drive/v3/files?pageSize=7"_s), 503);
    QCOMPARE(statusOf(u"/drive/v3/files?pageSize=7"_s), 503);
    QCOMPARE(statusOf(u"/drive/v3/files?pageSize=7"_s), 200);
}

void TestSandboxFaults::bodyIsCut() {
    m_google.setFault(m_media, {{u"cutAfter"_s, 1000}});
    QElapsedTimer timer;
    timer.start();
    const WebAnswer answer = media();
    QVERIFY(timer.elapsed() < WebRequest().timeoutMs); // The connection ended; it did not only fall silent.
    QCOMPARE(answer.body, m_true.first(1000));
    QVERIFY(!answer.complete);
}

void TestSandboxFaults::bodyStallsUntilReleased() {
    m_google.setFault(m_media, {{u"stallAfter"_s, 1000}});
    QTcpSocket socket;
    socket.connectToHost(m_url.host(), static_cast<quint16>(m_url.port()));
    QVERIFY(socket.waitForConnected());
    socket.write("GET " + m_url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority) +
                 " HTTP/1.1\r\nAuthorization: Bearer " + m_bearer + "\r\n\r\n");
    QByteArray received;
    while (!received.contains("\r\n\r\n") || received.size() - received.indexOf("\r\n\r\n") - 4 < 1000) {
        QVERIFY(socket.waitForReadyRead());
        received += socket.readAll();
    }
    QVERIFY(!socket.waitForReadyRead(200));
    m_google.setFaults({});
    while (!received.endsWith(m_true.last(100))) {
        QVERIFY(socket.waitForReadyRead());
        received += socket.readAll();
    }
    QVERIFY(received.endsWith(m_true));
}

void TestSandboxFaults::bodyTrickles() {
    m_google.setFault(m_media, {{u"trickle"_s, m_true.size() * 2}});
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(media().body, m_true);
    QVERIFY(timer.elapsed() >= 400);
}

void TestSandboxFaults::bytesAreWrong() {
    m_google.setFault(m_media, {{u"wrongBytes"_s, true}});
    const WebAnswer answer = media();
    QVERIFY(answer.complete);
    QCOMPARE(answer.body.size(), m_true.size());
    QVERIFY(answer.body != m_true);
}

void TestSandboxFaults::lengthIsWrong() {
    m_google.setFault(m_media, {{u"wrongLength"_s, 10}});
    const WebAnswer answer = media();
    QCOMPARE(answer.headers.value("content-length"_ba).toLongLong(), m_true.size() + 10);
    QCOMPARE(answer.body, m_true);
}

void TestSandboxFaults::bodyComesInChunks() {
    m_google.setFault(m_media, {{u"chunked"_s, true}});
    const WebAnswer answer = media();
    QVERIFY(!answer.headers.contains("content-length"_ba));
    QCOMPARE(answer.headers.value("transfer-encoding"_ba), "chunked"_ba);
    const qsizetype line = answer.body.indexOf("\r\n"); // One piece, and the empty one that ends it.
    QCOMPARE(answer.body.first(line).toLongLong(nullptr, 16), m_true.size());
    QCOMPARE(answer.body.mid(line + 2), m_true + "\r\n0\r\n\r\n");
}

void TestSandboxFaults::htmlInPlaceOfData() {
    m_google.setFault(m_media, {{u"html"_s, true}});
    const WebAnswer answer = media();
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.headers.value("content-type"_ba).startsWith("text/html"));
    QVERIFY(answer.body.contains("automated queries"));
}

void TestSandboxFaults::answerHangs() {
    m_google.setFault(m_media, {{u"hang"_s, true}});
    QCOMPARE(media(300).status, 0);
}

/// A list waits for the hash of a large file: the fault was met before, the answer goes out after.
void TestSandboxFaults::whatIsStillBeingMadeDoesNotHangAfterTheRelease() {
    m_google.control(u"add"_s, {{u"parent"_s, u"root"_s}, {u"name"_s, u"large.mp4"_s}, {u"size"_s, 500'000'000}});
    m_google.setFault({{u"kind"_s, u"list"_s}}, {{u"hang"_s, true}});
    m_google.control(u"counters/reset"_s);
    QTcpSocket socket;
    socket.connectToHost(m_url.host(), static_cast<quint16>(m_url.port()));
    QVERIFY(socket.waitForConnected());
    socket.write("GET /drive/v3/files?q=name%3D'large.mp4'&fields=files(md5Checksum) HTTP/1.1\r\nHost: x\r\n"
                 "Authorization: Bearer " +
                 m_bearer + "\r\n\r\n");
    QVERIFY(socket.waitForBytesWritten());
    while (m_google.counters()[u"list"_s].toInt() == 0) {
    }
    m_google.setFaults({});
    QByteArray answer;
    while (!answer.contains("md5Checksum\":") && socket.waitForReadyRead())
        answer += socket.readAll();
    QVERIFY2(answer.contains("md5Checksum\":"), answer.constData());
}

void TestSandboxFaults::tokenEndpointFailsInItsOwnWords() {
    m_google.setFault({{u"kind"_s, u"token"_s}}, {{u"status"_s, 400}, {u"reason"_s, u"invalid_grant"_s}});
    QCOMPARE(m_google.signIn().value(u"error"_s).toString(), u"invalid_grant"_s);
}

void TestSandboxFaults::aChunkedBodyIsRead() {
    const QByteArray form = "grant_type=refresh_token&client_id=x";
    QTcpSocket socket;
    socket.connectToHost(m_url.host(), static_cast<quint16>(m_url.port()));
    QVERIFY(socket.waitForConnected());
    socket.write("POST /token HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                 "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n");
    for (const QByteArray& piece : {form.first(7), form.sliced(7), QByteArray()})
        socket.write(QByteArray::number(piece.size(), 16) + "\r\n" + piece + "\r\n");
    while (socket.waitForReadyRead()) {
    }
    const QByteArray answer = socket.readAll();
    QVERIFY2(answer.contains("invalid_client"), answer.constData()); // It understood who asks.
}

void TestSandboxFaults::compressedJsonIsWhatItWas() {
    const QString gzip = QStandardPaths::findExecutable(u"gzip"_s);
    if (gzip.isEmpty())
        QSKIP("gzip is not installed.");
    const QUrl list = m_google.url(u"/drive/v3/files"_s);
    const WebAnswer answer =
        get(list, m_bearer, {{"Accept-Encoding"_ba, "gzip"_ba}, {"User-Agent"_ba, "test (gzip)"_ba}});
    QCOMPARE(answer.headers.value("content-encoding"_ba), "gzip"_ba);
    QProcess process;
    process.start(gzip, {u"-dc"_s});
    process.write(answer.body);
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.readAllStandardOutput(), get(list, m_bearer).body);
}

void TestSandboxFaults::badRulesAreRefused() {
    const auto statusFor = [&](const QByteArray& body) {
        return fetch({.method = "POST"_ba, .url = m_google.url(u"/_sandbox/faults"_s), .body = body}).status;
    };
    QCOMPARE(statusFor("[{\"do\":{\"explode\":true}}]"_ba), 400);
    QCOMPARE(statusFor("[{\"match\":{\"path\":\"(\"},\"do\":{\"hang\":true}}]"_ba), 400);
    QCOMPARE(statusFor("[{}]"_ba), 400);
}

void TestSandboxFaults::leversRefuseWhatTheyDoNotUnderstand_data() {
    QTest::addColumn<QString>("lever");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("truth for a number") << u"paging"_s << R"({"partialPages":true})"_ba;
    QTest::newRow("text for a number") << u"paging"_s << R"({"partialPages":"2"})"_ba;
    QTest::newRow("below the range") << u"paging"_s << R"({"partialPages":-1})"_ba;
    QTest::newRow("half a row") << u"paging"_s << R"({"partialPages":0.5})"_ba;
    QTest::newRow("number for a truth") << u"changes"_s << R"({"hold":1})"_ba;
    QTest::newRow("misspelt") << u"paging"_s << R"({"partialPage":1})"_ba;
    QTest::newRow("more than there is") << u"tokens/expire"_s << R"({"seconds":1})"_ba;
    QTest::newRow("no JSON") << u"paging"_s << "{partialPages}"_ba;
    QTest::newRow("a list") << u"paging"_s << "[]"_ba;
    QTest::newRow("size in words, added") << u"add"_s << R"({"parent":"root","name":"a","size":"big"})"_ba;
    QTest::newRow("misspelt, added") << u"add"_s << R"({"parent":"root","name":"a","sise":1})"_ba;
    QTest::newRow("rename to nothing") << u"rename"_s << R"({"id":"ID"})"_ba;
    QTest::newRow("trash a little") << u"trash"_s << R"({"id":"ID","trashed":"yes"})"_ba;
    QTest::newRow("size in words") << u"change"_s << R"({"id":"ID","size":"big"})"_ba;
}

void TestSandboxFaults::leversRefuseWhatTheyDoNotUnderstand() {
    QFETCH(const QString, lever);
    QFETCH(QByteArray, body);
    const QJsonArray before = m_google.files();
    body.replace("\"ID\"", '"' + before.first()[u"id"].toString().toLatin1() + '"');
    const WebAnswer answer = fetch({.method = "POST"_ba, .url = m_google.url(u"/_sandbox/"_s + lever), .body = body});
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.json().value(u"ok"_s), false);
    QVERIFY(!answer.json().value(u"error"_s).toString().isEmpty());
    QCOMPARE(m_google.files(), before);
}

void TestSandboxFaults::leversAreForProgramsHereOnly() {
    const QUrl url = m_google.url(u"/_sandbox/secrets"_s);
    QCOMPARE(get(url).status, 200);
    QCOMPARE(get(url, {}, {{"Origin"_ba, m_google.api().toEncoded()}}).status, 403);
    QCOMPARE(get(url, {}, {{"Host"_ba, "rebound.example.com"_ba}}).status, 403);
}

void TestSandboxFaults::countersCount() {
    m_google.control(u"counters/reset"_s);
    QCOMPARE(media().status, 200);
    QCOMPARE(get(m_google.url(u"/drive/v3/files"_s), m_bearer).status, 200);
    const QJsonObject counters = m_google.counters();
    QCOMPARE(counters.value(u"media"_s).toInt(), 1);
    QCOMPARE(counters.value(u"mediaBytes"_s).toInteger(), m_true.size());
    QCOMPARE(counters.value(u"list"_s).toInt(), 1);
    QCOMPARE(counters.value(u"total"_s).toInt(), 2);
}

void TestSandboxFaults::badFlagsEndWithTwo() {
    const QString program = qEnvironmentVariable("VTRACK_BIN") + u"/vtrack-sandbox-drive"_s;
    for (const QStringList& flags :
         {QStringList{u"--consent"_s, u"maybe"_s}, {u"--port"_s, u"99999"_s}, {u"--colour"_s}, {u"word"_s}})
        QCOMPARE(QProcess::execute(program, flags), 2);
    SandboxDrive google;
    QCOMPARE(google.stop(), 0);
}

QTEST_GUILESS_MAIN(TestSandboxFaults)
#include "test_sandbox_faults.moc"
