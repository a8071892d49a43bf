// SPDX-License-Identifier: GPL-3.0-or-later
#include "bandwidth_limit.h"
#include "manual_clock.h"

#include <QtTest>

using namespace std::chrono_literals;
using namespace vtrack;
using namespace vtrack::test;

class TestBandwidthLimit : public QObject {
    Q_OBJECT

private slots:

    void holds_data() {
        QTest::addColumn<double>("mbps");
        QTest::newRow("8") << 8.0;
        QTest::newRow("40") << 40.0;
        QTest::newRow("200") << 200.0;
        QTest::newRow("0.5") << 0.5;
    }

    void holds() {
        QFETCH(const double, mbps);
        ManualClock clock;
        BandwidthLimit limit(clock);
        limit.setMbps(mbps);
        qint64 bytes = 0;
        while (clock.waited() < 10s) {
            limit.take(64 * 1024, {});
            bytes += 64 * 1024;
        }
        const double seconds = std::chrono::duration<double>(clock.waited()).count();
        const double measured = static_cast<double>(bytes) * 8 / 1e6 / seconds;
        QVERIFY2(std::abs(measured / mbps - 1) < 0.05, qPrintable(QString::number(measured)));
    }

    void aNewLimitCountsAtOnce() {
        ManualClock clock;
        BandwidthLimit limit(clock);
        limit.setMbps(8);
        limit.take(1'000'000, {});
        const auto about = [&](std::chrono::milliseconds expected) {
            return clock.waited() <= expected + 2ms && clock.waited() >= expected - 60ms;
        };
        QVERIFY(about(1000ms));
        limit.setMbps(80);
        limit.take(1'000'000, {});
        QVERIFY(about(1100ms));
        limit.setMbps(0);
        limit.take(1'000'000'000, {});
        QVERIFY(about(1100ms));
    }

    void idleTimeIsNoCredit() {
        ManualClock clock;
        BandwidthLimit limit(clock);
        limit.setMbps(8);
        limit.take(1000, {});
        clock.advance(1h);
        const auto before = clock.waited();
        limit.take(2'000'000, {});
        QVERIFY(clock.waited() - before >= 1950ms);
    }
};

QTEST_GUILESS_MAIN(TestBandwidthLimit)
#include "test_bandwidth_limit.moc"
