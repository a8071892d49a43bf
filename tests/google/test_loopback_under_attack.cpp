// SPDX-License-Identifier: GPL-3.0-or-later
// A real sign-in completes while other programs on the computer do their worst to its port.
#include "browser.h"
#include "resident_memory.h"
#include "signed_in_program.h"

#include <QTcpSocket>
#include <QtTest>

#include <atomic>
#include <deque>
#include <thread>

using namespace Qt::StringLiterals;
using namespace vtrack;
using namespace vtrack::test;

namespace {

constexpr int enoughRequests = 10'000;
constexpr int attackers = 4;

/// What a hostile program says, by turns.
QByteArray hostileRequest(int number, const QByteArray& path) {
    switch (number % 10) {
    case 0:
        return QByteArray(300, static_cast<char>(number)) + "\r\n\r\n"; // Garbage
    case 1:
        return QByteArray::fromHex("16030100f4010000f003030000000000000000000000000000") + "\r\n\r\n"; // TLS hello
    case 2:
        return "GET " + path + " HTTP/1.1\r\nX-Huge: " + QByteArray(20'000, 'h') + "\r\n\r\n";
    case 3:
        return "GET /other?code=4/0x&state=y HTTP/1.1\r\n\r\n";
    case 4:
        return "POST " + path + "?code=4/0x&state=y HTTP/1.1\r\nContent-Length: 4\r\n\r\ncode";
    case 5:
        return "GET " + path + "?code=4/0stolen&state=" + QByteArray(43, 'A') + " HTTP/1.1\r\n\r\n"; // Forged state
    case 6:
        return "GET " + path + "?error=access_denied HTTP/1.1\r\n\r\n"; // Forged error
    case 7:
        return "GET " + path + "?error=access_denied&state=" + QByteArray(43, 'B') + " HTTP/1.1\r\n\r\n";
    case 8:
        return "GET " + path + "?code=4/0replayed&code=4/0again&state=&state=old HTTP/1.1\r\n\r\n"; // Replay
    default:
        return "GET"; // Slow drip: never goes on.
    }
}

/// Attacks until told to stop. Every connection that was made counts.
void attack(int first, quint16 port, const QByteArray& path, std::atomic_int& count, const std::stop_token& stop) {
    std::deque<std::unique_ptr<QTcpSocket>> drips; // Left open, as many as the system allows.
    for (int number = first; !stop.stop_requested(); ++number) {
        auto socket = std::make_unique<QTcpSocket>();
        socket->connectToHost(QHostAddress::LocalHost, port);
        if (!socket->waitForConnected(2000))
            continue;
        ++count;
        const QByteArray request = hostileRequest(number, path);
        socket->write(request);
        socket->waitForBytesWritten(2000);
        if (request == "GET") {
            drips.push_back(std::move(socket));
            if (drips.size() > 50)
                drips.pop_front();
        } else if (number % 3 == 0) {
            socket->waitForReadyRead(2000);
        }
    }
}

} // namespace

class TestLoopbackUnderAttack : public QObject {
    Q_OBJECT

private slots:

    void theSignInCompletes() {
        SignedInProgram test(SignedInProgram::SignedIn::Nobody);
        Program& program = test.program();
        SignIn signIn(SignInMethod::Gmail, scopesFor(SignInMethod::Gmail),
                      *storedClientSecrets(program.folder.clientFile()), program.endpoints, program.http,
                      program.clock);
        QSignalSpy granted(&signIn, &SignIn::granted);
        QSignalSpy failed(&signIn, &SignIn::failed);
        const QUrl address = signIn.start().value();
        const QUrl redirect(signIn.redirectUri());
        std::atomic_int count = 0;
        const qint64 before = residentKilobytes();
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < attackers; ++i)
                threads.emplace_back([&, i](const std::stop_token& stop) {
                    attack(i * 7, static_cast<quint16>(redirect.port()), redirect.path().toLatin1(), count, stop);
                });
            QTRY_VERIFY_WITH_TIMEOUT(count >= enoughRequests, 4 * patienceMs);
            QCOMPARE(granted.size() + failed.size(), 0);
            const qint64 grown = residentKilobytes() - before;
            QVERIFY2(!memoryIsOurs || grown < 16 * 1024, qPrintable(u"%1 KiB"_s.arg(grown)));
            Browser browser;
            browser.open(address);                                                        // In the midst of it.
            QTRY_COMPARE_WITH_TIMEOUT(granted.size() + failed.size(), 1, 4 * patienceMs); // A person has five minutes.
        }
        QVERIFY2(failed.isEmpty(), qPrintable(failed.isEmpty() ? QString() : failed[0][0].value<Error>().detail));
        QCOMPARE(granted[0][0].value<SignInGrant>().identity.email, u"demo@example.com"_s);
        QTcpSocket late;
        late.connectToHost(QHostAddress::LocalHost, static_cast<quint16>(redirect.port()));
        QVERIFY(!late.waitForConnected(1000)); // Closed afterwards.
    }
};

QTEST_GUILESS_MAIN(TestLoopbackUnderAttack)
#include "test_loopback_under_attack.moc"
