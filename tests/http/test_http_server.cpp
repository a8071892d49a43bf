// SPDX-License-Identifier: GPL-3.0-or-later
// What a client may take of the server, over real sockets.
#include "http_server.h"
#include "live_body.h"
#include "resident_memory.h"

#include <QNetworkInterface>
#include <QTcpSocket>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace vtrack;
using namespace vtrack::test;

namespace {

/// A client that sends what it likes.
class Client {
public:
    explicit Client(quint16 port, const QHostAddress& address = QHostAddress::LocalHost) {
        m_socket.connectToHost(address, port);
    }

    void send(const QByteArray& bytes) { m_socket.write(bytes); }

    /// Everything that has come so far.
    QByteArray received() {
        m_received += m_socket.readAll();
        return m_received;
    }

    [[nodiscard]] bool isOpen() const { return m_socket.state() == QAbstractSocket::ConnectedState; }

    [[nodiscard]] bool isGone() const { return m_socket.state() == QAbstractSocket::UnconnectedState; }

    QTcpSocket& socket() { return m_socket; }

private:
    QTcpSocket m_socket;
    QByteArray m_received;
};

const QByteArray plain = "GET /hello HTTP/1.1\r\nHost: x\r\n\r\n"_ba;

} // namespace

class TestHttpServer : public QObject {
    Q_OBJECT

private slots:

    void init() {
        m_patient = {
            .head = 1024, .body = 4096, .connections = 3, .request = 10min, .idle = 10min, .standstill = 10min};
        serve(m_patient);
    }

    void cleanup() { m_server.reset(); }

    void oneConnectionCarriesManyRequests() {
        Client client(m_server->port());
        client.send(plain + plain);
        QTRY_COMPARE(client.received().count("200 OK"), 2);
        client.send("POST /hello HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc");
        QTRY_COMPARE(client.received().count("200 OK"), 3);
        QVERIFY(client.isOpen());
        QCOMPARE(m_bodies, (QByteArrayList{"", "", "abc"}));
    }

    void whatIsTooLargeIsRefused_data() {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("head") << "GET / HTTP/1.1\r\nHost: x\r\nX: " + QByteArray(2000, 'x') << "431"_ba;
        QTest::newRow("body") << "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5000\r\n\r\n" + QByteArray(5000, 'x')
                              << "413"_ba;
        QTest::newRow("chunk") << "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n2000\r\n"_ba
                               << "413"_ba;
        QTest::newRow("chunk's line") << "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n" +
                                             QByteArray(2000, '0')
                                      << "400"_ba;
    }

    void whatIsTooLargeIsRefused() {
        QFETCH(const QByteArray, request);
        QFETCH(const QByteArray, answer);
        Client client(m_server->port());
        client.send(request);
        QTRY_VERIFY(client.isGone());
        QVERIFY2(client.received().startsWith("HTTP/1.1 " + answer), client.received().constData());
        QVERIFY(m_bodies.isEmpty());
    }

    void whatHasTwoMeaningsIsRefused_data() {
        QTest::addColumn<QByteArray>("headers");
        QTest::newRow("two hosts") << "Host: x\r\nHost: y\r\n"_ba;
        QTest::newRow("two lengths") << "Host: x\r\nContent-Length: 0\r\nContent-Length: 4\r\n"_ba;
        QTest::newRow("length and chunks") << "Host: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n"_ba;
        QTest::newRow("a signed length") << "Host: x\r\nContent-Length: +4\r\n"_ba;
        QTest::newRow("a space in a name") << "Host: x\r\nOrigin : y\r\n"_ba;
        QTest::newRow("a control character") << "Host: x\r\nOrigin: y\x01z\r\n"_ba;
        QTest::newRow("a length in words") << "Host: x\r\nContent-Length: all\r\n"_ba;
        QTest::newRow("another coding") << "Host: x\r\nTransfer-Encoding: gzip, chunked\r\n"_ba;
        QTest::newRow("a chunk that is longer than it says")
            << "Host: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabcd\r\n0\r\n"_ba;
        for (const char* size : {"0x3", "+3", " 3", "3 ", ""})
            QTest::addRow("a chunk of '%s'", size)
                << "Host: x\r\nTransfer-Encoding: chunked\r\n\r\n" + QByteArray(size) + "\r\nabc\r\n0\r\n\r\n";
        QTest::newRow("more after the last chunk")
            << "Host: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nOrigin: y\r\n"_ba;
        QTest::newRow("two origins") << "Host: x\r\nOrigin: a\r\norigin: b\r\n"_ba;
    }

