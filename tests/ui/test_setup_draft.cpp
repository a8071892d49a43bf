// SPDX-License-Identifier: GPL-3.0-or-later
// A setup that is left half-way and gone on with, whatever happened to the draft and to Drive meanwhile; and what the
// wizard finds out by itself about the clock and the speed.
#include "manual_clock.h"
#include "private_files.h"
#include "setup_person.h"

#include <QSignalSpy>
#include <QTableView>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace vtrack;
using namespace vtrack::test;

namespace {

const QString camera1 = u"Packing Station Saigon/Packing Area A/Table 1/Cam1 Table View"_s;
const QString camera2 = u"Kho Hàng Hà Nội/Khu Đóng Gói/Bàn 1/Camera Trên Cao"_s;

bool write(const QString& path, const QByteArray& content) {
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

/// JSON with ' for ".
QByteArray json(const char* text) {
    return QByteArray(text).replace('\'', '"');
}

/// From an empty computer to the page with the schedule.
bool toDestination(Person& person) {
    return person.takeClientFile() && person.signInTwice() && person.tick(camera1) && person.tick(camera2) &&
           person.goOn(u"namesPage"_s) && person.goOn(u"destinationPage"_s);
}

} // namespace

class TestSetupDraft : public QObject {
    Q_OBJECT

private slots:

    void eachPageIsGoneOnWith() {
        const SandboxDrive drive({u"--seed"_s, u"demo"_s});
        Person person(drive);
        person.leave();
        QVERIFY(!person.draftOnDisk()); // Nothing was begun.
        QVERIFY(person.comeBack());
        const QString wrong = person.desk.home.filePath(u"wrong.json"_s);
        QVERIFY(write(wrong, "no JSON"));
        person.type(u"clientFileEdit"_s, wrong);
        person.leave();
        QVERIFY(person.comeBack());
        QCOMPARE(person.page(), u"clientFilePage"_s);
        QCOMPARE(person.at<QLineEdit>(u"clientFileEdit"_s)->text(), wrong);
        QCOMPARE(person.status()->tone(), Tone::Error);

        QVERIFY(person.takeClientFile());
        person.leave();
        QVERIFY(person.comeBack());
        QCOMPARE(person.page(), u"gmailPage"_s);
        QVERIFY(person.signInTwice());
        QVERIFY(person.tick(camera1));
        QVERIFY(person.tick(camera2));
        person.leave();
        QVERIFY(person.comeBack());
        QCOMPARE(person.page(), u"foldersPage"_s);
        QCOMPARE(person.at<StatusLabel>(u"resumeSentence"_s)->text(),
                 u"Your setup was not finished. It continues where you left it."_s);
        QVERIFY(person.look(u"8-resumed-folders"_s));
        QCOMPARE(person.at<QLabel>(u"cameraCount"_s)->text(), u"2 cameras chosen"_s);
        QTRY_COMPARE(person.tree()->model()->index(0, 0).data(FolderTreeModel::RemarkRole).toString(), u"2 chosen"_s);

        QVERIFY(person.goOn(u"namesPage"_s));
        auto* names = person.at<QTableView>(u"cameraTable"_s)->model();
        QVERIFY(names->setData(names->index(0, 1), u"Trên cao"_s));
        QVERIFY(names->setData(names->index(1, 1), u"no/good"_s));
        QVERIFY(names->setData(names->index(1, 2), u"Asia/Tokyo"_s));
        person.leave();
        QVERIFY(person.comeBack());
        QCOMPARE(person.page(), u"namesPage"_s);
        names = person.at<QTableView>(u"cameraTable"_s)->model();
        QCOMPARE(names->index(0, 1).data().toString(), u"Trên cao"_s);
        QCOMPARE(names->index(1, 1).data().toString(), u"no/good"_s);
        QCOMPARE(names->index(1, 2).data().toString(), u"Asia/Tokyo"_s);
        QVERIFY(!person.next()->isEnabled());
        QVERIFY(names->setData(names->index(1, 1), u"Gate"_s));

        QVERIFY(person.goOn(u"destinationPage"_s));
        QCOMPARE(person.at<QLineEdit>(u"sourceNameEdit"_s)->text(), u"Kho Hàng Hà Nội"_s);
        person.type(u"sourceNameEdit"_s, u"Hall 2"_s);
        auto* interval = person.at<QComboBox>(u"intervalBox"_s);
        interval->setCurrentIndex(interval->count() - 1);
        person.at<QSpinBox>(u"minutesBox"_s)->setValue(7);
        person.at<QSpinBox>(u"parallelBox"_s)->setValue(5);
        const QString folder = person.desk.home.filePath(u"elsewhere"_s);
        person.type(u"destinationEdit"_s, folder);
        person.leave();
        QVERIFY(person.comeBack());
        QCOMPARE(person.page(), u"destinationPage"_s);
        QCOMPARE(person.at<QLineEdit>(u"sourceNameEdit"_s)->text(), u"Hall 2"_s);
        QCOMPARE(person.at<QSpinBox>(u"minutesBox"_s)->value(), 7);
        QVERIFY(person.at<QSpinBox>(u"minutesBox"_s)->isVisible());
        QCOMPARE(person.at<QSpinBox>(u"parallelBox"_s)->value(), 5);
        QCOMPARE(QDir::fromNativeSeparators(person.at<QLineEdit>(u"destinationEdit"_s)->text()), folder);

        QVERIFY(person.goOn(u"summaryPage"_s));
        person.leave();
        QVERIFY(person.comeBack());
        QCOMPARE(person.page(), u"summaryPage"_s);
        QVERIFY(person.look(u"8-resumed-summary"_s));
        QCOMPARE(person.at<QLabel>(u"summaryName"_s)->text(), u"Hall 2"_s);
        QVERIFY(person.at<QLabel>(u"summaryAccount"_s)->text().contains(u"demo@example.com"_s));
        QVERIFY(person.at<QLabel>(u"summarySchedule"_s)->text().contains(u"every 7 minutes"_s));
        QSignalSpy set(person.wizard.get(), &SetupWizard::finishedSetup);
        QTest::mouseClick(person.wizard->button(QWizard::FinishButton), Qt::LeftButton);
        QTRY_COMPARE(set.size(), 1);
        person.leave();
        QVERIFY(!person.draftOnDisk());
        QVERIFY(!QFile::exists(person.desk.program->folder.setupDraft()));
        auto connection = person.desk.program->database.connect();
        const auto source = SourceStore(**connection).byId(set.front().front().toLongLong());
        QVERIFY(source && *source);
        QCOMPARE((*source)->name, u"Hall 2"_s);
        QCOMPARE((*source)->cameras.value(0).name, u"Trên cao"_s);
        QCOMPARE((*source)->destination, folder);
    }

