// SPDX-License-Identifier: GPL-3.0-or-later
// Work that hangs in a call to a dead disk does not keep its lane from others.
#include "workers.h"

#include <QtTest>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace vtrack;

namespace {

/// Holds all who come until it is opened.
class Gate {
public:
    void wait() {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_open; });
    }

    void open() {
        const std::scoped_lock lock(m_mutex);
        m_open = true;
        m_changed.notify_all();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_open = false;
};

void pass(PoolWorkers& workers, int minutes) {
    for (int minute = 0; minute < minutes; ++minute)
        workers.lendStuckPlaces();
}

} // namespace

class TestWorkers : public QObject {
    Q_OBJECT

private slots:

    void stuckWorkGivesItsPlaceToOthers_data() {
        QTest::addColumn<Workers::Lane>("lane");
        QTest::newRow("large files") << Workers::Lane::LargeFiles;
        QTest::newRow("small files") << Workers::Lane::SmallFiles;
        QTest::newRow("folders of the disk") << Workers::Lane::Disk;
        QTest::newRow("upkeep of the footage") << Workers::Lane::Footage;
    }

    void stuckWorkGivesItsPlaceToOthers() {
        QFETCH(const Workers::Lane, lane);
        PoolWorkers workers;
        Gate deadDisk;
        std::atomic<int> hanging = 0;
        std::atomic<bool> isOtherDone = false;
        const int threads = workers.atOnce(lane);
        for (int i = 0; i < threads; ++i) {
            workers.start(lane, [&] {
                ++hanging;
                deadDisk.wait();
            });
        }
        QTRY_COMPARE(hanging.load(), threads);
        workers.start(lane, [&] { isOtherDone = true; });
        pass(workers, 5);
        QCOMPARE(workers.pool(lane).activeThreadCount(), threads);
        pass(workers, 1);
        QTRY_VERIFY(isOtherDone);
        deadDisk.open();
        QTRY_COMPARE(workers.pool(lane).activeThreadCount(), 0); // All places are given back.
    }

    void workThatMovesOnKeepsItsPlace() {
        PoolWorkers workers;
        workers.pool(Workers::Lane::LargeFiles).setMaxThreadCount(2);
        Gate bytes;
        Gate end;
        std::atomic<int> begun = 0;
        std::atomic<int> moved = 0;
        for (int i = 0; i < 2; ++i) {
            workers.start(Workers::Lane::LargeFiles, [&] {
                ++begun;
                bytes.wait();
                Workers::moved();
                ++moved;
                end.wait();
            });
        }
        QTRY_COMPARE(begun.load(), 2);
        pass(workers, 5);
        bytes.open();
        QTRY_COMPARE(moved.load(), 2);
        pass(workers, 5);
        QCOMPARE(workers.pool(Workers::Lane::LargeFiles).activeThreadCount(), 2);
        end.open();
        QTRY_COMPARE(workers.pool(Workers::Lane::LargeFiles).activeThreadCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestWorkers)
#include "test_workers.moc"
