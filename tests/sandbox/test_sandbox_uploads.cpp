// SPDX-License-Identifier: GPL-3.0-or-later
#include "in_process_google.h"

#include <QCryptographicHash>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vtrack::sandbox;
using namespace vtrack::test;

/// Files without checksums, files that grow while somebody looks, and contents that change under a download.
class TestSandboxUploads final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void checksumsMayBeMissingForOneFile();
    void checksumsMayBeMissingForAll();
    void checksumsMayComeLate();
    void aFileGrowsOverTime();
    void aFileGrowsByControl();
    void aSizeMayBeUnknownDuringTheUpload();
    void whatGrowsIsTheBeginningOfTheWhole();
    void contentIsReplacedBetweenTwoDownloads();
    void theSeedKnowsIt();

private:
    QJsonObject file(const QString& name = u"a.mp4"_s) {
        return m_google->json(u"files/"_s + m_google->id(name),
                              {{u"fields"_s, u"size,md5Checksum,sha256Checksum,headRevisionId,modifiedTime"_s}});
    }

    QByteArray bytes(const QString& name = u"a.mp4"_s) {
        const vtrack::http::Response answer = m_google->get(u"files/"_s + m_google->id(name), {{u"alt"_s, u"media"_s}});
        return vtrack::http::bodyPiece(answer, 0, answer.bodySize());
    }

    static QString md5(const QByteArray& bytes) {
        return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Md5).toHex());
    }

    std::unique_ptr<InProcessGoogle> m_google;
};

