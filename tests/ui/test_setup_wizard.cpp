// SPDX-License-Identifier: GPL-3.0-or-later
// The wizard as a person uses it, with mouse and keyboard, from an empty computer to videos on the disk; against the
// sample Drive over HTTP. Leaves a picture of each page, light and dark, in the build folder.
#include "dashboard_reader.h"
#include "file_store.h"
#include "opened_paths.h"
#include "pending_store.h"
#include "setup_page.h"
#include "setup_person.h"
#include "summary_speed.h"
#include "whole_number_box.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
#include <QCryptographicHash>
#include <QDateEdit>
#include <QDir>
#include <QDirIterator>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMessageBox>
#include <QScreen>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStyle>
#include <QTableView>
#include <QTest>

#include <future>

using namespace Qt::StringLiterals;
using namespace vtrack;
using namespace vtrack::test;

namespace {

#ifdef Q_OS_WIN
constexpr bool onWindows = true;
#else
constexpr bool onWindows = false;
#endif

QByteArray md5Of(const QString& path) {
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Md5);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return {};
    return hash.result().toHex();
}

/// All that labels say on it, also where it has to be scrolled.
QString saidOn(const QWidget& window) {
    QStringList texts;
    for (const QLabel* label : window.findChildren<QLabel*>()) {
        if (label->isVisibleTo(&window))
            texts += label->text();
    }
    return texts.join(u'\n');
}

const QStringList chosen{u"Packing Station Saigon/Packing Area A/Table 1/Cam1 Table View"_s,
                         u"Packing Station Saigon/Packing Area A/Table 2/Hikvision Table 2"_s,
                         u"Kho Hàng Hà Nội/Khu Đóng Gói/Bàn 1/Camera Trên Cao"_s};

} // namespace

class TestSetupWizard : public QObject {
    Q_OBJECT

private slots:

    void initTestCase() { QAccessible::setActive(true); }

    /// No browser is there to be opened.
    void aServiceAccountNeedsNoBrowser() {
        const QTemporaryDir folder;
        const QString key = folder.filePath(u"key.json"_s);
        const SandboxDrive drive({u"--service-account-file"_s, key});
        Person person(drive);
        person.type(u"clientFileEdit"_s, key);
        QVERIFY(person.goOn(u"gmailPage"_s));
        QVERIFY2(!saidOn(*person.wizard).contains(u"Google client"_s), qPrintable(saidOn(*person.wizard)));
        QVERIFY(person.look(u"2-service-account"_s));
        QVERIFY(person.signIn(u"gmailSignInButton"_s));
        if (keyringIsMissing) {
            QTRY_VERIFY(person.at<QWidget>(u"keyFileButton"_s)->isVisible());
            person.click(u"keyFileButton"_s);
        }
        QVERIFY(person.goOn(u"drivePage"_s));                                         // It is connected, too.
        QCOMPARE(person.wizard->currentPage()->title(), u"Access to Google Drive"_s); // Nobody connects anything.
        QVERIFY(saidOn(*person.wizard).contains(u"has access to Google Drive with the same key"_s));
        QVERIFY(person.goOn(u"foldersPage"_s));
        QVERIFY(person.tick(chosen.first()));
        QVERIFY(person.goOn(u"namesPage"_s));
        QVERIFY(person.goOn(u"destinationPage"_s) && person.goOn(u"summaryPage"_s));
        QTRY_COMPARE(person.at<QLabel>(u"summaryAccess"_s)->text(), u"With the key of a service account."_s);
        QCOMPARE(drive.counters().value(u"auth"_s).toInt(), 0);
        person.leave();
        QVERIFY(QFile::remove(key)); // It is stored, so the file is not needed any more.
        SetupWizard again(person.desk.services());
        again.show();
        QTRY_VERIFY(again.button(QWizard::NextButton)->isEnabled());
    }

