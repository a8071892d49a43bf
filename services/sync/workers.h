// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThreadPool>

#include <condition_variable>
#include <functional>
#include <mutex>

namespace vtrack {

/// The threads that wait for Google and for the disk, while one thread for each run decides. A simulation hands in
/// another one, which does the work of all on a single thread in an order that its seed decides. Any thread.
class Workers {
public:
    /// What the work mostly waits for.
    enum class Lane {
        Questions,  ///< Small answers of Drive: lists, changes, single files.
        LargeFiles, ///< As many at once as the settings say (guide: 3).
        SmallFiles, ///< Files so small that the way to Google and back takes longer than their content.
        Runs,       ///< Whole runs: each waits for its questions and files, and no source for another.
        Care,       ///< Looks at the source table, the daily upkeep.
        Notes,      ///< One at a time: what is written last is true.
    };

    Workers() = default;
    virtual ~Workers() = default;
    Workers(const Workers&) = delete;
    Workers& operator=(const Workers&) = delete;

    virtual void start(Lane lane, std::function<void()> work) = 0;
    /// How many of a lane go on at the same time, over all sources.
    [[nodiscard]] virtual int atOnce(Lane lane) = 0;
    /// The pool whose threads do the work of a lane.
    [[nodiscard]] virtual QThreadPool& pool(Lane lane) = 0;
    /// Blocks until `ready()`, which work that was started here makes true.
    /// @param lock held, and held again afterwards. @param changed is notified whenever `ready()` may have changed.
    /// @return false when that will never be, because the work was abandoned.
    virtual bool await(std::unique_lock<std::mutex>& lock, std::condition_variable& changed,
                       const std::function<bool()>& ready) = 0;
};

/// The program's own threads.
class PoolWorkers final : public Workers {
public:
    PoolWorkers(QThreadPool& largeFiles, QThreadPool& smallFiles);

    void start(Lane lane, std::function<void()> work) override;
    [[nodiscard]] int atOnce(Lane lane) override;
    [[nodiscard]] QThreadPool& pool(Lane lane) override;
    bool await(std::unique_lock<std::mutex>& lock, std::condition_variable& changed,
               const std::function<bool()>& ready) override;

private:
    QThreadPool& m_largeFiles;
    QThreadPool& m_smallFiles;
    QThreadPool m_questions;
    QThreadPool m_runs;
    QThreadPool m_care;
    QThreadPool m_notes;
};

} // namespace vtrack
