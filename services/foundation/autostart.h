// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QStringList>

namespace vtrack {

/// Whether the system starts the program when the person logs in: a file in the desktop's autostart folder (XDG; the
/// administrator's counts where the person has none), the "Run" key of the registry on Windows. Each call reads or
/// writes one small entry. Immutable; any thread.
class Autostart {
public:
    /// @param command the program and its arguments.
    explicit Autostart(QStringList command)
        : m_command(std::move(command)) {}

    [[nodiscard]] bool isOn() const;
    /// PermissionDenied when the system refuses.
    [[nodiscard]] Result<void> set(bool on) const;

private:
    QStringList m_command;
};

} // namespace vtrack
