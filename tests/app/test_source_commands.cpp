// SPDX-License-Identifier: GPL-3.0-or-later
// Sources and cameras on the command line: added, checked, changed and removed.
#include "drive_seed.h"
#include "syncctl_test.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace vtrack::test;

namespace {

QJsonObject clip(const QString& name) {
    return {{u"name"_s, name}, {u"size"_s, 1000}, {u"createdTime"_s, u"2025-01-15T10:00:00Z"_s}};
}

} // namespace

class TestSourceCommands : public SyncctlTest {
    Q_OBJECT

private slots:

    void initTestCase() { QVERIFY(m_ctl->signIn()); }

    void theWholeJob() {
        const Outcome added = run(
            {u"add-source"_s, u"Demo"_s, u"--all-cameras"_s, u"root"_s, u"--dest"_s, path(u"videos"_s), u"--json"_s});
        QVERIFY2(added.code == 0, qPrintable(added.err));
        QCOMPARE(added.json()[u"cameras"_s].toArray().size(), 6);
        const Outcome synced = run({u"sync"_s, u"--json"_s});
        QVERIFY2(synced.code == 0, qPrintable(synced.err));
        int videos = 0;
        for (const QJsonValue& file : m_google->files())
            videos += file[u"isVideo"_s].toBool() && !file[u"trashed"_s].toBool() ? 1 : 0;
        QCOMPARE(synced.json()[u"sources"_s][0][u"downloaded"_s].toInt(), videos);
        QCOMPARE(run({u"sync"_s, u"--json"_s}).json()[u"sources"_s][0][u"downloaded"_s].toInt(), 0);
        const Outcome status = run({u"sync-status"_s, u"1"_s, u"--json"_s});
        QStringList keys = status.json().object().keys();
        QCOMPARE(keys, (QStringList{u"cameras"_s, u"files_downloaded_count"_s, u"last_sync_message"_s,
                                    u"last_sync_status"_s, u"last_sync_timestamp"_s, u"next_sync_timestamp"_s,
                                    u"source_id"_s, u"source_name"_s, u"success"_s, u"sync_enabled"_s,
                                    u"sync_interval_minutes"_s, u"total_download_size_mb"_s}));
        QCOMPARE(status.json()[u"cameras"_s][0].toObject().keys(),
                 (QStringList{u"camera_name"_s, u"last_file_timestamp"_s, u"last_filename"_s, u"total_files"_s,
                              u"total_size_mb"_s}));
        QCOMPARE(run({u"files"_s, u"--json"_s}).json().array().size(), videos);
        QCOMPARE(run({u"sources"_s, u"--json"_s}).json().array().size(), 1);
        QVERIFY(run({u"sync-status"_s}).out.contains("Cloud_Gate_Camera"));
    }

    void theDailyReport() {
        const Outcome page = run({u"report"_s});
        QVERIFY2(page.code == 0, qPrintable(page.err));
        QVERIFY(page.out.startsWith("<!DOCTYPE html>"));
        QCOMPARE(page.out.count("<td>Demo</td>"), 6);
        const Outcome json = run({u"report"_s, u"--day"_s, u"2025-01-15"_s, u"--format"_s, u"json"_s});
        QCOMPARE(json.json()[u"day"_s].toString(), u"2025-01-15"_s);
        QCOMPARE(json.json()[u"cameras"_s].toArray().size(), 6);
        const Outcome written = run({u"report"_s, u"--output"_s, path(u"report.html"_s), u"--json"_s});
        QVERIFY2(written.code == 0, qPrintable(written.err));
        QVERIFY(QFile::exists(written.json()[u"file"_s].toString()));
        const QList<QStringList> mistakes{
            {u"--day"_s, u"2025-02-30"_s}, {u"--day"_s, u"2999-01-01"_s}, {u"--format"_s, u"pdf"_s}};
        for (const QStringList& wrong : mistakes)
            QVERIFY(run(QStringList{u"report"_s} + wrong).code != 0);
    }

