// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "setup_page.h"

#include <QTimer>

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace vtrack {

/// The page for a source's name, interval and destination.
class SchedulePage : public SetupPage {
    Q_OBJECT

public:
    SchedulePage(const SetupServices& services, const std::shared_ptr<SetupState>& state);

    void initializePage() override;
    void save(SetupDraft& draft) const override;
    void restore(const SetupDraft& draft) override;

    void cleanupPage() override {} // Going back keeps what was typed.

protected:
    [[nodiscard]] bool isFilledIn() const override;
    /// Tests the destination.
    [[nodiscard]] std::optional<Trial> leave() override;

private:
    void build();
    void addIntervals();
    void browse();
    void showSpace();
    void followInterval();
    void followDestination();
    void setInterval(int minutes);
    void take(const QString& destination);
    [[nodiscard]] int interval() const;

    QLineEdit* m_name;
    QComboBox* m_interval;
    QSpinBox* m_minutes;
    QSpinBox* m_parallel;
    QLineEdit* m_destination;
    StatusLabel* m_space;
    StatusLabel* m_limits; ///< Of the minutes.
    QTimer m_typed;        ///< Asks for the free space when typing pauses.
    QString m_proposedName;
    int m_question = 0; ///< Only the latest request's answer is used.
};

} // namespace vtrack
