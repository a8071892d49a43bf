// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody else signs in where an account is connected already.
#include "account_state.h"
#include "credential_file.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace vtrack;
using namespace vtrack::test;

class TestOtherAccount : public QObject {
    Q_OBJECT

private slots:

    void theSameAddressMayBeSomebodyElse() {
        SignedInProgram test(SignedInProgram::SignedIn::Drive, {u"--consent"_s, u"page"_s});
        auto grant = test.grantOf(SignInMethod::Drive, u"other@example.com"_s);
        grant->identity.email = u"Demo@example.com"_s;
        const auto refused =
            onWorker([&] { return test.program().account.accept(*grant, Account::OtherPerson::Refuse); });
        QCOMPARE(refused.error().action, Action::ConfirmOtherAccount);
        QVERIFY2(refused.error().sentence.contains(u"another Google account"_s), qPrintable(refused.error().sentence));
    }

    void aFirstStepOfSomebodyElseEndsNoConnectionUnasked() {
        SignedInProgram test(SignedInProgram::SignedIn::Drive, {u"--consent"_s, u"page"_s});
        const auto grant = test.grantOf(SignInMethod::Gmail, u"other@example.com"_s);
        QVERIFY(grant.has_value());
        const auto accept = [&](Account::OtherPerson other) {
            return onWorker([&] { return test.program().account.accept(*grant, other); });
        };
        const auto refused = accept(Account::OtherPerson::Refuse);
        QVERIFY(!refused);
        QCOMPARE(refused.error().action, Action::ConfirmOtherAccount);
        QVERIFY(refused.error().sentence.contains(u"demo@example.com"_s));
        QVERIFY(accountState(test).driveConnected);
        QVERIFY(accept(Account::OtherPerson::Accept).has_value());
        QCOMPARE(accountState(test).profile->email, u"other@example.com"_s);
        QVERIFY(!accountState(test).driveConnected);
    }

    void anotherPersonOnlyAfterAsking() {
        SignedInProgram test(SignedInProgram::SignedIn::Drive, {u"--consent"_s, u"page"_s});
        const auto grant = test.grantOf(SignInMethod::Drive, u"other@example.com"_s);
        QVERIFY(grant.has_value());
        const auto accept = [&](Account::OtherPerson other) {
            return onWorker([&] { return test.program().account.accept(*grant, other); });
        };
        const auto refused = accept(Account::OtherPerson::Refuse);
        QCOMPARE(refused.error().action, Action::ConfirmOtherAccount);
        QCOMPARE(accountState(test).profile->email, u"demo@example.com"_s);
        QVERIFY(accountState(test).driveConnected);

        const auto accepted = accept(Account::OtherPerson::Accept);
        QVERIFY(accepted.has_value());
        QCOMPARE(accepted->profile.email, u"other@example.com"_s);
        QCOMPARE(accepted->method, SignInMethod::Drive);
        QVERIFY(accountState(test).driveConnected);
        QCOMPARE(accountState(test).profile->email, u"other@example.com"_s);
        QVERIFY(!QFile::exists(test.dataFolder() + u"/tokens/"_s + credentialFileName(u"demo@example.com"_s)));
    }

    void afterASignOutTheCamerasAreStillThePreviousPersons() {
        SignedInProgram test(SignedInProgram::SignedIn::Drive, {u"--consent"_s, u"page"_s});
        const auto other = test.grantOf(SignInMethod::Gmail, u"other@example.com"_s);
        const auto same = test.grantOf(SignInMethod::Gmail, u"demo@example.com"_s);
        QVERIFY(other && same && test.addSource());
        const auto accept = [&](const SignInGrant& grant, Account::OtherPerson person) {
            return onWorker([&] { return test.program().account.accept(grant, person); });
        };
        const auto signOut = [&] {
            return onWorker([&] { return test.program().account.signOut(); }).has_value();
        };
        QVERIFY(signOut());
        const auto refused = accept(*other, Account::OtherPerson::Refuse);
        QVERIFY(!refused);
        QCOMPARE(refused.error().action, Action::ConfirmOtherAccount);
        QVERIFY2(refused.error().sentence.contains(u"this computer used demo@example.com"_s),
                 qPrintable(refused.error().sentence));
        QVERIFY(!accountState(test).profile);
        QVERIFY(accept(*same, Account::OtherPerson::Refuse));
        QVERIFY(signOut());
        QVERIFY(accept(*other, Account::OtherPerson::Accept));
        QCOMPARE(accountState(test).profile->email, u"other@example.com"_s);
    }

    void afterASignOutAnybodyMaySignInWhereNoCameraIsChosen() {
        SignedInProgram test(SignedInProgram::SignedIn::Drive, {u"--consent"_s, u"page"_s});
        const auto other = test.grantOf(SignInMethod::Gmail, u"other@example.com"_s);
        QVERIFY(other);
        QVERIFY(onWorker([&] { return test.program().account.signOut(); }).has_value());
        QVERIFY(onWorker([&] { return test.program().account.accept(*other, Account::OtherPerson::Refuse); }));
    }

