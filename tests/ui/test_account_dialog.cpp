// SPDX-License-Identifier: GPL-3.0-or-later
// Who is signed in, signing out, forgetting, and another account, with the real dialogs at the sample Google.
#include "account_dialog.h"
#include "browser.h"
#include "photo.h"
#include "sign_in_dialog.h"
#include "signed_in_program.h"
#include "status_label.h"
#include "window_services.h"

#include <QBuffer>
#include <QCheckBox>
#include <QDesktopServices>
#include <QFormLayout>
#include <QImage>
#include <QLabel>
#include <QPushButton>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

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

/// Where the first line of the label's text stands in the window.
int baselineOf(const QLabel& label, const QWidget& window) {
    const QRect place = label.contentsRect();
    const int text = label.wordWrap() ? label.heightForWidth(label.width()) : label.sizeHint().height();
    const int above = label.alignment().testFlag(Qt::AlignTop) ? 0 : std::max(0, (place.height() - text) / 2);
    return label.mapTo(&window, QPoint(0, place.top() + above + label.fontMetrics().ascent())).y();
}

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
#ifdef Q_OS_WIN
        QCOMPARE(opened.text(u"key"_s), u"in the keyring of this computer"_s); // It always has one.
#else
        QCOMPARE(opened.text(u"key"_s), u"in a file that only you can read, as this computer has no keyring"_s);
