// SPDX-License-Identifier: GPL-3.0-or-later
#include "small_disk.h"

#include <QDir>
#include <QFile>
#include <QStorageInfo>

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

SmallDisk::SmallDisk(QString folder, qint64 bytes)
    : m_folder(std::move(folder))
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
    return false;
}

SmallDisk::SmallDisk(QString folder, qint64)
    : m_folder(std::move(folder)) {}

SmallDisk::~SmallDisk() = default;

void SmallDisk::takeOut() {}

void SmallDisk::plugIn() {}

#endif

qint64 SmallDisk::freeBytes() const {
    return QStorageInfo(m_folder).bytesAvailable();
}

} // namespace vtrack::test
