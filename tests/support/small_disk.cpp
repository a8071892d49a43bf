// SPDX-License-Identifier: GPL-3.0-or-later
#include "small_disk.h"

#include "system_disk.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_LINUX
#include <sched.h>
#include <sys/mount.h>
#endif

using namespace Qt::StringLiterals;

namespace vtrack::test {

#ifdef Q_OS_LINUX

bool enterOwnMounts() {
    return ::unshare(CLONE_NEWNS) == 0 && ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
}

SmallDisk::SmallDisk(const QString& folder, qint64 bytes)
    : m_folder(folder)
    , m_aside(m_folder + u".out"_s) {
    QDir().mkpath(m_folder);
    QDir().mkpath(m_aside);
    const QByteArray size = "size=" + QByteArray::number(bytes);
    m_mounted = ::mount("tmpfs", QFile::encodeName(m_folder).constData(), "tmpfs", 0, size.constData()) == 0;
}

SmallDisk::~SmallDisk() {
    if (m_mounted)
        ::umount2(QFile::encodeName(m_folder).constData(), MNT_DETACH);
}

void SmallDisk::takeOut() {
    ::mount(QFile::encodeName(m_folder).constData(), QFile::encodeName(m_aside).constData(), nullptr, MS_BIND, nullptr);
    ::umount2(QFile::encodeName(m_folder).constData(), MNT_DETACH);
}

void SmallDisk::plugIn() {
    ::mount(QFile::encodeName(m_aside).constData(), QFile::encodeName(m_folder).constData(), nullptr, MS_BIND, nullptr);
    ::umount2(QFile::encodeName(m_aside).constData(), MNT_DETACH);
}

#else

bool enterOwnMounts() {
    return qEnvironmentVariableIsSet("VTRACK_SMALL_DISKS");
}

SmallDisk::SmallDisk(const QString&, qint64 bytes)
    : m_folder(qEnvironmentVariable("VTRACK_SMALL_DISKS") + u"/%1/videos"_s.arg(bytes / 1024 / 1024))
    , m_aside(m_folder + u".out"_s) {
    if (!QFileInfo(m_folder).dir().exists())
        return;
    QDir(m_folder).removeRecursively(); // Of a test that was ended.
    QDir(m_aside).removeRecursively();
    QDir().mkpath(m_folder);
    const qint64 free = freeBytes();
    m_mounted = free > 0 && free <= bytes; // Else it is an ordinary folder of a large disk.
}

SmallDisk::~SmallDisk() {
    QDir(m_folder).removeRecursively();
    QDir(m_aside).removeRecursively();
}

void SmallDisk::takeOut() {
    QFile::rename(m_folder, m_aside);
    QDir().mkpath(m_folder);
}

void SmallDisk::plugIn() {
    QDir().rmdir(m_folder);
    QFile::rename(m_aside, m_folder);
}

#endif

qint64 SmallDisk::freeBytes() const {
    const auto facts = SystemDisk().fileSystem(m_folder); // QStorageInfo means the drive's letter.
    return facts ? facts->freeBytes : -1;
}

} // namespace vtrack::test
