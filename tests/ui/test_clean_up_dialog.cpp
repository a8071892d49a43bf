// SPDX-License-Identifier: GPL-3.0-or-later
// Processed footage is removed by the dialog, which says before what takes the space and what would go, and after what
// has gone.
#include "clean_up_dialog.h"
#include "file_store.h"
#include "safe_name.h"
#include "signed_in_program.h"
#include "size_text.h"
#include "source_runs.h"
#include "status_label.h"
#include "troubled_disk.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTreeWidget>
#include <QtTest>

#include <algorithm>
#include <array>
#include <future>
#include <stop_token>

using namespace vtrack;
using namespace vtrack::test;
using namespace Qt::StringLiterals;

class TestCleanUpDialog : public SourceRuns {
    Q_OBJECT

private slots:

    void theResultOfARemovalIsShown();
    void showsDisksDaysAndTheChoice();
    void aDiskThatIsAwayIsNamed();
    void aDiskThatHangsHidesNoOther();
    void aCountEndsWhenNobodyWaitsForIt();

private:
    [[nodiscard]] CleanUp cleanUp() const {
        Program& program = m_test->program();
        return {program.database, m_clock, program.footage};
    }

    void markProcessed(const DownloadedFile& file) const {
        const bool isMarked = onWorker([&] {
            auto connection = m_test->program().database.connect();
            return FileStore(**connection).markProcessed({file.id}, u"done"_s, m_clock.now()).has_value();
        });
        if (!isMarked)
            qFatal("not marked");
    }
};

/// While it removes, nobody can choose other days, which would count again and drop the result.
void TestCleanUpDialog::theResultOfARemovalIsShown() {
    start(driveWith({folder(u"Cam1"_s, clips(2))}));
    QCOMPARE(run().state(), SyncState::Success);
    const QList<DownloadedFile> files = recorded();
    QCOMPARE(files.size(), 2);
    markProcessed(files.first());
    m_clock.advance(std::chrono::minutes(1)); // Times are kept in whole seconds.

    QThreadPool background;
    background.setMaxThreadCount(1);
    std::promise<void> answer; // Of a slow disk. Gone before the pool, whatever fails here: then nobody waits for it.
    CleanUpDialog dialog(cleanUp(), 0, background);
    const QSignalSpy cleaned(&dialog, &CleanUpDialog::cleaned);
    dialog.show();
    auto* kept = dialog.findChild<QSpinBox*>(u"days"_s);
    auto* remove = dialog.findChild<QPushButton*>(u"remove"_s);
    const auto* status = dialog.findChild<StatusLabel*>(u"status"_s);
    const auto* shares = dialog.findChild<QLabel*>(u"shares"_s);
    QTRY_VERIFY2(shares->text().contains(u"Cam1 ("_s), qPrintable(shares->text()));
    QTRY_VERIFY(status->text().startsWith(u"There is nothing to remove: "_s)); // All is newer than the days.
    QVERIFY(status->text().contains(u"newer"_s));
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
    kept->setValue(1);
    QTRY_VERIFY2(status->text().contains(u"or is newer"_s), qPrintable(status->text()));
    kept->setValue(0); // Nothing is newer than that.
    QTRY_VERIFY2(status->text().startsWith(u"There is nothing to remove: "_s) && !status->text().contains(u"newer"_s),
                 qPrintable(status->text()));
}

/// A person can decide by it: how full the disk is, what "processed" means, which days take what, and what would go.
void TestCleanUpDialog::showsDisksDaysAndTheChoice() {
    start(driveWith({folder(u"Cam1"_s, clips(3))}));
    QCOMPARE(run().state(), SyncState::Success);
    const QList<DownloadedFile> files = recorded();
    QCOMPARE(files.size(), 3);
    const auto connection = m_test->program().database.connect().value();
    const QDateTime old = m_clock.now().addDays(-10);
    for (const DownloadedFile& file : files.first(2))
        QVERIFY(connection->run(u"UPDATE downloaded_files SET download_timestamp = ? WHERE id = ?"_s,
                                {toIsoUtc(old), file.id}));
    markProcessed(files.first());

    QThreadPool background;
    CleanUpDialog dialog(cleanUp(), 7, background);
    dialog.show();
    const auto* days = dialog.findChild<QTreeWidget*>(u"byDay"_s);
    const auto* disks = dialog.findChild<QLabel*>(u"disks"_s);
    const auto* status = dialog.findChild<StatusLabel*>(u"status"_s);
    auto* remove = dialog.findChild<QPushButton*>(u"remove"_s);
    const auto cells = [days](int row) {
        QStringList texts;
        for (int column = 0; column < days->columnCount(); ++column)
            texts += days->topLevelItem(row)->text(column);
        return texts;
    };
    const QString date = QLocale().toString(old.toLocalTime().date(), QLocale::ShortFormat);
    QTRY_COMPARE(days->topLevelItemCount(), 2);
    QTRY_COMPARE(cells(0), (QStringList{date, u"2"_s, sizeText(2000), u"1 (%1)"_s.arg(sizeText(1000))}));
    QCOMPARE(cells(1).mid(1), (QStringList{u"1"_s, sizeText(1000), u"–"_s}));
    QTRY_VERIFY2(status->text().startsWith(u"This choice removes 1 clip(s) of 1 day(s), "_s + sizeText(1000)),
                 qPrintable(status->text()));
    QTRY_VERIFY2(disks->text().contains(u" free of "_s), qPrintable(disks->text()));
    dialog.showReserve(60);
    QCOMPARE(dialog.findChild<QLabel*>(u"presentReserve"_s)->text(), u"Reserve now: 60 GB"_s);
    QVERIFY2(disks->text().endsWith(u"; footage "_s + sizeText(3000)), qPrintable(disks->text()));
    const auto labels = dialog.findChildren<QLabel*>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel* label) {
        return label->text().startsWith(u"“Processed” means that V_Track has analysed the clip."_s);
    }));
    // Afterwards, it shows what is left, beside what has gone.
    QTRY_VERIFY(remove->isEnabled());
    QTest::mouseClick(remove, Qt::LeftButton);
    QTRY_VERIFY2(status->text().contains(u"1 clip(s), %1, were removed."_s.arg(sizeText(1000))),
                 qPrintable(status->text()));
    QTRY_COMPARE(cells(0), (QStringList{date, u"1"_s, sizeText(1000), u"–"_s}));
    QTRY_VERIFY2(disks->text().endsWith(u"; footage "_s + sizeText(2000)), qPrintable(disks->text()));
    QVERIFY(!remove->isEnabled());
    QVERIFY(status->text().contains(u"were removed."_s));
}

