// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drive_api.h"
#include "footage_in_drive.h"
#include "source_setup.h"
#include "status_label.h"

#include <QThreadPool>

#include <stop_token>

namespace vtrack {

/// Counts the footage that the first sync will fetch, and shows it beside the room on the destination's disk and the
/// time that it takes.
class SummaryClipCount final : public StatusLabel {
    Q_OBJECT

public:
    SummaryClipCount(DriveApi& drive, SourceSetup& setup, QThreadPool& background, QWidget* parent = nullptr);
    ~SummaryClipCount() override;

    /// Counts what is in these camera folders. A count in progress is cancelled.
    /// @param keepFree bytes that are to stay free on that disk.
    void count(const QStringList& cameraFolders, const QString& destination, qint64 keepFree);
    /// Older clips stay in Drive; an invalid day: all are fetched.
    void setFirstDay(const QDate& day);
    /// How fast clips come from Drive.
    void setSpeed(double mbps);

private:
    struct Counted {
        Result<FootageInDrive> footage;
        std::optional<qint64> freeBytes; ///< Nothing where the disk is not there.
    };

    void tell();
    [[nodiscard]] QStringList amounts(const FootageInDrive& footage) const;

    DriveApi& m_drive;
    SourceSetup& m_setup;
    QThreadPool& m_background;
    std::stop_source m_stop;
    std::optional<Counted> m_counted; ///< Nothing while it is counted.
    qint64 m_keepFree = 0;
    QDate m_firstDay;
    double m_mbps = 0;  ///< 0: unknown.
    int m_question = 0; ///< Only the latest request's answer is used.
};

} // namespace vtrack
