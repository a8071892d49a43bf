// SPDX-License-Identifier: GPL-3.0-or-later
#include "credential_file.h"
#include "debian_python.h"
#include "fernet.h"
#include "fixed_clock.h"
#include "private_files.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace vtrack {

class TestCredentialFile : public QObject {
    Q_OBJECT

    FixedClock m_clock{QDateTime({2025, 1, 15}, {10, 0}, Qt::UTC)};
    Secret m_key = generateFernetKey();
    QJsonObject m_credentials{{u"refresh_token"_s, u"1//refresh"_s}, {u"user"_s, u"Nguyễn"_s}};
    QTemporaryDir m_folder;
    QString m_path = m_folder.filePath(u"tokens/google_drive_x.json"_s);

    static QByteArray contentOf(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static QByteArray fileWith(const QByteArray& encryptedData) {
        return QJsonDocument(QJsonObject{{u"encrypted_data"_s, QString::fromLatin1(encryptedData)},
                                         {u"encryption_version"_s, u"1.0"_s}})
            .toJson();
    }

    void putContent(const QByteArray& content) const {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }

private slots:

    void init() { QVERIFY(writeCredentialFile(m_path, u"kho@example.com"_s, m_credentials, m_key, m_clock)); }

    void nameHidesTheAddress() {
        const QString name = credentialFileName(u"Kho@Example.com"_s);
        QCOMPARE(name, u"google_drive_954390ddd1da6d6d.json"_s);
        QCOMPARE(credentialFileName(u"kho@example.com"_s), name);
        QVERIFY(credentialFileName(u"kho2@example.com"_s) != name);
    }

    void hasTheGuidesFieldsAndNothingInTheClear() {
        const QByteArray content = contentOf(m_path);
        const QJsonObject file = QJsonDocument::fromJson(content).object();
        QCOMPARE(file.keys(),
                 QStringList({u"created_at"_s, u"encrypted_data"_s, u"encryption_version"_s, u"user_email"_s}));
        QCOMPARE(file[u"user_email"].toString(), u"kho@example.com"_s);
        QCOMPARE(file[u"created_at"].toString(), u"2025-01-15T10:00:00Z"_s);
        QCOMPARE(file[u"encryption_version"].toString(), u"1.0"_s);
        QVERIFY(QByteArray::fromBase64(file[u"encrypted_data"].toString().toLatin1()).startsWith("gAAAAA"));
        QVERIFY(!content.contains("refresh"));
    }

    void isOnlyForItsOwner() { QVERIFY(test::isPrivate(m_path)); }

    void comesBack() { QCOMPARE(readCredentialFile(m_path, m_key).value(), m_credentials); }

    void readsTheBareTokenOfTheGuidesExample() {
        const QByteArray token = fernetEncrypt(m_key, QJsonDocument(m_credentials).toJson(), m_clock.now()).value();
        putContent(fileWith(token));
        QCOMPARE(readCredentialFile(m_path, m_key).value(), m_credentials);
    }

    void replacedInOneStep() {
#ifdef Q_OS_WIN
        QSKIP("Windows does not replace an open file: test_windows_files");
#endif
        QFile reader(m_path); // Somebody who reads while we write sees the old file, whole.
        QVERIFY(reader.open(QIODevice::ReadOnly));
        const QByteArray before = contentOf(m_path);
        QVERIFY(writeCredentialFile(m_path, u"other@example.com"_s, {}, m_key, m_clock));
        QCOMPARE(reader.readAll(), before);
        QCOMPARE(readCredentialFile(m_path, m_key).value(), QJsonObject());
        QCOMPARE(QDir(m_folder.filePath(u"tokens"_s)).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    void tellsWhatIsWrong_data() {
        QTest::addColumn<QByteArray>("content");
        init();
        QTest::addColumn<Action>("action");
        const QByteArray good = contentOf(m_path);
        const auto foreign = Action::CredentialFileForeign;
        const auto unreadable = Action::CredentialFileUnreadable;
        QTest::newRow("empty") << ""_ba << foreign;
        QTest::newRow("half") << good.first(good.size() / 2) << foreign;
        QTest::newRow("another program's") << R"({"installed":{"client_id":"x"}})"_ba << foreign;
        QTest::newRow("strange version") << QByteArray(good).replace("\"1.0\"", "\"1.5\"") << foreign;
        QTest::newRow("huge") << QByteArray(2'000'000, 'x') << foreign;
        QTest::newRow("not a token") << fileWith("aGVsbG8=") << unreadable;
        QTest::newRow("changed") << QByteArray(good).replace("Z0FBQUFBQm", "Z0FBQUFBQn") << unreadable;
    }

    void tellsWhatIsWrong() {
        QFETCH(const QByteArray, content);
        QFETCH(const Action, action);
        putContent(content);
        const auto read = readCredentialFile(m_path, m_key);
        QVERIFY(!read);
        QCOMPARE(read.error().action, action);
        QCOMPARE(read.error().kind, ErrorKind::AuthExpired);
        QVERIFY(!read.error().sentence.isEmpty());
        QCOMPARE(contentOf(m_path), content); // Never deleted, never changed.
    }

    void otherKeyAndNoFile() {
        QCOMPARE(readCredentialFile(m_path, generateFernetKey()).error().action, Action::CredentialFileUnreadable);
        QVERIFY(readCredentialFile(m_path, m_key));
        QCOMPARE(readCredentialFile(m_folder.filePath(u"none.json"_s), m_key).error().action, Action::ConnectDrive);
    }

    // The guide's decrypt_credentials() and encrypt_credentials().
    void guidesCodeReadsOursAndWeReadIts() {
        if (runPython(u"import cryptography.fernet; print(1)"_s).isEmpty())
            QSKIP("python3-cryptography is not installed");
        const auto key = QString::fromLatin1(m_key.reveal());
        const auto read = runPython(u"import sys, json, base64; from cryptography.fernet import Fernet\n"
                                    "data = json.load(open(sys.argv[1]))['encrypted_data']\n"
                                    "c = json.loads(Fernet(sys.argv[2]).decrypt(base64.b64decode(data.encode())))\n"
                                    "print(c['refresh_token'])"_s,
                                    {m_path, key});
        QCOMPARE(read, "1//refresh"_ba);
        QCOMPARE(runPython(
                     u"import sys, json, base64; from cryptography.fernet import Fernet\n"
                     "data = base64.b64encode(Fernet(sys.argv[2]).encrypt(b'{\"refresh_token\": \"2//r\"}')).decode()\n"
                     "json.dump({'encrypted_data': data, 'user_email': 'a@b.c', 'created_at': '2025-01-15T10:00:00Z',"
                     " 'encryption_version': '1.0'}, open(sys.argv[1], 'w')); print(1)"_s,
                     {m_path, key}),
                 "1"_ba);
        QCOMPARE(readCredentialFile(m_path, m_key).value()[u"refresh_token"].toString(), u"2//r"_s);
    }
};

} // namespace vtrack

QTEST_GUILESS_MAIN(vtrack::TestCredentialFile)
#include "test_credential_file.moc"
