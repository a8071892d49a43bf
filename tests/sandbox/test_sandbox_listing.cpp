// SPDX-License-Identifier: GPL-3.0-or-later
#include "resident_memory.h"
#include "sandbox_drive.h"
#include "web.h"

#include <QFile>
#include <QMap>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;
using namespace vtrack::test;

namespace {

using Values = QList<std::pair<QString, QString>>;

QString reason(const WebAnswer& answer) {
    return answer.json().value(u"error"_s)[u"errors"][0][u"reason"].toString();
}

} // namespace

/// files.list, the demo's contents, and large folders.
class TestSandboxListing final : public QObject {
    Q_OBJECT

private slots:
    void demoHasItsTraps();
    void demoHasSixCamerasAtDepthFour();
    void idsAreTheSameInEveryRun();
    void fieldsAreHonoured();
    void badParametersAreRefused_data();
    void badParametersAreRefused();
    void hundredThousandFilesCostLittle();
    void pagesCanBePartialOrEmpty();
    void sharedDrivesAreApart();
    void peopleSeeTheirOwn();

private:
    [[nodiscard]] WebAnswer list(const SandboxDrive& google, const Values& values) const {
        return get(withQuery(google.url(u"/drive/v3/files"_s), values), google.accessToken());
    }

    SandboxDrive m_demo{{u"--consent"_s, u"auto"_s}};
};

void TestSandboxListing::demoHasItsTraps() {
    QMap<QString, int> paths;
    QStringList names;
    QSet<QString> checksums;
    int videos = 0;
    for (const QJsonValue file : m_demo.files()) {
        ++paths[file[u"path"].toString()];
        names.append(file[u"name"].toString());
        if (file[u"isVideo"].toBool()) {
            ++videos;
            checksums.insert(file[u"md5"].toString());
        }
        QCOMPARE(file[u"trashed"].toBool(), file[u"name"].toString().startsWith(u"RecM01_20250114"_s));
    }
    QCOMPARE(videos, 35);
    QCOMPARE(checksums.size(), videos); // Every clip has bytes of its own.
    QCOMPARE(paths.value(u"Packing Station Saigon/Packing Area A/Table 1/Cam1 Table View/video_20250115_103500.mp4"_s),
             2);
    QVERIFY(names.contains(u"notes.txt"_s));
    QVERIFY(names.contains(u"Packing rules"_s));
    QVERIFY(names.contains(u"../../ngoài thư mục.mp4"_s));
}

void TestSandboxListing::demoHasSixCamerasAtDepthFour() {
    const std::function<int(const QString&, int)> foldersAt = [&](const QString& parent, int depth) {
        const QString q = u"'%1' in parents and mimeType = 'application/vnd.google-apps.folder'"_s.arg(parent);
        int count = 0;
        for (const QJsonValue folder : list(m_demo, {{u"q"_s, q}}).json().value(u"files"_s).toArray())
            count += depth == 1 ? 1 : foldersAt(folder[u"id"].toString(), depth - 1);
        return count;
    };
    QCOMPARE(foldersAt(u"root"_s, 1), 2);
    QCOMPARE(foldersAt(u"root"_s, 4), 6);
}

void TestSandboxListing::idsAreTheSameInEveryRun() {
    const SandboxDrive again;
    QCOMPARE(again.files(), m_demo.files());
}

void TestSandboxListing::fieldsAreHonoured() {
    const QJsonObject usual = list(m_demo, {{u"pageSize"_s, u"1"_s}}).json();
    QVERIFY(usual.contains(u"nextPageToken"_s) && usual.contains(u"incompleteSearch"_s));
    QCOMPARE(usual.value(u"files"_s)[0].toObject().keys(), (QStringList{u"id"_s, u"kind"_s, u"mimeType"_s, u"name"_s}));
    const QJsonObject some =
        list(m_demo, {{u"pageSize"_s, u"1"_s}, {u"fields"_s, u"files(id,owners/emailAddress)"_s}}).json();
    QVERIFY(!some.contains(u"nextPageToken"_s));
    QCOMPARE(some.value(u"files"_s)[0][u"owners"][0].toObject().keys(), QStringList{u"emailAddress"_s});
    const QJsonObject document =
        list(m_demo, {{u"q"_s, u"name = 'Packing rules'"_s}, {u"fields"_s, u"files"_s}}).json();
    QVERIFY(!document.value(u"files"_s)[0].toObject().contains(u"md5Checksum"_s));
    QVERIFY(!document.value(u"files"_s)[0].toObject().contains(u"size"_s));
    const QJsonObject shortcut =
        list(m_demo, {{u"q"_s, u"name contains 'Shortcut'"_s}, {u"fields"_s, u"files(shortcutDetails)"_s}}).json();
    QCOMPARE(shortcut.value(u"files"_s)[0][u"shortcutDetails"][u"targetMimeType"].toString(),
             u"application/vnd.google-apps.folder"_s);
}

void TestSandboxListing::badParametersAreRefused_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("expected");
    QTest::newRow("q") << u"q"_s << u"parent = 'root'"_s << u"invalid"_s;
    QTest::newRow("order") << u"orderBy"_s << u"colour"_s << u"invalid"_s;
    QTest::newRow("page token") << u"pageToken"_s << u"nonsense"_s << u"invalid"_s;
    QTest::newRow("page size") << u"pageSize"_s << u"0"_s << u"invalidParameter"_s;
    QTest::newRow("misspelt field") << u"fields"_s << u"files(id,md5checksum)"_s << u"invalidParameter"_s;
    QTest::newRow("broken fields") << u"fields"_s << u"files(id"_s << u"invalidParameter"_s;
}

