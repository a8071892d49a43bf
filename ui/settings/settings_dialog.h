// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialog.h"
#include "settings_services.h"

class QListWidget;
class QStackedWidget;

namespace vtrack {

class AdvancedPage;
class SettingsPage;

/// All settings, on pages. Changes take effect at once.
class SettingsDialog final : public Dialog {
    Q_OBJECT

public:
    explicit SettingsDialog(const SettingsServices& services, QWidget* parent = nullptr);

    /// Shows the page about the alarms that leave this computer.
    void showAlarms();
    /// Shows the page about the footage, with the disk's reserve.
    void showFootage();

signals:
    void languageChosen(const QString& code);
    void cleanUpRequested();

private:
    void addOthers(AdvancedPage* page);
    void addPage(const QString& iconName, SettingsPage* page);

    QListWidget* m_list;
    QStackedWidget* m_pages;
    int m_alarmsRow = 0;
    int m_footageRow = 0;
};

} // namespace vtrack
