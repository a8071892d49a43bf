// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "error.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace vtrack {

/// The folder in which cameras of a source lay when they were chosen.
struct CameraLocation {
    QString folderId = {};
    QString driveId = {};    ///< Of its cameras; empty for My Drive.
    QDateTime listedAt = {}; ///< When its last complete listing began; invalid: never.
    int attempts = 0;        ///< Listings that failed since the last good one.
    QDateTime nextTry = {};
};

/// A folder in a location that is no camera of the source: a row of `unchosen_folders`.
struct UnchosenFolder {
    enum class State {
        There,   ///< It was there when the cameras were chosen: somebody saw it and did not want it.
        New,     ///< Nobody has decided about it.
        Ignored, ///< A person does not want it.
    };

    qint64 sourceId = 0;
    QString folderId = {};
    State state = State::New;
    QString parentId = {}; ///< The location.
    QString name = {};
    QDateTime goneAt = {}; ///< When Drive said that it is not there any more; invalid while it is.
    QDateTime toldAt = {}; ///< Invalid while nobody was told of it.
};

/// What lies beside the cameras of a source. Call on the thread of the connection.
class UnchosenStore {
public:
    UnchosenStore(Connection& connection, qint64 sourceId);

    /// Where the source's selected cameras lie, as far as that was found out.
    [[nodiscard]] Result<QList<CameraLocation>> locations();
    /// A complete listing of the location began then.
    [[nodiscard]] Result<void> listed(const QString& locationId, const QDateTime& began);
    [[nodiscard]] Result<void> fail(const QString& locationId, const QDateTime& nextTry);

    [[nodiscard]] Result<std::optional<UnchosenFolder>> byId(const QString& folderId);
    /// Drive names this folder here now. A row that is there gets its place, name and state, and is not gone.
    /// @param named when the answer was asked for: one time for all pages of a listing.
    [[nodiscard]] Result<void> see(const UnchosenFolder& folder, const QDateTime& named);
    /// Undecided ones in the location that the listing that began then did not name.
    [[nodiscard]] Result<QStringList> unnamed(const QString& locationId, const QDateTime& began);
    [[nodiscard]] Result<void> setGone(const QString& folderId, const QDateTime& now);
    [[nodiscard]] Result<void> setTold(const QString& folderId, const QDateTime& now);

    /// Whether any source has, or had, a camera in the folder.
    [[nodiscard]] static Result<bool> isCamera(Connection& connection, const QString& folderId);
    /// New folders of all sources that a person is to decide about, each once, in the order in which they were seen.
    [[nodiscard]] static Result<QList<UnchosenFolder>> undecided(Connection& connection);
    /// A person does not want the folder in any source, or is to be asked again. BadInput when nobody knows of it.
    [[nodiscard]] static Result<void> setIgnored(Connection& connection, const QString& folderId, bool ignored);

private:
    Connection& m_connection;
    qint64 m_sourceId;
};

} // namespace vtrack
