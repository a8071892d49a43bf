// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers.h"

namespace vtrack {

namespace {

/// Drive lists a folder in 50 to 300 ms: eight at once stay below its limit of requests, and are eight times as fast.
constexpr int questionsAtOnce = 8;
/// What a disk is asked to make safe at the same time costs hardly more than one of it.
constexpr int namesAtOnce = 8;

} // namespace

PoolWorkers::PoolWorkers(QThreadPool& largeFiles, QThreadPool& smallFiles)
    : m_largeFiles(largeFiles)
    , m_smallFiles(smallFiles) {
    m_questions.setMaxThreadCount(questionsAtOnce);
    m_disk.setMaxThreadCount(namesAtOnce);
}

void PoolWorkers::start(Lane lane, std::function<void()> work) {
    pool(lane).start(std::move(work));
}

int PoolWorkers::atOnce(Lane lane) const {
    switch (lane) {
    case Lane::LargeFiles:
        return m_largeFiles.maxThreadCount();
    case Lane::SmallFiles:
        return m_smallFiles.maxThreadCount();
    case Lane::Disk:
        return namesAtOnce;
    case Lane::Questions:
        break;
    }
    return questionsAtOnce;
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
        break;
    }
    return m_questions;
}

bool PoolWorkers::await(std::unique_lock<std::mutex>& lock, std::condition_variable& changed,
                        const std::function<bool()>& ready) {
    changed.wait(lock, ready);
    return true;
}

} // namespace vtrack
