// SPDX-License-Identifier: GPL-3.0-or-later
// The window program as a whole: how it starts, which language it speaks, what it says of itself.
#include "authorization_flow.h"
#include "diagnostics_window.h"
#include "settings_dialog.h"
#include "shell.h"
#include "timeline_legend.h"
#include "timeline_panel.h"
#include "version.h"
#include "version_site.h"

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QToolButton>

using namespace vtrack;
using namespace vtrack::test;
using namespace Qt::StringLiterals;

class TestDesktopProgram : public QObject {
    Q_OBJECT

private slots:
    void speaksAnotherLanguageAtOnce();
    void anotherLanguageKeepsWhatIsLookedAt();
    void beginsMinimised();
    void aBackgroundStartKeepsTheClientFile();
    void noListDecidesWhatIsSynced();
    void tellsOfADiskOnceADay();
    void showsADiskAtTheStartUntilItsSourceHasAnother();
    void tellsOfANewerVersion();
    void saysWhatItIs();
    void theWheelChangesNothingByTheWay();
};

void TestDesktopProgram::theWheelChangesNothingByTheWay() {
    SignedInProgram home;
    const Shell shell(home);
    QComboBox box;
    box.ensurePolished();
    QCOMPARE(box.focusPolicy(), Qt::StrongFocus); // By WheelGuard, which test_wheel_guard tests.
}

void TestDesktopProgram::speaksAnotherLanguageAtOnce() {
    SignedInProgram home;
    QVERIFY(home.addSource());
    Shell shell(home);
    QTRY_VERIFY(shell.desktop.window().isVisible());
    QVERIFY(entriesOf(shell.desktop.tray().menu()).contains(u"Quit"_s));
    shell.desktop.setLanguage(u"vi"_s);
    QVERIFY(shell.desktop.window().isVisible());
    QCOMPARE(entriesOf(shell.desktop.tray().menu()).last(), u"Thoát"_s);
    QCOMPARE(QCoreApplication::translate("QWizard", "&Next >"), u"&Tiếp >"_s);
    QCOMPARE(QLocale().language(), QLocale::Vietnamese);
    QTRY_COMPARE(shell.desktop.window().live().sources.rowCount(), 1); // The new window reads for itself.
    shell.desktop.setLanguage(u"en"_s);
    QCOMPARE(entriesOf(shell.desktop.tray().menu()).last(), u"Quit"_s);
    QCOMPARE(QCoreApplication::translate("QWizard", "&Next >"), u"&Next >"_s);
}

/// The day and the camera in the window; size and page of the settings; and what else was open.
void TestDesktopProgram::anotherLanguageKeepsWhatIsLookedAt() {
    SignedInProgram home;
    QVERIFY(home.addSource());
    Shell shell(home);
    QTRY_VERIFY(shell.desktop.window().isVisible());
    const auto panel = [&] {
        return shell.desktop.window().findChild<TimelinePanel*>();
    };
    const auto coverage = [&]() -> CoverageModel& {
        return shell.desktop.window().live().coverage;
    };
    const TimelineRange week(TimelineRange::Scale::Week, QDate(2025, 1, 15), QTimeZone::systemTimeZone());
    panel()->setRange(week);
    QTRY_VERIFY(coverage().rowCount() > 0 && coverage().timeSpan() == week.days());
    const int row = coverage().rowCount() - 1;
    const qint64 camera = coverage().rows().at(row).key;
    const qint64 moment = week.span().from + 100'000;
    panel()->view().point({row, moment});
    const auto box = [&] {
        return panel()->findChild<QLineEdit*>(u"findMoment"_s);
    };
    const auto legend = [&] {
        return panel()->findChild<QToolButton*>(u"legendButton"_s);
    };
    box()->setText(u"table 3 10:42"_s);
    legend()->setChecked(true);
    const auto settings = [&] {
        return shell.desktop.window().findChild<SettingsDialog*>();
    };
    emit shell.desktop.window().diagnosticsRequested();
    emit shell.desktop.window().settingsRequested();
    QVERIFY(settings());
    settings()->resize(settings()->width(), 520);
    settings()->findChild<QListWidget*>(u"pages"_s)->setCurrentRow(3);

    shell.desktop.setLanguage(u"vi"_s);
    QVERIFY(settings() && settings()->isVisible());
    QCOMPARE(settings()->height(), 520);
    QCOMPARE(settings()->findChild<QListWidget*>(u"pages"_s)->currentRow(), 3);
    QVERIFY(shell.desktop.window().findChild<DiagnosticsWindow*>());
    QVERIFY(panel()->range() == week.spoken(QLocale()));
    QCOMPARE(box()->text(), u"table 3 10:42"_s);
    QVERIFY(legend()->isChecked());
    QVERIFY(!panel()->findChild<TimelineLegend*>()->isHidden());
    QTRY_VERIFY(panel()->view().selected().row >= 0);
    QCOMPARE(panel()->view().selected().time, moment);
    QCOMPARE(coverage().rows().at(panel()->view().selected().row).key, camera);
    shell.desktop.setLanguage(u"en"_s);
}

