// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialog.h"

#include <QKeyEvent>
#include <QPushButton>

namespace vtrack {

bool isReturn(const QKeyEvent& event) {
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

bool pressFocusedButton(const QWidget& window) {
    auto* button = qobject_cast<QPushButton*>(window.focusWidget());
    if (button != nullptr)
        button->click();
    return button != nullptr;
}

Dialog::Dialog(QWidget* parent)
    : QDialog(parent) {}

/// QDialog chooses a default button when it is shown: none is to look like one.
void Dialog::setVisible(bool visible) {
    QDialog::setVisible(visible);
    for (auto* button : findChildren<QPushButton*>()) {
        button->setAutoDefault(false);
        button->setDefault(button == m_answer);
    }
}

void Dialog::keyPressEvent(QKeyEvent* event) {
    if (!isReturn(*event))
        return QDialog::keyPressEvent(event);
    if (!pressFocusedButton(*this) && m_answer != nullptr)
        m_answer->click();
}

} // namespace vtrack