    /// What cannot be kept ends nothing, and what is replaced is revoked.
    void theOldPersonsTokensEndWhenTheNewOnesAreThere() {
        SignedInProgram test(SignedInProgram::SignedIn::Drive, {u"--consent"_s, u"page"_s});
        const auto keep = [&](const SignInGrant& grant, Account::OtherPerson other) {
            return onWorker([&] { return test.program().tokens.keep(grant, other); });
        };
        const auto revoked = [&] {
            return test.google.counters().value(u"revoke"_s).toInt();
        };
        const auto own = test.grantOf(SignInMethod::Drive, u"demo@example.com"_s);
        const auto grant = test.grantOf(SignInMethod::Drive, u"other@example.com"_s);
        QVERIFY(own && grant);
        QVERIFY(keep(*own, Account::OtherPerson::Accept));
        QVERIFY(!keep(*grant, Account::OtherPerson::Refuse));
        SignInGrant notLasting = *grant;
        notLasting.tokens.refreshToken = {};
        QVERIFY(!keep(notLasting, Account::OtherPerson::Accept));
        QCOMPARE(revoked(), 0);
        QCOMPARE(accountState(test).profile->email, u"demo@example.com"_s);
        QVERIFY(accountState(test).driveConnected);
        QVERIFY(askDrive(test));

        const auto kept = keep(*grant, Account::OtherPerson::Accept);
        QVERIFY(kept && !kept->notRevoked);
        QCOMPARE(revoked(), 2); // Both steps' tokens of the previous person.
        QCOMPARE(kept->signedIn.profile.email, u"other@example.com"_s);
        QVERIFY(askDrive(test));
    }

    void whatGoogleWasNotToldAboutTheOldPersonIsSaid() {
        SignedInProgram test(SignedInProgram::SignedIn::Drive, {u"--consent"_s, u"page"_s});
        const auto grant = test.grantOf(SignInMethod::Gmail, u"other@example.com"_s);
        QVERIFY(grant);
        test.google.setFault({{u"kind"_s, u"revoke"_s}}, {{u"status"_s, 503}});
        const auto kept = onWorker([&] { return test.program().tokens.keep(*grant, Account::OtherPerson::Accept); });
        QVERIFY(kept && kept->notRevoked);
        QVERIFY(kept->notRevoked->sentence.contains(u"myaccount.google.com"_s));
        QCOMPARE(accountState(test).profile->email, u"other@example.com"_s);
    }

    /// Before the connection is replaced, the question has what the other account would see.
    void theQuestionSaysWhatTheOtherAccountSees() {
        SignedInProgram test(SignedInProgram::SignedIn::Drive, {u"--consent"_s, u"page"_s});
        const auto source = test.addSource();
        QVERIFY(source && source->cameras.size() > 1);
        const auto grant = test.grantOf(SignInMethod::Drive, u"other@example.com"_s);
        QVERIFY(grant);
        const auto question = [&] {
            const auto kept =
                onWorker([&] { return test.program().tokens.keep(*grant, Account::OtherPerson::Refuse); });
            return kept ? QString() : kept.error().sentence;
        };
        const auto hidden = [&](qsizetype folders) {
            return u"other@example.com cannot see the folders of %1 of the %2 chosen cameras, which demo@example.com "
                   "sees"_s.arg(folders)
                       .arg(source->cameras.size());
        };
        QVERIFY2(question().contains(hidden(source->cameras.size())), qPrintable(question()));
        const QJsonObject shared{{u"match"_s, QJsonObject{{u"kind"_s, u"get"_s}}},
                                 {u"do"_s, QJsonObject{{u"body"_s, QJsonObject{{u"id"_s, u"shared"_s}}}}}};
        test.google.setFaults({shared});
        QVERIFY2(question().contains(u"other@example.com can see the folders of all chosen cameras."_s),
                 qPrintable(question()));
        const QJsonObject notFound{{u"status"_s, 404}, {u"reason"_s, u"notFound"_s}};
        test.google.setFaults({QJsonObject{{u"match"_s, QJsonObject{{u"kind"_s, u"get"_s},
                                                                    {u"fileId"_s, source->cameras.first().folderId}}},
                                           {u"do"_s, notFound}},
                               shared});
        QVERIFY2(question().contains(hidden(1)), qPrintable(question()));
        // What could not be found out is not taken for seen.
        test.google.setFault({{u"kind"_s, u"get"_s}, {u"fileId"_s, source->cameras.last().folderId}},
                             {{u"status"_s, 500}});
        QVERIFY2(question().contains(u"could not be found out"_s), qPrintable(question()));
        QCOMPARE(accountState(test).profile->email, u"demo@example.com"_s);
        QVERIFY(accountState(test).driveConnected);
    }

    void aFirstStepAloneIsReplacedOnlyAfterAsking() {
        SignedInProgram test(SignedInProgram::SignedIn::Gmail, {u"--consent"_s, u"page"_s});
        const auto grant = test.grantOf(SignInMethod::Gmail, u"other@example.com"_s);
        QVERIFY(grant);
        const auto accept = [&](Account::OtherPerson other) {
            return onWorker([&] { return test.program().account.accept(*grant, other); });
        };
        const auto refused = accept(Account::OtherPerson::Refuse);
        QVERIFY(!refused);
        QCOMPARE(refused.error().action, Action::ConfirmOtherAccount);
        QCOMPARE(accountState(test).profile->email, u"demo@example.com"_s);
        QVERIFY(accept(Account::OtherPerson::Accept));
        QCOMPARE(accountState(test).profile->email, u"other@example.com"_s);
    }
};

QTEST_GUILESS_MAIN(TestOtherAccount)
#include "test_other_account.moc"
