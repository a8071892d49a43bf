// SPDX-License-Identifier: GPL-3.0-or-later
#include "bandwidth_limit.h"
#include "manual_clock.h"

#include <QtTest>

#include <functional>
#include <utility>

using namespace std::chrono_literals;
using namespace vtrack;
using namespace vtrack::test;

namespace {

/// A manual clock whose waits may take longer than asked, and that calls something once when a second has passed.
class LivelyClock final : public Clock {
public:
    [[nodiscard]] QDateTime now() const override { return m_clock.now(); }

    [[nodiscard]] std::chrono::milliseconds monotonic() const override { return m_clock.monotonic(); }

    void wait(std::chrono::milliseconds span, const std::stop_token& stop) override {
        m_clock.wait(span + late, stop);
        if (monotonic() >= 1s && afterASecond)
            std::exchange(afterASecond, nullptr)();
    }

    std::chrono::milliseconds late{0};
    std::function<void()> afterASecond;

private:
    ManualClock m_clock;
};

double secondsOf(const Clock& clock) {
    return std::chrono::duration<double>(clock.monotonic()).count();
}

} // namespace

class TestBandwidthLimit : public QObject {
    Q_OBJECT

private slots:

    void holds_data() {
        QTest::addColumn<double>("mbps");
        QTest::newRow("8") << 8.0;
        QTest::newRow("40") << 40.0;
        QTest::newRow("200") << 200.0;
        QTest::newRow("800") << 800.0;
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
        QVERIFY2(std::abs(measured / mbps - 1) < 0.01, qPrintable(QString::number(measured)));
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

    void aNewLimitIsExactForWhatWaits_data() {
        QTest::addColumn<double>("before");
        QTest::addColumn<double>("after");
        QTest::newRow("faster") << 8.0 << 80.0;
        QTest::newRow("slower") << 80.0 << 8.0;
        QTest::newRow("none") << 8.0 << 0.0;
    }

    /// What was booked and not waited for yet when the limit changes is waited for at the new one.
    void aNewLimitIsExactForWhatWaits() {
        QFETCH(const double, before);
        QFETCH(const double, after);
        LivelyClock clock;
        BandwidthLimit limit(clock);
        limit.setMbps(before);
        clock.afterASecond = [&] {
            limit.setMbps(after);
        };
        limit.take(static_cast<qint64>(before * 2'000'000 / 8), {}); // Two seconds at the first limit.
        const double expected = 1 + (after > 0 ? before / after : 0);
        QVERIFY2(std::abs(secondsOf(clock) / expected - 1) < 0.01, qPrintable(QString::number(secondsOf(clock))));
    }

    void waitsThatEndLateCostNoSpeed() {
        LivelyClock clock;
        clock.late = 30ms;
        BandwidthLimit limit(clock);
        limit.setMbps(200);
        constexpr qint64 bytes = 250'000'000; // Ten seconds.
        for (qint64 taken = 0; taken < bytes; taken += 250'000)
            limit.take(250'000, {});
        QVERIFY2(std::abs(secondsOf(clock) / 10 - 1) < 0.01, qPrintable(QString::number(secondsOf(clock))));
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
