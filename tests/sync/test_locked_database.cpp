// SPDX-License-Identifier: GPL-3.0-or-later
// Another program locks the database while a run ends: what the run led to is written as soon as it lets go.
#include "activity_store.h"
#include "manual_clock.h"
#include "signed_in_program.h"
#include "sql_error.h"
#include "sync_run.h"

#include <QJsonArray>
#include <QtTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace vtrack;
using namespace vtrack::test;

namespace {

/// Stands still; each wait does something, and lets the time pass at once.
class BusyClock final : public Clock {
public:
    [[nodiscard]] QDateTime now() const override { return m_clock.now(); }

    [[nodiscard]] std::chrono::milliseconds monotonic() const override { return m_clock.monotonic(); }

    void wait(std::chrono::milliseconds span, const std::stop_token&) override {
        m_clock.advance(span);
        if (meanwhile)
            meanwhile();
    }

    std::function<void()> meanwhile;

private:
    ManualClock m_clock{QDateTime::currentDateTimeUtc()};
};

} // namespace

class TestLockedDatabase : public QObject {
    Q_OBJECT

private slots:

    void theOutcomeOfARunIsWrittenWhenTheLockEnds() {
        QJsonArray files{QJsonObject{{u"name"_s, u"clip.mp4"_s}, {u"size"_s, 1000}}};
        for (const QString& name : {u"Cam1"_s, u"L"_s, u"A"_s, u"P"_s})
            files = {QJsonObject{{u"name"_s, name}, {u"files"_s, files}}};
        SignedInProgram test(SignedInProgram::SignedIn::Drive, {}, {{u"files"_s, files}});
        const auto source = test.addSource();
        QVERIFY(source.has_value());
        BusyClock clock;
        std::unique_ptr<Connection> other; // On the thread of the run.
        int waits = 0;
        clock.meanwhile = [&] {
            waits += other ? 1 : 0;
            other.reset(); // Its transaction ends with it.
        };
        const auto lock = [&](const DownloadedFile&) { // The last that happens before the end.
            other = test.program().database.connect().value();
            QVERIFY(other->run(u"BEGIN IMMEDIATE"_s).has_value());
        };
        const RunReport report = onWorker([&] {
            const RunReport ended =
                SyncRun(test.syncServices(clock), source->id, SyncRun::Trigger::Schedule, lock).run({});
            other.reset();
            return ended;
        });
        QCOMPARE(waits, 1);
        QCOMPARE(report.downloaded.files, 1);
        QVERIFY(report.nextAfter.has_value());
        auto connection = test.program().database.connect().value();
        const SyncStatus status = *SyncStatusStore(*connection).byId(source->id).value();
        QCOMPARE(status.lastSyncStatus, report.status());
        QCOMPARE(status.filesDownloadedCount, report.downloaded.files);
        QVERIFY(status.nextSyncTimestamp.isValid());
        const auto lines = ActivityStore(*connection).recent(10).value();
        QVERIFY(std::ranges::any_of(lines, [](const ActivityEntry& line) { return line.kind == u"run"; }));
    }
};

QTEST_GUILESS_MAIN(TestLockedDatabase)
#include "test_locked_database.moc"
