// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk.h"
#include "settings_dialog.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QtTest>

namespace vtrack::test {

inline void choose(QComboBox* box, int index) {
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Home);
    for (int i = 0; i < index; ++i)
        QTest::keyClick(box, Qt::Key_Down);
    emit box->activated(index); // A closed box tells keys as currentIndexChanged on some platforms only.
}

inline void type(QLineEdit* field, const QString& text) {
    field->setFocus(); // Keys go to what has it.
    field->selectAll();
    QTest::keyClicks(field, text);
    QTest::keyClick(field, Qt::Key_Return);
}

/// The settings dialog, open at a page.
struct Opened {
    explicit Opened(int page)
        : dialog(settingsServices(*desk.program, desk.background)) {
        dialog.show();
        dialog.findChild<QListWidget*>(u"pages"_s)->setCurrentRow(page);
    }

    template <typename Widget> Widget* find(const QString& name) {
        auto* widget = dialog.findChild<Widget*>(name);
        if (widget == nullptr || !widget->isVisible())
            qFatal("no %s", qPrintable(name)); // The log keeps it.
        return widget;
    }

    Settings& settings() { return desk.program->settings; }

    Desk desk;
    SettingsDialog dialog;
};

} // namespace vtrack::test
