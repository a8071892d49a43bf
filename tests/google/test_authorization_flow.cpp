// SPDX-License-Identifier: GPL-3.0-or-later
// The address that goes to the browser and the exchange of the code, to the byte, against token endpoints that mean no
// good. Built for each implementation.
#include "authorization_flow.h"
#include "token_answer.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrlQuery>
#include <QtTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace vtrack;

namespace {

/// Answers every request with the same bytes, and keeps what it was asked.
class Endpoint : public QObject {
public:
    Endpoint() {
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("no port");
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket* socket = m_server.nextPendingConnection())
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        });
    }

    QByteArray answer;
    bool goesOnForEver = false;
    QList<QByteArray> requests;

    [[nodiscard]] QUrl url() const {
        return QUrl(u"http://127.0.0.1:%1/token"_s.arg(m_server.serverPort()), QUrl::StrictMode);
    }

private:
    void read(QTcpSocket* socket) {
        QByteArray& received = m_received[socket];
        received += socket->readAll();
        const qsizetype head = received.indexOf("\r\n\r\n");
        static const QRegularExpression length(u"content-length: (\\d+)"_s, QRegularExpression::CaseInsensitiveOption);
        const qsizetype body = length.match(QString::fromLatin1(received.left(head))).captured(1).toLongLong();
        if (head < 0 || received.size() < head + 4 + body)
            return;
        requests += std::exchange(received, {});
        socket->write(answer);
        if (goesOnForEver) {
            const auto more = [socket] {
                socket->write(QByteArray(256 * 1024, ' '));
            };
            connect(socket, &QTcpSocket::bytesWritten, this, more);
            more();
        } else {
            socket->disconnectFromHost();
        }
    }

    QTcpServer m_server;
    QHash<QTcpSocket*, QByteArray> m_received;
};

QByteArray withLength(const QByteArray& statusLine, const QByteArray& headers, const QByteArray& body) {
    return "HTTP/1.1 " + statusLine + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + headers +
           "Connection: close\r\n\r\n" + body;
}

QStringList logged;

void keepLog(QtMsgType /*type*/, const QMessageLogContext& /*context*/, const QString& text) {
    logged += text;
}

const QString awkwardCode = u"4/0A+b%2Fc d&e=f#g\u00e9"_s;

} // namespace

class TestAuthorizationFlow : public QObject {
    Q_OBJECT

private slots:

    void theRightOneIsTested() {
#ifdef VTRACK_TEST_PLAIN
        QVERIFY(!AuthorizationFlow::implementation().contains(u"Qt"_s));
#elif defined(VTRACK_TEST_NETWORKAUTH)
        QVERIFY(AuthorizationFlow::implementation().contains(u"Qt NetworkAuth"_s));
#endif
    }

    /// RFC 7636, appendix B.
    void theChallengeIsThatOfTheStandard() {
        QCOMPARE(pkceChallenge("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"),
                 "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"_ba);
    }

    void verifiersAreOfTheStandardAndDiffer() {
        static const QRegularExpression allowed(u"^[A-Za-z0-9._~-]{43,128}$"_s);
        QSet<QByteArray> all;
        for (int i = 0; i < 1000; ++i) {
            const QByteArray text = unguessableText();
            QVERIFY(allowed.match(QString::fromLatin1(text)).hasMatch());
            all.insert(text);
        }
        QCOMPARE(all.size(), 1000);
    }

