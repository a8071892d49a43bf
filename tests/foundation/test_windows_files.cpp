// SPDX-License-Identifier: GPL-3.0-or-later
// What only Windows does to files: another program holds one open, paths are long, names are taken for devices.
#include "atomic_file.h"
#include "safe_name.h"
#include "system_disk.h"
#include "windows_path.h"

#include <QTemporaryDir>
#include <QTest>

#include <windows.h>
#include <thread>

using namespace Qt::StringLiterals;
using namespace vtrack;

namespace {

/// A file opened as another program does that shares it with nobody who wants to change it.
class Holder {
public:
    explicit Holder(const QString& path)
        : m_handle(
              CreateFileW(longPath(path).c_str(), GENERIC_READ, FILE_SHARE_READ, nullptr, OPEN_EXISTING, 0, nullptr)) {}

    ~Holder() { letGo(); }

    Holder(const Holder&) = delete;
    Holder& operator=(const Holder&) = delete;

    [[nodiscard]] bool holds() const { return m_handle != INVALID_HANDLE_VALUE; }

    void letGo() {
        if (const HANDLE handle = std::exchange(m_handle, INVALID_HANDLE_VALUE); handle != INVALID_HANDLE_VALUE)
            CloseHandle(handle);
    }

private:
    HANDLE m_handle;
};

} // namespace

class TestWindowsFiles : public QObject {
    Q_OBJECT

private slots:

    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_clip = m_folder->filePath(u"clip.mp4"_s);
        QVERIFY(write(m_clip, "clip"));
    }

    void whatAnotherProgramHoldsIsNamed() {
        const QString other = m_folder->filePath(u"other.mp4"_s);
        QVERIFY(write(other, "other"));
        const Holder holder(m_clip);
        QVERIFY(holder.holds());
        const auto isTold = [](const auto& outcome) {
            return !outcome && outcome.error().kind == ErrorKind::DownloadFailed &&
                   outcome.error().owner == Owner::Item && outcome.error().sentence.contains(u"clip.mp4"_s) &&
                   outcome.error().sentence.startsWith(u"Another program keeps"_s);
        };
        QVERIFY(isTold(m_disk.remove(m_clip)));
        QVERIFY(isTold(m_disk.rename(m_clip, m_folder->filePath(u"new.mp4"_s))));
        QVERIFY(isTold(m_disk.replace(other, m_clip)));
        QVERIFY(isTold(m_disk.open(m_clip, Disk::Access::Write)));
        QVERIFY(isTold(writePrivateFile(m_clip, "mine")));
        QVERIFY(m_disk.open(m_clip, Disk::Access::Read));
        QCOMPARE(readSmallFile(m_clip).value(), "clip"_ba);
    }

    void whatItLetsGoInTimeIsDone() {
        Holder holder(m_clip);
        std::thread other([&holder] { holder.letGo(); });
        const auto written = writePrivateFile(m_clip, "mine");
        other.join();
        QVERIFY(written);
        QCOMPARE(readSmallFile(m_clip).value(), "mine"_ba);
    }

    void pathsMayBeLong_data() {
        QTest::addColumn<QString>("share");
        QTest::addColumn<bool>("isOnShare");
        QTest::newRow("drive") << QString() << false;
        QTest::newRow("share") << qEnvironmentVariable("VTRACK_UNC_FOLDER") << true;
    }

    void pathsMayBeLong() {
        QFETCH(const QString, share);
        QFETCH(const bool, isOnShare);
        if (isOnShare && share.isEmpty())
            QSKIP("VTRACK_UNC_FOLDER names no folder of a share");
        const QString root = share.isEmpty() ? m_folder->path() : share;
        QString folder = root;
        for (int i = 0; i < 4; ++i) {
            folder += u'/' + QString(150, QChar(u'a' + i));
            QVERIFY(m_disk.makeFolder(folder));
        }
        const QString path = folder + u"/clip.mp4"_s;
        QVERIFY(path.size() > 600);
        QVERIFY(write(path + u".part"_s, "clip"));
        QCOMPARE(m_disk.rename(path + u".part"_s, path), true);
        QCOMPARE(m_disk.look(path)->size, 4);
        QCOMPARE(m_disk.list(folder)->size(), 1);
        QVERIFY(m_disk.fileSystem(folder)->freeBytes > 0);
        QVERIFY(m_disk.isWritable(folder));
        QVERIFY(writePrivateFile(folder + u"/small.json"_s, "{}"));
        QCOMPARE(readSmallFile(folder + u"/small.json"_s).value(), "{}"_ba);
        QVERIFY(m_disk.remove(folder + u"/small.json"_s) && m_disk.remove(path));
        for (; folder != root; folder = folder.section(u'/', 0, -2))
            QCOMPARE(m_disk.removeEmptyFolder(folder), true);
    }

    /// Whatever a file is called in Drive, it comes to lie under a name that every program can open.
    void namesAreWhatTheySeem_data() {
        QTest::addColumn<QString>("name");
        for (const QString& name :
             {u"CON.mp4"_s, u"con"_s, u"LPT1.2025.mp4"_s, u"clip."_s, u"clip. . ."_s, u"a:b.mp4"_s, u"..\\..\\up.mp4"_s,
              QString(300, u'x') + u".mp4"_s, QString(300, u'ử')})
            QTest::newRow(qUtf8Printable(name.left(20))) << name;
    }

    void namesAreWhatTheySeem() {
        QFETCH(const QString, name);
        const QString path = m_folder->filePath(finishedName(name));
        QVERIFY(write(path, "clip"));
        // As other programs name it: without the prefix that lifts all rules.
        const HANDLE handle = CreateFileW(QDir::toNativeSeparators(path).toStdWString().c_str(), GENERIC_READ,
                                          FILE_SHARE_READ, nullptr, OPEN_EXISTING, 0, nullptr);
        QVERIFY(handle != INVALID_HANDLE_VALUE);
        LARGE_INTEGER size{};
        QVERIFY(GetFileSizeEx(handle, &size) != 0);
        CloseHandle(handle);
        QCOMPARE(size.QuadPart, 4);
        const auto entries = m_disk.list(m_folder->path());
        QCOMPARE(entries->size(), 2);
    }

private:
    bool write(const QString& path, QByteArrayView bytes) {
        const auto file = m_disk.open(path, Disk::Access::Create);
        return file && (*file)->write(0, bytes);
    }

    SystemDisk m_disk;
    std::unique_ptr<QTemporaryDir> m_folder = std::make_unique<QTemporaryDir>();
    QString m_clip;
};

QTEST_GUILESS_MAIN(TestWindowsFiles)
#include "test_windows_files.moc"
