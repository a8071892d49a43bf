// SPDX-License-Identifier: GPL-3.0-or-later
#include "gzip.h"
#include "in_process_google.h"

#include <QSslCertificate>
#include <QSslKey>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vtrack::sandbox;
using namespace vtrack::test;

namespace {

using Values = QList<std::pair<QString, QString>>;

} // namespace

/// What Google documents about parameters and fields, and the addresses that programs use at the edge.
class TestSandboxDocumented final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void parametersOfAListAreChecked_data();
    void parametersOfAListAreChecked();
    void changesOfASharedDriveNeedBothParameters();
    void sharedDrivesComeInPages();
    void sharedDrivesAreSearched_data();
    void sharedDrivesAreSearched();
    void fieldsAreLeftOutInSharedDrives();
    void writingIsRefusedForItsReason();
    void batchesAreRefused();
    void revisionsAndPermissions();
    void keysAndTokensAreTold();
    void theDiscoveryDocumentLeadsHere();
    void jsonIsCompressedForWhoAsksTwice();

private:
    vtrack::http::Response ask(const QByteArray& method, const QString& target, const QByteArray& body = {}) {
        vtrack::http::Request request = InProcess::get(target, m_google->bearer);
        request.method = method;
        request.body = body;
        return m_google->google.answer(request);
    }

    static QJsonObject json(const vtrack::http::Response& answer) {
        return QJsonDocument::fromJson(answer.body).object();
    }

    std::unique_ptr<InProcessGoogle> m_google;
    QString m_drive;
};

void TestSandboxDocumented::init() {
    const QJsonArray clip{QJsonObject{{u"name"_s, u"a.mp4"_s}, {u"size"_s, 10}}};
    QJsonArray drives;
    for (int i = 0; i < 12; ++i)
        drives.append(QJsonObject{{u"name"_s, u"Hall %1"_s.arg(i)}, {u"files"_s, clip}});
    m_google = std::make_unique<InProcessGoogle>(QJsonObject{{u"files"_s, clip}, {u"drives"_s, drives}});
    m_drive = m_google->id(QString(), u"Hall 0"_s);
}

void TestSandboxDocumented::parametersOfAListAreChecked_data() {
    QTest::addColumn<QString>("values"); // DRIVE stands for the id of a shared drive.
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char* name, const QString& values, int status, const QString& reason = {}) {
        QTest::newRow(name) << values << status << reason;
    };
    const QString both = u"&includeItemsFromAllDrives=true&supportsAllDrives=true"_s;
    row("user", u"corpora=user&spaces=drive"_s, 200);
    row("all drives", u"corpora=allDrives"_s + both, 200);
    row("one drive", u"corpora=drive&driveId=DRIVE"_s + both, 200);
    row("no such corpus", u"corpora=everything"_s, 400, u"invalid"_s);
    row("a drive without its corpus", u"driveId=DRIVE"_s + both, 403, u"teamDriveIdRequiresTeamDriveCorpora"_s);
    row("a corpus without its drive", u"corpora=drive"_s + both, 403, u"teamDriveIdRequiresTeamDriveCorpora"_s);
    row("without its items", u"corpora=allDrives&supportsAllDrives=true"_s, 403, u"teamDriveIncludeItemsRequired"_s);
    row("without support", u"includeItemsFromAllDrives=true"_s, 403, u"teamDrivesNotSupported"_s);
    row("an unknown drive", u"corpora=drive&driveId=0AnobodyUk9PVA"_s + both, 404, u"notFound"_s);
    row("an unknown space", u"spaces=cellar"_s, 400, u"invalid"_s);
    row("a space without its scope", u"spaces=appDataFolder"_s, 403, u"insufficientScopes"_s);
}

void TestSandboxDocumented::parametersOfAListAreChecked() {
    QFETCH(QString, values);
    QFETCH(const int, status);
    QFETCH(const QString, reason);
    const vtrack::http::Response answer = ask("GET"_ba, u"/drive/v3/files?"_s + values.replace(u"DRIVE"_s, m_drive));
    QCOMPARE(answer.status, status);
    QCOMPARE(reasonOf(json(answer)), reason);
}

