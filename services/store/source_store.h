// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "camera_details.h"
#include "connection.h"
#include "error.h"

#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <functional>
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
    CameraDetails details = {};
    /// Whether it is to be synced.
    bool selected = true;
};

/// A row of `video_sources` with its cameras, in the order in which they were added.
struct Source {
    qint64 id = 0;
    QString name = {};
    /// Drive's id of the folder that contains all cameras (column `path`).
    QString rootFolderId = {};
    QString parentFolderId = {};
    int folderDepth = 4;
    /// The local folder that gets `source_{id}/`.
    QString destination = {};
    /// The credential file of the account, relative to the data folder.
    QString oauthTokenPath = {};
    bool active = true;
    QDateTime createdAt = {};
    /// File extensions that count as footage, in lower case and without dots; empty: see DriveFile::isFootage().
    QStringList endings = {};
    /// Clips that were uploaded before are left in Drive; invalid: everything is fetched.
    QDateTime fetchFrom = {};
    /// Whether cameras that appear next to the chosen ones are added without a question (NewCameraAdder).
    bool addsNewCameras = false;
    /// Changes with everything that affects a run: destination, extensions, first day, cameras, their folders and time
    /// zones.
    qint64 revision = 0;
    QList<Camera> cameras = {};
};

/// A camera folder that a person chose. What is empty is filled in by SourceSetup.
struct CameraChoice {
    QString folderId;
    QString folderName = {};
    QString folderPath = {}; ///< Where it was when it was chosen, so that it can be named once it is gone.
    QString cameraName = {}; ///< Empty: the name it has, else one made from the folder's name.
    std::optional<CameraDetails> details = {}; ///< Nothing: those it has, else the usual ones.
};

/// A change of what a person says about cameras.
struct DetailsChange {
    QString camera; ///< The name of a selected one; empty: all of them.
    std::function<void(CameraDetails&)> apply;
};

/// What a person wants of a source: all of a new one, or what is to become different about one that exists. What is not
/// there stays as it is, or is usual for a new source.
struct SourceChanges {
    std::optional<QString> name = {};
    std::optional<QList<CameraChoice>> cameras = {}; ///< All that it is to have.
    std::optional<int> intervalMinutes = {};         ///< SyncInterval::normal for a new one.
    std::optional<QString> destination = {};         ///< For future files; existing files stay where they are.
    std::optional<bool> enabled = {};                ///< False pauses it.
    std::optional<QStringList> endings = {};         ///< Source::endings.
    std::optional<QDateTime> fetchFrom = {};         ///< Source::fetchFrom.
    std::optional<bool> addsNewCameras = {};         ///< Source::addsNewCameras.
    QList<DetailsChange> details = {};
    QString rootFolderId = {};   ///< The folder that all `cameras` lie in; SourceSetup finds it.
    QString parentFolderId = {}; ///< The folder above that one.
};

/// Sources and their cameras (guide, "Camera Configuration"). Call on the thread of the connection. A source or camera
/// that does not exist is BadInput.
class SourceStore {
public:
    explicit SourceStore(Connection& connection);

    /// Saves a source with its cameras and its `sync_status` row, whose first run is due 30 s after `now`.
    /// @param oauthTokenPath Source::oauthTokenPath.
    /// Errors: BadInput for a wrong interval, a nameless source or camera, or two cameras with one name or folder.
    [[nodiscard]] Result<Source> add(const SourceChanges& source, const QString& oauthTokenPath, const QDateTime& now);

    /// Every source by id, paused and inactive ones too.
    [[nodiscard]] Result<QList<Source>> all();
    [[nodiscard]] Result<std::optional<Source>> byId(qint64 sourceId);
    /// Drive's ids of the folders of all cameras that are synced, each once.
    [[nodiscard]] Result<QStringList> chosenFolders();
    /// The same where the source has to exist: otherwise BadInput.
    [[nodiscard]] Result<Source> existing(qint64 sourceId);
    /// The current Source::revision; nothing for a source that does not exist.
    [[nodiscard]] Result<std::optional<qint64>> revision(qint64 sourceId);

    /// Applies all of the changes or none. Cameras keep their files: see setCameras() and renameCamera().
    [[nodiscard]] Result<Source> change(qint64 sourceId, const SourceChanges& changes, const QDateTime& now);

    /// Removes the source with its cameras, status and file records. Files on the disk stay.
    [[nodiscard]] Result<void> remove(qint64 sourceId);

    [[nodiscard]] Result<void> rename(qint64 sourceId, const QString& name);
    /// Sets what counts as footage. All folders are listed again, and pending files that no longer count are removed.
    [[nodiscard]] Result<void> setEndings(qint64 sourceId, const QStringList& endings);
    /// Sets Source::fetchFrom. Clips that are on the disk already stay there; the rows of those in Drive stay, too, so
    /// that an earlier day fetches them without another look at Drive.
    [[nodiscard]] Result<void> setFetchFrom(qint64 sourceId, const QDateTime& from);
    /// Sets Source::addsNewCameras.
    [[nodiscard]] Result<void> setAddsNewCameras(qint64 sourceId, bool adds);
    /// Sets the folder for future files; existing files stay where they are.
    [[nodiscard]] Result<void> setDestination(qint64 sourceId, const QString& folder);

    /// Sets the source's selected cameras. A known folder is selected under its existing name, with its present path. A
    /// new folder is added, or replaces the folder of a camera with the same name whose folder is no longer chosen. All
    /// other cameras are kept but unselected, so that their files still have a camera.
    [[nodiscard]] Result<Source> setCameras(qint64 sourceId, const QList<CameraChoice>& cameras, const QDateTime& now);

    /// Adds a camera to those that are selected, or puts its folder in the place of another camera's.
    /// @param replacedId the camera that continues with this folder, under its name; 0 for none.
    [[nodiscard]] Result<Source> addCamera(qint64 sourceId, const CameraChoice& camera, qint64 replacedId,
                                           const QDateTime& now);

    /// Gives the camera and the records of its files another name. Files on the disk stay where they are.
    [[nodiscard]] Result<void> renameCamera(qint64 cameraId, const QString& name, const QDateTime& now);
    /// Sets the video format of the camera, for example "1920x1080" and "h264".
    [[nodiscard]] Result<void> setCameraFormat(qint64 cameraId, const QString& resolution, const QString& codec,
                                               const QDateTime& now);

private:
    [[nodiscard]] Result<void> changeCameras(qint64 sourceId, const SourceChanges& changes, const QDateTime& now);
    [[nodiscard]] Result<void> changeDetails(qint64 sourceId, const DetailsChange& change, const QDateTime& now);

    Connection& m_connection;
};

} // namespace vtrack
