// SPDX-License-Identifier: GPL-3.0-or-later
// The handler against clients that mean no good, over real sockets.
#include "loopback_peer.h"
#include "loopback_reply_handler.h"
#include "socket_table.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QtTest>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using namespace vtrack;

class TestLoopbackReplyHandler : public QObject {
    Q_OBJECT

private slots:

    void init() {
        m_handler = std::make_unique<LoopbackReplyHandler>(QUrl(u"http://127.0.0.1:0/back"_s), "right-state");
        QVERIFY(m_handler->listen().has_value());
    }

    void aGenuineAnswerIsTakenOnce() {
        QSignalSpy received(m_handler.get(), &LoopbackReplyHandler::codeReceived);
        const QByteArray answer = get("/back?state=right-state&code=4%2FaB%2Bc%25d&scope=x%20y");
        QVERIFY(answer.startsWith("HTTP/1.1 200"));
        QVERIFY(!answer.contains("4/aB"));
        QVERIFY(!answer.contains("<script"));
        // Nobody is signed in yet.
        QVERIFY(!answer.contains("Thank you"));
        QVERIFY(answer.contains("it says whether you are signed in"));
        QCOMPARE(received.size(), 1);
        QCOMPARE(received[0][0].toString(), u"4/aB+c%d"_s);
        // It listens no more.
        QTcpSocket again;
        again.connectToHost(QHostAddress::LocalHost, port());
        QVERIFY(!again.waitForConnected(1000));
    }

    void bothAddressesOfLocalhostAreOurs() {
        QTcpServer other;
        if (!other.listen(QHostAddress::LocalHostIPv6))
            QSKIP("This computer has no IPv6");
        LoopbackReplyHandler taken(QUrl(u"http://localhost:%1/back"_s.arg(other.serverPort())), "state");
        QVERIFY(!taken.listen());
        const quint16 port = other.serverPort();
        other.close();
        LoopbackReplyHandler handler(QUrl(u"http://localhost:%1/back"_s.arg(port)), "state");
        QVERIFY(handler.listen());
        const QSignalSpy received(&handler, &LoopbackReplyHandler::codeReceived);
        QTcpSocket browser;
        browser.connectToHost(QHostAddress::LocalHostIPv6, port);
        QVERIFY(browser.waitForConnected());
        browser.write("GET /back?code=1&state=state HTTP/1.1\r\n\r\n");
        QTRY_COMPARE(received.size(), 1);
    }

    void theTableNamesTheVisitorsUser_data() {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<int>("user");
        const auto row = [](const char* name, const QByteArray& ends, const QByteArray& user, const QByteArray& inode,
                            int found) {
            QTest::newRow(name) << "   0: " + ends + " 01 00000000:00000000 00:00000000 00000000  " + user +
                                       "        0 " + inode + " 1 0000000000000000 20 4 30 10 -1"
                                << found;
        };
        if (QSysInfo::ByteOrder == QSysInfo::BigEndian)
            QSKIP("The lines are those of a computer that has the last byte first");
        row("the visitor's", "0100007F:C350 0100007F:1F90", "1000", "4711", 1000);
        row("as a socket of IPv6", "0000000000000000FFFF00000100007F:C350 0000000000000000FFFF00000100007F:1F90",
            "1000", "4711", 1000);
        row("our own end", "0100007F:1F90 0100007F:C350", "1000", "4711", -1);
        row("the same ports from another address", "0200007F:C350 0100007F:1F90", "1000", "4711", -1);
        row("the same ports to another address", "0100007F:C350 08080808:1F90", "1000", "4711", -1);
        row("nobody's any more", "0100007F:C350 0100007F:1F90", "0", "0", -1);
        row("no number", "0100007F:C350 0100007F:1F90", "x", "4711", -1);
        QTest::newRow("cut") << "0: 0100007F:C350 0100007F:1F90 01"_ba << -1;
    }