    void theAddressIsWhole() {
        AuthorizationRequest wanted = request();
        wanted.client.authUri = QUrl(u"https://accounts.example/auth?hd=a%26b%2Bc.example"_s);
        wanted.loginHint = u"a+b@example.com"_s;
        wanted.lasting = true;
        const QUrl address = AuthorizationFlow(wanted, m_http).address();
        QCOMPARE(address.host() + address.path(), u"accounts.example/auth"_s);
        // As a server reads it: `+` is a space.
        const QUrlQuery query(QString(address.query(QUrl::FullyEncoded)).replace(u'+', u"%20"_s));
        const QList<std::pair<QString, QString>> expected{
            {u"hd"_s, u"a&b+c.example"_s},
            {u"response_type"_s, u"code"_s},
            {u"client_id"_s, wanted.client.clientId},
            {u"redirect_uri"_s, wanted.redirectUri},
            {u"scope"_s, u"openid https://www.googleapis.com/auth/drive.readonly"_s},
            {u"state"_s, u"right-state"_s},
            {u"nonce"_s, u"right-nonce"_s},
            {u"code_challenge"_s, QString::fromLatin1(pkceChallenge(wanted.verifier))},
            {u"code_challenge_method"_s, u"S256"_s},
            {u"access_type"_s, u"offline"_s},
            {u"prompt"_s, u"consent"_s},
            {u"login_hint"_s, wanted.loginHint}};
        for (const auto& [name, value] : expected)
            QCOMPARE(query.allQueryItemValues(name, QUrl::FullyDecoded), QStringList{value});
        QCOMPARE(query.queryItems().size(), expected.size());
        QVERIFY(!address.toString().contains(u"secret"_s));
        QVERIFY(!address.toString().contains(QString::fromLatin1(wanted.verifier)));
    }

    void theFormIsWhole() {
        const auto answer = exchange(withLength("200 OK", "Content-Type: application/json\r\n", "{}"));
        QVERIFY(answer && *answer);
        QCOMPARE((*answer)->status, 200);
        QCOMPARE((*answer)->body, "{}"_ba);
        QCOMPARE(m_endpoint->requests.size(), 1);
        const QByteArray sent = m_endpoint->requests.first();
        QVERIFY(sent.startsWith("POST /token HTTP/1.1\r\n"));
        QVERIFY(sent.toLower().contains("content-type: application/x-www-form-urlencoded\r\n"));
        QList<QByteArray> fields = sent.mid(sent.indexOf("\r\n\r\n") + 4).split('&');
        std::ranges::sort(fields);
        QCOMPARE(fields, (QList<QByteArray>{"client_id=id%2B1.apps.example", "client_secret=se%2Bcret%2525",
                                            "code=" + awkwardCode.toUtf8().toPercentEncoding(),
                                            "code_verifier=" + QByteArray(43, 'v'), "grant_type=authorization_code",
                                            "redirect_uri=http%3A%2F%2F127.0.0.1%3A4711%2Fapi%2Fback"}));
    }

