// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers.h"

#include "time_limits.h"

#include <atomic>

namespace vtrack {

namespace {

/// Drive lists a folder in 50 to 300 ms: eight at once stay below its limit of requests, and are eight times as fast.
constexpr int requestsAtOnce = 8;
/// Several fsyncs at the same time cost hardly more than one.
constexpr int namesAtOnce = 8;
/// Each waits for Google's answer, not for bandwidth.
constexpr int smallFilesAtOnce = 12;

/// Minutes since the work of this thread moved on.
thread_local std::atomic<int>* minutesOfThread = nullptr;

} // namespace

/// Of a piece of work on a thread of a lane.
struct PoolWorkers::Place {
    QThreadPool& pool;
    std::atomic<int> minutes = 0;
    bool lent = false;
};

void Workers::moved() {
    if (minutesOfThread)
        minutesOfThread->store(0, std::memory_order_relaxed);
}

PoolWorkers::PoolWorkers() {
    m_smallFiles.setMaxThreadCount(smallFilesAtOnce);
    m_searchRequests.setMaxThreadCount(requestsAtOnce);
    m_disk.setMaxThreadCount(namesAtOnce);
    m_runs.setMaxThreadCount(64);
    m_care.setMaxThreadCount(4);
    m_footage.setMaxThreadCount(4);
    m_notes.setMaxThreadCount(1);
}

/// Who waits for the result of the work does not wait for what comes after it.
PoolWorkers::~PoolWorkers() {
    m_largeFiles.waitForDone();
    m_smallFiles.waitForDone();
}

void PoolWorkers::start(Lane lane, std::function<void()> work) {
    QThreadPool& threads = pool(lane);
    threads.start([this, &threads, work = std::move(work)] { run(threads, work); });
}

void PoolWorkers::run(QThreadPool& pool, const std::function<void()>& work) {
    Place place{pool};
    {
        const std::scoped_lock lock(m_mutex);
        m_taken.insert(&place);
    }
    minutesOfThread = &place.minutes;
    work();
    minutesOfThread = nullptr;
    const std::scoped_lock lock(m_mutex);
    m_taken.erase(&place);
    if (place.lent)
        pool.reserveThread();
}

void PoolWorkers::lendStuckPlaces() {
    const std::scoped_lock lock(m_mutex);
    for (Place* place : m_taken) {
        const bool isOneAtATime = &place->pool == &m_notes;
        if (place->lent || isOneAtATime || &place->pool == &m_runs ||
            place->minutes.fetch_add(1) + 1 < stuckAfter.count())
            continue;
        place->lent = true;
        place->pool.releaseThread();
    }
}

int PoolWorkers::atOnce(Lane lane) {
    return pool(lane).maxThreadCount();
}

QThreadPool& PoolWorkers::pool(Lane lane) {
    switch (lane) {
    case Lane::LargeFiles:
        return m_largeFiles;
    case Lane::SmallFiles:
        return m_smallFiles;
    case Lane::Disk:
        return m_disk;
    case Lane::Requests:
        return m_searchRequests;
    case Lane::Runs:
        return m_runs;
    case Lane::Care:
        return m_care;
    case Lane::Footage:
        return m_footage;
    case Lane::Notes:
        break;
    }
    return m_notes;
}

bool PoolWorkers::await(std::unique_lock<std::mutex>& lock, std::condition_variable& changed,
                        const std::function<bool()>& ready) {
    changed.wait(lock, ready);
    return true;
}

bool PoolWorkers::awaitFor(std::unique_lock<std::mutex>& lock, std::condition_variable& changed,
                           const std::function<bool()>& ready, std::chrono::milliseconds patience) {
    return changed.wait_for(lock, patience, ready);
}

} // namespace vtrack
