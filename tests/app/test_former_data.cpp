// SPDX-License-Identifier: GPL-3.0-or-later
// A data folder that the program of 8ae16c4 left behind: 34 clips, of which 28 lie on the disk (six processed), five
// were processed and cleaned up, and one is tried again and has its first 4,000 bytes. former/8ae16c4.sql is that
// program's database after a sync of the sample Drive, with other dates and a destination that the test fills in.
#include "plain_database.h"
#include "safe_name.h"
#include "sandbox_drive.h"
#include "syncctl.h"
#include "web.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonObject>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace vtrack;
using namespace vtrack::test;

namespace {

constexpr int partBytes = 4000;
const QString retrying = u"13c0p01amI6apwnycsUE9FIFjlUAi0jJo"_s;
const QString partPath = u"source_1/Cloud_Camera_Trên_Cao/RLC-520A-front_00_20250116050106~6628b6c3.mp4.part"_s;

/// What people and the analysis know of each recorded clip.
const QString recorded =
    u"SELECT id, source_id, camera_name, original_filename, local_file_path, file_size_bytes, download_timestamp, "
    "recording_start_time, recording_end_time, checksum, is_processed, processing_status, processing_timestamp, "
    "drive_file_id FROM downloaded_files WHERE id <= 33 ORDER BY id"_s;
const QString cleaned = u"SELECT drive_file_id, drive_md5, cleaned_at, recording_start_time FROM cleaned_files "
                        "ORDER BY drive_file_id"_s;

} // namespace

class TestFormerData : public QObject {
    Q_OBJECT

private slots:

    void init() {
        m_google = std::make_unique<SandboxDrive>(QStringList{u"--consent"_s, u"auto"_s});
        m_ctl = std::make_unique<Syncctl>(*m_google);
        QVERIFY(QDir().mkpath(m_ctl->path(u"data"_s)));
        restoreDatabase();
        restoreFiles();
    }

    void nothingIsFetchedASecondTime() {
        const QStringList rowsBefore = read(recorded);
        const QStringList cleanedBefore = read(cleaned);
        const QHash<QString, QByteArray> filesBefore = files();
        QCOMPARE(rowsBefore.size(), 28);
        QCOMPARE(cleanedBefore.size(), 5);
        QCOMPARE(filesBefore.size(), 29);
        signIn();
        m_google->control(u"counters/reset"_s);
        const Outcome synced = m_ctl->run({u"sync"_s});
        QVERIFY2(synced.code == 0, qPrintable(synced.err));

        // The one that was tried again, and of it only what was missing.
        const QJsonObject counters = m_google->counters();
        QCOMPARE(counters[u"media"_s].toInt(), 1);
        QCOMPARE(counters[u"mediaBytes"_s].toInt(), 9948 - partBytes);
        QCOMPARE(read(recorded), rowsBefore);
        QCOMPARE(read(cleaned), cleanedBefore);
        QCOMPARE(read(u"SELECT drive_file_id, is_processed FROM downloaded_files WHERE id > 33"_s),
                 QStringList(retrying + u"|0"_s));
        QCOMPARE(read(u"SELECT drive_file_id FROM pending_files"_s), QStringList());
        QHash<QString, QByteArray> expected = filesBefore;
        expected.remove(partPath);
        expected.insert(u"source_1/Cloud_Camera_Trên_Cao/RLC-520A-front_00_20250116050106.mp4"_s, contentOf(retrying));
        QCOMPARE(files(), expected);

        m_google->control(u"counters/reset"_s);
        QCOMPARE(m_ctl->run({u"sync"_s}).code, 0);
        QCOMPARE(m_google->counters()[u"media"_s].toInt(), 0);
    }

    /// Commands that only read see the same, before any run.
    void whatWasHandedOverStaysSo() {
        signIn();
        const QJsonArray waiting = m_ctl->run({u"files"_s, u"--unprocessed"_s, u"--json"_s}).json().array();
        QCOMPARE(waiting.size(), 22);
        const QJsonArray all = m_ctl->run({u"files"_s, u"--json"_s}).json().array();
        QCOMPARE(all.size(), 28);
        QCOMPARE(read(u"SELECT count(*) FROM cleaned_files"_s), QStringList(u"5"_s));
        QCOMPARE(read(u"SELECT drive_file_id, attempts, next_try FROM pending_files"_s),
                 QStringList(retrying + u"|2|2025-11-26T11:25:33Z"_s));
    }

private:
    void restoreDatabase() const {
        QFile dump(qEnvironmentVariable("VTRACK_SOURCE") + u"/tests/app/former/8ae16c4.sql"_s);
        QVERIFY(dump.open(QIODevice::ReadOnly));
        QString sql = QString::fromUtf8(dump.readAll());
        sql.replace(u"@DEST@"_s, videos()).replace(u"@DEST_KEY@"_s, nameKey(videos()));
        const PlainDatabase database(databasePath());
        for (const QString& statement : sql.split(u";\n\n"_s))
            database.run(statement);
    }

    void restoreFiles() const {
        for (const QString& row : read(u"SELECT drive_file_id, local_file_path FROM downloaded_files"_s))
            write(row.section(u'|', 1), contentOf(row.section(u'|', 0, 0)));
        write(videos() + u'/' + partPath, contentOf(retrying).first(partBytes));
    }

    static void write(const QString& path, const QByteArray& content) {
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

    [[nodiscard]] QByteArray contentOf(const QString& driveId) const {
        return get(m_google->url(u"/drive/v3/files/%1?alt=media"_s.arg(driveId)), m_google->accessToken()).body;
    }

    /// All files of the destination but the markers, by their path in it.
    [[nodiscard]] QHash<QString, QByteArray> files() const {
        QHash<QString, QByteArray> files;
        QDirIterator each(videos(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (each.hasNext()) {
            QFile file(each.next());
            if (each.fileName() != u".vtrack-source" && file.open(QIODevice::ReadOnly))
                files.insert(QDir(videos()).relativeFilePath(file.fileName()), file.readAll());
        }
        return files;
    }

    void signIn() const {
        QCOMPARE(m_ctl->run({u"sign-in"_s}).code, 0);
        QCOMPARE(m_ctl->run({u"sign-in"_s, u"--drive"_s}).code, 0);
    }

    [[nodiscard]] QStringList read(const QString& sql) const { return PlainDatabase(databasePath()).rows(sql); }

    [[nodiscard]] QString databasePath() const { return m_ctl->path(u"data/vtrack.db"_s); }

    [[nodiscard]] QString videos() const { return m_ctl->path(u"videos"_s); }

    std::unique_ptr<SandboxDrive> m_google;
    std::unique_ptr<Syncctl> m_ctl;
};

QTEST_GUILESS_MAIN(TestFormerData)
#include "test_former_data.moc"