    void aComputerThatLosesItsPowerLosesLittle() {
        const SandboxDrive drive({u"--seed"_s, u"empty"_s});
        Person person(drive);
        QVERIFY(person.takeClientFile());
        // The wizard is still open.
        QTRY_COMPARE(person.draftOnDisk().value_or(SetupDraft{}).page, u"gmailPage"_s);
    }

    void startsOver() {
        const SandboxDrive drive({u"--seed"_s, u"empty"_s});
        Person person(drive);
        QVERIFY(person.takeClientFile());
        person.leave();
        QVERIFY(person.comeBack());
        QSignalSpy asked(person.wizard.get(), &SetupWizard::startOverRequested);
        person.click(u"startOverButton"_s);
        QCOMPARE(asked.size(), 1);
        person.leave();
        QVERIFY(!person.draftOnDisk());
    }

    void aFolderThatIsGoneIsToldBesideTheTree() {
        const SandboxDrive drive({u"--seed"_s, u"demo"_s});
        Person person(drive);
        QVERIFY(toDestination(person));
        person.leave();
        drive.control(u"delete"_s, {{u"path"_s, camera1}});
        QVERIFY(person.comeBack());
        QCOMPARE(person.page(), u"foldersPage"_s);
        QCOMPARE(person.status()->tone(), Tone::Error);
        QVERIFY2(person.status()->text().contains(u"“/%1” is no longer in Drive"_s.arg(camera1)),
                 qPrintable(person.status()->text()));
        QCOMPARE(person.at<QLabel>(u"cameraCount"_s)->text(), u"1 camera chosen"_s);
        QVERIFY(person.look(u"8-resumed-folder-gone"_s));
        QVERIFY(person.goOn(u"namesPage"_s));
        QCOMPARE(person.at<QTableView>(u"cameraTable"_s)->model()->rowCount(), 1);
        // All of them: nothing is left to go on with.
        person.leave();
        drive.control(u"trash"_s, {{u"path"_s, camera2}});
        QVERIFY(person.comeBack());
        QCOMPARE(person.page(), u"foldersPage"_s);
        QVERIFY(person.status()->text().contains(u"in Drive's trash"_s));
        QVERIFY(!person.next()->isEnabled());
    }