    void theTableNamesTheVisitorsUser() {
        QFETCH(const QByteArray, line);
        QFETCH(const int, user);
        const SocketEnd visitor{QHostAddress(QHostAddress::LocalHost), 50'000};
        const SocketEnd here{QHostAddress(QHostAddress::LocalHost), 8080};
        const QByteArray head = "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid\n";
        const QByteArray others =
            "   9: 0200007F:C350 0100007F:1F90 01 0:0 00:0 0  65534  0 99 1 0 20 4 30 10 -1\n"; // The same ports.
        const auto found = userOfSocket(head + others + line + '\n', visitor, here);
        QCOMPARE(found ? int(*found) : -1, user);
    }

    void aVisitorWhoIsGoneIsNobody() {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        QTcpSocket own;
        own.connectToHost(QHostAddress::LocalHost, server.serverPort());
        QVERIFY(own.waitForConnected() && server.waitForNewConnection(5000));
        const QTcpSocket* visitor = server.nextPendingConnection();
        QVERIFY(isSameUser(*visitor));
        own.abort();
        QVERIFY(!isSameUser(*visitor));
    }

    void onlyTheSameUserIsAnswered() {
#ifndef Q_OS_UNIX
        QSKIP("There are no numbers of users");
#else
        for (const auto& own : {true, false}) {
            if (!own && ::geteuid() != 0)
                QSKIP("Only root can act as another user");
            QSignalSpy received(m_handler.get(), &LoopbackReplyHandler::codeReceived);
            QProcess browser;
            if (!own)
                browser.setChildProcessModifier([] {
                    if (::setgid(65'534) != 0 || ::setuid(65'534) != 0)
                        ::_exit(99);
                });
            browser.start(u"curl"_s, {u"-s"_s, u"--noproxy"_s, u"*"_s, u"-o"_s, u"/dev/null"_s, u"-w"_s,
                                      u"%{http_code}"_s, m_handler->redirectUri() + u"?state=right-state&code=1"_s});
            QTRY_COMPARE(browser.state(), QProcess::NotRunning);
            QCOMPARE(browser.readAllStandardOutput(), own ? "200"_ba : "403"_ba);
            QCOMPARE(received.size(), own ? 1 : 0);
            init(); // It answers once.
        }
#endif
    }

    void hostileRequestsAreShruggedOff_data() {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("status");
        const auto row = [](const char* name, const QByteArray& request, const QByteArray& status) {
            QTest::newRow(name) << request << status;
        };
        row("no state", "GET /back?code=1 HTTP/1.1\r\n\r\n", "400");
        row("forged state", "GET /back?code=1&state=wrong HTTP/1.1\r\n\r\n", "400");
        row("forged error", "GET /back?error=access_denied HTTP/1.1\r\n\r\n", "400");
        row("forged error and state", "GET /back?error=access_denied&state=x HTTP/1.1\r\n\r\n", "400");
        row("two states", "GET /back?code=1&state=right-state&state=x HTTP/1.1\r\n\r\n", "400");
        row("the same state twice", "GET /back?code=1&state=right-state&state=right-state HTTP/1.1\r\n\r\n", "400");
        row("empty state", "GET /back?code=1&state= HTTP/1.1\r\n\r\n", "400");
        row("part of the state", "GET /back?code=1&state=right HTTP/1.1\r\n\r\n", "400");
        row("other path", "GET /?code=1&state=right-state HTTP/1.1\r\n\r\n", "404");
        row("longer path", "GET /back/more?code=1&state=right-state HTTP/1.1\r\n\r\n", "404");
        row("POST", "POST /back?code=1&state=right-state HTTP/1.1\r\nContent-Length: 0\r\n\r\n", "405");
        row("absolute", "GET http://evil.example/back?code=1&state=right-state HTTP/1.1\r\n\r\n", "404");
        row("garbage", "\x16\x03\x01\x02\r\n\r\n", "400");
        row("huge", "GET /back HTTP/1.1\r\nX: " + QByteArray(40'000, 'x') + "\r\n\r\n", "431");
    }

    void hostileRequestsAreShruggedOff() {
        QFETCH(const QByteArray, request);
        QFETCH(const QByteArray, status);
        QSignalSpy received(m_handler.get(), &LoopbackReplyHandler::codeReceived);
        QSignalSpy refused(m_handler.get(), &LoopbackReplyHandler::refused);
        QCOMPARE(exchange(request).mid(9, 3), status);
        QCOMPARE(received.size() + refused.size(), 0);
        QVERIFY(get("/back?state=right-state&code=1").startsWith("HTTP/1.1 200")); // Still there for the right one.
        QCOMPARE(received.size(), 1);
    }

    void aSplitRequestIsPutTogether() {
        QSignalSpy received(m_handler.get(), &LoopbackReplyHandler::codeReceived);
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, port());
        QVERIFY(socket.waitForConnected(5000));
        for (const char byte : QByteArray("GET /back?state=right-state&code=1 HTTP/1.1\r\nHost: x\r\n\r\n")) {
            socket.write(&byte, 1);
            socket.flush();
            QCoreApplication::processEvents();
        }
        QTRY_COMPARE(received.size(), 1);
    }

    void aRealRefusalIsToldWithItsWord() {
        QSignalSpy refused(m_handler.get(), &LoopbackReplyHandler::refused);
        QVERIFY(get("/back?state=right-state&error=access_denied").startsWith("HTTP/1.1 200"));
        QCOMPARE(refused.size(), 1);
        QCOMPARE(refused[0][0].toString(), u"access_denied"_s);
    }

    void aTakenPortIsNamed() {
        const QUrl redirect(u"http://127.0.0.1:%1/back"_s.arg(port()));
        LoopbackReplyHandler second(redirect, "s");
        const auto listening = second.listen();
        QVERIFY(!listening.has_value());
        QVERIFY(listening.error().sentence.contains(QString::number(port())));
    }

private:
    quint16 port() const { return static_cast<quint16>(QUrl(m_handler->redirectUri()).port()); }

    QByteArray get(const QByteArray& target) { return exchange("GET " + target + " HTTP/1.1\r\nHost: x\r\n\r\n"); }

    QByteArray exchange(const QByteArray& request) {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, port());
        socket.write(request);
        QByteArray answer;
        connect(&socket, &QTcpSocket::readyRead, this, [&] { answer += socket.readAll(); });
        if (!QTest::qWaitFor([&] { return socket.state() == QAbstractSocket::UnconnectedState; }, test::patienceMs))
            return {};
        return answer + socket.readAll();
    }

    std::unique_ptr<LoopbackReplyHandler> m_handler;
};

QTEST_GUILESS_MAIN(TestLoopbackReplyHandler)
#include "test_loopback_reply_handler.moc"
