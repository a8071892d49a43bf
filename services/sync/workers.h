// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThreadPool>

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <set>

namespace vtrack {

/// The threads that wait for Google and the disk, while one thread for each run makes the decisions. A simulation
/// replaces them with a single thread that runs all work in an order determined by its seed. Any thread.
class Workers {
public:
    /// The kind of work.
    enum class Lane {
        Requests,   ///< Small requests to Drive: listings, changes, single files.
        LargeFiles, ///< Parallel downloads as in the settings: LiveSettings.
        SmallFiles, ///< Files whose round trip takes longer than their content.
        Disk,       ///< Short work on the disk: fsync of folders, deleting part files.
        Runs,       ///< Whole runs, so that no source waits for another.
        Care,       ///< Reading the source table, the daily upkeep of the database.
        Footage,    ///< The daily upkeep of the footage, each source by itself.
        Notes,      ///< One at a time, so that the last write wins.
    };

    Workers() = default;
    virtual ~Workers() = default;
    Workers(const Workers&) = delete;
    Workers& operator=(const Workers&) = delete;

    virtual void start(Lane lane, std::function<void()> work) = 0;
    /// The maximum parallelism of a lane, over all sources.
    [[nodiscard]] virtual int atOnce(Lane lane) = 0;
    /// The thread pool of a lane.
    [[nodiscard]] virtual QThreadPool& pool(Lane lane) = 0;
    /// Blocks until `ready()`, which work that was started here makes true.
    /// @param lock held, and held again afterwards. @param changed is notified whenever `ready()` may have changed.
    /// @return false if that will never happen, because the work was abandoned.
    virtual bool await(std::unique_lock<std::mutex>& lock, std::condition_variable& changed,
                       const std::function<bool()>& ready) = 0;

    /// The same, at most for that long. A simulation's disk always answers.
    virtual bool awaitFor(std::unique_lock<std::mutex>& lock, std::condition_variable& changed,
                          const std::function<bool()>& ready, std::chrono::milliseconds /*patience*/) {
        return await(lock, changed, ready);
    }

    /// Call each minute. Work that has not moved on for six of them waits for a disk that does not answer (network
    /// calls end sooner): its lane may start one more for it, so that a dead disk holds up only what lies on it.
    virtual void lendStuckPlaces() {}

    /// The work of this thread moves on. Nothing on a thread of anybody else.
    static void moved();
};

/// The program's own threads.
class PoolWorkers final : public Workers {
public:
    PoolWorkers();
    ~PoolWorkers() override;
    PoolWorkers(const PoolWorkers&) = delete;
    PoolWorkers& operator=(const PoolWorkers&) = delete;

    void start(Lane lane, std::function<void()> work) override;
    [[nodiscard]] int atOnce(Lane lane) override;
    [[nodiscard]] QThreadPool& pool(Lane lane) override;
    bool await(std::unique_lock<std::mutex>& lock, std::condition_variable& changed,
               const std::function<bool()>& ready) override;
    bool awaitFor(std::unique_lock<std::mutex>& lock, std::condition_variable& changed,
                  const std::function<bool()>& ready, std::chrono::milliseconds patience) override;
    void lendStuckPlaces() override;

private:
    struct Place;

    void run(QThreadPool& pool, const std::function<void()>& work);

    std::mutex m_mutex;
    std::set<Place*> m_taken; ///< One for each piece of work on a thread.
    QThreadPool m_largeFiles;
    QThreadPool m_smallFiles;
    QThreadPool m_searchRequests;
    QThreadPool m_disk;
    QThreadPool m_runs;
    QThreadPool m_care;
    QThreadPool m_footage;
    QThreadPool m_notes;
};

} // namespace vtrack
