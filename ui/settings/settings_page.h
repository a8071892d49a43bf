// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings_services.h"
#include "style.h"

#include <QFormLayout>
#include <QWidget>

namespace vtrack {

/// A page of the settings. Every change is saved in settings.ini and takes effect at once, without confirmation.
class SettingsPage : public QWidget {
    Q_OBJECT

public:
    SettingsPage(const SettingsServices& services, const QString& title);

protected:
    [[nodiscard]] const SettingsServices& services() const { return m_services; }

    [[nodiscard]] Settings& settings() const { return m_services.settings; }

    /// A row with a label whose shortcut focuses the field. @param name for tests, as objectName.
    void addRow(const QString& label, QWidget* field, const QString& name);
    /// A field with its own text, for example a check box.
    void addRow(QWidget* field, const QString& name);
    void addHint(const QString& text);
    void addHeading(const QString& text);

    /// A status line below the fields.
    [[nodiscard]] StatusLabel* status() const { return m_status; }

private:
    SettingsServices m_services;
    QFormLayout* m_form;
    StatusLabel* m_status;
};

} // namespace vtrack