    void whatHasTwoMeaningsIsRefused() {
        QFETCH(const QByteArray, headers);
        Client client(m_server->port());
        client.send("GET / HTTP/1.1\r\n" + headers + "\r\n");
        QTRY_VERIFY(client.isGone());
        QVERIFY2(client.received().startsWith("HTTP/1.1 400"), client.received().constData());
        QVERIFY(m_bodies.isEmpty());
    }

    void aPathWithAControlCharacterIsRefused() {
        Client client(m_server->port());
        client.send("GET /hello%00 HTTP/1.1\r\nHost: x\r\n\r\n");
        QTRY_VERIFY(client.received().startsWith("HTTP/1.1 400"));
        QVERIFY(m_bodies.isEmpty());
    }

    void theHostOfTheRequestLineCounts_data() {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<QString>("path");
        QTest::newRow("origin form") << "/hello?a=b"_ba << "x"_ba << u"/hello"_s;
        QTest::newRow("absolute form") << "http://evil.example/hello?a=b"_ba << "evil.example"_ba << u"/hello"_s;
        QTest::newRow("in capitals") << "HTTP://evil.example/hello"_ba << "evil.example"_ba << u"/hello"_s;
        QTest::newRow("without a path") << "http://evil.example?a=/b"_ba << "evil.example"_ba << u"/"_s;
        QTest::newRow("without anything") << "http://"_ba << ""_ba << u"/"_s;
    }

    void theHostOfTheRequestLineCounts() {
        QFETCH(const QByteArray, target);
        const auto request = http::parseHead("GET " + target + " HTTP/1.1\r\nHost: x");
        QVERIFY(request.has_value());
        QTEST(request->header("host"_ba), "host");
        QTEST(request->path, "path");
    }

    void anAnswerToHeadHasNoBody() {
        Client client(m_server->port());
        client.send("HEAD /hello HTTP/1.1\r\nHost: x\r\n\r\n" + plain);
        QTRY_COMPARE(client.received().count("200 OK"), 2);
        QTRY_VERIFY(client.received().endsWith("aaaaa"));
        QCOMPARE(client.received().count("Content-Length: 5"), 2);
        QCOMPARE(client.received().count("aaaaa"), 1);
    }

    void noContentHasNoLength() {
        const QByteArray head = http::wireHead({.status = 204}, true, {}, true);
        QVERIFY(!head.contains("Content-Length") && !head.contains("Content-Type"));
    }

    /// It knows no chunks (RFC 9112, 6.1).
    void anOldClientGetsALiveBodyAsItIs() {
        m_live = std::make_shared<http::LiveBody>(1000);
        const std::weak_ptr<http::LiveBody> body = m_live;
        Client client(m_server->port());
        client.send("GET /hello HTTP/1.0\r\nHost: x\r\n\r\n");
        QTRY_VERIFY(client.received().endsWith("\r\n\r\n"));
        m_live.reset();
        body.lock()->push("first"_ba);
        body.lock()->end();
        QTRY_VERIFY(client.isGone());
        QVERIFY(client.received().endsWith("\r\n\r\nfirst"));
        QVERIFY(!client.received().contains("chunked") && !client.received().contains("Content-Length"));
    }

    void whoWaitsIsToldThatTheClientHasGone() {
        m_holds = true;
        Client client(m_server->port());
        client.send(plain);
        QTRY_VERIFY(bool(m_held));
        QVERIFY(!m_gone.stop_requested());
        client.socket().abort();
        QTRY_VERIFY(m_gone.stop_requested());
    }

    void whoIsSlowGetsNothing() {
        m_patient.request = 1s;
        serve(m_patient);
        Client silent(m_server->port());
        Client slow(m_server->port());
        slow.send("GET / HTTP/1.1\r\nHo");
        QTRY_VERIFY(silent.isGone() && slow.isGone());
        QVERIFY(silent.received().isEmpty() && slow.received().isEmpty());
    }

    void whoTakesNothingIsCutOff() {
        m_patient.standstill = 1s;
        serve(m_patient);
        m_answerSize = 64LL * 1024 * 1024;
        Client client(m_server->port());
        client.socket().setReadBufferSize(1024);
        client.send(plain);
        QTRY_COMPARE(m_bodies.size(), 1);
        QTRY_COMPARE(m_server->findChildren<http::Connection*>().size(), 0);
    }

