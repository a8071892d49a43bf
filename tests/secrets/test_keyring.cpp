// SPDX-License-Identifier: GPL-3.0-or-later
#include "error_kinds.h"
#include "key_vault.h"
#include "keyring_programs.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr std::chrono::milliseconds patient = std::chrono::seconds(20);
constexpr std::chrono::milliseconds impatient{300};

template <typename T> Result<T> wait(const QFuture<Result<T>>& future) {
    return QTest::qWaitFor([&] { return future.isFinished(); }, 30'000) ? future.result()
                                                                        : failure(ErrorKind::Internal, u"no answer"_s);
}

/// The key, or "!" and what the error asks for.
QByteArray keyOrTrouble(const QString& folder, std::chrono::milliseconds limit = patient) {
    KeyVault vault(folder, limit);
    vault.setWithoutKeyring(WithoutKeyring::KeyFile);
    const auto key = wait(vault.obtain(u"fernet"_s));
    return key ? key->reveal() : '!' + actionWord(key.error().action).toLatin1();
}

enum class Bus { Ours, None };

/// keyOrTrouble() of another process, in this session or in one without a bus.
QByteArray elsewhere(const QString& folder, Bus bus) {
    QProcess other;
    if (bus == Bus::None) {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"disabled:"_s);
        other.setProcessEnvironment(environment);
    }
    other.start(QCoreApplication::applicationFilePath(), {u"--key-of"_s, folder});
    const bool ended = QTest::qWaitFor([&] { return other.state() == QProcess::NotRunning; }, 30'000);
    return ended ? other.readAllStandardOutput() : "!no end"_ba;
}

bool isKey(const QByteArray& text) {
    return text.size() == 44 && !text.startsWith('!');
}

} // namespace

/// The key vault and a real keyring. Each test runs in a session bus of its own: see with_keyring.
class TestKeyring : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_keys = m_folder.filePath(u"keys.json"_s);
    QString m_marks = m_folder.filePath(u"keyring.json"_s);

private slots:

    void present() {
        const GnomeKeyring keyring(GnomeKeyring::State::Unlocked);
        const QByteArray key = keyOrTrouble(m_folder.path());
        QVERIFY2(isKey(key), key);
        QCOMPARE(keyOrTrouble(m_folder.path()), key);
        QCOMPARE(elsewhere(m_folder.path(), Bus::Ours), key);
        QVERIFY(!QFile::exists(m_keys));
        QFile marks(m_marks);
        QVERIFY(marks.open(QIODevice::ReadOnly));
        QVERIFY(!marks.readAll().contains(key));

        // The same folder from a session without a keyring: trouble, but never a second key.
        QCOMPARE(elsewhere(m_folder.path(), Bus::None), "!keyring_missing"_ba);
        QVERIFY(!QFile::exists(m_keys));

        KeyVault vault(m_folder.path());
        QVERIFY(wait(vault.remove(u"fernet"_s)));
        QVERIFY(!QFile::exists(m_marks));
        QVERIFY(wait(vault.obtain(u"fernet"_s)).value().reveal() != key);
    }

    void absent() {
        QVERIFY(!keyringOnTheBus());
        KeyVault vault(m_folder.path());
        QCOMPARE(wait(vault.obtain(u"fernet"_s)).error().action, Action::KeyringMissing);
        QVERIFY(QDir(m_folder.path()).isEmpty());
        // Its program runs, but nobody ever made a keyring and there is no window to make one in.
        const GnomeKeyring keyring(GnomeKeyring::State::Locked);
        QCOMPARE(wait(vault.obtain(u"fernet"_s)).error().action, Action::KeyringMissing);
    }

    void locked() {
        QByteArray key;
        {
            const GnomeKeyring keyring(GnomeKeyring::State::Unlocked);
            // In another process, because libsecret does not survive that the keyring program starts anew.
            key = elsewhere(m_folder.path(), Bus::Ours);
            QVERIFY2(isKey(key), key);
        }
        {
            const GnomeKeyring keyring(GnomeKeyring::State::Locked);
            QCOMPARE(keyOrTrouble(m_folder.path()), "!keyring_locked"_ba);
            const QTemporaryDir otherFolder;
            QCOMPARE(keyOrTrouble(otherFolder.path()), "!keyring_locked"_ba);
            QVERIFY(QDir(otherFolder.path()).isEmpty());
            KeyVault vault(m_folder.path());
            QCOMPARE(wait(vault.remove(u"fernet"_s)).error().action, Action::KeyringLocked);
            QVERIFY(QFile::exists(m_marks));
        }
        const GnomeKeyring keyring(GnomeKeyring::State::Unlocked);
        QCOMPARE(elsewhere(m_folder.path(), Bus::Ours), key);
    }

    void hanging() {
        const GnomeKeyring keyring(GnomeKeyring::State::Unlocked);
        const QByteArray key = keyOrTrouble(m_folder.path());
        QVERIFY2(isKey(key), key);
        KeyVault vault(m_folder.path(), impatient);
        vault.setWithoutKeyring(WithoutKeyring::KeyFile);
        keyring.signal(SIGSTOP);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(wait(vault.obtain(u"fernet"_s)).error().action, Action::KeyringHanging);
        const QTemporaryDir otherFolder;
        QCOMPARE(keyOrTrouble(otherFolder.path(), impatient), "!keyring_hanging"_ba); // That vault is gone by now.
        QVERIFY(QDir(otherFolder.path()).isEmpty());

        keyring.signal(SIGCONT);
        QTRY_VERIFY(wait(vault.obtain(u"fernet"_s)));
        QCOMPARE(wait(vault.obtain(u"fernet"_s)).value().reveal(), key);
        // A keyring that fails later stops nothing.
        keyring.signal(SIGSTOP);
        QCOMPARE(wait(vault.obtain(u"fernet"_s)).value().reveal(), key);
    }

    void refused() {
        const RefusingKeyring keyring;
        QCOMPARE(elsewhere(m_folder.path(), Bus::Ours), "!keyring_refused"_ba);
        QVERIFY(QDir(m_folder.path()).isEmpty());
    }

    void moving() {
        const QByteArray key = elsewhere(m_folder.path(), Bus::None);
        QVERIFY2(isKey(key), key);
        QVERIFY(QFile::exists(m_keys));
        const QTemporaryDir otherFolder;
        const QByteArray otherKey = elsewhere(otherFolder.path(), Bus::None);
        QVERIFY2(isKey(otherKey) && otherKey != key, otherKey);

        const GnomeKeyring keyring(GnomeKeyring::State::Unlocked);
        QCOMPARE(keyOrTrouble(m_folder.path()), key);
        QVERIFY(!QFile::exists(m_keys));
        QVERIFY(QFile::exists(m_marks));
        QCOMPARE(keyOrTrouble(m_folder.path()), key);
        // The second folder comes too late: its key stays its key.
        QCOMPARE(keyOrTrouble(otherFolder.path()), otherKey);
        QVERIFY(QFile::exists(otherFolder.filePath(u"keys.json"_s)));
        QCOMPARE(elsewhere(otherFolder.path(), Bus::None), otherKey);
    }
};

} // namespace vtrack

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    if (const auto arguments = QCoreApplication::arguments(); arguments.value(1) == u"--key-of") {
        std::fputs(vtrack::keyOrTrouble(arguments.value(2)).constData(), stdout);
        return 0;
    }
    vtrack::TestKeyring test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_keyring.moc"
