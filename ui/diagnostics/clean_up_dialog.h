// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clean_up.h"
#include "dialog.h"

#include <QSet>
#include <QThreadPool>

#include <optional>
#include <stop_token>

class QLabel;
class QPushButton;
class QSpinBox;
class QTreeWidget;

namespace vtrack {

class StatusLabel;

/// Removes processed footage older than some days. First it shows how full the disks are, what takes the space, day by
/// day and camera by camera, and what would be removed.
class CleanUpDialog final : public Dialog {
    Q_OBJECT

public:
    /// @param regularDays the age at which footage is removed every day; 0 for never.
    CleanUpDialog(const CleanUp& cleanUp, int regularDays, QThreadPool& background, QWidget* parent = nullptr);
    ~CleanUpDialog() override;

    /// Shows a button for another folder, on a larger disk: what is not processed yet is not removed. It is shown
    /// anyway once a source is known that has footage.
    void offerDestination();

    /// Shows the present reserve beside the button that changes it.
    void showReserve(int gigabytes);

signals:
    /// Something was removed.
    void cleaned();
    /// The dialog has closed, and the person wants another folder for a source.
    /// @param largest the source with the most footage; 0 if there is none.
    void destinationRequested(qint64 largest);
    /// The dialog has closed, and the person wants to change how much stays free on the disk.
    void reserveRequested();

private:
    /// Whether the status line says what a count has found.
    enum class Answer { Told, Untold };

    void layOut();
    void showSpace();
    void lookAtDisks(const QList<CleanUp::Place>& places);
    void onLookedAt(const QList<CleanUp::Place>& looked);
    void tellDisks();
    void tellShares(const QList<CleanUp::Share>& shares);
    void preview();
    void count(Answer answer);
    void showDays();
    void tellChoice(const CleanUp::Days& removable);
    void remove();
    void tell(const CleanUp::Report& report);

    CleanUp m_cleanUp;
    QThreadPool& m_background;
    QLabel* m_disks;
    QSpinBox* m_days;
    StatusLabel* m_status;
    QTreeWidget* m_byDay;
    QLabel* m_shares; ///< Which cameras take the space.
    QPushButton* m_remove;
    QPushButton* m_elsewhere;
    QPushButton* m_reserve;
    QLabel* m_presentReserve;
    qint64 m_largest = 0; ///< The source with the most footage.
    QList<CleanUp::Place> m_places;
    QSet<QString> m_awaited;                  ///< Destinations whose disks are being looked at.
    CleanUp::Days m_all;                      ///< All footage.
    std::optional<CleanUp::Days> m_removable; ///< Nothing while it is counted.
    std::stop_source m_reading;               ///< Of all footage.
    std::stop_source m_counting;              ///< Of what would be removed. A new count ends the one before.
};

} // namespace vtrack
