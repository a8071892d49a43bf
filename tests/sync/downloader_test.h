// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "downloader.h"
#include "manual_clock.h"
#include "signed_in_program.h"
#include "source_marker.h"
#include "troubled_disk.h"

#include <QCryptographicHash>
#include <QtTest>

namespace vtrack::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// One file's way to a disk with troubles of the test's, over real HTTP; for each function a file of its own.
class DownloaderTest : public QObject {
protected:
    DownloaderTest()
        : m_test(std::make_unique<SignedInProgram>()) {
        m_clock.set(SystemClock().now());
    }

    void begin() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_disk.before = {};
        m_disk.largestFile.reset();
        makeSourceFolder(m_folder->filePath(u"videos"_s));
        m_test->google.setFaults({});
        const QString id = m_test->google
                               .control(u"add"_s, {{u"parent"_s, u"root"_s},
                                                   {u"name"_s, u"clip %1.mp4"_s.arg(++m_count)},
                                                   {u"size"_s, size},
                                                   {u"seed"_s, m_count}})
                               .value(u"id"_s)
                               .toString();
        m_file = *onWorker([&] { return m_test->program().drive.get(id); });
        m_plan = planAt(u"clip.mp4"_s);
        m_test->google.control(u"counters/reset"_s);
    }

    static constexpr qint64 size = 3'000'000;

    void makeSourceFolder(const QString& root) {
        const QString folder = root + u"/source_1"_s;
        QVERIFY(QDir().mkpath(folder));
        const SourceMarker marker{.installationId = m_test->program().footage.installationId, .sourceId = 1};
        QVERIFY(writeMarker(m_disk, folder, marker).value_or(false));
    }

    PlannedDownload planAt(const QString& name) {
        const QString folder = m_folder->filePath(u"videos/source_1/Cam"_s);
        return {.sourceId = 1,
                .cameraName = u"Cam"_s,
                .file = {.drive = m_file},
                .root = m_folder->filePath(u"videos"_s),
                .path = folder + u'/' + name,
                .elsewhere = folder + u"/other~"_s + name,
                .partPath = folder + u'/' + name + u".part"_s};
    }

    Result<DownloadOutcome> fetch(RetryPolicy retry = {}, std::chrono::milliseconds stallLimit = 30s,
                                  std::stop_token stop = {}) {
        const FootageDisk footage{.disk = m_disk, .installationId = m_test->program().footage.installationId};
        SyncServices services{.database = m_test->program().database,
                              .drive = m_drive ? *m_drive : m_test->program().drive,
                              .board = m_board,
                              .footage = footage,
                              .disk = m_test->program().disk,
                              .bandwidth = m_test->program().bandwidth,
                              .clock = m_clock,
                              .workers = m_test->program().workers,
                              .claims = m_test->program().claims,
                              .stallLimit = stallLimit,
                              .retry = retry};
        return onWorker(
            [&] { return Downloader(services).fetch(m_plan, services.workers.pool(Workers::Lane::LargeFiles), stop); });
    }

    static QString md5(const QString& path) {
        QFile file(path);
        QCryptographicHash hash(QCryptographicHash::Md5);
        if (file.open(QIODevice::ReadOnly))
            hash.addData(&file);
        return QString::fromLatin1(hash.result().toHex());
    }

    std::unique_ptr<SignedInProgram> m_test;
    std::unique_ptr<QTemporaryDir> m_folder;
    TroubledDisk m_disk;
    Drive* m_drive = nullptr; ///< In place of the program's own.
    ManualClock m_clock;
    TransferBoard m_board;
    DriveFile m_file;
    PlannedDownload m_plan;
    int m_count = 0;
};

} // namespace vtrack::test
