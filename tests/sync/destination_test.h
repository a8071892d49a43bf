// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "activity_store.h"
#include "clean_up.h"
#include "file_store.h"
#include "footage_folders.h"
#include "manual_clock.h"
#include "reconciliation.h"
#include "signed_in_program.h"
#include "small_disk.h"
#include "source_folder.h"
#include "source_marker.h"
#include "sync_run.h"
#include "troubled_disk.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QtTest>

namespace vtrack::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr qint64 MB = 1024 * 1024;

inline QJsonObject clip(const QString& name, qint64 size) {
    return {{u"name"_s, name}, {u"size"_s, size}};
}

/// One camera with clips of these sizes.
inline QJsonObject cameraWith(const QList<qint64>& sizes) {
    QJsonArray clips;
    for (qsizetype i = 0; i < sizes.size(); ++i)
        clips += clip(u"clip_%1.mp4"_s.arg(i, 2, 10, QChar(u'0')), sizes[i]);
    QJsonArray files = clips;
    for (const QString& name : {u"Cam1"_s, u"L"_s, u"A"_s, u"P"_s})
        files = {QJsonObject{{u"name"_s, name}, {u"files"_s, files}}};
    return {{u"files"_s, files}};
}

/// A source whose footage goes to a disk with troubles of the test's, or to a small file system where those may be
/// mounted.
class DestinationTest : public QObject {
public:
    /// Whether file systems may be mounted: what enterOwnMounts() said at the beginning of main().
    inline static bool ownMounts = false;

protected:
    void begin() {
        m_clock = std::make_unique<ManualClock>(QDateTime::currentDateTimeUtc());
        m_disk.before = {};
    }

    void end() {
        m_connection.reset();
        m_small.reset();
        m_test.reset();
    }

    void start(const QJsonObject& seed) {
        m_test = std::make_unique<SignedInProgram>(SignedInProgram::SignedIn::Drive, QStringList(), seed);
        m_test->program().disk.setKeepFree(0);
        m_footage.emplace(FootageDisk{.disk = m_disk, .installationId = m_test->program().footage.installationId});
        m_sourceId = m_test->addSource()->id;
    }

    void startWithFiles(int count) {
        start(cameraWith(QList<qint64>(count, 1000)));
        QVERIFY(!sync().error);
        QCOMPARE(rows().size(), count);
    }

    bool startOnSmallDisk(const QJsonObject& seed, qint64 bytes) {
        if (!ownMounts)
            return false;
        m_test = std::make_unique<SignedInProgram>(SignedInProgram::SignedIn::Drive, QStringList(), seed);
        m_small = std::make_unique<SmallDisk>(m_test->destination(), bytes);
        if (!m_small->isMounted())
            return false;
        m_test->setDestination(m_small->folder());
        m_test->program().disk.setKeepFree(0);
        m_footage.emplace(FootageDisk{.disk = m_disk, .installationId = m_test->program().footage.installationId});
        m_sourceId = m_test->addSource()->id;
        return true;
    }

    void forgetMarkers() {
        QVERIFY(QFile::remove(markerPath(folder())));
        QVERIFY(connection()->run(u"DELETE FROM source_folders"_s));
    }

    RunReport sync() {
        SyncServices services = m_test->syncServices(*m_clock);
        const SyncServices onDisk{.database = services.database,
                                  .drive = services.drive,
                                  .board = services.board,
                                  .footage = footage(),
                                  .disk = services.disk,
                                  .bandwidth = services.bandwidth,
                                  .clock = services.clock,
                                  .workers = services.workers,
                                  .claims = services.claims};
        return onWorker([&] { return SyncRun(onDisk, m_sourceId, SyncRun::Trigger::Person).run({}); });
    }

    QHash<QString, Check> diagnosed() {
        QHash<QString, Check> checks;
        onWorker([&] {
            m_test->program().diagnosis.run([&](const Check& check) { checks.insert(check.id, check); });
            return true;
        });
        return checks;
    }

    const FootageDisk& footage() { return *m_footage; }

    Reconciliation comparison() { return {m_test->program().database, *m_clock, footage()}; }

    Connection* connection() {
        if (!m_connection)
            m_connection = m_test->program().database.connect().value();
        return m_connection.get();
    }

    FileStore files() { return FileStore(*connection()); }

    QList<DownloadedFile> rows() { return files().list({.sourceId = m_sourceId}).value(); }

    QString folder() const { return sourceFolder(m_test->destination(), m_sourceId); }

    qint64 number(const QString& sql) {
        return connection()->first(sql, {}, [](const Rows& row) { return row.number(u"count(*)"_s); })->value();
    }

    qsizetype told(Severity severity) {
        const auto lines = ActivityStore(*connection()).recent(50, {.search = u"cleanup"_s}).value();
        return std::ranges::count(lines, severity, &ActivityEntry::severity);
    }

    static int filesBelow(const QString& folder) {
        int count = 0;
        QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            files.next();
            ++count;
        }
        return count;
    }

    std::unique_ptr<SignedInProgram> m_test;
    std::unique_ptr<SmallDisk> m_small;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<Connection> m_connection;
    TroubledDisk m_disk;
    std::optional<FootageDisk> m_footage;
    qint64 m_sourceId = 0;
};

/// main() of a test of small disks.
template <typename Test> int runWithOwnMounts(int argc, char** argv) {
    DestinationTest::ownMounts = enterOwnMounts();
    QCoreApplication application(argc, argv);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace vtrack::test
