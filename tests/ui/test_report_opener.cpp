// SPDX-License-Identifier: GPL-3.0-or-later
// The daily report from the menu of the window.
#include "desk.h"
#include "opened_paths.h"

#include <QAction>

using namespace vtrack;
using namespace vtrack::test;

class TestReportOpener : public QObject {
    Q_OBJECT

private slots:

    void opensInTheBrowser() {
        Desk desk;
        const OpenedPaths opened;
        auto* action = desk.window->findChild<QAction*>(u"dailyReport"_s);
        QVERIFY(action != nullptr);
        action->trigger();
        action->trigger(); // While it is made, once.
        QTRY_COMPARE(opened.paths.size(), 1);
        QFile file(opened.paths.first());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("<!DOCTYPE html>"));
    }
};

QTEST_MAIN(TestReportOpener)
#include "test_report_opener.moc"
