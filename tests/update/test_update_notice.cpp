// SPDX-License-Identifier: GPL-3.0-or-later
// An administrator's address over real sockets, honest and hostile, with a clock set by hand.
#include "manual_clock.h"
#include "proxy.h"
#include "update_notice.h"
#include "version.h"
#include "version_answer.h"

#include <QDir>
#include <QFileInfo>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QtTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace vtrack;
using namespace vtrack::test;

namespace {

/// Answers each request with the same bytes, on a thread of its own, and keeps what it was asked.
class Site {
public:
    explicit Site(QByteArray answer, bool withoutEnd = false)
        : m_answer(std::move(answer))
        , m_withoutEnd(withoutEnd) {
        m_server.moveToThread(&m_thread);
        m_thread.start();
        onThread([this] {
            QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] { accept(); });
            m_server.listen(QHostAddress::LocalHost);
        });
    }

    ~Site() {
        onThread([this] {
            m_server.close();
            qDeleteAll(m_server.findChildren<QTcpSocket*>());
        });
        m_thread.quit();
        m_thread.wait();
    }

    Site(const Site&) = delete;
    Site& operator=(const Site&) = delete;

    void say(const QByteArray& answer) {
        onThread([&] { m_answer = answer; });
    }

    [[nodiscard]] QList<QByteArray> requests() {
        QList<QByteArray> all;
        onThread([&] { all = m_requests; });
        return all;
    }

    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }

    [[nodiscard]] QString address() const { return u"http://127.0.0.1:%1/vtrack/latest.json"_s.arg(port()); }

private:
    void onThread(const std::function<void()>& work) {
        QMetaObject::invokeMethod(&m_server, work, Qt::BlockingQueuedConnection);
    }

    void accept() {
        while (QTcpSocket* socket = m_server.nextPendingConnection())
            QObject::connect(socket, &QTcpSocket::readyRead, &m_server, [this, socket] {
                m_requests += socket->readAll();
                socket->write(m_answer);
                if (!m_withoutEnd)
                    return socket->disconnectFromHost();
                const auto more = [socket] {
                    socket->write(QByteArray(64 * 1024, ' '));
                };
                QObject::connect(socket, &QTcpSocket::bytesWritten, &m_server, more);
                more();
            });
    }

    QThread m_thread;
    QTcpServer m_server;
    QByteArray m_answer;
    bool m_withoutEnd;
    QList<QByteArray> m_requests;
};

QByteArray page(const QByteArray& body, const QByteArray& status = "200 OK", const QByteArray& headers = {}) {
    return "HTTP/1.1 " + status + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + headers +
           "Connection: close\r\n\r\n" + body;
}

const QByteArray newer = "{\"version\": \"999.1.0\"}";

} // namespace

class TestUpdateNotice : public QObject {
    Q_OBJECT

private slots:

    void onlyVersionsAreRead_data() {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("version"); // Empty: refused.
        const auto row = [](const char* name, const QByteArray& answer, const QString& version) {
            QTest::newRow(name) << answer << version;
        };
        row("JSON", R"({"version":"1.2.3"})", u"1.2.3"_s);
        row("JSON with more", R"({"version":"1.2.3","notes":"<b>x</b>","url":"evil.example"})", u"1.2.3"_s);
        row("text", "1.2.3\n", u"1.2.3"_s);
        row("with a v", "v1.2", u"1.2"_s);
        row("zeros at the end", "1.2.0.0\r\n", u"1.2"_s);
        row("with a byte order mark", "\xEF\xBB\xBF{\"version\":\"2.0.1\"}", u"2.0.1"_s);
        row("nothing", "", {});
        row("one number", "7", {});
        row("five numbers", "1.2.3.4.5", {});
        row("overflowing number", "99999999999.0", {});
        row("number in JSON", R"({"version":12})", {});
        row("no version", R"({"name":"1.2.3"})", {});
        row("list", R"(["1.2.3"])", {});
        row("negative", "-1.2", {});
        row("words", "1.2.3 is out, click here", {});
        row("two lines", "1.2.3\n9.9.9", {});
        row("HTML", "<html><body>1.2.3</body></html>", {});
        row("other digits", "\xD9\xA1.\xD9\xA2", {});
        row("NUL", QByteArray("1.2\0.3", 6), {});
    }

    void onlyVersionsAreRead() {
        QFETCH(const QByteArray, answer);
        QFETCH(const QString, version);
        const auto read = versionFrom(answer);
        QCOMPARE(read ? read->toString() : QString(), version);
    }

