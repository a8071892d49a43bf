// SPDX-License-Identifier: GPL-3.0-or-later
// The client against the sample Google over real HTTP.
#include "http_client.h"
#include "proxy.h"
#include "resident_memory.h"
#include "sandbox_drive.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QNetworkProxyFactory>
#include <QTcpServer>
#include <QtConcurrent>
#include <QtTest>

#include <algorithm>
#include <future>
#include <limits>
#include <thread>

using namespace Qt::StringLiterals;
using namespace vtrack;
using namespace vtrack::test;
using namespace std::chrono_literals;

class TestHttpClient : public QObject {
    Q_OBJECT

private slots:

    void initTestCase() {
        m_google = std::make_unique<SandboxDrive>(QStringList{u"--consent"_s, u"auto"_s});
        m_token = Secret(m_google->accessToken());
        const QJsonObject added = m_google->control(
            u"add"_s,
            {{u"parent"_s, u"root"_s}, {u"name"_s, u"big.mp4"_s}, {u"size"_s, 256LL * 1024 * 1024}, {u"seed"_s, 7}});
        m_big = added.value(u"id"_s).toString();
        QVERIFY(!m_big.isEmpty());
    }

    void init() { m_google->setFaults({}); }

    void anyStatusIsAValue() {
        const auto found = m_http.send({.url = about(), .bearer = m_token}).result();
        QVERIFY(found.has_value());
        QCOMPARE(found->status, 200);
        QVERIFY(found->body.contains("demo@example.com"));
        const auto refused = m_http.send({.url = about()}).result();
        QVERIFY(refused.has_value());
        QCOMPARE(refused->status, 401);
    }

    void ownProxyIsNotForThisComputer() {
        useProxy({.kind = ProxyChoice::Kind::Http, .host = u"proxy.invalid"_s, .port = 3128});
        const auto google =
            QNetworkProxyFactory::proxyForQuery(QNetworkProxyQuery(QUrl(u"https://www.googleapis.com"_s)));
        const auto here = m_http.send({.url = about(), .bearer = m_token}).result();
        useProxy({.kind = ProxyChoice::Kind::None});
        QCOMPARE(google.first().hostName(), u"proxy.invalid"_s);
        QVERIFY(here.has_value());
        QCOMPARE(here->status, 200);
    }

    void noAnswerIsANetworkError() {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        const quint16 port = closed.serverPort();
        closed.close();
        const auto answer = m_http.send({.url = QUrl(u"http://127.0.0.1:%1/"_s.arg(port))}).result();
        QVERIFY(!answer.has_value());
        QCOMPARE(answer.error().kind, ErrorKind::NetworkError);
        QVERIFY(answer.error().transient);
    }

    void silenceEndsAtTheTimeLimit() {
        m_google->setFault({{u"kind"_s, u"about"_s}}, {{u"hang"_s, true}});
        const auto answer = m_http.send({.url = about(), .bearer = m_token, .timeout = 300ms}).result();
        QVERIFY(!answer.has_value());
        QCOMPARE(answer.error().kind, ErrorKind::NetworkError);
    }

    void slowIsNotUnreachable() {
        m_google->setFault({{u"kind"_s, u"about"_s}}, {{u"hang"_s, true}});
        const auto slow = m_http.send({.url = about(), .bearer = m_token, .timeout = 300ms}).result();
        QVERIFY2(slow.error().sentence.contains(u"answers too slowly"_s), qPrintable(slow.error().sentence));
        m_google->setFault({{u"kind"_s, u"about"_s}}, {{u"trickle"_s, 40}});
        // Bytes come all the time, so only the limit for the whole counts.
        const auto trickle = m_http.send({.url = about(), .bearer = m_token, .timeout = 1s, .longest = 400ms}).result();
        QVERIFY(!trickle.has_value());
        QVERIFY2(trickle.error().sentence.contains(u"answers too slowly"_s), qPrintable(trickle.error().sentence));
        m_google->setFault({{u"kind"_s, u"about"_s}}, {{u"trickle"_s, 1000}}); // Compressed: it is seen at its end.
        QVERIFY(m_http.send({.url = about(), .bearer = m_token}).result().has_value());
    }

