// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "connection.h"
#include "error.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace vtrack {

/// The folder that contained cameras of a source when they were chosen.
struct CameraLocation {
    QString folderId = {};
    QString driveId = {};    ///< Of its cameras; empty for My Drive.
    QDateTime listedAt = {}; ///< When its last complete listing began; invalid: never.
    int attempts = 0;        ///< Listings that failed since the last good one.
    QDateTime nextTry = {};
};

/// A folder in a location that is not a camera of the source: a row of `unchosen_folders`.
struct UnchosenFolder {
    enum class State {
        There,   ///< It existed when the cameras were chosen, and was not chosen.
        New,     ///< Needs a decision.
        Ignored, ///< Ignored by a person.
    };

    qint64 sourceId = 0;
    QString folderId = {};
    State state = State::New;
    QString parentId = {}; ///< The location.
    QString name = {};
    QDateTime goneAt = {}; ///< When Drive reported it as gone; invalid while it exists.
    QDateTime toldAt = {}; ///< Invalid while it was not reported.
};

/// The other folders in the locations of a source's cameras. Call on the thread of the connection.
class UnchosenFolderStore {
public:
    UnchosenFolderStore(Connection& connection, qint64 sourceId);

    /// The known locations of the source's selected cameras.
    [[nodiscard]] Result<QList<CameraLocation>> locations();
    /// A complete listing of the location began then.
    [[nodiscard]] Result<void> listed(const QString& locationId, const QDateTime& began);
    [[nodiscard]] Result<void> fail(const QString& locationId, const QDateTime& nextTry);

    [[nodiscard]] Result<std::optional<UnchosenFolder>> byId(const QString& folderId);
    /// Records that Drive names this folder here. An existing row gets its place, name and state, and is no longer
    /// gone.
    /// @param named when the request was sent: one time for all pages of a listing.
    [[nodiscard]] Result<void> see(const UnchosenFolder& folder, const QDateTime& named);
    /// Undecided ones in the location that the listing that began then did not name.
    [[nodiscard]] Result<QStringList> unnamed(const QString& locationId, const QDateTime& began);
    [[nodiscard]] Result<void> setGone(const QString& folderId, const QDateTime& now);
    [[nodiscard]] Result<void> setTold(const QString& folderId, const QDateTime& now);

    /// Whether any source has, or had, a camera in the folder.
    [[nodiscard]] static Result<bool> isCamera(Connection& connection, const QString& folderId);
    /// New folders of all sources that need a decision, without duplicates, in the order in which they were seen.
    [[nodiscard]] static Result<QList<UnchosenFolder>> undecided(Connection& connection);
    /// Ignores the folder in all sources, or undoes that, and adds a line to the activity. BadInput for an unknown
    /// folder.
    [[nodiscard]] static Result<void> setIgnored(Connection& connection, const QString& folderId, bool ignored,
                                                 const QDateTime& now = SystemClock().now());

private:
    Connection& m_connection;
    qint64 m_sourceId;
};

} // namespace vtrack
