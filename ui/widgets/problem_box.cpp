// SPDX-License-Identifier: GPL-3.0-or-later
#include "problem_box.h"

#include "message_box.h"

namespace vtrack {

void showProblem(QWidget* window, const QString& title, const QString& sentence) {
    messageBox(QMessageBox::Warning, title, sentence, {}, QMessageBox::Ok, window)->open();
}

} // namespace vtrack
