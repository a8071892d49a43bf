// SPDX-License-Identifier: GPL-3.0-or-later
#include "atomic_file.h"
#include "log.h"
#include "private_files.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <thread>
#include <vector>
#ifndef Q_OS_WIN
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using namespace vtrack;

Q_LOGGING_CATEGORY(logTest, "vtrack.test")

namespace {

/// As long as Google's, and of no account.
const QString secret = u"aB3dE6fG9hI2jK5lM8nO1pQ4rS7tU0vW"_s;

} // namespace

class TestLog : public QObject {
    Q_OBJECT

private slots:

    void cleanup() { qInstallMessageHandler(nullptr); }

    void secretsAreRemoved_data() {
        QTest::addColumn<QString>("text");
        const auto row = [](const char* name, const QString& text) {
            QTest::addRow("%s", name) << text.arg(secret);
        };
        row("access token", u"token ya29.a0%1-x_y is old"_s);
        row("refresh token", u"got 1//0g%1"_s);
        row("authorization code", u"code was 4/0A%1"_s);
        row("authorization code in a URL", u"http://127.0.0.1:1/?state=x&code=4%2F0A%1&scope=email"_s);
        row("client secret", u"GOCSPX-%1"_s);
        row("JWT", u"eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.%1"_s);
        row("Fernet token", u"gAAAAABn%1=="_s);
        row("bearer", u"Authorization: Bearer %1"_s);
        row("basic", u"authorization: basic %1"_s);
        row("state", u"?state=%1&x=1"_s);
        row("form", u"grant_type=refresh_token&refresh_token=%1&client_id=x"_s);
        row("verifier", u"code_verifier=%1"_s);
        row("JSON", u"{\"access_token\":\"%1\",\"expires_in\":3599}"_s);
        row("JSON with spaces", u"{ \"refresh_token\" : \"%1\" }"_s);
        row("JSON as qDebug shows it", u"\"{\\\"client_secret\\\": \\\"%1\\\"}\""_s);
        row("Python's quotes", u"{'session_token': '%1'}"_s);
        row("encryption key", u"encryption_key=%1"_s);
        row("API key", u"GET /drive/v3/files?key=%1&q=x"_s);
        row("password", u"password: %1"_s);
        row("short password", u"pwd=%1"_s);
        row("secret", u"secret=%1"_s);
        row("Google's API key", u"got AIzaSy%1"_s);
        row("logon with a slash", u"proxy http://ann:a/%1@proxy.example:3128/"_s);
        row("logon with a blank", u"proxy http://ann:a %1@proxy.example:3128/"_s);
        row("logon with an at sign", u"proxy http://ann:a@%1@proxy.example:3128/"_s);
        row("password with blanks", u"\"password\": \"correct horse %1\""_s);
        row("logon in an address", u"proxy http://somebody:%1@proxy.example:3128/"_s);
    }

    void secretsAreRemoved() {
        QFETCH(QString, text);
        const QString redacted = redact(text);
        QVERIFY2(!redacted.contains(secret), qPrintable(redacted));
        QVERIFY2(redacted.contains(u"[removed]"_s), qPrintable(redacted));
    }

    void whatSurroundsASecretStays() {
        QCOMPARE(redact(u"GET http://127.0.0.1:8080/callback?state=%1&code=4/0A%1&scope=email"_s.arg(secret)),
                 u"GET http://127.0.0.1:8080/callback?state=[removed]&code=[removed]&scope=email"_s);
        QCOMPARE(redact(u"{\"access_token\":\"%1\",\"expires_in\":3599}"_s.arg(secret)),
                 u"{\"access_token\":\"[removed]\",\"expires_in\":3599}"_s);
    }

    void plainTextStays_data() {
        QTest::addColumn<QString>("text");
        for (const QString& text : {u"14/20 files of 4/5 cameras are here"_s, u"status code: 404"_s, u"error code=28"_s,
                                    u"/home/me/tokens/google_drive_0123abcd.json"_s,
                                    u"source_1/Cloud_Cam1/video_20250115_103000.mp4"_s, u"HTTP 403 rateLimitExceeded"_s,
                                    u"http://127.0.0.1:8080/x of ann@packers.example"_s, u"keyring is locked"_s})
            QTest::addRow("%s", qPrintable(text)) << text;
    }

