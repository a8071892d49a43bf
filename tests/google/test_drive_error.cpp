// SPDX-License-Identifier: GPL-3.0-or-later
#include "drive_error.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace vtrack;
using namespace std::chrono_literals;

class TestDriveError : public QObject {
    Q_OBJECT

private slots:

    void classifies_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("type");
        QTest::addColumn<bool>("transient");
        QTest::newRow("401") << 401 << u"authError"_s << u"auth_expired"_s << false;
        QTest::newRow("403 rate") << 403 << u"rateLimitExceeded"_s << u"quota_exceeded"_s << true;
        QTest::newRow("429 rate") << 429 << u"rateLimitExceeded"_s << u"quota_exceeded"_s << true;
        QTest::newRow("403 user rate") << 403 << u"userRateLimitExceeded"_s << u"quota_exceeded"_s << true;
        QTest::newRow("429 without reason") << 429 << QString() << u"quota_exceeded"_s << true;
        QTest::newRow("500") << 500 << u"backendError"_s << u"network_error"_s << true;
        QTest::newRow("503") << 503 << QString() << u"network_error"_s << true;
        QTest::newRow("403 daily") << 403 << u"dailyLimitExceeded"_s << u"quota_exceeded"_s << false;
        QTest::newRow("403 file quota") << 403 << u"downloadQuotaExceeded"_s << u"download_failed"_s << false;
        QTest::newRow("403 abusive") << 403 << u"cannotDownloadAbusiveFile"_s << u"download_failed"_s << false;
        QTest::newRow("403 app") << 403 << u"appNotAuthorizedToFile"_s << u"permission_denied"_s << false;
        QTest::newRow("403 scope") << 403 << u"insufficientPermissions"_s << u"permission_denied"_s << false;
        QTest::newRow("403 share") << 403 << u"insufficientFilePermissions"_s << u"permission_denied"_s << false;
        QTest::newRow("403 policy") << 403 << u"domainPolicy"_s << u"permission_denied"_s << false;
        QTest::newRow("403 team") << 403 << u"teamDriveMembershipRequired"_s << u"permission_denied"_s << false;
        QTest::newRow("403 native") << 403 << u"fileNotDownloadable"_s << u"download_failed"_s << false;
        QTest::newRow("404") << 404 << u"notFound"_s << u"folder_not_found"_s << false;
        QTest::newRow("400") << 400 << u"invalid"_s << u"internal"_s << false;
    }

    void classifies() {
        QFETCH(const int, status);
        QFETCH(const QString, reason);
        QFETCH(const QString, type);
        QFETCH(const bool, transient);
        const QByteArray body =
            QJsonDocument(
                QJsonObject{{u"error"_s, QJsonObject{{u"code"_s, status},
                                                     {u"errors"_s, QJsonArray{QJsonObject{{u"reason"_s, reason}}}}}}})
                .toJson();
        const Error error = driveError(status, body, {});
        QCOMPARE(errorType(error.kind), type);
        QCOMPARE(error.transient, transient);
        QVERIFY(!error.sentence.isEmpty());
        QVERIFY(!error.sentence.contains(u"403"_s));
    }

    void heedsRetryAfter() {
        QCOMPARE(driveError(429, {}, {{"retry-after", "17"}}).retryAfter, 17s);
        QVERIFY(!driveError(429, {}, {{"retry-after", "soon"}}).retryAfter);
        QVERIFY(!driveError(429, {}, {{"retry-after", "-5"}}).retryAfter);
    }

    void bearsAnyBody() {
        for (const QByteArray& body :
             {QByteArray("<html>"), QByteArray("[]"), QByteArray("{\"error\":\"x\"}"), QByteArray("\xff\xfe")})
            QCOMPARE(driveError(500, body, {}).kind, ErrorKind::NetworkError);
    }
};

QTEST_APPLESS_MAIN(TestDriveError)
#include "test_drive_error.moc"
