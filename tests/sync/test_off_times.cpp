// SPDX-License-Identifier: GPL-3.0-or-later
// Times in which no program that syncs ran, and what is told of them.
#include "activity_store.h"
#include "lifetime_store.h"
#include "sync_service_test.h"

using namespace vtrack;
using namespace vtrack::test;

class TestOffTimes : public SyncServiceTest {
    Q_OBJECT

private slots:

    void init() { begin(); }

    void cleanup() { end(); }

    void aTimeWithoutTheProgramIsTold_data() {
        QTest::addColumn<bool>("isClosed");
        QTest::newRow("closed") << true;
        QTest::newRow("killed") << false;
    }

    void aTimeWithoutTheProgramIsTold() {
        QFETCH(const bool, isClosed);
        add(0);
        start();
        letAMinutePass();
        QCOMPARE(m_away->size(), 0); // The first start.
        const QDateTime seen = m_clock->now();
        if (isClosed)
            m_service->noteEnd();
        m_service.reset();
        m_clock->advance(9h);
        const QDateTime began = m_clock->now();
        start();
        letAMinutePass();
        QTRY_COMPARE(m_away->size(), 1);
        const auto lines = ActivityStore(*m_connection).recent(20, {.search = u"no footage came"_s}).value();
        QCOMPARE(lines.size(), 1);
        QCOMPARE(lines.first().message, m_away->first().first().toString());
        QCOMPARE(lines.first().message.contains(u"was closed"_s), isClosed);
        QCOMPARE(off(), (QList<OffTime>{{seen, began, isClosed ? LifetimeEnd::Closed : LifetimeEnd::Unknown}}));
        letAMinutePass(); // Once.
        QCOMPARE(m_away->size(), 1);
        m_service.reset();
        m_clock->advance(1h);
        start(); // Short, but drawn.
        letAMinutePass();
        QCOMPARE(m_away->size(), 0);
        QCOMPARE(off().size(), 2);
    }

    void aTimeAsleepIsTold() {
        add(0);
        start();
        letAMinutePass();
        m_clock->sleep(10min); // Too short.
        letAMinutePass();
        QCOMPARE(off(), QList<OffTime>());
        const QDateTime slept = m_clock->now();
        m_clock->sleep(9h);
        // A check in the minute after it woke is no sign that it did not sleep.
        QVERIFY(m_connection->run(u"UPDATE sync_status SET last_sync_timestamp = ?"_s, {toIsoUtc(m_clock->now())}));
        letAMinutePass();
        QTRY_COMPARE(m_away->size(), 1);
        QVERIFY(m_away->first().first().toString().contains(u"computer slept"_s));
        QCOMPARE(off(), (QList<OffTime>{{slept, slept.addSecs(9 * 3600), LifetimeEnd::Asleep}}));
        m_clock->set(m_clock->now().addDays(1)); // A clock that is set is no sleep.
        letAMinutePass();
        QCOMPARE(off().size(), 1);
        m_clock->sleep(1h);
        letAMinutePass();
        QCOMPARE(m_away->size(), 1); // Short, but drawn.
        QCOMPARE(off().size(), 2);
    }

    /// Whatever happens in the time before a start, a program may have run in it.
    void onlyATimeWithoutAnyProgramIsTold_data() {
        QTest::addColumn<QString>("what");
        for (const char* what : {"paused", "nothing enabled", "a command checked", "the clock was ahead for a moment"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }

    void onlyATimeWithoutAnyProgramIsTold() {
        QFETCH(const QString, what);
        const qint64 source = add(0);
        start();
        letAMinutePass();
        if (what == u"paused")
            scheduler().pause();
        m_service.reset();
        if (what == u"nothing enabled")
            enable(source, false);
        m_clock->advance(2h);
        if (what == u"a command checked") {
            m_clock->advance(7h);
            QVERIFY(m_connection->run(u"UPDATE sync_status SET last_sync_timestamp = ?"_s, {toIsoUtc(m_clock->now())}));
            m_clock->advance(1h);
        } else if (what != u"the clock was ahead for a moment") {
            m_clock->advance(7h);
        }
        const QDateTime began = m_clock->now();
        if (what == u"the clock was ahead for a moment")
            m_clock->set(began.addSecs(7 * 3600));
        start();
        if (what == u"the clock was ahead for a moment") {
            QTRY_COMPARE(newestSeen(), toIsoUtc(m_clock->now())); // It is noted so.
            m_clock->set(began);
        }
        letAMinutePass();
        letAMinutePass();
        QCOMPARE(m_away->size(), 0);
        if (what == u"the clock was ahead for a moment")
            QCOMPARE(off().value(0).to, began);
    }

    /// Two programs on one database, which the lock on the data folder prevents, are no time without one.
    void twoBesideEachOtherAreNoTimeWithoutOne() {
        add(0);
        start();
        letAMinutePass();
        const auto settings = std::move(m_live);
        const auto first = std::move(m_service);
        start();
        letAMinutePass();
        m_service.reset();
        m_clock->advance(5h);
        first->everyMinute();
        QTRY_COMPARE(newestSeen(), toIsoUtc(m_clock->now()));
        start();
        letAMinutePass();
        QCOMPARE(m_away->size(), 0);
        QCOMPARE(off(), QList<OffTime>());
    }

private:
    void letAMinutePass() {
        QTRY_VERIFY(!m_read->isEmpty()); // The first note is ordered before that.
        m_clock->advance(1min);
        m_read->clear();
        m_service->everyMinute();
        QTRY_COMPARE(newestSeen(), toIsoUtc(m_clock->now()));
        QTRY_VERIFY(!m_read->isEmpty());
    }

    [[nodiscard]] QString newestSeen() const {
        return m_connection
            ->first(u"SELECT max(seen_at) FROM lifetimes"_s, {},
                    [](const Rows& row) { return row.value(0).toString(); })
            .value()
            .value_or(QString());
    }

    [[nodiscard]] QList<OffTime> off() const {
        return offTimes(LifetimeStore(*m_connection).all().value(), m_clock->now());
    }
};

QTEST_GUILESS_MAIN(TestOffTimes)
#include "test_off_times.moc"
