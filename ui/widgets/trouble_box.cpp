// SPDX-License-Identifier: GPL-3.0-or-later
#include "trouble_box.h"

#include <QMessageBox>

namespace vtrack {

void showTrouble(QWidget* window, const QString& title, const QString& sentence) {
    auto* box = new QMessageBox(QMessageBox::Warning, title, sentence, QMessageBox::Ok, window);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace vtrack