void TestCleanUpDialog::aDiskThatIsAwayIsNamed() {
    start(driveWith({folder(u"Cam1"_s, clips(1))}));
    QCOMPARE(run().state(), SyncState::Success);
    QVERIFY(QDir().rename(m_test->destination(), m_test->destination() + u".away"_s));
    QThreadPool background;
    CleanUpDialog dialog(cleanUp(), 7, background);
    dialog.show();
    const auto* disks = dialog.findChild<QLabel*>(u"disks"_s);
    QTRY_VERIFY2(disks->text().endsWith(u": cannot be looked at now; footage "_s + sizeText(1000)),
                 qPrintable(disks->text()));
}

/// One of two files lies in an earlier destination, whose disk gives no answer.
void TestCleanUpDialog::aDiskThatHangsHidesNoOther() {
    start(driveWith({folder(u"Cam1"_s, clips(2))}));
    QCOMPARE(run().state(), SyncState::Success);
    const QString earlier = m_test->destination() + u"-earlier"_s;
    const DownloadedFile file = recorded().first();
    const QString moved = earlier + file.localFilePath.mid(m_test->destination().size());
    const auto connection = m_test->program().database.connect().value();
    QVERIFY(connection->run(u"UPDATE downloaded_files SET local_file_path = ?, local_path_key = ? WHERE id = ?"_s,
                            {moved, nameKey(moved), file.id}));

    TroubledDisk disk;
    const FootageDisk footage{.disk = disk, .installationId = m_test->program().footage.installationId};
    QThreadPool background;
    background.setMaxThreadCount(8);
    std::promise<void> answer; // Gone before the pool, whatever fails here.
    disk.before = [earlier, answered = answer.get_future().share()](const QString& call, const QString& path) {
        if (call == u"fileSystem"_s && path.startsWith(earlier + u'/'))
            answered.wait();
        return std::optional<Error>();
    };
    CleanUpDialog dialog(CleanUp(m_test->program().database, m_clock, footage), 7, background);
    dialog.show();
    const auto* disks = dialog.findChild<QLabel*>(u"disks"_s);
    const auto* days = dialog.findChild<QTreeWidget*>(u"byDay"_s);
    QTRY_VERIFY2(disks->text().contains(u" free of "_s), qPrintable(disks->text()));
    QVERIFY2(disks->text().contains(u": is being looked at; footage "_s + sizeText(1000)), qPrintable(disks->text()));
    QTRY_COMPARE(days->topLevelItemCount(), 1);
    answer.set_value();
    QTRY_VERIFY2(!disks->text().contains(u"is being looked at"_s), qPrintable(disks->text()));
}

/// The next one, and the end of the program, need not wait for it.
void TestCleanUpDialog::aCountEndsWhenNobodyWaitsForIt() {
    start(driveWith({folder(u"Cam1"_s, clips(1))}));
    QCOMPARE(run().state(), SyncState::Success);
    markProcessed(recorded().first());
    m_clock.advance(std::chrono::minutes(1)); // Times are kept in whole seconds.
    std::stop_source stop;
    const auto counted = [&] {
        return onWorker([this, token = stop.get_token()] {
            const CleanUp asked = cleanUp();
            return std::array{asked.removable(0, token)->size(), asked.byDay(token)->size(),
                              asked.places(token)->first().bytes};
        });
    };
    QVERIFY((counted() == std::array<qint64, 3>{1, 1, 1000}));
    stop.request_stop();
    QVERIFY((counted() == std::array<qint64, 3>{0, 0, 0}));
}

QTEST_MAIN(TestCleanUpDialog)
#include "test_clean_up_dialog.moc"
