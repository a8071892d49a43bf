// SPDX-License-Identifier: GPL-3.0-or-later
// How the windows are made again in another language: what a person typed, chose and looked at stays.
#include "account_dialog.h"
#include "desktop_program.h"
#include "diagnostics_window.h"
#include "settings_dialog.h"
#include "window_size.h"

#include <initializer_list>
#include <optional>

namespace vtrack {

namespace {

/// Empty where it is not open: one that was closed may not be gone yet.
QByteArray placeOf(const QWidget* window) {
    return window != nullptr && window->isVisible() ? window->saveGeometry() : QByteArray();
}

} // namespace

void DesktopProgram::setLanguage(const QString& code) {
    if (waitsForSaving(code))
        return;
    const bool isOpen = m_wizard && m_wizard->isVisible(); // One that was finished may not be gone yet.
    const auto draft = isOpen ? std::optional(m_wizard->draft()) : std::nullopt;
    const Begin begin = isOpen && m_wizard->addsSource() ? Begin::Cameras : Begin::ClientFile;
    const bool isEditing = m_editor && m_editor->isVisible();
    const auto edited = isEditing ? std::optional(m_editor->source()) : std::nullopt;
    const auto changes = isEditing ? std::optional(m_editor->draft()) : std::nullopt;
    const QByteArray wizardPlace = placeOf(m_wizard);
    const QByteArray editorPlace = placeOf(m_editor);
    const QByteArray diagnosticsPlace = placeOf(m_diagnostics);
    const QByteArray accountPlace = placeOf(m_account);
    const QByteArray settings = m_settings && m_settings->isVisible() ? m_settings->saveState() : QByteArray();
    const DashboardWindow::Look look = window().look();
    const bool shown = window().isVisible();
    for (QWidget* each : std::initializer_list<QWidget*>{m_wizard, m_editor, m_diagnostics, m_settings, m_account})
        delete each;
    m_windows.reset();
    m_language.use(code);
    openWindows();
    window().lookAt(look);
    if (shown)
        window().bringToFront();
    if (edited) {
        openEditor(*edited)->restore(*changes);
        m_editor->restoreGeometry(editorPlace);
        bringUp(*m_editor);
    }
    if (!diagnosticsPlace.isEmpty()) {
        openDiagnostics();
        m_diagnostics->restoreGeometry(diagnosticsPlace);
    }
    if (!accountPlace.isEmpty()) {
        openAccount();
        m_account->restoreGeometry(accountPlace);
    }
    if (draft) {
        show(newWizard(draft, SetupWizard::GoOn::Untold, begin));
        m_wizard->restoreGeometry(wizardPlace);
    }
    if (!settings.isEmpty()) {
        openSettings();
        m_settings->restoreState(settings);
    }
}

/// A choice that is being saved must not be saved twice: the language changes when that has ended.
bool DesktopProgram::waitsForSaving(const QString& language) {
    const auto later = [this, language] {
        setLanguage(language);
    };
    constexpr auto once = Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection);
    const bool isSetUp = m_wizard && m_wizard->isBusy();
    if (isSetUp)
        connect(m_wizard, &SetupWizard::checked, this, later, once);
    else if (m_editor && m_editor->isBusy())
        connect(m_editor, &SourceEditor::checked, this, later, once);
    else
        return false;
    return true;
}

} // namespace vtrack
