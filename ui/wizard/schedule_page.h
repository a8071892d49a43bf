// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "disk_question.h"
#include "first_day_choice.h"
#include "setup_page.h"

#include <QTimer>

class QComboBox;
class QLabel;
class QLayout;
class QLineEdit;
class QSpinBox;

namespace vtrack {

class WholeNumberBox;

/// The page for a source's name, interval and destination; of an edited source also from which day on it has clips.
class SchedulePage : public SetupPage {
    Q_OBJECT

public:
    SchedulePage(const SetupServices& services, const std::shared_ptr<SetupState>& state);

    void initializePage() override;
    void save(SetupDraft& draft) const override;
    void restore(const SetupDraft& draft) override;

    void cleanupPage() override {} // Going back keeps what was typed.

    [[nodiscard]] bool isFilledIn() const override;
    void showMissing() override;

protected:
    /// Tests the destination.
    [[nodiscard]] std::optional<Trial> leave() override;
    /// A click into a proposed name selects it, so that typing replaces it.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    /// The name, and where it is shown.
    [[nodiscard]] QLayout* nameFields();
    [[nodiscard]] QLayout* intervalFields();
    /// The folder, its button, and what is said of them.
    [[nodiscard]] QLayout* destinationFields();
    void addIntervals();
    void proposeName();
    [[nodiscard]] bool isNameProposed() const;
    void explainName();
    void browse();
    void showSpace();
    void tellSpace(const std::optional<qint64>& bytes);
    void followInterval();
    void followDestination();
    void setInterval(int minutes);
    void take(const QString& destination);
    [[nodiscard]] int interval() const;

    QLineEdit* m_name;
    QLabel* m_nameHint;
    QComboBox* m_interval;
    WholeNumberBox* m_minutes;
    QSpinBox* m_parallel;
    QLineEdit* m_destination;
    FirstDayChoice* m_firstDay = nullptr; ///< Of an edited source only: that of a new one is on the summary.
    StatusLabel* m_space;
    StatusLabel* m_limits; ///< Of the minutes.
    QTimer m_typed;        ///< Asks for the free space when typing pauses.
    QString m_proposedName;
    DiskQuestion<std::optional<qint64>> m_spaceQuestion;
};

} // namespace vtrack
