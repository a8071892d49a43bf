// SPDX-License-Identifier: GPL-3.0-or-later
// The operating system's files, as the engine sees them.
#include "system_disk.h"

#include <QDir>
#include <QFile>
#include <QStorageInfo>
#include <QTemporaryDir>
#include <QTest>

#ifndef Q_OS_WIN
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using namespace vtrack;

class TestDisk : public QObject {
    Q_OBJECT

private slots:

    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void onlyNothingIsMissing() {
        using Kind = FileFacts::Kind;
        write(u"file"_s, "12345");
        QCOMPARE(m_disk.look(at(u"file"_s))->kind, Kind::File);
        QCOMPARE(m_disk.look(at(u"file"_s))->size, 5);
        QCOMPARE(m_disk.look(m_folder->path())->kind, Kind::Folder);
        QCOMPARE(m_disk.look(at(u"none"_s))->kind, Kind::Missing);
        QCOMPARE(m_disk.look(at(u"none/below"_s))->kind, Kind::Missing);
        QCOMPARE(m_disk.look(at(u"file/below"_s))->kind, Kind::Missing);
#ifndef Q_OS_WIN                                       // Such a name is wrong to Windows; to wine nothing bears it.
        QVERIFY(!m_disk.look(at(QString(300, u'x')))); // The disk cannot tell.
#endif
    }

    void linksAreNotFollowed() {
#ifdef Q_OS_WIN
        QSKIP("Symbolic links need a right on Windows");
#endif
        write(u"precious"_s, "mine");
        QVERIFY(QFile::link(at(u"precious"_s), at(u"link"_s)));
        QCOMPARE(m_disk.look(at(u"link"_s))->kind, FileFacts::Kind::Other);
        QVERIFY(!m_disk.open(at(u"link"_s), Disk::Access::Write));
        QVERIFY(!m_disk.open(at(u"link"_s), Disk::Access::Create));
        QVERIFY(!m_disk.makeFolder(at(u"link"_s)));
    }

    void whatHasAnotherNameIsNotWrittenThrough() {
        write(u"precious"_s, "mine");
#ifdef Q_OS_WIN
        QSKIP("Hard links are made by other means on Windows");
#else
        QCOMPARE(::link(QFile::encodeName(at(u"precious"_s)), QFile::encodeName(at(u"a.part"_s))), 0);
        {
            const auto file = m_disk.open(at(u"a.part"_s), Disk::Access::Write);
            QVERIFY(file);
            QVERIFY((*file)->write(0, "evil"));
        }
        QCOMPARE(content(u"precious"_s), "mine"_ba);
        QCOMPARE(content(u"a.part"_s), "evil"_ba);
#endif
    }

    void newFootageIsForWhomTheSettingSays_data() {
        QTest::addColumn<FootageAccess>("access");
        QTest::addColumn<int>("file");
        QTest::addColumn<int>("folder");
        QTest::newRow("group") << FootageAccess::Group << 0640 << 0750;
        QTest::newRow("owner") << FootageAccess::Owner << 0600 << 0700;
        QTest::newRow("everybody") << FootageAccess::Everybody << 0644 << 0755;
    }

    void newFootageIsForWhomTheSettingSays() {
#ifdef Q_OS_WIN
        QSKIP("The folder decides on Windows");
#else
        QFETCH(const FootageAccess, access);
        QFETCH(const int, file);
        QFETCH(const int, folder);
        const mode_t before = ::umask(0);
        SystemDisk disk;
        if (access != FootageAccess::Group) // Which is the default.
            disk.setAccess(access);
        const bool made = disk.makeFolder(at(u"folder"_s)) && disk.open(at(u"written"_s), Disk::Access::Write) &&
                          disk.open(at(u"created"_s), Disk::Access::Create);
        ::umask(before);
        QVERIFY(made);
        const auto mode = [&](const QString& name) {
            struct stat facts{};

            return ::stat(QFile::encodeName(at(name)).constData(), &facts) == 0 ? int(facts.st_mode & 07777) : -1;
        };
        QCOMPARE(mode(u"written"_s), file);
        QCOMPARE(mode(u"created"_s), file);
        QCOMPARE(mode(u"folder"_s), folder);
#endif
    }