    void twelveRequestsGoOutAtOnce() {
        m_google->setFault({{u"kind"_s, u"about"_s}}, {{u"hang"_s, true}});
        m_google->control(u"counters/reset"_s);
        QList<QFuture<Result<HttpResponse>>> answers;
        for (int i = 0; i < 12; ++i)
            answers += m_http.send({.url = about(), .bearer = m_token});
        QTRY_COMPARE(m_google->counters().value(u"about"_s).toInt(), 12);
        m_google->setFaults({});
        for (auto& answer : answers)
            answer.waitForFinished();
    }

    /// Others wait for one of the twelve connections to a host: that is no silence of the host's.
    void waitingForAConnectionIsNoStall() {
        m_google->setFault({{u"kind"_s, u"about"_s}}, {{u"latency"_s, 500}});
        QList<QFuture<Result<HttpResponse>>> answers;
        for (int i = 0; i < 180; ++i) // The last ones wait for seven seconds; an answer comes after half a second.
            answers += m_http.send({.url = about(), .bearer = m_token, .timeout = 6s});
        for (auto& answer : answers) {
            const auto result = answer.result();
            QVERIFY2(result, qPrintable(result ? QString() : result.error().detail));
        }
    }

    void aStopEndsWaiting() {
        m_google->setFault({{u"kind"_s, u"about"_s}}, {{u"hang"_s, true}});
        std::stop_source stop;
        auto waiting = m_http.send({.url = about(), .bearer = m_token}, stop.get_token());
        stop.request_stop();
        const auto answer = waiting.result();
        QVERIFY(!answer.has_value());
        QCOMPARE(answer.error().kind, ErrorKind::Cancelled);
    }

    void aTransferBringsEveryByteInBoundedMemory() {
        const qint64 before = residentKilobytes();
        auto transfer = fetch({.url = media(m_big), .bearer = m_token}, patience);
        QCOMPARE(transfer->status().value(), 200);
        QCryptographicHash md5(QCryptographicHash::Md5);
        qint64 size = 0;
        qint64 most = 0;
        while (true) {
            const auto chunk = transfer->read();
            QVERIFY(chunk.has_value());
            if (chunk->isEmpty())
                break;
            md5.addData(*chunk);
            size += chunk->size();
            most = std::max(most, residentKilobytes());
        }
        QCOMPARE(size, bigSize);
        QCOMPARE(QString::fromLatin1(md5.result().toHex()), md5Of(u"big.mp4"_s));
        QVERIFY2(!memoryIsOurs || most - before < 48 * 1024, qPrintable(QString::number(most - before)));
    }

    void aRangeStartsWhereItShould() {
        auto transfer = fetch({.url = media(m_big), .bearer = m_token, .rangeStart = bigSize - 10}, patience);
        QCOMPARE(transfer->status().value(), 206);
        QCOMPARE(transfer->readAll(1024).value().size(), 10);
    }

