// SPDX-License-Identifier: GPL-3.0-or-later
#include "atomic_file.h"
#include "private_files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#ifndef Q_OS_WIN
#include <sys/stat.h>
#endif

using namespace Qt::StringLiterals;
using namespace vtrack;

class TestAtomicFile : public QObject {
    Q_OBJECT

private slots:

    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"tokens/drive.json"_s);
    }

    void writesAndReads() {
        QVERIFY(writePrivateFile(m_path, "one"));
        QCOMPARE(readSmallFile(m_path).value(), QByteArray("one"));
        QVERIFY(writePrivateFile(m_path, ""));
        QCOMPARE(readSmallFile(m_path).value(), QByteArray());
    }

    void onlyTheOwnerReadsIt() {
        QVERIFY(writePrivateFile(m_path, "one"));
        QVERIFY(test::isPrivate(m_path));
        // Nor after it replaced a file that everybody could read.
        test::openToAll(m_path);
        QVERIFY(!test::isPrivate(m_path));
        QVERIFY(writePrivateFile(m_path, "two"));
        QVERIFY(test::isPrivate(m_path));
    }

    void replacesAndLeavesNothingBehind() {
        QVERIFY(writePrivateFile(m_path, "a long first content"));
        QVERIFY(writePrivateFile(m_path, "two"));
        QCOMPARE(readSmallFile(m_path).value(), QByteArray("two"));
        QCOMPARE(QFileInfo(m_path).dir().entryList(QDir::Files | QDir::Hidden), QStringList{u"drive.json"_s});
    }

    void whoHasTheOldFileOpenKeepsTheOldContent() {
#ifdef Q_OS_WIN
        QSKIP("Windows does not replace an open file: test_windows_files");
#endif
        QVERIFY(writePrivateFile(m_path, "old"));
        QFile reader(m_path);
        QVERIFY(reader.open(QIODevice::ReadOnly));
        QVERIFY(writePrivateFile(m_path, "new"));
        QCOMPARE(reader.readAll(), QByteArray("old"));
    }

    void aFolderThatCannotBeMadeIsNamed() {
        QVERIFY(writePrivateFile(m_path, "one"));
        const auto written = writePrivateFile(m_path + u"/below/a.json"_s, "two");
        QVERIFY(!written);
        QCOMPARE(written.error().kind, ErrorKind::PermissionDenied);
        QVERIFY(written.error().sentence.contains(m_path + u"/below"_s));
    }

    void aFailedWriteKeepsTheOldFile() {
        QVERIFY(QDir().mkpath(m_path + u"/child"_s)); // A folder where the file should be: the last step fails.
        QVERIFY(!writePrivateFile(m_path, "one"));
        QVERIFY(QDir(m_path).exists(u"child"_s));
        QCOMPARE(QFileInfo(m_path).dir().entryList(QDir::Files | QDir::Hidden), QStringList());
    }

    void whatIsTooLargeIsNotRead() {
        QVERIFY(writePrivateFile(m_path, QByteArray(1000, 'x')));
        QCOMPARE(readSmallFile(m_path, 1000).value().size(), 1000);
        const auto tooLarge = readSmallFile(m_path, 999);
        QVERIFY(!tooLarge);
        QCOMPARE(tooLarge.error().kind, ErrorKind::BadInput);
        QVERIFY(!readSmallFile(u"/dev/zero"_s));
    }

    void aPipeHoldsNobodyUp() {
#ifdef Q_OS_WIN
        QSKIP("Pipes have no place in folders");
#else
        const QString pipe = m_folder->filePath(u"client.json"_s);
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        const auto read = readSmallFile(pipe);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::BadInput);
#endif
    }

    void whatIsNotThereIsSaid() {
        const auto missing = readSmallFile(m_path);
        QVERIFY(!missing);
        QCOMPARE(missing.error().kind, ErrorKind::BadInput);
        QVERIFY(missing.error().sentence.contains(m_path));
        QVERIFY(!readSmallFile(m_folder->path())); // A folder.
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestAtomicFile)
#include "test_atomic_file.moc"
