// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drive_scopes.h"
#include "notifications.h"
#include "proxy_choice.h"
#include "without_keyring.h"

#include <QSettings>
#include <QString>

namespace vtrack {

/// The choices of a person or administrator, in `settings.ini`. Never a secret. Use from one thread at a time; hand
/// values, not this object, to workers.
class Settings {
public:
    explicit Settings(const QString& file);

    /// Where videos go: a folder the person picked. Default: "V_Track" in the system's folder for videos.
    [[nodiscard]] QString destination() const;
    void setDestination(const QString& folder);

    /// Downloads at the same time, 1 to 6 (guide, "Parallel Downloads": 3).
    [[nodiscard]] int parallelDownloads() const;
    void setParallelDownloads(int count);

    /// Mbps for all downloads together; 0 means no limit (guide, "Bandwidth Management").
    [[nodiscard]] double bandwidthLimitMbps() const;
    void setBandwidthLimitMbps(double limit);

    /// The language of the program, a code of Language::known(); empty for the system's.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString& code);

    [[nodiscard]] Notifications notifications() const;
    void setNotifications(Notifications choice);

    /// Without the password, which never stands here.
    [[nodiscard]] ProxyChoice proxy() const;
    void setProxy(const ProxyChoice& proxy);

    /// Whether the log keeps debug messages (`log_level`: normal, detailed).
    [[nodiscard]] bool detailedLog() const;
    void setDetailedLog(bool detailed);

    /// What the person chose when told that this computer has no keyring (`without_keyring`: ask, key_file, memory).
    [[nodiscard]] WithoutKeyring withoutKeyring() const;
    void setWithoutKeyring(WithoutKeyring choice);

    /// The permissions that the Drive sign-in asks for (`drive_scopes`: least, all); for administrators.
    [[nodiscard]] DriveScopes driveScopes() const;
    void setDriveScopes(DriveScopes scopes);

private:
    QSettings m_settings;
};

} // namespace vtrack
