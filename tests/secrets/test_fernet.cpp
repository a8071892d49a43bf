// SPDX-License-Identifier: GPL-3.0-or-later
#include "debian_python.h"
#include "fernet.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

const Secret specKey("cw_0x689RpI-jtRR7oE8h_eQsKImvJapLeSbXpwF4e4=");

bool pythonHasFernet() {
    return !runPython(u"import cryptography.fernet; print(1)"_s).isEmpty();
}

} // namespace

class TestFernet : public QObject {
    Q_OBJECT

private slots:

    // github.com/fernet/spec: generate.json.
    void generatesTheSpecificationsToken() {
        const QByteArray iv = QByteArray::fromHex("000102030405060708090a0b0c0d0e0f");
        const auto time = QDateTime::fromString(u"1985-10-26T01:20:00-07:00"_s, Qt::ISODate);
        QCOMPARE(
            fernetEncryptWithIv(specKey, "hello", time, iv).value(),
            "gAAAAAAdwJ6wAAECAwQFBgcICQoLDA0ODy021cpGVWKZ_eEwCGM4BLLF_5CV9dOPmrhuVUPgJobwOz7JcbmrR64jVmpU4IwqDA=="_ba);
    }

    // verify.json.
    void opensTheSpecificationsToken() {
        QCOMPARE(
            fernetDecrypt(
                specKey,
                "gAAAAAAdwJ6wAAECAwQFBgcICQoLDA0ODy021cpGVWKZ_eEwCGM4BLLF_5CV9dOPmrhuVUPgJobwOz7JcbmrR64jVmpU4IwqDA==")
                .value(),
            "hello"_ba);
    }

    // invalid.json, but for the two about a token's age, which we do not ask after.
    void refusesTheSpecificationsInvalidTokens_data() {
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<QString>("why");
        QTest::newRow("incorrect mac")
            << "gAAAAAAdwJ6xAAECAwQFBgcICQoLDA0OD3HkMATM5lFqGaerZ-fWPAl1-szkFVzXTuGb4hR8AKtwcaX1"
               "YdykQUFBQUFBQUFBQQ=="_ba
            << u"wrong HMAC"_s;
        QTest::newRow("too short") << "gAAAAAAdwJ6xAAECAwQFBgcICQoLDA0OD3HkMATM5lFqGaerZ-fWPA=="_ba
                                   << u"not a Fernet token"_s;
        QTest::newRow("invalid base64")
            << "%%%%%%%%%%%%%AECAwQFBgcICQoLDA0OD3HkMATM5lFqGaerZ-fWPAl1-szkFVzXTuGb4hR8AKtwca"
               "X1YdykRtfsH-p1YsUD2Q=="_ba
            << u"not a Fernet token"_s;
        QTest::newRow("not whole blocks")
            << "gAAAAAAdwJ6xAAECAwQFBgcICQoLDA0OD3HkMATM5lFqGaerZ-fWPOm73QeoCk9uGib28Xe5vz6oxq"
               "5nmxbx_v7mrfyudzUm"_ba
            << u"not a Fernet token"_s;
        QTest::newRow("payload padding")
            << "gAAAAAAdwJ6xAAECAwQFBgcICQoLDA0ODz4LEpdELGQAad7aNEHbf-JkLPIpuiYRLQ3RtXatOYREu2F"
               "Wke6CnJNYIbkuKNqOhw=="_ba
            << u"wrong padding"_s;
        QTest::newRow("incorrect IV")
            << "gAAAAAAdwJ6xBQECAwQFBgcICQoLDA0OD3HkMATM5lFqGaerZ-fWPAkLhFLHpGtDBRLRTZeUfWgHSv49TF2"
               "AUEZ1TIvcZjK1zQ=="_ba
            << u"wrong padding"_s;
        QTest::newRow("no padding")
            << "gAAAAAAdwJ6wAAECAwQFBgcICQoLDA0ODy021cpGVWKZ_eEwCGM4BLLF_5CV9dOPmrhuVUPgJobwOz7Jcbmr"
               "R64jVmpU4IwqDA"_ba
            << u"not a Fernet token"_s;
        QTest::newRow("other version")
            << "gQAAAAAdwJ6wAAECAwQFBgcICQoLDA0ODy021cpGVWKZ_eEwCGM4BLLF_5CV9dOPmrhuVUPgJobwOz7Jc"
               "bmrR64jVmpU4IwqDA=="_ba
            << u"not a Fernet token"_s;
        QTest::newRow("nothing") << ""_ba << u"not a Fernet token"_s;
    }