    void aCutIsAnErrorNotAnEnd() {
        m_google->setFault({{u"kind"_s, u"media"_s}}, {{u"cutAfter"_s, 1'000'000}});
        // Many times: Qt 6.4 takes about one cut in ten for a good end.
        for (int i = 0; i < 20; ++i) {
            auto transfer = fetch({.url = media(m_big), .bearer = m_token}, patience);
            QCOMPARE(transfer->status().value(), 200);
            qint64 size = 0;
            auto chunk = transfer->read();
            for (; chunk && !chunk->isEmpty(); chunk = transfer->read())
                size += chunk->size();
            QVERIFY(!chunk.has_value());
            QCOMPARE(chunk.error().kind, ErrorKind::NetworkError);
            // Qt may throw away what came last before a cut; a download goes on after what it has.
            QVERIFY2(size > 500'000 && size <= 1'000'000, qPrintable(QString::number(size)));
        }
    }

    void aStalledTransferEnds() {
        m_google->setFault({{u"kind"_s, u"media"_s}}, {{u"stallAfter"_s, 100'000}});
        auto transfer = fetch({.url = media(m_big), .bearer = m_token}, 3s);
        QCOMPARE(transfer->status().value_or(0), 200);
        auto chunk = transfer->read();
        while (chunk && !chunk->isEmpty())
            chunk = transfer->read();
        QVERIFY(!chunk.has_value());
        QCOMPARE(chunk.error().kind, ErrorKind::NetworkError);
    }

    void aReaderThatStopsReadingLeavesNothingBehind() {
        for (int i = 0; i < 20; ++i) {
            auto transfer = fetch({.url = media(m_big), .bearer = m_token}, patience);
            QVERIFY(transfer->read().has_value());
        }
        // More than the six connections a host gets: they were given back.
        QVERIFY(m_http.send({.url = about(), .bearer = m_token}).result().has_value());
    }

    /// However far it had come.
    void anAbandonedTransferEnds_data() {
        QTest::addColumn<QJsonObject>("fault");
        QTest::newRow("silent") << QJsonObject{{u"hang"_s, true}};
        QTest::newRow("trickling") << QJsonObject{{u"trickle"_s, 200'000}};
        QTest::newRow("refused") << QJsonObject{{u"status"_s, 500}};
        QTest::newRow("fast") << QJsonObject{};
    }

    void anAbandonedTransferEnds() {
        QFETCH(const QJsonObject, fault);
        if (!fault.isEmpty())
            m_google->setFault({{u"kind"_s, u"media"_s}}, fault);
        m_google->control(u"counters/reset"_s);
        for (int i = 0; i < 40; ++i) {
            std::stop_source stop;
            std::jthread reader([this, token = stop.get_token()] {
                const auto transfer = m_http.open({.url = media(m_big), .bearer = m_token}, token);
                if (transfer->status())
                    (void)transfer->read();
            });
            QTRY_VERIFY(m_google->counters()[u"media"_s].toInt() > i);
            stop.request_stop();
        }
        m_google->setFaults({});
        for (int i = 0; i < 4; ++i) {
            const auto transfer = fetch({.url = media(m_big), .bearer = m_token, .rangeStart = bigSize - 10}, patience);
            QCOMPARE(transfer->readAll(1024).value_or(QByteArray()).size(), 10);
        }
    }

    void aStopWakesATransferAtOnce() {
        m_google->setFault({{u"kind"_s, u"media"_s}}, {{u"hang"_s, true}});
        m_google->control(u"counters/reset"_s);
        qint64 quickest = std::numeric_limits<qint64>::max();
        for (int i = 0; i < 10; ++i) { // libcurl looks up once a second by itself, counted from what came last.
            std::stop_source stop;
            auto transfer = QtConcurrent::run([this, token = stop.get_token()] {
                return m_http.open({.url = media(m_big), .bearer = m_token}, token)->status();
            });
            QTRY_COMPARE(m_google->counters()[u"media"_s].toInt(), i + 1);
            QElapsedTimer sinceStop;
            sinceStop.start();
            stop.request_stop();
            QCOMPARE(transfer.result().error().kind, ErrorKind::Cancelled);
            quickest = std::min(quickest, sinceStop.elapsed());
        }
        QVERIFY2(quickest < 500, qPrintable(QString::number(quickest)));
    }

    /// Bytes come all the time, but so few that a file would take weeks.
    void aTrickleIsNoDownload() {
        m_google->setFault({{u"kind"_s, u"media"_s}}, {{u"trickle"_s, 100}});
        auto transfer = fetch({.url = media(m_big), .bearer = m_token}, 5s);
        QCOMPARE(transfer->status().value_or(0), 200);
        auto chunk = transfer->read();
        while (chunk && !chunk->isEmpty())
            chunk = transfer->read();
        QVERIFY(!chunk.has_value());
        QVERIFY2(chunk.error().sentence.contains(u"stalled"_s), qPrintable(chunk.error().sentence));
    }

    void aConnectionOutlivesItsThread() {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        int connections = 0;
        connect(&server, &QTcpServer::newConnection, this, [&] {
            ++connections;
            QTcpSocket* socket = server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [socket] {
                if (socket->readAll().endsWith("\r\n\r\n"))
                    socket->write("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nclip");
            });
        });
        const QUrl url(u"http://127.0.0.1:%1/"_s.arg(server.serverPort()));
        for (int i = 0; i < 5; ++i) {
            std::promise<QByteArray> body;
            auto whole = body.get_future();
            const std::jthread thread(
                [&] { body.set_value(fetch({.url = url}, patience)->readAll(100).value_or("")); });
            QTRY_COMPARE(whole.wait_for(0s), std::future_status::ready);
            QCOMPARE(whole.get(), "clip");
        }
        QCOMPARE(connections, 1);
    }

    /// An address may lead to this computer only without TLS, and nowhere but by HTTP.
    void onlySafeAddressesAreAsked_data() {
        QTest::addColumn<QUrl>("url");
        QTest::newRow("plain") << QUrl(u"http://drive.example.invalid/"_s);
        QTest::newRow("file") << QUrl(u"file:///etc/hostname"_s);
        QTest::newRow("FTP to this computer") << QUrl(u"ftp://127.0.0.1/"_s);
    }

    void onlySafeAddressesAreAsked() {
        QFETCH(const QUrl, url);
        const auto answer = m_http.send({.url = url}).result();
        QVERIFY(!answer.has_value());
        QVERIFY2(answer.error().detail.contains(u"network error 1:"_s), qPrintable(answer.error().detail));
    }

    void theTokenIsNotCarriedToAnotherHost() {
        QTcpServer elsewhere;
        QVERIFY(elsewhere.listen(QHostAddress::LocalHost));
        QTcpServer redirecting;
        QVERIFY(redirecting.listen(QHostAddress::LocalHost));
        connect(&redirecting, &QTcpServer::newConnection, this, [&] {
            QTcpSocket* socket = redirecting.nextPendingConnection();
            socket->write("HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: http://127.0.0.1:" +
                          QByteArray::number(elsewhere.serverPort()) + "/\r\n\r\n");
        });
        auto answer =
            m_http.send({.url = QUrl(u"http://127.0.0.1:%1/"_s.arg(redirecting.serverPort())), .bearer = m_token});
        QTRY_VERIFY(answer.isFinished());
        QVERIFY(!elsewhere.hasPendingConnections());
        QCOMPARE(answer.result()->status, 302); // Whoever asked judges who answers so.
    }

private:
    std::unique_ptr<Transfer> fetch(HttpRequest request, std::chrono::milliseconds stallLimit) {
        request.timeout = stallLimit;
        return m_http.open(std::move(request), {});
    }

    QUrl about() const { return m_google->url(u"/drive/v3/about?fields=user"_s); }

    QUrl media(const QString& id) const { return m_google->url(u"/drive/v3/files/%1?alt=media"_s.arg(id)); }

    QString md5Of(const QString& path) const { return m_google->file(path).value(u"md5"_s).toString(); }

    std::unique_ptr<SandboxDrive> m_google;
    HttpClient m_http;
    Secret m_token;
    QString m_big;
    static constexpr auto patience = 60s;
    static constexpr qint64 bigSize = 256LL * 1024 * 1024;
};

QTEST_GUILESS_MAIN(TestHttpClient)
#include "test_http_client.moc"
