// SPDX-License-Identifier: GPL-3.0-or-later
#include "drive_seed.h"
#include "file_store.h"
#include "signed_in_program.h"
#include "sync_run.h"
#include "troubled_disk.h"

#include <QtTest>

#ifndef Q_OS_WIN
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using namespace vtrack;
using namespace vtrack::test;

class TestCameraFormat : public QObject {
    Q_OBJECT

private slots:

    void isLearnedFromTheVideos() {
        const QJsonObject clips{
            {u"generate"_s, QJsonObject{{u"count"_s, 2}, {u"clips"_s, true}, {u"size"_s, 300'000}}}};
        const QJsonObject noise{{u"name"_s, u"a.dav"_s}, {u"size"_s, 1000}};
        const QJsonArray cameras{folder(u"Cam1"_s, {clips}), folder(u"Cam2"_s, QJsonArray{noise}),
                                 folder(u"Cam3"_s, {})};
        SignedInProgram test(SignedInProgram::SignedIn::Drive, {},
                             {{u"files"_s, QJsonArray{folder(u"P"_s, {folder(u"A"_s, {folder(u"L"_s, cameras)})})}}});
        const auto source = test.addSource();
        QVERIFY(source.has_value());
        QVERIFY(source->cameras[0].resolution.isEmpty());
        TroubledDisk disk;
        const FootageDisk footage{.disk = disk, .installationId = test.program().footage.installationId};
        bool isFree = false; // A disk that does not answer then holds up nobody else.
        disk.before = [&](const QString& call, const QString& path) -> std::optional<Error> {
            if (call == u"open" && path.endsWith(u".mp4"_s)) {
                const auto others = test.program().database.connect();
                isFree = others && (*others)->run(u"UPDATE sync_status SET updated_at = updated_at"_s);
            }
            return {};
        };
        const SyncServices usual = test.program().syncServices();
        const SyncServices services{.database = usual.database,
                                    .drive = usual.drive,
                                    .board = usual.board,
                                    .footage = footage,
                                    .disk = usual.disk,
                                    .bandwidth = usual.bandwidth,
                                    .clock = usual.clock,
                                    .workers = usual.workers,
                                    .claims = usual.claims};
        const RunReport report = onWorker([&] { return SyncRun(services, source->id).run({}); });
        QVERIFY(isFree);
        QVERIFY2(!report.error, qPrintable(report.error ? report.error->detail : QString()));
        QCOMPARE(report.downloaded.files, 3);
        auto connection = test.program().database.connect();
        const Source now = **SourceStore(**connection).byId(source->id);
        QCOMPARE(now.cameras[0].resolution, u"320x180"_s);
        QCOMPARE(now.cameras[0].codec, u"h264"_s);
        QVERIFY(now.cameras[1].resolution.isEmpty()); // Nobody knows.
        QVERIFY(now.cameras[2].resolution.isEmpty());
#ifndef Q_OS_WIN // Whoever may write to the folder puts a pipe where a clip was, which holds no run up.
        const auto clip = FileStore(**connection).list({.sourceId = source->id, .camera = now.cameras[1].name});
        QVERIFY(clip && clip->size() == 1);
        const QByteArray path = QFile::encodeName(clip->first().localFilePath);
        QVERIFY(::unlink(path.constData()) == 0 && ::mkfifo(path.constData(), 0600) == 0);
        const RunReport again = onWorker([&] { return SyncRun(test.program().syncServices(), source->id).run({}); });
        QVERIFY2(!again.error, qPrintable(again.error ? again.error->detail : QString()));
#endif
    }
};

QTEST_GUILESS_MAIN(TestCameraFormat)
#include "test_camera_format.moc"