    void refusesTheSpecificationsInvalidTokens() {
        QFETCH(const QByteArray, token);
        QFETCH(const QString, why);
        const auto plain = fernetDecrypt(specKey, token);
        QVERIFY(!plain);
        QCOMPARE(plain.error().kind, ErrorKind::BadInput);
        QCOMPARE(plain.error().detail, why);
        QVERIFY(!plain.error().sentence.isEmpty());
    }

    void everyChangedByteIsNoticed() {
        const Secret key = generateFernetKey();
        const QByteArray token = fernetEncrypt(key, "refresh token", QDateTime::currentDateTimeUtc()).value();
        const QByteArray bytes = QByteArray::fromBase64(token, QByteArray::Base64UrlEncoding);
        for (qsizetype i = 0; i < bytes.size(); ++i) {
            QByteArray changed = bytes;
            changed[i] = char(changed[i] ^ 1);
            QVERIFY2(!fernetDecrypt(key, changed.toBase64(QByteArray::Base64UrlEncoding)), QByteArray::number(i));
        }
        QVERIFY(!fernetDecrypt(generateFernetKey(), token));
    }

    void everyTokenAndKeyIsNew() {
        const auto now = QDateTime::currentDateTimeUtc();
        const Secret key = generateFernetKey();
        QCOMPARE(key.reveal().size(), 44);
        QVERIFY(key != generateFernetKey());
        QVERIFY(fernetEncrypt(key, "same", now).value() != fernetEncrypt(key, "same", now).value());
    }

    void refusesWhatIsNoKey() {
        for (const QByteArray& text : {""_ba, "short"_ba, "cw/0x689RpI+jtRR7oE8h/eQsKImvJapLeSbXpwF4e4="_ba}) {
            QVERIFY(!fernetEncrypt(Secret(text), "x", QDateTime::currentDateTimeUtc()));
            QCOMPARE(fernetDecrypt(Secret(text), "x").error().detail, u"not a Fernet key"_s);
        }
    }

    void pythonOpensOurs_data() {
        QTest::addColumn<QByteArray>("plain");
        QTest::newRow("empty") << ""_ba;
        QTest::newRow("15") << QByteArray(15, 'a');
        QTest::newRow("16") << QByteArray(16, 'b');
        QTest::newRow("17") << QByteArray(17, 'c');
        QTest::newRow("Vietnamese") << u"Kho hàng Đà Nẵng"_s.toUtf8();
        QTest::newRow("60,000") << QByteArray(60'000, 'd');
    }

    void pythonOpensOurs() {
        if (!pythonHasFernet())
            QSKIP("python3-cryptography is not installed");
        QFETCH(const QByteArray, plain);
        const Secret key = generateFernetKey();
        const QByteArray token = fernetEncrypt(key, plain, QDateTime::currentDateTimeUtc()).value();
        const auto opened = runPython(u"import sys; from cryptography.fernet import Fernet\n"
                                      "print(Fernet(sys.argv[1]).decrypt(sys.argv[2].encode(), ttl=60).hex())"_s,
                                      {QString::fromLatin1(key.reveal()), QString::fromLatin1(token)});
        QCOMPARE(opened, plain.toHex());
    }

    void weOpenPythons() {
        if (!pythonHasFernet())
            QSKIP("python3-cryptography is not installed");
        const auto made = runPython(u"from cryptography.fernet import Fernet\n"
                                    "key = Fernet.generate_key()\n"
                                    "print(key.decode(), Fernet(key).encrypt('Đà Nẵng'.encode()).decode())"_s);
        const auto words = made.split(' ');
        QCOMPARE(fernetDecrypt(Secret(words[0]), words[1]).value(), u"Đà Nẵng"_s.toUtf8());
    }
};

} // namespace vtrack

QTEST_GUILESS_MAIN(vtrack::TestFernet)
#include "test_fernet.moc"
