// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace vtrack::test {

/// Puts this program into a mount namespace of its own, so that what it mounts is seen by nobody else and ends with it.
/// Call before the first thread is started: first thing in main().
/// @return false where the system does not allow it (needs root, and Linux).
bool enterOwnMounts();

/// A real file system of a few megabytes, mounted over an existing folder; unmounted at the end.
class SmallDisk {
public:
    SmallDisk(QString folder, qint64 bytes);
    ~SmallDisk();
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    [[nodiscard]] bool isMounted() const { return m_mounted; }

    [[nodiscard]] QString folder() const { return m_folder; }

    [[nodiscard]] qint64 freeBytes() const;

    /// Takes the disk away; what was on it is kept for plugIn().
    void takeOut();
    void plugIn();

private:
    QString m_folder;
    QString m_aside; ///< Where it is mounted while it is out.
    bool m_mounted = false;
};

} // namespace vtrack::test
