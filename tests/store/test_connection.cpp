// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_fixture.h"

#include <QSqlDatabase>
#include <QThread>

#include <atomic>

using namespace vtrack;
using namespace vtrack::test;

class TestConnection : public QObject {
    Q_OBJECT

private slots:
    void failedWorkIsRolledBack();
    void aRowThatMustBeThereIsMissed();
    void failedCommitIsRolledBack();
    void innerFailureTakesTheWhole();
    void outerFailureTakesTheInnerPart();
    void onlyWhatMayBeLostIsNotWaitedFor();
    void statementsAreReusedAndNest();
    void aQuestionMarkInATextIsNoValue();
    void whatIsUndoneInMemoryIsUndone();
    void aCheckOpensNoTemporaryDatabase();
    void errorHoldsNoValue();
    void fullDatabaseIsDiskFull();
    void lockedDatabaseIsNotBroken();
    void twoThreadsLoseNothing();
    void readAddWriteLosesNothing();
    void connectionLeavesNoName();
    void aThreadKeepsWhatItHasOpen();
    void aThreadThatEndsClosesWhatItKept();
};

namespace {

/// Runs `work` in so many threads at the same time and waits for all.
template <typename Work> void inThreads(int count, Work work) {
    std::vector<std::unique_ptr<QThread>> threads;
    for (int i = 0; i < count; ++i)
        threads.emplace_back(QThread::create(work, i))->start();
    for (const auto& thread : threads)
        QVERIFY(thread->wait());
}

const QString profileInsert =
    u"INSERT INTO user_profiles (email, google_sub, created_at, updated_at) VALUES (?, ?, '', '')"_s;
const QString profileCount = u"SELECT count(*) FROM user_profiles"_s;

} // namespace

void TestConnection::aRowThatMustBeThereIsMissed() {
    StoreFixture store;
    Connection& connection = *store.connection;
    for (const QString& name : {u"a"_s, u"b"_s})
        VERIFY_OK(connection.insert(profileInsert, {name, name}));
    const QString rename = u"UPDATE user_profiles SET email = ? WHERE google_sub = ?"_s;
    VERIFY_OK(connection.changeOne(rename, {u"c"_s, u"a"_s}));
    VERIFY_OK(connection.changeAny(rename, {u"c"_s, u"nobody"_s}));
    const auto outcome = connection.transaction([&]() -> Result<void> {
        if (auto removed = connection.changeOne(u"DELETE FROM user_profiles WHERE google_sub = ?"_s, {u"b"_s});
            !removed)
            return removed;
        return connection.changeOne(rename, {u"d"_s, u"nobody"_s});
    });
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::Internal);
    QVERIFY(!outcome.error().detail.contains(u"nobody"_s)); // Never a value.
    QCOMPARE(store.number(profileCount), 2);
}

void TestConnection::failedWorkIsRolledBack() {
    StoreFixture store;
    const auto outcome = store.connection->transaction([&]() -> Result<int> {
        if (auto inserted = store.connection->insert(profileInsert, {u"a"_s, u"a"_s}); !inserted)
            return std::unexpected(inserted.error());
        return failure(ErrorKind::Cancelled, u"stop"_s);
    });
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::Cancelled);
    QCOMPARE(store.number(profileCount), 0);
    VERIFY_OK(store.connection->transaction([&] { return store.connection->insert(profileInsert, {u"a"_s, u"a"_s}); }));
    QCOMPARE(store.number(profileCount), 1);
}

void TestConnection::failedCommitIsRolledBack() {
    StoreFixture store;
    VERIFY_OK(store.connection->run(u"CREATE TABLE promise (source_id REFERENCES video_sources (id) "
                                    "DEFERRABLE INITIALLY DEFERRED)"_s));
    // A deferred foreign key is found broken by COMMIT itself.
    const auto outcome =
        store.connection->transaction([&] { return store.connection->insert(u"INSERT INTO promise VALUES (77)"_s); });
    QVERIFY(!outcome);
    QCOMPARE(store.number(u"SELECT count(*) FROM promise"_s), 0);
    VERIFY_OK(store.connection->transaction([&] { return store.connection->insert(profileInsert, {u"a"_s, u"a"_s}); }));
}

