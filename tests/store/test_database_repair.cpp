// SPDX-License-Identifier: GPL-3.0-or-later
#include "activity_store.h"
#include "damage_mark.h"
#include "database_repair.h"
#include "sql_error.h"
#include "store_fixture.h"

using namespace vtrack;
using namespace vtrack::test;

namespace {

constexpr int pageSize = 4096;

/// Overwrites bytes of the file, as a bad disk does.
void spoil(const QString& path, qint64 from, qint64 bytes) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(from));
    QCOMPARE(file.write(QByteArray(bytes, '\xff')), bytes);
}

qint64 count(const Database& database, const QString& table) {
    const auto connection = database.connect().value();
    return connection
        ->first(u"SELECT count(*) FROM "_s + table, {}, [](const Rows& row) { return row.value(0).toLongLong(); })
        .value()
        .value();
}

} // namespace

class TestDatabaseRepair : public QObject {
    Q_OBJECT

private slots:

    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"vtrack.db"_s);
        const auto database = Database::open(m_path).value();
        const auto connection = database.connect().value();
        const auto filled = connection->transaction([&]() -> Result<void> {
            const auto source = connection->insert(
                u"INSERT INTO video_sources (source_type, name, path) VALUES ('cloud', 'Gate', '/x')"_s);
            if (!source)
                return std::unexpected(source.error());
            for (int i = 0; i < files; ++i) {
                const auto row = connection->insert(
                    u"INSERT INTO downloaded_files (source_id, camera_name, local_file_path, local_path_key, "
                    "drive_file_id, checksum) VALUES (?, 'Cam', ?, ?, ?, ?)"_s,
                    {*source, u"/x/%1.mp4"_s.arg(i), u"/x/%1.mp4"_s.arg(i), u"id%1"_s.arg(i), QString(64, u'a')});
                if (!row)
                    return std::unexpected(row.error());
            }
            return {};
        });
        VERIFY_OK(filled);
    }

    void aWholeOneIsLeftAlone() {
        const auto opened = openOrRepair(m_path, moment());
        VERIFY_OK(opened);
        QVERIFY(opened->setAside.isEmpty());
        QCOMPARE(count(opened->database, u"downloaded_files"_s), files);
    }

    void damageFoundWhileRunningIsRepairedAtTheNextStart() {
        const auto page = QFileInfo(m_path).size() / pageSize / 2;
        spoil(m_path, page * pageSize, pageSize);
        {
            const auto database = Database::open(m_path); // Nothing in the middle is read.
            VERIFY_OK(database);
            const auto whole = checkWhole(*database->connect().value());
            QVERIFY(!whole);
            QCOMPARE(whole.error().actionRequired, repairDatabase);
        }
        QVERIFY(isMarkedDamaged(m_path));
        const auto opened = openOrRepair(m_path, moment());
        VERIFY_OK(opened);
        QVERIFY(QFile::exists(opened->setAside));
        QVERIFY(!isMarkedDamaged(m_path));
        QCOMPARE(count(opened->database, u"video_sources"_s), 1);
        QVERIFY(count(opened->database, u"downloaded_files"_s) > files / 2);
        VERIFY_OK(checkWhole(*opened->database.connect().value()));
        const auto connection = opened->database.connect().value();
        const auto lines = ActivityStore(*connection).recent(1).value();
        QCOMPARE(lines[0].kind, u"database"_s);
        QVERIFY(lines[0].message.contains(QFileInfo(opened->setAside).fileName()));
        QVERIFY(openOrRepair(m_path, moment())->setAside.isEmpty());
    }

    void everyPageMaySpoil_data() {
        QTest::addColumn<qint64>("page");
        for (qint64 page = 0; page < 40; ++page)
            QTest::addRow("%lld", static_cast<long long>(page)) << page;
    }

    void everyPageMaySpoil() {
        QFETCH(const qint64, page);
        spoil(m_path, page * pageSize, pageSize);
        auto opened = openOrRepair(m_path, moment());
        VERIFY_OK(opened);
        if (opened->setAside.isEmpty() && !checkWhole(*opened->database.connect().value())) {
            opened = openOrRepair(m_path, moment(1));
            VERIFY_OK(opened);
        }
        VERIFY_OK(checkWhole(*opened->database.connect().value()));
        QVERIFY(page == 0 || !opened->setAside.isEmpty());
    }

    void garbageIsSetAside() {
        spoil(m_path, 0, 100);
        QFile before(m_path);
        QVERIFY(before.open(QIODevice::ReadOnly));
        const QByteArray content = before.readAll();
        before.close();
        const auto opened = openOrRepair(m_path, moment());
        VERIFY_OK(opened);
        QFile aside(opened->setAside);
        QVERIFY(aside.open(QIODevice::ReadOnly));
        QCOMPARE(aside.readAll(), content);
        QCOMPARE(count(opened->database, u"video_sources"_s), 0);
    }

    void aRepairThatWasCutOffGoesOn() {
        // As after a kill between the two renames: the rescued one waits, the damaged one is away.
        QVERIFY(QFile::rename(m_path, m_path + u".rescue"_s));
        markDamaged(m_path);
        const auto opened = openOrRepair(m_path, moment());
        VERIFY_OK(opened);
        QCOMPARE(count(opened->database, u"downloaded_files"_s), files);
    }

private:
    static constexpr int files = 1000;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestDatabaseRepair)
#include "test_database_repair.moc"
