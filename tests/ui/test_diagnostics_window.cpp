// SPDX-License-Identifier: GPL-3.0-or-later
// The diagnostics say what they found, and not only that it is fine.
#include "check_row.h"
#include "desk.h"
#include "diagnostics_window.h"
#include "many_clips.h"
#include "status_label.h"

using namespace vtrack;
using namespace vtrack::test;

class TestDiagnosticsWindow : public QObject {
    Q_OBJECT

private slots:

    void rowsShowValues() {
        Desk desk;
        QVERIFY(writeClips(desk.program->database, {.sources = 2,
                                                    .cameras = 3,
                                                    .clips = 60,
                                                    .newest = QDateTime::currentDateTimeUtc().addSecs(-120),
                                                    .destination = desk.folder.path()}));
        DiagnosticsWindow window(desk.program->diagnosis, *desk.scheduler, desk.background);
        window.show();
        QTRY_VERIFY(!window.isTesting());
        const auto shown = [&](const QString& id) {
            return window.findChild<CheckRow*>(id)->findChild<StatusLabel*>()->text();
        };
        int fine = 0;
        for (const CheckRow* row : window.findChildren<CheckRow*>()) {
            if (!row->check().ok())
                continue;
            ++fine;
            QVERIFY2(shown(row->objectName()) != u"Fine."_s, qPrintable(row->objectName()));
        }
        QVERIFY(fine >= 4);
        // Some tests have no result here: that is not called "Everything works".
        QVERIFY(window.findChild<QLabel*>(u"summary"_s)->text() != u"Everything works."_s);
        QCOMPARE(shown(u"cameras"_s), u"6 camera(s) send footage."_s);
        QCOMPARE(shown(u"downloads"_s), u"No file is retrying."_s);
        QVERIFY(shown(u"database"_s).startsWith(u"Complete, "_s));
    }
};

QTEST_MAIN(TestDiagnosticsWindow)
#include "test_diagnostics_window.moc"
