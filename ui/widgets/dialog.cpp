// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialog.h"

#include "dialog_body.h"
#include "style.h"
#include "visible_text.h"
#include "window_size.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QResizeEvent>
#include <QVBoxLayout>

namespace vtrack {

namespace {

/// Gives the focus back to a button or field that lost it while something was done, unless something else has it by
/// then.
class FocusReturn final : public QObject {
public:
    explicit FocusReturn(QWidget& widget)
        : QObject(&widget) {
        widget.installEventFilter(this);
    }

    bool eventFilter(QObject* watched, QEvent* event) override {
        auto& widget = *static_cast<QWidget*>(watched);
        const bool mayBeBack = event->type() == QEvent::EnabledChange || event->type() == QEvent::Show;
        if (!mayBeBack || !widget.isEnabled() || !widget.isVisible())
            return false;
        if (widget.window()->focusWidget() == nullptr)
            widget.setFocus();
        widget.removeEventFilter(this);
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

/// The contents come first, and so they do for the keyboard.
void Dialog::lay(QVBoxLayout* contents, QDialogButtonBox* buttons, int narrowest) {
    contents->addStrut(narrowest); // A minimum width of the window's own would let longer texts be cut.
    contents->setContentsMargins({});
    contents->setSpacing(style::block);
    auto* inside = new QWidget;
    inside->setLayout(contents);
    auto* body = new DialogBody(inside, *buttons);
    body->setAccessibleName(visibleText(windowTitle()));
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(style::section, style::section, style::section, style::block);
    all->setSpacing(style::block);
    all->addWidget(body, 1);
    all->addWidget(buttons);
}

/// QDialog chooses a default button when it is shown: none is to look like one.
void Dialog::setVisible(bool visible) {
    QDialog::setVisible(visible);
    for (auto* button : findChildren<QPushButton*>()) {
        button->setAutoDefault(false);
        button->setDefault(button == m_answer);
    }
    if (visible)
        keepOnScreen(*this);
}

/// Grown by what it shows now. A person may drag its edge wherever they want.
void Dialog::resizeEvent(QResizeEvent* event) {
    QDialog::resizeEvent(event);
    if (isVisible() && !event->spontaneous())
        keepOnScreen(*this);
}

/// Qt calls it for Tab, and where the widget with the focus was disabled or hidden.
bool Dialog::focusNextPrevChild(bool next) {
    QWidget* gone = focusWidget();
    if (gone == nullptr || (gone->isEnabled() && gone->isVisible()))
        return QDialog::focusNextPrevChild(next);
    gone->clearFocus();
    new FocusReturn(*gone); // Its parent deletes it at the latest.
    return true;
}

void Dialog::keyPressEvent(QKeyEvent* event) {
    if (!isReturn(*event))
        return QDialog::keyPressEvent(event);
    if (!pressFocusedButton(*this) && m_answer != nullptr)
        m_answer->click();
}

} // namespace vtrack
