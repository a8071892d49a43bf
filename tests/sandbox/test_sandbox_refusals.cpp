// SPDX-License-Identifier: GPL-3.0-or-later
#include "in_process_google.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vtrack::sandbox;
using namespace vtrack::test;

/// The ways in which Google says no, and how fast it is when it does not.
class TestSandboxRefusals final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void anyBodyInPlaceOfAnAnswer_data();
    void anyBodyInPlaceOfAnAnswer();
    void errorsHaveSeveralShapes();
    void accessNotConfiguredNamesThePage();
    void aRuleEndsAfterItsTime();
    void kindsAreToldApart();
    void unknownKindsAreRefused();
    void shortAnswersAndIgnoredRanges();
    void unitsRunOutAndComeBack();
    void theLimitMayBe429WithAPause();
    void everyKindHasItsDelay();
    void tokensAreRefusedInGooglesWords_data();
    void tokensAreRefusedInGooglesWords();

private:
    void setFault(const QJsonObject& match, const QJsonObject& doWhat, const QJsonObject& more = {}) {
        QJsonObject rule = more;
        rule.insert(u"match"_s, match);
        rule.insert(u"do"_s, doWhat);
        QCOMPARE(m_google->google.control(u"faults"_s, QJsonArray{rule}).value(u"ok"_s), true);
    }

    std::unique_ptr<InProcessGoogle> m_google;
    const QJsonObject m_lists{{u"kind"_s, u"list"_s}};
};

void TestSandboxRefusals::init() {
    m_google = std::make_unique<InProcessGoogle>(
        QJsonObject{{u"files"_s, QJsonArray{QJsonObject{{u"name"_s, u"a.mp4"_s}, {u"size"_s, 1000}}}}});
}

void TestSandboxRefusals::anyBodyInPlaceOfAnAnswer_data() {
    QTest::addColumn<QJsonValue>("body");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("nothing in it") << QJsonValue(QJsonObject()) << "{}"_ba;
    QTest::newRow("an error with 200") << QJsonValue(QJsonObject{{u"error"_s, 1}}) << R"({"error":1})"_ba;
    QTest::newRow("null") << QJsonValue(QJsonValue::Null) << "null"_ba;
    QTest::newRow("a list") << QJsonValue(QJsonArray{1}) << "[1]"_ba;
    QTest::newRow("HTML") << QJsonValue(u"<html>proxy</html>"_s) << "<html>proxy</html>"_ba;
}

void TestSandboxRefusals::anyBodyInPlaceOfAnAnswer() {
    QFETCH(const QJsonValue, body);
    QFETCH(const QByteArray, expected);
    setFault(m_lists, {{u"body"_s, body}});
    const vtrack::http::Response answer = m_google->get(u"files"_s);
    QCOMPARE(answer.body, expected);
    QCOMPARE(answer.status, 200);
    setFault(m_lists, {{u"body"_s, body}, {u"status"_s, 502}, {u"contentType"_s, u"text/html"_s}});
    QCOMPARE(m_google->get(u"files"_s).status, 502);
    QCOMPARE(m_google->get(u"files"_s).contentType, "text/html"_ba);
}

void TestSandboxRefusals::errorsHaveSeveralShapes() {
    const auto error = [&](const QString& shape) {
        setFault(m_lists, {{u"status"_s, 403}, {u"reason"_s, u"userRateLimitExceeded"_s}, {u"shape"_s, shape}});
        return m_google->json(u"files"_s).value(u"error"_s).toObject();
    };
    QVERIFY(!error(u"errors"_s).contains(u"status"_s));
    QCOMPARE(error(u"all"_s).value(u"errors"_s)[0][u"reason"].toString(), u"userRateLimitExceeded"_s);
    QCOMPARE(error(u"all"_s).value(u"details"_s)[0][u"reason"].toString(), u"RATE_LIMIT_EXCEEDED"_s);
    QCOMPARE(error(u"all"_s).value(u"status"_s).toString(), u"PERMISSION_DENIED"_s);
    QVERIFY(!error(u"details"_s).contains(u"errors"_s));
    QCOMPARE(error(u"details"_s).value(u"details"_s)[0][u"reason"].toString(), u"RATE_LIMIT_EXCEEDED"_s);
    QCOMPARE(error(u"status"_s).keys(), (QStringList{u"code"_s, u"message"_s, u"status"_s}));
}

