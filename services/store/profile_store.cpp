// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile_store.h"

#include "clock.h"

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

UserProfile readProfile(const Rows& row) {
    return {.email = row.text(u"email"_s),
            .sub = row.text(u"google_sub"_s),
            .name = row.text(u"name"_s),
            .photoUrl = row.text(u"photo_url"_s),
            .photo = row.value(u"photo"_s).toByteArray(),
            .gmailAuthenticatedAt = row.time(u"gmail_authenticated_at"_s),
            .driveConnectedAt = row.time(u"drive_connected_at"_s)};
}

} // namespace

ProfileStore::ProfileStore(Connection& connection)
    : m_connection(connection) {}

Result<void> ProfileStore::save(const UserProfile& profile, const QDateTime& now) {
    const QString time = toIsoUtc(now);
    const QVariant photo = profile.photo.isEmpty() ? QByteArray() : profile.photo;
    return m_connection.transaction([&]() -> Result<void> {
        if (auto others = m_connection.changeAny(u"UPDATE user_profiles SET is_current = 0 WHERE google_sub <> ?"_s,
                                                 {profile.sub});
            !others)
            return others;
        return m_connection.changeAny(
            u"INSERT INTO user_profiles (email, google_sub, name, photo_url, photo, gmail_authenticated_at, "
            "is_current, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, 1, ?, ?) "
            "ON CONFLICT (google_sub) DO UPDATE SET email = excluded.email, name = excluded.name, "
            "photo_url = excluded.photo_url, photo = coalesce(excluded.photo, photo), "
            "gmail_authenticated_at = excluded.gmail_authenticated_at, is_current = 1, "
            "updated_at = excluded.updated_at"_s,
            {profile.email, profile.sub, profile.name, profile.photoUrl, photo, time, time, time});
    });
}

Result<std::optional<UserProfile>> ProfileStore::current() {
    return m_connection.first(u"SELECT * FROM user_profiles WHERE is_current = 1"_s, {}, readProfile);
}

Result<std::optional<UserProfile>> ProfileStore::signedOut() {
    return m_connection.first(
        u"SELECT * FROM user_profiles WHERE NOT EXISTS (SELECT 1 FROM user_profiles WHERE is_current = 1) "
        "ORDER BY gmail_authenticated_at DESC LIMIT 1"_s,
        {}, readProfile);
}

Result<void> ProfileStore::setDriveConnected(const QString& sub, const QDateTime& when, const QDateTime& now) {
    return m_connection.changeAny(
        u"UPDATE user_profiles SET drive_connected_at = ?, updated_at = ? WHERE google_sub = ?"_s,
        {toIsoUtc(when), toIsoUtc(now), sub});
}

Result<void> ProfileStore::signOut(const QString& sub, const QDateTime& now) {
    return m_connection.changeAny(
        u"UPDATE user_profiles SET is_current = 0, drive_connected_at = NULL, updated_at = ? WHERE google_sub = ?"_s,
        {toIsoUtc(now), sub});
}

Result<void> ProfileStore::forget(const QString& sub) {
    return m_connection.changeAny(u"DELETE FROM user_profiles WHERE google_sub = ?"_s, {sub});
}

} // namespace vtrack
