// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialog.h"
#include "settings_page.h"

#include <QMessageBox>
#include <QPointer>

class QListWidget;
class QStackedWidget;

namespace vtrack {

class AdvancedPage;

/// All settings, on pages. Changes take effect at once. The dialog does not close over something that was typed and
/// cannot be saved: it leads there, says why, and closes without it only when the person says so.
class SettingsDialog final : public Dialog {
    Q_OBJECT

public:
    explicit SettingsDialog(const SettingsServices& services, QWidget* parent = nullptr);

    /// Shows the page with the setting's field, and gives the field the focus.
    void showSetting(const SettingFacts& setting);

    /// Its size, place and page, and how far that is scrolled, for a dialog in another language.
    [[nodiscard]] QByteArray saveState() const;
    /// Call when it is shown.
    void restoreState(const QByteArray& state);

    /// Closes it once what was typed is saved.
    void reject() override;

signals:
    void languageChosen(const QString& code);
    void cleanUpRequested();

private:
    void addOthers(AdvancedPage* page);
    void addPage(const QString& iconName, SettingsPage* page);
    void watchEdits();
    [[nodiscard]] bool isChecking() const;
    void showCheck();
    void onChecked();
    [[nodiscard]] bool askAboutRefusal();
    /// @param stay, leave the texts of the buttons.
    void ask(const QString& text, const QString& more, const QString& stay, const QString& leave);

    QListWidget* m_list;
    QStackedWidget* m_stack;
    QList<SettingsPage*> m_pages; ///< In the order of the list.
    QPointer<QMessageBox> m_question;
    bool m_isClosing = false; ///< As soon as what was typed is checked; no more when something is changed.
};

} // namespace vtrack
