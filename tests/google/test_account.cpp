// SPDX-License-Identifier: GPL-3.0-or-later
// What is kept of a sign-in, for how long, and what ends it.
#include "account_state.h"
#include "credential_file.h"
#include "manual_clock.h"

#include <QDir>
#include <QJsonDocument>
#include <QtTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace vtrack;
using namespace vtrack::test;

class TestAccount : public QObject {
    Q_OBJECT

private slots:

    void aLostKeyIsNotNobody() {
#ifdef Q_OS_WIN
        QSKIP("There is always a keyring on Windows: the key lies in no file");
#endif
        SignedInProgram test;
        QVERIFY(!accountState(test).ended);
        test.restart([&] { QVERIFY(QFile::remove(test.dataFolder() + u"/credentials/keys.json"_s)); });
        const Account::State lost = accountState(test);
        QVERIFY(!lost.gmailAuthenticated);
        QVERIFY(lost.ended);
        QVERIFY2(lost.ended->sentence.contains(u"no longer on this computer"_s), qPrintable(lost.ended->sentence));
        QVERIFY(!onWorker(
            [&] { return test.program().tokens.revoke(); })); // The tokens cannot be read, so Google is not told.
        QVERIFY(onWorker([&] { return test.program().account.signOut(); }).has_value());
        QVERIFY(!accountState(test).ended);
    }

    void theSessionIsVerifiedAndRenewedInTime() {
        SignedInProgram test;
        Program& program = test.program();
        ManualClock clock(QDateTime::currentDateTimeUtc());
        Account account(program.folder, program.database, program.vault, program.http, clock);
        const auto session = [&] {
            return onWorker([&] { return account.session(); });
        };
        const QDateTime first = session()->expires;
        clock.advance(44 * 24h);
        QCOMPARE(session()->expires, first);
        clock.advance(2 * 24h); // Past the half of its life.
        const QDateTime renewed = session()->expires;
        QCOMPARE(first.daysTo(renewed), 46);
        QCOMPARE(session()->expires, renewed);
        clock.advance(91 * 24h);
        AccessTokens tokens(account, program.http, clock, program.folder.clientFile(), program.endpoints);
        const auto ended = onWorker([&] { return tokens.valid(); });
        QCOMPARE(ended.error().kind, ErrorKind::AuthExpired);
        QCOMPARE(ended.error().action, Action::CompleteGmailAuthFirst);
        QVERIFY(!onWorker([&] { return account.state(); })->gmailAuthenticated);
    }

    void aForgedSessionOpensNothing() {
        SignedInProgram test;
        const QString file = test.dataFolder() + u"/tokens/session.json"_s;
        const auto key = onWorker([&] { return test.program().vault.obtain(u"credentials"_s).result(); });
        const QByteArray forged = "eyJhbGciOiJub25lIn0.eyJ1c2VyX2VtYWlsIjoiYUBiLmMifQ.";
        QVERIFY(writeCredentialFile(file, u"demo@example.com"_s, {{u"session_token"_s, QString::fromLatin1(forged)}},
                                    *key, SystemClock()));
        test.restart();
        test.google.control(u"counters/reset"_s);
        QCOMPARE(askDrive(test).error().action, Action::CompleteGmailAuthFirst);
        QCOMPARE(test.google.counters().value(u"total"_s).toInt(), 0);
    }

    void keysAreReplacedWithoutANewSignIn() {
        SignedInProgram test;
        QVERIFY(onWorker([&] { return test.program().account.replaceKeys(); }).has_value());
        QVERIFY(askDrive(test).has_value());
        QVERIFY(onWorker([&] { return test.program().account.replaceKeys(); }).has_value());
        test.restart();
        QVERIFY(accountState(test).driveConnected);
        QVERIFY(askDrive(test).has_value());
#ifdef Q_OS_WIN
        QSKIP("There is always a keyring on Windows: the keys lie in no file");
#endif
        QFile keys(test.dataFolder() + u"/credentials/keys.json"_s);
        QVERIFY(keys.open(QIODevice::ReadOnly));
        QCOMPARE(QJsonDocument::fromJson(keys.readAll()).object().keys(),
                 (QStringList{u"credentials-3"_s, u"session-3"_s}));
    }

    void signingOutForgetsAndRevokes() {
        SignedInProgram test;
        QVERIFY(onWorker([&] { return test.program().tokens.revoke(); }).has_value());
        QVERIFY(onWorker([&] { return test.program().account.signOut(); }).has_value());
        test.program().tokens.forget();
        QCOMPARE(test.google.counters().value(u"revoke"_s).toInt(), 2); // Both steps' tokens.
        QVERIFY(!accountState(test).gmailAuthenticated && !accountState(test).driveConnected);
        QCOMPARE(onWorker([&] { return test.program().tokens.valid(); }).error().kind, ErrorKind::AuthExpired);
        QVERIFY(QDir(test.dataFolder() + u"/tokens"_s).isEmpty());
    }

    /// What a person did with the account, and no name: a sign-out may delete that.
    void theActivityHasIt() {
        SignedInProgram test;
        QVERIFY(onWorker([&] { return test.program().account.signOut(); }).has_value());
        QCOMPARE(accountActivity(test),
                 (QStringList{u"A person signed in with Google."_s, u"A person connected Google Drive."_s,
                              u"The Google account was signed out: no new footage is fetched until somebody "
                              "signs in."_s}));
    }
};

QTEST_GUILESS_MAIN(TestAccount)
#include "test_account.moc"
