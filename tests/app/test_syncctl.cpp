// SPDX-License-Identifier: GPL-3.0-or-later
// The command line as a person or script uses it: settings, folders, wrong use, and what it prints and returns.
#include "syncctl_test.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace vtrack::test;

class TestSyncctl : public SyncctlTest {
    Q_OBJECT

private slots:

    void initTestCase() {
        QVERIFY(m_ctl->signIn());
        const QStringList source{u"add-source"_s, u"Demo"_s, u"--all-cameras"_s, u"root"_s};
        QCOMPARE(run(source + QStringList{u"--dest"_s, path(u"videos"_s)}).code, 0);
    }

    void init() { m_google->setFaults({}); }

    void nothingThatIsPrintedActsOnTheTerminal() {
        const QString name = u"a\x1b]0;evil\x07\x1b[2Jb\r\nforged"_s;
        for (const QStringList& wrong :
             {QStringList{u"sign-in"_s, u"--drive"_s, u"--scopes"_s, name}, QStringList{u"status"_s, name},
              QStringList{name}, QStringList{u"sources"_s, u"--"_s + name}}) {
            const Outcome outcome = run(wrong);
            QVERIFY(outcome.code != 0);
            for (const QChar c : outcome.err)
                QVERIFY2(c.category() != QChar::Other_Control || c == u'\n', qPrintable(outcome.err));
            QVERIFY2(!outcome.err.contains(u"\nforged"_s), qPrintable(outcome.err));
        }
    }

    void settingsAreShownAndChanged() {
        const Syncctl other(*m_google);
        const auto settings = [&](const QStringList& words) {
            return other.run(QStringList{u"settings"_s, u"--json"_s} + words);
        };
        const QJsonDocument first = settings({}).json();
        QCOMPARE(first[u"parallel_downloads"_s].toString(), u"3"_s);
        QCOMPARE(first[u"paused_until"_s].toString(), u"no"_s);
        const QStringList wanted{u"parallel_downloads=5"_s,
                                 u"bandwidth_limit_mbps=40"_s,
                                 u"peak_hours=Mon-Fri 8-18"_s,
                                 u"peak_interval_minutes=45"_s,
                                 u"peak_bandwidth_mbps=8.5"_s,
                                 u"paused_until=2099-01-01T00:00:00Z"_s,
                                 u"clean_up_days=7"_s,
                                 u"keep_free_gb=10"_s,
                                 u"destination="_s + path(u"mount/videos"_s),
                                 u"update_address=https://updates.example/vtrack.json"_s,
                                 u"recording_time_pattern={camera}, {yyyy}{MM}{dd}={HH}{mm}"_s};
        QCOMPARE(settings(wanted).code, 0);
        const QJsonDocument changed = settings({}).json();
        for (const QString& word : wanted)
            QCOMPARE(changed[word.section(u'=', 0, 0)].toString(), word.section(u'=', 1));
        QVERIFY(!QFile::exists(path(u"mount"_s))); // A disk may belong there: only a source creates its destination.
        QCOMPARE(settings({u"paused_until=no"_s}).json()[u"paused_until"_s].toString(), u"no"_s);
    }

    void foldersAreTheGuides() {
        const QJsonObject page = run({u"list-subfolders"_s, u"--json"_s}).json().object();
        QCOMPARE(page.keys(), (QStringList{u"cache_info"_s, u"folders"_s, u"has_more"_s, u"parent_info"_s, u"success"_s,
                                           u"timestamp"_s, u"total_count"_s}));
        QCOMPARE(page[u"parent_info"_s].toObject().keys(), (QStringList{u"depth"_s, u"id"_s, u"name"_s, u"path"_s}));
        QCOMPARE(page[u"cache_info"_s].toObject().keys(), (QStringList{u"cache_size"_s, u"cached_folders"_s}));
        const QJsonObject project = page[u"folders"_s][0].toObject();
        QCOMPARE(project.keys(), (QStringList{u"created"_s, u"depth"_s, u"has_subfolders"_s, u"id"_s, u"modified"_s,
                                              u"name"_s, u"parent_id"_s, u"path"_s, u"selectable"_s, u"type"_s}));
        QCOMPARE(project[u"depth"_s].toInt(), 1);
        QCOMPARE(project[u"type"_s].toString(), u"folder"_s);
        QVERIFY(project[u"has_subfolders"_s].toBool() && !project[u"selectable"_s].toBool());

        const QString camera = run({u"sources"_s, u"--json"_s}).json()[0][u"cameras"_s][0][u"folder_id"_s].toString();
        const QJsonObject checked =
            run({u"validate-selection"_s, camera, project[u"id"_s].toString(), u"--json"_s}).json().object();
        QCOMPARE(checked.keys(), (QStringList{u"invalid_selections"_s, u"success"_s, u"total_invalid"_s,
                                              u"total_valid"_s, u"valid_selections"_s}));
        const QJsonObject valid = checked[u"valid_selections"_s][0].toObject();
        QCOMPARE(valid.keys(), (QStringList{u"depth"_s, u"id"_s, u"name"_s, u"path"_s, u"reason"_s, u"selectable"_s}));
        QCOMPARE(valid[u"reason"_s].toString(), u"Valid camera folder"_s);
        QCOMPARE(checked[u"invalid_selections"_s][0][u"reason"_s].toString(), u"Wrong depth (level 1, need level 4)"_s);
    }

