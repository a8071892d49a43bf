// SPDX-License-Identifier: GPL-3.0-or-later
#include "message_box.h"

#include "visible_text.h"

#include <QLabel>

namespace vtrack {

QMessageBox* messageBox(QMessageBox::Icon icon, const QString& title, const QString& text, const QString& more,
                        QMessageBox::StandardButtons buttons, QWidget* parent) {
    auto* box = new QMessageBox(icon, visibleText(title), {}, buttons, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(more.isEmpty() ? more : QStringLiteral(" ")); // Makes its label.
    for (QLabel* label : box->findChildren<QLabel*>())
        label->setTextFormat(Qt::PlainText);
    box->setText(visibleLines(text));
    box->setInformativeText(visibleLines(more));
    return box;
}

} // namespace vtrack
