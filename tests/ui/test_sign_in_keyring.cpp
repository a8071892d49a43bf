// SPDX-License-Identifier: GPL-3.0-or-later
// A first sign-in in the wizard, and a real keyring that hangs, is locked or refuses. Each test runs in a session bus
// of its own: see tests/secrets/with_keyring.
#include "key_vault.h"
#include "keyring_programs.h"
#include "setup_person.h"

#include <QApplication>
#include <QProcess>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace vtrack;
using namespace vtrack::test;

namespace {

/// Makes a keyring, as the first program that stores a key does.
int storeKey() {
    const QTemporaryDir folder;
    KeyVault vault(folder.path());
    const auto key = vault.obtain(u"fernet"_s);
    return QTest::qWaitFor([&] { return key.isFinished(); }, patienceMs) && key.result() ? 0 : 1;
}

/// Signs in, up to the keyring's failure. @return what the page says then; empty if there is no failure.
QString firstSignIn(Person& person) {
    if (!person.signIn(u"gmailSignInButton"_s))
        return {};
    const auto* again = person.at<QWidget>(u"keyringAgainButton"_s);
    return QTest::qWaitFor([&] { return again->isVisible(); }, patienceMs) ? person.status()->text() : QString();
}

} // namespace

class TestSignInKeyring : public QObject {
    Q_OBJECT

private slots:

    void hanging() {
        const SandboxDrive drive({u"--seed"_s, u"empty"_s});
        const GnomeKeyring keyring(GnomeKeyring::State::Unlocked);
        Person person(drive);
        QVERIFY(person.takeClientFile());
        // Only a keyring that has been in use is known to hang, and not to be missing.
        const auto used = person.desk.program->vault.obtain(u"other"_s);
        QTRY_VERIFY(used.isFinished());
        QVERIFY(used.result().has_value());
        keyring.signal(SIGSTOP);
        const QString told = firstSignIn(person);
        QVERIFY2(told.contains(u"does not answer"_s), qPrintable(told));
        QVERIFY2(!told.contains(u"still signed in"_s), qPrintable(told));
        QVERIFY(!person.next()->isEnabled());
        keyring.signal(SIGCONT);
        QTRY_VERIFY(person.next()->isEnabled()); // Without a click.
        QCOMPARE(person.at<QLabel>(u"personEmail"_s)->text(), u"demo@example.com"_s);
        QCOMPARE(person.status()->tone(), Tone::Success);
    }

    void locked() {
        const SandboxDrive drive({u"--seed"_s, u"empty"_s});
        {
            const GnomeKeyring keyring(GnomeKeyring::State::Unlocked);
            // In another process, because libsecret does not survive that the keyring program starts anew.
            QCOMPARE(QProcess::execute(QCoreApplication::applicationFilePath(), {u"--store-key"_s}), 0);
        }
        const GnomeKeyring keyring(GnomeKeyring::State::Locked);
        Person person(drive);
        QVERIFY(person.takeClientFile());
        const QString told = firstSignIn(person);
        QVERIFY2(told.contains(u"is locked"_s), qPrintable(told));
        QVERIFY2(!told.contains(u"still signed in"_s), qPrintable(told));
        QCOMPARE(person.status()->tone(), Tone::Error);
        QVERIFY(!person.at<QWidget>(u"gmailSignInButton"_s)->isVisible()); // Google has agreed already.
    }

    /// Nobody made a keyring, and the person closes the window that makes one.
    void cancelled() {
        const SandboxDrive drive({u"--seed"_s, u"empty"_s});
        const GnomeKeyring keyring(GnomeKeyring::State::Locked);
        const CancellingPrompter prompter;
        Person person(drive);
        QVERIFY(person.takeClientFile());
        const QString told = firstSignIn(person);
        QVERIFY2(told.contains(u"was closed"_s), qPrintable(told));
        QVERIFY2(!told.contains(u"This computer has no keyring"_s), qPrintable(told));
        QCOMPARE(person.at<QPushButton>(u"keyringAgainButton"_s)->text(), u"Ask the keyring a&gain"_s);
        const int opened = prompter.windows();
        person.click(u"keyringAgainButton"_s); // Asks it once more.
        QTRY_VERIFY(prompter.windows() > opened);
        QTRY_VERIFY(person.at<QWidget>(u"keyFileButton"_s)->isVisible());
        const int last = prompter.windows();
        person.click(u"keyFileButton"_s);
        QTRY_VERIFY(person.next()->isEnabled());
        QCOMPARE(prompter.windows(), last);
    }

    /// The person closed the window that asks, or the keyring says no by itself.
    void refused() {
        const SandboxDrive drive({u"--seed"_s, u"empty"_s});
        QProcess keyring;
        keyring.start(QCoreApplication::applicationFilePath(), {u"--refuse"_s});
        QTRY_VERIFY(keyringOnTheBus());
        Person person(drive);
        QVERIFY(person.takeClientFile());
        const QString told = firstSignIn(person);
        QVERIFY2(told.contains(u"refused to keep the key"_s), qPrintable(told));
        QVERIFY2(!told.contains(u"still signed in"_s), qPrintable(told));
        QCOMPARE(person.status()->tone(), Tone::Error);
        person.click(u"keyringAgainButton"_s); // The button does try it again.
        QCOMPARE(person.status()->tone(), Tone::Busy);
        QTRY_COMPARE(person.status()->text(), told);
        keyring.kill();
        QTRY_COMPARE(keyring.state(), QProcess::NotRunning);
    }
};

int main(int argc, char** argv) {
    const QApplication application(argc, argv);
    const QString role = QCoreApplication::arguments().value(1);
    if (role == u"--store-key"_s)
        return storeKey();
    if (role == u"--refuse"_s) {
        const RefusingKeyring keyring;
        return QCoreApplication::exec();
    }
    TestSignInKeyring test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_sign_in_keyring.moc"
