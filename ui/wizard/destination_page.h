// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "setup_page.h"

#include <QTimer>

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace vtrack {

/// What the source is called, how often it is looked at, and where its videos go.
class DestinationPage : public SetupPage {
    Q_OBJECT

public:
    DestinationPage(const SetupServices& services, const std::shared_ptr<SetupState>& state);

    void initializePage() override;
    void save(SetupDraft& draft) const override;
    void restore(const SetupDraft& draft) override;

    void cleanupPage() override {} // Going back keeps what was typed.

protected:
    [[nodiscard]] bool isFilledIn() const override;
    /// Tries the destination out.
    void check() override;

private:
    void build();
    void addIntervals();
    void browse();
    void showSpace();
    void setInterval(int minutes);
    [[nodiscard]] int interval() const;

    QLineEdit* m_name;
    QComboBox* m_interval;
    QSpinBox* m_minutes;
    QSpinBox* m_parallel;
    QLineEdit* m_destination;
    StatusLabel* m_space;
    QTimer m_typed; ///< Asks for the free space when typing pauses.
    QString m_proposedName;
    int m_question = 0; ///< Only the answer to the latest one counts.
};

} // namespace vtrack
