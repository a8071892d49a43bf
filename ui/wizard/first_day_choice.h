// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QDate>
#include <QDateEdit>
#include <QWidget>

namespace vtrack {

/// From which day on clips are fetched: all of them, or those uploaded from today, from a week ago, or from any day on.
class FirstDayChoice final : public QWidget {
    Q_OBJECT

public:
    explicit FirstDayChoice(const QDate& today, QWidget* parent = nullptr);

    /// @param day invalid: everything.
    void setFirstDay(const QDate& day);
    [[nodiscard]] QDate firstDay() const;

signals:
    void changed(const QDate& day);

private:
    enum Choice { Everything, Today, Week, Day };

    void follow();

    QDate m_today;
    QComboBox* m_choice;
    QDateEdit* m_day;
};

} // namespace vtrack
