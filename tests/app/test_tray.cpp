// SPDX-License-Identifier: GPL-3.0-or-later
// What the tray of the whole program shows and does.
#include "drive_seed.h"
#include "shell.h"

using namespace vtrack;
using namespace vtrack::test;
using namespace Qt::StringLiterals;

namespace {

QAction* entry(const QMenu& menu, const QString& text) {
    for (QAction* action : menu.actions()) {
        if (action->text().remove(u'&') == text)
            return action;
    }
    return nullptr;
}

} // namespace

class TestTray : public QObject {
    Q_OBJECT

private slots:
    void showsTheWorstInTheTray();
    void listsTheLatestFiles();
    void pausesFromTheTray();
};

void TestTray::showsTheWorstInTheTray() {
    SignedInProgram home;
    QVERIFY(home.addSource());
    Shell shell(home);
    QTRY_VERIFY(shell.desktop.window().isVisible());
    SyncActions& actions = shell.desktop.window().actions();
    home.google.control(u"tokens/revoke"_s);
    QTRY_VERIFY(actions.syncNow.isEnabled());
    actions.syncNow.trigger();
    QTRY_COMPARE(shell.desktop.tray().icon().name(), u"tray-error"_s);
    QVERIFY(shell.desktop.tray().toolTip().contains(u"Sign in again"_s));
    // Another run, which hangs: window and tray still show the worst, and the window what is under way.
    home.google.setFault({{u"kind"_s, u"changes"_s}}, {{u"hang"_s, true}}); // A sign-in may begin it.
    QVERIFY(home.signIn(SignInMethod::Drive));
    actions.syncNow.trigger();
    QTRY_VERIFY(shell.desktop.window().live().overview().running);
    const Overview& overview = shell.desktop.window().live().overview();
    QVERIFY(!overview.underWay.isEmpty() && overview.detail.endsWith(overview.underWay));
    QCOMPARE(overview.state, OverallState::Error);
    QCOMPARE(shell.desktop.tray().icon().name(), u"tray-error"_s);
    home.google.setFaults({});
    // The sample's clips are old, so an alarm may have something to say about its cameras all the same.
    const auto& sources = shell.desktop.window().live().sources.rows();
    QTRY_VERIFY(sources.first().severity == Severity::Info);
}

void TestTray::listsTheLatestFiles() {
    const QJsonArray clips{QJsonObject{{u"generate"_s, QJsonObject{{u"count"_s, 6},
                                                                   {u"clips"_s, true},
                                                                   {u"size"_s, 1'200'000},
                                                                   {u"start"_s, u"2025-01-15T10:30:00Z"_s}}}}};
    const QJsonArray locations{folder(u"Location"_s, {folder(u"Cam1"_s, clips)})};
    SignedInProgram home(SignedInProgram::SignedIn::Drive, {},
                         {{u"files"_s, QJsonArray{folder(u"Project"_s, {folder(u"Area"_s, locations)})}}});
    const auto source = home.addSource();
    QVERIFY(source);
    Shell shell(home);
    QTRY_VERIFY(shell.desktop.window().isVisible());
    const QMenu& menu = shell.desktop.tray().menu();
    const QMenu* files = entry(menu, u"Recent files"_s)->menu();
    QCOMPARE(entriesOf(*files), QStringList{u"No file has arrived yet."_s});
    QTRY_VERIFY(shell.desktop.window().actions().syncNow.isEnabled());
    entry(menu, u"Sync now"_s)->trigger();
    QTRY_COMPARE(files->actions().size(), 5);
    // By camera and time, as the window lists them: no names of files.
    const RecentFilesModel& listed = shell.desktop.window().live().files;
    for (int row = 0; row < 5; ++row) {
        const QString name = entriesOf(*files).at(row);
        QCOMPARE(name, listed.index(row, 0).data().toString());
        QVERIFY2(name.startsWith(u"Cloud_Cam1 · "_s) && !name.contains(u"video_"_s), qPrintable(name));
    }
}

void TestTray::pausesFromTheTray() {
    SignedInProgram home;
    QVERIFY(home.addSource());
    Shell shell(home);
    QTRY_VERIFY(shell.desktop.window().actions().syncNow.isEnabled());
    const QMenu& menu = shell.desktop.tray().menu();
    QAction* pause = entry(menu, u"Pause"_s);
    QAction* resume = entry(menu, u"Resume"_s);
    QVERIFY(pause->isVisible() && !resume->isVisible());
    const QDateTime before = home.program().clock.now();
    entry(*pause->menu(), u"For one hour"_s)->trigger();
    QTRY_COMPARE(shell.desktop.tray().icon().name(), u"tray-paused"_s);
    const qint64 seconds = before.secsTo(home.program().settings.get(setting::pausedUntil).value());
    QVERIFY2(seconds >= 3599 && seconds < 3700, qPrintable(QString::number(seconds)));
    QVERIFY(!pause->isVisible() && resume->isVisible());
    QVERIFY(shell.desktop.window().live().overview().detail.startsWith(u"Resumes automatically"_s));
    resume->trigger();
    QTRY_VERIFY(!home.program().settings.get(setting::pausedUntil));
    QVERIFY(pause->isVisible() && !resume->isVisible());
    pause->menu()->actions().at(1)->trigger();
    const QDateTime until = home.program().settings.get(setting::pausedUntil).value().toLocalTime();
    QCOMPARE(until.time(), QTime(6, 0));
    QCOMPARE(QDate::currentDate().daysTo(until.date()), 1);
    resume->trigger();
    entry(*pause->menu(), u"Until I resume it"_s)->trigger();
    QVERIFY(home.program().settings.get(setting::pausedUntil).has_value());
    QVERIFY(!home.program().settings.get(setting::pausedUntil)->isValid()); // For good.
}

QTEST_MAIN(TestTray)
#include "test_tray.moc"
