// SPDX-License-Identifier: GPL-3.0-or-later
// Whoever quits has ended the program: the real one, on a desktop with and without a tray, by each way there is.
#include "running_instance.h"
#include "screen.h"

#include <QTemporaryDir>

using namespace vtrack;
using namespace vtrack::test;
using namespace Qt::StringLiterals;

class TestQuit : public QObject {
    Q_OBJECT

private slots:
    void endsTheProcess_data();
    void endsTheProcess();
    void theSampleTakesItsPlace();

private:
    const QString m_program = qEnvironmentVariable("VTRACK_BIN") + u"/vtrack-cloud-sync"_s;
};

void TestQuit::endsTheProcess_data() {
    QTest::addColumn<Screen::Tray>("tray");
    QTest::addColumn<bool>("sample");
    QTest::addColumn<bool>("byTheIcon");
    QTest::newRow("no tray") << Screen::Tray::None << false << false;
    QTest::newRow("no tray, the sample") << Screen::Tray::None << true << false;
    QTest::newRow("a tray") << Screen::Tray::Shown << false << false;
    QTest::newRow("a tray, the sample") << Screen::Tray::Shown << true << false;
    QTest::newRow("the tray's menu") << Screen::Tray::Shown << false << true;
}

void TestQuit::endsTheProcess() {
    QFETCH(const Screen::Tray, tray);
    QFETCH(const bool, sample);
    QFETCH(const bool, byTheIcon);
    if (!Screen::isPossible())
        QSKIP("needs Xvfb, openbox, trayer and xdotool");
    const Screen screen(tray);
    const QTemporaryDir folder;
    QProcess program;
    QStringList arguments{u"--data-dir"_s, folder.filePath(u"data"_s)};
    if (sample)
        arguments += u"--sample"_s;
    screen.start(program, m_program, arguments);
    QVERIFY(screen.isActive(u"Set up V_Track Cloud Sync"_s)); // Nothing is set up yet.
    screen.press(u"Escape"_s);
    QVERIFY(screen.isActive(sample ? u"Sample Drive"_s : u"V_Track Cloud Sync"_s));
    if (byTheIcon) {
        // The icon is the only one in its corner, "Quit" the last entry of its menu, which may take a moment to open.
        (void)screen.tell({u"mousemove"_s, u"12"_s, u"12"_s, u"click"_s, u"3"_s});
        (void)QTest::qWaitFor(
            [&] {
                screen.press(u"Up"_s);
                screen.press(u"Return"_s);
                return program.state() == QProcess::NotRunning;
            },
            patienceMs);
    } else {
        screen.press(u"ctrl+q"_s);
    }
    const bool ended = program.state() == QProcess::NotRunning || program.waitForFinished(patienceMs);
    if (!ended) {
        program.kill();
        program.waitForFinished();
    }
    QVERIFY(ended);
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 0);
}

/// "Try it with the sample Drive" ends this program and starts another one.
void TestQuit::theSampleTakesItsPlace() {
    if (!Screen::isPossible())
        QSKIP("needs Xvfb, openbox, trayer and xdotool");
    const Screen screen(Screen::Tray::Shown);
    QProcess program;
    program.setStandardErrorFile(QProcess::nullDevice()); // The sample inherits it, and outlives a pipe.
    screen.start(program, m_program);
    QVERIFY(screen.isActive(u"Set up V_Track Cloud Sync"_s));
    screen.press(u"alt+t"_s);
    const bool ended = program.waitForFinished(patienceMs);
    if (!ended)
        program.kill();
    const QString sampleFolder =
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/vtrack-cloud-sync-sample"_s;
    const bool begun = QTest::qWaitFor([&] { return RunningInstance::notify(sampleFolder); }, patienceMs);
    QVERIFY(RunningInstance::end(sampleFolder));
    QVERIFY(ended);
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QVERIFY(begun);
}

QTEST_GUILESS_MAIN(TestQuit)
#include "test_quit.moc"