/// Whatever the outer work makes of it: half of a part is never kept.
void TestConnection::innerFailureTakesTheWhole() {
    StoreFixture store;
    const auto insert = [&](const QString& sub) {
        return store.connection->insert(profileInsert, {sub, sub});
    };
    const auto outcome = store.connection->transaction([&]() -> Result<void> {
        if (auto first = insert(u"first"_s); !first)
            return std::unexpected(first.error());
        const auto part = store.connection->transaction([&]() -> Result<qint64> {
            if (auto second = insert(u"second"_s); !second)
                return second;
            return insert(u"first"_s); // Once more.
        });
        return part ? failure(ErrorKind::Internal, u"a double was accepted"_s) : Result<void>();
    });
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::Internal);
    QCOMPARE(store.number(profileCount), 0);
    VERIFY_OK(store.connection->transaction([&] { return insert(u"first"_s); })); // The next one begins anew.
    QCOMPARE(store.number(profileCount), 1);
}

void TestConnection::outerFailureTakesTheInnerPart() {
    StoreFixture store;
    const auto outcome = store.connection->transaction([&]() -> Result<void> {
        const auto part =
            store.connection->transaction([&] { return store.connection->insert(profileInsert, {u"a"_s, u"a"_s}); });
        return failure(part ? ErrorKind::Cancelled : ErrorKind::Internal, u"stop"_s);
    });
    QCOMPARE(outcome.error().kind, ErrorKind::Cancelled);
    QCOMPARE(store.number(profileCount), 0);
}

void TestConnection::onlyWhatMayBeLostIsNotWaitedFor() {
    constexpr qint64 normal = 1;
    constexpr qint64 full = 2; // Each COMMIT waits for the disk (SQLite, "PRAGMA synchronous").
    StoreFixture store;
    const auto level = [&] {
        return store.number(u"PRAGMA synchronous"_s);
    };
    for (const bool fails : {false, true}) {
        const auto outcome = store.connection->transaction(
            [&]() -> Result<qint64> {
                const auto inner = store.connection->transaction([&]() -> Result<qint64> { return level(); });
                return fails ? failure(ErrorKind::Internal, u"undone"_s) : inner;
            },
            Durability::Later);
        QCOMPARE(outcome.has_value(), !fails);
        QVERIFY(fails || *outcome == normal);
        QCOMPARE(level(), full);
    }
    QCOMPARE(store.connection->transaction([&]() -> Result<qint64> { return level(); }).value(), full);
}

void TestConnection::statementsAreReusedAndNest() {
    StoreFixture store;
    const QString sql = u"SELECT value FROM json_each(?)"_s;
    auto outer = store.connection->run(sql, {u"[1, 2]"_s});
    VERIFY_OK(outer);
    QVERIFY(outer->next());
    {
        // The same statement while the first is still being read.
        auto inner = store.connection->run(sql, {u"[8, 9]"_s});
        VERIFY_OK(inner);
        QVERIFY(inner->next());
        QCOMPARE(inner->value(0).toInt(), 8);
    }
    QVERIFY(outer->next());
    QCOMPARE(outer->value(0).toInt(), 2);
    QVERIFY(!outer->next());
    QVERIFY(!outer->error());
    auto again = store.connection->run(sql, {u"[5]"_s});
    VERIFY_OK(again);
    QVERIFY(again->next());
    QCOMPARE(again->value(0).toInt(), 5);
}

void TestConnection::aQuestionMarkInATextIsNoValue() {
    StoreFixture store;
    const auto read = [](const Rows& row) {
        return row.value(0).toString() + row.value(1).toString() + row.value(2).toString();
    };
    const QString sql = u"SELECT ?, 'who''s there?', ?"_s;
    for (const QString& last : {u"c"_s, u"d"_s})
        QCOMPARE(store.connection->first(sql, {u"a"_s, last}, read)->value(), u"awho's there?"_s + last);
    QVariantList many;
    for (int i = 0; i < 100; ++i)
        many += i;
    const QString sum = u"SELECT ?"_s + u" + ?"_s.repeated(99) + u", '', ''"_s;
    QCOMPARE(store.connection->first(sum, many, read)->value(), u"4950"_s);
}

