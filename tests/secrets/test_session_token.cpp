// SPDX-License-Identifier: GPL-3.0-or-later
#include "debian_python.h"
#include "fernet.h"
#include "fixed_clock.h"
#include "session_token.h"

#include <QMessageAuthenticationCode>
#include <QTest>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr auto encoding = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

const SessionClaims somebody{
    .userEmail = u"kho@example.com"_s, .userName = u"Nguyễn Văn An"_s, .photoUrl = u"https://p/1"_s};

/// A token with any header and payload, signed rightly: only its content can be what is wrong with it.
Secret forge(const QByteArray& header, const QByteArray& payload, const Secret& secret) {
    const QByteArray content = header.toBase64(encoding) + '.' + payload.toBase64(encoding);
    return Secret(
        content + '.' +
        QMessageAuthenticationCode::hash(content, secret.reveal(), QCryptographicHash::Sha256).toBase64(encoding));
}

} // namespace

class TestSessionToken : public QObject {
    Q_OBJECT

    FixedClock m_clock{QDateTime({2025, 1, 15}, {10, 0}, Qt::UTC)};
    Secret m_secret = generateFernetKey();

    void verifyRefused(const Secret& token) {
        const auto session = verifySessionToken(token, m_secret, m_clock);
        QVERIFY(!session);
        QCOMPARE(session.error().kind, ErrorKind::AuthExpired);
        QCOMPARE(session.error().action, Action::CompleteGmailAuthFirst);
        QVERIFY(!session.error().sentence.isEmpty());
    }

private slots:

    void comesBackWhole() {
        const auto session =
            verifySessionToken(issueSessionToken(somebody, m_secret, m_clock).value(), m_secret, m_clock);
        QVERIFY(session);
        QCOMPARE(session->claims.userEmail, somebody.userEmail);
        QCOMPARE(session->claims.userName, somebody.userName);
        QCOMPARE(session->claims.photoUrl, somebody.photoUrl);
        QCOMPARE(session->issued, m_clock.now());
        QCOMPARE(session->expires, m_clock.now().addDays(90));
    }

    void livesNinetyDaysAndNotASecondLonger() {
        FixedClock clock(m_clock.now());
        const Secret token = issueSessionToken(somebody, m_secret, clock).value();
        clock.advance(std::chrono::days(90) - std::chrono::seconds(1));
        QVERIFY(verifySessionToken(token, m_secret, clock));
        clock.advance(std::chrono::seconds(1));
        QCOMPARE(verifySessionToken(token, m_secret, clock).error().kind, ErrorKind::AuthExpired);
    }

    void refusesForged_data() {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("payload");
        const auto hs256 = R"({"alg":"HS256","typ":"JWT"})"_ba;
        const auto good =
            R"({"user_email":"a@b.c","exp":4000000000,"iat":1,"iss":"vtrack-background-service","type":"session"})"_ba;
        QTest::newRow("alg none") << R"({"alg":"none"})"_ba << good;
        QTest::newRow("alg HS512") << R"({"alg":"HS512"})"_ba << good;
        QTest::newRow("no alg") << "{}"_ba << good;
        QTest::newRow("critical header") << R"({"alg":"HS256","crit":["b64"],"b64":false})"_ba << good;
        QTest::newRow("header is no JSON") << "HS256"_ba << good;
        const auto with = [&](const QByteArray& before, const QByteArray& after) {
            return QByteArray(good).replace(before, after);
        };
        QTest::newRow("other issuer") << hs256 << with("vtrack-background-service", "somebody-else");
        QTest::newRow("other type") << hs256 << with("session", "state");
        QTest::newRow("nobody") << hs256 << with("a@b.c", "");
        QTest::newRow("no expiry") << hs256 << with("\"exp\":4000000000,", "");
        QTest::newRow("expiry is text") << hs256 << with("4000000000", "\"4000000000\"");
        QTest::newRow("expiry beyond time") << hs256 << with("4000000000", "1e300");
        QTest::newRow("expired") << hs256 << with("4000000000", "1700000000");
        QTest::newRow("payload is a list") << hs256 << "[]"_ba;
    }

