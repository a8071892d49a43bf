// SPDX-License-Identifier: GPL-3.0-or-later
// Sources that need nobody to sign in: the key of a service account, from its file to Google's refusals.
#include "account_state.h"
#include "error_kinds.h"
#include "service_account.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace vtrack;
using namespace vtrack::test;

class TestServiceAccount : public QObject {
    Q_OBJECT

private slots:

    void init() { QVERIFY(m_folder.isValid()); }

    void aKeySignsInWithoutABrowser() {
        auto test = program();
        const auto kept = signIn(*test, key());
        QVERIFY2(kept, kept ? "" : qPrintable(kept.error().sentence + kept.error().detail));
        QCOMPARE(kept->signedIn.profile.email, u"reader@vtrack-sandbox.iam.gserviceaccount.com"_s);
        const Account::State state = accountState(*test);
        QVERIFY(state.gmailAuthenticated && state.driveConnected);
        QVERIFY(askDrive(*test).has_value());
        test->restart();
        QVERIFY(accountState(*test).driveConnected);
        test->google.control(u"tokens/expire"_s); // The next one is asked for by the key.
        QVERIFY(askDrive(*test).has_value());
        QCOMPARE(test->google.counters().value(u"auth"_s).toInt(), 0);
    }

    /// Nobody sat at the computer.
    void theActivityNamesItAsWhatItIs() {
        auto test = program();
        QVERIFY(signIn(*test, key()).has_value());
        QCOMPARE(accountActivity(*test), (QStringList{u"A service account signed in with its key file."_s,
                                                      u"A service account connected Google Drive."_s}));
    }

