// SPDX-License-Identifier: GPL-3.0-or-later
// Proxies that refuse, each in its own way: named, with what they said, and not asked thousands of times.
#include "error_kinds.h"
#include "http_client.h"
#include "proxy.h"

#include <QMutex>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace vtrack;
using namespace std::chrono_literals;

namespace {

/// A second message of NTLM, as a proxy sends it (from the documents of [MS-NLMP]).
constexpr auto ntlmChallenge =
    "TlRMTVNTUAACAAAADAAMADgAAAAFgoECASNFZ4mrze8AAAAAAAAAAFQAVABEAAAABgBwFwAAAA9TAGUAcgB2AGUAcgACAAwAUwBlAHIAdgBlAHIA"
    "AQAMAFMAZQByAHYAZQByAAQADABzAGUAcgB2AGUAcgADAAwAcwBlAHIAdgBlAHIABwAIAAAAAAAAAAAAAAAAAAAAAAA=";

/// Answers each CONNECT as the test says, in a thread of its own.
class StubbornProxy : public QObject {
public:
    using Answer = std::function<QByteArray(const QByteArray& request)>;

    explicit StubbornProxy(Answer answer)
        : m_answer(std::move(answer)) {
        m_thread.start();
        m_server.moveToThread(&m_thread);
        onThread([this] {
            connect(&m_server, &QTcpServer::newConnection, &m_server, [this] { accept(); });
            m_server.listen(QHostAddress::LocalHost);
        });
    }

    ~StubbornProxy() override {
        onThread([this] {
            m_server.close();
            qDeleteAll(m_server.findChildren<QTcpSocket*>());
        });
        m_thread.quit();
        m_thread.wait();
    }

    [[nodiscard]] ProxyChoice choice(const QString& user = {}) const {
        return {.kind = ProxyChoice::Kind::Http, .host = u"127.0.0.1"_s, .port = m_server.serverPort(), .user = user};
    }

    [[nodiscard]] int connects() const { return m_connects; }

    [[nodiscard]] int logons() const { return m_logons; }

private:
    void onThread(const std::function<void()>& work) {
        QMetaObject::invokeMethod(&m_server, work, Qt::BlockingQueuedConnection);
    }

    void accept() {
        while (QTcpSocket* socket = m_server.nextPendingConnection())
            connect(socket, &QTcpSocket::readyRead, &m_server, [this, socket] {
                const QByteArray request = socket->readAll();
                ++m_connects;
                if (request.contains("Proxy-Authorization: Basic") || request.contains("NTLM TlRMTVNTUAAD"))
                    ++m_logons;
                const QByteArray answer = m_answer(request);
                if (answer == "hang up")
                    return socket->abort();
                socket->write(answer);
            });
    }

    Answer m_answer;
    QThread m_thread;
    QTcpServer m_server;
    std::atomic<int> m_connects = 0;
    std::atomic<int> m_logons = 0;
};

QByteArray status(const QByteArray& line, const QByteArray& headers = {}) {
    return "HTTP/1.1 " + line + "\r\n" + headers + "Content-Length: 0\r\n\r\n";
}

QByteArray refusingNtlm(const QByteArray& request) {
    const bool first = request.contains("NTLM TlRMTVNTUAAB");
    return status("407 Proxy Authentication Required", QByteArray("Proxy-Authenticate: NTLM") +
                                                           (first ? QByteArray(" ") + ntlmChallenge : QByteArray()) +
                                                           "\r\n");
}

const QUrl google(u"https://drive.example.invalid/drive/v3/files"_s);

} // namespace

class TestProxy : public QObject {
    Q_OBJECT

private slots:

    void cleanup() { useProxy({.kind = ProxyChoice::Kind::None}); }

