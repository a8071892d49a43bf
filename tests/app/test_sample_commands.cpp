// SPDX-License-Identifier: GPL-3.0-or-later
// The sample Drive, as README's scripts/run uses it: each command starts it at another port, and it is the same one.
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

class TestSampleCommands : public QObject {
    Q_OBJECT

private slots:

    void oneSignInIsEnoughForAllCommands() {
        const QTemporaryDir folder;
        const QString videos = folder.filePath(u"videos"_s);
        const QList<QStringList> commands{
            {u"sign-in"_s},
            {u"sign-in"_s, u"--drive"_s},
            {u"add-source"_s, u"Hall"_s, u"--all-cameras"_s, u"root"_s, u"--dest"_s, videos},
            {u"sync"_s},
        };
        for (const QStringList& command : commands) {
            QProcess process;
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert(u"BROWSER"_s, u"curl -sSL -o /dev/null"_s); // It agrees by itself.
            process.setProcessEnvironment(environment);
            process.setProcessChannelMode(QProcess::MergedChannels);
            process.start(qEnvironmentVariable("VTRACK_BIN") + u"/vtrack-syncctl"_s,
                          QStringList{u"--sample"_s, u"--data-dir"_s, folder.filePath(u"data"_s)} + command);
            process.waitForFinished(120'000);
            QCOMPARE(process.state(), QProcess::NotRunning);
            QVERIFY2(process.exitCode() == 0, process.readAll().constData());
        }
        QVERIFY(!QDir(videos).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSampleCommands)
#include "test_sample_commands.moc"
