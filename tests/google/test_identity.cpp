// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace vtrack;

namespace {

const QString clientId = u"1-a.apps.example"_s;

QJsonObject goodClaims(const QDateTime& now) {
    return {{u"iss"_s, u"https://accounts.google.com"_s},
            {u"aud"_s, clientId},
            {u"azp"_s, clientId},
            {u"sub"_s, u"1"_s},
            {u"email"_s, u"ann@example.com"_s},
            {u"email_verified"_s, true},
            {u"hd"_s, u"example.com"_s},
            {u"nonce"_s, u"once"_s},
            {u"iat"_s, now.toSecsSinceEpoch()},
            {u"exp"_s, now.toSecsSinceEpoch() + 3600}};
}

QByteArray token(const QJsonObject& claims) {
    return "e30." + QJsonDocument(claims).toJson().toBase64(QByteArray::Base64UrlEncoding) + ".c2ln";
}

} // namespace

class TestIdentity : public QObject {
    Q_OBJECT

private slots:

    void aTokenOfThisSignInIsTaken() {
        const auto identity = read(goodClaims(m_now));
        QVERIFY2(identity, qPrintable(identity ? QString() : identity.error().detail));
        QCOMPARE(identity->email, u"ann@example.com"_s);
        QCOMPARE(identity->domain, u"example.com"_s);
    }

    void anyOtherTokenIsRefused_data() {
        QTest::addColumn<QString>("claim");
        QTest::addColumn<QJsonValue>("value"); // Undefined: without the claim.
        const QJsonValue none(QJsonValue::Undefined);
        const QJsonArray several{clientId, u"2-b.apps.example"_s};
        QTest::newRow("of another sign-in") << u"nonce"_s << QJsonValue(u"twice"_s);
        QTest::newRow("without a nonce") << u"nonce"_s << none;
        QTest::newRow("with a number as nonce") << u"nonce"_s << QJsonValue(1);
        QTest::newRow("issued to another client") << u"azp"_s << QJsonValue(u"2-b.apps.example"_s);
        QTest::newRow("issued to nobody") << u"azp"_s << QJsonValue(QString());
        QTest::newRow("issued to a number") << u"azp"_s << QJsonValue(1);
        QTest::newRow("for another client") << u"aud"_s << QJsonValue(u"2-b.apps.example"_s);
        QTest::newRow("for others") << u"aud"_s << QJsonValue(QJsonArray{u"2-b.apps.example"_s});
        QTest::newRow("for nobody") << u"aud"_s << none;
        QTest::newRow("of another issuer") << u"iss"_s << QJsonValue(u"https://accounts.google.com.evil.example"_s);
        QTest::newRow("address not confirmed") << u"email_verified"_s << QJsonValue(false);
        QTest::newRow("address not confirmed, as text") << u"email_verified"_s << QJsonValue(u"false"_s);
        QTest::newRow("over") << u"exp"_s << QJsonValue(m_now.toSecsSinceEpoch() - 3600);
        QTest::newRow("of tomorrow") << u"iat"_s << QJsonValue(m_now.toSecsSinceEpoch() + 86'400);
        QTest::newRow("of nobody") << u"sub"_s << none;
    }

    void anyOtherTokenIsRefused() {
        QFETCH(const QString, claim);
        QFETCH(const QJsonValue, value);
        QJsonObject claims = goodClaims(m_now);
        claims.insert(claim, value);
        QVERIFY(!read(claims));
    }

    void userinfoOfAnUnconfirmedAddressIsRefused() {
        const auto body = [](const QByteArray& more) {
            return QByteArray(R"({"id":"1","email":"ann@packers.example")") + more + '}';
        };
        QVERIFY(identityFromUserinfo(body({})));
        QVERIFY(identityFromUserinfo(body(R"(,"verified_email":true)")));
        QVERIFY(!identityFromUserinfo(body(R"(,"verified_email":false)")));
        QVERIFY(!identityFromUserinfo(body(R"(,"email_verified":false)")));
    }

    void aTokenForSeveralNamesThisClient() {
        QJsonObject claims = goodClaims(m_now);
        claims.insert(u"aud"_s, QJsonArray{clientId, u"2-b.apps.example"_s});
        QVERIFY(read(claims));
        claims.remove(u"azp"_s);
        QVERIFY(!read(claims));
    }

private:
    [[nodiscard]] Result<Identity> read(const QJsonObject& claims) const {
        ClientSecrets client;
        client.clientId = clientId;
        client.authUri = QUrl(u"https://accounts.google.com/o/oauth2/auth"_s);
        return identityFromIdToken(token(claims), client, "once", m_now);
    }

    QDateTime m_now = QDateTime::currentDateTimeUtc();
};

QTEST_APPLESS_MAIN(TestIdentity)
#include "test_identity.moc"
