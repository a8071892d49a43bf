// SPDX-License-Identifier: GPL-3.0-or-later
#include "client_secrets.h"
#include "private_files.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace vtrack;

namespace {

QJsonObject goodFields() {
    return {{u"client_id"_s, u"1-a.apps.googleusercontent.com"_s},
            {u"client_secret"_s, u"GOCSPX-x"_s},
            {u"auth_uri"_s, u"https://accounts.google.com/o/oauth2/auth"_s},
            {u"token_uri"_s, u"https://oauth2.googleapis.com/token"_s},
            {u"redirect_uris"_s, QJsonArray{u"http://localhost:8080/api/cloud/oauth/callback"_s,
                                            u"http://localhost:8080/api/cloud/gmail-callback"_s}}};
}

QByteArray file(const QString& type, const QJsonObject& fields) {
    return QJsonDocument(QJsonObject{{type, fields}}).toJson();
}

QByteArray with(const QString& name, const QJsonValue& value) {
    QJsonObject fields = goodFields();
    fields.insert(name, value);
    return file(u"web"_s, fields);
}

} // namespace

class TestClientSecrets : public QObject {
    Q_OBJECT

private slots:

    void readsAWebFile() {
        const auto secrets = parseClientSecrets(file(u"web"_s, goodFields()));
        QVERIFY(secrets.has_value());
        QCOMPARE(secrets->type, ClientSecrets::Type::Web);
        QCOMPARE(secrets->redirectFor(u"gmail-callback"_s), QUrl(u"http://localhost:8080/api/cloud/gmail-callback"_s));
        QCOMPARE(secrets->redirectFor(u"oauth/callback"_s), QUrl(u"http://localhost:8080/api/cloud/oauth/callback"_s));
        QCOMPARE(secrets->revokeUri(), QUrl(u"https://oauth2.googleapis.com/revoke"_s));
    }

    void revokesAtGooglesOwnAddress() {
        ClientSecrets secrets;
        for (const QString& old :
             {u"https://www.googleapis.com/oauth2/v3/token"_s, u"https://www.googleapis.com/oauth2/v4/token"_s,
              u"https://accounts.google.com/o/oauth2/token"_s, u"https://oauth2.googleapis.com/token"_s}) {
            secrets.tokenUri = QUrl(old);
            QCOMPARE(secrets.revokeUri(), QUrl(u"https://oauth2.googleapis.com/revoke"_s));
        }
        secrets.tokenUri = QUrl(u"http://127.0.0.1:8080/oauth2/v4/token"_s); // A stand-in.
        QCOMPARE(secrets.revokeUri(), QUrl(u"http://127.0.0.1:8080/revoke"_s));
    }

    void placeholdersAreNoValues() {
        for (const char* value : {"YOUR_CLIENT_ID.apps.googleusercontent.com", "<client id>", "your-client-secret",
                                  "GOCSPX-xxxxxxxxxxxx", "123-….apps.googleusercontent.com", "{{CLIENT_ID}}"}) {
            for (const QString& name : {u"client_id"_s, u"client_secret"_s}) {
                const auto secrets = parseClientSecrets(with(name, QString::fromUtf8(value)));
                QVERIFY2(!secrets.has_value(), value);
                QVERIFY(secrets.error().sentence.contains(name));
                QVERIFY(secrets.error().sentence.contains(u"placeholder"_s));
            }
        }
    }

    void readsAnInstalledFileWithoutRedirects() {
        QJsonObject fields = goodFields();
        fields.remove(u"redirect_uris"_s);
        const auto secrets = parseClientSecrets(file(u"installed"_s, fields));
        QVERIFY(secrets.has_value());
        QCOMPARE(secrets->type, ClientSecrets::Type::Installed);
    }

