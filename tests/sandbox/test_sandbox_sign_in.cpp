// SPDX-License-Identifier: GPL-3.0-or-later
#include "browser.h"
#include "private_files.h"
#include "sandbox_drive.h"
#include "web.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace vtrack::test;

namespace {

using Values = QList<std::pair<QString, QString>>;
const QString callback = u"http://127.0.0.1:9/callback"_s;
const QString driveScope = u"https://www.googleapis.com/auth/drive.readonly"_s;
const QString verifier = u"0123456789012345678901234567890123456789abc"_s;

QString challengeOf(const QString& text) {
    return QString::fromLatin1(QCryptographicHash::hash(text.toLatin1(), QCryptographicHash::Sha256)
                                   .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

/// `values` with some replaced; an empty value takes one out.
Values with(Values values, const Values& others) {
    for (const auto& [name, value] : others) {
        values.removeIf([&wanted = name](const auto& pair) { return pair.first == wanted; });
        if (!value.isEmpty())
            values.append({name, value});
    }
    return values;
}

} // namespace

/// The strict rules of authorization and tokens.
class TestSandboxSignIn final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void clientFileIsGooglesAndPrivate();
    void clientFileOfTheRealGoogleIsLeftAlone();
    void badRequestsGetAPage_data();
    void badRequestsGetAPage();
    void codeLooksLikeGooglesAndWorksOnce();
    void exchangeIsStrict_data();
    void exchangeIsStrict();
    void refreshAndRevoke();
    void refreshTokenOutlivesTheProgram();
    void idTokenTellsWhoItIs();
    void personChoosesOnThePage();
    void webClientMustMatchToTheLetter();

private:
    [[nodiscard]] Values authorization() const;
    [[nodiscard]] Values exchange(const QString& code) const;
    [[nodiscard]] QString newCode() const;
    void readClient();

    std::unique_ptr<SandboxDrive> m_google;
    QString m_id;
    QString m_secret;
};

void TestSandboxSignIn::init() {
    m_google = std::make_unique<SandboxDrive>(QStringList{u"--consent"_s, u"auto"_s});
    readClient();
}

void TestSandboxSignIn::readClient() {
    QFile file(m_google->clientFile());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject client = QJsonDocument::fromJson(file.readAll()).object().begin().value().toObject();
    m_id = client.value(u"client_id"_s).toString();
    m_secret = client.value(u"client_secret"_s).toString();
}

Values TestSandboxSignIn::authorization() const {
    return {{u"client_id"_s, m_id},          {u"redirect_uri"_s, callback},
            {u"response_type"_s, u"code"_s}, {u"scope"_s, u"openid email profile "_s + driveScope},
            {u"state"_s, u"s t&a"_s},        {u"code_challenge"_s, challengeOf(verifier)},
            {u"nonce"_s, u"n-1"_s},          {u"code_challenge_method"_s, u"S256"_s}};
}

Values TestSandboxSignIn::exchange(const QString& code) const {
    return {{u"grant_type"_s, u"authorization_code"_s},
            {u"code"_s, code},
            {u"redirect_uri"_s, callback},
            {u"client_id"_s, m_id},
            {u"client_secret"_s, m_secret},
            {u"code_verifier"_s, verifier}};
}

QString TestSandboxSignIn::newCode() const {
    const WebAnswer answer = get(withQuery(m_google->url(u"/o/oauth2/auth"_s), authorization()));
    const QUrlQuery query(QUrl::fromEncoded(answer.headers.value("location"_ba)));
    return query.queryItemValue(u"code"_s, QUrl::FullyDecoded);
}

void TestSandboxSignIn::clientFileIsGooglesAndPrivate() {
    QFile file(m_google->clientFile());
    QVERIFY(isPrivate(file.fileName()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject client = QJsonDocument::fromJson(file.readAll()).object().value(u"installed"_s).toObject();
    QCOMPARE(client.value(u"auth_uri"_s).toString(), m_google->api().toString() + u"/o/oauth2/auth"_s);
    QCOMPARE(client.value(u"token_uri"_s).toString(), m_google->api().toString() + u"/token"_s);
}

void TestSandboxSignIn::badRequestsGetAPage_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("error");
    QTest::newRow("no client") << u"client_id"_s << u""_s << u"invalid_request"_s;
    QTest::newRow("other client") << u"client_id"_s << u"x"_s << u"invalid_client"_s;
    QTest::newRow("foreign redirect") << u"redirect_uri"_s << u"http://example.com/"_s << u"redirect_uri_mismatch"_s;
    QTest::newRow("https redirect") << u"redirect_uri"_s << u"https://127.0.0.1:9/"_s << u"redirect_uri_mismatch"_s;
    QTest::newRow("lookalike redirect") << u"redirect_uri"_s << u"http://127.0.0.1.example.com/"_s
                                        << u"redirect_uri_mismatch"_s;
    QTest::newRow("no response type") << u"response_type"_s << u""_s << u"invalid_request"_s;
    QTest::newRow("unknown scope") << u"scope"_s << u"openid everything"_s << u"invalid_scope"_s;
    QTest::newRow("unknown method") << u"code_challenge_method"_s << u"S512"_s << u"invalid_request"_s;
    QTest::newRow("short challenge") << u"code_challenge"_s << u"short"_s << u"invalid_request"_s;
}

void TestSandboxSignIn::badRequestsGetAPage() {
    QFETCH(const QString, name);
    QFETCH(const QString, value);
    QFETCH(const QString, error);
    const WebAnswer answer = get(withQuery(m_google->url(u"/o/oauth2/auth"_s), with(authorization(), {{name, value}})));
    QCOMPARE(answer.status, 400);
    QVERIFY(!answer.headers.contains("location"_ba));
    QVERIFY(answer.body.contains("<code>" + error.toLatin1() + "</code>"));
}

void TestSandboxSignIn::codeLooksLikeGooglesAndWorksOnce() {
    const QString code = newCode();
    QVERIFY(code.startsWith(u"4/"_s) && code.contains(u'+'));
    const QUrl token = m_google->url(u"/token"_s);
    QCOMPARE(postForm(token, exchange(code)).status, 200);
    const WebAnswer again = postForm(token, exchange(code));
    QCOMPARE(again.status, 400);
    QCOMPARE(again.json().value(u"error"_s).toString(), u"invalid_grant"_s);
}

void TestSandboxSignIn::exchangeIsStrict_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("error");
    QTest::newRow("wrong verifier") << u"code_verifier"_s << QString(verifier).replace(u'0', u'x') << 400
                                    << u"invalid_grant"_s;
    QTest::newRow("no verifier") << u"code_verifier"_s << u""_s << 400 << u"invalid_grant"_s;
    QTest::newRow("redirect with a slash more")
        << u"redirect_uri"_s << u"http://127.0.0.1:9/callback/"_s << 400 << u"redirect_uri_mismatch"_s;
    QTest::newRow("redirect by name") << u"redirect_uri"_s << u"http://localhost:9/callback"_s << 400
                                      << u"redirect_uri_mismatch"_s;
    QTest::newRow("wrong secret") << u"client_secret"_s << u"GOCSPX-x"_s << 401 << u"invalid_client"_s;
    QTest::newRow("no secret") << u"client_secret"_s << u""_s << 400 << u"invalid_request"_s;
    QTest::newRow("other client") << u"client_id"_s << u"x"_s << 401 << u"invalid_client"_s;
    QTest::newRow("other grant") << u"grant_type"_s << u"password"_s << 400 << u"unsupported_grant_type"_s;
    QTest::newRow("other code") << u"code"_s << u"4/0Aother"_s << 400 << u"invalid_grant"_s;
}

void TestSandboxSignIn::exchangeIsStrict() {
    QFETCH(const QString, name);
    QFETCH(const QString, value);
    QFETCH(const int, status);
    QFETCH(const QString, error);
    const WebAnswer answer = postForm(m_google->url(u"/token"_s), with(exchange(newCode()), {{name, value}}));
    QCOMPARE(answer.json().value(u"error"_s).toString(), error);
    QCOMPARE(answer.status, status);
}

void TestSandboxSignIn::refreshAndRevoke() {
    const QJsonObject tokens = m_google->signIn();
    const QString refreshToken = tokens.value(u"refresh_token"_s).toString();
    QVERIFY(refreshToken.startsWith(u"1//"_s));
    const Values refresh{{u"grant_type"_s, u"refresh_token"_s},
                         {u"refresh_token"_s, refreshToken},
                         {u"client_id"_s, m_id},
                         {u"client_secret"_s, m_secret}};
    const QUrl token = m_google->url(u"/token"_s);
    const QJsonObject fresh = postForm(token, refresh).json();
    const QByteArray access = fresh.value(u"access_token"_s).toString().toLatin1();
    QVERIFY(access.startsWith("ya29."));
    QVERIFY(!fresh.contains(u"refresh_token"_s));

    const QUrl about = m_google->url(u"/drive/v3/about?fields=user"_s);
    QCOMPARE(get(about, access).status, 200);
    m_google->control(u"tokens/expire"_s);
    const WebAnswer expired = get(about, access);
    QCOMPARE(expired.status, 401);
    QVERIFY(expired.headers.contains("www-authenticate"_ba));
    QCOMPARE(expired.json().value(u"error"_s)[u"errors"][0][u"reason"].toString(), u"authError"_s);

    const QByteArray second = postForm(token, refresh).json().value(u"access_token"_s).toString().toLatin1();
    QCOMPARE(postForm(m_google->url(u"/revoke"_s), {{u"token"_s, refreshToken}}).status, 200);
    QCOMPARE(get(about, second).status, 401);
    QCOMPARE(postForm(token, refresh).json().value(u"error"_s).toString(), u"invalid_grant"_s);
    QCOMPARE(postForm(m_google->url(u"/revoke"_s), {{u"token"_s, refreshToken}}).status, 400);
}

void TestSandboxSignIn::clientFileOfTheRealGoogleIsLeftAlone() {
    QFile file(m_google->folder() + u"/real.json"_s);
    QFile own(m_google->clientFile());
    QVERIFY(own.open(QIODevice::ReadOnly));
    const QByteArray real =
        own.readAll().replace(m_google->api().toString().toUtf8() + "/token", "https://oauth2.googleapis.com/token");
    QVERIFY(file.open(QIODevice::ReadWrite) && file.write(real) == real.size() && file.flush());
    QProcess second;
    second.start(qEnvironmentVariable("VTRACK_BIN") + u"/vtrack-sandbox-drive"_s,
                 {u"--port"_s, u"0"_s, u"--client-file"_s, file.fileName()});
    QVERIFY(second.waitForFinished(60'000));
    QCOMPARE(second.exitCode(), 2);
    QVERIFY(second.readAllStandardError().contains("left as it is"));
    QVERIFY(file.seek(0));
    QCOMPARE(file.readAll(), real);
}

void TestSandboxSignIn::refreshTokenOutlivesTheProgram() {
    const QString refreshToken = m_google->signIn().value(u"refresh_token"_s).toString();
    QFile::copy(m_google->clientFile(), m_google->folder() + u"/kept.json"_s);
    const SandboxDrive second({u"--client-file"_s, m_google->folder() + u"/kept.json"_s});
    const WebAnswer answer = postForm(second.url(u"/token"_s), {{u"grant_type"_s, u"refresh_token"_s},
                                                                {u"refresh_token"_s, refreshToken},
                                                                {u"client_id"_s, m_id},
                                                                {u"client_secret"_s, m_secret}});
    QCOMPARE(answer.status, 200);
}

void TestSandboxSignIn::idTokenTellsWhoItIs() {
    const QJsonObject answer = postForm(m_google->url(u"/token"_s), exchange(newCode())).json();
    const QList<QByteArray> parts = answer.value(u"id_token"_s).toString().toLatin1().split('.');
    QCOMPARE(parts.size(), 3);
    const auto json = [&](int part) {
        return QJsonDocument::fromJson(QByteArray::fromBase64(parts.at(part), QByteArray::Base64UrlEncoding)).object();
    };
    QCOMPARE(json(0).value(u"alg"_s).toString(), u"RS256"_s);
    const QJsonObject claims = json(1);
    QCOMPARE(claims.value(u"iss"_s).toString(), u"https://accounts.google.com"_s);
    QCOMPARE(claims.value(u"aud"_s).toString(), m_id);
    QCOMPARE(claims.value(u"email"_s).toString(), u"demo@example.com"_s);
    QCOMPARE(claims.value(u"nonce"_s).toString(), u"n-1"_s);
    QVERIFY(claims.value(u"exp"_s).toInteger() > claims.value(u"iat"_s).toInteger());
    // The short names are answered with the long ones, as Google does.
    QVERIFY(answer.value(u"scope"_s).toString().contains(u"https://www.googleapis.com/auth/userinfo.email"_s));

    const QByteArray access = answer.value(u"access_token"_s).toString().toLatin1();
    QCOMPARE(get(m_google->url(u"/oauth2/v3/userinfo"_s), access).json().value(u"sub"_s), claims.value(u"sub"_s));
    QCOMPARE(get(m_google->url(u"/oauth2/v2/userinfo"_s), access).json().value(u"id"_s), claims.value(u"sub"_s));
    QCOMPARE(get(QUrl(claims.value(u"picture"_s).toString())).body.mid(1, 3), "PNG"_ba);
}

void TestSandboxSignIn::personChoosesOnThePage() {
    m_google = std::make_unique<SandboxDrive>();
    readClient();
    Browser browser;
    QSignalSpy finished(&browser, &Browser::finished);
    const QUrl url = withQuery(m_google->url(u"/o/oauth2/auth"_s), authorization());
    browser.choices = {.email = u"other@example.com"_s, .untickedScopes = {driveScope}};
    browser.open(url);
    QVERIFY(finished.wait(patienceMs));
    const QUrlQuery answer(browser.address());
    QCOMPARE(answer.queryItemValue(u"state"_s, QUrl::FullyDecoded), u"s t&a"_s);
    const QJsonObject tokens =
        postForm(m_google->url(u"/token"_s), exchange(answer.queryItemValue(u"code"_s, QUrl::FullyDecoded))).json();
    QVERIFY(!tokens.value(u"scope"_s).toString().contains(driveScope));
    const QByteArray access = tokens.value(u"access_token"_s).toString().toLatin1();
    QCOMPARE(get(m_google->url(u"/oauth2/v3/userinfo"_s), access).json().value(u"email"_s).toString(),
             u"other@example.com"_s);
    const WebAnswer refused = get(m_google->url(u"/drive/v3/files"_s), access);
    QCOMPARE(refused.status, 403);
    QCOMPARE(refused.json().value(u"error"_s)[u"errors"][0][u"reason"].toString(), u"insufficientPermissions"_s);

    browser.choices = {.deny = true};
    browser.open(url);
    QVERIFY(finished.wait(patienceMs));
    QCOMPARE(QUrlQuery(browser.address()).queryItemValue(u"error"_s), u"access_denied"_s);
}

void TestSandboxSignIn::webClientMustMatchToTheLetter() {
    m_google = std::make_unique<SandboxDrive>(QStringList{u"--consent"_s, u"auto"_s, u"--client-type"_s, u"web"_s});
    readClient();
    const auto statusFor = [&](const QString& redirect) {
        return get(withQuery(m_google->url(u"/o/oauth2/auth"_s),
                             with(authorization(), {{u"redirect_uri"_s, redirect}})))
            .status;
    };
    QCOMPARE(statusFor(u"http://localhost:8080/api/cloud/oauth/callback"_s), 302);
    QCOMPARE(statusFor(u"http://127.0.0.1:8080/api/cloud/oauth/callback"_s), 400);
    QCOMPARE(statusFor(u"http://localhost:8080/api/cloud/oauth/callback/"_s), 400);
    QCOMPARE(statusFor(u"http://localhost:3001/api/cloud/callback"_s), 400);
}

QTEST_GUILESS_MAIN(TestSandboxSignIn)
#include "test_sandbox_sign_in.moc"