    void fromNothingToVideosOnTheDisk() {
        const SandboxDrive drive({u"--seed"_s, u"demo"_s});
        Person person(drive);
        QCOMPARE(person.page(), u"clientFilePage"_s);
        QVERIFY(!person.next()->isEnabled());
        person.click(u"clientFileHelp"_s);
        QVERIFY(person.look(u"1-client-help"_s));
        const QList<QLabel*> labels = person.wizard->currentPage()->findChildren<QLabel*>();
        const auto help =
            std::ranges::find_if(labels, [](const QLabel* label) { return label->text().contains(u"after 7 days"_s); });
        QVERIFY(help != labels.end());
        QVERIFY((*help)->text().contains(u"<a href=\"https://console.cloud.google.com/\">"_s));
        {
            const OpenedPaths pages(u"https"_s);
            emit(*help)->linkActivated(u"https://console.cloud.google.com/"_s);
            QCOMPARE(pages.paths, QStringList{u"https://console.cloud.google.com/"_s});
        }
        person.click(u"clientFileHelp"_s);
        QVERIFY(person.look(u"1-client"_s));
        QVERIFY(person.takeClientFile());

        QTRY_VERIFY(person.at<QWidget>(u"gmailSignInButton"_s)->isEnabled());
        QVERIFY(person.look(u"2-gmail"_s));
        QVERIFY(person.signIn(u"gmailSignInButton"_s));
        QVERIFY(person.at<QWidget>(u"openAgainButton"_s)->isVisible());
        QVERIFY(person.look(u"2-gmail-waiting"_s));
        if (keyringIsMissing) {
            QTRY_VERIFY(person.at<QWidget>(u"keyFileButton"_s)->isVisible());
            QVERIFY(!person.next()->isEnabled());
            QVERIFY(person.look(u"2-gmail-keyring"_s));
            person.click(u"keyFileButton"_s);
        }
        QTRY_VERIFY(person.next()->isEnabled());
        QCOMPARE(person.at<QLabel>(u"personEmail"_s)->text(), u"demo@example.com"_s);
        QCOMPARE(person.desk.program->settings.get(setting::withoutKeyring),
                 keyringIsMissing ? WithoutKeyring::KeyFile : WithoutKeyring::Ask);
        QVERIFY(person.look(u"2-gmail-done"_s));
        QVERIFY(person.goOn(u"drivePage"_s));

        QVERIFY(person.signIn(u"driveSignInButton"_s));
        QTRY_VERIFY(person.next()->isEnabled());
        QVERIFY(person.look(u"3-drive-done"_s));
        QVERIFY(person.goOn(u"foldersPage"_s));

        QVERIFY(!person.next()->isEnabled());
        for (const QString& path : chosen)
            QVERIFY2(person.tick(path), qPrintable(path));
        QCOMPARE(person.at<QLabel>(u"cameraCount"_s)->text().section(u' ', 0, 0), u"3"_s);
        QVERIFY(!person.at<QCheckBox>(u"newCamerasBox"_s)->isChecked());
        person.at<QCheckBox>(u"newCamerasBox"_s)->setChecked(true);
        QVERIFY(person.look(u"4-folders"_s));
        QVERIFY(person.goOn(u"namesPage"_s));

        auto* table = person.at<QTableView>(u"cameraTable"_s);
        QCOMPARE(table->model()->rowCount(), 3);
        QVERIFY(table->model()->setData(table->model()->index(0, 1), u"bad/name"_s));
        QVERIFY(!person.next()->isEnabled());
        QVERIFY(person.look(u"5-names-bad"_s));
        QVERIFY(table->model()->setData(table->model()->index(0, 1), u"Trên cao"_s));
        const QModelIndex zone = table->model()->index(1, 2);
        table->edit(zone);
        auto* zones = table->viewport()->findChild<QComboBox*>();
        QVERIFY(zones);
        QVERIFY(person.look(u"5-names-zone"_s));
        QTest::keyClicks(zones->lineEdit(), u"tokyo"_s); // Any part finds it.
        QTRY_VERIFY(zones->completer()->popup()->isVisible());
        const QAbstractItemView* found = zones->completer()->popup();
        QCOMPARE(found->model()->rowCount(), 1);
        QVERIFY(found->model()->index(0, 0).data().toString().startsWith(u"Asia/Tokyo"_s));
        const QRect screen = found->screen()->availableGeometry();
        for (const auto* list : std::initializer_list<const QAbstractItemView*>{found, zones->view()}) {
            for (int row = 0; row < zones->count(); ++row)
                QVERIFY(list->minimumWidth() > list->fontMetrics().horizontalAdvance(zones->itemText(row)) ||
                        list->minimumWidth() == screen.width());
        }
        QVERIFY(found->width() >= found->minimumWidth() && found->geometry().right() <= screen.right());
        QTest::keyClick(zones, Qt::Key_Return);
        QTRY_COMPARE(zone.data().toString(), u"Asia/Tokyo"_s);
        QTRY_VERIFY(!table->viewport()->findChild<QComboBox*>());
        QVERIFY(person.desk.background.waitForDone(30'000)); // The distances from UTC are read.
        QCoreApplication::processEvents();
        table->edit(zone);
        QTRY_VERIFY(table->viewport()->findChild<QComboBox*>());
        auto* again = table->viewport()->findChild<QComboBox*>();
        QVERIFY2(again->currentText() == u"Asia/Tokyo (UTC+09:00), Japan"_s, qPrintable(again->currentText()));
        // What is none stays as it was typed, with why, until it is corrected.
        QTest::keyClicks(again->lineEdit(), u"nowhere"_s);
        QTest::keyClick(again, Qt::Key_Return);
        QTRY_VERIFY(!table->viewport()->findChild<QComboBox*>());
        QCOMPARE(zone.data().toString(), u"nowhere"_s);
        QVERIFY(!person.next()->isEnabled());
        QVERIFY2(person.status()->text().startsWith(u"“nowhere”: No time zone is found by this."_s),
                 qPrintable(person.status()->text()));
        table->setCurrentIndex(zone);
        person.click(u"sameZone"_s); // Nothing is given to all that is none.
        QCOMPARE(zone.data().toString(), u"nowhere"_s);
        table->edit(zone);
        QTRY_VERIFY(table->viewport()->findChild<QComboBox*>());
        auto* third = table->viewport()->findChild<QComboBox*>();
        QCOMPARE(third->currentText(), u"nowhere"_s);
        QTest::keyClicks(third->lineEdit(), u"japan"_s); // Countries are found, too.
        QTest::keyClick(third, Qt::Key_Return);
        QTRY_COMPARE(zone.data().toString(), u"Asia/Tokyo"_s);
        QTRY_VERIFY(!table->viewport()->findChild<QComboBox*>());
        QVERIFY(person.next()->isEnabled());
        QVERIFY(person.status()->text().isEmpty());
        table->setCurrentIndex(zone);
        person.click(u"sameZone"_s);
        QCOMPARE(table->model()->index(2, 2).data().toString(), u"Asia/Tokyo"_s);
        QVERIFY(table->model()->setData(table->model()->index(0, 2), QString()));
        QVERIFY(table->model()->setData(table->model()->index(2, 2), QString()));
        QVERIFY(person.look(u"5-names"_s));
        QVERIFY(person.goOn(u"destinationPage"_s));

        auto* name = person.at<QLineEdit>(u"sourceNameEdit"_s);
        const auto* nameHint = person.at<QLabel>(u"sourceNameHint"_s);
        QCOMPARE(name->text(), u"Kho Hàng Hà Nội"_s);
        QCOMPARE(name->selectedText(), name->text()); // Typing replaces it.
        QVERIFY2(nameHint->text().startsWith(u"Taken from the project folder in Google Drive;"_s),
                 qPrintable(nameHint->text()));
        person.at<QComboBox>(u"intervalBox"_s)->setFocus();
        name->deselect();
        QTest::mouseClick(name, Qt::LeftButton);
        QTRY_COMPARE(name->selectedText(), name->text());
        name->insert(u"Hall 2"_s);
        QVERIFY2(nameHint->text().startsWith(u"It is shown in "_s), qPrintable(nameHint->text()));
        name->setText(u"Kho Hàng Hà Nội"_s);
        auto* interval = person.at<QComboBox>(u"intervalBox"_s);
        interval->setFocus();
        QTest::keyClick(interval, Qt::Key_End);
        QVERIFY(person.at<QWidget>(u"minutesBox"_s)->isVisible());
        auto* minutes = person.at<QSpinBox>(u"minutesBox"_s);
        const auto* limits = person.at<StatusLabel>(u"intervalLimits"_s);
        QVERIFY(limits->isVisible());
        minutes->selectAll();
        QTest::keyClicks(minutes, u"90"_s);
        QCOMPARE(minutes->value(), 90); // And not 9.
        QCOMPARE(limits->tone(), Tone::Error);
        QCOMPARE(limits->text(), u"2 to 60"_s);
        QVERIFY(!person.next()->isEnabled());
        minutes->setValue(7);
        QCOMPARE(limits->tone(), Tone::Info);
        auto* destination = person.at<QLineEdit>(u"destinationEdit"_s);
        const QString folder = destination->text();
        for (const QString& path : {u"~/Videos"_s, u"Videos"_s, u"./Videos"_s}) {
            destination->setText(path);
            QVERIFY2(!person.next()->isEnabled(), qPrintable(path));
            QCOMPARE(person.status()->tone(), Tone::Error);
        }
        destination->setText(folder);
        QVERIFY(person.next()->isEnabled());
        QTRY_VERIFY(!person.at<StatusLabel>(u"freeSpace"_s)->text().isEmpty());
        QVERIFY(person.look(u"6-destination"_s));
        person.desk.program->settings.set(setting::destination, QString()); // As before the first setup.
        QVERIFY(person.goOn(u"summaryPage"_s));

        auto* autostart = person.at<QCheckBox>(u"autostart"_s);
        QVERIFY(autostart->isVisible() && autostart->isChecked());
        autostart->setChecked(!onWindows); // There the entry would be this person's own.
        QVERIFY(person.at<QLabel>(u"summarySchedule"_s)->text().contains(u"every 7 minutes"_s));
        // Where it does not fit, it has one scroll bar.
        const QSize usual = person.wizard->size();
        const QSize least = person.wizard->minimumSize();
        person.wizard->setMinimumSize(1, 1);
        person.wizard->resize(784, 320);
        const auto scrollBars = [&] {
            int shown = 0;
            for (const auto* bar : person.wizard->currentPage()->findChildren<QScrollBar*>())
                shown += bar->isVisible() && bar->orientation() == Qt::Vertical ? 1 : 0;
            return shown;
        };
        QTRY_COMPARE(scrollBars(), 1);
        person.wizard->setMinimumSize(least);
        person.wizard->resize(usual);
        const QList<QLabel*> summary = person.at<QWidget>(u"summary"_s)->findChildren<QLabel*>();
        QVERIFY(std::ranges::any_of(summary, [](const QLabel* row) { return row->text().contains(u"Asia/Tokyo"_s); }));
        // What will come, counted in Drive, and whether there is room.
        const auto* first = person.at<StatusLabel>(u"firstSync"_s);
        QTRY_COMPARE(first->tone(), Tone::Success);
        QVERIFY2(first->text().contains(u"The oldest was uploaded on "_s), qPrintable(first->text()));
        const qsizetype announced = first->text().section(u' ', 0, 0).toLongLong();
        QVERIFY(person.look(u"7-summary"_s));
        QSignalSpy set(person.wizard.get(), &SetupWizard::finishedSetup);
        QSignalSpy ran(&person.desk.scheduler, &SyncScheduler::runFinished);
        QTest::mouseClick(person.wizard->button(QWizard::FinishButton), Qt::LeftButton);
        QVERIFY(person.look(u"7-summary-saving"_s));
        QTRY_COMPARE(set.size(), 1);
        QTRY_VERIFY(!person.wizard->isVisible());
        QTRY_COMPARE(ran.size(), 1);
        QCOMPARE(person.desk.program->autostart.isOn(), !onWindows);
        QVERIFY(person.desk.program->autostart.set(false));
        compareWithDrive(person, drive, set.front().front().toLongLong());
        QCOMPARE(filesIn(person.desk.destination()).size(), announced);
    }

    /// A new choice of the draft does not compile here until somebody writes down how the summary shows it.
    void theSummaryShowsEveryChoice() {
        const SandboxDrive drive({u"--seed"_s, u"demo"_s});
        Person person(drive);
        QVERIFY(person.takeClientFile() && person.signInTwice() && person.tick(chosen.front()));
        person.at<QCheckBox>(u"newCamerasBox"_s)->setChecked(true);
        QVERIFY(person.goOn(u"namesPage"_s));
        auto* table = person.at<QTableView>(u"cameraTable"_s)->model();
        QVERIFY(table->setData(table->index(0, 1), u"Gate"_s) && table->setData(table->index(0, 2), u"Asia/Tokyo"_s));
        QVERIFY(person.goOn(u"destinationPage"_s));
        person.type(u"sourceNameEdit"_s, u"Hall 2"_s);
        QTest::keyClick(person.at<QComboBox>(u"intervalBox"_s), Qt::Key_End);
        person.at<QSpinBox>(u"minutesBox"_s)->setValue(7);
        person.at<QSpinBox>(u"parallelBox"_s)->setValue(5);
        person.type(u"destinationEdit"_s, person.desk.home.filePath(u"elsewhere"_s));
        QVERIFY(person.goOn(u"summaryPage"_s));
        QTest::keyClick(person.at<QComboBox>(u"firstDayChoice"_s), Qt::Key_End);
        QTest::keyClick(person.at<QCheckBox>(u"newestFirst"_s), Qt::Key_Space);

        const SetupDraft draft = person.wizard->draft();
        const auto& [page, clientFile, cameras, cameraNames, details, name, destination, addsNewCameras, mayBeTwice,
                     firstDay, intervalMinutes, parallelDownloads, newestFirst] = draft;
        QCOMPARE(page, u"summaryPage"_s);
        QVERIFY(!clientFile.isEmpty());
        QTRY_VERIFY(person.at<QLabel>(u"summaryAccess"_s)->text().contains(u"client file"_s));
        const QString said = saidOn(*person.at<QWidget>(u"summary"_s));
        QCOMPARE(cameras.size(), 1);
        QVERIFY2(said.contains(cameras.front().path), qPrintable(said));
        QCOMPARE(cameraNames.size(), 1);
        QVERIFY2(said.contains(cameraNames.cbegin().value()), qPrintable(said));
        QCOMPARE(details.size(), 1);
        QVERIFY2(said.contains(details.cbegin().value().timeZone), qPrintable(said));
        QCOMPARE(person.at<QLabel>(u"summaryName"_s)->text(), name);
        QCOMPARE(person.at<QLabel>(u"summaryDestination"_s)->text(), QDir::toNativeSeparators(destination));
        QVERIFY(addsNewCameras);
        QVERIFY(!mayBeTwice); // Confirmed on the page of the cameras.
        QVERIFY2(person.at<QLabel>(u"summaryNewCameras"_s)->text().contains(u"are fetched, too"_s), qPrintable(said));
        QVERIFY(firstDay.isValid() && person.at<QDateEdit>(u"firstDay"_s)->isVisible());
        QCOMPARE(person.at<QDateEdit>(u"firstDay"_s)->date(), firstDay);
        QVERIFY2(said.contains(u"every %1 minutes"_s.arg(intervalMinutes.value())), qPrintable(said));
        QVERIFY2(said.contains(u"up to %1 at the same time"_s.arg(parallelDownloads.value())), qPrintable(said));
        QCOMPARE(person.at<QCheckBox>(u"newestFirst"_s)->isChecked(), newestFirst.value());
    }

    /// The title says what is being done, and labels of what they are.
    void titlesAndLabelsSayOfWhat() {
        const SandboxDrive drive({u"--seed"_s, u"empty"_s});
        Person person(drive);
        QCOMPARE(person.wizard->windowTitle(), u"Set up V_Track Cloud Sync"_s);
        QVERIFY(!person.wizard->addsSource());
        for (const QLabel* label : person.wizard->findChildren<QLabel*>())
            QVERIFY2(label->buddy() == nullptr || label->text().contains(u' '), qPrintable(label->text()));
        SetupWizard another(person.desk.services());
        another.beginWithCameras();
        QCOMPARE(another.windowTitle(), u"Add a source"_s);
        QVERIFY(another.addsSource());
    }

    void olderClipsStayInDriveUntilAnEarlierDayIsChosen() {
        const SandboxDrive drive({u"--seed"_s, u"demo"_s}); // Its clips were uploaded in January 2025.
        Person person(drive);
        QVERIFY(person.takeClientFile() && person.signInTwice());
        QVERIFY(person.tick(chosen.front()));
        QVERIFY(person.goOn(u"namesPage"_s) && person.goOn(u"destinationPage"_s) && person.goOn(u"summaryPage"_s));
        QVERIFY(person.at<QLabel>(u"summaryNewCameras"_s)->text().startsWith(u"You are asked about each camera"_s));
        const auto* first = person.at<StatusLabel>(u"firstSync"_s);
        QTRY_COMPARE(first->tone(), Tone::Success);
        auto* speed = person.at<SummarySpeed>(u"speedStatus"_s);
        QTRY_VERIFY(speed->tone() != Tone::Busy);
        emit speed->measured(1'000);
        QVERIFY(first->text().contains(u"At the measured speed, this takes less than a minute."_s));
        const qint64 all = first->text().section(u' ', 0, 0).toLongLong();
        QVERIFY(all > 0);
        auto* choice = person.at<QComboBox>(u"firstDayChoice"_s);
        QVERIFY(!person.at<QWidget>(u"firstDay"_s)->isVisible());
        QTest::keyClick(choice, Qt::Key_End);
        QVERIFY(person.at<QWidget>(u"firstDay"_s)->isVisible());
        QVERIFY(person.look(u"7-summary-first-day"_s));
        QTest::keyClick(choice, Qt::Key_Home);
        QVERIFY(first->text().startsWith(QString::number(all)));
        QTest::keyClick(choice, Qt::Key_Down);
        QVERIFY(first->text().startsWith(u"0 "_s));
        QVERIFY(first->text().contains(QString::number(all) + u" older clip"_s));
        QVERIFY(first->text().contains(u"stay in Drive"_s));
        QVERIFY(!person.at<QCheckBox>(u"newestFirst"_s)->isChecked());
        QTest::keyClick(person.at<QCheckBox>(u"newestFirst"_s), Qt::Key_Space);

        // The choice is kept over a break.
        person.leave();
        QVERIFY(person.comeBack());
        QTRY_COMPARE(person.page(), u"summaryPage"_s);
        QVERIFY(person.at<QWidget>(u"firstDay"_s)->isVisible());
        QVERIFY(person.at<QCheckBox>(u"newestFirst"_s)->isChecked());

        QSignalSpy ran(&person.desk.scheduler, &SyncScheduler::runFinished);
        QTRY_VERIFY(person.wizard->button(QWizard::FinishButton)->isEnabled());
        QTest::mouseClick(person.wizard->button(QWizard::FinishButton), Qt::LeftButton);
        QTRY_VERIFY(!ran.isEmpty());
        QVERIFY(filesIn(person.desk.destination()).isEmpty());
        const Program& program = *person.desk.program;
        QVERIFY(program.settings.get(setting::newestFirst));
        QCOMPARE(program.liveSettings.order().load(), PendingStore::Order::NewestFirst);
        const auto snapshot = readDashboard(program.database, {});
        QVERIFY(snapshot.has_value());
        QCOMPARE(snapshot->cameras.size(), 1);
        QCOMPARE(snapshot->cameras[0].leftInDrive.files, all);
        QCOMPARE(snapshot->cameras[0].queue, PendingStore::OfCamera{});
        QCOMPARE(snapshot->sources[0].progress.waitingFiles, 0);

        const auto edit = [&] {
            return person.desk.program->sourceSetup.edit(snapshot->sources[0].key, {.fetchFrom = QDateTime()});
        };
        const auto edited = std::async(std::launch::async, edit).get();
        QVERIFY(edited.has_value());
        person.desk.scheduler.runNow(edited->id);
        QTRY_COMPARE(filesIn(person.desk.destination()).size(), all);
        QTRY_VERIFY(ran.size() > 1);
    }

    void aWrongClientFileIsToldBesideTheField() {
        const SandboxDrive drive({u"--seed"_s, u"empty"_s});
        Person person(drive);
        const QString wrong = person.desk.home.filePath(u"wrong.json"_s);
        QFile file(wrong);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("certainly not JSON") > 0);
        file.close();
        person.type(u"clientFileEdit"_s, wrong);
        QTRY_COMPARE(person.status()->tone(), Tone::Error);
        QVERIFY(person.status()->text().contains(u"JSON"_s));
        QVERIFY(!person.next()->isEnabled());
        QVERIFY(!QFile::exists(person.desk.program->folder.clientFile()));
        QVERIFY(person.look(u"1-client-wrong"_s));
        QVERIFY(person.takeClientFile());
    }

    /// On a network drive that does not answer, the window is not held up, and all keys together cost one worker.
    void theClientFileIsLookedForElsewhere() {
        const SandboxDrive drive({u"--seed"_s, u"empty"_s});
        Person person(drive);
        QThreadPool& workers = person.desk.background;
        workers.setMaxThreadCount(1);
        std::promise<void> answer; // Gone before the pool, whatever fails here: then nobody waits for it.
        workers.start([answered = answer.get_future().share()] { answered.wait(); });
        person.type(u"clientFileEdit"_s, drive.clientFile());
        const auto* page = qobject_cast<SetupPage*>(person.wizard->currentPage());
        QVERIFY(page);
        QVERIFY(!page->isAtRest());
        QCOMPARE(person.status()->text(), QString()); // Nobody knows yet that it is a file.
        QVERIFY(!person.next()->isEnabled());
        answer.set_value();
        QVERIFY(person.goOn(u"gmailPage"_s));
    }

    void theSampleDriveIsOneClickAway() {
        const SandboxDrive drive({u"--seed"_s, u"empty"_s});
        Person person(drive);
        QSignalSpy asked(person.wizard.get(), &SetupWizard::sampleRequested);
        person.click(u"sampleButton"_s);
        QCOMPARE(asked.size(), 1);
        SetupServices services = person.desk.services();
        services.sample = true;
        SetupWizard sample(services);
        sample.show();
        QVERIFY(sample.button(QWizard::NextButton)->isEnabled());
    }

    void aRefusedSignInCanBeTriedAgainAtOnce() {
        const SandboxDrive drive({u"--seed"_s, u"empty"_s});
        Person person(drive);
        QVERIFY(person.takeClientFile());
        person.desktop.browser.choices.deny = true;
        QVERIFY(person.signIn(u"gmailSignInButton"_s));
        QTRY_COMPARE(person.status()->tone(), Tone::Error);
        QVERIFY(!person.next()->isEnabled());
        QVERIFY(person.look(u"2-gmail-refused"_s));
        person.desktop.browser.choices.deny = false;
        QVERIFY(person.signInTwice());
        // Coming back later, the pages know who is signed in.
        SetupWizard second(person.desk.services());
        second.show();
        QTRY_VERIFY(second.button(QWizard::NextButton)->isEnabled());
        second.next();
        QTRY_VERIFY(second.button(QWizard::NextButton)->isEnabled());
        QVERIFY(second.currentPage()->findChild<QWidget*>(u"anotherAccountButton"_s)->isVisible());
    }

    void thePageInTheBrowserCanBeHadAgain() {
        const SandboxDrive drive({u"--seed"_s, u"empty"_s});
        Person person(drive);
        QVERIFY(person.takeClientFile());
        person.desktop.browser.stopsAt = u"http"_s; // The person closes each page as it opens.
        const QSignalSpy opened(&person.desktop.browser, &Browser::stopped);
        QVERIFY(person.signIn(u"gmailSignInButton"_s));
        QTRY_COMPARE(opened.size(), 1);
        const QUrl first = person.desktop.browser.address();
        QTRY_VERIFY(person.at<QWidget>(u"openAgainButton"_s)->isVisible());
        person.click(u"openAgainButton"_s);
        QTRY_COMPARE(opened.size(), 2);
        QCOMPARE(person.desktop.browser.address(), first);
        person.click(u"copyAddressButton"_s);
        QCOMPARE(QUrl(QGuiApplication::clipboard()->text(), QUrl::StrictMode), first);
        person.click(u"cancelSignInButton"_s);
        QTRY_VERIFY(person.at<QWidget>(u"gmailSignInButton"_s)->isEnabled());
        QVERIFY(!person.at<QWidget>(u"cancelSignInButton"_s)->isVisible());
        person.desktop.browser.stopsAt.clear();
        QVERIFY(person.signInTwice());
    }

    void anotherAccountOnlyAfterAsking() {
        const SandboxDrive drive({u"--seed"_s, u"demo"_s});
        Person person(drive);
        QVERIFY(person.takeClientFile());
        QVERIFY(person.signIn(u"gmailSignInButton"_s));
        if (keyringIsMissing) {
            QTRY_VERIFY(person.at<QWidget>(u"memoryOnlyButton"_s)->isVisible());
            person.click(u"memoryOnlyButton"_s);
        }
        QVERIFY(person.goOn(u"drivePage"_s));
        QCOMPARE(person.desk.program->settings.get(setting::withoutKeyring),
                 keyringIsMissing ? WithoutKeyring::MemoryOnly : WithoutKeyring::Ask);
        QVERIFY(!QFile::exists(person.desk.program->folder.credentials() + u"/keys.json"_s));

        person.desktop.browser.choices.email = u"other@example.com"_s;
        QVERIFY(person.signIn(u"driveSignInButton"_s));
        QTRY_VERIFY(person.at<QWidget>(u"otherAccountButton"_s)->isVisible());
        QVERIFY(!person.next()->isEnabled());
        QVERIFY(person.status()->text().contains(u"other@example.com"_s));
        QVERIFY(person.look(u"3-drive-other-account"_s));
        drive.setFault({{u"kind"_s, u"revoke"_s}}, {{u"status"_s, 503}}); // The previous account stays known to Google.
        person.click(u"otherAccountButton"_s);
        QTRY_VERIFY(person.next()->isEnabled());
        QCOMPARE(person.at<QLabel>(u"personEmail"_s)->text(), u"other@example.com"_s);
        QString told;
        for (QWidget* each : QApplication::topLevelWidgets()) {
            if (auto* box = qobject_cast<QMessageBox*>(each); box && box->objectName() == u"notRevokedBox"_s) {
                told = box->text();
                box->close();
            }
        }
        QVERIFY2(told.contains(u"myaccount.google.com/permissions"_s), qPrintable(told));
    }

    /// A box for whole numbers refuses the point and takes the 5. In Vietnamese the point is that of thousands.
    void aFractionOfMinutesIsNoOtherNumber() {
        const SandboxDrive drive({u"--seed"_s, u"demo"_s});
        Person person(drive);
        QVERIFY(person.takeClientFile() && person.signInTwice() && person.tick(chosen.front()));
        QVERIFY(person.goOn(u"namesPage"_s) && person.goOn(u"destinationPage"_s));
        QTest::keyClick(person.at<QComboBox>(u"intervalBox"_s), Qt::Key_End);
        auto* minutes = person.at<QSpinBox>(u"minutesBox"_s);
        const auto* limits = person.at<StatusLabel>(u"intervalLimits"_s);
        QVERIFY(QTest::qWaitForWindowActive(person.wizard.get()));
        for (const QString& language : {u"en"_s, u"vi"_s}) {
            minutes->setLocale(QLocale(language));
            for (const QString& typed : {u"2.5"_s, u"2,5"_s}) {
                minutes->setFocus();
                minutes->selectAll();
                QTest::keyClicks(minutes, typed);
                QCOMPARE(limits->tone(), Tone::Error);
                QCOMPARE(limits->text(), u"2 to 60"_s);
                QVERIFY(!person.next()->isEnabled());
                person.at<QLineEdit>(u"sourceNameEdit"_s)->setFocus();
                QCOMPARE(minutes->cleanText(), typed); // It stays as it was typed.
                QCOMPARE(limits->tone(), Tone::Error);
                QVERIFY(!person.next()->isEnabled());
                minutes->selectAll();
                QTest::keyClicks(minutes, u"25"_s);
                QCOMPARE(minutes->value(), 25);
                QVERIFY(person.next()->isEnabled());
            }
        }
    }

    /// Qt takes the point of thousands out of a text that it cannot use, when the box is left.
    void aFractionThatIsLeftIsNoOtherNumber() {
        WholeNumberBox box;
        box.setRange(0, 100);
        box.show();
        for (const QString& language : {u"en"_s, u"vi"_s}) {
            box.setLocale(QLocale(language));
            for (const QString& typed : {u"2.5"_s, u"2,5"_s}) {
                box.setValue(7);
                box.selectAll();
                QTest::keyClicks(&box, typed);
                box.interpretText();
                QCOMPARE(box.value(), 2); // As far as it was a number.
            }
        }
    }

    /// At a first sign-in nobody is "still signed in". What cannot be read can be put right, and the page goes on.
    void aKeyThatCannotBeReadIsToldInTheWordsOfASignIn() {
        const SandboxDrive drive({u"--seed"_s, u"empty"_s});
        Person person(drive);
        QVERIFY(person.takeClientFile());
        const QString folder = person.desk.program->folder.credentials();
        QFile keys(folder + u"/keys.json"_s);
        QVERIFY(QDir().mkpath(folder) && keys.open(QIODevice::WriteOnly) && keys.write("no JSON") > 0);
        keys.close();
        QVERIFY(person.signIn(u"gmailSignInButton"_s));
        QTRY_VERIFY(person.at<QWidget>(u"keyringAgainButton"_s)->isVisible());
        const QString told = person.status()->text();
        QVERIFY2(!told.contains(u"still signed in"_s), qPrintable(told));
        QVERIFY2(told.contains(QDir::toNativeSeparators(folder)), qPrintable(told));
        QVERIFY(keys.remove());
        person.click(u"keyringAgainButton"_s);
        if (keyringIsMissing) {
            QTRY_VERIFY(person.at<QWidget>(u"keyFileButton"_s)->isVisible());
            person.click(u"keyFileButton"_s);
        }
        QTRY_VERIFY(person.next()->isEnabled());
    }

    void aDestinationThatCannotBeWrittenIsToldBesideTheField() {
        const SandboxDrive drive({u"--seed"_s, u"demo"_s});
        Person person(drive);
        QVERIFY(person.takeClientFile());
        QVERIFY(person.signInTwice());
        QVERIFY(person.tick(chosen.front()));
        QVERIFY(person.goOn(u"namesPage"_s));
        QVERIFY(person.goOn(u"destinationPage"_s));
        person.type(u"destinationEdit"_s, drive.clientFile() + u"/videos"_s); // A file is no folder, even for root.
        QTest::mouseClick(person.next(), Qt::LeftButton);
        QTRY_COMPARE(person.status()->tone(), Tone::Error);
        QCOMPARE(person.page(), u"destinationPage"_s);
        QVERIFY(person.look(u"6-destination-refused"_s));
        person.at<QLineEdit>(u"destinationEdit"_s)->setText(person.desk.destination());
        QVERIFY(person.goOn(u"summaryPage"_s));
        // A folder that vanished meanwhile: the error stays on the page and nothing is saved.
        drive.control(u"trash"_s, {{u"path"_s, chosen.front()}});
        QTest::mouseClick(person.wizard->button(QWizard::FinishButton), Qt::LeftButton);
        QTRY_COMPARE(person.status()->tone(), Tone::Error);
        QVERIFY(person.wizard->isVisible());
        auto connection = person.desk.program->database.connect();
        QVERIFY(SourceStore(**connection).all()->isEmpty());
        QVERIFY(person.look(u"7-summary-refused"_s));
    }

private:
    /// Every video below the chosen cameras is on the disk and in the database, once and whole.
    static QStringList filesIn(const QString& folder) {
        QStringList all;
        QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            all += files.next();
        return all;
    }

    static void compareWithDrive(Person& person, const SandboxDrive& drive, qint64 sourceId) {
        QStringList wanted;
        for (const QJsonValue entry : drive.files()) {
            const QString path = entry[u"path"].toString();
            const bool inside =
                std::ranges::any_of(chosen, [&](const QString& camera) { return path.startsWith(camera + u'/'); });
            if (inside && entry[u"isVideo"].toBool() && !entry[u"trashed"].toBool())
                wanted += entry[u"md5"].toString();
        }
        QStringList there;
        for (const QString& file : filesIn(person.desk.destination()))
            there += QString::fromLatin1(md5Of(file));
        wanted.sort();
        there.sort();
        QVERIFY(wanted.size() > 8);
        QCOMPARE(there, wanted);
        QVERIFY(QDir(person.desk.destination() + u"/source_%1/Trên cao"_s.arg(sourceId)).exists());
        auto connection = person.desk.program->database.connect();
        const auto source = SourceStore(**connection).byId(sourceId);
        QVERIFY(source && *source);
        QCOMPARE((*source)->cameras.at(1).details.timeZone, u"Asia/Tokyo"_s);
        QVERIFY((*source)->addsNewCameras);
        QCOMPARE((*source)->cameras.size(), 3);
        const auto rows = FileStore(**connection).list({.sourceId = sourceId});
        QVERIFY(rows);
        QCOMPARE(rows->size(), wanted.size());
    }
};

QTEST_MAIN(TestSetupWizard)
#include "test_setup_wizard.moc"
