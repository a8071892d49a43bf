// SPDX-License-Identifier: GPL-3.0-or-later
#include "message_box.h"

#include "visible_text.h"

#include <QApplication>
#include <QFontMetrics>
#include <QLabel>

#include <algorithm>

namespace vtrack {

namespace {

/// How wide a box has to be for its whole title. QMessageBox leaves no room for the frame's icon and buttons.
int widthFor(const QString& title) {
    constexpr int frame = 180;
    constexpr int most = 480;
    QFont bold = QApplication::font();
    bold.setBold(true);
    return std::min(QFontMetrics(bold).horizontalAdvance(title) + frame, most);
}

} // namespace

QMessageBox* messageBox(QMessageBox::Icon icon, const QString& title, const QString& text, const QString& more,
                        QMessageBox::StandardButtons buttons, QWidget* parent) {
    auto* box = new QMessageBox(icon, visibleText(title), {}, buttons, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(more.isEmpty() ? more : QStringLiteral(" ")); // Makes its label.
    for (QLabel* label : box->findChildren<QLabel*>())
        label->setTextFormat(Qt::PlainText);
    box->setText(visibleLines(text));
    box->setInformativeText(visibleLines(more));
    if (auto* label = box->findChild<QLabel*>(QStringLiteral("qt_msgbox_label")))
        label->setMinimumWidth(widthFor(box->windowTitle()));
    return box;
}

} // namespace vtrack