    void whatItSaidIsPassedOn_data() {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("says");
        QTest::newRow("403") << status("403 Forbidden by policy") << u"403 Forbidden by policy"_s;
        QTest::newRow("404") << status("404 Not Found") << u"404 Not Found"_s;
        QTest::newRow("502") << status("502 Bad Gateway") << u"502 Bad Gateway"_s;
        QTest::newRow("503") << status("503 Service Unavailable") << u"503 Service Unavailable"_s;
        QTest::newRow("302") << status("302 Found", "Location: http://portal.example/\r\n") << u"302 Found"_s;
        QTest::newRow("no HTTP") << QByteArray("220 mail server ready\r\n\r\n") << u"127.0.0.1"_s;
        QTest::newRow("hangs up") << QByteArray("hang up") << u"could not be reached"_s;
        QTest::newRow("407 Basic") << status("407 Authenticate", "Proxy-Authenticate: Basic realm=\"x\"\r\n")
                                   << u"wants a name and password"_s;
        QTest::newRow("407 Negotiate") << status("407 Authenticate", "Proxy-Authenticate: Negotiate\r\n")
                                       << u"wants a name and password"_s;
        QTest::newRow("407 without a scheme") << status("407 Authenticate") << u"wants a name and password"_s;
    }

    void whatItSaidIsPassedOn() {
        QFETCH(const QByteArray, answer);
        QFETCH(const QString, says);
        const StubbornProxy proxy([answer](const QByteArray&) { return answer; });
        useProxy(proxy.choice());
        for (const bool media : {false, true}) {
            const auto refused = media ? mediaStatus(google) : answerStatus();
            QVERIFY(!refused.has_value());
            const Error& error = refused.error();
            QCOMPARE(error.kind, ErrorKind::NetworkError);
            QCOMPARE(ownerOf(error), Owner::Connection);
            QVERIFY(error.transient);
            QCOMPARE(error.action, Action::ProxySettings);
            QVERIFY2(error.sentence.contains(says), qPrintable(error.sentence));
            QVERIFY2(error.sentence.contains(u"127.0.0.1"_s), qPrintable(error.sentence));
        }
        QVERIFY2(proxy.connects() <= 6, qPrintable(QString::number(proxy.connects())));
    }

    /// As settings of an older version may be, with an address and a password in the field of the host.
    void withoutAHostNothingGoesDirect() {
        for (const auto kind : {ProxyChoice::Kind::Http, ProxyChoice::Kind::Socks5}) {
            useProxy({.kind = kind, .host = {}});
            const auto refused = answerStatus();
            QVERIFY(!refused.has_value());
            QCOMPARE(refused.error().kind, ErrorKind::NetworkError);
            QCOMPARE(ownerOf(refused.error()), Owner::Connection);
            QCOMPARE(refused.error().action, Action::ProxySettings);
            QVERIFY2(refused.error().sentence.contains(u"Enter the host alone"_s),
                     qPrintable(refused.error().sentence));
        }
    }

    void nobodyThere() {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        const quint16 port = closed.serverPort();
        closed.close();
        useProxy({.kind = ProxyChoice::Kind::Http, .host = u"127.0.0.1"_s, .port = port});
        const auto refused = m_http.send({.url = google}).result();
        QVERIFY(!refused.has_value());
        QVERIFY2(refused.error().sentence.contains(u"proxy “127.0.0.1” could not be reached"_s),
                 qPrintable(refused.error().sentence));
        useProxy({.kind = ProxyChoice::Kind::Http, .host = u"proxy.invalid"_s, .port = 3128});
        const auto unknown = m_http.send({.url = google}).result();
        QVERIFY(!unknown.has_value());
        QVERIFY2(unknown.error().sentence.contains(u"proxy “proxy.invalid” could not be reached"_s),
                 qPrintable(unknown.error().sentence));
    }

    /// The account might be locked.
    void aRefusedLogonIsNotRepeated_data() {
        QTest::addColumn<bool>("ntlm");
        QTest::addColumn<QString>("user");
        QTest::newRow("NTLM") << true << u"station"_s;
        QTest::newRow("NTLM without a name") << true << QString();
        QTest::newRow("Basic") << false << u"station"_s;
    }