void TestSandboxRefusals::accessNotConfiguredNamesThePage() {
    setFault(m_lists, {{u"status"_s, 403}, {u"reason"_s, u"accessNotConfigured"_s}});
    const QJsonValue error = m_google->json(u"files"_s).value(u"error"_s);
    QVERIFY(error[u"message"].toString().contains(u"https://console.developers.google.com/apis/api/drive"_s));
    QCOMPARE(error[u"errors"][0][u"reason"].toString(), u"accessNotConfigured"_s);
    QCOMPARE(error[u"details"][0][u"reason"].toString(), u"SERVICE_DISABLED"_s);
}

void TestSandboxRefusals::aRuleEndsAfterItsTime() {
    setFault({}, {{u"status"_s, 401}, {u"reason"_s, u"authError"_s}}, {{u"seconds"_s, 90}});
    m_google->pass(89);
    QCOMPARE(m_google->get(u"files"_s).status, 401);
    m_google->bearer = m_google->google.accessToken(); // Fresh, and refused all the same.
    QCOMPARE(m_google->get(u"files"_s).status, 401);
    m_google->pass(1);
    QCOMPARE(m_google->get(u"files"_s).status, 200);
}

void TestSandboxRefusals::kindsAreToldApart() {
    const QString file = u"files/"_s + m_google->id(u"a.mp4"_s);
    const auto failing = [&](const QString& kind) {
        setFault({{u"kind"_s, kind}}, {{u"status"_s, 500}});
        QStringList failed;
        const auto ask = [&](const QString& name, const QString& path,
                             const QList<std::pair<QString, QString>>& values) {
            if (m_google->get(path, values).status == 500)
                failed.append(name);
        };
        ask(u"list"_s, u"files"_s, {});
        ask(u"get"_s, file, {});
        ask(u"media"_s, file, {{u"alt"_s, u"media"_s}});
        ask(u"changes"_s, u"changes"_s, {{u"pageToken"_s, u"1000"_s}});
        ask(u"start"_s, u"changes/startPageToken"_s, {});
        ask(u"drives"_s, u"drives"_s, {});
        return failed.join(u' ');
    };
    for (const auto& kind : {u"list"_s, u"get"_s, u"media"_s, u"drives"_s})
        QCOMPARE(failing(kind), kind);
    QCOMPARE(failing(u"changes"_s), u"changes start"_s);
    QCOMPARE(failing(u"startPageToken"_s), u"start"_s);
}

void TestSandboxRefusals::unknownKindsAreRefused() {
    for (const QJsonObject& rule :
         {QJsonObject{{u"match"_s, QJsonObject{{u"kind"_s, u"lists"_s}}}, {u"do"_s, QJsonObject{{u"hang"_s, true}}}},
          QJsonObject{{u"match"_s, QJsonObject{{u"file"_s, u"x"_s}}}, {u"do"_s, QJsonObject{{u"hang"_s, true}}}},
          QJsonObject{{u"do"_s, QJsonObject{{u"hang"_s, 1}}}}, QJsonObject{{u"do"_s, QJsonObject{}}},
          QJsonObject{{u"do"_s, QJsonObject{{u"hang"_s, true}}}, {u"time"_s, 1}}})
        QCOMPARE(m_google->google.control(u"faults"_s, QJsonArray{rule}).value(u"ok"_s), false);
}

void TestSandboxRefusals::shortAnswersAndIgnoredRanges() {
    const QString file = u"files/"_s + m_google->id(u"a.mp4"_s);
    const QJsonObject media{{u"kind"_s, u"media"_s}};
    setFault(media, {{u"short"_s, 300}});
    QCOMPARE(m_google->get(file, {{u"alt"_s, u"media"_s}}).bodySize(), 300);
    vtrack::http::Request request = InProcess::get(u"/drive/v3/%1?alt=media"_s.arg(file), m_google->bearer);
    request.headers.insert("range"_ba, "bytes=900-"_ba);
    QCOMPARE(m_google->google.answer(request).bodySize(), 100);
    setFault(media, {{u"ignoreRange"_s, true}});
    QCOMPARE(m_google->google.answer(request).status, 200);
    QCOMPARE(m_google->google.answer(request).bodySize(), 1000);
}