    void aSignInThatEndedIsAskedForAgain() {
        const SandboxDrive drive({u"--seed"_s, u"demo"_s});
        Person person(drive);
        QVERIFY(toDestination(person));
        person.leave();
        const auto out = QtConcurrent::run(&person.desk.background,
                                           [&] { return person.desk.program->account.signOut().has_value(); });
        QTRY_VERIFY(out.isFinished() && out.result());
        QVERIFY(person.comeBack());
        QCOMPARE(person.page(), u"gmailPage"_s);
        QVERIFY(person.signIn(u"gmailSignInButton"_s));
        QVERIFY(person.goOn(u"drivePage"_s));
        QVERIFY(person.signIn(u"driveSignInButton"_s));
        QVERIFY(person.goOn(u"foldersPage"_s));
        QCOMPARE(person.at<QLabel>(u"cameraCount"_s)->text(), u"2 cameras chosen"_s);
    }

    void withoutDriveNothingOfTheDraftIsLost() {
        const SandboxDrive drive({u"--seed"_s, u"demo"_s});
        Person person(drive);
        QVERIFY(toDestination(person));
        person.leave();
        drive.setFault({{u"path"_s, u"/drive/v3/files"_s}},
                       {{u"status"_s, 403}, {u"reason"_s, u"dailyLimitExceeded"_s}});
        QVERIFY(person.comeBack());
        QCOMPARE(person.page(), u"foldersPage"_s);
        QCOMPARE(person.status()->tone(), Tone::Error);
        QCOMPARE(person.at<QLabel>(u"cameraCount"_s)->text(), u"2 cameras chosen"_s);
    }

    void aSpoiltDraftDoesNoHarm_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<bool>("understood");
        QTest::newRow("nothing") << QByteArray() << false;
        QTest::newRow("no JSON") << QByteArray("\x00\xff{{", 4) << false;
        QTest::newRow("cut off") << json("{'version':1,'page':'namesP") << false;
        QTest::newRow("a list") << QByteArray("[1,2,3]") << false;
        QTest::newRow("another version") << json("{'version':2,'page':'summaryPage'}") << false;
        QTest::newRow("too large") << json("{'version':1,'page':'") + QByteArray(9 << 20, 'x') + "\"}" << false;
        QTest::newRow("wrong types")
            << json("{'version':1,'page':[],'client_file':7,'cameras':'all','camera_names':[1],'name':{},"
                    "'destination':false,'interval_minutes':'ten','parallel_downloads':[]}")
            << true;
        QTest::newRow("out of range")
            << json("{'version':1,'page':'noSuchPage','cameras':[7,{'id':'../../about?x=1'},{'id':''},null],"
                    "'camera_names':{'../x':'y'},'interval_minutes':-5,'parallel_downloads':1e99}")
            << true;
    }

    void aSpoiltDraftDoesNoHarm() {
        QFETCH(const QByteArray, content);
        QFETCH(const bool, understood);
        const SandboxDrive drive({u"--seed"_s, u"empty"_s});
        Person person(drive);
        person.leave();
        QVERIFY(write(person.desk.program->folder.setupDraft(), content));
        const auto draft = person.draftOnDisk();
        QCOMPARE(draft.has_value(), understood);
        if (draft) {
            QVERIFY(draft->cameras.isEmpty());
            QVERIFY(draft->cameraNames.isEmpty());
            QVERIFY(!draft->intervalMinutes);
            QVERIFY(!draft->parallelDownloads);
        }
        QVERIFY(person.comeBack());
        QCOMPARE(person.page(), u"clientFilePage"_s);
        QVERIFY(person.takeClientFile());
    }

    void noSecretIsInIt() {
        const SandboxDrive drive({u"--seed"_s, u"demo"_s});
        Person person(drive);
        QVERIFY(toDestination(person));
        person.leave();
        QFile file(person.desk.program->folder.setupDraft());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        QVERIFY(content.contains("cameras"));
        for (const QString& secret : drive.secrets())
            QVERIFY(!content.contains(secret.toUtf8()));
        QVERIFY(isPrivate(file.fileName()));
    }

