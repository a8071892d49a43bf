// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings_services.h"
#include "style.h"

#include <QFormLayout>
#include <QWidget>

namespace vtrack {

/// A page of the settings. Every change counts at once and stands in settings.ini; there is nothing to confirm.
class SettingsPage : public QWidget {
    Q_OBJECT

public:
    SettingsPage(const SettingsServices& services, const QString& title);

protected:
    [[nodiscard]] const SettingsServices& services() const { return m_services; }

    [[nodiscard]] Settings& settings() const { return m_services.settings; }

    /// A row with a label that leads the keyboard to the field. @param name for tests, as objectName.
    void addRow(const QString& label, QWidget* field, const QString& name);
    /// A field that has its text itself, a box to tick for example.
    void addRow(QWidget* field, const QString& name);
    void addHint(const QString& text);
    void addHeading(const QString& text);

    /// How something stands, below the fields.
    [[nodiscard]] StatusLabel* status() const { return m_status; }

private:
    SettingsServices m_services;
    QFormLayout* m_form;
    StatusLabel* m_status;
};

} // namespace vtrack
