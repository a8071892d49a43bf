// SPDX-License-Identifier: GPL-3.0-or-later
#include "resident_memory.h"
#include "sandbox_drive.h"
#include "web.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vtrack::test;

/// alt=media: whole, in part, refused, and very large.
class TestSandboxMedia final : public QObject {
    Q_OBJECT

private slots:
    void wholeFileHasItsChecksum();
    void rangesAreAnswered_data();
    void rangesAreAnswered();
    void whatIsNoFileCannotBeDownloaded();
    void tenGibibytesLeaveTheMemoryFlat();

private:
    [[nodiscard]] QUrl media(const SandboxDrive& google, const QJsonObject& file) const {
        return google.url(u"/drive/v3/files/%1?alt=media"_s.arg(file.value(u"id"_s).toString()));
    }

    SandboxDrive m_google{
        {u"--consent"_s, u"auto"_s},
        {{u"files"_s,
          QJsonArray{QJsonObject{{u"name"_s, u"a.mp4"_s}, {u"clip"_s, 0}},
                     QJsonObject{{u"name"_s, u"empty.txt"_s}, {u"size"_s, 0}},
                     QJsonObject{{u"name"_s, u"big.bin"_s}, {u"size"_s, qint64(10'737'418'240)}},
                     QJsonObject{{u"name"_s, u"doc"_s}, {u"mimeType"_s, u"application/vnd.google-apps.document"_s}}}}}};
};

void TestSandboxMedia::wholeFileHasItsChecksum() {
    const QByteArray bearer = m_google.accessToken();
    const QString id =
        get(m_google.url(u"/drive/v3/files?q=name%3D'a.mp4'"_s), bearer).json().value(u"files"_s)[0][u"id"].toString();
    const QUrl url = m_google.url(u"/drive/v3/files/"_s + id);
    const QJsonObject known = get(withQuery(url, {{u"fields"_s, u"size,md5Checksum,sha256Checksum"_s}}), bearer).json();
    const WebAnswer answer = get(withQuery(url, {{u"alt"_s, u"media"_s}}), bearer);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.headers.value("content-type"_ba), "video/mp4"_ba);
    QCOMPARE(QString::number(answer.body.size()), known.value(u"size"_s).toString());
    const auto hex = [&](QCryptographicHash::Algorithm which) {
        return QString::fromLatin1(QCryptographicHash::hash(answer.body, which).toHex());
    };
    QCOMPARE(known.value(u"md5Checksum"_s).toString(), hex(QCryptographicHash::Md5));
    QCOMPARE(known.value(u"sha256Checksum"_s).toString(), hex(QCryptographicHash::Sha256));
}

void TestSandboxMedia::rangesAreAnswered_data() {
    QTest::addColumn<QByteArray>("range");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("from");   // Negative: from the end.
    QTest::addColumn<int>("length"); // -1: to the end.
    QTest::newRow("beginning") << "bytes=0-99"_ba << 206 << 0 << 100;
    QTest::newRow("middle") << "bytes=100-199"_ba << 206 << 100 << 100;
    QTest::newRow("rest") << "bytes=100-"_ba << 206 << 100 << -1;
    QTest::newRow("end") << "bytes=-10"_ba << 206 << -10 << 10;
    QTest::newRow("beyond the end") << "bytes=100-99999999"_ba << 206 << 100 << -1;
    QTest::newRow("several") << "bytes=0-1,4-5"_ba << 200 << 0 << -1;
    QTest::newRow("backwards") << "bytes=9-3"_ba << 200 << 0 << -1;
    QTest::newRow("after the end") << "bytes=99999999-"_ba << 416 << 0 << 0;
}

void TestSandboxMedia::rangesAreAnswered() {
    QFETCH(const QByteArray, range);
    QFETCH(const int, status);
    QFETCH(const int, from);
    QFETCH(const int, length);
    const QJsonObject file = get(m_google.url(u"/drive/v3/files?q=name%3D'a.mp4'"_s), m_google.accessToken())
                                 .json()
                                 .value(u"files"_s)[0]
                                 .toObject();
    const QByteArray bearer = m_google.accessToken();
    const QByteArray whole = get(media(m_google, file), bearer).body;
    const WebAnswer answer = get(media(m_google, file), bearer, {{"Range"_ba, range}});
    QCOMPARE(answer.status, status);
    const QByteArray size = QByteArray::number(whole.size());
    if (status == 416) {
        QCOMPARE(answer.headers.value("content-range"_ba), "bytes */" + size);
        return;
    }
    const qsizetype first = from < 0 ? whole.size() + from : from;
    QCOMPARE(answer.body, whole.mid(first, length));
    if (status == 206)
        QCOMPARE(answer.headers.value("content-range"_ba), "bytes " + QByteArray::number(first) + '-' +
                                                               QByteArray::number(first + answer.body.size() - 1) +
                                                               '/' + size);
}

void TestSandboxMedia::whatIsNoFileCannotBeDownloaded() {
    const QByteArray bearer = m_google.accessToken();
    const auto reasonFor = [&](const QString& name) {
        const QJsonObject file =
            get(withQuery(m_google.url(u"/drive/v3/files"_s), {{u"q"_s, u"name='%1'"_s.arg(name)}}), bearer)
                .json()
                .value(u"files"_s)[0]
                .toObject();
        return get(media(m_google, file), bearer).json().value(u"error"_s)[u"errors"][0][u"reason"].toString();
    };
    QCOMPARE(reasonFor(u"doc"_s), u"fileNotDownloadable"_s);
    m_google.control(u"permissions"_s, {{u"path"_s, u"a.mp4"_s}, {u"canDownload"_s, false}});
    QCOMPARE(reasonFor(u"a.mp4"_s), u"cannotDownloadFile"_s);
    m_google.control(u"permissions"_s, {{u"path"_s, u"a.mp4"_s}, {u"canDownload"_s, true}});
    const QJsonObject empty =
        get(m_google.url(u"/drive/v3/files?q=name%3D'empty.txt'"_s), bearer).json().value(u"files"_s)[0].toObject();
    QCOMPARE(get(media(m_google, empty), bearer).status, 200);
    QCOMPARE(get(media(m_google, empty), bearer, {{"Range"_ba, "bytes=0-"_ba}}).status, 416);
    const QByteArray metadataOnly = m_google.signIn(u"https://www.googleapis.com/auth/drive.metadata.readonly"_s)
                                        .value(u"access_token"_s)
                                        .toString()
                                        .toLatin1();
    QCOMPARE(get(media(m_google, empty), metadataOnly).status, 403);
}

void TestSandboxMedia::tenGibibytesLeaveTheMemoryFlat() {
    QFile status(u"/proc/%1/status"_s.arg(m_google.processId()));
    if (!status.open(QIODevice::ReadOnly))
        QSKIP("This system does not tell how much memory a program takes.");
    const QByteArray bearer = m_google.accessToken();
    const QJsonObject file =
        get(m_google.url(u"/drive/v3/files?q=name%3D'big.bin'"_s), bearer).json().value(u"files"_s)[0].toObject();
    constexpr qint64 enough = 512LL * 1024 * 1024;
    const WebAnswer answer = fetch({.url = media(m_google, file),
                                    .headers = {{"Authorization"_ba, "Bearer " + bearer}, {"Range"_ba, "bytes=5-"_ba}},
                                    .readAtMost = enough});
    QCOMPARE(answer.status, 206);
    QVERIFY(answer.body.size() >= enough);
    const QString text = QString::fromLatin1(status.readAll());
    const qint64 kib = text.section(u"VmHWM:"_s, 1).section(u"kB"_s, 0, 0).trimmed().toLongLong();
    QVERIFY2(!memoryIsOurs || kib < 60'000, qPrintable(QString::number(kib)));
}

QTEST_GUILESS_MAIN(TestSandboxMedia)
#include "test_sandbox_media.moc"