    void aWrongClockIsTold() {
        const SandboxDrive drive({u"--seed"_s, u"demo"_s});
        Person person(drive);
        ManualClock clock(QDateTime::currentDateTimeUtc().addSecs(12 * 60));
        person.wizard = std::make_unique<SetupWizard>(person.desk.services(clock));
        person.wizard->show();
        QVERIFY(person.takeClientFile());
        const auto told = [&] {
            return person.at<StatusLabel>(u"clockStatus"_s);
        };
        QTRY_COMPARE(told()->tone(), Tone::Warning); // Before the sign-in, which may fail for it.
        QVERIFY2(told()->text().startsWith(u"The clock of this computer is 1"_s), qPrintable(told()->text()));
        QVERIFY(told()->text().contains(u"Set date, time and time zone"_s));
        QVERIFY(person.look(u"2-gmail-clock"_s));
        // Somebody sets it, and comes back to the wizard.
        clock.set(QDateTime::currentDateTimeUtc());
        QVERIFY(QTest::qWaitForWindowActive(person.wizard.get()));
        QEvent back(QEvent::ActivationChange);
        QCoreApplication::sendEvent(told(), &back);
        QTRY_VERIFY(told()->text().isEmpty());
        QVERIFY(person.signInTwice());
        QVERIFY(person.tick(camera1));
        QVERIFY(person.goOn(u"namesPage"_s));
        QVERIFY(person.goOn(u"destinationPage"_s));
        clock.set(QDateTime::currentDateTimeUtc().addSecs(-3 * 3600));
        QVERIFY(person.goOn(u"summaryPage"_s));
        QTRY_COMPARE(told()->tone(), Tone::Warning);
        QVERIFY2(told()->text().contains(u"slow"_s), qPrintable(told()->text()));
        QVERIFY(person.look(u"7-summary-clock"_s));
        QSignalSpy set(person.wizard.get(), &SetupWizard::finishedSetup);
        QTest::mouseClick(person.wizard->button(QWizard::FinishButton), Qt::LeftButton);
        QTRY_COMPARE(set.size(), 1);
    }

    void speedAndClockAreToldBeforeTheEnd() {
        const SandboxDrive drive({u"--seed"_s, u"demo"_s});
        drive.control(u"add"_s, {{u"parentPath"_s, camera2}, {u"name"_s, u"long.mp4"_s}, {u"size"_s, 2'000'000}});
        Person person(drive);
        QVERIFY(toDestination(person));
        QVERIFY(person.goOn(u"summaryPage"_s));
        const auto speed = [&] {
            return person.at<StatusLabel>(u"speedStatus"_s);
        };
        const auto again = [&] {
            QTest::mouseClick(person.wizard->button(QWizard::BackButton), Qt::LeftButton);
            return person.goOn(u"summaryPage"_s);
        };
        QTRY_COMPARE(speed()->tone(), Tone::Success);
        QVERIFY2(speed()->text().contains(u" Mbps for each camera"_s), qPrintable(speed()->text()));
        QTRY_COMPARE(person.at<StatusLabel>(u"clockStatus"_s)->text(), u"The clock of this computer is right."_s);
        QVERIFY(person.look(u"7-summary-checked"_s));
        drive.setFault({{u"kind"_s, u"media"_s}}, {{u"trickle"_s, 100'000}});
        QVERIFY(again());
        QVERIFY(person.wizard->button(QWizard::FinishButton)->isEnabled());
        QTRY_COMPARE(speed()->tone(), Tone::Warning);
        QVERIFY2(speed()->text().contains(u"needed to keep up"_s), qPrintable(speed()->text()));
        QVERIFY(person.look(u"7-summary-slow"_s));
        drive.setFault({{u"kind"_s, u"media"_s}}, {{u"status"_s, 403}, {u"reason"_s, u"dailyLimitExceeded"_s}});
        QVERIFY(again());
        QTRY_VERIFY(speed()->text().startsWith(u"The speed could not be measured."_s));
        drive.setFault({{u"kind"_s, u"media"_s}}, {{u"hang"_s, true}});
        QVERIFY(again());
        QCOMPARE(speed()->tone(), Tone::Busy);
        // Nobody has to wait for it.
        QSignalSpy set(person.wizard.get(), &SetupWizard::finishedSetup);
        QTest::mouseClick(person.wizard->button(QWizard::FinishButton), Qt::LeftButton);
        QTRY_COMPARE(set.size(), 1);
        drive.setFaults({});
    }

    void eachPageSaysWhatComesNext() {
        const SandboxDrive drive({u"--seed"_s, u"empty"_s});
        const Person person(drive);
        QStringList sentences;
        for (const int id : person.wizard->pageIds()) {
            const auto* next = person.wizard->page(id)->findChild<QLabel*>(u"next"_s);
            QVERIFY(next);
            QVERIFY2(next->text().startsWith(u"Next: "_s), qPrintable(next->text()));
            sentences += next->text();
        }
        QCOMPARE(sentences.removeDuplicates(), 0);
    }
};

QTEST_MAIN(TestSetupDraft)
#include "test_setup_draft.moc"
