// SPDX-License-Identifier: GPL-3.0-or-later
#include "in_process_google.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vtrack::test;

/// One change log for each user and each shared drive, as late and as strict as Google's.
class TestSandboxLogs final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void everyDriveHasALogOfItsOwn();
    void everyUserHasALogOfTheirOwn();
    void tokensOfAnotherLogAreRefused_data();
    void tokensOfAnotherLogAreRefused();
    void tokensExpire();
    void movedIntoASharedDriveItLeavesTheOneLogAndShowsInTheOther();
    void aDriveThatIsUnknownOrLostIsNotFound();
    void changesLagByTheServersClock();
    void pagesOfOneChange();
    void theNextPageIsTheSamePage();

private:
    using Values = QList<std::pair<QString, QString>>;

    static Values in(const QString& drive) {
        return drive.isEmpty() ? Values{} : Values{{u"driveId"_s, drive}, {u"supportsAllDrives"_s, u"true"_s}};
    }

    QString startToken(const QString& drive = {}) {
        return m_google->json(u"changes/startPageToken"_s, in(drive)).value(u"startPageToken"_s).toString();
    }

    QJsonObject changes(const QString& token, const QString& drive = {}) {
        Values values{{u"pageToken"_s, token},
                      {u"supportsAllDrives"_s, u"true"_s},
                      {u"includeItemsFromAllDrives"_s, u"true"_s},
                      {u"fields"_s, u"*"_s}};
        if (!drive.isEmpty())
            values.append({u"driveId"_s, drive});
        return m_google->json(u"changes"_s, values);
    }

    QJsonArray rows(const QString& token, const QString& drive = {}) {
        return changes(token, drive).value(u"changes"_s).toArray();
    }

    std::unique_ptr<InProcessGoogle> m_google;
    QString m_drive;
};

void TestSandboxLogs::init() {
    const QJsonArray clip{QJsonObject{{u"name"_s, u"a.mp4"_s}, {u"size"_s, 10}}};
    m_google = std::make_unique<InProcessGoogle>(
        QJsonObject{{u"files"_s, QJsonArray{QJsonObject{{u"name"_s, u"Camera"_s}, {u"files"_s, clip}}}},
                    {u"drives"_s, QJsonArray{QJsonObject{{u"name"_s, u"Shared"_s}, {u"files"_s, clip}},
                                             QJsonObject{{u"name"_s, u"Second"_s}, {u"files"_s, clip}}}}});
    m_drive = m_google->id(QString(), u"Shared"_s);
    QVERIFY(!m_drive.isEmpty());
}

void TestSandboxLogs::everyDriveHasALogOfItsOwn() {
    const QString own = startToken();
    const QString shared = startToken(m_drive);
    QVERIFY(own != shared);
    m_google->pull(u"rename"_s, {{u"in"_s, u"Shared"_s}, {u"path"_s, u"a.mp4"_s}, {u"name"_s, u"b.mp4"_s}});
    QCOMPARE(rows(own).size(), 0);
    QCOMPARE(rows(shared, m_drive).size(), 1);
    QCOMPARE(rows(shared, m_drive)[0][u"file"][u"driveId"].toString(), m_drive);
    m_google->pull(u"trash"_s, {{u"path"_s, u"Camera/a.mp4"_s}});
    QCOMPARE(rows(own).size(), 1);
    QCOMPARE(rows(shared, m_drive).size(), 1);
}

void TestSandboxLogs::everyUserHasALogOfTheirOwn() {
    const QString own = startToken();
    m_google->bearer = m_google->google.accessToken(1);
    QVERIFY(startToken() != own);
    QCOMPARE(changes(own).value(u"error"_s)[u"code"].toInt(), 400);
}

void TestSandboxLogs::tokensOfAnotherLogAreRefused_data() {
    QTest::addColumn<QString>("lever");
    QTest::addColumn<int>("status");
    QTest::newRow("400") << u"400"_s << 400;
    QTest::newRow("404") << u"404"_s << 404;
}

void TestSandboxLogs::tokensOfAnotherLogAreRefused() {
    QFETCH(const QString, lever);
    QFETCH(const int, status);
    m_google->pull(u"changes"_s, {{u"lostToken"_s, lever}});
    const QString second = m_google->id(QString(), u"Second"_s);
    QCOMPARE(changes(startToken(), m_drive).value(u"error"_s)[u"code"].toInt(), status);
    QCOMPARE(changes(startToken(m_drive)).value(u"error"_s)[u"code"].toInt(), status);
    QCOMPARE(changes(startToken(m_drive), second).value(u"error"_s)[u"code"].toInt(), status);
    QVERIFY(!changes(startToken(second), second).contains(u"error"_s));
}

