// SPDX-License-Identifier: GPL-3.0-or-later
// The socket by which a second start brings the running program to the front.
#include "core_limit.h"
#include "data_folder.h"
#include "running_instance.h"
#include "signed_in_program.h"

#include <QFileInfo>
#include <QLocalServer>
#include <QProcess>
#include <QSignalSpy>
#include <QtTest>

#ifndef Q_OS_WIN
#include <unistd.h>
#endif

using namespace vtrack;
using namespace vtrack::test;
using namespace Qt::StringLiterals;

class TestRunningInstance : public QObject {
    Q_OBJECT

private slots:
    void aSecondStartKnocks();
    void aStrangerAtTheDoorIsNotTheProgram();
    void aSecondProgramEndsAtOnce();
    void aStartInTheBackgroundBringsNothingToTheFront_data();
    void aStartInTheBackgroundBringsNothingToTheFront();
};

void TestRunningInstance::aSecondStartKnocks() {
    const QTemporaryDir folder;
    QVERIFY(!RunningInstance::notify(folder.path()));
    const RunningInstance door(folder.path(), {});
    const QSignalSpy again(&door, &RunningInstance::startedAgain);
    QVERIFY(onWorker([&] { return RunningInstance::notify(folder.path()); }));
    QTRY_COMPARE(again.count(), 1);
    QVERIFY(!onWorker([&] { return RunningInstance::notify(folder.filePath(u"another"_s)); }));
}

/// It listens where the program would, and gives no answer.
void TestRunningInstance::aStrangerAtTheDoorIsNotTheProgram() {
    const QTemporaryDir folder;
    QString path;
    {
        const RunningInstance door(folder.path(), {});
        path = door.address();
    }
    QLocalServer stranger;
    QVERIFY(stranger.listen(path));
    QVERIFY(!onWorker([&] { return RunningInstance::notify(folder.path()); }));
#ifndef Q_OS_WIN
    QVERIFY(!QFileInfo(path).path().isEmpty());
    QCOMPARE(QFileInfo(QFileInfo(path).path()).ownerId(), ::geteuid());
#endif
}

void TestRunningInstance::aSecondProgramEndsAtOnce() {
    const QTemporaryDir folder;
    const QString program = qEnvironmentVariable("VTRACK_BIN") + u"/vtrack-cloud-sync"_s;
    const QStringList arguments{u"--data-dir"_s, folder.filePath(u"data"_s)};
    QProcess first;
    first.start(program, arguments);
    const auto notify = [&] {
        return RunningInstance::notify(folder.filePath(u"data"_s));
    };
    QVERIFY(QTest::qWaitFor([&] { return onWorker(notify); }, patienceMs));
#ifdef Q_OS_LINUX
    QVERIFY(writesNoCore(first.processId()));
#endif
    QProcess second;
    second.start(program, arguments);
    QVERIFY(second.waitForFinished(patienceMs));
    QCOMPARE(second.exitCode(), 0);
    QCOMPARE(first.state(), QProcess::Running);
    QVERIFY(onWorker([&] { return RunningInstance::end(folder.filePath(u"data"_s)); }));
    QVERIFY(first.waitForFinished());
    QCOMPARE(first.exitStatus(), QProcess::NormalExit);
}

void TestRunningInstance::aStartInTheBackgroundBringsNothingToTheFront_data() {
    QTest::addColumn<QStringList>("flags");
    QTest::addColumn<int>("toFront");
    QTest::newRow("by a person") << QStringList{} << 1;
    QTest::newRow("at login") << QStringList{u"--minimized"_s} << 0;
}

void TestRunningInstance::aStartInTheBackgroundBringsNothingToTheFront() {
    QFETCH(const QStringList, flags);
    QFETCH(int, toFront);
    const QTemporaryDir folder;
    const QString data = folder.filePath(u"data"_s);
    const auto held = DataFolder::open(data);
    QVERIFY(held);
    const auto start = [&] {
        auto process = std::make_unique<QProcess>();
        process->start(qEnvironmentVariable("VTRACK_BIN") + u"/vtrack-cloud-sync"_s,
                       QStringList{u"--data-dir"_s, data} + flags);
        return process;
    };
    const auto early = toFront == 0 ? start() : nullptr; // Before anybody listens, as when both start at login.
    const RunningInstance door(data, {});
    const QSignalSpy again(&door, &RunningInstance::startedAgain);
    const auto second = start();
    for (QProcess* process : {early.get(), second.get()}) {
        if (!process)
            continue;
        QTRY_COMPARE(process->state(), QProcess::NotRunning);
        QCOMPARE(process->exitStatus(), QProcess::NormalExit);
        QCOMPARE(process->exitCode(), 0);
    }
    QTRY_COMPARE(again.count(), toFront);
}

QTEST_MAIN(TestRunningInstance)
#include "test_running_instance.moc"