    void withoutAnAddressNothingIsSent() {
        Site site(page(newer));
        const UpdateNews news = notice().look({});
        QCOMPARE(news.newer + news.trouble, QString());
        QVERIFY(!QFileInfo::exists(file()));
        QCOMPARE(site.requests().size(), 0);
    }

    void looksOnceADayAcrossRestarts() {
        Site site(page(newer));
        QCOMPARE(notice().look(site.address()).newer, u"999.1"_s);
        for (int start = 0; start < 5; ++start) { // Each is another start of the program.
            m_clock.advance(4h);
            QCOMPARE(notice().look(site.address()).newer, u"999.1"_s);
            QCOMPARE(notice().known(site.address()).newer, u"999.1"_s);
        }
        QCOMPARE(site.requests().size(), 1);
        m_clock.advance(4h);
        site.say(page("999.2"));
        QCOMPARE(notice().look(site.address()).newer, u"999.2"_s);
        QCOMPARE(site.requests().size(), 2);
    }

    void aFailedLookCountsForTheDayToo() {
        Site site(page("no", "503 Busy"));
        QVERIFY(notice().look(site.address()).trouble.contains(u"503"_s));
        site.say(page(newer));
        m_clock.advance(23h);
        QVERIFY(notice().look(site.address()).trouble.contains(u"503"_s)); // Kept, and nothing was asked.
        QCOMPARE(site.requests().size(), 1);
        m_clock.advance(1h);
        const UpdateNews news = notice().look(site.address());
        QCOMPARE(news.newer, u"999.1"_s);
        QCOMPARE(news.trouble, QString());
    }

    void whatIsKnownOutlivesAFailedLook() {
        Site site(page(newer));
        QCOMPARE(notice().look(site.address()).newer, u"999.1"_s);
        m_clock.advance(24h);
        site.say(page("oops", "500 Oops"));
        const UpdateNews news = notice().look(site.address());
        QCOMPARE(news.newer, u"999.1"_s);
        QVERIFY(news.trouble.contains(u"500"_s));
    }

    void aClockThatWasAheadDoesNotStopIt() {
        Site site(page(newer));
        m_clock.advance(24h * 400);
        QCOMPARE(notice().look(site.address()).newer, u"999.1"_s);
        m_clock.set(m_clock.now().addDays(-400));
        QCOMPARE(notice().look(site.address()).newer, u"999.1"_s);
        QCOMPARE(site.requests().size(), 2);
        QCOMPARE(notice().look(site.address()).newer, u"999.1"_s);
        QCOMPARE(site.requests().size(), 2);
    }

    void anotherAddressIsAnotherLook() {
        Site first(page(newer));
        Site second(page("0.0.1"));
        QCOMPARE(notice().look(first.address()).newer, u"999.1"_s);
        QCOMPARE(notice().known(second.address()).newer, QString()); // What the other one said is not its word.
        QCOMPARE(notice().look(second.address()).newer, QString());
        QCOMPARE(second.requests().size(), 1);
    }

    void sameOrOlderIsNoNews_data() {
        QTest::addColumn<QByteArray>("version");
        QTest::newRow("same") << ownVersion().toLatin1();
        QTest::newRow("same, written longer") << ownVersion().toLatin1() + ".0";
        QTest::newRow("older") << QByteArray("0.0.1");
    }

    void sameOrOlderIsNoNews() {
        QFETCH(const QByteArray, version);
        Site site(page(version));
        const UpdateNews news = notice().look(site.address());
        QCOMPARE(news.newer, QString());
        QCOMPARE(news.trouble, QString());
    }

    void saysNothingAboutWhoAsks() {
        Site site(page(newer));
        QCOMPARE(notice().look(site.address()).newer, u"999.1"_s);
        const QList<QByteArray> lines = site.requests().value(0).split('\n');
        QCOMPARE(lines[0].trimmed(), "GET /vtrack/latest.json HTTP/1.1"_ba);
        const QList<QByteArray> allowed{"accept-encoding", "accept-language", "cache-control", "connection", "host",
                                        "pragma",          "user-agent"};
        for (const QByteArray& line : lines.mid(1)) {
            const QByteArray name = line.left(line.indexOf(':')).toLower().trimmed();
            QVERIFY2(name.isEmpty() || allowed.contains(name), line.constData());
            if (name == "user-agent")
                QCOMPARE(line.trimmed(), "User-Agent: V_Track-Cloud-Sync/" + ownVersion().toLatin1() + " (gzip)");
        }
        QVERIFY(!site.requests().value(0).contains(QDir::homePath().toUtf8()));
    }

