// SPDX-License-Identifier: GPL-3.0-or-later
// Whole runs over the demo Drive: files, rows and status.
#include "dashboard_store.h"
#include "signed_in_program.h"
#include "sync_run.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QJsonArray>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace vtrack;
using namespace vtrack::test;

namespace {

QByteArray md5(const QString& path) {
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Md5);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? hash.result().toHex() : QByteArray();
}

} // namespace

class TestSyncRun : public QObject {
    Q_OBJECT

private slots:

    void init() {
        m_test = std::make_unique<SignedInProgram>();
        const auto source = m_test->addSource();
        QVERIFY2(source.has_value(), qPrintable(source ? QString() : source.error().sentence));
        m_sourceId = source->id;
    }

    void everyVideoOnceWithTrueRows() {
        const RunReport report = run();
        QVERIFY2(!report.error, qPrintable(report.error ? report.error->detail : QString()));
        const QHash<QString, QString> expected = videosInDrive();
        QVERIFY(expected.size() > 30);
        QCOMPARE(report.downloaded.files, expected.size());
        const auto rows = recorded();
        QCOMPARE(rows.size(), expected.size());
        QSet<QString> paths;
        for (const DownloadedFile& row : rows) {
            QVERIFY2(expected.contains(row.driveFileId), qPrintable(row.originalFilename));
            QCOMPARE(QString::fromLatin1(md5(row.localFilePath)), expected[row.driveFileId]);
            QVERIFY(row.localFilePath.startsWith(m_test->destination() + u"/source_%1/"_s.arg(m_sourceId)));
            QVERIFY(row.recordingStartTime.isValid());
            QVERIFY(!row.checksum.isEmpty() && !row.fileFormat.isEmpty() && !row.syncBatchId.isEmpty());
            paths += row.localFilePath.toCaseFolded();
        }
        QCOMPARE(paths.size(), rows.size());
        QCOMPARE(filesOnDisk().size(), rows.size()); // No .part, nothing else.
        const auto status = statusRow();
        QCOMPARE(status.lastSyncStatus, u"success"_s);
        QCOMPARE(status.lastSyncMessage, u"Downloaded %1 files"_s.arg(rows.size()));
        QCOMPARE(status.filesDownloadedCount, rows.size());
    }

    void aSecondRunFetchesNothing() {
        QVERIFY(!run().error);
        m_test->google.control(u"counters/reset"_s);
        const RunReport again = run();
        QVERIFY(!again.error);
        QCOMPARE(again.downloaded.files, 0);
        QCOMPARE(m_test->google.counters().value(u"media"_s).toInt(), 0);
    }

    void aNewClipIsFetchedAlone() {
        QVERIFY(!run().error);
        const QStringList before = filesOnDisk();
        QVERIFY(!m_test->google.control(u"new-clip"_s).isEmpty());
        QCOMPARE(run().downloaded.files, 1);
        QCOMPARE(filesOnDisk().size(), before.size() + 1);
    }

    void oneBadFileDoesNotStopTheOthers() {
        const QString bad = videosInDrive().constBegin().key();
        m_test->google.setFault({{u"kind"_s, u"media"_s}, {u"fileId"_s, bad}},
                                {{u"status"_s, 403}, {u"reason"_s, u"cannotDownloadAbusiveFile"_s}});
        const RunReport report = run();
        QCOMPARE(report.failed, 1);
        QCOMPARE(report.downloaded.files, videosInDrive().size() - 1);
        QCOMPARE(report.error->kind, ErrorKind::DownloadFailed);
        QCOMPARE(statusRow().errorType, u"download_failed"_s);
        m_test->google.setFaults({});
        QCOMPARE(run().downloaded.files, 1);
        QCOMPARE(statusRow().lastSyncStatus, u"success"_s);
        QVERIFY(statusRow().errorType.isEmpty());
    }

    void oneLostCameraDoesNotStopTheOthers() {
        m_test->google.control(u"delete"_s,
                               {{u"path"_s, u"Packing Station Saigon/Packing Area A/Table 1/Cam1 Table View"_s}});
        const RunReport report = run();
        QCOMPARE(report.error->kind, ErrorKind::FolderNotFound);
        QVERIFY(report.error->sentence.contains(u"Cloud_Cam1_Table_View"_s));
        QCOMPARE(report.downloaded.files, videosInDrive().size());
        QVERIFY(report.downloaded.files > 20);
    }

    void aDeadSignInEndsTheRunAndIsTold() {
        m_test->google.control(u"tokens/revoke"_s);
        const RunReport report = run();
        QCOMPARE(report.error->kind, ErrorKind::AuthExpired);
        QCOMPARE(statusRow().errorType, u"auth_expired"_s);
        QCOMPARE(statusRow().errorSeverity, u"critical"_s);
        QVERIFY(filesOnDisk().isEmpty());
    }

    void aStoppedRunGoesOnLater() {
        m_test->google.setFault({{u"kind"_s, u"media"_s}}, {{u"hang"_s, true}});
        std::stop_source stop;
        QTimer stopper;
        connect(&stopper, &QTimer::timeout, this, [&] {
            if (m_test->google.counters().value(u"media"_s).toInt() > 0)
                stop.request_stop();
        });
        stopper.start(20);
        const RunReport report = run(stop.get_token());
        QCOMPARE(report.status(), u"pending"_s);
        QCOMPARE(statusRow().lastSyncStatus, u"pending"_s);
        m_test->google.setFaults({});
        QCOMPARE(run().downloaded.files, videosInDrive().size());
    }

    void aFileWithoutARowIsAdoptedNotFetchedAgain() {
        QVERIFY(!run().error);
        auto connection = m_test->program().database.connect();
        const auto rows = recorded();
        QVERIFY(FileStore(**connection).remove({rows[0].id, rows[1].id}).has_value());
        m_test->google.control(u"counters/reset"_s);
        QCOMPARE(run().downloaded.files, 2);
        QCOMPARE(m_test->google.counters().value(u"media"_s).toInt(), 0);
        QCOMPARE(filesOnDisk().size(), rows.size());
    }

private:
    RunReport run(const std::stop_token& stop = {}) {
        return onWorker([&] { return SyncRun(m_test->program().syncServices(), m_sourceId).run(stop); });
    }

    /// Drive's own account: id and md5 of every live video.
    QHash<QString, QString> videosInDrive() {
        QHash<QString, QString> videos;
        for (const QJsonValue& file : m_test->google.files()) {
            if (file[u"isVideo"_s].toBool() && !file[u"trashed"_s].toBool())
                videos.insert(file[u"id"_s].toString(), file[u"md5"_s].toString());
        }
        return videos;
    }

    QList<DownloadedFile> recorded() {
        auto connection = m_test->program().database.connect();
        return FileStore(**connection).list({.sourceId = m_sourceId}).value();
    }

    SyncStatus statusRow() {
        auto connection = m_test->program().database.connect();
        return SyncStatusStore(**connection).byId(m_sourceId)->value();
    }

    QStringList filesOnDisk() const {
        QStringList files;
        QDirIterator found(m_test->destination(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (found.hasNext())
            files += found.next();
        return files;
    }

    std::unique_ptr<SignedInProgram> m_test;
    qint64 m_sourceId = 0;
};

QTEST_GUILESS_MAIN(TestSyncRun)
#include "test_sync_run.moc"
