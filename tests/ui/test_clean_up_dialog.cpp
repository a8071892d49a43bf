// SPDX-License-Identifier: GPL-3.0-or-later
// Processed footage is removed by the dialog, and its result is shown in any case.
#include "clean_up_dialog.h"
#include "file_store.h"
#include "signed_in_program.h"
#include "source_runs.h"
#include "status_label.h"

#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QtTest>

#include <future>

using namespace vtrack;
using namespace vtrack::test;
using namespace Qt::StringLiterals;

class TestCleanUpDialog : public SourceRuns {
    Q_OBJECT

private slots:

    void theResultOfARemovalIsShown();
};

/// While it removes, nobody can choose other days, which would count again and drop the result.
void TestCleanUpDialog::theResultOfARemovalIsShown() {
    start(driveWith({folder(u"Cam1"_s, clips(2))}));
    QCOMPARE(run().state(), SyncState::Success);
    const QList<DownloadedFile> files = recorded();
    QCOMPARE(files.size(), 2);
    Program& program = m_test->program();
    QVERIFY(onWorker([&] {
        auto connection = program.database.connect();
        return FileStore(**connection).markProcessed({files.first().id}, u"done"_s, m_clock.now());
    }));
    m_clock.advance(std::chrono::minutes(1)); // Times are kept in whole seconds.

    QThreadPool background;
    background.setMaxThreadCount(1);
    std::promise<void> answer; // Of a slow disk. Gone before the pool, whatever fails here: then nobody waits for it.
    CleanUpDialog dialog(CleanUp(program.database, m_clock, program.footage), 0, background);
    const QSignalSpy cleaned(&dialog, &CleanUpDialog::cleaned);
    dialog.show();
    auto* kept = dialog.findChild<QSpinBox*>(u"days"_s);
    auto* remove = dialog.findChild<QPushButton*>(u"remove"_s);
    const auto* status = dialog.findChild<StatusLabel*>(u"status"_s);
    const auto* shares = dialog.findChild<QLabel*>(u"shares"_s);
    QTRY_VERIFY2(shares->text().contains(u"Cam1 ("_s), qPrintable(shares->text()));
    QTRY_VERIFY(status->text().startsWith(u"There is nothing to remove: "_s)); // All is newer than the days.
    kept->setValue(0);
    QTRY_VERIFY(remove->isEnabled());
    background.start([answered = answer.get_future().share()] { answered.wait(); });
    QTest::mouseClick(remove, Qt::LeftButton);
    const bool isFixed = !kept->isEnabled() && !remove->isEnabled();
    QTest::keyClick(kept, Qt::Key_Up); // As somebody would who is impatient.
    answer.set_value();
    QVERIFY(isFixed);
    QTRY_COMPARE(cleaned.count(), 1);
    QTRY_VERIFY2(status->text().contains(u"were removed"_s), qPrintable(status->text()));
    QVERIFY(!QFile::exists(files.first().localFilePath));
    QVERIFY(QFile::exists(files.last().localFilePath)); // Not processed, so not touched.
    QVERIFY(kept->isEnabled());
    QCOMPARE(kept->value(), 0);
}

QTEST_MAIN(TestCleanUpDialog)
#include "test_clean_up_dialog.moc"