    /// Else the answers would fill the memory, even those without a body, which a preflight gets without a token.
    void whoAsksAndAsksAndTakesNothingIsCutOff() {
        constexpr qsizetype questions = 200'000;
        m_patient.standstill = 1s;
        serve(m_patient);
        m_answerSize = 0;
        Client client(m_server->port());
        client.socket().setReadBufferSize(1024);
        client.send(plain.repeated(questions));
        QTRY_VERIFY(!m_bodies.isEmpty());
        QTRY_COMPARE(m_server->findChildren<http::Connection*>().size(), 0);
        QVERIFY(m_bodies.size() < questions);
    }

    void hostileClientsTakeLittle_data() {
        QTest::addColumn<QByteArray>("beginning");
        QTest::addColumn<QByteArray>("block");
        const QByteArray post = "POST /hello HTTP/1.1\r\nHost: x\r\n"_ba;
        QTest::newRow("a request line") << "GET /"_ba << QByteArray(16'000, 'x');
        QTest::newRow("headers") << "GET / HTTP/1.1\r\n"_ba << "X: y\r\n"_ba.repeated(2'000);
        QTest::newRow("a header") << "GET / HTTP/1.1\r\nX: "_ba << QByteArray(16'000, 'x');
        QTest::newRow("a body") << post + "Content-Length: 262144\r\n\r\n" << QByteArray(16'000, 'x');
        QTest::newRow("a body of terabytes") << post + "Content-Length: 9223372036854775807\r\n\r\n"
                                             << QByteArray(16'000, 'x');
        QTest::newRow("a chunk") << post + "Transfer-Encoding: chunked\r\n\r\n40000\r\n" << QByteArray(16'000, 'x');
        QTest::newRow("tiny chunks") << post + "Transfer-Encoding: chunked\r\n\r\n" << "1\r\nx\r\n"_ba.repeated(2'000);
        QTest::newRow("a chunk's line") << post + "Transfer-Encoding: chunked\r\n\r\n1;" << QByteArray(16'000, 'x');
        QTest::newRow("a drip") << "GET / HTTP/1.1\r\nX: "_ba << "x"_ba;
    }

    /// As many as there may be, each with all that it may send and more; and the next one is answered.
    void hostileClientsTakeLittle() {
        QFETCH(const QByteArray, beginning);
        QFETCH(const QByteArray, block);
        serve({.request = 1s, .idle = 10min, .standstill = 10min});
        const qint64 before = residentKilobytes();
        forgetPeak();
        std::vector<std::unique_ptr<Client>> clients;
        for (qsizetype i = 0; i < http::Limits().connections; ++i) {
            clients.push_back(std::make_unique<Client>(m_server->port()));
            clients.back()->send(beginning);
        }
        const auto areDone = [&] {
            return std::ranges::all_of(clients, [](const auto& client) {
                return client->isGone() || (client->isOpen() && client->socket().bytesToWrite() == 0);
            });
        };
        for (int blocks = 0; blocks < 16; ++blocks) {
            for (const auto& client : clients) {
                if (client->isOpen())
                    client->send(block);
            }
            QTRY_VERIFY(areDone());
        }
        QTRY_VERIFY(std::ranges::all_of(clients, [](const auto& client) { return client->isGone(); }));
        const qint64 more = peakKilobytes() - before;
        if (memoryIsOurs)
            QVERIFY2(more < qint64{64} * 1024, qPrintable(QString::number(more)));
        QVERIFY(m_bodies.isEmpty());
        Client good(m_server->port());
        good.send(plain);
        QTRY_VERIFY(good.received().contains("200 OK"));
    }

    void anIdleConnectionMakesRoom() {
        std::vector<std::unique_ptr<Client>> clients;
        for (int i = 0; i < 4; ++i) {
            clients.push_back(std::make_unique<Client>(m_server->port()));
            clients.back()->send(plain);
            QTRY_VERIFY(clients.back()->received().contains("200 OK"));
        }
        QTRY_VERIFY(clients.front()->isGone());
        QVERIFY(clients.back()->isOpen());
    }

    void unfinishedRequestsKeepNobodyOut_data() {
        QTest::addColumn<QByteArray>("beginning");
        QTest::newRow("nothing") << ""_ba;
        QTest::newRow("a byte") << "G"_ba;
        QTest::newRow("half a body") << "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n{"_ba;
        QTest::newRow("the rest of a refused body")
            << "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100000000\r\n\r\n{"_ba;
        QTest::newRow("answers that nobody takes") << plain.repeated(20);
    }

    /// As many as there may be; and the good client that came first keeps its connection.
    void unfinishedRequestsKeepNobodyOut() {
        QFETCH(const QByteArray, beginning);
        serve({.request = 10min, .idle = 10min, .standstill = 10min});
        m_answerSize = 4LL * 1024 * 1024;
        std::vector<std::unique_ptr<Client>> clients;
        for (qsizetype i = 0; i < http::Limits().connections; ++i) {
            clients.push_back(std::make_unique<Client>(m_server->port()));
            clients.back()->socket().setReadBufferSize(1024);
            clients.back()->send(beginning);
        }
        const auto connections = [this] {
            return m_server->findChildren<http::Connection*>().size();
        };
        QTRY_COMPARE(connections(), http::Limits().connections);
        m_answerSize = 5;
        for (int i = 0; i < 3; ++i) {
            Client good(m_server->port());
            good.send(plain);
            QTRY_VERIFY(good.received().contains("200 OK"));
        }
        Client kept(m_server->port());
        kept.send(plain);
        QTRY_COMPARE(kept.received().count("200 OK"), 1);
        for (int i = 0; i < 3; ++i) {
            clients.push_back(std::make_unique<Client>(m_server->port()));
            QTRY_VERIFY(clients.back()->isOpen());
        }
        kept.send(plain);
        QTRY_COMPARE(kept.received().count("200 OK"), 2);
    }

    void aBodyGrowsWhileItIsSent() {
        m_live = std::make_shared<http::LiveBody>(1000);
        const std::weak_ptr<http::LiveBody> body = m_live;
        Client client(m_server->port());
        client.send(plain);
        QTRY_VERIFY(client.received().contains("chunked"));
        m_live.reset();
        body.lock()->push("first"_ba);
        QTRY_VERIFY(client.received().contains("first"));
        body.lock()->push("second"_ba);
        QTRY_VERIFY(client.received().contains("second"));
        body.lock()->end();
        QTRY_VERIFY(client.isGone());
        QVERIFY(client.received().endsWith("0\r\n\r\n"));
        QTRY_VERIFY(body.expired());
    }

    void aLiveBodyHoldsOnlySoMuch() {
        http::LiveBody body(10);
        body.push("12345678"_ba);
        QVERIFY(!body.hasEnded());
        body.push("90a"_ba);
        QVERIFY(body.hasEnded());
        QCOMPARE(body.take(), "12345678"_ba);
    }

    void itCannotBeReachedFromOutside() {
        for (const QHostAddress& address : QNetworkInterface::allAddresses()) {
            if (address.isLoopback() || address.isLinkLocal())
                continue;
            Client client(m_server->port(), address);
            QVERIFY(!client.socket().waitForConnected(2000));
        }
        if (QNetworkInterface::allAddresses().contains(QHostAddress(QHostAddress::LocalHostIPv6))) {
            Client client(m_server->port(), QHostAddress::LocalHostIPv6);
            client.send(plain);
            QTRY_VERIFY(client.received().contains("200 OK"));
        }
    }

    void aTakenPortIsAnError() {
        http::Server second({});
        const auto listening = second.listen(http::Server::At::Both, m_server->port());
        QVERIFY(!listening);
        QCOMPARE(listening.error().kind, ErrorKind::BadInput);
    }

    void repliesAfterTheEndGoNowhere() {
        m_holds = true;
        Client client(m_server->port());
        client.send(plain);
        QTRY_VERIFY(bool(m_held));
        m_server.reset();
        m_held({.body = "late"_ba});
        QTRY_VERIFY(client.isGone());
    }

private:
    void serve(const http::Limits& limits) {
        m_bodies.clear();
        m_live.reset();
        m_held = {};
        m_holds = false;
        m_answerSize = 5;
        m_server = std::make_unique<http::Server>(http::Server::Options{.name = "test"_ba, .limits = limits});
        QVERIFY(m_server->listen(http::Server::At::Both, 0));
        connect(m_server.get(), &http::Server::requested, this,
                [this](const http::Request& request, const http::Reply& reply) {
                    m_bodies += request.body;
                    m_gone = request.gone;
                    if (m_holds)
                        m_held = reply;
                    else if (m_live)
                        reply({.live = m_live});
                    else
                        reply({.body = QByteArray(m_answerSize, 'a')});
                });
    }

    /// Small, but nobody is too slow for it: a computer may be busy with other tests.
    http::Limits m_patient;
    std::unique_ptr<http::Server> m_server;
    QByteArrayList m_bodies;
    std::shared_ptr<http::LiveBody> m_live;
    http::Reply m_held;
    std::stop_token m_gone;
    bool m_holds = false;
    qsizetype m_answerSize = 5;
};

QTEST_GUILESS_MAIN(TestHttpServer)
#include "test_http_server.moc"