void TestSandboxDocumented::changesOfASharedDriveNeedBothParameters() {
    const QString start = u"changes/startPageToken"_s;
    QCOMPARE(m_google->get(start, {{u"driveId"_s, m_drive}}).status, 403);
    const QString token = m_google->json(start, {{u"driveId"_s, m_drive}, {u"supportsAllDrives"_s, u"true"_s}})
                              .value(u"startPageToken"_s)
                              .toString();
    const Values values{{u"driveId"_s, m_drive}, {u"supportsAllDrives"_s, u"true"_s}, {u"pageToken"_s, token}};
    QCOMPARE(reasonOf(m_google->json(u"changes"_s, values)), u"teamDriveIncludeItemsRequired"_s);
}

void TestSandboxDocumented::sharedDrivesComeInPages() {
    const QJsonObject first = m_google->json(u"drives"_s); // Ten, unless one asks for more.
    QCOMPARE(first.value(u"drives"_s).toArray().size(), 10);
    const QString token = first.value(u"nextPageToken"_s).toString();
    const QJsonObject second = m_google->json(u"drives"_s, {{u"pageToken"_s, token}});
    QCOMPARE(second.value(u"drives"_s).toArray().size(), 2);
    QVERIFY(!second.contains(u"nextPageToken"_s));
    QCOMPARE(m_google->json(u"drives"_s, {{u"pageSize"_s, u"100"_s}}).value(u"drives"_s).toArray().size(), 12);
    QCOMPARE(m_google->get(u"drives"_s, {{u"pageToken"_s, token}, {u"q"_s, u"name = 'x'"_s}}).status, 400);
}

void TestSandboxDocumented::sharedDrivesAreSearched_data() {
    QTest::addColumn<QString>("q");
    QTest::addColumn<int>("found"); // -1: refused.
    QTest::newRow("name") << u"name = 'Hall 3'"_s << 1;
    QTest::newRow("words") << u"name contains 'Hall 1'"_s << 3;
    QTest::newRow("hidden") << u"hidden = true"_s << 0;
    QTest::newRow("not hidden") << u"hidden = false and name contains 'Hall'"_s << 10;
    QTest::newRow("of files") << u"mimeType = 'video/mp4'"_s << -1;
    QTest::newRow("parents") << u"'root' in parents"_s << -1;
}

void TestSandboxDocumented::sharedDrivesAreSearched() {
    QFETCH(const QString, q);
    QFETCH(const int, found);
    const QJsonObject answer = m_google->json(u"drives"_s, {{u"q"_s, q}});
    QCOMPARE(answer.contains(u"error"_s) ? -1 : answer.value(u"drives"_s).toArray().size(), found);
}

void TestSandboxDocumented::fieldsAreLeftOutInSharedDrives() {
    const auto keys = [&](const QString& drive) {
        return m_google
            ->json(u"files/"_s + m_google->id(u"a.mp4"_s, drive),
                   {{u"supportsAllDrives"_s, u"true"_s}, {u"fields"_s, u"shared,ownedByMe,owners,driveId"_s}})
            .keys();
    };
    QCOMPARE(keys(u"Hall 0"_s), QStringList{u"driveId"_s});
    QCOMPARE(keys(u"demo@example.com"_s), (QStringList{u"ownedByMe"_s, u"owners"_s, u"shared"_s}));
}

void TestSandboxDocumented::writingIsRefusedForItsReason() {
    const QString file = u"/drive/v3/files/"_s + m_google->id(u"a.mp4"_s);
    for (const auto& [method, target] : std::initializer_list<std::pair<QByteArray, QString>>{
             {"DELETE"_ba, file}, {"PATCH"_ba, file}, {"POST"_ba, u"/upload/drive/v3/files?uploadType=media"_s}}) {
        const vtrack::http::Response answer = ask(method, target, "{}"_ba);
        QCOMPARE(answer.status, 403);
        QCOMPARE(reasonOf(json(answer)), u"insufficientPermissions"_s);
        QCOMPARE(json(answer).value(u"error"_s)[u"details"][0][u"reason"].toString(),
                 u"ACCESS_TOKEN_SCOPE_INSUFFICIENT"_s);
    }
}

