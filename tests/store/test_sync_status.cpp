// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_fixture.h"
#include "sync_status_store.h"

using namespace vtrack;
using namespace vtrack::test;

namespace {

constexpr qint64 mebibyte = 1024 * 1024;

} // namespace

class TestSyncStatus : public QObject {
    Q_OBJECT

private slots:
    void init();
    void runThatGoesWell();
    void runThatFails();
    void failedRunsAreCountedByType();
    void successEndsTheTrouble();
    void partialRunCountsItsFiles();
    void onlyTheGuidesErrorTypesAreWritten();
    void stoppedRunIsNoError();
    void scheduleIntervalAndPause();
    void crashIsRepaired();
    void removedSourceIsBadInput();

private:
    SyncStatus status() { return SyncStatusStore(*m_store->connection).byId(m_source).value().value(); }

    std::unique_ptr<StoreFixture> m_store;
    qint64 m_source = 0;
};

void TestSyncStatus::init() {
    m_store = std::make_unique<StoreFixture>();
    m_source = SourceStore(*m_store->connection).add(projectA(), projectAToken, moment()).value().id;
}

void TestSyncStatus::runThatGoesWell() {
    SyncStatusStore store(*m_store->connection);
    VERIFY_OK(store.begin(m_source, moment(60)));
    QCOMPARE(status().state, SyncState::InProgress);
    QCOMPARE(status().lastSyncMessage, u"Downloading files..."_s);
    QCOMPARE(status().lastTimerRun, moment(60));
    QVERIFY(!status().lastSyncTimestamp.isValid());
    for (int run = 1; run <= 2; ++run)
        VERIFY_OK(store.succeed(m_source, {.files = 5, .bytes = 3 * mebibyte / 2}, u"Downloaded 5 files"_s, moment(90),
                                moment(690)));
    const SyncStatus after = status();
    QCOMPARE(after.state, SyncState::Success);
    QCOMPARE(after.lastSyncMessage, u"Downloaded 5 files"_s);
    QCOMPARE(after.lastSyncTimestamp, moment(90));
    QCOMPARE(after.nextSyncTimestamp, moment(690));
    QCOMPARE(after.filesDownloadedCount, 10);
    QCOMPARE(after.totalDownloadSizeMb, 3.0);
    QCOMPARE(after.createdAt, moment());
    QCOMPARE(after.updatedAt, moment(90));
    QCOMPARE(after.errorCount, 0);
}

void TestSyncStatus::runThatFails() {
    SyncStatusStore store(*m_store->connection);
    const Error error{.kind = ErrorKind::QuotaExceeded, .sentence = u"Google asks us to wait."_s};
    for (int run = 1; run <= 2; ++run) {
        VERIFY_OK(store.begin(m_source, moment()));
        VERIFY_OK(
            store.fail(m_source, error, Severity::Critical, moment(10), moment(20), {.files = 1, .bytes = mebibyte}));
    }
    const SyncStatus after = status();
    QCOMPARE(after.state, SyncState::Error);
    QCOMPARE(after.lastSyncMessage, u"Google asks us to wait."_s);
    QCOMPARE(after.errorType, u"quota_exceeded"_s);
    QCOMPARE(after.lastErrorType, u"quota_exceeded"_s);
    QCOMPARE(after.errorSeverity, u"critical"_s);
    QCOMPARE(after.errorCount, 2);
    QCOMPARE(after.timerErrorCount, 2);
    QCOMPARE(after.filesDownloadedCount, 2);
    QCOMPARE(after.totalDownloadSizeMb, 2.0);
    QCOMPARE(after.lastSyncTimestamp, moment(10));
    QCOMPARE(after.nextSyncTimestamp, moment(20));
}

void TestSyncStatus::failedRunsAreCountedByType() {
    SyncStatusStore store(*m_store->connection);
    const auto fail = [&](ErrorKind kind) {
        VERIFY_OK(store.fail(m_source, {.kind = kind, .sentence = u"x"_s}, Severity::Error, moment(), moment()));
    };
    fail(ErrorKind::NetworkError);
    fail(ErrorKind::QuotaExceeded);
    fail(ErrorKind::NetworkError);
    VERIFY_OK(store.partial(m_source, {}, u"1 failed"_s, moment(), moment()));
    VERIFY_OK(store.succeed(m_source, {}, u"Downloaded 0 files"_s, moment(), moment()));
    QCOMPARE(store.errorsByType(m_source).value(),
             (QHash<QString, qint64>{{u"network_error"_s, 2}, {u"quota_exceeded"_s, 1}, {u"download_failed"_s, 1}}));
    QVERIFY(
        !store.fail(99, {.kind = ErrorKind::NetworkError, .sentence = u"x"_s}, Severity::Error, moment(), moment()));
    QVERIFY(store.errorsByType(99).value().isEmpty());
}