    void aRefusedLogonIsNotRepeated() {
        QFETCH(const bool, ntlm);
        QFETCH(const QString, user);
        const StubbornProxy proxy([ntlm](const QByteArray& request) {
            return ntlm ? refusingNtlm(request)
                        : status("407 Authenticate", "Proxy-Authenticate: Basic realm=\"x\"\r\n");
        });
        const auto choice = proxy.choice(user);
        useProxy(choice, Secret("wrong"));
        for (int i = 0; i < 5; ++i) {
            const auto refused = i % 2 == 1 ? mediaStatus(google) : answerStatus();
            QVERIFY(!refused.has_value());
            QCOMPARE(refused.error().action, Action::ProxySettings);
            QVERIFY2(refused.error().sentence.contains(user.isEmpty() ? u"wants a name and password"_s
                                                                      : u"did not accept the name and password"_s),
                     qPrintable(refused.error().sentence));
        }
        QVERIFY2(proxy.connects() <= 6, qPrintable(QString::number(proxy.connects())));
        QVERIFY2(proxy.logons() <= 1, qPrintable(QString::number(proxy.logons())));
        const int before = proxy.connects();
        useProxy(choice, Secret("another")); // Whoever enters it again is taken at their word.
        QVERIFY(!m_http.send({.url = google}).result().has_value());
        QVERIFY(proxy.connects() > before);
    }

    /// A proxy that lets everybody through at first, and asks for a name later.
    void aLogonWantedLaterEndsTheRequest() {
        std::atomic<int> seen = 0;
        const StubbornProxy proxy([&seen](const QByteArray& request) {
            if (!request.startsWith("CONNECT"))
                return QByteArray("hang up"); // Behind it is nobody.
            return seen++ == 0 ? status("200 Connection established") : refusingNtlm(request);
        });
        useProxy(proxy.choice(u"station"_s), Secret("wrong"));
        const auto unreached = m_http.send({.url = google}).result();
        QVERIFY(!unreached.has_value());
        QVERIFY2(unreached.error().sentence.contains(u"drive.example.invalid"_s),
                 qPrintable(unreached.error().sentence));
        const auto refused = m_http.send({.url = google}).result();
        QVERIFY(!refused.has_value());
        QVERIFY2(refused.error().sentence.contains(u"did not accept"_s), qPrintable(refused.error().sentence));
    }

    /// An account with a wrong password is locked after a few tries.
    void manyRequestsTryALogonOnce() {
        const StubbornProxy proxy(refusingNtlm);
        useProxy(proxy.choice(u"station"_s), Secret("wrong"));
        QList<QFuture<Result<HttpResponse>>> answers;
        for (int i = 0; i < 12; ++i)
            answers += m_http.send({.url = google});
        for (auto& answer : answers)
            QVERIFY2(answer.result().error().sentence.contains(u"did not accept"_s),
                     qPrintable(answer.result().error().sentence));
        QCOMPARE(proxy.logons(), 1);
        QVERIFY2(proxy.connects() <= 5, qPrintable(QString::number(proxy.connects())));
    }

    void aStopEndsTheQuestion() {
        const StubbornProxy proxy([](const QByteArray&) { return QByteArray(); }); // Silent.
        useProxy(proxy.choice());
        std::stop_source stop;
        auto waiting = m_http.send({.url = google}, stop.get_token());
        QTRY_VERIFY(proxy.connects() > 0);
        stop.request_stop();
        const auto answer = waiting.result();
        QVERIFY(!answer.has_value());
        QCOMPARE(answer.error().kind, ErrorKind::Cancelled);
    }

private:
    Result<int> answerStatus() {
        const auto response = m_http.send({.url = google}).result();
        return response ? Result<int>(response->status) : std::unexpected(response.error());
    }

    Result<int> mediaStatus(const QUrl& url) { return m_http.open({.url = url, .timeout = 10s}, {})->status(); }

    HttpClient m_http;
};

QTEST_GUILESS_MAIN(TestProxy)
#include "test_proxy.moc"