void TestSandboxListing::badParametersAreRefused() {
    QFETCH(const QString, name);
    QFETCH(const QString, value);
    QFETCH(const QString, expected);
    const WebAnswer answer = list(m_demo, {{name, value}});
    QCOMPARE(answer.status, 400);
    QCOMPARE(reason(answer), expected);
}

void TestSandboxListing::hundredThousandFilesCostLittle() {
    const QJsonObject plan{{u"count"_s, 100'000}, {u"name"_s, u"Folder {n}"_s}, {u"folders"_s, true}};
    const SandboxDrive google({u"--consent"_s, u"auto"_s},
                              {{u"files"_s, QJsonArray{QJsonObject{{u"generate"_s, plan}}}}});
    const QByteArray bearer = google.accessToken();
    QStringList names;
    QString token;
    int pages = 0;
    do {
        Values values{{u"q"_s, u"'root' in parents and trashed = false"_s},
                      {u"orderBy"_s, u"name"_s},
                      {u"pageSize"_s, u"1000"_s},
                      {u"fields"_s, u"nextPageToken,files(name)"_s}};
        if (!token.isEmpty())
            values.append({u"pageToken"_s, token});
        const QJsonObject page = get(withQuery(google.url(u"/drive/v3/files"_s), values), bearer).json();
        token = page.value(u"nextPageToken"_s).toString();
        for (const QJsonValue file : page.value(u"files"_s).toArray())
            names.append(file[u"name"].toString());
        ++pages;
    } while (!token.isEmpty());
    QCOMPARE(pages, 100);
    QCOMPARE(names.size(), 100'000);
    QVERIFY(std::ranges::is_sorted(names));
    QFile status(u"/proc/%1/status"_s.arg(google.processId()));
    if (memoryIsOurs && status.open(QIODevice::ReadOnly)) {
        const QString text = QString::fromLatin1(status.readAll());
        const qint64 kib = text.section(u"VmHWM:"_s, 1).section(u"kB"_s, 0, 0).trimmed().toLongLong();
        QVERIFY2(kib < 160'000, qPrintable(QString::number(kib)));
    }
}

void TestSandboxListing::pagesCanBePartialOrEmpty() {
    m_demo.control(u"paging"_s, {{u"partialPages"_s, 2}, {u"emptyPageEvery"_s, 2}, {u"incomplete"_s, true}});
    const QJsonObject first = list(m_demo, {}).json();
    QCOMPARE(first.value(u"files"_s).toArray().size(), 2);
    QCOMPARE(first.value(u"incompleteSearch"_s).toBool(), true);
    const QJsonObject second = list(m_demo, {{u"pageToken"_s, first.value(u"nextPageToken"_s).toString()}}).json();
    QCOMPARE(second.value(u"files"_s).toArray().size(), 0);
    QVERIFY(second.contains(u"nextPageToken"_s));
    m_demo.control(u"paging"_s);
}

void TestSandboxListing::sharedDrivesAreApart() {
    const SandboxDrive google(
        {u"--consent"_s, u"auto"_s},
        {{u"drives"_s,
          QJsonArray{QJsonObject{{u"name"_s, u"Shared"_s},
                                 {u"files"_s, QJsonArray{QJsonObject{{u"name"_s, u"a.mp4"_s}, {u"clip"_s, 0}}}}}}}});
    const QString drive =
        get(google.url(u"/drive/v3/drives"_s), google.accessToken()).json().value(u"drives"_s)[0][u"id"].toString();
    QCOMPARE(list(google, {}).json().value(u"files"_s).toArray().size(), 0);
    const Values inDrive{{u"driveId"_s, drive}, {u"corpora"_s, u"drive"_s}, {u"supportsAllDrives"_s, u"true"_s}};
    QCOMPARE(list(google, inDrive).status, 403);
    const QJsonObject found = list(google, inDrive + Values{{u"includeItemsFromAllDrives"_s, u"true"_s}}).json();
    const QString id = found.value(u"files"_s)[0][u"id"].toString();
    QVERIFY(!id.isEmpty());
    const QUrl file = google.url(u"/drive/v3/files/"_s + id);
    QCOMPARE(get(file, google.accessToken()).status, 404);
    QCOMPARE(get(withQuery(file, {{u"supportsAllDrives"_s, u"true"_s}}), google.accessToken()).status, 200);
}

void TestSandboxListing::peopleSeeTheirOwn() {
    const SandboxDrive google({u"--consent"_s, u"auto"_s},
                              {{u"users"_s, QJsonArray{QJsonObject{{u"email"_s, u"new@example.com"_s}}}}});
    const QByteArray stranger = google.accessToken();
    const QString id = m_demo.files().first()[u"id"].toString();
    QCOMPARE(get(google.url(u"/drive/v3/files/"_s + id), stranger).status, 404);
    m_demo.control(u"permissions"_s, {{u"id"_s, id}, {u"visible"_s, false}});
    const WebAnswer hidden = get(m_demo.url(u"/drive/v3/files/"_s + id), m_demo.accessToken());
    QCOMPARE(hidden.status, 404);
    QCOMPARE(reason(hidden), u"notFound"_s);
    m_demo.control(u"permissions"_s, {{u"id"_s, id}, {u"visible"_s, true}});
}

QTEST_GUILESS_MAIN(TestSandboxListing)
#include "test_sandbox_listing.moc"
