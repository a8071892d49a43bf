// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "error.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

namespace vtrack {

/// A person who signed in, according to Google.
struct UserProfile {
    QString email = {};
    /// Google's id of the account, which stays the same when the address changes.
    QString sub = {};
    QString name = {};
    QString photoUrl = {};
    /// The photo itself as an image file, empty while unknown.
    QByteArray photo = {};
    /// When the person last signed in; set by save().
    QDateTime gmailAuthenticatedAt = {};
    /// When Drive was connected; invalid while it is not. Set by setDriveConnected().
    QDateTime driveConnectedAt = {};
};

/// The people who signed in on this computer. Call on the thread of the connection.
class ProfileStore {
public:
    explicit ProfileStore(Connection& connection);

    /// Adds or updates the profile with this `sub` after a sign-in. An empty photo keeps the existing one.
    [[nodiscard]] Result<void> save(const UserProfile& profile, const QDateTime& now);

    /// The person who signed in last and has not signed out; nothing when there is none.
    [[nodiscard]] Result<std::optional<UserProfile>> current();

    /// The person who signed in last and has signed out since; nothing while somebody is signed in, when there was
    /// nobody, or after forget().
    [[nodiscard]] Result<std::optional<UserProfile>> signedOut();

    /// @param when the time of the connection, invalid if Drive was disconnected.
    [[nodiscard]] Result<void> setDriveConnected(const QString& sub, const QDateTime& when, const QDateTime& now);

    /// The person signed out: no longer current, Drive no longer connected. The profile is kept.
    [[nodiscard]] Result<void> signOut(const QString& sub, const QDateTime& now);

    /// Deletes the profile with this `sub`, if there is one.
    [[nodiscard]] Result<void> forget(const QString& sub);

private:
    Connection& m_connection;
};

} // namespace vtrack
