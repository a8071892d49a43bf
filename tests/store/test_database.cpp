// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations.h"
#include "private_files.h"
#include "store_fixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace vtrack;
using namespace vtrack::test;

namespace {

/// The guide's tables and views, each with its columns in order, and then the columns of ours.
const QMap<QString, QStringList> expectedColumns{
    {u"video_sources"_s,
     {u"id"_s, u"source_type"_s, u"name"_s, u"path"_s, u"config"_s, u"active"_s, u"created_at"_s, u"folder_depth"_s,
      u"parent_folder_id"_s, u"revision"_s, u"fetch_from"_s}},
    {u"camera_configurations"_s,
     {u"id"_s, u"source_id"_s, u"camera_name"_s, u"camera_config"_s, u"is_selected"_s, u"folder_path"_s,
      u"stream_url"_s, u"resolution"_s, u"codec"_s, u"capabilities"_s, u"created_at"_s, u"updated_at"_s}},
    {u"sync_status"_s,
     {u"id"_s, u"source_id"_s, u"sync_enabled"_s, u"last_sync_timestamp"_s, u"next_sync_timestamp"_s,
      u"sync_interval_minutes"_s, u"last_sync_status"_s, u"last_sync_message"_s, u"files_downloaded_count"_s,
      u"total_download_size_mb"_s, u"error_severity"_s, u"error_type"_s, u"last_timer_run"_s, u"timer_error_count"_s,
      u"error_count"_s, u"last_error_type"_s, u"created_at"_s, u"updated_at"_s}},
    {u"downloaded_files"_s,
     {u"id"_s,
      u"source_id"_s,
      u"camera_name"_s,
      u"original_filename"_s,
      u"local_file_path"_s,
      u"file_size_bytes"_s,
      u"download_timestamp"_s,
      u"recording_start_time"_s,
      u"recording_end_time"_s,
      u"file_format"_s,
      u"checksum"_s,
      u"sync_batch_id"_s,
      u"is_processed"_s,
      u"drive_file_id"_s,
      u"relative_path"_s,
      u"processing_timestamp"_s,
      u"processing_status"_s,
      u"created_at"_s,
      u"local_path_key"_s,
      u"recording_time_origin"_s,
      u"drive_md5"_s,
      u"drive_sha256"_s,
      u"drive_modified"_s,
      u"content_key"_s,
      u"same_content_as"_s,
      u"missing_since"_s,
      u"drive_revision"_s,
      u"drive_owner"_s,
      u"fetched_by"_s}},
    {u"active_cameras"_s,
     {u"source_id"_s, u"source_name"_s, u"source_type"_s, u"source_path"_s, u"camera_name"_s, u"folder_path"_s,
      u"stream_url"_s, u"resolution"_s, u"codec"_s, u"capabilities"_s, u"is_selected"_s}},
    {u"sync_dashboard"_s,
     {u"source_id"_s, u"source_name"_s, u"source_type"_s, u"source_path"_s, u"sync_enabled"_s, u"last_sync_timestamp"_s,
      u"next_sync_timestamp"_s, u"sync_interval_minutes"_s, u"last_sync_status"_s, u"last_sync_message"_s,
      u"files_downloaded_count"_s, u"total_download_size_mb"_s, u"total_downloaded_files"_s,
      u"total_size_mb_calculated"_s}},
};

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

void writeContent(const QString& path, const QByteArray& content) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

/// What Python's own SQLite finds in the file, as JSON: an independent reader.
QJsonObject seenByPython(const QString& path, const QString& expression) {
    const QString script = u"import sqlite3, json, sys\n"
                           "db = sqlite3.connect(sys.argv[1])\n"
                           "rows = lambda sql: db.execute(sql).fetchall()\n"
                           "print(json.dumps(%1))\n"_s.arg(expression);
    QProcess python;
    python.start(u"/usr/bin/python3"_s, {u"-c"_s, script, path});
    if (!python.waitForFinished())
        return {};
    return QJsonDocument::fromJson(python.readAllStandardOutput()).object();
}

/// The statements of a database without white space and comments, by name.
QString plain(QString sql) {
    sql.remove(QRegularExpression(u"--[^\\n]*"_s));
    return sql.remove(QRegularExpression(u"\\s+"_s));
}

} // namespace