/// A statement that fails after it has changed more pages than SQLite keeps in memory by itself.
void TestConnection::whatIsUndoneInMemoryIsUndone() {
    StoreFixture store;
    VERIFY_OK(store.connection->undoInMemory());
    VERIFY_OK(store.connection->run(u"CREATE TABLE numbers (number INTEGER CHECK (number < 5000), text TEXT)"_s));
    VERIFY_OK(store.connection->run(u"INSERT INTO numbers WITH RECURSIVE count(n) AS (SELECT 1 UNION ALL SELECT n + 1 "
                                    "FROM count WHERE n < 4999) SELECT n, hex(randomblob(100)) FROM count"_s));
    const auto outcome = store.connection->transaction([&]() -> Result<qint64> {
        if (auto kept = store.connection->insert(profileInsert, {u"a"_s, u"a"_s}); !kept)
            return kept;
        const auto failed =
            store.connection->run(u"UPDATE numbers SET number = number + 1"_s); // The last is too large.
        return failed ? failure(ErrorKind::Internal, u"it was accepted"_s) : Result<qint64>(0);
    });
    VERIFY_OK(outcome);
    QCOMPARE(store.number(u"SELECT sum(number) FROM numbers"_s), 4999 * 5000 / 2);
    QCOMPARE(store.number(profileCount), 1);
}

/// undoInMemory() would otherwise make SQLite read the tables and prepare all statements again.
void TestConnection::aCheckOpensNoTemporaryDatabase() {
    StoreFixture store;
    VERIFY_OK(checkWhole(*store.connection));
    const auto open =
        store.connection->list(u"PRAGMA database_list"_s, {}, [](const Rows& row) { return row.text(u"name"_s); });
    QCOMPARE(open.value(), QStringList{u"main"_s});
}

void TestConnection::errorHoldsNoValue() {
    StoreFixture store;
    VERIFY_OK(store.connection->insert(profileInsert, {u"a"_s, u"geheim"_s}));
    const auto twice = store.connection->insert(profileInsert, {u"a"_s, u"geheim"_s});
    QVERIFY(!twice);
    QCOMPARE(twice.error().kind, ErrorKind::Internal);
    QVERIFY2(twice.error().detail.contains(u"user_profiles.google_sub"_s), qPrintable(twice.error().detail));
    QVERIFY(!twice.error().detail.contains(u"geheim"_s));
    QVERIFY(!twice.error().sentence.isEmpty());
    QVERIFY(!store.connection->run(u"SELECT nonsense"_s));
}

void TestConnection::fullDatabaseIsDiskFull() {
    StoreFixture store;
    VERIFY_OK(store.connection->run(u"PRAGMA max_page_count = 1"_s)); // As small as it can get: no further page.
    const auto filled = store.connection->transaction([&]() -> Result<void> {
        for (int i = 0; i < 1000; ++i) {
            const QString sub = QString::number(i).repeated(100);
            if (auto inserted = store.connection->insert(profileInsert, {sub, sub}); !inserted)
                return std::unexpected(inserted.error());
        }
        return {};
    });
    QVERIFY(!filled);
    QCOMPARE(filled.error().kind, ErrorKind::DiskFull);
    QCOMPARE(store.number(profileCount), 0);
    VERIFY_OK(store.connection->run(u"PRAGMA max_page_count = 1000000"_s));
    VERIFY_OK(store.connection->transaction([&] { return store.connection->insert(profileInsert, {u"a"_s, u"a"_s}); }));
}

void TestConnection::lockedDatabaseIsNotBroken() {
    StoreFixture store;
    const auto other = store.database.connect().value();
    VERIFY_OK(other->run(u"PRAGMA busy_timeout = 1"_s));
    VERIFY_OK(store.connection->transaction([&]() -> Result<void> {
        const auto refused = other->insert(profileInsert, {u"a"_s, u"a"_s});
        if (refused)
            return failure(ErrorKind::Internal, u"two writers at once"_s);
        if (!refused.error().sentence.contains(u"Another program"_s))
            return std::unexpected(refused.error());
        // Reading goes on beside the writer.
        if (auto read = other->run(profileCount); !read)
            return std::unexpected(read.error());
        return {};
    }));
    VERIFY_OK(other->insert(profileInsert, {u"a"_s, u"a"_s}));
}