void TestSandboxDocumented::batchesAreRefused() {
    const vtrack::http::Response answer = ask("POST"_ba, u"/batch/drive/v3"_s, "--b--"_ba);
    QCOMPARE(answer.status, 404);
    QCOMPARE(reasonOf(json(answer)), u"notFound"_s);
}

void TestSandboxDocumented::revisionsAndPermissions() {
    const QString file = u"files/"_s + m_google->id(u"a.mp4"_s);
    const QString head = m_google->json(file, {{u"fields"_s, u"headRevisionId"_s}})[u"headRevisionId"_s].toString();
    const QJsonObject revisions = m_google->json(file + u"/revisions"_s);
    QCOMPARE(revisions.value(u"revisions"_s)[0][u"id"].toString(), head);
    QCOMPARE(m_google->get(file + u"/revisions/"_s + head).status, 200);
    QCOMPARE(m_google->get(file + u"/revisions/other"_s).status, 404);
    QCOMPARE(m_google->json(file + u"/permissions"_s).value(u"permissions"_s)[0][u"role"].toString(), u"owner"_s);
    QCOMPARE(m_google->get(file + u"/cellar"_s).status, 404);
}

void TestSandboxDocumented::keysAndTokensAreTold() {
    const QJsonObject keys = json(ask("GET"_ba, u"/oauth2/v3/certs"_s));
    const QJsonObject certificates = json(ask("GET"_ba, u"/oauth2/v1/certs"_s));
    const QString pem = certificates.value(keys.value(u"keys"_s)[0][u"kid"].toString()).toString();
    QCOMPARE(QSslCertificate(pem.toLatin1()).publicKey().algorithm(), QSsl::Rsa);
    m_google->pass(99);
    const QString token = QString::fromLatin1(m_google->bearer);
    const QJsonObject info = json(ask("GET"_ba, u"/tokeninfo?access_token="_s + token));
    QCOMPARE(info.value(u"aud"_s).toString(), m_google->google.client().id);
    QCOMPARE(info.value(u"expires_in"_s).toString(), u"3500"_s);
    QVERIFY(info.value(u"scope"_s).toString().contains(u"drive.readonly"_s));
    QCOMPARE(json(ask("GET"_ba, u"/oauth2/v3/tokeninfo?access_token=x"_s)).value(u"error"_s).toString(),
             u"invalid_token"_s);
    QCOMPARE(ask("GET"_ba, u"/tokeninfo?id_token=a.b.c"_s).status, 400);
}

void TestSandboxDocumented::theDiscoveryDocumentLeadsHere() {
    vtrack::http::Request request = InProcess::get(u"/discovery/v1/apis/drive/v3/rest"_s);
    QCOMPARE(json(m_google->google.answer(request)).value(u"rootUrl"_s).toString(), u"http://127.0.0.1/"_s);
    QCOMPARE(json(m_google->google.answer(request)).value(u"baseUrl"_s).toString(), u"http://127.0.0.1/drive/v3/"_s);
    request.headers.insert("host"_ba, "www.googleapis.com"_ba); // Through a proxy.
    QCOMPARE(json(m_google->google.answer(request)).value(u"rootUrl"_s).toString(), u"https://www.googleapis.com/"_s);
}

void TestSandboxDocumented::jsonIsCompressedForWhoAsksTwice() {
    const QByteArray plain = m_google->get(u"files"_s).body;
    vtrack::http::Request request = InProcess::get(u"/drive/v3/files"_s, m_google->bearer);
    request.headers.insert("accept-encoding"_ba, "gzip, deflate"_ba);
    QCOMPARE(m_google->google.answer(request).body, plain);
    request.headers.insert("user-agent"_ba, "test (gzip)"_ba);
    const vtrack::http::Response answer = m_google->google.answer(request);
    QCOMPARE(answer.headers.front(), std::pair("Content-Encoding"_ba, "gzip"_ba));
    QCOMPARE(answer.body, gzipped(plain));
}

QTEST_GUILESS_MAIN(TestSandboxDocumented)
#include "test_sandbox_documented.moc"
