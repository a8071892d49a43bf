// SPDX-License-Identifier: GPL-3.0-or-later
#include "error_kinds.h"
#include "fernet.h"
#include "key_vault.h"
#include "keyring_entry.h"
#include "keyring_programs.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr std::chrono::milliseconds patient = std::chrono::seconds(20);
constexpr std::chrono::milliseconds impatient{300};

template <typename T> Result<T> wait(const QFuture<Result<T>>& future) {
    return QTest::qWaitFor([&] { return future.isFinished(); }, test::patienceMs)
               ? future.result()
               : failure(ErrorKind::Internal, u"no answer"_s);
}

/// The key, or "!" and what the error asks for.
QByteArray keyOrTrouble(const QString& folder, std::chrono::milliseconds limit = patient, const QString& account = {}) {
    KeyVault vault(folder, limit);
    vault.setWithoutKeyring(WithoutKeyring::KeyFile);
    const auto key = wait(vault.obtain(u"fernet"_s, account));
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
    const bool ended = QTest::qWaitFor([&] { return other.state() == QProcess::NotRunning; }, test::patienceMs);
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

    void removeKey(const QString& folder) {
        KeyVault vault(folder, patient);
        QVERIFY(wait(vault.remove(u"fernet"_s)));
    }

    static void copyFolder(const QString& from, const QString& to) {
        QCOMPARE(QProcess::execute(u"cp"_s, {u"-a"_s, from, to}), 0);
    }

    /// The name of the entry that keyring.json names.
    QString recordedEntry() {
        QFile marks(m_marks);
        return marks.open(QIODevice::ReadOnly)
                   ? QJsonDocument::fromJson(marks.readAll()).object().value(u"fernet"_s).toString()
                   : QString();
    }

    /// Off this thread, while its event loop turns.
    template <typename Work> auto inKeyring(Work work) {
        Keyring entries(*this, patient);
        std::optional<std::invoke_result_t<Work, Keyring&>> result;
        QThreadPool pool;
        pool.start([&] { result.emplace(work(entries)); });
        if (!QTest::qWaitFor([&] { return pool.activeThreadCount() == 0; }, test::patienceMs))
            qFatal("the keyring did not answer");
        return *result;
    }

    QByteArray entryContent(const QString& entry) {
        const auto content = inKeyring([&](Keyring& entries) { return entries.read(entry); });
        return content ? content->value_or(Secret("none")).reveal() : "!" + content.error().detail.toUtf8();
    }

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
        QCOMPARE(wait(vault.place()).value(), KeyVault::Place::Keyring);
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

    /// Somebody cancels the window that makes a keyring, and chooses the file.
    void cancelled() {
        const GnomeKeyring keyring(GnomeKeyring::State::Locked);
        const CancellingPrompter prompter;
        KeyVault vault(m_folder.path(), patient);
        QCOMPARE(wait(vault.obtain(u"fernet"_s)).error().action, Action::KeyringMissing);
        const int opened = prompter.windows();
        QVERIFY(opened > 0);
        vault.setWithoutKeyring(WithoutKeyring::KeyFile);
        const auto key = wait(vault.obtain(u"fernet"_s));
        QVERIFY(key);
        QCOMPARE(wait(vault.place()).value(), KeyVault::Place::KeyFile);
        KeyVault later(m_folder.path(), patient); // The file shows the choice.
        QVERIFY(wait(later.obtain(u"fernet"_s)).value() == *key);
        QCOMPARE(prompter.windows(), opened);
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
        QVERIFY(QTest::qWaitFor([&] { return wait(vault.obtain(u"fernet"_s)).has_value(); }, test::patienceMs));
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
        QCOMPARE(keyOrTrouble(otherFolder.path()), otherKey);
        QVERIFY(!QFile::exists(otherFolder.filePath(u"keys.json"_s)));
        QCOMPARE(keyOrTrouble(otherFolder.path()), otherKey);
    }

    void twoFolders() {
        const GnomeKeyring keyring(GnomeKeyring::State::Unlocked);
        const QTemporaryDir otherFolder;
        const QByteArray key = keyOrTrouble(m_folder.path());
        const QByteArray otherKey = keyOrTrouble(otherFolder.path());
        QVERIFY2(isKey(key) && isKey(otherKey) && key != otherKey, otherKey);
        removeKey(otherFolder.path());
        QCOMPARE(keyOrTrouble(m_folder.path()), key);
    }

    void copied() {
        const GnomeKeyring keyring(GnomeKeyring::State::Unlocked);
        const QTemporaryDir home;
        const QString original = home.filePath(u"original"_s);
        const QString copy = home.filePath(u"copy"_s);
        const QString moved = home.filePath(u"moved"_s);
        QVERIFY(QDir().mkpath(original));
        const QByteArray key = keyOrTrouble(original);
        QVERIFY2(isKey(key), key);
        copyFolder(original, copy);
        QCOMPARE(keyOrTrouble(copy), key);
        removeKey(copy);
        QCOMPARE(keyOrTrouble(original), key);
        // A copy in the place of the original.
        QVERIFY(QDir().rename(original, moved));
        copyFolder(moved, original);
        QCOMPARE(keyOrTrouble(original), key);
        removeKey(original);
        QCOMPARE(keyOrTrouble(moved), key);
        removeKey(moved);
        QVERIFY(keyOrTrouble(moved) != key);
    }

    void adopted() {
        const GnomeKeyring keyring(GnomeKeyring::State::Unlocked);
        const Secret former = generateFernetKey();
        QVERIFY(inKeyring([&](Keyring& entries) { return entries.write(formerKeyringEntry(u"fernet"_s), former); }));
        const QTemporaryDir otherFolder;
        for (const QString& folder : {m_folder.path(), otherFolder.path()}) {
            QFile marks(folder + u"/keyring.json"_s);
            QVERIFY(marks.open(QIODevice::WriteOnly) && marks.write(R"({"fernet": "in the keyring"})") > 0);
        }
        QCOMPARE(keyOrTrouble(m_folder.path()), former.reveal());
        removeKey(m_folder.path());
        QVERIFY(keyOrTrouble(m_folder.path()) != former.reveal());
        // The other folder of the former version has not been opened until now.
        QCOMPARE(keyOrTrouble(otherFolder.path()), former.reveal());
        // A new folder has a key of its own.
        const QTemporaryDir newFolder;
        QVERIFY(keyOrTrouble(newFolder.path()) != former.reveal());
    }

    void account() {
        const GnomeKeyring keyring(GnomeKeyring::State::Unlocked);
        const QByteArray key = keyOrTrouble(m_folder.path());
        QVERIFY2(isKey(key), key);
        const QString bare = recordedEntry();
        QCOMPARE(entryContent(bare), key);
        QCOMPARE(keyOrTrouble(m_folder.path(), patient, u"Ann@example.com"_s), key);
        const QString named = recordedEntry();
        QCOMPARE(named, bare.chopped(6) + u"ann@example.com/fernet"_s);
        QCOMPARE(entryContent(named), key);
        QCOMPARE(entryContent(bare), "none");
        QCOMPARE(keyOrTrouble(m_folder.path()), key); // Without an account, the entry stays where it is.
        QCOMPARE(recordedEntry(), named);

        // In one session: the account changes, then the keyring hangs and it changes again.
        KeyVault vault(m_folder.path(), std::chrono::seconds(5));
        QCOMPARE(wait(vault.obtain(u"fernet"_s, u"ann@example.com"_s)).value().reveal(), key);
        QCOMPARE(wait(vault.obtain(u"fernet"_s, u"bo@example.com"_s)).value().reveal(), key);
        QVERIFY(recordedEntry().endsWith(u"/bo@example.com/fernet"_s));
        QCOMPARE(entryContent(named), "none");
        keyring.signal(SIGSTOP);
        QCOMPARE(wait(vault.obtain(u"fernet"_s, u"ann@example.com"_s)).value().reveal(), key);
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