class TestDatabase : public QObject {
    Q_OBJECT

private slots:
    void freshFileHasTheGuidesTables();
    void typesAndDefaultsAreTheGuides();
    void openingAgainChangesNothing();
    void newerVersionIsRefusedUntouched();
    void otherProgramsDatabaseIsRefusedUntouched();
    void garbageIsRefusedUntouched_data();
    void garbageIsRefusedUntouched();
    void emptyFileBecomesADatabase();
    void failedStepLeavesNothing();
    void aStepWhoseIndexIsThereAlreadySucceeds();
    void readOnlyFolderIsRefused();
    void missingFolderIsRefused();
    void oddPathsWork();
    void fileIsForItsOwnerOnly();
};

void TestDatabase::freshFileHasTheGuidesTables() {
    if (!QFile::exists(u"/usr/bin/python3"_s))
        QSKIP("needs Python");
#ifdef Q_OS_WIN
    QSKIP("Wine sees the Python of Linux, which does not know its paths");
#endif
    const StoreFixture store;
    const QJsonObject seen =
        seenByPython(store.path, u"{t: [c[1] for c in rows(f'PRAGMA table_info({t})')] for t, in "
                                 "rows(\"SELECT name FROM sqlite_master WHERE type IN ('table', 'view')\")}"_s);
    for (auto expected = expectedColumns.begin(); expected != expectedColumns.end(); ++expected) {
        QVERIFY2(seen.contains(expected.key()), qPrintable(expected.key()));
        QCOMPARE(seen[expected.key()].toArray().toVariantList(), QVariantList(expected->begin(), expected->end()));
    }
    for (const QString& ours : {u"user_profiles"_s, u"camera_totals"_s, u"activity"_s, u"change_feeds"_s,
                                u"watched_folders"_s, u"pending_files"_s, u"cleaned_files"_s, u"last_looks"_s})
        QVERIFY2(seen.contains(ours), qPrintable(ours));
}

void TestDatabase::typesAndDefaultsAreTheGuides() {
    StoreFixture store;
    const auto described = [&](const QString& table, const QString& column) {
        return store.text(u"SELECT type || ' ' || \"notnull\" || ' ' || coalesce(dflt_value, '-') || ' ' || pk FROM "
                          "pragma_table_info('%1') WHERE name = '%2'"_s.arg(table, column));
    };
    QCOMPARE(described(u"video_sources"_s, u"id"_s), u"INTEGER 0 - 1"_s);
    QCOMPARE(described(u"video_sources"_s, u"source_type"_s), u"TEXT 1 - 0"_s);
    QCOMPARE(described(u"video_sources"_s, u"created_at"_s), u"TIMESTAMP 0 CURRENT_TIMESTAMP 0"_s);
    QCOMPARE(described(u"sync_status"_s, u"sync_interval_minutes"_s), u"INTEGER 0 10 0"_s);
    QCOMPARE(described(u"sync_status"_s, u"total_download_size_mb"_s), u"REAL 0 0.0 0"_s);
    QCOMPARE(described(u"sync_status"_s, u"last_sync_status"_s), u"TEXT 0 'pending' 0"_s);
    QCOMPARE(described(u"sync_status"_s, u"last_error_type"_s), u"TEXT 0 NULL 0"_s);
    QCOMPARE(described(u"downloaded_files"_s, u"local_file_path"_s), u"TEXT 1 - 0"_s);
    QCOMPARE(described(u"downloaded_files"_s, u"is_processed"_s), u"INTEGER 0 0 0"_s);
    QVERIFY(plain(store.text(u"SELECT sql FROM sqlite_master WHERE name = 'video_sources'"_s))
                .contains(u"CHECK(source_typeIN('local','cloud'))"_s));
    QVERIFY(plain(store.text(u"SELECT sql FROM sqlite_master WHERE name = 'camera_configurations'"_s))
                .endsWith(u"FOREIGNKEY(source_id)REFERENCESvideo_sources(id)ONDELETECASCADE,"
                          "UNIQUE(source_id,camera_name))"_s));
    QVERIFY(plain(store.text(u"SELECT sql FROM sqlite_master WHERE name = 'active_cameras'"_s))
                .endsWith(u"WHEREvs.active=1ANDcc.is_selected=1"_s));
}

