// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "first_day_choice.h"
#include "setup_page.h"

#include <QCheckBox>

namespace vtrack {

/// All choices of the wizard in plain words, and whether speed and clock will do; finishing saves them.
class SummaryPage : public SetupPage {
    Q_OBJECT

public:
    SummaryPage(const SetupServices& services, const std::shared_ptr<SetupState>& state);

    void initializePage() override;

    void save(SetupDraft& draft) const override {
        draft.firstDay = state().firstDay;
        draft.newestFirst = state().newestFirst;
    }

    void restore(const SetupDraft& draft) override {
        state().firstDay = draft.firstDay;
        state().newestFirst = draft.newestFirst.value_or(state().newestFirst);
    }

signals:
    /// The source is saved.
    void saved(qint64 sourceId);

protected:
    /// Saves the source: all of it or nothing.
    [[nodiscard]] std::optional<Trial> leave() override;

private:
    [[nodiscard]] QWidget* access();
    void addChecks();
    void addRow(const QString& iconName, const QString& heading, QWidget* value);
    [[nodiscard]] QWidget* sentence(const QString& text, const QString& heading, const QString& name);
    [[nodiscard]] QWidget* clips(FirstDayChoice* firstDay);
    [[nodiscard]] QWidget* cameraList();

    QWidget* m_rows = nullptr;
    QCheckBox* m_autostart;
    QWidget* m_area;
};

} // namespace vtrack