    void aStrangersFolderIsTold() {
#ifdef Q_OS_WIN
        QSKIP("Rights come from the folder above on Windows");
#else
        QVERIFY(m_disk.makeFolder(at(u"folder"_s)));
        const QByteArray name = QFile::encodeName(at(u"folder"_s));
        QVERIFY(!m_disk.isStrangers(at(u"folder"_s)));
        QCOMPARE(::chmod(name, 01777), 0);
        QVERIFY(m_disk.isStrangers(at(u"folder"_s)));
        QVERIFY(!m_disk.makeFolder(at(u"folder"_s)));
        QVERIFY(m_disk.list(at(u"folder"_s))->isEmpty());
        QCOMPARE(::chmod(name, 0750), 0);
        QVERIFY(m_disk.makeFolder(at(u"folder"_s)));
        if (::chown(name, 1234, 1234) != 0)
            QSKIP("Only root gives files away");
        QVERIFY(!m_disk.isStrangers(at(u"folder"_s))); // Whoever may write to the folder above gave it away.
        QCOMPARE(::chmod(QFile::encodeName(at({})).constData(), 01777), 0);
        QVERIFY(m_disk.isStrangers(at(u"folder"_s)));
        QVERIFY(!m_disk.makeFolder(at(u"folder"_s)));
        QVERIFY(m_disk.list(at(u"folder"_s))->isEmpty());
#endif
    }

    void aStrangersPartIsNotContinued() {
#ifdef Q_OS_WIN
        QSKIP("Rights come from the folder above on Windows");
#else
        write(u"a.part"_s, "theirs");
        const QByteArray name = QFile::encodeName(at(u"a.part"_s));
        if (::chown(name, 1234, 1234) != 0)
            QSKIP("Only root gives files away");
        const auto file = m_disk.open(at(u"a.part"_s), Disk::Access::Write);
        QVERIFY(file);
        QCOMPARE((*file)->size().value(), 0);
        struct stat facts{};

        QVERIFY(::stat(name, &facts) == 0 && facts.st_uid == ::geteuid());
#endif
    }

    void aPipeHoldsNobodyUp() {
#ifdef Q_OS_WIN
        QSKIP("Pipes are no files on Windows");
#else
        QCOMPARE(::mkfifo(QFile::encodeName(at(u"pipe"_s)), 0600), 0);
        QVERIFY(!m_disk.open(at(u"pipe"_s), Disk::Access::Read));
        QVERIFY(!m_disk.open(at(u"pipe"_s), Disk::Access::Write));
#endif
    }

    void aRenameOverwritesNothing() {
        write(u"a"_s, "new");
        write(u"b"_s, "old");
        QCOMPARE(m_disk.rename(at(u"a"_s), at(u"b"_s)), false);
        QCOMPARE(content(u"b"_s), "old"_ba);
        QCOMPARE(content(u"a"_s), "new"_ba);
        QCOMPARE(m_disk.rename(at(u"a"_s), at(u"c"_s)), true);
        QVERIFY(!QFile::exists(at(u"a"_s)));
        QVERIFY(m_disk.replace(at(u"c"_s), at(u"b"_s)));
        QCOMPARE(content(u"b"_s), "new"_ba);
        QVERIFY(!m_disk.rename(at(u"none"_s), at(u"d"_s)));
    }

    void filesAreReadAndWrittenAnywhere() {
        {
            const auto file = m_disk.open(at(u"f"_s), Disk::Access::Write);
            QVERIFY(file);
            QVERIFY((*file)->write(0, "hello") && (*file)->write(5, " world") && (*file)->sync());
            QCOMPARE((*file)->size(), 11);
            std::array<char, 20> buffer{};
            QCOMPARE((*file)->read(6, buffer.data(), 20), 5);
            QCOMPARE(QByteArray(buffer.data(), 5), "world"_ba);
            QCOMPARE((*file)->read(11, buffer.data(), 20), 0);
            QVERIFY((*file)->truncate(5));
        }
        QCOMPARE(content(u"f"_s), "hello"_ba);
        QVERIFY(!m_disk.open(at(u"f"_s), Disk::Access::Create));
        QVERIFY(!m_disk.open(at(u"none"_s), Disk::Access::Read));
    }

