// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox_drive.h"
#include "web.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vtrack::test;

/// What changes.list tells after the Drive changed.
class TestSandboxChanges final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void everyChangeShowsOnce();
    void removalCarriesOnlyTheId();
    void pagesEndWithANewStart();
    void heldChangesComeLate();
    void unknownTokenIsRefused();
    void newClipsAppear();

private:
    [[nodiscard]] QString startToken() const {
        return get(m_google->url(u"/drive/v3/changes/startPageToken"_s), m_bearer)
            .json()
            .value(u"startPageToken"_s)
            .toString();
    }

    [[nodiscard]] QJsonObject changes(const QString& token, const QString& pageSize = u"100"_s) const {
        return get(withQuery(m_google->url(u"/drive/v3/changes"_s),
                             {{u"pageToken"_s, token}, {u"pageSize"_s, pageSize}, {u"fields"_s, u"*"_s}}),
                   m_bearer)
            .json();
    }

    std::unique_ptr<SandboxDrive> m_google;
    QByteArray m_bearer;
    const QString m_camera = u"Packing Station Saigon/Loading Dock/Gate North/Gate Camera"_s;
    const QString m_clip = m_camera + u"/Gate.20250115_083000.mp4"_s;
};

void TestSandboxChanges::init() {
    m_google = std::make_unique<SandboxDrive>(QStringList{u"--consent"_s, u"auto"_s});
    m_bearer = m_google->accessToken();
}

void TestSandboxChanges::everyChangeShowsOnce() {
    const QString token = startToken();
    QCOMPARE(changes(token).value(u"changes"_s).toArray().size(), 0);
    const QJsonObject added = m_google->control(
        u"add"_s, {{u"parentPath"_s, m_camera}, {u"name"_s, u"Gate.20250116_070000.mp4"_s}, {u"clip"_s, 1}});
    const QString md5 = m_google->file(m_clip).value(u"md5"_s).toString();
    m_google->control(u"rename"_s, {{u"path"_s, m_clip}, {u"name"_s, u"renamed.mp4"_s}});
    m_google->control(u"change"_s, {{u"path"_s, m_camera + u"/renamed.mp4"_s}});
    m_google->control(u"move"_s, {{u"path"_s, m_camera + u"/renamed.mp4"_s}, {u"parentPath"_s, u"Kho Hàng Hà Nội"_s}});
    const QJsonArray rows = changes(token).value(u"changes"_s).toArray();
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[0][u"file"][u"id"], added.value(u"id"_s));
    QCOMPARE(rows[1][u"file"][u"name"].toString(), u"renamed.mp4"_s);
    QVERIFY(rows[1][u"file"][u"md5Checksum"].toString() != md5);
    QVERIFY(!m_google->file(u"Kho Hàng Hà Nội/renamed.mp4"_s).isEmpty());
    m_google->control(u"trash"_s, {{u"id"_s, added.value(u"id"_s)}});
    QCOMPARE(changes(token).value(u"changes"_s)[1][u"file"][u"trashed"].toBool(), true);
}

void TestSandboxChanges::removalCarriesOnlyTheId() {
    const QString token = startToken();
    const QString id = m_google->file(m_clip).value(u"id"_s).toString();
    m_google->control(u"delete"_s, {{u"id"_s, id}});
    const QJsonObject row = changes(token).value(u"changes"_s)[0].toObject();
    QCOMPARE(row.value(u"fileId"_s).toString(), id);
    QCOMPARE(row.value(u"removed"_s).toBool(), true);
    QVERIFY(!row.contains(u"file"_s));
    QCOMPARE(get(m_google->url(u"/drive/v3/files/"_s + id), m_bearer).status, 404);
}

void TestSandboxChanges::pagesEndWithANewStart() {
    QString token = startToken();
    for (int n = 0; n < 3; ++n)
        m_google->control(u"new-clip"_s);
    const QJsonObject first = changes(token, u"2"_s);
    QCOMPARE(first.value(u"changes"_s).toArray().size(), 2);
    QVERIFY(!first.contains(u"newStartPageToken"_s));
    const QJsonObject second = changes(first.value(u"nextPageToken"_s).toString(), u"2"_s);
    QCOMPARE(second.value(u"changes"_s).toArray().size(), 1);
    QCOMPARE(second.value(u"newStartPageToken"_s).toString(), startToken());
}

void TestSandboxChanges::heldChangesComeLate() {
    const QString token = startToken();
    m_google->control(u"changes"_s, {{u"hold"_s, true}});
    m_google->control(u"new-clip"_s);
    QCOMPARE(changes(token).value(u"changes"_s).toArray().size(), 0);
    m_google->control(u"changes"_s, {{u"hold"_s, false}});
    QCOMPARE(changes(token).value(u"changes"_s).toArray().size(), 1);
}

void TestSandboxChanges::unknownTokenIsRefused() {
    QCOMPARE(changes(u"99999999"_s).value(u"error"_s)[u"code"].toInt(), 400);
    QCOMPARE(changes(u"abc"_s).value(u"error"_s)[u"errors"][0][u"reason"].toString(), u"invalid"_s);
}

void TestSandboxChanges::newClipsAppear() {
    const SandboxDrive busy({u"--consent"_s, u"auto"_s, u"--new-clip-every"_s, u"1"_s});
    const qsizetype before = busy.files().size();
    QTRY_VERIFY(busy.files().size() > before);
}

QTEST_GUILESS_MAIN(TestSandboxChanges)
#include "test_sandbox_changes.moc"
