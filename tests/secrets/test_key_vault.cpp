// SPDX-License-Identifier: GPL-3.0-or-later
#include "key_vault.h"
#include "keyring_entry.h"
#include "private_files.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace vtrack {

/// The key vault where there is no keyring: these tests run without a session bus. See test_keyring for the rest.
class TestKeyVault : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    template <typename T> static Result<T> wait(const QFuture<Result<T>>& future) {
        return QTest::qWaitFor([&] { return future.isFinished(); }, test::patienceMs)
                   ? future.result()
                   : failure(ErrorKind::Internal, u"no answer"_s);
    }

    [[nodiscard]] QString keysPath() const { return m_folder->filePath(u"keys.json"_s); }

private slots:

    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void withoutLeaveNothingIsWritten() {
#ifdef Q_OS_WIN
        QSKIP("The keyring is a part of Windows");
#endif
        KeyVault vault(m_folder->path());
        const auto key = wait(vault.obtain(u"fernet"_s));
        QVERIFY(!key);
        QCOMPARE(key.error().kind, ErrorKind::KeyringUnavailable);
        QCOMPARE(key.error().action, Action::KeyringMissing);
        QVERIFY(key.error().sentence.startsWith(u"You are still signed in"));
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }

    void withLeaveTheKeyLiesInAnOwnerOnlyFile() {
#ifdef Q_OS_WIN
        QSKIP("The keyring is a part of Windows");
#endif
        KeyVault vault(m_folder->path());
        vault.setWithoutKeyring(WithoutKeyring::KeyFile);
        const auto key = wait(vault.obtain(u"fernet"_s));
        QVERIFY(key);
        const auto other = wait(vault.obtain(u"session"_s));
        QVERIFY(other && *other != *key);
        QVERIFY(test::isPrivate(keysPath()));
        QCOMPARE(wait(vault.place()).value(), KeyVault::Place::KeyFile);

        KeyVault later(m_folder->path());
        later.setWithoutKeyring(WithoutKeyring::KeyFile);
        QVERIFY(wait(later.obtain(u"fernet"_s)).value() == *key);
        QVERIFY(wait(later.obtain(u"session"_s)).value() == *other);
    }

    void memoryOnlyLeavesNothingBehind() {
#ifdef Q_OS_WIN
        QSKIP("The keyring is a part of Windows");
#endif
        KeyVault vault(m_folder->path());
        vault.setWithoutKeyring(WithoutKeyring::MemoryOnly);
        const auto key = wait(vault.obtain(u"fernet"_s));
        QVERIFY(key && wait(vault.obtain(u"fernet"_s)).value() == *key);
        QVERIFY(wait(vault.obtain(u"fernet"_s, u"ann@example.com"_s)).value() == *key);
        QVERIFY(QDir(m_folder->path()).isEmpty());
        QCOMPARE(wait(vault.place()).value(), KeyVault::Place::Memory);
        KeyVault later(m_folder->path());
        later.setWithoutKeyring(WithoutKeyring::MemoryOnly);
        QVERIFY(wait(later.obtain(u"fernet"_s)).value() != *key);
    }

    void keepingNothingDeletesTheKeyFile() {
#ifdef Q_OS_WIN
        QSKIP("The keyring is a part of Windows");
#endif
        KeyVault vault(m_folder->path());
        vault.setWithoutKeyring(WithoutKeyring::KeyFile);
        const auto used = wait(vault.obtain(u"fernet"_s));
        QVERIFY(used && QFile::exists(keysPath()));
        vault.setWithoutKeyring(WithoutKeyring::MemoryOnly);
        QTRY_VERIFY(!QFile::exists(keysPath()));
        QVERIFY(wait(vault.obtain(u"fernet"_s)).value() == *used); // Until the program ends.

        KeyVault before(m_folder->path());
        before.setWithoutKeyring(WithoutKeyring::KeyFile);
        const auto kept = wait(before.obtain(u"session"_s));
        QVERIFY(QFile::exists(keysPath()));
        KeyVault later(m_folder->path()); // The setting was changed in between.
        later.setWithoutKeyring(WithoutKeyring::MemoryOnly);
        QTRY_VERIFY(!QFile::exists(keysPath()));
        QVERIFY(wait(later.obtain(u"session"_s)).value() != *kept);
    }

    void callersAtTheSameMomentGetTheSameKey() {
        KeyVault vault(m_folder->path());
        vault.setWithoutKeyring(WithoutKeyring::KeyFile);
        QThreadPool callers;
        QList<QFuture<Result<Secret>>> answers(20);
        for (auto& answer : answers)
            callers.start([&] { answer = vault.obtain(u"fernet"_s); });
        callers.waitForDone();
        const Secret first = wait(answers.first()).value();
        for (const auto& answer : answers)
            QVERIFY(wait(answer).value() == first);
    }

    void everyCallerMayHaveAContinuation() {
        KeyVault vault(m_folder->path());
        int answered = 0;
        for (int i = 0; i < 3; ++i)
            vault.obtain(u"fernet"_s).then(this, [&](const Result<Secret>&) { ++answered; });
        QTRY_COMPARE(answered, 3);
    }

    void aKeyInAKeyringIsNeverReplacedByAKeyFile() {
#ifdef Q_OS_WIN
        QSKIP("The keyring is a part of Windows");
#endif
        QFile marks(m_folder->filePath(u"keyring.json"_s));
        QVERIFY(marks.open(QIODevice::WriteOnly) && marks.write(R"({"fernet": "in the keyring"})") > 0);
        marks.close();
        KeyVault vault(m_folder->path());
        vault.setWithoutKeyring(WithoutKeyring::KeyFile);
        const auto key = wait(vault.obtain(u"fernet"_s));
        QVERIFY(!key);
        QCOMPARE(key.error().action, Action::KeyringMissing);
        QVERIFY(!QFile::exists(keysPath()));

        QVERIFY(wait(vault.remove(u"fernet"_s))); // The way out: sign out, and begin anew.
        QVERIFY(wait(vault.obtain(u"fernet"_s)));
    }

    void aDamagedFileIsNotAnEmptyOne_data() {
        QTest::addColumn<QString>("name");
        QTest::newRow("keys") << u"keys.json"_s;
        QTest::newRow("marks") << u"keyring.json"_s;
    }

    void aDamagedFileIsNotAnEmptyOne() {
        QFETCH(const QString, name);
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{\"fernet\": ") > 0);
        file.close();
        KeyVault vault(m_folder->path());
        vault.setWithoutKeyring(WithoutKeyring::KeyFile);
        const auto key = wait(vault.obtain(u"fernet"_s));
        QVERIFY(!key);
        QCOMPARE(key.error().kind, ErrorKind::KeyringUnavailable);
        QCOMPARE(key.error().action, Action::KeyFileDamaged);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "{\"fernet\": "_ba);
    }

    void removedKeysAreGone() {
        KeyVault vault(m_folder->path());
        vault.setWithoutKeyring(WithoutKeyring::KeyFile);
        const Secret key = wait(vault.obtain(u"fernet"_s)).value();
        QVERIFY(wait(vault.remove(u"fernet"_s)));
        QVERIFY(!QFile::exists(keysPath()));
        QVERIFY(wait(vault.remove(u"fernet"_s)));
        QVERIFY(wait(vault.obtain(u"fernet"_s)).value() != key);
    }

    /// In key files, and under Windows in the Credential Manager.
    void foldersDoNotShareTheirKeys() {
        const auto keyOf = [](const QString& folder) {
            KeyVault vault(folder);
            vault.setWithoutKeyring(WithoutKeyring::KeyFile);
            return wait(vault.obtain(u"fernet"_s, u"ann@example.com"_s)).value();
        };
        const auto removeKeyOf = [](const QString& folder) {
            return wait(KeyVault(folder).remove(u"fernet"_s));
        };
        const QString folder = m_folder->filePath(u"original"_s);
        const QString copy = m_folder->filePath(u"copy"_s);
        const QString other = m_folder->filePath(u"other"_s);
        for (const QString& made : {folder, copy, other})
            QVERIFY(QDir().mkpath(made));
        const Secret key = keyOf(folder);
        QVERIFY(keyOf(other) != key);
        for (const QString& file : QDir(folder).entryList(QDir::Files))
            QVERIFY(QFile::copy(folder + u'/' + file, copy + u'/' + file));
        QVERIFY(keyOf(copy) == key);
        QVERIFY(removeKeyOf(copy) && removeKeyOf(other));
        QVERIFY(keyOf(folder) == key);
        const QString moved = m_folder->filePath(u"moved"_s);
        QVERIFY(QDir().rename(folder, moved));
        QVERIFY(keyOf(moved) == key);
        QVERIFY(removeKeyOf(moved));
        QVERIFY(keyOf(moved) != key);
        QVERIFY(removeKeyOf(moved));
    }

    void closingAnswersEverybody() {
        KeyFolder files(m_folder->path());
        QVERIFY(files.storeId());
        QVERIFY(files.setEntry(u"session"_s, keyringEntry(files.id(), {}, u"session"_s)));
        auto vault = std::make_unique<KeyVault>(m_folder->path());
        const auto key = vault->obtain(u"fernet"_s);
        const auto removal = vault->remove(u"session"_s);
        vault.reset(); // The event loop never ran, so the keyring was never asked.
        QVERIFY(key.isFinished() && removal.isFinished());
        QCOMPARE(key.result().error().kind, ErrorKind::Cancelled);
        QCOMPARE(removal.result().error().kind, ErrorKind::Cancelled);
    }
};

} // namespace vtrack

QTEST_GUILESS_MAIN(vtrack::TestKeyVault)
#include "test_key_vault.moc"
