// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drive_api.h"
#include "footage_in_drive.h"
#include "status_label.h"

#include <QThreadPool>

#include <stop_token>

namespace vtrack {

/// Counts the footage that the first sync will fetch, and shows it beside the room on the destination's disk.
class FirstSyncStatus final : public StatusLabel {
    Q_OBJECT

public:
    FirstSyncStatus(DriveApi& drive, QThreadPool& background, QWidget* parent = nullptr);
    ~FirstSyncStatus() override;

    /// Counts what is in these camera folders. A count in progress is cancelled.
    /// @param keepFree bytes that are to stay free on that disk.
    void count(const QStringList& cameraFolders, const QString& destination, qint64 keepFree);

private:
    struct Counted {
        Result<FootageInDrive> footage;
        qint64 freeBytes = 0;
    };

    void show(const Counted& counted, qint64 keepFree);

    DriveApi& m_drive;
    QThreadPool& m_background;
    std::stop_source m_stop;
    int m_question = 0; ///< Only the latest request's answer is used.
};

} // namespace vtrack