void TestDesktopProgram::beginsMinimised() {
    SignedInProgram home;
    QVERIFY(home.addSource());
    Shell shell(home, DesktopProgram::Start::Minimized);
    QTRY_VERIFY(shell.desktop.window().isMinimized()); // No tray here, so it can be had from the list of windows.
    shell.desktop.bringToFront();
    QVERIFY(!shell.desktop.window().isMinimized());
}

void TestDesktopProgram::noListDecidesWhatIsSynced() {
    SignedInProgram home;
    const auto source = home.addSource();
    QVERIFY(source);
    const auto connection = home.program().database.connect().value();
    QVERIFY(connection->run(u"ALTER TABLE activity RENAME TO away"_s));
    Shell shell(home);
    QTRY_VERIFY(shell.desktop.scheduler().nextRun(source->id).isValid());
    QTRY_COMPARE(shell.desktop.window().live().sources.rowCount(), 1);
    QTRY_COMPARE(shell.desktop.window().live().overview().state, OverallState::Error); // What cannot be read is said.
    QTRY_VERIFY(shell.desktop.window().actions().syncNow.isEnabled());
    shell.desktop.window().actions().syncNow.trigger();
    const auto files = [&] {
        return connection->first(u"SELECT count(*) FROM downloaded_files"_s, {},
                                 [](const Rows& row) { return row.value(0).toInt(); });
    };
    QTRY_VERIFY(files().value().value_or(0) > 0);
}