#endif
        const QSignalSpy asked(&opened.dialog, &AccountDialog::signInRequested);
        opened.click(u"otherAccount"_s);
        QCOMPARE(asked.last().first().toBool(), true);
        opened.click(u"signInAgain"_s);
        QCOMPARE(asked.last().first().toBool(), false);
    }

    /// Also where the value has several lines.
    void namesAreLevelWithTheirValues() {
        Opened opened;
        QTRY_VERIFY(opened.isShown());
        const auto* facts = opened.dialog.findChild<QFormLayout*>();
        QVERIFY(facts);
        const auto labelAt = [facts](int row, QFormLayout::ItemRole role) {
            return qobject_cast<QLabel*>(facts->itemAt(row, role)->widget());
        };
        opened.dialog.resize(1, 1); // As narrow as it gets.
        const QLabel* longest = labelAt(2, QFormLayout::FieldRole);
        QTRY_VERIFY(longest->height() > 3 * longest->fontMetrics().height() / 2); // It has several.
        for (int row = 0; row < facts->rowCount(); ++row)
            QTRY_COMPARE(baselineOf(*labelAt(row, QFormLayout::LabelRole), opened.dialog),
                         baselineOf(*labelAt(row, QFormLayout::FieldRole), opened.dialog));
    }

    /// Each state of the keyring in words of its own; KeyVault's tests bring the states about.
    void saysWhereTheKeyIs() {
        QStringList texts;
        for (const KeyVault::Place place :
             {KeyVault::Place::Keyring, KeyVault::Place::KeyFile, KeyVault::Place::Memory})
            texts += keyPlaceText(place, {});
        for (const KeyringState state :
             {KeyringState::Locked, KeyringState::Hanging, KeyringState::Refused, KeyringState::Missing})
            texts += keyPlaceText(KeyVault::Place::Keyring, keyringError(state, {}));
        texts += keyPlaceText(KeyVault::Place::Memory, keyringError(KeyringState::Missing, {}));
        QCOMPARE(texts.removeDuplicates(), 0);
        QVERIFY(texts[3].contains(u"locked"_s));
        QCOMPARE(keyPlaceText(KeyVault::Place::Keyring, Error{.kind = ErrorKind::NetworkError}), texts[0]);
    }

    /// The file with the key is damaged: the dialog says what is so of it, and of the account.
    void saysWhatKeepsItFromReading() {
        SignedInProgram test;
        QFile keys(test.program().folder.credentials() + u"/keys.json"_s);
        QVERIFY(keys.open(QIODevice::WriteOnly) && keys.write("no JSON") > 0);
        keys.close();
        QThreadPool background;
        AccountDialog dialog(signInServices(test.program(), background));
        dialog.show();
        const auto* key = dialog.findChild<QLabel*>(u"key"_s);
        QTRY_VERIFY2(key->text().contains(u"cannot be read"_s), qPrintable(key->text()));
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

    /// A reader of another format is not to meet what comes from outside.
    void aPhotoOfAnotherFormatIsNotRead() {
        QImage red(8, 8, QImage::Format_RGB32);
        red.fill(Qt::red);
        const auto shown = [&](const char* format) {
            QByteArray file;
            QBuffer buffer(&file);
            if (!buffer.open(QIODevice::WriteOnly) || !red.save(&buffer, format))
                qFatal("no %s", format);
            return roundPhoto(file, 8, 1).toImage().pixelColor(4, 4) == QColor(Qt::red);
        };
        QVERIFY(shown("PNG"));
        QVERIFY(!shown("BMP"));
        QVERIFY(!shown("PPM"));
    }

    /// A file of a few kilobytes can be an image of 128 MiB.
    void aHugePhotoIsNotRead() {
        const auto isShown = [](int side) {
            QImage red(side, side, QImage::Format_RGB32);
            red.fill(Qt::red);
            QByteArray file;
            QBuffer buffer(&file);
            if (!buffer.open(QIODevice::WriteOnly) || !red.save(&buffer, "PNG"))
                qFatal("no image");
            return roundPhoto(file, 8, 1).toImage().pixelColor(4, 4) == QColor(Qt::red);
        };
        QVERIFY(isShown(1024));
        QVERIFY(!isShown(1025));
    }

    /// Other computers of the same person go on, unless that is asked for.
    void aSignOutIsForThisComputerOnly() {
        Opened opened;
        QTRY_VERIFY(opened.isShown());
        const QSignalSpy ended(&opened.dialog, &AccountDialog::signedOut);
        opened.click(u"signOut"_s);
        opened.click(u"confirmSignOut"_s);
        QTRY_COMPARE(ended.count(), 1);
        QCOMPARE(opened.test.google.counters().value(u"revoke"_s).toInt(), 0);
    }

    /// A sign-out on this computer does not depend on Google, and what Google does not know is told.
    void saysWhatGoogleWasNotTold() {
        Opened opened;
        QTRY_VERIFY(opened.isShown());
        opened.test.google.setFault({{u"kind"_s, u"revoke"_s}}, {{u"status"_s, 503}});
        const QSignalSpy ended(&opened.dialog, &AccountDialog::signedOut);
        opened.click(u"signOut"_s);
        opened.dialog.findChild<QCheckBox*>(u"revoke"_s)->setChecked(true);
        opened.click(u"confirmSignOut"_s);
        QTRY_COMPARE(ended.count(), 1);
        QVERIFY(!onWorker([&] { return opened.test.program().account.state(); })->profile);
        const QString told = opened.dialog.findChild<StatusLabel*>()->text();
        QVERIFY2(told.contains(u"myaccount.google.com/permissions"_s), qPrintable(told));
    }

    /// Whoever stops waiting for Google's page signs in again, and does not go on as the previous person.
    void anotherAccountIsAskedForUntilItIsThere() {
        SignedInProgram test;
        QThreadPool background;
        Browser browser;
        browser.stopsAt = u"http"_s; // The page stays as it is.
        QDesktopServices::setUrlHandler(u"http"_s, &browser, "open");
        const auto unset = qScopeGuard([] { QDesktopServices::unsetUrlHandler(u"http"_s); });
        SignInDialog dialog(signInServices(test.program(), background), {}, SignInDialog::Person::Another);
        dialog.show();
        // Drive's step is enough, and it alone tells what the other account sees.
        auto* signIn = dialog.findChild<QPushButton*>(u"driveSignInButton"_s);
        QTRY_VERIFY(signIn->isVisible() && signIn->isEnabled());
        QVERIFY(!dialog.findChild<QPushButton*>(u"gmailSignInButton"_s)->isVisible());
        auto* stop = signIn->parentWidget()->findChild<QPushButton*>(u"cancelSignInButton"_s);
        QVERIFY(stop);
        for (int attempt = 0; attempt < 2; ++attempt) {
            signIn->click();
            QTRY_VERIFY(stop->isVisible());
            stop->click();
            QVERIFY(signIn->isVisible() && signIn->isEnabled());
            QVERIFY(background.waitForDone());
            QCoreApplication::processEvents();
            QVERIFY(signIn->isVisible() && signIn->isEnabled());
        }
    }

    /// The button says which account, and the dialog comes back from behind the browser and tells who it is.
    void anotherAccountIsNamed() {
        SignedInProgram test(SignedInProgram::SignedIn::Drive, {u"--consent"_s, u"page"_s});
        QVERIFY(test.addSource());
        QThreadPool background;
        Browser browser;
        browser.choices.email = u"other@example.com"_s;
        QDesktopServices::setUrlHandler(u"http"_s, &browser, "open");
        const auto unset = qScopeGuard([] { QDesktopServices::unsetUrlHandler(u"http"_s); });
        SignInDialog dialog(signInServices(test.program(), background), {}, SignInDialog::Person::Another);
        const QSignalSpy accepted(&dialog, &QDialog::accepted);
        dialog.show();
        auto* signIn = dialog.findChild<QPushButton*>(u"driveSignInButton"_s);
        QTRY_VERIFY(signIn->isVisible() && signIn->isEnabled());
        dialog.showMinimized();
        signIn->click();
        auto* other = signIn->parentWidget()->findChild<QPushButton*>(u"otherAccountButton"_s);
        QTRY_VERIFY_WITH_TIMEOUT(other->isVisibleTo(&dialog), 30'000);
        QVERIFY(!dialog.isMinimized());
        QCOMPARE(other->text().remove(u'&'), u"Use other@example.com from now on"_s);
        other->click();
        QTRY_COMPARE_WITH_TIMEOUT(accepted.count(), 1, 30'000);
        QCOMPARE(dialog.signedIn(), u"other@example.com"_s);
    }

    /// Who chose the very account that was asked for is not asked again.
    void theAccountThatWasAskedForIsTaken() {
        SignedInProgram test(SignedInProgram::SignedIn::Drive, {u"--consent"_s, u"page"_s});
        QVERIFY(test.addSource());
        QThreadPool background;
        Browser browser;
        browser.choices.email = u"other@example.com"_s;
        QDesktopServices::setUrlHandler(u"http"_s, &browser, "open");
        const auto unset = qScopeGuard([] { QDesktopServices::unsetUrlHandler(u"http"_s); });
        SignInDialog dialog(signInServices(test.program(), background), {}, SignInDialog::Person::Another,
                            u"Other@example.com"_s);
        const QSignalSpy accepted(&dialog, &QDialog::accepted);
        dialog.show();
        QCOMPARE(dialog.windowTitle(), u"Sign in"_s); // It may be the person who was signed in before.
        QVERIFY(dialog.findChild<QLabel*>(u"whichAccount"_s)->text().contains(u"Other@example.com"_s));
        auto* signIn = dialog.findChild<QPushButton*>(u"driveSignInButton"_s);
        QTRY_VERIFY(signIn->isVisible() && signIn->isEnabled());
        signIn->click();
        QTRY_COMPARE_WITH_TIMEOUT(accepted.count(), 1, 30'000);
        QCOMPARE(dialog.signedIn(), u"other@example.com"_s);
    }
};

QTEST_MAIN(TestAccountDialog)
#include "test_account_dialog.moc"
