// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clean_up.h"
#include "dialog.h"

#include <QThreadPool>

class QLabel;
class QPushButton;
class QSpinBox;

namespace vtrack {

class StatusLabel;

/// Removes processed footage older than some days, after a preview of the amount.
class CleanUpDialog final : public Dialog {
    Q_OBJECT

public:
    /// @param regularDays the age at which footage is removed every day; 0 for never.
    CleanUpDialog(const CleanUp& cleanUp, int regularDays, QThreadPool& background, QWidget* parent = nullptr);

    /// Shows a button for another folder, on a larger disk: what is not processed yet is not removed.
    void offerDestination();

signals:
    /// Something was removed.
    void cleaned();
    /// The dialog has closed, and the person wants another folder for the source.
    void destinationRequested();

private:
    void showShares();
    void preview();
    void remove();
    void tell(const CleanUp::Report& report);

    CleanUp m_cleanUp;
    QThreadPool& m_background;
    QSpinBox* m_days;
    StatusLabel* m_status;
    QLabel* m_shares; ///< Which cameras take the space.
    QPushButton* m_remove;
    QPushButton* m_elsewhere;
    int m_question = 0; ///< Only the latest request's answer is used.
};

} // namespace vtrack