void TestSandboxLogs::tokensExpire() {
    const QString token = startToken();
    m_google->pull(u"changes/expire"_s);
    QCOMPARE(changes(token).value(u"error"_s)[u"code"].toInt(), 400);
    QVERIFY(!changes(startToken()).contains(u"error"_s));
}

void TestSandboxLogs::movedIntoASharedDriveItLeavesTheOneLogAndShowsInTheOther() {
    const QString own = startToken();
    const QString shared = startToken(m_drive);
    const QString camera = m_google->id(u"Camera"_s);
    m_google->pull(u"move"_s, {{u"id"_s, camera}, {u"parentIn"_s, u"Shared"_s}});
    const QJsonArray left = rows(own);
    QCOMPARE(left.size(), 2); // The folder and what is in it.
    QCOMPARE(left[0][u"fileId"].toString(), camera);
    QCOMPARE(left[0][u"removed"].toBool(), true);
    const QJsonArray came = rows(shared, m_drive);
    QCOMPARE(came.size(), 2);
    QCOMPARE(came[1][u"removed"].toBool(), false);
    QCOMPARE(came[1][u"file"][u"driveId"].toString(), m_drive);
    const QJsonObject file = m_google->json(u"files/"_s + camera,
                                            {{u"supportsAllDrives"_s, u"true"_s}, {u"fields"_s, u"driveId,parents"_s}});
    QCOMPARE(file.value(u"driveId"_s).toString(), m_drive);
    QCOMPARE(file.value(u"parents"_s)[0].toString(), m_drive);
    m_google->pull(u"move"_s, {{u"id"_s, camera}, {u"parent"_s, u"root"_s}});
    QCOMPARE(rows(shared, m_drive)[0][u"removed"].toBool(), true);
    QCOMPARE(rows(own)[0][u"removed"].toBool(), false);
}

void TestSandboxLogs::aDriveThatIsUnknownOrLostIsNotFound() {
    const QString token = startToken(m_drive);
    for (const QString& drive : {u"0AnoSuchDriveUk9PVA"_s, m_drive}) {
        if (drive == m_drive)
            m_google->pull(u"permissions"_s, {{u"id"_s, m_drive}, {u"visible"_s, false}});
        QCOMPARE(reasonOf(m_google->json(u"changes/startPageToken"_s, in(drive))), u"notFound"_s);
        QCOMPARE(reasonOf(changes(token, drive)), u"notFound"_s);
        QCOMPARE(m_google->get(u"drives/"_s + drive).status, 404);
    }
    QCOMPARE(m_google->json(u"drives"_s).value(u"drives"_s).toArray().size(), 1);
}

void TestSandboxLogs::changesLagByTheServersClock() {
    m_google->pull(u"changes"_s, {{u"lag"_s, 60}});
    const QString token = startToken();
    m_google->pull(u"new-clip"_s);
    m_google->pass(59);
    const QJsonObject early = changes(token);
    QCOMPARE(early.value(u"changes"_s).toArray().size(), 0);
    m_google->pass(1);
    QCOMPARE(rows(token).size(), 1);
    QCOMPARE(rows(early.value(u"newStartPageToken"_s).toString()).size(), 1);
}

void TestSandboxLogs::pagesOfOneChange() {
    QString token = startToken();
    m_google->pull(u"new-clip"_s);
    m_google->pass(1);
    m_google->pull(u"new-clip"_s);
    m_google->pull(u"changes"_s, {{u"partialPages"_s, 1}});
    const QJsonObject first = changes(token);
    QCOMPARE(first.value(u"changes"_s).toArray().size(), 1);
    const QJsonObject second = changes(first.value(u"nextPageToken"_s).toString());
    QCOMPARE(second.value(u"changes"_s).toArray().size(), 1);
    QVERIFY(second.contains(u"newStartPageToken"_s));
}

void TestSandboxLogs::theNextPageIsTheSamePage() {
    const QString token = startToken();
    m_google->pull(u"new-clip"_s);
    m_google->pull(u"changes"_s, {{u"samePage"_s, true}});
    QCOMPARE(changes(token).value(u"nextPageToken"_s).toString(), token);
    QVERIFY(!changes(token).contains(u"newStartPageToken"_s));
}

QTEST_GUILESS_MAIN(TestSandboxLogs)
#include "test_sandbox_logs.moc"
