// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace vtrack::test {

/// Puts this program into a mount namespace of its own, so that what it mounts is seen by nobody else and ends with it.
/// Call before the first thread is started: first thing in main().
/// On Windows nothing can be mounted; scripts/test-windows does it before, on the Linux below wine.
/// @return false where there is no SmallDisk: on Linux without the rights of root, on Windows without
/// VTRACK_SMALL_DISKS.
bool enterOwnMounts();

/// A real file system of a few megabytes. On Linux it is mounted over an existing folder, and unmounted at the end. On
/// Windows it is the one of that size below VTRACK_SMALL_DISKS ("60" for 60 MB), which is emptied.
class SmallDisk {
public:
    /// @param folder over which it is mounted, where that can be.
    SmallDisk(const QString& folder, qint64 bytes);
    ~SmallDisk();
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    [[nodiscard]] bool isMounted() const { return m_mounted; }

    /// Where it is: use this one.
    [[nodiscard]] QString folder() const { return m_folder; }

    [[nodiscard]] qint64 freeBytes() const;

    /// Takes the disk away; what was on it is kept for plugIn(). On Windows by another name on the same disk.
    void takeOut();
    void plugIn();

private:
    QString m_folder;
    QString m_aside; ///< Where it, or what is on it, is while it is out.
    bool m_mounted = false;
};

} // namespace vtrack::test
