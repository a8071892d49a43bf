// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "error.h"

#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace vtrack {

/// A camera folder of a source: a row of `camera_configurations`.
struct Camera {
    qint64 id = 0;
    qint64 sourceId = 0;
    /// Unique in its source, for example "Cloud_Cam1".
    QString name = {};
    /// Drive's id of the folder (column `folder_path`).
    QString folderId = {};
    /// The folder's own name in Drive, for example "Cam1".
    QString folderName = {};
    /// For people, for example "/Project A/Area 1/Location X/Cam1".
    QString folderPath = {};
    QString resolution = {};
    QString codec = {};
    /// Settings of the video processing (column `camera_config`).
    QJsonObject config = {};
    /// What its clock shows: a zone of the IANA database, empty for this computer's (`time_zone` in `camera_config`).
    QString timeZone = {};
    /// Whether it is to be synced.
    bool selected = true;
};

/// A row of `video_sources` with its cameras, in the order in which they were added.
struct Source {
    qint64 id = 0;
    QString name = {};
    /// Drive's id of the folder all cameras lie under (column `path`).
    QString rootFolderId = {};
    QString parentFolderId = {};
    int folderDepth = 4;
    /// The local folder that gets `source_{id}/`.
    QString destination = {};
    /// The credential file of the account, relative to the data folder.
    QString oauthTokenPath = {};
    bool active = true;
    QDateTime createdAt = {};
    /// Endings of names that count as footage, in lower case and without dots; empty: see DriveFile::isFootage().
    QStringList endings = {};
    /// Another number after each change of what a run works by: destination, endings, cameras, their folders and time
    /// zones.
    qint64 revision = 0;
    QList<Camera> cameras = {};
};

/// A camera folder a person chose.
struct NewCamera {
    QString folderId;
    QString folderName;
    QString folderPath;
    QString cameraName;
    std::optional<QString> timeZone = {}; ///< Camera::timeZone; nothing: as it is.
};

/// What the wizard asks for to make a source.
struct NewSource {
    QString name;
    QString rootFolderId;
    QString parentFolderId;
    QString destination;
    QString oauthTokenPath;
    QList<NewCamera> cameras;
    QStringList endings = {}; ///< Source::endings.
};

/// What is to become different about a source; what is not there stays as it is.
struct SourceChanges {
    std::optional<QString> name = {};
    std::optional<int> intervalMinutes = {}; ///< 2 to 60.
    std::optional<QString> destination = {};
    std::optional<bool> enabled = {};        ///< False pauses it.
    std::optional<QStringList> endings = {}; ///< Source::endings.

    /// Its cameras from now on, under these names, and the folder they lie in.
    struct Cameras {
        QString rootFolderId;
        QString parentFolderId;
        QList<NewCamera> chosen;
    };

    std::optional<Cameras> cameras = {};
    QHash<QString, QString> timeZones = {}; ///< Of selected cameras by their name; an empty name: of all of them.
};

/// Sources and their cameras (guide, "Camera Configuration"). Call on the thread of the connection. A source or camera
/// that is not there is BadInput.
class SourceStore {
public:
    explicit SourceStore(Connection& connection);

    /// Saves a source with its cameras and its `sync_status` row, whose first run is due 30 s after `now`.
    /// @param intervalMinutes 2 to 60.
    /// Errors: BadInput for another interval, a nameless source or camera, or two cameras with one name or folder.
    [[nodiscard]] Result<Source> add(const NewSource& source, int intervalMinutes, const QDateTime& now);

    /// Every source by id, paused and inactive ones too.
    [[nodiscard]] Result<QList<Source>> all();
    [[nodiscard]] Result<std::optional<Source>> byId(qint64 sourceId);
    /// Source::revision as it is now; nothing for a source that is gone.
    [[nodiscard]] Result<std::optional<qint64>> revision(qint64 sourceId);

    /// Makes all of the changes or none. Cameras keep their files: see setCameras() and renameCamera().
    [[nodiscard]] Result<Source> change(qint64 sourceId, const SourceChanges& changes, const QDateTime& now);

    /// Removes the source with its cameras, status and file records. Files on the disk stay.
    [[nodiscard]] Result<void> remove(qint64 sourceId);

    [[nodiscard]] Result<void> rename(qint64 sourceId, const QString& name);
    /// What counts as footage from now on: all folders are listed again, and what waits and does not count any more is
    /// waited for no longer.
    [[nodiscard]] Result<void> setEndings(qint64 sourceId, const QStringList& endings);
    /// Where future files go; files already there stay where they are.
    [[nodiscard]] Result<void> setDestination(qint64 sourceId, const QString& folder);

    /// Makes these the source's selected cameras. A folder already known is selected again under the name it has, with
    /// its present path; a new
    /// one is added, or takes the place of a camera of the same name whose folder is not chosen any more; all others
    /// are kept but no longer selected, so that their files still have their camera.
    [[nodiscard]] Result<Source> setCameras(qint64 sourceId, const QList<NewCamera>& cameras, const QDateTime& now);

    /// Adds a camera to those that are selected, or puts its folder in the place of another camera's.
    /// @param replacedId the camera that goes on with this folder, under its name; 0 for none.
    [[nodiscard]] Result<Source> addCamera(qint64 sourceId, const NewCamera& camera, qint64 replacedId,
                                           const QDateTime& now);

    /// Gives the camera and the records of its files another name. Files on the disk stay where they are.
    [[nodiscard]] Result<void> renameCamera(qint64 cameraId, const QString& name, const QDateTime& now);
    /// @param cameraName empty for all that are selected. @param zone see Camera::timeZone; counts for clips to come.
    [[nodiscard]] Result<void> setTimeZone(qint64 sourceId, const QString& cameraName, const QString& zone,
                                           const QDateTime& now);
    /// What the camera's videos are like, for example "1920x1080" and "h264".
    [[nodiscard]] Result<void> setCameraFormat(qint64 cameraId, const QString& resolution, const QString& codec,
                                               const QDateTime& now);

private:
    [[nodiscard]] Result<void> changeCameras(qint64 sourceId, const SourceChanges::Cameras& cameras,
                                             const QDateTime& now);

    Connection& m_connection;
};

} // namespace vtrack