    void plainTextStays() {
        QFETCH(QString, text);
        QCOMPARE(redact(text), text);
    }

    void linesTellTimeLevelAndPlace() {
        const QTemporaryDir folder;
        startLogging(folder.path(), false);
        qCWarning(logTest) << u"the disk is slow, token="_s + secret;
        qCDebug(logTest) << "not asked for";
        const QString text = QString::fromUtf8(readSmallFile(folder.filePath(u"vtrack.log"_s)).value());
        static const QRegularExpression line(
            u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ warning vtrack\\.test: .*the disk is slow.*\\n$"_s);
        QVERIFY2(line.match(text).hasMatch(), qPrintable(text));
        QVERIFY(!text.contains(secret));
        QVERIFY(test::isPrivate(folder.filePath(u"vtrack.log"_s)));
    }

    void anEntryIsOneLine() {
        const QTemporaryDir folder;
        startLogging(folder.path(), false);
        qCWarning(logTest).noquote() << u"name\n2025-01-15T10:30:00Z info vtrack.test: forged"_s;
        const QByteArray text = readSmallFile(folder.filePath(u"vtrack.log"_s)).value();
        QCOMPARE(text.count('\n'), 1);
    }

    void aPlantedLinkIsNotWrittenThrough() {
#ifdef Q_OS_WIN
        QSKIP("Symbolic links need a right on Windows");
#else
        const QTemporaryDir folder;
        const QString precious = folder.filePath(u"precious"_s);
        QVERIFY(writePrivateFile(precious, "mine"));
        QVERIFY(QFile::link(precious, folder.filePath(u"symbolic.log"_s)));
        QCOMPARE(::link(QFile::encodeName(precious), QFile::encodeName(folder.filePath(u"hard.log"_s))), 0);
        for (const QString& name : {u"symbolic.log"_s, u"hard.log"_s}) {
            startLogging(folder.path(), false, name);
            qCInfo(logTest) << "evil";
        }
        QCOMPARE(readSmallFile(precious).value(), "mine"_ba);
#endif
    }

    void theLogNeverFillsTheDisk() {
        const QTemporaryDir folder;
        startLogging(folder.path(), false);
        const QString line = u"x"_s.repeated(64 * 1024);
        for (int i = 0; i < 500; ++i) // 31 MiB.
            qCInfo(logTest).noquote() << i << line;
        const QFileInfoList files = QDir(folder.path()).entryInfoList(QDir::Files, QDir::Name);
        QStringList names;
        for (const QFileInfo& file : files) {
            names += file.fileName();
            QVERIFY(file.size() < 6 * 1024 * 1024);
        }
        QCOMPARE(names, (QStringList{u"vtrack.log"_s, u"vtrack.log.1"_s, u"vtrack.log.2"_s, u"vtrack.log.3"_s}));
        // The newest is in the log itself, the next older in .1.
        const auto largest = 8 * 1024 * 1024;
        QVERIFY(readSmallFile(folder.filePath(u"vtrack.log"_s), largest).value().contains(" 499 x"));
        QVERIFY(!readSmallFile(folder.filePath(u"vtrack.log.1"_s), largest).value().contains(" 499 x"));
    }

    void noLineIsLostOrTornBetweenThreads() {
        const QTemporaryDir folder;
        startLogging(folder.path(), false);
        {
            std::vector<std::jthread> threads;
            threads.reserve(8);
            for (int t = 0; t < 8; ++t)
                threads.emplace_back([] {
                    for (int i = 0; i < 500; ++i)
                        qCInfo(logTest) << "begin" << i << "end";
                });
        }
        QByteArrayList lines = readSmallFile(folder.filePath(u"vtrack.log"_s)).value().trimmed().split('\n');
        QCOMPARE(lines.size(), 4000);
        for (const QByteArray& line : lines)
            QVERIFY2(line.contains("begin") && line.endsWith("end"), line.constData());
    }

    void aFolderThatCannotBeWrittenIsNoDisaster() {
        const QTemporaryDir folder;
        startLogging(folder.filePath(u"not there"_s), false);
        qCInfo(logTest) << "this goes to stderr";
        QVERIFY(!QFileInfo::exists(folder.filePath(u"not there"_s)));
    }
};

QTEST_GUILESS_MAIN(TestLog)
#include "test_log.moc"
