// SPDX-License-Identifier: GPL-3.0-or-later
// Which data folder is which installation: moved, restored, and copied ones.
#include "installation_id.h"

#include <QDir>
#include <QTemporaryDir>
#include <QUuid>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace vtrack;

class TestInstallationId : public QObject {
    Q_OBJECT

private slots:

    void init() {
        m_home = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_home->path()).mkpath(u"data"_s));
        m_first = idOf(u"data"_s);
        QVERIFY(!QUuid(m_first).isNull());
        QCOMPARE(idOf(u"data"_s), m_first);
        QVERIFY(!m_isCopy);
    }

    void aMovedFolderKeepsItsId() {
        QVERIFY(QDir(m_home->path()).rename(u"data"_s, u"moved"_s));
        QCOMPARE(idOf(u"moved"_s), m_first);
        QCOMPARE(idOf(u"moved"_s), m_first);
        // And back again, from a backup.
        copy(u"moved"_s, u"data"_s);
        QVERIFY(QDir(path(u"moved"_s)).removeRecursively());
        QCOMPARE(idOf(u"data"_s), m_first);
        QVERIFY(!m_isCopy);
    }

    void aLinkLeadsToTheSameFolder() {
#ifdef Q_OS_WIN
        QSKIP("Symbolic links need a right on Windows");
#endif
        QVERIFY(QFile::link(path(u"data"_s), path(u"link"_s)));
        QCOMPARE(idOf(u"link"_s), m_first);
        QCOMPARE(idOf(u"data"_s), m_first);
    }

    void aCopyBesideItsOriginalIsAnother() {
        copy(u"data"_s, u"copy"_s);
        const QString second = idOf(u"copy"_s);
        QVERIFY(m_isCopy);
        QVERIFY(second != m_first && !QUuid(second).isNull());
        QCOMPARE(idOf(u"copy"_s), second);
        QVERIFY(!m_isCopy); // Told once.
        QCOMPARE(idOf(u"data"_s), m_first);
    }

    void anotherComputerIsAnother() {
        const QString second = idOf(u"data"_s, u"another machine"_s);
        QVERIFY(m_isCopy);
        QVERIFY(second != m_first);
        QCOMPARE(idOf(u"data"_s, u"another machine"_s), second);
        QVERIFY(!m_isCopy);
    }

    void aComputerThatCannotBeNamedIsNoOther() {
        QCOMPARE(idOf(u"data"_s, {}), m_first);
        QVERIFY(idOf(u"data"_s, u"another machine"_s) != m_first);
    }

    /// Of a version that noted neither folder nor computer.
    void anOlderFileIsBoundWhereItIs() {
        const QString old = u"0b0e6b52-3f0c-4a54-9d3e-27b6c1f0a111"_s;
        write(u"data"_s, "{\"installation_id\": \"" + old.toLatin1() + "\"}");
        QCOMPARE(idOf(u"data"_s), old);
        QVERIFY(!m_isCopy);
        copy(u"data"_s, u"copy"_s);
        QVERIFY(idOf(u"copy"_s) != old);
    }

    void whatCannotBeReadIsNotReplaced() {
        write(u"data"_s, "{}");
        const auto unreadable = installation(path(u"data/installation.json"_s), u"this machine"_s);
        QVERIFY(!unreadable);
        QCOMPARE(unreadable.error().kind, ErrorKind::BadInput);
    }

private:
    [[nodiscard]] QString path(const QString& name) const { return m_home->filePath(name); }

    QString idOf(const QString& folder, const QString& machine = u"this machine"_s) {
        const auto found = installation(path(folder) + u"/installation.json"_s, machine);
        m_isCopy = found && found->isCopy;
        return found ? found->id : found.error().sentence;
    }

    void copy(const QString& from, const QString& to) const {
        QVERIFY(QDir(m_home->path()).mkpath(to));
        QVERIFY(QFile::copy(path(from) + u"/installation.json"_s, path(to) + u"/installation.json"_s));
    }

    void write(const QString& folder, const QByteArray& content) const {
        QFile file(path(folder) + u"/installation.json"_s);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }

    std::unique_ptr<QTemporaryDir> m_home;
    QString m_first;
    bool m_isCopy = false;
};

QTEST_GUILESS_MAIN(TestInstallationId)
#include "test_installation_id.moc"
