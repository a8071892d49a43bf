// SPDX-License-Identifier: GPL-3.0-or-later
// Killed at any instant of a token refresh, the program never loses the sign-in.
#include "sandbox_drive.h"
#include "syncctl.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QtTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace vtrack::test;

class TestKilledRefresh : public QObject {
    Q_OBJECT

private slots:

    void theRefreshTokenSurvivesFiftyKills() {
        const SandboxDrive google({u"--consent"_s, u"auto"_s});
        const Syncctl ctl(google);
        QCOMPARE(ctl.run({u"sign-in"_s}).code, 0);
        QCOMPARE(ctl.run({u"sign-in"_s, u"--drive"_s}).code, 0);
        google.control(u"tokens/lifetime"_s, {{u"seconds"_s, 60}}); // Under two minutes: each start refreshes.
        google.control(u"tokens/expire"_s);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(ctl.run({u"list-subfolders"_s}).code, 0);
        // Looked for anew with each kill: a machine busy with other tests needs several times what it needed here.
        auto untilRefresh = static_cast<int>(timer.elapsed());
        QRandomGenerator random(20'250'115);
        int killed = 0;
        int refreshes = 0;
        google.control(u"counters/reset"_s);
        const auto areEnough = [&] {
            return killed > 20 && refreshes > 5;
        };
        for (int i = 0; i < 50 || (i < 500 && !areEnough()); ++i) { // More if the load of the machine changes.
            QProcess program;
            timer.start();
            program.start(Syncctl::program(), ctl.flags() + QStringList{u"list-subfolders"_s});
            QVERIFY2(program.waitForStarted(), qPrintable(program.errorString()));
            program.waitForFinished(random.bounded(untilRefresh * 3 / 4, (untilRefresh * 5 / 4) + 1));
            if (program.state() == QProcess::Running)
                ++killed;
            else
                untilRefresh = std::min(untilRefresh, static_cast<int>(timer.elapsed()));
            program.kill();
            program.waitForFinished();
            const int soFar = google.counters().value(u"refresh"_s).toInt();
            untilRefresh = soFar > refreshes ? untilRefresh * 15 / 16 : (untilRefresh * 9 / 8) + 1;
            refreshes = soFar;
        }
        qInfo("%d kills, %d refreshes", killed, refreshes);
        QVERIFY2(areEnough(), qPrintable(u"%1 kills, %2 refreshes"_s.arg(killed).arg(refreshes)));
        const Outcome after = ctl.run({u"list-subfolders"_s});
        QVERIFY2(after.code == 0, qPrintable(after.err));
        // A kill may leave a half-written file beside the two; it goes once nobody can be writing it any more.
        const QDir tokens(ctl.path(u"data/tokens"_s));
        QVERIFY(QFile::copy(tokens.filePath(tokens.entryList(QDir::Files).value(0)),
                            tokens.filePath(u"a.json.unfinished-bcdEFG"_s)));
        for (const QFileInfo& file : tokens.entryInfoList(QDir::Files | QDir::Hidden)) {
            QFile old(file.filePath());
            QVERIFY(old.open(QIODevice::ReadWrite));
            QVERIFY(old.setFileTime(QDateTime::currentDateTime().addSecs(-3600), QFileDevice::FileModificationTime));
        }
        QCOMPARE(ctl.run({u"list-subfolders"_s}).code, 0);
        QCOMPARE(tokens.entryList(QDir::Files | QDir::Hidden).filter(u".json"_s).size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestKilledRefresh)
#include "test_killed_refresh.moc"