    void refusesForged() {
        QFETCH(const QByteArray, header);
        QFETCH(const QByteArray, payload);
        verifyRefused(forge(header, payload, m_secret));
    }

    void theForgersToolMakesGoodTokensToo() {
        QVERIFY(verifySessionToken(
            forge(
                R"({"alg":"HS256","typ":"JWT"})",
                R"({"user_email":"a@b.c","user_name":null,"exp":4000000000,"iat":1,"iss":"vtrack-background-service","type":"session"})",
                m_secret),
            m_secret, m_clock));
    }

    void refusesEveryTruncationAndChange() {
        const QByteArray token = issueSessionToken(somebody, m_secret, m_clock).value().reveal();
        for (qsizetype i = 0; i < token.size(); ++i) {
            QVERIFY(!verifySessionToken(Secret(token.first(i)), m_secret, m_clock));
            QByteArray changed = token;
            changed[i] = changed[i] == 'A' ? 'B' : 'A';
            QVERIFY2(!verifySessionToken(Secret(changed), m_secret, m_clock), QByteArray::number(i));
        }
        verifyRefused(Secret(token + '='));
        verifyRefused(Secret(token + ".x"));
        verifyRefused(Secret(token.first(token.lastIndexOf('.') + 1)));
        verifyRefused(Secret(QByteArray(1'000'000, '.')));
    }

    void refusesOtherSecrets() {
        const Secret token = issueSessionToken(somebody, generateFernetKey(), m_clock).value();
        verifyRefused(token);
        QVERIFY(!verifySessionToken(forge("{}", "{}", Secret()), Secret(), m_clock));
        QCOMPARE(issueSessionToken(somebody, Secret("change-in-production"), m_clock).error().kind,
                 ErrorKind::Internal);
        QCOMPARE(issueSessionToken({}, m_secret, m_clock).error().kind, ErrorKind::BadInput);
    }

    void pythonVerifiesOurs() {
        if (runPython(u"import jwt; print(1)"_s).isEmpty())
            QSKIP("python3-jwt is not installed");
        const Secret token = issueSessionToken(somebody, m_secret, SystemClock()).value();
        const auto claims = runPython(
            u"import sys, jwt\n"
            "c = jwt.decode(sys.argv[1], sys.argv[2], algorithms=['HS256'], issuer='vtrack-background-service')\n"
            "print(sorted(c), c['user_email'], c['type'], c['exp'] - c['iat'])"_s,
            {QString::fromLatin1(token.reveal()), QString::fromLatin1(m_secret.reveal())});
        QCOMPARE(
            claims,
            "['exp', 'iat', 'iss', 'photo_url', 'type', 'user_email', 'user_name'] kho@example.com session 7776000"_ba);
    }

    // The guide's own code.
    void weVerifyPythons() {
        if (runPython(u"import jwt; print(1)"_s).isEmpty())
            QSKIP("python3-jwt is not installed");
        const auto token =
            runPython(u"import sys, jwt\n"
                      "from datetime import datetime, timedelta\n"
                      "print(jwt.encode({'user_email': 'kho@example.com', 'user_name': 'Đà', 'photo_url': None,\n"
                      "    'exp': datetime.utcnow() + timedelta(minutes=129600), 'iat': datetime.utcnow(),\n"
                      "    'iss': 'vtrack-background-service', 'type': 'session'}, sys.argv[1], algorithm='HS256'))"_s,
                      {QString::fromLatin1(m_secret.reveal())});
        const auto session = verifySessionToken(Secret(token), m_secret, SystemClock());
        QVERIFY(session);
        QCOMPARE(session->claims.userName, u"Đà"_s);
        QCOMPARE(session->claims.photoUrl, QString());
    }
};

} // namespace vtrack

QTEST_GUILESS_MAIN(vtrack::TestSessionToken)
#include "test_session_token.moc"
