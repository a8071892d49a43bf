// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace vtrack {

/// The guide's two authentication methods.
enum class SignInMethod {
    Gmail, ///< The identity: openid, email, profile.
    Drive, ///< Access to the footage: in addition, Drive scopes.
};

/// The permissions that the Drive sign-in requests.
enum class DriveScopes {
    Least, ///< `drive.readonly`: all that listing and downloading need.
    All,   ///< The guide's list, for a consent screen that an administrator registered with all of it.
};

/// Without this scope no footage can be fetched.
inline const QString driveReadonly = QStringLiteral("https://www.googleapis.com/auth/drive.readonly");

/// The scopes asked for. For Drive by default the least that lets us list and download: `drive.readonly` (it covers
/// `drive.metadata.readonly`, and `drive.file` would show only files this program made itself), which is easy to
/// understand for people; otherwise the guide's whole list.
[[nodiscard]] QStringList scopesFor(SignInMethod method, DriveScopes drive = DriveScopes::Least);

/// The scopes asked for that a person left unticked.
[[nodiscard]] QStringList missingScopes(const QStringList& asked, const QStringList& granted);

/// The permission as Google's page words it.
[[nodiscard]] QString permissionName(const QString& scope);

} // namespace vtrack
