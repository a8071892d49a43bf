// SPDX-License-Identifier: GPL-3.0-or-later
#include "manual_clock.h"
#include "quota_pacer.h"

#include <QtTest>

#include <deque>

using namespace std::chrono_literals;
using namespace vtrack;
using namespace vtrack::test;

class TestQuotaPacer : public QObject {
    Q_OBJECT

private slots:

    void noMinuteSeesMoreThanTheLimit_data() {
        QTest::addColumn<int>("units");
        QTest::newRow("gets") << QuotaPacer::get;
        QTest::newRow("lists") << QuotaPacer::list;
        QTest::newRow("downloads") << QuotaPacer::download;
    }

    void noMinuteSeesMoreThanTheLimit() {
        QFETCH(const int, units);
        constexpr int limit = 325'000;
        ManualClock clock;
        QuotaPacer pacer(clock, limit);
        std::deque<std::chrono::milliseconds> taken;
        int most = 0;
        for (int i = 0; i < 5 * limit / units; ++i) {
            pacer.take(units, {});
            taken.push_back(clock.monotonic());
            while (taken.front() + 1min <= clock.monotonic())
                taken.pop_front();
            most = std::max(most, static_cast<int>(taken.size()) * units);
        }
        QVERIFY2(most <= limit, qPrintable(QString::number(most)));
        QVERIFY2(most > limit * 0.95, qPrintable(QString::number(most))); // Nor much less than it may.
    }

    void anIdleProgramNeedNotWait() {
        ManualClock clock;
        QuotaPacer pacer(clock, 325'000);
        for (int i = 0; i < 100; ++i) {
            for (int request = 0; request < 150; ++request)
                pacer.take(QuotaPacer::download, {});
            clock.advance(10min);
        }
        QCOMPARE(clock.waited(), 0ms);
    }

    void aSmallLimitIsNoDeadEnd() {
        ManualClock clock;
        QuotaPacer pacer(clock, 100);
        pacer.take(QuotaPacer::download, {});
        pacer.take(QuotaPacer::download, {});
        QVERIFY(clock.waited() > 1min && clock.waited() < 5min);
    }

    void slowerForEverybodyThenFasterAgain() {
        ManualClock clock;
        QuotaPacer pacer(clock, 325'000);
        std::chrono::milliseconds before{0};
        for (const auto pause : {1s, 2s, 4s, 8s, 16s, 32s, 32s}) {
            const auto sent = pacer.take(QuotaPacer::get, {});
            before = clock.monotonic();
            pacer.slowDown(sent, {});
            pacer.slowDown(sent, {}); // The others that were under way tell nothing new.
            pacer.take(QuotaPacer::get, {});
            const auto waited = clock.monotonic() - before;
            QVERIFY2(waited >= pause && waited < pause + 2s, qPrintable(QString::number(waited.count())));
        }
        // One by one, not all at once.
        before = clock.monotonic();
        for (int i = 0; i < 10; ++i)
            pacer.take(QuotaPacer::download, {});
        QVERIFY(clock.monotonic() - before > 1s);
        for (int i = 0; i < 64; ++i)
            pacer.wentWell();
        clock.advance(10min);
        before = clock.monotonic();
        for (int i = 0; i < 100; ++i)
            pacer.take(QuotaPacer::download, {});
        QCOMPARE(clock.monotonic(), before);
        pacer.slowDown(pacer.take(QuotaPacer::get, {}), {});
        before = clock.monotonic();
        pacer.take(QuotaPacer::get, {});
        QVERIFY(clock.monotonic() - before < 2s); // The doubling began at its start.
    }

    void retryAfterHoldsEverybodyUpToHalfAMinute() {
        ManualClock clock;
        QuotaPacer pacer(clock, 0);
        pacer.slowDown(pacer.take(QuotaPacer::get, {}), 20s);
        pacer.take(QuotaPacer::get, {});
        QCOMPARE(clock.waited(), 20s);
        pacer.slowDown(pacer.take(QuotaPacer::get, {}), 1h);
        pacer.take(QuotaPacer::get, {});
        QCOMPARE(clock.waited(), 52s);
    }

    void withoutALimitNobodyWaits() {
        ManualClock clock;
        QuotaPacer pacer(clock, 0);
        for (int i = 0; i < 100'000; ++i)
            pacer.take(QuotaPacer::download, {});
        QCOMPARE(clock.waited(), 0ms);
    }
};

QTEST_GUILESS_MAIN(TestQuotaPacer)
#include "test_quota_pacer.moc"