void TestConnection::twoThreadsLoseNothing() {
    StoreFixture store;
    const qint64 source = SourceStore(*store.connection).add(projectA(), projectAToken, moment()).value().id;
    std::atomic<int> failures = 0;
    inThreads(2, [&](int thread) {
        const auto connection = store.database.connect();
        if (!connection) {
            ++failures;
            return;
        }
        FileStore files(**connection);
        for (int i = 0; i < 200; ++i)
            failures += files.record(clip(source, thread * 1000 + i)) ? 0 : 1;
    });
    QCOMPARE(failures.load(), 0);
    QCOMPARE(store.number(u"SELECT count(*) FROM downloaded_files"_s), 400);
    QCOMPARE(store.number(u"SELECT files FROM camera_totals"_s), 400);
}

void TestConnection::readAddWriteLosesNothing() {
    StoreFixture store;
    VERIFY_OK(store.connection->run(u"CREATE TABLE counter AS SELECT 0 AS n"_s));
    std::atomic<int> failures = 0;
    inThreads(3, [&](int) {
        const auto connection = store.database.connect().value();
        for (int i = 0; i < 50; ++i) {
            const auto added = connection->transaction([&]() -> Result<qint64> {
                const auto n = connection->first(u"SELECT n FROM counter"_s, {},
                                                 [](const Rows& row) { return row.number(u"n"_s); });
                if (!n)
                    return std::unexpected(n.error());
                return connection->change(u"UPDATE counter SET n = ?"_s, {**n + 1});
            });
            failures += added ? 0 : 1;
        }
    });
    QCOMPARE(failures.load(), 0);
    QCOMPARE(store.number(u"SELECT n FROM counter"_s), 150);
}

void TestConnection::connectionLeavesNoName() {
    const StoreFixture another; // Closes what this thread kept for those who are gone.
    const auto before = QSqlDatabase::connectionNames();
    {
        const StoreFixture store;
        QCOMPARE(QSqlDatabase::connectionNames().size(), before.size() + 1);
    }
    QCOMPARE(QSqlDatabase::connectionNames(), before);
}

namespace {

/// Whether this is the database as it was opened when the mark was set: a temporary table lives no longer.
bool isMarked(Connection& connection) {
    return connection.run(u"SELECT * FROM temp.mark"_s).has_value();
}

void mark(Connection& connection) {
    VERIFY_OK(connection.run(u"CREATE TEMP TABLE mark (x)"_s));
}

} // namespace

void TestConnection::aThreadKeepsWhatItHasOpen() {
    StoreFixture store;
    mark(*store.connection);
    QVERIFY(!isMarked(*store.database.connect().value())); // It is in use.
    store.connection.reset();
    const auto next = store.database.connect().value();
    QVERIFY(isMarked(*next));
    inThreads(1, [&](int) { QVERIFY(!isMarked(*store.database.connect().value())); });
    // What its last user began does not go on.
    VERIFY_OK(next->run(u"CREATE TABLE t (x)"_s));
    {
        const auto another = store.database.connect().value();
        VERIFY_OK(another->run(u"BEGIN IMMEDIATE"_s));
        VERIFY_OK(another->run(u"INSERT INTO t VALUES (1)"_s));
    }
    QCOMPARE(next->change(u"INSERT INTO t VALUES (2)"_s).value(), 1);
    QCOMPARE(next->first(u"SELECT sum(x) FROM t"_s, {}, [](const Rows& row) { return row.value(0).toInt(); }).value(),
             2);
    // Nor is it lent to whoever opens the file by another way, a repair say.
    QVERIFY(!isMarked(*Database::open(store.path).value().connect().value()));
}

void TestConnection::aThreadThatEndsClosesWhatItKept() {
    const StoreFixture store;
    const auto before = QSqlDatabase::connectionNames();
    inThreads(2, [&](int) { QVERIFY(store.database.connect()); });
    QCOMPARE(QSqlDatabase::connectionNames(), before);
}

QTEST_GUILESS_MAIN(TestConnection)
#include "test_connection.moc"
