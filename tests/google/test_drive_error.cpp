// SPDX-License-Identifier: GPL-3.0-or-later
#include "drive_error.h"
#include "error_kinds.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace vtrack;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(ErrorKind)
Q_DECLARE_METATYPE(Owner)

class TestDriveError : public QObject {
    Q_OBJECT

private slots:

    void classifies_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<ErrorKind>("mediaKind");
        QTest::addColumn<Owner>("owner");
        QTest::addColumn<bool>("transient");
        using enum ErrorKind;
        const auto row = [](const char* name, int status, const QByteArray& body, ErrorKind kind, Owner owner,
                            bool transient, std::optional<ErrorKind> media = {}) {
            QTest::newRow(name) << status << body << kind << media.value_or(kind) << owner << transient;
        };
        row("401", 401, old(401, "authError"), NetworkError, Owner::Account, true);
        row("401 new", 401, info(401, "UNAUTHENTICATED", "ACCESS_TOKEN_EXPIRED"), NetworkError, Owner::Account, true);
        for (const char* reason : {"rateLimitExceeded", "userRateLimitExceeded", "concurrentLimitExceeded"})
            row(reason, 403, old(403, reason), RateLimited, Owner::Drive, true);
        row("429 rate", 429, old(429, "rateLimitExceeded"), RateLimited, Owner::Drive, true);
        row("429 unknown", 429, old(429, "whatever"), RateLimited, Owner::Drive, true);
        row("details only", 403, info(403, "PERMISSION_DENIED", "RATE_LIMIT_EXCEEDED"), RateLimited, Owner::Drive,
            true);
        row("status only", 429, info(429, "RESOURCE_EXHAUSTED", ""), RateLimited, Owner::Drive, true);
        row("a day's limit", 429, info(429, "RESOURCE_EXHAUSTED", "RATE_LIMIT_EXCEEDED", "1/d/{project}"),
            QuotaExceeded, Owner::Account, false);
        row("daily", 403, old(403, "dailyLimitExceeded"), QuotaExceeded, Owner::Account, false);
        row("quotaExceeded", 403, old(403, "quotaExceeded"), QuotaExceeded, Owner::Account, false);
        for (const int status : {500, 501, 502, 503, 504, 507, 511, 599})
            row(QByteArray::number(status).constData(), status, old(status, "backendError"), NetworkError, Owner::Drive,
                true);
        row("204", 204, {}, NetworkError, Owner::Connection, true);
        row("accessNotConfigured", 403, old(403, "accessNotConfigured"), SetupNeeded, Owner::Setup, false);
        row("SERVICE_DISABLED", 403, info(403, "PERMISSION_DENIED", "SERVICE_DISABLED"), SetupNeeded, Owner::Setup,
            false);
        row("suspended", 403, info(403, "PERMISSION_DENIED", "CONSUMER_SUSPENDED"), SetupNeeded, Owner::Setup, false);
        row("scope", 403, old(403, "insufficientPermissions"), PermissionDenied, Owner::Account, false);
        row("scope, new", 403, info(403, "PERMISSION_DENIED", "ACCESS_TOKEN_SCOPE_INSUFFICIENT"), PermissionDenied,
            Owner::Account, false);
        for (const char* reason :
             {"downloadQuotaExceeded", "cannotDownloadAbusiveFile", "fileNotDownloadable", "cannotDownloadFile"})
            row(reason, 403, old(403, reason), DownloadFailed, Owner::Item, false);
        for (const char* reason : {"appNotAuthorizedToFile", "insufficientFilePermissions", "aNewReason"})
            row(reason, 403, old(403, reason), PermissionDenied, Owner::Item, false, DownloadFailed);
        for (const char* reason : {"domainPolicy", "teamDriveMembershipRequired"})
            row(reason, 403, old(403, reason), PermissionDenied, Owner::Item, false);
        row("404", 404, old(404, "notFound"), FolderNotFound, Owner::Item, false, DownloadFailed);
        row("400", 400, old(400, "invalid"), Internal, Owner::Item, false, DownloadFailed);
        // Not Google.
        for (const int status : {302, 400, 401, 403, 404, 407, 429, 511})
            row(("HTML " + QByteArray::number(status)).constData(), status, "<html>Blocked</html>", NetworkError,
                Owner::Connection, true);
        row("HTML 502", 502, "<html>Bad gateway</html>", NetworkError, Owner::Connection, true);
        row("somebody's JSON", 403, R"({"error":"forbidden"})", NetworkError, Owner::Connection, true);
        row("another status", 403, old(404, "notFound"), NetworkError, Owner::Connection, true);
        row("null", 404, "null", NetworkError, Owner::Connection, true);
    }

    void classifies() {
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);
        QFETCH(const ErrorKind, kind);
        QFETCH(const ErrorKind, mediaKind);
        QFETCH(const Owner, owner);
        QFETCH(const bool, transient);
        for (const Asked asked : {Asked::Metadata, Asked::Media}) {
            const Error error = driveError(status, body, {}, asked);
            QCOMPARE(error.kind, asked == Asked::Media ? mediaKind : kind);
            QCOMPARE(ownerOf(error), owner);
            QCOMPARE(error.transient, transient);
            QVERIFY(!error.sentence.isEmpty());
            QVERIFY(!error.sentence.contains(QString::number(status)));
            QVERIFY2(!error.sentence.contains(u"every box"_s) || owner == Owner::Account, qPrintable(error.sentence));
        }
    }

    void onlyGooglesLinkIsShown_data() {
        QTest::addColumn<QString>("link");
        QTest::addColumn<bool>("shown");
        QTest::newRow("developers") << u"https://console.developers.google.com/apis/api/drive/overview?project=1"_s
                                    << true;
        QTest::newRow("cloud") << u"https://console.cloud.google.com/apis/library/drive"_s << true;
        QTest::newRow("http") << u"http://console.cloud.google.com/apis"_s << false;
        QTest::newRow("other host") << u"https://console.cloud.google.com.evil.example/"_s << false;
        QTest::newRow("user") << u"https://console.cloud.google.com@evil.example/"_s << false;
        QTest::newRow("script") << u"javascript:alert(1)"_s << false;
    }

    void onlyGooglesLinkIsShown() {
        QFETCH(const QString, link);
        QFETCH(const bool, shown);
        const QByteArray url = link.toUtf8();
        for (const QByteArray& body :
             {QByteArray(R"({"error":{"code":403,"errors":[{"reason":"accessNotConfigured","extendedHelp":")" + url +
                         R"("}]}})"),
              QByteArray(
                  R"({"error":{"code":403,"details":[{"reason":"SERVICE_DISABLED","metadata":{"activationUrl":")" +
                  url + R"("}}]}})"),
              QByteArray(R"({"error":{"code":403,"details":[{"reason":"SERVICE_DISABLED"},{"links":[{"url":")" + url +
                         R"("}]}]}})")}) {
            const Error error = driveError(403, body, {});
            QCOMPARE(error.kind, ErrorKind::SetupNeeded);
            QCOMPARE(error.action, Action::EnableDriveApi);
            QCOMPARE(error.sentence.contains(u"http"_s), shown);
            QVERIFY(!error.sentence.contains(u"evil"_s));
        }
    }

    void anAddressThatIsTooLongIsNobodyInBetween() {
        for (const QByteArray& body : {QByteArray("<html>Request-URI Too Large</html>"), old(414, "uriTooLong")}) {
            const Error error = driveError(414, body, {});
            QCOMPARE(error.kind, ErrorKind::Internal);
            QVERIFY(!error.transient);
        }
    }

    void heedsRetryAfter() {
        const QByteArray body = old(429, "rateLimitExceeded");
        QCOMPARE(driveError(429, body, {{"retry-after", "17"}}).retryAfter, 17s);
        QVERIFY(!driveError(429, body, {{"retry-after", "soon"}}).retryAfter);
        QVERIFY(!driveError(429, body, {{"retry-after", "-5"}}).retryAfter);
        QCOMPARE(driveError(429, body, {{"retry-after", "999999999"}}).retryAfter, 24h);
    }

    void bearsAnyBody() {
        for (const QByteArray& body :
             {QByteArray("<html>"), QByteArray("[]"), QByteArray("{\"error\":\"x\"}"), QByteArray("\xff\xfe")})
            QCOMPARE(driveError(500, body, {}).kind, ErrorKind::NetworkError);
    }

private:
    static QByteArray old(int code, const char* reason) {
        return QJsonDocument(
                   QJsonObject{
                       {u"error"_s,
                        QJsonObject{{u"code"_s, code},
                                    {u"errors"_s, QJsonArray{QJsonObject{{u"reason"_s, QLatin1StringView(reason)}}}}}}})
            .toJson();
    }

    /// As Google's newer interfaces write it.
    static QByteArray info(int code, const char* status, const char* reason, const char* unit = "1/min/{project}") {
        const QJsonObject detail{{u"@type"_s, u"type.googleapis.com/google.rpc.ErrorInfo"_s},
                                 {u"reason"_s, QLatin1StringView(reason)},
                                 {u"metadata"_s, QJsonObject{{u"quota_unit"_s, QLatin1StringView(unit)}}}};
        return QJsonDocument(QJsonObject{{u"error"_s, QJsonObject{{u"code"_s, code},
                                                                  {u"status"_s, QLatin1StringView(status)},
                                                                  {u"details"_s, QJsonArray{detail}}}}})
            .toJson();
    }
};

QTEST_APPLESS_MAIN(TestDriveError)
#include "test_drive_error.moc"
