// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unchosen_folder_store.h"

namespace vtrack {

/// A camera folder next to chosen ones that needs a decision. Its clips are not fetched until a person adds it.
struct NewCameraFolder {
    enum class Kind {
        Another,   ///< A camera that was not there when the others were chosen.
        Twin,      ///< It has the name of a chosen camera's folder: uploads may go to either.
        Successor, ///< The same, and that folder is gone from Drive.
    };

    Kind kind = Kind::Another;
    qint64 sourceId = 0;
    QString source = {};
    QString folderId = {};
    QString name = {};     ///< As Drive names it.
    QString location = {}; ///< The path of its parent; empty if unknown.
    QString camera = {};   ///< For Twin and Successor, the camera whose folder has that name.
    qint64 cameraId = 0;
    bool told = false; ///< It was reported in the activity.

    bool operator==(const NewCameraFolder&) const = default;
};

/// Those of all sources.
[[nodiscard]] Result<QList<NewCameraFolder>> newCameraFolders(Connection& connection);

/// What happened and what it means, for people.
[[nodiscard]] QString sentenceOf(const NewCameraFolder& folder);
/// The same of several, in one sentence. At least one.
[[nodiscard]] QString sentenceOf(const QList<NewCameraFolder>& folders);

/// Whether two folder names look the same to people.
[[nodiscard]] bool isSameFolderName(const QString& one, const QString& other);

} // namespace vtrack
