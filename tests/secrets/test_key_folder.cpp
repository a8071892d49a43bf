// SPDX-License-Identifier: GPL-3.0-or-later
#include "fernet.h"
#include "key_folder.h"
#include "private_files.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace vtrack {

/// The files of a KeyVault.
class TestKeyFolder : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<KeyFolder> m_keys;
    const Secret m_key = generateFernetKey();

    [[nodiscard]] QString path(const QString& name) const { return m_folder->filePath(name); }

    [[nodiscard]] QByteArray content() const {
        QFile file(path(u"keys.json"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void write(const QByteArray& content, const QString& name = u"keys.json"_s) const {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }

private slots:

    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_keys.emplace(m_folder->path());
    }

    void aKeyInAFileIsProtectedByTheSystem() {
        QVERIFY(m_keys->storeKey(u"session"_s, m_key));
        QVERIFY(KeyFolder(m_folder->path()).key(u"session"_s).value() == m_key);
        QVERIFY(test::isPrivate(path(u"keys.json"_s)));
#ifdef Q_OS_WIN
        QVERIFY(!content().contains(m_key.reveal()));
#else
        QVERIFY(content().contains(m_key.reveal())); // By its permissions alone.
#endif
        QVERIFY(m_keys->dropKey(u"session"_s));
        QVERIFY(!m_keys->key(u"session"_s).value().has_value());
    }

    void aFileOfAnEarlierVersionIsReadAndWrittenAgain() {
        const Secret other = generateFernetKey();
        write(R"({"proxy": ")" + m_key.reveal() + R"(", "session": ")" + other.reveal() + R"("})");
        QVERIFY(m_keys->key(u"proxy"_s).value() == m_key);
        QVERIFY(m_keys->key(u"session"_s).value() == other);
#ifdef Q_OS_WIN
        QVERIFY(!content().contains(m_key.reveal()) && !content().contains(other.reveal()));
#endif
        QVERIFY(m_keys->key(u"proxy"_s).value() == m_key);
        QVERIFY(m_keys->key(u"session"_s).value() == other);
    }

    void entriesOfOtherProgramsAreNotOurs() {
        const QByteArray entries =
            R"({"proxy": "git:https://example.com", "session": 7, "credentials": "in the keyring"})";
        write(entries, u"keyring.json"_s);
        QCOMPARE(m_keys->entry(u"proxy"_s).error().action, Action::KeyFileDamaged);
        QCOMPARE(m_keys->entry(u"session"_s).error().action, Action::KeyFileDamaged);
        QCOMPARE(m_keys->entry(u"credentials"_s).value(), u"vtrack-cloud-sync/credentials"_s);
        QVERIFY(!m_keys->entry(u"fernet"_s).value());
    }

    void whatAnotherComputerProtectedIsNotNobodysKey() {
#ifndef Q_OS_WIN
        QSKIP("Files are protected by Windows only");
#endif
        const QByteArray foreign = R"({"session": "dpapi:AQAAANCMnd8BFdERjHoAwE/Cl+sBAAAA"})";
        write(foreign);
        const auto key = m_keys->key(u"session"_s);
        QVERIFY(!key);
        QCOMPARE(key.error().action, Action::KeyFileDamaged);
        QCOMPARE(content(), foreign);
    }
};

} // namespace vtrack

QTEST_GUILESS_MAIN(vtrack::TestKeyFolder)
#include "test_key_folder.moc"
