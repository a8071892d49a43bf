// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "camera_details.h"
#include "folder.h"

#include <QDate>
#include <QFuture>
#include <QHash>
#include <QThreadPool>

#include <optional>

namespace vtrack {

/// What a person entered in an unfinished setup. Contains no secrets: sign-ins are stored by Account.
struct SetupDraft {
    QString page = {};          ///< The object name of the current page.
    QString clientFile = {};    ///< As typed.
    QList<Folder> cameras = {}; ///< The ticked folders: their id, and name and path when they were ticked.
    QHash<QString, QString> cameraNames = {};   ///< Those that a person gave, by folder id.
    QHash<QString, CameraDetails> details = {}; ///< Likewise.
    QString name = {};                          ///< Empty for the default.
    QString destination = {};                   ///< As typed; empty for the default.
    bool addsNewCameras = false;                ///< Those that appear next to the chosen ones.
    bool mayBeTwice = false;                    ///< Also cameras that another source fetches already.
    QDate firstDay = {};                        ///< Older clips stay in Drive; invalid: everything is fetched.
    std::optional<int> intervalMinutes = {};
    std::optional<int> parallelDownloads = {};
    std::optional<bool> newestFirst = {};
};

/// Stores the draft of a new source in a small file, so that a setup can be interrupted and continued. All calls return
/// at once; the work is done in order on a separate thread, and the destructor waits for it. Errors are only logged,
/// because a setup works without a draft. GUI thread.
class SetupDraftFile {
public:
    /// @param path of the file, in the data folder.
    explicit SetupDraftFile(QString path);

    /// The stored draft; nothing if there is none or it is invalid. The result is checked: ids have Drive's format,
    /// numbers are in range, and texts have a reasonable length.
    [[nodiscard]] QFuture<std::optional<SetupDraft>> read();

    /// Replaces the stored draft if it has changed.
    void keep(const SetupDraft& draft);

    /// Deletes the draft.
    void remove();

private:
    void write(const QByteArray& json);

    QString m_path;
    std::optional<QByteArray> m_latest; ///< The content of the file after all queued work; empty if deleted.
    QThreadPool m_thread;               ///< One thread, to keep the order.
};

} // namespace vtrack