void TestSyncStatus::successEndsTheTrouble() {
    SyncStatusStore store(*m_store->connection);
    VERIFY_OK(store.fail(m_source, {.kind = ErrorKind::NetworkError, .sentence = u"x"_s}, Severity::Error, moment(),
                         moment()));
    VERIFY_OK(store.succeed(m_source, {}, u"Downloaded 0 files"_s, moment(), moment()));
    QCOMPARE(m_store->number(u"SELECT error_type IS NULL AND error_severity IS NULL FROM sync_status"_s), 1);
    QCOMPARE(status().lastErrorType, u"network_error"_s);
    QCOMPARE(status().errorCount, 1);
    QCOMPARE(status().timerErrorCount, 0);
}

void TestSyncStatus::partialRunCountsItsFiles() {
    SyncStatusStore store(*m_store->connection);
    VERIFY_OK(store.partial(m_source, {.files = 4, .bytes = mebibyte}, u"Downloaded 4 files, 1 failed"_s, moment(10),
                            moment(20)));
    QCOMPARE(status().state, SyncState::Error);
    QCOMPARE(status().errorType, u"download_failed"_s);
    QCOMPARE(status().errorSeverity, u"warning"_s);
    QCOMPARE(status().filesDownloadedCount, 4);
    QCOMPARE(status().lastSyncMessage, u"Downloaded 4 files, 1 failed"_s);
}

void TestSyncStatus::onlyTheGuidesErrorTypesAreWritten() {
    const QStringList guide{u"auth_expired"_s,      u"quota_exceeded"_s,   u"network_error"_s,   u"permission_denied"_s,
                            u"folder_not_found"_s,  u"disk_full"_s,        u"download_failed"_s, u"quota_exceeded"_s,
                            u"permission_denied"_s, u"permission_denied"_s};
    SyncStatusStore store(*m_store->connection);
    for (int kind = 0; kind <= static_cast<int>(ErrorKind::Internal); ++kind) {
        const Error error{.kind = static_cast<ErrorKind>(kind), .sentence = u"x"_s};
        VERIFY_OK(store.fail(m_source, error, Severity::Error, moment(), moment()));
        QCOMPARE(status().errorType, guide.value(kind, u"download_failed"_s));
    }
}

void TestSyncStatus::stoppedRunIsNoError() {
    SyncStatusStore store(*m_store->connection);
    VERIFY_OK(store.begin(m_source, moment()));
    VERIFY_OK(store.interrupt(m_source, {.files = 1, .bytes = 1}, u"Stopped"_s, moment(), moment(5)));
    QCOMPARE(status().state, SyncState::Pending);
    QCOMPARE(status().errorCount, 0);
    QCOMPARE(status().filesDownloadedCount, 1);
    QVERIFY(status().errorType.isEmpty());
}

void TestSyncStatus::scheduleIntervalAndPause() {
    SyncStatusStore store(*m_store->connection);
    VERIFY_OK(store.schedule(m_source, moment(99)));
    QCOMPARE(status().nextSyncTimestamp, moment(99));
    VERIFY_OK(store.schedule(m_source, {}));
    QVERIFY(!status().nextSyncTimestamp.isValid());
    for (const int minutes : {2, 60}) {
        VERIFY_OK(store.setInterval(m_source, minutes));
        QCOMPARE(status().syncIntervalMinutes, minutes);
    }
    for (const int minutes : {-1, 0, 1, 61}) {
        const auto refused = store.setInterval(m_source, minutes);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::BadInput);
    }
    QCOMPARE(status().syncIntervalMinutes, 60);
    VERIFY_OK(store.setEnabled(m_source, false));
    QVERIFY(!status().syncEnabled);
    VERIFY_OK(store.setEnabled(m_source, true));
    QVERIFY(status().syncEnabled);
}

void TestSyncStatus::crashIsRepaired() {
    SyncStatusStore store(*m_store->connection);
    const qint64 other = SourceStore(*m_store->connection).add(projectA(), projectAToken, moment()).value().id;
    VERIFY_OK(store.succeed(other, {}, u"fine"_s, moment(), moment()));
    VERIFY_OK(store.begin(m_source, moment()));
    QCOMPARE(store.repairInterrupted(moment(5)).value(), 1);
    QCOMPARE(status().state, SyncState::Pending);
    QVERIFY(!status().lastSyncMessage.isEmpty());
    QCOMPARE(store.byId(other).value()->state, SyncState::Success);
    QCOMPARE(store.repairInterrupted(moment(5)).value(), 0);
}

void TestSyncStatus::removedSourceIsBadInput() {
    SyncStatusStore store(*m_store->connection);
    VERIFY_OK(SourceStore(*m_store->connection).remove(m_source));
    QVERIFY(!store.byId(m_source).value());
    const auto late = store.succeed(m_source, {}, u"x"_s, moment(), moment());
    QVERIFY(!late);
    QCOMPARE(late.error().kind, ErrorKind::BadInput);
}

QTEST_GUILESS_MAIN(TestSyncStatus)
#include "test_sync_status.moc"
