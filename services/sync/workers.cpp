// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers.h"

namespace vtrack {

namespace {

/// Drive lists a folder in 50 to 300 ms: eight at once stay below its limit of requests, and are eight times as fast.
constexpr int questionsAtOnce = 8;
/// Several fsyncs at the same time cost hardly more than one.
constexpr int namesAtOnce = 8;

} // namespace

PoolWorkers::PoolWorkers(QThreadPool& largeFiles, QThreadPool& smallFiles)
    : m_largeFiles(largeFiles)
    , m_smallFiles(smallFiles) {
    m_questions.setMaxThreadCount(questionsAtOnce);
    m_disk.setMaxThreadCount(namesAtOnce);
    m_runs.setMaxThreadCount(64);
    m_care.setMaxThreadCount(4);
    m_notes.setMaxThreadCount(1);
}

void PoolWorkers::start(Lane lane, std::function<void()> work) {
    pool(lane).start(std::move(work));
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
    case Lane::Questions:
        return m_questions;
    case Lane::Runs:
        return m_runs;
    case Lane::Care:
        return m_care;
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

} // namespace vtrack