void TestSandboxUploads::init() {
    m_google = std::make_unique<InProcessGoogle>(
        QJsonObject{{u"files"_s, QJsonArray{QJsonObject{{u"name"_s, u"a.mp4"_s}, {u"clip"_s, 0}, {u"size"_s, 100'000}},
                                            QJsonObject{{u"name"_s, u"b.mp4"_s}, {u"size"_s, 500}}}}});
}

void TestSandboxUploads::checksumsMayBeMissingForOneFile() {
    QVERIFY(file().contains(u"md5Checksum"_s) && file().contains(u"sha256Checksum"_s));
    m_google->pull(u"checksums"_s, {{u"path"_s, u"a.mp4"_s}, {u"shown"_s, false}});
    QVERIFY(!file().contains(u"md5Checksum"_s) && !file().contains(u"sha256Checksum"_s));
    QVERIFY(file(u"b.mp4"_s).contains(u"md5Checksum"_s));
    m_google->pull(u"checksums"_s, {{u"path"_s, u"a.mp4"_s}});
    QCOMPARE(file().value(u"md5Checksum"_s).toString(), md5(bytes()));
}

void TestSandboxUploads::checksumsMayBeMissingForAll() {
    m_google->pull(u"content"_s, {{u"noMd5"_s, true}});
    QVERIFY(!file().contains(u"md5Checksum"_s) && file().contains(u"sha256Checksum"_s));
    m_google->pull(u"content"_s, {{u"noSha256"_s, true}});
    QVERIFY(file().contains(u"md5Checksum"_s) && !file().contains(u"sha256Checksum"_s));
    const QJsonObject page = m_google->json(u"files"_s, {{u"fields"_s, u"files(sha256Checksum)"_s}});
    QVERIFY(!page.value(u"files"_s)[0].toObject().contains(u"sha256Checksum"_s));
}

void TestSandboxUploads::checksumsMayComeLate() {
    m_google->pull(u"content"_s, {{u"lateMd5"_s, 60}});
    m_google->pull(u"change"_s, {{u"path"_s, u"a.mp4"_s}});
    QVERIFY(!file().contains(u"md5Checksum"_s));
    QVERIFY(file(u"b.mp4"_s).contains(u"md5Checksum"_s)); // It was there before.
    m_google->pass(60);
    QCOMPARE(file().value(u"md5Checksum"_s).toString(), md5(bytes()));
    m_google->pull(u"content"_s);
    m_google->pull(u"checksums"_s, {{u"path"_s, u"a.mp4"_s}, {u"after"_s, 10}});
    QVERIFY(!file().contains(u"md5Checksum"_s));
    m_google->pass(10);
    QVERIFY(file().contains(u"md5Checksum"_s));
}

void TestSandboxUploads::aFileGrowsOverTime() {
    const QString token = m_google->json(u"changes/startPageToken"_s).value(u"startPageToken"_s).toString();
    m_google->pull(u"upload"_s, {{u"path"_s, u"a.mp4"_s}, {u"seconds"_s, 100}});
    QCOMPARE(file().value(u"size"_s).toString(), u"0"_s);
    m_google->pass(25);
    const QJsonObject quarter = file();
    QCOMPARE(quarter.value(u"size"_s).toString(), u"25000"_s);
    QCOMPARE(quarter.value(u"md5Checksum"_s).toString(), md5(bytes()));
    m_google->pass(75);
    const QJsonObject whole = file();
    QCOMPARE(whole.value(u"size"_s).toString(), u"100000"_s);
    QVERIFY(whole.value(u"headRevisionId"_s) != quarter.value(u"headRevisionId"_s));
    QCOMPARE(whole.value(u"modifiedTime"_s).toString(), u"2025-01-15T10:31:40.000Z"_s);
    QCOMPARE(m_google->json(u"changes"_s, {{u"pageToken"_s, token}}).value(u"changes"_s).toArray().size(), 1);
}

void TestSandboxUploads::aFileGrowsByControl() {
    m_google->pull(u"upload"_s, {{u"path"_s, u"b.mp4"_s}, {u"received"_s, 200}});
    m_google->pass(1000);
    QCOMPARE(file(u"b.mp4"_s).value(u"size"_s).toString(), u"200"_s);
    m_google->pull(u"upload"_s, {{u"path"_s, u"b.mp4"_s}, {u"received"_s, 300}});
    QCOMPARE(bytes(u"b.mp4"_s).size(), 300);
    m_google->pull(u"upload"_s, {{u"path"_s, u"b.mp4"_s}, {u"done"_s, true}});
    QCOMPARE(file(u"b.mp4"_s).value(u"size"_s).toString(), u"500"_s);
}

void TestSandboxUploads::aSizeMayBeUnknownDuringTheUpload() {
    m_google->pull(u"upload"_s, {{u"path"_s, u"a.mp4"_s}, {u"seconds"_s, 10}, {u"noSize"_s, true}});
    m_google->pass(5);
    QVERIFY(!file().contains(u"size"_s) && !file().contains(u"md5Checksum"_s));
    m_google->pass(5);
    QVERIFY(file().contains(u"size"_s) && file().contains(u"md5Checksum"_s));
}

void TestSandboxUploads::whatGrowsIsTheBeginningOfTheWhole() {
    const QByteArray whole = bytes();
    const QString sum = file().value(u"md5Checksum"_s).toString();
    for (const int received : {10, 5'000, 60'000}) {
        m_google->pull(u"upload"_s, {{u"path"_s, u"a.mp4"_s}, {u"received"_s, received}});
        QCOMPARE(bytes(), whole.first(received));
    }
    m_google->pull(u"upload"_s, {{u"path"_s, u"a.mp4"_s}, {u"done"_s, true}});
    QCOMPARE(bytes(), whole);
    QCOMPARE(file().value(u"md5Checksum"_s).toString(), sum);
}

void TestSandboxUploads::contentIsReplacedBetweenTwoDownloads() {
    const QByteArray before = bytes();
    m_google->pull(u"change"_s, {{u"path"_s, u"a.mp4"_s}, {u"size"_s, 100'000}, {u"afterDownloads"_s, 1}});
    QCOMPARE(bytes(), before);
    const QByteArray after = bytes();
    QVERIFY(after != before);
    QCOMPARE(after.size(), before.size());
    QCOMPARE(bytes(), after); // Once.
    QCOMPARE(file().value(u"md5Checksum"_s).toString(), md5(after));
}

void TestSandboxUploads::theSeedKnowsIt() {
    m_google = std::make_unique<InProcessGoogle>(QJsonObject{
        {u"files"_s,
         QJsonArray{
             QJsonObject{{u"name"_s, u"a"_s}, {u"size"_s, 10}, {u"checksums"_s, false}},
             QJsonObject{{u"name"_s, u"b"_s}, {u"size"_s, 10}, {u"checksumsAfter"_s, 5}},
             QJsonObject{{u"name"_s, u"c"_s}, {u"size"_s, 10}, {u"upload"_s, QJsonObject{{u"seconds"_s, 5}}}}}}});
    QVERIFY(!file(u"a"_s).contains(u"md5Checksum"_s));
    QVERIFY(!file(u"b"_s).contains(u"md5Checksum"_s));
    QCOMPARE(file(u"c"_s).value(u"size"_s).toString(), u"0"_s);
    m_google->pass(5);
    QVERIFY(!file(u"a"_s).contains(u"md5Checksum"_s));
    QVERIFY(file(u"b"_s).contains(u"md5Checksum"_s));
    QCOMPARE(file(u"c"_s).value(u"size"_s).toString(), u"10"_s);
}

QTEST_GUILESS_MAIN(TestSandboxUploads)
#include "test_sandbox_uploads.moc"
