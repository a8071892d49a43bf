// SPDX-License-Identifier: GPL-3.0-or-later
// The daily report from the menu of the window.
#include "desk.h"
#include "opened_paths.h"

#include <QAction>
#include <QClipboard>
#include <QDir>
#include <QMessageBox>
#include <QPushButton>

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

    /// Without a browser.
    void saysWhereItIs() {
        Desk desk;
        const OpenedPaths opened(u"file"_s, OpenedPaths::Program::Missing);
        desk.window->findChild<QAction*>(u"dailyReport"_s)->trigger();
        QMessageBox* box = nullptr;
        QTRY_VERIFY((box = desk.window->findChild<QMessageBox*>(u"notOpenedBox"_s)) != nullptr);
        QVERIFY(box->text().startsWith(u"No program could open this. It is here: "_s));
        QVERIFY(box->text().endsWith(u"daily-report.html"_s));
        box->findChild<QPushButton*>(u"copyPlace"_s)->click();
        QVERIFY(QFile::exists(QDir::fromNativeSeparators(QGuiApplication::clipboard()->text())));
    }
};

QTEST_MAIN(TestReportOpener)
#include "test_report_opener.moc"