    void badInputIsOneClearSentence_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("says");
        const QString underAFile = m_google->clientFile() + u"/videos"_s;
        const QString camera = run({u"sources"_s, u"--json"_s}).json()[0][u"cameras"_s][0][u"folder_id"_s].toString();
        QTest::newRow("no command") << QStringList{} << 2 << u"--help"_s;
        QTest::newRow("unknown command") << QStringList{u"fly"_s} << 2 << u"fly"_s;
        QTest::newRow("unknown flag") << QStringList{u"sources"_s, u"--wings"_s} << 2 << u"wings"_s;
        QTest::newRow("unknown folder") << QStringList{u"add-source"_s, u"X"_s, u"--folder"_s, u"nosuchid"_s} << 7
                                        << u"nosuchid"_s;
        QTest::newRow("unknown parent") << QStringList{u"list-subfolders"_s, u"nosuchid"_s} << 7 << u"Drive"_s;
        QTest::newRow("wrong depth") << QStringList{u"add-source"_s, u"X"_s, u"--folder"_s, u"root"_s} << 7
                                     << u"level"_s;
        QTest::newRow("no folder") << QStringList{u"add-source"_s, u"X"_s} << 2 << u"camera"_s;
        QTest::newRow("bad destination") << QStringList{u"add-source"_s, u"X"_s,      u"--folder"_s,
                                                        camera,          u"--dest"_s, underAFile}
                                         << 6 << u"folder"_s;
        QTest::newRow("bad interval") << QStringList{u"add-source"_s, u"X"_s,           u"--folder"_s,   camera,
                                                     u"--dest"_s,     path(u"other"_s), u"--interval"_s, u"1"_s}
                                      << 2 << u"60"_s;
        QTest::newRow("unknown source") << QStringList{u"sync"_s, u"77"_s} << 2 << u"77"_s;
        QTest::newRow("nothing to change") << QStringList{u"set-source"_s, u"1"_s} << 2 << u"--interval"_s;
        QTest::newRow("change of none") << QStringList{u"set-source"_s, u"77"_s, u"--name"_s, u"X"_s} << 2 << u"77"_s;
        QTest::newRow("neither yes nor no")
            << QStringList{u"set-source"_s, u"1"_s, u"--enabled"_s, u"maybe"_s} << 2 << u"yes"_s;
        QTest::newRow("removal of none") << QStringList{u"remove-source"_s, u"77"_s} << 2 << u"77"_s;
        for (const char* word : {"parallel_downloads=7", "parallel_downloads=some", "peak_hours=always",
                                 "paused_until=later", "clean_up_days=-1", "recording_time_pattern={yyyy}{wings}",
                                 "update_address=http://updates.example", "wings=2", "keep_free_gb"})
            QTest::newRow(word) << QStringList{u"settings"_s, QString::fromLatin1(word)} << 2
                                << QString::fromLatin1(word).section(u'=', 0, 0);
        QTest::newRow("not a number") << QStringList{u"sync-status"_s, u"one"_s} << 2 << u"one"_s;
    }

    void badInputIsOneClearSentence() {
        QFETCH(const QStringList, arguments);
        QFETCH(const int, code);
        QFETCH(const QString, says);
        const Outcome outcome = run(arguments);
        QVERIFY2(outcome.code == code, qPrintable(QString::number(outcome.code) + outcome.err));
        QVERIFY2(outcome.err.contains(says), qPrintable(outcome.err));
        QVERIFY(outcome.out.isEmpty());
        QCOMPARE(outcome.err.trimmed().count(u'\n'), 0);
        QCOMPARE(run({u"sources"_s, u"--json"_s}).json().array().size(), 1); // Nothing half-written.
    }

    void anAddressThatIsNotSafeIsRefused() {
        QCOMPARE(run({u"whoami"_s}, u"http://drive.example.com"_s).code, 2);
        QCOMPARE(run({u"whoami"_s}, u"nonsense"_s).code, 2);
    }

    void noNetworkIsToldApart() {
        auto google = std::make_unique<SandboxDrive>(QStringList{u"--consent"_s, u"auto"_s});
        const Syncctl ctl(*google);
        QVERIFY(ctl.signIn());
        const QString gone = google->api().toString();
        google.reset();
        const Outcome outcome = ctl.run({u"list-subfolders"_s}, gone);
        QCOMPARE(outcome.code, 5);
        QVERIFY2(outcome.err.contains(u"internet"_s), qPrintable(outcome.err));
    }

    void aSecondProgramIsToldSo() {
        m_google->setFault({{u"kind"_s, u"changes"_s}}, {{u"hang"_s, true}});
        m_google->control(u"counters/reset"_s);
        QProcess first;
        first.start(Syncctl::program(), m_ctl->flags() + QStringList{u"sync"_s});
        QTRY_VERIFY(m_google->counters().value(u"changes"_s).toInt() > 0);
        const Outcome second = run({u"sync"_s});
        QCOMPARE(second.code, 10);
        QVERIFY(second.err.contains(u"already running"_s));
        QVERIFY(Syncctl::end(first));
    }
};

QTEST_GUILESS_MAIN(TestSyncctl)
#include "test_syncctl.moc"