    void whatIsSetAsideIsGivenBack() {
        constexpr qint64 bytes = 64LL * 1024 * 1024;
        const auto file = m_disk.open(at(u"f"_s), Disk::Access::Write);
        QVERIFY((*file)->write(0, "hello"));
        const auto ours = (*file)->preallocate(bytes);
        QVERIFY(ours);
        if (!*ours)
            QSKIP("This file system sets nothing aside");
        QCOMPARE((*file)->size(), 5);
        QVERIFY(blocks(u"f"_s) >= bytes);
        QVERIFY((*file)->truncate(5));
        QVERIFY(blocks(u"f"_s) < bytes / 2);
    }

    void foldersAreMadeListedAndRemoved() {
        QVERIFY(m_disk.makeFolder(at(u"d"_s)) && m_disk.makeFolder(at(u"d"_s)));
        QVERIFY(!m_disk.makeFolder(at(u"none/d"_s)));
        write(u"d/.hidden"_s, "x");
        QVERIFY(m_disk.makeFolder(at(u"d/sub"_s)));
        const auto entries = m_disk.list(at(u"d"_s));
        QCOMPARE(entries->size(), 2);
        QVERIFY(!m_disk.list(at(u"none"_s)));
        QCOMPARE(m_disk.removeEmptyFolder(at(u"d"_s)), false);
        QCOMPARE(m_disk.removeEmptyFolder(at(u"d/sub"_s)), true);
        QCOMPARE(m_disk.removeEmptyFolder(at(u"d/sub"_s)), false);
        QVERIFY(m_disk.remove(at(u"d/.hidden"_s)) && m_disk.remove(at(u"d/.hidden"_s)));
        QVERIFY(m_disk.syncFolder(at(u"d"_s)));
    }

    void theFileSystemTellsItsSpace() {
        const auto facts = m_disk.fileSystem(m_folder->path());
        const qint64 free = QStorageInfo(m_folder->path()).bytesAvailable();
        QVERIFY(std::abs(facts->freeBytes - free) < free / 10 + 1024 * 1024);
        QCOMPARE(facts->totalBytes, QStorageInfo(m_folder->path()).bytesTotal());
        QVERIFY(!m_disk.fileSystem(at(u"none"_s)));
        QVERIFY(m_disk.isWritable(m_folder->path()));
        QVERIFY(!m_disk.isWritable(at(u"none"_s)));
    }

private:
    QString at(const QString& name) const { return m_folder->filePath(name); }

    void write(const QString& name, const QByteArray& text) {
        QFile file(at(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    }

    QByteArray content(const QString& name) const {
        QFile file(at(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : "?"_ba;
    }

    qint64 blocks(const QString& name) const;

    SystemDisk m_disk;
    std::unique_ptr<QTemporaryDir> m_folder;
};

#ifdef Q_OS_WIN
#include <windows.h>

qint64 TestDisk::blocks(const QString& name) const {
    const HANDLE file = CreateFileW(at(name).toStdWString().c_str(), FILE_READ_ATTRIBUTES,
                                    FILE_SHARE_READ | FILE_SHARE_WRITE, nullptr, OPEN_EXISTING, 0, nullptr);
    FILE_STANDARD_INFO info{};
    const bool told = GetFileInformationByHandleEx(file, FileStandardInfo, &info, sizeof info) != 0;
    CloseHandle(file);
    return told ? info.AllocationSize.QuadPart : -1;
}
#else
#include <sys/stat.h>

qint64 TestDisk::blocks(const QString& name) const {
    struct stat facts{};

    return ::stat(QFile::encodeName(at(name)).constData(), &facts) == 0 ? facts.st_blocks * 512 : -1;
}
#endif

QTEST_GUILESS_MAIN(TestDisk)
#include "test_disk.moc"
