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