/// Footage comes with it, and nobody would see that another client's needs a new connection.
void TestDesktopProgram::aBackgroundStartKeepsTheClientFile() {
    SignedInProgram home;
    const auto contentOf = [](const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QString stored = home.program().folder.clientFile();
    const QByteArray own = contentOf(stored);
    QJsonObject root = QJsonDocument::fromJson(own).object();
    QJsonObject installed = root[u"installed"_s].toObject();
    installed[u"client_id"_s] = u"another.apps.googleusercontent.com"_s;
    root[u"installed"_s] = installed;
    QFile another(home.dataFolder() + u"-another.json"_s);
    QVERIFY(another.open(QIODevice::WriteOnly) && another.write(QJsonDocument(root).toJson()) > 0 && another.flush());
    bool startsInTheWindow = true;
    bool startsInTheBackground = false;
    QByteArray kept;
    home.restart([&] {
        ProgramOptions options{
            .dataDir = home.dataFolder(), .clientFile = another.fileName(), .googleApi = home.google.api().toString()};
        startsInTheWindow = Program::create(options, SampleDrive::Consent::Auto).has_value();
        options.minimized = true;
        startsInTheBackground = Program::create(options, SampleDrive::Consent::Auto).has_value();
        kept = contentOf(stored);
    });
    QVERIFY(!startsInTheWindow);
    QVERIFY(startsInTheBackground);
    QCOMPARE(kept, own);
}

/// The disk of the test is as it is, so the cameras recorded more than any disk can hold.
void TestDesktopProgram::tellsOfADiskOnceADay() {
    SignedInProgram home;
    const auto source = home.addSource();
    QVERIFY(source);
    QList<Notice> told;
    Shell shell(home);
    connect(&shell.desktop, &DesktopProgram::noticed, this, [&told](const Notice& notice) {
        if (notice.title == u"The disk will be full soon"_s)
            told += notice;
    });
    QTRY_VERIFY(shell.desktop.window().actions().syncNow.isEnabled());
    const QSignalSpy ended(&shell.desktop.scheduler(), &SyncScheduler::runFinished);
    shell.desktop.window().actions().syncNow.trigger();
    QTRY_VERIFY(!ended.isEmpty());
    const QDateTime now = home.program().clock.now();
    const auto connection = home.program().database.connect().value();
    QVERIFY(connection->run(u"UPDATE downloaded_files SET file_size_bytes = ?, recording_start_time = ?"_s,
                            {qint64(1'000'000'000'000'000), toIsoUtc(now.addDays(-1))}));
    shell.desktop.lookAtDisks(now);
    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(shell.desktop.window().live().overview().remedy, Remedy::FreeSpace); // The header has its button.
    QVERIFY(told.first().isProblem);
    QCOMPARE(told.first().place, Place::Diagnostics);
    QVERIFY2(told.first().text.contains(u"Then no new footage can be saved."_s), qPrintable(told.first().text));
    shell.desktop.lookAtDisks(now.addSecs(60LL * 60)); // Within the day it does not tell again.
    shell.desktop.lookAtDisks(now.addDays(1).addSecs(60));
    QTRY_COMPARE(told.size(), 2);
    home.program().settings.set(setting::notifications, Notifications::None);
    shell.desktop.lookAtDisks(now.addDays(3));
    home.program().settings.set(setting::notifications, Notifications::Problems);
    shell.desktop.lookAtDisks(now.addDays(5));
    QTRY_COMPARE(told.size(), 3);
}

/// Nobody needs a notification at each start of the computer. The remedy of a person ends what the window says.
void TestDesktopProgram::showsADiskAtTheStartUntilItsSourceHasAnother() {
    SignedInProgram home;
    const auto source = home.addSource();
    QVERIFY(source);
    {
        Shell first(home);
        QTRY_VERIFY(first.desktop.window().actions().syncNow.isEnabled());
        const QSignalSpy ended(&first.desktop.scheduler(), &SyncScheduler::runFinished);
        first.desktop.window().actions().syncNow.trigger();
        QTRY_VERIFY(!ended.isEmpty());
    }
    const auto connection = home.program().database.connect().value();
    const auto setBytes = [&](qint64 bytes) {
        return connection
            ->run(u"UPDATE downloaded_files SET file_size_bytes = ?, recording_start_time = ?"_s,
                  {bytes, toIsoUtc(home.program().clock.now().addDays(-1))})
            .has_value();
    };
    QVERIFY(setBytes(1'000'000'000'000'000));
    QStringList told;
    Shell shell(home);
    connect(&shell.desktop, &DesktopProgram::noticed, this, [&told](const Notice& notice) { told += notice.title; });
    DashboardModels& live = shell.desktop.window().live();
    QTRY_COMPARE(live.overview().remedy, Remedy::FreeSpace);
    QVERIFY(!told.contains(u"The disk will be full soon"_s));
    QVERIFY(setBytes(1));
    const QString other = home.destination() + u"-other"_s;
    QVERIFY(QDir().mkpath(other));
    QVERIFY(onWorker([&] {
        return home.program().sourceSetup.edit(source->id, {.name = source->name, .destination = other}).has_value();
    }));
    live.reader.refresh();
    QTRY_COMPARE(live.overview().remedy, Remedy::None);
    QVERIFY(!told.contains(u"The disk will be full soon"_s));
}

/// A quiet line in both menus, in every language, and nothing else.
void TestDesktopProgram::tellsOfANewerVersion() {
    VersionSite site;
    SignedInProgram home;
    QVERIFY(home.addSource());
    const auto line = [](const QObject& owner) {
        return owner.findChild<QAction*>(u"update"_s);
    };
    {
        Shell silent(home);
        QTRY_VERIFY(silent.desktop.window().isVisible());
        QVERIFY(!line(silent.desktop.window())->isVisible());
    }
    QCOMPARE(site.requests, 0);
    home.program().settings.set(setting::updateAddress, site.address());
    for (int start = 0; start < 2; ++start) {
        Shell shell(home);
        QTRY_VERIFY(line(shell.desktop.window())->isVisible());
        shell.desktop.setLanguage(u"vi"_s);
        for (const QAction* action : {line(shell.desktop.window()), line(shell.desktop.tray().menu())}) {
            QVERIFY(action->isVisible());
            QVERIFY(!action->isEnabled());
            QVERIFY(action->text().contains(u"999.1"_s));
        }
        shell.desktop.setLanguage(u"en"_s);
    }
    QCOMPARE(site.requests, 1);
}

void TestDesktopProgram::saysWhatItIs() {
    SignedInProgram home;
    QVERIFY(home.addSource());
    Shell shell(home);
    QTRY_VERIFY(shell.desktop.window().isVisible());
    for (QAction* action : shell.desktop.window().findChildren<QAction*>()) {
        if (action->text() == u"A&bout…"_s)
            action->trigger();
    }
    QPointer<QMessageBox> box = shell.desktop.window().findChild<QMessageBox*>(u"about"_s);
    QVERIFY(box);
    for (const QString& part : {ownVersion(), QString::fromLatin1(qVersion()), AuthorizationFlow::implementation(),
                                u"GNU General Public License"_s})
        QVERIFY2(box->informativeText().contains(part), qPrintable(part));
    box->close();
    QTRY_VERIFY(!box);
}

QTEST_MAIN(TestDesktopProgram)
#include "test_desktop_program.moc"
