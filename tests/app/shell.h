// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop_program.h"
#include "setup_wizard.h"
#include "signed_in_program.h"

#include <QAbstractButton>
#include <QApplication>
#include <QMenu>
#include <QtTest>

namespace vtrack::test {

/// The texts of a menu, without separators and marks of shortcuts.
inline QStringList entriesOf(const QMenu& menu) {
    QStringList entries;
    for (const QAction* action : menu.actions()) {
        if (!action->isSeparator())
            entries += action->text().remove(u'&');
    }
    return entries;
}

/// The wizard that is open; nullptr when none is.
inline SetupWizard* wizard() {
    for (QWidget* window : QApplication::topLevelWidgets()) {
        if (auto* wizard = qobject_cast<SetupWizard*>(window); wizard && wizard->isVisible())
            return wizard;
    }
    return nullptr;
}

/// The whole window program at a sample Google where somebody is signed in.
struct Shell {
    explicit Shell(SignedInProgram& home, DesktopProgram::Start start = DesktopProgram::Start::Window)
        : desktop(home.program(), language, start) {
        QApplication::setQuitOnLastWindowClosed(false);
    }

    Language language;
    DesktopProgram desktop;
};

} // namespace vtrack::test