    void hostileEndpoints_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("forEver");
        QTest::addColumn<int>("status"); // 0: an error
        const QByteArray elsewhere = "Location: http://127.0.0.1:9/stolen\r\n";
        QTest::newRow("redirect 302") << withLength("302 Found", elsewhere, "") << false << 302;
        QTest::newRow("redirect 307") << withLength("307 Temporary Redirect", elsewhere, "") << false << 307;
        QTest::newRow("redirect 308") << withLength("308 Permanent Redirect", elsewhere, "") << false << 308;
        QTest::newRow("refusal") << withLength("400 Bad Request", "", R"({"error":"invalid_grant"})") << false << 400;
        QTest::newRow("wants a password") << withLength("401 Unauthorized", "WWW-Authenticate: Basic realm=\"x\"\r\n",
                                                        R"({"error":"invalid_client"})")
                                          << false << 401;
        QTest::newRow("server error") << withLength("500 Oops", "", "<html>") << false << 500;
        QTest::newRow("cut") << "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"access"_ba << false << 0;
        QTest::newRow("nothing") << ""_ba << false << 0;
        QTest::newRow("no HTTP") << "SSH-2.0-OpenSSH_9\r\n"_ba << false << 0;
        QTest::newRow("too large") << withLength("200 OK", "", QByteArray(largestTokenAnswer + 1, ' ')) << false << 0;
        QTest::newRow("without end") << "HTTP/1.1 200 OK\r\n\r\n{"_ba << true << 0;
    }

    void hostileEndpoints() {
        QFETCH(const QByteArray, bytes);
        QFETCH(const bool, forEver);
        QFETCH(const int, status);
        const auto answer = exchange(bytes, forEver);
        QVERIFY(answer.has_value());
        QCOMPARE(answer->has_value() ? (*answer)->status : 0, status);
        if (!*answer)
            QCOMPARE(answer->error().kind, ErrorKind::NetworkError);
        const QString told = logged.join(u'\n');
        for (const QString& secret : {u"se+cret"_s, u"se%2Bcret"_s, u"4/0A"_s, u"4%2F0A"_s, QString(43, u'v')})
            QVERIFY2(!told.contains(secret), qPrintable(told));
    }

    void aSecondCodeIsIgnored() {
        m_endpoint->answer = withLength("200 OK", "", "{}");
        AuthorizationFlow flow(request(), m_http);
        QVERIFY(flow.address().isValid());
        int answers = 0;
        flow.exchange(u"first"_s, [&](const Result<HttpResponse>&) { ++answers; });
        flow.exchange(u"second"_s, [&](const Result<HttpResponse>&) { answers += 100; });
        QTRY_COMPARE(answers, 1);
        flow.exchange(u"third"_s, [&](const Result<HttpResponse>&) { answers += 100; });
        // Long enough for an answer that must not come: another flow got its own.
        AuthorizationFlow next(request(), m_http);
        QVERIFY(next.address().isValid());
        bool answered = false;
        next.exchange(u"next"_s, [&](const Result<HttpResponse>&) { answered = true; });
        QTRY_VERIFY(answered);
        QCOMPARE(answers, 1);
        QCOMPARE(m_endpoint->requests.size(), 2);
        QVERIFY(m_endpoint->requests.first().contains("code=first"));
        QVERIFY(m_endpoint->requests.last().contains("code=next"));
    }

    void whoIsGoneHearsNothing() {
        m_endpoint->answer = withLength("200 OK", "", "{}");
        auto flow = std::make_unique<AuthorizationFlow>(request(), m_http);
        QVERIFY(flow->address().isValid());
        flow->exchange(u"code"_s, [](const Result<HttpResponse>&) { QFAIL("gone"); });
        flow.reset();
        AuthorizationFlow next(request(), m_http);
        QVERIFY(next.address().isValid());
        bool answered = false;
        next.exchange(u"code"_s, [&](const Result<HttpResponse>&) { answered = true; });
        QTRY_VERIFY(answered);
    }

    void init() {
        m_endpoint = std::make_unique<Endpoint>();
        logged.clear();
        QLoggingCategory::setFilterRules(u"*=true"_s);
        m_before = qInstallMessageHandler(keepLog);
    }

    void cleanup() {
        qInstallMessageHandler(m_before);
        QLoggingCategory::setFilterRules({});
    }

private:
    [[nodiscard]] AuthorizationRequest request() const {
        return {.client = {.clientId = u"id+1.apps.example"_s,
                           .clientSecret = Secret("se+cret%25"),
                           .authUri = QUrl(u"https://accounts.example/auth"_s),
                           .tokenUri = m_endpoint->url(),
                           .redirectUris = {}},
                .redirectUri = u"http://127.0.0.1:4711/api/back"_s,
                .scopes = {u"openid"_s, u"https://www.googleapis.com/auth/drive.readonly"_s},
                .loginHint = {},
                .state = "right-state",
                .nonce = "right-nonce",
                .verifier = QByteArray(43, 'v')};
    }

    std::optional<Result<HttpResponse>> exchange(const QByteArray& answer, bool forEver = false) {
        m_endpoint->answer = answer;
        m_endpoint->goesOnForEver = forEver;
        AuthorizationFlow flow(request(), m_http);
        if (!flow.address().isValid())
            return {};
        std::optional<Result<HttpResponse>> outcome;
        flow.exchange(awkwardCode, [&](const Result<HttpResponse>& response) { outcome = response; });
        if (!QTest::qWaitFor([&] { return outcome.has_value(); }, test::patienceMs))
            return {};
        return outcome;
    }

    HttpClient m_http;
    std::unique_ptr<Endpoint> m_endpoint;
    QtMessageHandler m_before = nullptr;
};

QTEST_GUILESS_MAIN(TestAuthorizationFlow)
#include "test_authorization_flow.moc"
