// SPDX-License-Identifier: GPL-3.0-or-later
// Who is signed in, signing out, and forgetting, with the real dialog at the sample Google.
#include "account_dialog.h"
#include "signed_in_program.h"
#include "status_label.h"
#include "window_services.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace vtrack;
using namespace vtrack::test;
using namespace Qt::StringLiterals;

namespace {

struct Opened {
    Opened()
        : dialog(signInServices(test.program(), background)) {
        dialog.show();
    }

    template <typename Widget> Widget* find(const QString& name) {
        auto* widget = dialog.findChild<Widget*>(name);
        if (widget == nullptr)
            qFatal("no %s", qPrintable(name)); // The log keeps it.
        return widget;
    }

    [[nodiscard]] QString text(const QString& name) { return find<QLabel>(name)->text(); }

    void click(const QString& name) { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }

    [[nodiscard]] bool isShown() { return find<QPushButton>(u"signOut"_s)->isEnabled(); }

    SignedInProgram test;
    QThreadPool background;
    AccountDialog dialog;
};

qint64 people(Program& program) {
    const auto connection = program.database.connect();
    return connection.value()
        ->first(u"SELECT count(*) FROM user_profiles"_s, {}, [](const Rows& row) { return row.value(0).toLongLong(); })
        .value()
        .value();
}

} // namespace

class TestAccountDialog : public QObject {
    Q_OBJECT

private slots:

    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); }

    void showsWhoMayDoWhat() {
        Opened opened;
        QTRY_VERIFY(opened.isShown());
        QCOMPARE(opened.text(u"personName"_s), u"Demo User"_s);
        QCOMPARE(opened.text(u"personEmail"_s), u"demo@example.com"_s);
        QVERIFY(opened.text(u"signedIn"_s).startsWith(u"since "_s));
        QVERIFY(opened.text(u"drive"_s).startsWith(u"connected since "_s));
        QVERIFY(opened.text(u"permissions"_s).contains(u"cannot change or delete"_s));
        const QSignalSpy asked(&opened.dialog, &AccountDialog::signInRequested);
        opened.click(u"otherAccount"_s);
        QCOMPARE(asked.last().first().toBool(), true);
        opened.click(u"signInAgain"_s);
        QCOMPARE(asked.last().first().toBool(), false);
    }

    void signsOut_data() {
        QTest::addColumn<bool>("forget");
        QTest::newRow("and remembers the person") << false;
        QTest::newRow("and forgets the person") << true;
    }

    void signsOut() {
        QFETCH(const bool, forget);
        Opened opened;
        QTRY_VERIFY(opened.isShown());
        const QSignalSpy ended(&opened.dialog, &AccountDialog::signedOut);
        opened.click(u"signOut"_s);
        QCOMPARE(ended.count(), 0); // It asks first.
        QVERIFY(opened.text(u"question"_s).contains(u"demo@example.com"_s));
        opened.find<QCheckBox>(u"forget"_s)->setChecked(forget);
        opened.click(u"confirmSignOut"_s);
        QTRY_COMPARE(ended.count(), 1);
        const auto state = onWorker([&] { return opened.test.program().account.state(); });
        QVERIFY(!state->profile && !state->gmailAuthenticated && !state->driveConnected);
        QCOMPARE(people(opened.test.program()), forget ? 0 : 1);
        QTRY_COMPARE(opened.text(u"drive"_s), u"not connected: nothing is downloaded"_s);
        QVERIFY(!opened.isShown());
    }

    /// A sign-out on this computer does not depend on Google, and what Google does not know is told.
    void saysWhatGoogleWasNotTold() {
        Opened opened;
        QTRY_VERIFY(opened.isShown());
        opened.test.google.setFault({{u"kind"_s, u"revoke"_s}}, {{u"status"_s, 503}});
        const QSignalSpy ended(&opened.dialog, &AccountDialog::signedOut);
        opened.click(u"signOut"_s);
        opened.click(u"confirmSignOut"_s);
        QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, 30'000);
        QVERIFY(!onWorker([&] { return opened.test.program().account.state(); })->profile);
        const QString told = opened.dialog.findChild<StatusLabel*>()->text();
        QVERIFY2(told.contains(u"myaccount.google.com/permissions"_s), qPrintable(told));
    }
};

QTEST_MAIN(TestAccountDialog)
#include "test_account_dialog.moc"
