// SPDX-License-Identifier: GPL-3.0-or-later
#include "update_line.h"

#include "visible_text.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace vtrack {

QAction* addUpdateLine(QMenu& menu) {
    QAction* line = menu.addAction(QString());
    line->setObjectName(u"update"_s);
    line->setEnabled(false);
    line->setVisible(false);
    return line;
}

void showUpdateLine(QAction& line, const QString& version) {
    line.setText(visibleText(
        QCoreApplication::translate("UpdateLine", "Version %1 is available: ask your administrator").arg(version)));
    line.setVisible(!version.isEmpty());
}

} // namespace vtrack
