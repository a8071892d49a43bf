// SPDX-License-Identifier: GPL-3.0-or-later
// Commands beside a running program, each the real vtrack-syncctl: reading and the hand-over work, a second sync does
// not.
#include "plain_database.h"
#include "sandbox_drive.h"
#include "syncctl.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QtTest>

#include <memory>
#include <vector>

using namespace Qt::StringLiterals;
using namespace vtrack::test;

class TestBeside : public QObject {
    Q_OBJECT

private slots:

    void initTestCase() {
        m_google = std::make_unique<SandboxDrive>(QStringList{u"--consent"_s, u"auto"_s});
        m_ctl = std::make_unique<Syncctl>(*m_google);
        QCOMPARE(run({u"sign-in"_s}).code, 0);
        QCOMPARE(run({u"sign-in"_s, u"--drive"_s}).code, 0);
        QCOMPARE(run({u"add-source"_s, u"Demo"_s, u"--all-cameras"_s, u"root"_s, u"--dest"_s, m_ctl->path(u"videos"_s)})
                     .code,
                 0);
        QCOMPARE(run({u"sync"_s}).code, 0);
    }

    void init() { m_google->setFaults({}); }

    void cleanup() {
        if (m_watch.state() == QProcess::NotRunning)
            return;
        QVERIFY(Syncctl::end(m_watch, 20'000));
    }

    void readingAndHandOverWorkBesideARunningProgram_data() {
        QTest::addColumn<QStringList>("command");
        QTest::addColumn<int>("code");
        const auto row = [](const QStringList& command, int code) {
            QTest::newRow(qPrintable(command.join(u' '))) << command << code;
        };
        row({u"files"_s, u"--unprocessed"_s}, 0);
        row({u"mark-processed"_s, u"1"_s}, 0);
        row({u"sync-status"_s, u"1"_s}, 0);
        row({u"sources"_s}, 0);
        row({u"whoami"_s}, 0);
        row({u"diagnose"_s}, 9); // Or 0: not every machine that tests has 10 GB free.
        row({u"settings"_s}, 0);
        row({u"settings"_s, u"parallel_downloads=4"_s}, 0);
        row({u"list-subfolders"_s}, 0);
        row({u"set-source"_s, u"1"_s, u"--interval"_s, u"7"_s}, 0);
        row({u"cleanup"_s, u"--dry-run"_s}, 0);
        row({u"repair"_s}, 0);
        row({u"support-archive"_s, u"archive.txt"_s}, 0);
        row({u"sign-in"_s, u"--drive"_s}, 0);
        // What would run a second sync, or take the running program's keys or session away.
        row({u"sync"_s}, 10);
        row({u"watch"_s}, 10);
        row({u"replace-keys"_s}, 10);
        row({u"sign-out"_s}, 10);
    }

    void readingAndHandOverWorkBesideARunningProgram() {
        QFETCH(QStringList, command);
        QFETCH(const int, code);
        startWatch();
        if (command.first() == u"support-archive")
            command[1] = m_ctl->path(command[1]);
        const Outcome outcome = run(command);
        if (command.first() == u"diagnose")
            QVERIFY2(outcome.code == 0 || outcome.code == 9, qPrintable(outcome.err));
        else
            QVERIFY2(outcome.code == code, qPrintable(QString::number(outcome.code) + outcome.err));
        if (code == 10)
            QVERIFY(outcome.err.contains(u"already running"_s));
        QCOMPARE(m_watch.state(), QProcess::Running);
    }

    /// A command that is slow keeps nobody from starting.
    void aProgramStartsBesideARunningCommand() {
        m_google->setFault({{u"kind"_s, u"list"_s}}, {{u"hang"_s, true}}, 1);
        m_google->control(u"counters/reset"_s);
        QProcess slow;
        slow.start(Syncctl::program(), m_ctl->flags() + QStringList{u"list-subfolders"_s});
        QTRY_VERIFY(m_google->counters().value(u"list"_s).toInt() > 0);
        startWatch();
        QCOMPARE(slow.state(), QProcess::Running);
        QVERIFY(Syncctl::end(slow));
    }

    /// While it waits for a run, or works.
    void aRemovalThatIsKilledLeavesNothingBehind() {
        m_google->setFault({{u"kind"_s, u"changes"_s}}, {{u"hang"_s, true}});
        m_google->control(u"counters/reset"_s);
        QProcess sync;
        sync.start(Syncctl::program(), m_ctl->flags() + QStringList{u"sync"_s});
        QTRY_VERIFY(m_google->counters().value(u"changes"_s).toInt() > 0);
        QProcess removal;
        removal.start(Syncctl::program(), m_ctl->flags() + QStringList{u"remove-source"_s, u"1"_s});
        QTRY_VERIFY(QFile::exists(m_ctl->path(u"data/source_1.wanted.lock"_s)));
        removal.kill();
        QVERIFY(removal.waitForFinished());
        m_google->setFaults({});
        QVERIFY(sync.waitForFinished());
        const QJsonValue source = run({u"sources"_s, u"--json"_s}).json()[0];
        QCOMPARE(source[u"source_id"_s].toInt(), 1);
        QVERIFY(source[u"sync_enabled"_s].toBool());
    }

    void manyAtOnceLoseNothing() {
        startWatch();
        std::vector<std::unique_ptr<QProcess>> commands;
        const QJsonArray files = run({u"files"_s, u"--json"_s}).json().array();
        for (int i = 0; i < 8; ++i) {
            commands.push_back(std::make_unique<QProcess>());
            commands.back()->start(Syncctl::program(),
                                   m_ctl->flags() +
                                       QStringList{u"mark-processed"_s, QString::number(files[i][u"id"].toInt())});
        }
        for (const auto& command : commands) {
            QVERIFY(command->waitForFinished(30'000));
            QCOMPARE(command->exitCode(), 0);
        }
        const auto left = run({u"files"_s, u"--unprocessed"_s, u"--json"_s}).json().array();
        for (int i = 0; i < 8; ++i)
            QVERIFY(!left.contains(files[i]));
        // Each message is a line of its own, in two files.
        for (const QString& name : {u"vtrack.log"_s, u"commands.log"_s}) {
            QFile log(m_ctl->path(u"data/logs/"_s + name));
            QVERIFY(log.open(QIODevice::ReadOnly));
            for (const QByteArray& line : log.readAll().trimmed().split('\n'))
                QVERIFY2(line.startsWith("20") && line.mid(10, 1) == "T", line.constData());
        }
    }

    void replacedContentIsNotMarked() {
        startWatch();
        const QJsonArray files = run({u"files"_s, u"--json"_s}).json().array();
        const QJsonObject file = files.first().toObject();
        const QString id = QString::number(file[u"id"_s].toInt());
        const QString checksum = file[u"checksum"_s].toString();
        QVERIFY(checksum.size() >= 32);
        const QString other = QString(checksum.size(), u'0');
        const Outcome refused = run({u"mark-processed"_s, id + u':' + other, u"999999"_s,
                                     files.last()[u"id"].toVariant().toString(), u"--json"_s});
        QCOMPARE(refused.code, 9);
        QCOMPARE(refused.json()[u"success"_s], QJsonValue(false));
        QCOMPARE(refused.json()[u"files"_s].toInt(), 1); // The others are.
        QCOMPARE(refused.json()[u"not_marked"_s].toArray(),
                 (QJsonArray{QJsonObject{{u"id"_s, file[u"id"_s]}, {u"reason"_s, u"replaced"_s}},
                             QJsonObject{{u"id"_s, 999999}, {u"reason"_s, u"gone"_s}}}));
        const Outcome text = run({u"mark-processed"_s, id + u':' + other});
        QCOMPARE(text.code, 9);
        QVERIFY(text.err.contains(u"replaced"_s) && text.err.contains(id));
        const Outcome marked = run({u"mark-processed"_s, id + u':' + checksum.toUpper(), u"--status"_s, u"counted"_s});
        QVERIFY2(marked.code == 0, qPrintable(marked.err));
        const QJsonArray after = run({u"files"_s, u"--json"_s}).json().array();
        QCOMPARE(after.first()[u"processing_status"].toString(), u"counted"_s);
        QCOMPARE(run({u"mark-processed"_s, id + u':'}).code, 2);
    }

    void anOlderDatabaseIsBroughtUpToDateByAnyCommandAlone() {
        const Syncctl other(*m_google);
        QCOMPARE(other.run({u"sources"_s}).code, 0); // A fresh folder.
        QVERIFY(QFile::exists(other.path(u"data/vtrack.db"_s)));
        // A newer one is left alone, and said.
        PlainDatabase(other.path(u"data/vtrack.db"_s)).run(u"PRAGMA user_version = 99"_s);
        const Outcome newer = other.run({u"sources"_s});
        QCOMPARE(newer.code, 2);
        QVERIFY(newer.err.contains(u"newer version"_s));
    }

    void flagsMayStandBeforeTheCommand_data() {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("says");
        QTest::newRow("value like a command") << QStringList{u"--data-dir"_s, u"sync"_s, u"files"_s} << 0 << QString();
        QTest::newRow("after it") << QStringList{u"files"_s, u"--data-dir"_s, u"sync"_s} << 0 << QString();
        QTest::newRow("with =") << QStringList{u"--data-dir=watch"_s, u"files"_s} << 0 << QString();
        QTest::newRow("its own") << QStringList{u"--camera"_s, u"sync"_s, u"files"_s} << 0 << QString();
        QTest::newRow("two") << QStringList{u"files"_s, u"sync"_s} << 0 << QString();
        QTest::newRow("name of a command")
            << QStringList{u"--interval"_s, u"5"_s, u"set-source"_s, u"9"_s} << 2 << u"9"_s;
        QTest::newRow("none") << QStringList{u"--data-dir"_s, u"files"_s} << 2 << u"--help"_s;
        QTest::newRow("unknown") << QStringList{u"--data-dir"_s, u"files"_s, u"fly"_s} << 2 << u"fly"_s;
        QTest::newRow("unknown flag") << QStringList{u"--wings"_s, u"files"_s} << 2 << u"wings"_s;
    }

    void flagsMayStandBeforeTheCommand() {
        QFETCH(const QStringList, words);
        QFETCH(const int, code);
        QFETCH(const QString, says);
        const QTemporaryDir folder;
        QProcess program;
        program.setWorkingDirectory(folder.path());
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_DATA_HOME"_s, folder.path());
        program.setProcessEnvironment(environment);
        program.start(Syncctl::program(), words);
        QVERIFY(program.waitForFinished());
        const QString err = QString::fromUtf8(program.readAllStandardError());
        QVERIFY2(program.exitCode() == code && err.contains(says),
                 qPrintable(QString::number(program.exitCode()) + err));
    }

    void helpNeedsNoDisplay_data() {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("help") << QStringList{u"--help"_s} << QByteArray("--data-dir");
        QTest::newRow("h") << QStringList{u"-h"_s} << QByteArray("--minimized");
        QTest::newRow("version") << QStringList{u"--version"_s} << QByteArray("vtrack-cloud-sync");
        QTest::newRow("what signs in") << QStringList{u"--version"_s} << QByteArray("sign-in: ");
        QTest::newRow("with others") << QStringList{u"--minimized"_s, u"-platform"_s, u"xcb"_s, u"--help"_s}
                                     << QByteArray("--data-dir");
    }

    void helpNeedsNoDisplay() {
        QFETCH(const QStringList, words);
        QFETCH(const QByteArray, says);
        QProcess window;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString& name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s})
            environment.remove(name);
        window.setProcessEnvironment(environment);
        window.start(qEnvironmentVariable("VTRACK_BIN") + u"/vtrack-cloud-sync"_s, words);
        QVERIFY(window.waitForFinished());
        QCOMPARE(window.exitStatus(), QProcess::NormalExit);
        QCOMPARE(window.exitCode(), 0);
        QVERIFY(window.readAllStandardOutput().contains(says));
    }

    void diagnoseIsRedAfterARepairUntilSomebodyLooked() {
        QVERIFY(QFile::resize(m_ctl->path(u"data/vtrack.db"_s), 0)); // sources.json is beside it.
        QFile::remove(m_ctl->path(u"data/vtrack.db-wal"_s));
        QCOMPARE(run({u"sources"_s, u"--json"_s}).json()[0][u"source_name"_s].toString(), u"Demo"_s);
        const QJsonObject before = databaseCheck(9);
        QVERIFY(!before[u"ok"_s].toBool() && before[u"needs_person"_s].toBool());
        QVERIFY(before[u"cause"_s].toString().contains(u"empty or missing"_s));
        QVERIFY(before[u"fix"_s].toString().contains(u"--acknowledge"_s));
        QCOMPARE(run({u"repair"_s, u"--json"_s}).json()[u"repair"_s][u"acknowledged"_s].toBool(), false);
        QCOMPARE(run({u"repair"_s, u"--acknowledge"_s}).code, 0);
        const Outcome after = run({u"diagnose"_s, u"--json"_s});
        for (const QJsonValue& check : after.json().array())
            QVERIFY(check[u"check"_s].toString() != u"database" || check[u"ok"_s].toBool());
        QVERIFY(run({u"repair"_s, u"--json"_s}).json()[u"repair"_s].isNull());
    }

    void aLostKeyIsNotTakenForNobody() {
#ifdef Q_OS_WIN
        QSKIP("There is always a keyring on Windows: the key lies in no file");
#endif
        const Syncctl other(*m_google);
        QCOMPARE(other.run({u"sign-in"_s}).code, 0);
        QVERIFY(QFile::remove(other.path(u"data/credentials/keys.json"_s)));
        const Outcome lost = other.run({u"whoami"_s});
        QCOMPARE(lost.code, 3);
        QVERIFY2(lost.err.contains(u"Somebody was signed in, but the key"_s), qPrintable(lost.err));
        QCOMPARE(other.run({u"sign-out"_s}).code, 0);
        QVERIFY(other.run({u"whoami"_s}).err.contains(u"Nobody"_s));
    }

    void emptiedSettingsAreToldAndTheKeyFileIsUsed() {
#ifdef Q_OS_WIN
        QSKIP("There is always a keyring on Windows: the key lies in no file");
#endif
        QCOMPARE(run({u"settings"_s, u"keep_free_gb=7"_s}).code, 0);
        QVERIFY(QFile::exists(m_ctl->path(u"data/credentials/keys.json"_s))); // This test has no keyring.
        QVERIFY(QFile::resize(m_ctl->path(u"data/settings.ini"_s), 0));
        const Outcome synced = run({u"sync"_s});
        QVERIFY2(synced.code == 0 || synced.code == 3, qPrintable(synced.err)); // The profile went in the test before.
        QVERIFY2(!synced.err.contains(u"keyring"_s), qPrintable(synced.err));
        const PlainDatabase database(m_ctl->path(u"data/vtrack.db"_s));
        QCOMPARE(database.rows(u"SELECT count(*), max(severity) FROM activity WHERE kind = 'settings'"_s),
                 QStringList{u"1|warning"_s});
    }

private:
    Outcome run(const QStringList& arguments) { return m_ctl->run(arguments); }

    /// `watch`, until its first run has ended.
    void startWatch() {
        m_watch.start(Syncctl::program(), m_ctl->flags() + QStringList{u"watch"_s, u"--json"_s});
        QByteArray said;
        const auto hasRun = [&] {
            return (said += m_watch.readAllStandardOutput()).contains("run_finished");
        };
        QVERIFY2(QTest::qWaitFor(hasRun, patienceMs), said);
    }

    QJsonObject databaseCheck(int code) {
        const Outcome outcome = run({u"diagnose"_s, u"--json"_s});
        [&] {
            QCOMPARE(outcome.code, code);
        }();
        for (const QJsonValue& check : outcome.json().array()) {
            if (check[u"check"_s].toString() == u"database")
                return check.toObject();
        }
        return {};
    }

    std::unique_ptr<SandboxDrive> m_google;
    std::unique_ptr<Syncctl> m_ctl;
    QProcess m_watch;
};

QTEST_GUILESS_MAIN(TestBeside)
#include "test_beside.moc"
