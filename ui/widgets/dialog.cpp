// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialog.h"

#include <QAbstractButton>
#include <QKeyEvent>
#include <QPushButton>

namespace vtrack {

namespace {

/// Gives the focus back to a button that lost it by its press, unless something else has it by then.
class FocusReturn final : public QObject {
public:
    explicit FocusReturn(QWidget& button)
        : QObject(&button) {
        button.installEventFilter(this);
    }

    bool eventFilter(QObject* watched, QEvent* event) override {
        auto& button = *static_cast<QWidget*>(watched);
        const bool mayBeBack = event->type() == QEvent::EnabledChange || event->type() == QEvent::Show;
        if (!mayBeBack || !button.isEnabled() || !button.isVisible())
            return false;
        if (button.window()->focusWidget() == nullptr)
            button.setFocus();
        button.removeEventFilter(this);
        deleteLater();
        return false;
    }
};

} // namespace

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

/// Qt calls it for Tab, and where the widget with the focus was disabled or hidden.
bool Dialog::focusNextPrevChild(bool next) {
    auto* button = qobject_cast<QAbstractButton*>(focusWidget());
    if (button == nullptr || (button->isEnabled() && button->isVisible()))
        return QDialog::focusNextPrevChild(next);
    button->clearFocus();
    new FocusReturn(*button); // Its parent deletes it at the latest.
    return true;
}

void Dialog::keyPressEvent(QKeyEvent* event) {
    if (!isReturn(*event))
        return QDialog::keyPressEvent(event);
    if (!pressFocusedButton(*this) && m_answer != nullptr)
        m_answer->click();
}

} // namespace vtrack
