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

    void init() {
        QJsonArray files{QJsonObject{{u"name"_s, u"clip.mp4"_s}, {u"size"_s, 1000}}};
        for (const QString& name : {u"Cam1"_s, u"L"_s, u"A"_s, u"P"_s})
            files = {QJsonObject{{u"name"_s, name}, {u"files"_s, files}}};
        m_test = std::make_unique<SignedInProgram>(SignedInProgram::SignedIn::Drive, QStringList(),
                                                   QJsonObject{{u"files"_s, files}});
        m_sourceId = m_test->addSource()->id;
        m_waits = 0;
        m_clock.meanwhile = [this] {
            m_waits += m_other ? 1 : 0;
            m_other.reset(); // Its transaction ends with it.
        };
    }

    void theOutcomeOfARunIsWrittenWhenTheLockEnds() {
        const RunReport report = run([] {}, [this](const DownloadedFile&) { lock(); }); // The last before the end.
        QCOMPARE(m_waits, 1);
        QCOMPARE(report.downloaded.files, 1);
        QVERIFY(report.nextAfter.has_value());
        auto connection = m_test->program().database.connect().value();
        const SyncStatus status = *SyncStatusStore(*connection).byId(m_sourceId).value();
        QCOMPARE(status.state, report.state());
        QCOMPARE(status.filesDownloadedCount, report.downloaded.files);
        QVERIFY(status.nextSyncTimestamp.isValid());
        const auto lines = ActivityStore(*connection).recent(10).value();
        QVERIFY(std::ranges::any_of(lines, [](const ActivityEntry& line) { return line.kind == u"run"; }));
    }

    void whatARunCouldNotWriteCostsNoListing() {
        QVERIFY(!run().error);
        m_clock.wait(11min, {});
        QVERIFY(!run().error); // The second listing, after changes were followed for a while.
        m_test->google.control(u"add"_s, {{u"parent"_s, m_test->google.file(u"P/A/L/Cam1/clip.mp4"_s)[u"parent"_s]},
                                          {u"name"_s, u"new.mp4"_s},
                                          {u"size"_s, 2000}});
        m_test->google.control(u"counters/reset"_s);
        m_clock.wait(2min, {});
        QVERIFY(run([this] { lock(); }).error);
        QCOMPARE(m_waits, 1);
        QCOMPARE(run().downloaded.files, 1);
        QCOMPARE(m_test->google.counters().value(u"list"_s).toInt(), 0);
    }

private:
    /// As another program does: nobody else can write.
    void lock() {
        m_other = m_test->program().database.connect().value();
        QVERIFY(m_other->run(u"BEGIN IMMEDIATE"_s).has_value());
    }

    RunReport run(const std::function<void()>& before = [] {}, const SyncRun::OnFile& onFile = {}) {
        return onWorker([&] {
            before();
            const RunReport report =
                SyncRun(m_test->syncServices(m_clock), m_sourceId, SyncRun::Trigger::Schedule, onFile).run({});
            m_other.reset();
            return report;
        });
    }

    std::unique_ptr<SignedInProgram> m_test;
    BusyClock m_clock;
    std::unique_ptr<Connection> m_other; ///< On the thread of the run.
    int m_waits = 0;
    qint64 m_sourceId = 0;
};

QTEST_GUILESS_MAIN(TestLockedDatabase)
#include "test_locked_database.moc"
