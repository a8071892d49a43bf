// SPDX-License-Identifier: GPL-3.0-or-later
#include "credential_file.h"
#include "fernet.h"
#include "fixed_clock.h"
#include "secret_files.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace vtrack {

/// The encrypted files and the replacement of their key, with the keys in a key file: no session bus here.
class TestSecretFiles : public QObject {
    Q_OBJECT

    FixedClock m_clock{QDateTime({2025, 1, 15}, {10, 0}, Qt::UTC)};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<KeyVault> m_vault;
    std::unique_ptr<SecretFiles> m_files;
    QJsonObject m_session{{u"session_token"_s, u"a.b.c"_s}};
    QJsonObject m_tokens{{u"refresh_token"_s, u"1//refresh"_s}};

    /// Off the vault's thread, while its event loop turns.
    template <typename Work> static auto away(Work work) {
        std::optional<decltype(work())> result;
        QThreadPool pool;
        pool.start([&] { result.emplace(work()); });
        if (!QTest::qWaitFor([&] { return pool.activeThreadCount() == 0; }, test::patienceMs))
            qFatal("the work did not end");
        return *result;
    }

    [[nodiscard]] QString path(const QString& name) const { return m_folder->filePath(name); }

    [[nodiscard]] QByteArray keysFile() const {
        QFile file(path(u"keys/keys.json"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void open() {
        m_vault = std::make_unique<KeyVault>(path(u"keys"_s));
        m_vault->setWithoutKeyring(WithoutKeyring::KeyFile);
        m_files = std::make_unique<SecretFiles>(path(u"tokens"_s), *m_vault, m_clock);
    }

private slots:

    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        open();
        QVERIFY(away([&] { return m_files->write(u"session.json"_s, u"kho@example.com"_s, m_session); }));
        QVERIFY(away([&] { return m_files->write(u"google.json"_s, u"kho@example.com"_s, m_tokens); }));
    }

    void aNewKeyOpensEverythingAndTheOldOneIsGone() {
        const Secret old = away([&] { return m_vault->obtain(u"credentials"_s).result(); }).value();
        QCOMPARE(credentialKeyVersion(path(u"tokens/google.json"_s)), 1);
        QVERIFY(away([&] { return m_files->replaceKey(); }));
        for (const auto& name : {u"tokens/google.json"_s, u"tokens/session.json"_s}) {
            QCOMPARE(credentialKeyVersion(path(name)), 2);
            QCOMPARE(credentialFileEmail(path(name)), u"kho@example.com"_s);
            QVERIFY(!readCredentialFile(path(name), old)); // The old key opens nothing any more,
        }
        QVERIFY(!keysFile().contains(old.reveal())); // and is kept nowhere.
        open();                                      // After a restart as well.
        QCOMPARE(away([&] { return m_files->read(u"google.json"_s); }).value(), m_tokens);
        QCOMPARE(away([&] { return m_files->read(u"session.json"_s); }).value(), m_session);
        QVERIFY(away([&] { return m_files->write(u"google.json"_s, u"kho@example.com"_s, m_session); }));
        QCOMPARE(credentialKeyVersion(path(u"tokens/google.json"_s)), 2);
    }

    void aReplacementCutOffHalfWayLosesNothing() {
        // Killed after the first file: one with the new key, one with the old.
        const auto next = away([&] { return m_vault->obtain(keyName(u"credentials"_s, 2)).result(); });
        QVERIFY(writeCredentialFile(path(u"tokens/google.json"_s), u"kho@example.com"_s, m_tokens, *next, m_clock, 2));
        open();
        QCOMPARE(away([&] { return m_files->read(u"google.json"_s); }).value(), m_tokens);
        QCOMPARE(away([&] { return m_files->read(u"session.json"_s); }).value(), m_session);
        QVERIFY(away([&] { return m_files->replaceKey(); }));
        QCOMPARE(credentialKeyVersion(path(u"tokens/session.json"_s)), 3);
        QCOMPARE(away([&] { return m_files->read(u"session.json"_s); }).value(), m_session);
#ifndef Q_OS_WIN // There the keys are in the keyring.
        QCOMPARE(keysFile().count("credentials"), 1);
#endif
    }

    void whatCannotBeReadStopsTheReplacement() {
        QVERIFY(writeCredentialFile(path(u"tokens/zz.json"_s), u"x"_s, m_tokens, generateFernetKey(), m_clock));
        const Secret old = away([&] { return m_vault->obtain(u"credentials"_s).result(); }).value();
        QCOMPARE(away([&] { return m_files->replaceKey(); }).error().action, Action::CredentialFileUnreadable);
#ifndef Q_OS_WIN
        QVERIFY(keysFile().contains(old.reveal())); // Somebody may still need it.
#endif
        QCOMPARE(away([&] { return m_files->read(u"google.json"_s); }).value(), m_tokens);
        QCOMPARE(away([&] { return m_files->read(u"session.json"_s); }).value(), m_session);
    }
};

} // namespace vtrack

QTEST_GUILESS_MAIN(vtrack::TestSecretFiles)
#include "test_secret_files.moc"
