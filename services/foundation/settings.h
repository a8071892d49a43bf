// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drive_scopes.h"
#include "notifications.h"
#include "peak_hours.h"
#include "proxy_choice.h"
#include "without_keyring.h"

#include <QDateTime>
#include <QSettings>
#include <QString>

#include <chrono>
#include <optional>

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
    /// Hours in which there is less of everything (`peak_hours`). Words that cannot be read count as none, and the log
    /// says so.
    [[nodiscard]] PeakHours peakHours() const;
    void setPeakHours(const PeakHours& hours);

    /// In peak hours no source is looked at more often than that (guide: 30 to 60): 2 to 60 minutes, default 30.
    [[nodiscard]] std::chrono::minutes peakInterval() const;
    void setPeakInterval(std::chrono::minutes interval);

    /// Mbps for all downloads together in peak hours; 0: the limit of all other hours.
    [[nodiscard]] double peakBandwidthMbps() const;
    void setPeakBandwidthMbps(double limit);

    /// Until when nothing is to be fetched: no value when there is no pause, an invalid time for a pause that only a
    /// person ends (`paused_until`).
    [[nodiscard]] std::optional<QDateTime> pausedUntil() const;
    void setPausedUntil(const std::optional<QDateTime>& until);

    /// Processed footage is removed by itself when it is that many days old (guide, "Cleanup Strategy": 7); 0, the
    /// default: never.
    [[nodiscard]] int cleanUpDays() const;
    void setCleanUpDays(int days);

    /// Gigabytes (10^9 bytes) of the disk that downloads leave free, 0 to 10,000, default 1.
    [[nodiscard]] int keepFreeGb() const;
    void setKeepFreeGb(int gigabytes);

    /// Units of Drive's quota that this computer may use in a minute (Google, "Usage limits": 325,000 for each person,
    /// the default); 0 for no limit of our own.
    [[nodiscard]] int quotaUnitsPerMinute() const;

    /// How this site's recorders write the time into their names (cameras, own_pattern.h); empty: none. Anybody may
    /// have written it: check it before use.
    [[nodiscard]] QString recordingTimePattern() const;
    void setRecordingTimePattern(const QString& pattern);

    /// Where to look for a newer version of the program once a day (`update_address`); empty, the default: nowhere.
    /// Anybody may have written it: check it before use (update_notice.h).
    [[nodiscard]] QString updateAddress() const;
    void setUpdateAddress(const QString& address);

    /// What the person chose when told that this computer has no keyring (`without_keyring`: ask, key_file, memory).
    [[nodiscard]] WithoutKeyring withoutKeyring() const;
    void setWithoutKeyring(WithoutKeyring choice);

    /// The permissions that the Drive sign-in asks for (`drive_scopes`: least, all); for administrators.
    [[nodiscard]] DriveScopes driveScopes() const;
    void setDriveScopes(DriveScopes scopes);

    /// Takes over what somebody else wrote into the file.
    void reload() { m_settings.sync(); }

private:
    QSettings m_settings;
};

} // namespace vtrack