    void refusesBadFiles_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("named");
        for (const QString& name : {u"client_id"_s, u"client_secret"_s, u"auth_uri"_s, u"token_uri"_s})
            QTest::addRow("too long: %s", qPrintable(name))
                << with(name, u"https://%1"_s.arg(QString(2000, u'a'))) << name;
        QTest::newRow("empty") << QByteArray() << u"JSON"_s;
        QTest::newRow("not JSON") << QByteArray("client_id=1") << u"JSON"_s;
        QTest::newRow("an array") << QByteArray("[]") << u"JSON"_s;
        QTest::newRow("neither kind") << QByteArray("{\"service_account\":{}}") << u"installed"_s;
        for (const auto& name : {u"client_id"_s, u"client_secret"_s, u"auth_uri"_s, u"token_uri"_s}) {
            QTest::addRow("no %s", qPrintable(name)) << with(name, QJsonValue()) << name;
            QTest::addRow("%s is a number", qPrintable(name)) << with(name, 7) << name;
        }
        for (const auto& name : {u"auth_uri"_s, u"token_uri"_s}) {
            for (const auto& url : {u"http://accounts.google.com/token"_s, u"ftp://127.0.0.1/"_s, u"javascript:1"_s,
                                    u"https://user:pass@accounts.google.com/"_s, u"http://127.0.0.1.evil.example/"_s})
                QTest::addRow("%s %s", qPrintable(name), qPrintable(url)) << with(name, url) << name;
        }
        for (const auto& url : {u"http://example.com:8080/cb"_s, u"https://localhost/cb"_s,
                                u"http://localhost/cb?x=1"_s, u"http://[::1]:8080/cb"_s, u"http://localhost:0/cb"_s})
            QTest::addRow("redirect %s", qPrintable(url)) << with(u"redirect_uris"_s, QJsonArray{url}) << u"redirect"_s;
    }

    void refusesBadFiles() {
        QFETCH(const QByteArray, content);
        QFETCH(const QString, named);
        QTemporaryDir folder;
        QFile given(folder.filePath(u"given.json"_s));
        QVERIFY(given.open(QIODevice::WriteOnly) && given.write(content) == content.size());
        given.close();
        const QString target = folder.filePath(u"data/client.json"_s);
        const auto imported = importClientFile(given.fileName(), target);
        QVERIFY(!imported.has_value());
        QCOMPARE(imported.error().kind, ErrorKind::BadInput);
        QVERIFY2(imported.error().sentence.contains(named), qPrintable(imported.error().sentence));
        QVERIFY(!QFileInfo::exists(folder.filePath(u"data"_s))); // Nothing half-written.
    }

    void hostsOtherThanGooglesAreAskedAbout_data() {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("asked");
        const QString token = u"token_uri"_s;
        const QString auth = u"auth_uri"_s;
        QTest::newRow("Google's") << token << u"https://oauth2.googleapis.com/token"_s << false;
        QTest::newRow("Google's earlier one") << token << u"https://accounts.google.com/o/oauth2/token"_s << false;
        QTest::newRow("the sample Drive") << token << u"http://127.0.0.1:4711/token"_s << false;
        QTest::newRow("another host") << token << u"https://login.packers.example/token"_s << true;
        QTest::newRow("another page") << auth << u"https://login.packers.example/auth"_s << true;
        QTest::newRow("looks like Google's") << token << u"https://oauth2.googleapis.com.evil.example/token"_s << true;
        QTest::newRow("looks like Google's, with a Cyrillic letter")
            << token << u"https://\u043Eauth2.googleapis.com/token"_s << true;
        QTest::newRow("runs what its users write") << token << u"https://script.google.com/macros/s/1/exec"_s << true;
        QTest::newRow("another port") << token << u"https://oauth2.googleapis.com:8443/token"_s << true;
    }

    void hostsOtherThanGooglesAreAskedAbout() {
        QFETCH(const QString, field);
        QFETCH(const QString, address);
        QFETCH(const bool, asked);
        QTemporaryDir folder;
        QFile given(folder.filePath(u"given.json"_s));
        QVERIFY(given.open(QIODevice::WriteOnly) && given.write(with(field, address)) > 0);
        given.close();
        const QString target = folder.filePath(u"data/client.json"_s);
        const auto imported = importClientFile(given.fileName(), target);
        QCOMPARE(imported.has_value(), !asked);
        QCOMPARE(QFileInfo::exists(target), !asked);
        if (!asked)
            return;
        QCOMPARE(imported.error().action, Action::AskAdministrator);
        QVERIFY2(imported.error().sentence.contains(QUrl(address).host(QUrl::FullyEncoded)),
                 qPrintable(imported.error().sentence));
        QVERIFY(!imported.error().sentence.contains(u'\u043E'));
        QVERIFY(importClientFile(given.fileName(), target, OtherHosts::Accept));
        QVERIFY(storedClientSecrets(target));
    }

    void aCopyIsKeptForTheOwnerOnly() {
        QTemporaryDir folder;
        QFile given(folder.filePath(u"given.json"_s));
        QVERIFY(given.open(QIODevice::WriteOnly) && given.write(file(u"installed"_s, goodFields())) > 0);
        given.close();
        const QString target = folder.filePath(u"data/client.json"_s);
        QVERIFY(importClientFile(given.fileName(), target).has_value());
        QVERIFY(test::isPrivate(target));
        QVERIFY(storedClientSecrets(target).has_value());
        QVERIFY(importClientFile(target, target).has_value()); // Importing the copy itself does no harm.
        QVERIFY(storedClientSecrets(target).has_value());
    }

    void aMissingFileSaysWhatToDo() {
        const auto stored = storedClientSecrets(u"nowhere/client.json"_s);
        QVERIFY(!stored.has_value());
        QCOMPARE(stored.error().action, Action::ImportClientFile);
    }
};

QTEST_GUILESS_MAIN(TestClientSecrets)
#include "test_client_secrets.moc"
