// SPDX-License-Identifier: GPL-3.0-or-later
// What the program asks of the standard library's stop tokens.
#include <QtTest>

#include <atomic>
#include <chrono>
#include <random>
#include <stop_token>
#include <thread>

using namespace std::chrono_literals;

class TestStop : public QObject {
    Q_OBJECT

private slots:

    /// Whoever no longer waits for a stop ends the callback, perhaps just while another thread runs it. MinGW's own
    /// atomic waits lose the wake-up then (cmake/Rooms.cmake), and a stopped transfer would never come back.
    void aCallbackEndsWhileItRuns() {
        constexpr int rounds = 2000;
        std::atomic<std::stop_source*> offered = nullptr;
        std::atomic<int> done = 0;
        std::jthread waiter([&](const std::stop_token& end) {
            std::minstd_rand random(1);
            while (!end.stop_requested()) {
                const std::stop_source* source = offered.exchange(nullptr);
                if (source == nullptr)
                    continue;
                const auto longer = random() % 60'000;
                std::atomic<bool> runs = false;
                {
                    const std::stop_callback callback(source->get_token(), [&] {
                        runs = true;
                        spin(longer);
                    });
                    ++done; // Ready for the stop.
                    while (!runs)
                        std::this_thread::yield();
                    spin(longer / 10);
                }
                ++done;
            }
        });
        for (int round = 0; round < rounds; ++round) {
            std::stop_source source;
            offered = &source;
            const auto comesTo = [&](int count) {
                for (QDeadlineTimer limit(30s); done < count && !limit.hasExpired();)
                    std::this_thread::yield();
                return done >= count;
            };
            const bool ready = comesTo(2 * round + 1);
            source.request_stop();
            if (!ready || !comesTo(2 * round + 2))
                qFatal("the callback of round %d did not end", round); // Its thread cannot be joined.
        }
    }

private:
    static void spin(std::uint_fast32_t rounds) {
        std::atomic<std::uint_fast32_t> at = 0;
        while (at < rounds)
            at.fetch_add(1, std::memory_order_relaxed);
    }
};

QTEST_APPLESS_MAIN(TestStop)
#include "test_stop.moc"
