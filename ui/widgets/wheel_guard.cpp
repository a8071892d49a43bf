// SPDX-License-Identifier: GPL-3.0-or-later
#include "wheel_guard.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QSlider>

namespace vtrack {

namespace {

/// The widget, if the wheel changes its value; otherwise nullptr.
QWidget* changedByWheel(QObject* object) {
    const bool isOne = qobject_cast<QComboBox*>(object) != nullptr ||
                       qobject_cast<QAbstractSpinBox*>(object) != nullptr || qobject_cast<QSlider*>(object) != nullptr;
    return isOne ? static_cast<QWidget*>(object) : nullptr;
}

} // namespace

WheelGuard::WheelGuard() {
    QCoreApplication::instance()->installEventFilter(this);
}

bool WheelGuard::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::Wheel && event->type() != QEvent::Polish)
        return false;
    QWidget* widget = changedByWheel(watched);
    if (widget == nullptr)
        return false;
    if (event->type() == QEvent::Polish) { // Qt gives the focus before it delivers the wheel.
        if (widget->focusPolicy() == Qt::WheelFocus)
            widget->setFocusPolicy(Qt::StrongFocus);
        return false;
    }
    if (widget->hasFocus())
        return false;
    event->ignore(); // So that its parent gets it.
    return true;
}

} // namespace vtrack