void TestSandboxRefusals::unitsRunOutAndComeBack() {
    m_google->pull(u"rate-limit"_s, {{u"units"_s, 205}});
    const QString file = u"files/"_s + m_google->id(u"a.mp4"_s);
    QCOMPARE(m_google->get(u"files"_s).status, 200);
    QCOMPARE(m_google->get(u"files"_s).status, 200);
    const vtrack::http::Response refused = m_google->get(u"files"_s);
    QCOMPARE(refused.status, 403);
    QVERIFY(refused.body.contains("userRateLimitExceeded"));
    QVERIFY(refused.headers.empty());
    QCOMPARE(m_google->get(file).status, 200); // For five units there is still room.
    QCOMPARE(m_google->get(file).status, 403);
    m_google->pass(60);
    QCOMPARE(m_google->get(file, {{u"alt"_s, u"media"_s}}).status, 200);
    QCOMPARE(m_google->get(u"files"_s).status, 403);
    m_google->bearer = m_google->google.accessToken(1); // Somebody else has a minute of their own.
    QCOMPARE(m_google->get(u"files"_s).status, 200);
    m_google->pull(u"rate-limit"_s);
    QCOMPARE(m_google->get(u"files"_s).status, 200);
}

void TestSandboxRefusals::theLimitMayBe429WithAPause() {
    m_google->pull(u"rate-limit"_s, {{u"units"_s, 1}, {u"status"_s, 429}, {u"retryAfter"_s, 7}});
    const vtrack::http::Response refused = m_google->get(u"files"_s);
    QCOMPARE(refused.status, 429);
    QCOMPARE(refused.headers.front(), std::pair("Retry-After"_ba, "7"_ba));
}

void TestSandboxRefusals::everyKindHasItsDelay() {
    m_google->pull(u"latency"_s, {{u"list"_s, 32'000}, {u"get"_s, 5}});
    QCOMPARE(m_google->get(u"files"_s).delivery.latencyMs, 32'000);
    QCOMPARE(m_google->get(u"files/root"_s).delivery.latencyMs, 5);
    QCOMPARE(m_google->get(u"drives"_s).delivery.latencyMs, 0);
    m_google->pull(u"latency"_s);
    QCOMPARE(m_google->get(u"files"_s).delivery.latencyMs, 0);
}

void TestSandboxRefusals::tokensAreRefusedInGooglesWords_data() {
    QTest::addColumn<QString>("error");
    QTest::addColumn<int>("status");
    QTest::newRow("deleted") << u"deleted_client"_s << 401;
    QTest::newRow("disabled") << u"disabled_client"_s << 401;
    QTest::newRow("policy") << u"admin_policy_enforced"_s << 400;
    QTest::newRow("denied") << u"access_denied"_s << 403;
    QTest::newRow("internal") << u"org_internal"_s << 403;
    QTest::newRow("revoked") << u"invalid_grant"_s << 400;
    QTest::newRow("unheard of") << u"new_error"_s << 400;
}

void TestSandboxRefusals::tokensAreRefusedInGooglesWords() {
    QFETCH(const QString, error);
    QFETCH(const int, status);
    const auto askFor = [&](const QByteArray& grant) {
        vtrack::http::Request request = InProcess::get(u"/token"_s);
        request.method = "POST"_ba;
        request.headers.insert("content-type"_ba, "application/x-www-form-urlencoded"_ba);
        request.body = "grant_type=" + grant;
        return m_google->google.answer(request);
    };
    m_google->pull(u"tokens/refuse"_s, {{u"error"_s, error}, {u"times"_s, 2}, {u"kind"_s, u"refresh"_s}});
    QVERIFY(!askFor("authorization_code"_ba).body.contains(error.toLatin1()));
    for (int i = 0; i < 2; ++i) {
        const vtrack::http::Response refused = askFor("refresh_token"_ba);
        QCOMPARE(refused.status, status);
        QCOMPARE(QJsonDocument::fromJson(refused.body)[u"error"].toString(), error);
    }
    QVERIFY(askFor("refresh_token"_ba).body.contains("invalid_request")); // As without a client.
}

QTEST_GUILESS_MAIN(TestSandboxRefusals)
#include "test_sandbox_refusals.moc"
