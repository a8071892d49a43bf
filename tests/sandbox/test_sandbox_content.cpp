// SPDX-License-Identifier: GPL-3.0-or-later
#include "content.h"
#include "field_mask.h"
#include "footage_content.h"
#include "hashes.h"
#include "sample_clips.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vtrack::sandbox;

class TestSandboxContent final : public QObject {
    Q_OBJECT

private slots:
    void anyPieceIsThatPartOfTheWhole();
    void everyBlockAndSeedDiffers();
    void noNoiseBeginsLikeAProgram();
    void clipsDifferAndKeepTheirLength();
    void checksumsAreTrue();
    void fieldsAreSelected();
};

void TestSandboxContent::anyPieceIsThatPartOfTheWhole() {
    const Content content = clip(7, 1, 1'736'937'000, 300'000);
    const QByteArray whole = content.read(0, content.size);
    QCOMPARE(whole.size(), content.size);
    for (const qint64 offset : {0, 1, 7, 20'000, 65'535, 65'536, 65'537, 131'071, 299'999}) {
        for (const qint64 length : {0, 1, 3, 8, 9, 70'000}) {
            const qint64 fits = qMin(length, content.size - offset);
            QCOMPARE(content.read(offset, fits), whole.mid(offset, fits));
        }
    }
}

void TestSandboxContent::everyBlockAndSeedDiffers() {
    const Content huge = noise(1, 10LL * 1024 * 1024 * 1024);
    const QByteArray block = huge.read(0, 65'536);
    QVERIFY(block != huge.read(65'536, 65'536));
    QVERIFY(block != huge.read(huge.size - 65'536, 65'536));
    QVERIFY(block != noise(2, huge.size).read(0, 65'536));
}

void TestSandboxContent::noNoiseBeginsLikeAProgram() {
    for (quint64 seed = 0; seed < 300'000; ++seed)
        QCOMPARE(vtrack::contentKind(noise(seed, 64).read(0, 64)), vtrack::ContentKind::MayBeVideo);
}

void TestSandboxContent::clipsDifferAndKeepTheirLength() {
    const Content one = clip(1, 0, 1'736'937'000);
    const Content two = clip(2, 0, 1'736'937'000);
    QVERIFY(checksum(one, Checksum::Md5) != checksum(two, Checksum::Md5));
    const QByteArray bytes = one.read(0, one.size);
    QCOMPARE(bytes.mid(4, 4), "ftyp"_ba);
    QCOMPARE(bytes.mid(clipBeginningSize(0, one.size) - 4, 4), "free"_ba);
    const Content large = clip(1, 0, 0, 5LL * 1024 * 1024 * 1024);
    QCOMPARE(clipBeginningSize(0, large.size), clipBeginningSize(0, one.size) + 8); // A 64-bit box size.
}

void TestSandboxContent::checksumsAreTrue() {
    const Content content = noise(99, 1'000'003);
    const QByteArray whole = content.read(0, content.size);
    QCOMPARE(checksum(content, Checksum::Md5), QCryptographicHash::hash(whole, QCryptographicHash::Md5).toHex());
    QCOMPARE(checksum(content, Checksum::Sha256), QCryptographicHash::hash(whole, QCryptographicHash::Sha256).toHex());
}

void TestSandboxContent::fieldsAreSelected() {
    const QJsonObject answer{
        {u"token"_s, 1},
        {u"files"_s, QJsonArray{QJsonObject{
                         {u"id"_s, 1}, {u"name"_s, 2}, {u"owner"_s, QJsonObject{{u"me"_s, true}, {u"x"_s, 1}}}}}}};
    const auto mask = FieldMask::parse(u"files(id,owner/me)"_s);
    QVERIFY(mask);
    const QJsonObject expected{
        {u"files"_s, QJsonArray{QJsonObject{{u"id"_s, 1}, {u"owner"_s, QJsonObject{{u"me"_s, true}}}}}}};
    QCOMPARE(mask->applied(answer), expected);
    QCOMPARE(FieldMask::parse(u"*"_s)->applied(answer), answer);
    QVERIFY(!FieldMask::parse(u"files(id"_s));
    QVERIFY(!FieldMask::parse(u"files(,)"_s));
}

QTEST_GUILESS_MAIN(TestSandboxContent)
#include "test_sandbox_content.moc"