    /// Neither the data folder nor an error shows it.
    void theKeyIsStoredEncryptedOnly() {
        auto test = program();
        const ServiceAccount account = key();
        QVERIFY(signIn(*test, account).has_value());
        const QByteArray inside = account.privateKey.reveal().split('\n').at(3);
        QVERIFY(inside.size() > 40);
        QDirIterator files(test->dataFolder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        int looked = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains(inside), qPrintable(file.fileName()));
            ++looked;
        }
        QVERIFY(looked > 3);
    }

    void aDeletedKeyEndsTheSignIn() {
        auto test = program();
        QVERIFY(signIn(*test, key()).has_value());
        test->google.control(u"tokens/replace-key"_s);
        test->google.control(u"tokens/expire"_s);
        for (int i = 0; i < 2; ++i) { // The second time it is not asked again.
            const auto answer = askDrive(*test);
            QVERIFY(!answer);
            QCOMPARE(answer.error().kind, ErrorKind::AuthExpired);
            QVERIFY2(answer.error().sentence.contains(u"the key of the service account reader@"_s),
                     qPrintable(answer.error().sentence));
        }
        QVERIFY(!accountState(*test).driveConnected);
    }

    void aKeyThatGoogleRefusesIsNotStored() {
        auto test = program();
        const ServiceAccount account = key();
        test->google.control(u"tokens/replace-key"_s);
        const auto kept = signIn(*test, account);
        QVERIFY(!kept);
        QCOMPARE(kept.error().kind, ErrorKind::AuthExpired);
        QVERIFY(!accountState(*test).profile);
    }

    void itActsForAPersonWhereThatIsAllowed() {
        auto test = program();
        const auto stranger = signIn(*test, key(u"nobody@example.com"_s));
        QVERIFY(!stranger);
        QCOMPARE(stranger.error().kind, ErrorKind::SetupNeeded);
        QVERIFY2(stranger.error().sentence.contains(u"may not act for nobody@example.com"_s),
                 qPrintable(stranger.error().sentence));
        QVERIFY(!accountState(*test).profile);
        QVERIFY(signIn(*test, key(u"demo@example.com"_s)).has_value());
        QCOMPARE(accountState(*test).profile->email, u"demo@example.com"_s);
        QVERIFY(askDrive(*test).has_value());
    }

    void whoIsSignedInIsNotReplacedWithoutAQuestion() {
        auto test = program(SignedInProgram::SignedIn::Drive);
        const auto refused = signIn(*test, key());
        QVERIFY(!refused);
        QCOMPARE(refused.error().action, Action::ConfirmOtherAccount);
        QCOMPARE(accountState(*test).profile->email, u"demo@example.com"_s);
        const auto accepted = onWorker([&] { return keepKey(*test, key(), Account::OtherPerson::Accept); });
        QVERIFY(accepted.has_value());
        QVERIFY(!accepted->notRevoked); // The person's tokens were.
        QVERIFY(accountState(*test).profile->email.startsWith(u"reader@"_s));
        // Back to a person: the key cannot be revoked by us, and that is said.
        const auto grant = test->grantOf(SignInMethod::Gmail);
        const auto back = onWorker([&] { return test->program().tokens.keep(*grant, Account::OtherPerson::Accept); });
        QVERIFY(back.has_value());
        QVERIFY(back->notRevoked && back->notRevoked->sentence.contains(u"Delete it in the Google Cloud console"_s));
    }

    void faultyFilesAreNamed_data() {
        QTest::addColumn<QJsonObject>("change");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("sentence");
        const auto change = [](const QString& name, const QJsonValue& value) {
            return QJsonObject{{name, value}};
        };
        QTest::newRow("another kind") << change(u"type"_s, u"authorized_user"_s) << QString()
                                      << u"not the key file of a service account"_s;
        for (const auto* name : {"client_email", "client_id", "private_key_id", "private_key", "token_uri"}) {
            const QString field = QString::fromLatin1(name);
            QTest::addRow("no %s", name) << change(field, QJsonValue()) << QString() << u"has no “%1”"_s.arg(field);
            QTest::addRow("no text: %s", name) << change(field, 5) << QString() << u"has no “%1”"_s.arg(field);
        }
        QTest::newRow("endless") << change(u"client_id"_s, QString(100'000, u'1')) << QString()
                                 << u"has no “client_id”"_s;
        QTest::newRow("plain http") << change(u"token_uri"_s, u"http://example.com/token"_s) << QString()
                                    << u"must begin with https"_s;
        QTest::newRow("no key") << change(u"private_key"_s, u"-----BEGIN PRIVATE KEY-----\nMIIE\n"_s) << QString()
                                << u"cannot be used"_s;
        QTest::newRow("no address") << change(u"client_email"_s, u"reader"_s) << QString()
                                    << u"is not an e-mail address"_s;
        QTest::newRow("subject") << QJsonObject() << u"demo"_s << u"“demo” is not an e-mail address"_s;
        QTest::newRow("elsewhere") << change(u"token_uri"_s, u"https://example.com/token"_s) << QString()
                                   << u"example.com, which is not Google"_s;
    }

    void faultyFilesAreNamed() {
        QFETCH(const QJsonObject, change);
        QFETCH(const QString, subject);
        QFETCH(const QString, sentence);
        auto test = program();
        QFile file(m_folder.filePath(u"key.json"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
        for (auto it = change.begin(); it != change.end(); ++it)
            object.insert(it.key(), it.value());
        QFile other(m_folder.filePath(u"other.json"_s));
        QVERIFY(other.open(QIODevice::WriteOnly | QIODevice::Truncate));
        other.write(QJsonDocument(object).toJson());
        other.close();
        const auto account = readServiceAccount(other.fileName(), subject);
        QVERIFY(!account);
        QCOMPARE(account.error().kind, ErrorKind::BadInput);
        QVERIFY2(account.error().sentence.contains(sentence), qPrintable(account.error().sentence));
    }

private:
    std::unique_ptr<SignedInProgram> program(SignedInProgram::SignedIn signedIn = SignedInProgram::SignedIn::Nobody) {
        return std::make_unique<SignedInProgram>(
            signedIn, QStringList{u"--service-account-file"_s, m_folder.filePath(u"key.json"_s)});
    }

    ServiceAccount key(const QString& subject = {}) {
        auto account = readServiceAccount(m_folder.filePath(u"key.json"_s), subject);
        if (!account)
            qFatal("%s", qPrintable(account.error().sentence));
        return *account;
    }

    static Result<AccessTokens::Kept> keepKey(SignedInProgram& test, const ServiceAccount& account,
                                              Account::OtherPerson other) {
        AccessTokens& tokens = test.program().tokens;
        const auto grant = tokens.grantOf(account);
        return grant ? tokens.keep(*grant, other) : std::unexpected(grant.error());
    }

    static Result<AccessTokens::Kept> signIn(SignedInProgram& test, const ServiceAccount& account) {
        return onWorker([&] { return keepKey(test, account, Account::OtherPerson::Refuse); });
    }

    QTemporaryDir m_folder;
};

QTEST_MAIN(TestServiceAccount)
#include "test_service_account.moc"