    /// What went wrong is a sentence on stderr, and stdout has what went well.
    void aFailedSyncSaysWhyOnce() {
        const QString away = path(u"videos-away"_s);
        QVERIFY(QFile::rename(path(u"videos"_s), away));
        const Outcome synced = run({u"sync"_s});
        QVERIFY(QFile::rename(away, path(u"videos"_s)));
        QVERIFY(synced.code != 0);
        QVERIFY2(synced.err.count(u"is not there"_s) == 1, qPrintable(synced.err));
        QVERIFY2(synced.err.contains(u"Source 1: "_s), qPrintable(synced.err));
        QVERIFY2(synced.out.isEmpty(), synced.out.constData());
    }

    void sourcesAreChangedAndRemoved() {
        const QJsonObject before = run({u"sources"_s, u"--json"_s}).json()[0].toObject();
        const QString camera = before[u"cameras"_s][2][u"folder_id"_s].toString();
        const Outcome changed =
            run({u"set-source"_s, u"1"_s, u"--name"_s, u"Hall 2"_s, u"--interval"_s, u"7"_s, u"--enabled"_s, u"no"_s,
                 u"--dest"_s, path(u"elsewhere"_s), u"--folder"_s, camera, u"--json"_s});
        QVERIFY2(changed.code == 0, qPrintable(changed.err));
        const QJsonObject cameraJson = before[u"cameras"_s][2].toObject();
        QVERIFY(cameraJson.contains(u"left_out"_s));
        QJsonObject wanted{{u"success"_s, true},
                           {u"source_id"_s, 1},
                           {u"source_name"_s, u"Hall 2"_s},
                           {u"source_type"_s, u"cloud"_s},
                           {u"destination"_s, path(u"elsewhere"_s)},
                           {u"active"_s, true},
                           {u"sync_enabled"_s, false},
                           {u"sync_interval_minutes"_s, 7},
                           {u"endings"_s, QJsonValue()},
                           {u"from"_s, QJsonValue()},
                           {u"adds_new_cameras"_s, false},
                           {u"new_cameras"_s, QJsonArray()},
                           {u"cameras"_s, QJsonArray{cameraJson}}};
        QCOMPARE(changed.json().object(), wanted);
        wanted.remove(u"success"_s);
        QCOMPARE(run({u"sources"_s, u"--json"_s}).json()[0].toObject(), wanted);
        const Outcome later = run({u"set-source"_s, u"1"_s, u"--from"_s, u"2025-01-15"_s, u"--json"_s});
        QCOMPARE(QDateTime::fromString(later.json()[u"from"_s].toString(), Qt::ISODate),
                 QDate(2025, 1, 15).startOfDay());
        QCOMPARE(run({u"set-source"_s, u"1"_s, u"--from"_s, u"soon"_s}).code, 2);
        QCOMPARE(run({u"set-source"_s, u"1"_s, u"--new-cameras"_s, u"no"_s}).code, 2);
        for (const QString& word : {u"add"_s, u"ask"_s}) {
            const Outcome ruled = run({u"set-source"_s, u"1"_s, u"--new-cameras"_s, word, u"--json"_s});
            QCOMPARE(ruled.json()[u"adds_new_cameras"_s].toBool(), word == u"add"_s);
        }
        QCOMPARE(run({u"set-source"_s, u"1"_s, u"--from"_s, u"all"_s}).code, 0);
        // One bad part, and nothing of it happens.
        QCOMPARE(run({u"set-source"_s, u"1"_s, u"--name"_s, u"X"_s, u"--interval"_s, u"1"_s}).code, 2);
        QCOMPARE(run({u"set-source"_s, u"1"_s, u"--name"_s, u"X"_s, u"--folder"_s, u"nosuchid"_s}).code, 7);
        QCOMPARE(run({u"sources"_s, u"--json"_s}).json()[0].toObject(), wanted);

        const Outcome moved = run({u"set-source"_s, u"1"_s, u"--time-zone"_s, u"Asia/Tokyo"_s, u"--json"_s});
        QCOMPARE(moved.json()[u"cameras"_s][0][u"time_zone"_s].toString(), u"Asia/Tokyo"_s);
        const QString name = cameraJson[u"camera_name"_s].toString();
        QCOMPARE(run({u"set-source"_s, u"1"_s, u"--time-zone"_s, name + u"=local"_s}).code, 0);
        QCOMPARE(run({u"sources"_s, u"--json"_s}).json()[0].toObject(), wanted);
        QCOMPARE(run({u"set-source"_s, u"1"_s, u"--time-zone"_s, u"Moon"_s}).code, 2);
        QCOMPARE(run({u"set-source"_s, u"1"_s, u"--time-zone"_s, u"nobody=UTC"_s}).code, 2);

        const Outcome back =
            run({u"set-source"_s, u"1"_s, u"--all-cameras"_s, u"root"_s, u"--dest"_s, path(u"videos"_s), u"--json"_s});
        QCOMPARE(back.json()[u"cameras"_s], before[u"cameras"_s]); // Under the names they had.
        const int rows = int(run({u"files"_s, u"--json"_s}).json().array().size());
        QFile foreign(path(u"videos/source_1/notes.txt"_s));
        QVERIFY(foreign.open(QIODevice::WriteOnly) && foreign.write("mine") == 4);
        foreign.close();
        const Outcome removed = run({u"remove-source"_s, u"1"_s, u"--delete-files"_s, u"--json"_s});
        QVERIFY2(removed.code == 0, qPrintable(removed.err));
        QCOMPARE(removed.json()[u"files_deleted"_s].toInt(), rows);
        QCOMPARE(removed.json()[u"files_elsewhere"_s].toInt(), 0);
        QCOMPARE(QDir(path(u"videos/source_1"_s)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
                 (QStringList{u"notes.txt"_s}));
        QCOMPARE(run({u"files"_s, u"--json"_s}).json().array().size(), 0);
        QCOMPARE(run({u"remove-source"_s, u"1"_s}).code, 2);
    }

    /// A folder beside chosen cameras: told by each command that looks, added, ignored.
    void theSameCamerasInASecondSource() {
        const QJsonArray cameras{folder(u"Cam1"_s, {clip(u"a.mp4"_s)}), folder(u"Cam2"_s, {clip(u"b.mp4"_s)})};
        const SandboxDrive google(
            {u"--consent"_s, u"auto"_s},
            {{u"files"_s, QJsonArray{folder(u"P"_s, {folder(u"A"_s, {folder(u"L"_s, cameras)})})}}});
        const Syncctl ctl(google);
        QVERIFY(ctl.signIn());
        const auto add = [&](const QString& name, const QStringList& more) {
            return ctl.run(
                QStringList{u"add-source"_s, name, u"--all-cameras"_s, u"root"_s, u"--dest"_s, ctl.path(u"videos"_s)} +
                more);
        };
        QVERIFY(add(u"Hall"_s, {u"--json"_s}).json()[u"already_in"_s].toArray().isEmpty());
        QCOMPARE(add(u"Copy"_s, {u"--json"_s}).json()[u"already_in"_s].toArray(), QJsonArray{u"Hall"_s});
        const Outcome third = add(u"Third"_s, {});
        QVERIFY2(third.out.contains("Warning: ") && third.out.contains("already in “Hall”"), third.out.constData());
    }

    void newCamerasAreToldAddedAndIgnored() {
        const QJsonArray cameras{folder(u"Cam1"_s, {clip(u"a.mp4"_s), clip(u"b.dav"_s), clip(u"notes.txt"_s)})};
        const SandboxDrive google(
            {u"--consent"_s, u"auto"_s},
            {{u"files"_s, QJsonArray{folder(u"P"_s, {folder(u"A"_s, {folder(u"L"_s, cameras)})})}}});
        const Syncctl ctl(google);
        const auto ok = [&](const QStringList& words) {
            const Outcome outcome = ctl.run(words + QStringList{u"--json"_s});
            if (outcome.code != 0)
                qWarning("%s: %s", qPrintable(words.join(u' ')), qPrintable(outcome.err));
            return outcome.json();
        };
        QVERIFY(ctl.signIn());
        ok({u"add-source"_s, u"Hall"_s, u"--all-cameras"_s, u"root"_s, u"--dest"_s, ctl.path(u"videos"_s),
            u"--endings"_s, u"MP4, .mov"_s});
        QCOMPARE(ok({u"sync"_s})[u"sources"_s][0][u"downloaded"_s].toInt(), 1);
        QJsonObject source = ok({u"sources"_s})[0].toObject();
        QCOMPARE(source[u"endings"_s].toArray(), (QJsonArray{u"mov"_s, u"mp4"_s}));
        QCOMPARE(source[u"cameras"_s][0][u"left_out"_s].toInt(), 2);
        QVERIFY(!source[u"cameras"_s][0][u"left_out_example"_s].toString().isEmpty());
        QCOMPARE(ctl.run({u"set-source"_s, u"1"_s, u"--endings"_s, u"mp4 dav"_s}).code, 2);
        QCOMPARE(ok({u"set-source"_s, u"1"_s, u"--endings"_s, u"default"_s})[u"endings"_s], QJsonValue());

        QStringList ids;
        for (const QString& name : {u"Cam8"_s, u"Cam9"_s}) {
            QJsonObject node = folder(name, {clip(u"c.mp4"_s)});
            node[u"parentPath"_s] = u"P/A/L"_s;
            node[u"createdTime"_s] = u"2098-01-01T00:00:00Z"_s;
            ids += google.control(u"add"_s, node)[u"id"_s].toString();
        }
        const QJsonDocument synced = ok({u"sync"_s});
        QCOMPARE(synced[u"sources"_s][0][u"downloaded"_s].toInt(), 1); // The .dav that counts again.
        QCOMPARE(synced[u"new_cameras"_s].toArray().size(), 2);
        QVERIFY(ctl.run({u"sync"_s}).out.contains("Cam9"));
        QCOMPARE(ok({u"new-cameras"_s}).array().size(), 2);
        QCOMPARE(ok({u"sources"_s})[0][u"new_cameras"_s].toArray().size(), 2);
        const auto check = [&] {
            QJsonObject found;
            for (const QJsonValue& one : ctl.run({u"diagnose"_s, u"--json"_s}).json().array())
                found[one[u"check"_s].toString()] = one;
            return found;
        };
        const QJsonObject checks = check();
        QCOMPARE(checks[u"new_cameras"_s][u"ok"_s].toBool(true), false);
        QCOMPARE(checks[u"new_cameras"_s][u"command"_s].toString(), u"vtrack-syncctl new-cameras"_s);
        QCOMPARE(checks[u"left_out"_s][u"ok"_s].toBool(), true);
        QVERIFY(checks[u"left_out"_s][u"remark"_s].toString().contains(u"notes.txt"_s));

        QCOMPARE(ok({u"add-camera"_s, u"1"_s, ids[0]})[u"camera_name"_s].toString(), u"Cloud_Cam8"_s);
        ok({u"ignore-camera"_s, ids[1]});
        QCOMPARE(ok({u"new-cameras"_s}).array().size(), 0);
        QCOMPARE(ok({u"sync"_s})[u"sources"_s][0][u"downloaded"_s].toInt(), 1);
        QCOMPARE(check()[u"new_cameras"_s][u"ok"_s].toBool(), true);
        ok({u"ignore-camera"_s, ids[1], u"--undo"_s});
        QCOMPARE(ok({u"new-cameras"_s})[0][u"kind"_s].toString(), u"new"_s);
        QCOMPARE(ctl.run({u"ignore-camera"_s, u"nosuchid"_s}).code, 2);
        QCOMPARE(ctl.run({u"add-camera"_s, u"1"_s, u"nosuchid"_s}).code, 7);
        QCOMPARE(ctl.run({u"add-camera"_s, u"1"_s, ids[0]}).code, 2);
    }
};

QTEST_GUILESS_MAIN(TestSourceCommands)
#include "test_source_commands.moc"