void TestDatabase::openingAgainChangesNothing() {
    StoreFixture store;
    const QString schema = u"SELECT group_concat(sql) FROM sqlite_master"_s;
    const QString before = store.text(schema);
    VERIFY_OK(SourceStore(*store.connection).add(projectA(), projectAToken, moment()));
    VERIFY_OK(Database::open(store.path));
    QCOMPARE(store.text(schema), before);
    QCOMPARE(store.number(u"SELECT count(*) FROM video_sources"_s), 1);
    QCOMPARE(store.number(u"PRAGMA user_version"_s), migrations().size());
    QCOMPARE(store.text(u"PRAGMA journal_mode"_s), u"wal"_s);
    QCOMPARE(store.number(u"PRAGMA foreign_keys"_s), 1);
    QCOMPARE(store.number(u"PRAGMA synchronous"_s), 2);
}

void TestDatabase::newerVersionIsRefusedUntouched() {
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"vtrack.db"_s);
    {
        auto connection = Connection::open(path).value();
        VERIFY_OK(connection->run(u"CREATE TABLE future (x)"_s));
        VERIFY_OK(connection->run(u"PRAGMA user_version = 999"_s));
    }
    const QByteArray before = contentOf(path);
    const auto opened = Database::open(path);
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::BadInput);
    QVERIFY2(opened.error().sentence.contains(u"newer"_s), qPrintable(opened.error().sentence));
    QCOMPARE(contentOf(path), before);
}

void TestDatabase::otherProgramsDatabaseIsRefusedUntouched() {
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"vtrack.db"_s);
    {
        auto connection = Connection::open(path).value();
        VERIFY_OK(connection->run(u"CREATE TABLE bookmarks (x)"_s));
    }
    const QByteArray before = contentOf(path);
    const auto opened = Database::open(path);
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::BadInput);
    QCOMPARE(contentOf(path), before);
}

void TestDatabase::garbageIsRefusedUntouched_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("short text") << QByteArray("hello") << ErrorKind::BadInput;
    QTest::newRow("long text") << QByteArray(100000, 'x') << ErrorKind::BadInput;
    QTest::newRow("header of another format") << QByteArray("SQLite format 2\0rest", 20) << ErrorKind::BadInput;
    QTest::newRow("header and then garbage")
        << QByteArray("SQLite format 3\0", 16) + QByteArray(100000, 'x') << ErrorKind::Internal;
}

void TestDatabase::garbageIsRefusedUntouched() {
    QFETCH(const QByteArray, content);
    QFETCH(const ErrorKind, kind);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"vtrack.db"_s);
    writeContent(path, content);
    const auto opened = Database::open(path);
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, kind);
    QVERIFY(!opened.error().sentence.isEmpty());
    QVERIFY(!opened.error().detail.isEmpty());
    QCOMPARE(contentOf(path), content);
}

void TestDatabase::emptyFileBecomesADatabase() {
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"vtrack.db"_s);
    writeContent(path, {});
    VERIFY_OK(Database::open(path));
    const auto connection = Database::open(path).value().connect().value();
    VERIFY_OK(connection->run(u"SELECT * FROM sync_dashboard"_s));
}