    void hostileAnswers_data() {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<bool>("withoutEnd");
        const QByteArray elsewhere = "Location: http://127.0.0.1:%1/\r\n";
        QTest::newRow("404") << page("1.2.3", "404 Not Found") << false;
        QTest::newRow("HTML") << page("<html>999.1.0</html>") << false;
        QTest::newRow("302") << page("999.1.0", "302 Found", elsewhere) << false;
        QTest::newRow("307") << page("999.1.0", "307 Temporary Redirect", elsewhere) << false;
        QTest::newRow("308") << page("999.1.0", "308 Permanent Redirect", elsewhere) << false;
        QTest::newRow("too large") << page(newer + QByteArray(70'000, ' ')) << false;
        QTest::newRow("without end") << "HTTP/1.1 200 OK\r\n\r\n"_ba + newer << true;
        QTest::newRow("cut") << "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n"_ba + newer << false;
        QTest::newRow("nothing") << ""_ba << false;
        QTest::newRow("no HTTP") << "999.1.0\r\n"_ba << false;
    }

    void hostileAnswers() {
        QFETCH(QByteArray, answer);
        QFETCH(const bool, withoutEnd);
        Site trap(page(newer));
        Site site(answer.replace("%1", QByteArray::number(trap.port())), withoutEnd);
        const UpdateNews news = notice().look(site.address());
        QCOMPARE(news.newer, QString());
        QVERIFY(!news.trouble.isEmpty());
        QCOMPARE(trap.requests().size(), 0);
    }

    void unsafeAddressesAreRefused_data() {
        QTest::addColumn<QString>("address");
        for (const auto& address :
             {u"http://updates.example/v.json"_s, u"ftp://updates.example/v"_s, u"file:///etc/passwd"_s,
              u"https://user:word@updates.example/v"_s, u"https://"_s, u"updates.example"_s, u"javascript:alert(1)"_s,
              QString(u"https://updates.example/"_s + QString(3000, u'x'))})
            QTest::newRow(qPrintable(address.left(40))) << address;
    }

    void unsafeAddressesAreRefused() {
        QFETCH(const QString, address);
        QVERIFY(!checkedUpdateAddress(address));
        QVERIFY(!notice().look(address).trouble.isEmpty());
        QVERIFY(!QFileInfo::exists(file()));
    }

    void whatCannotBeNotedIsNotDone() {
        Site site(page(newer));
        QFile inTheWay(m_folder->filePath(u"file"_s));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        const UpdateNotice notice(inTheWay.fileName() + u"/update.json"_s, m_http, m_clock);
        QVERIFY(!notice.look(site.address()).trouble.isEmpty());
        QCOMPARE(site.requests().size(), 0); // Every start would look.
    }

    void aDamagedFileIsReplaced() {
        Site site(page(newer));
        QFile damaged(file());
        QVERIFY(damaged.open(QIODevice::WriteOnly));
        damaged.write("{\"address\": [1, \x01");
        damaged.close();
        QCOMPARE(notice().look(site.address()).newer, u"999.1"_s);
        QCOMPARE(notice().look(site.address()).newer, u"999.1"_s);
        QCOMPARE(site.requests().size(), 1);
    }

    void goesThroughTheProxyOfTheProgram() {
        Site proxy(page("", "403 Forbidden"));
        useProxy({.kind = ProxyChoice::Kind::Http, .host = u"127.0.0.1"_s, .port = proxy.port(), .user = {}});
        const UpdateNews news = notice().look(u"https://updates.example/latest.json"_s);
        useProxy({});
        QVERIFY(!news.trouble.isEmpty());
        QVERIFY(proxy.requests().value(0).startsWith("CONNECT updates.example:443 "));
    }

    void whoStopsItWaitsForNothing() {
        Site silent("");
        std::stop_source stop;
        stop.request_stop();
        const UpdateNews news = notice().look(silent.address(), stop.get_token());
        QCOMPARE(news.newer, QString());
        QVERIFY(!news.trouble.isEmpty()); // Nor does anybody take it for "this is the newest", now or later.
        QVERIFY(!notice().known(silent.address()).trouble.isEmpty());
        QVERIFY(!notice().look(silent.address()).trouble.isEmpty());
    }

    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

private:
    [[nodiscard]] QString file() const { return m_folder->filePath(u"update.json"_s); }

    [[nodiscard]] UpdateNotice notice() { return UpdateNotice(file(), m_http, m_clock); }

    std::unique_ptr<QTemporaryDir> m_folder;
    ManualClock m_clock;
    HttpClient m_http;
};

QTEST_GUILESS_MAIN(TestUpdateNotice)
#include "test_update_notice.moc"