void TestDatabase::failedStepLeavesNothing() {
    const QTemporaryDir folder;
    auto connection = Connection::open(folder.filePath(u"vtrack.db"_s)).value();
    // A database that may not grow beyond a few pages is a disk that is full half way through the steps.
    VERIFY_OK(connection->run(u"PRAGMA max_page_count = 8"_s));
    const auto migrated = migrate(*connection);
    QVERIFY(!migrated);
    QCOMPARE(migrated.error().kind, ErrorKind::DiskFull);
    QCOMPARE(schemaVersion(*connection).value(), 0);
    VERIFY_OK(checkSchema(*connection)); // No table is left over that would make it another program's.
    VERIFY_OK(connection->run(u"PRAGMA max_page_count = 1000000"_s));
    VERIFY_OK(migrate(*connection));
}

/// As programs between two releases left it.
void TestDatabase::aStepWhoseIndexIsThereAlreadySucceeds() {
    constexpr qsizetype before = 8;
    const QString index = u"watched_folders_shortcut"_s;
    const QTemporaryDir folder;
    auto connection = Connection::open(folder.filePath(u"vtrack.db"_s)).value();
    for (const Migration& step : migrations().first(before)) {
        for (const QString& statement : step.statements)
            VERIFY_OK(connection->run(statement));
    }
    VERIFY_OK(connection->run(u"PRAGMA user_version = %1"_s.arg(before)));
    QVERIFY(migrations()[before].statements.first().contains(index));
    VERIFY_OK(connection->run(migrations()[before].statements.first()));
    VERIFY_OK(migrate(*connection));
    QCOMPARE(schemaVersion(*connection).value(), int(migrations().size()));
    const auto indexes = connection->list(u"SELECT name FROM sqlite_master WHERE type = 'index' AND name = ?"_s,
                                          {index}, [](const Rows& row) { return row.value(0).toString(); });
    QCOMPARE(indexes.value(), QStringList{index});
}

void TestDatabase::readOnlyFolderIsRefused() {
#ifdef Q_OS_UNIX
    const QTemporaryDir folder;
    const QString inner = folder.filePath(u"data"_s);
    QVERIFY(QDir().mkpath(inner));
    QCOMPARE(::chmod(QFile::encodeName(folder.path()).constData(), 0755), 0);
    QCOMPARE(::chmod(QFile::encodeName(inner).constData(), 0555), 0);
    // Root may write anywhere, so root looks at it as somebody else.
    const bool root = ::geteuid() == 0;
    if (root)
        QCOMPARE(::seteuid(65534), 0);
    const auto opened = Database::open(inner + u"/vtrack.db"_s);
    if (root)
        QCOMPARE(::seteuid(0), 0);
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::PermissionDenied);
    QVERIFY(!QFile::exists(inner + u"/vtrack.db"_s));
#else
    QSKIP("folders are not made read-only this way here");
#endif
}

void TestDatabase::missingFolderIsRefused() {
    const QTemporaryDir folder;
    const auto opened = Database::open(folder.filePath(u"nowhere/vtrack.db"_s));
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::PermissionDenied);
}

void TestDatabase::oddPathsWork() {
    const QTemporaryDir folder;
#ifdef Q_OS_WIN // It allows no question mark in a name.
    const QString odd = folder.filePath(u"Kho hàng #1 (50%) ' & ;"_s);
#else
    const QString odd = folder.filePath(u"Kho hàng #1 (50%) ' ? & ;"_s);
#endif
    QVERIFY(QDir().mkpath(odd));
    VERIFY_OK(Database::open(odd + u"/vtrack.db"_s));
    QVERIFY(QFile::exists(odd + u"/vtrack.db"_s));
}

void TestDatabase::fileIsForItsOwnerOnly() {
    const StoreFixture store;
    QVERIFY(test::isPrivate(store.path));
}

QTEST_GUILESS_MAIN(TestDatabase)
#include "test_database.moc"
