// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QFile>

#include <chrono>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <unordered_set>

namespace vtrack {

/// Exclusive use of a source, by a run or by its removal: one at a time, in any thread and in any process. A removal
/// says that it wants the source, so that a run of it ends. Nothing of this outlives a process that is killed. Safe
/// from any thread; outlives its claims.
class RunClaims {
public:
    /// @param folder the data folder, in which locked files tell other processes of a claim (`source_{id}.lock`) and
    /// of what wants one (`source_{id}.wanted.lock`). The system itself unlocks them if the process dies. Empty: the
    /// claims count in this process only.
    explicit RunClaims(QString folder = {});

    /// Holds the source until it is destroyed.
    class Claim {
    public:
        Claim(RunClaims& claims, qint64 sourceId);
        Claim(Claim&& other) noexcept;
        Claim(const Claim&) = delete;
        Claim& operator=(const Claim&) = delete;
        Claim& operator=(Claim&&) = delete;
        ~Claim();

    private:
        friend class RunClaims;

        RunClaims* m_claims;
        qint64 m_sourceId;
        std::unique_ptr<QFile> m_lock; ///< Locked; null without a folder.
        std::shared_ptr<void> m_wish;  ///< Of take().
    };

    /// Nothing if the source is in use. Errors: those of the lock's file.
    [[nodiscard]] Result<std::optional<Claim>> tryTake(qint64 sourceId);
    /// Waits until the source is free; nothing after a stop, or if it is still in use after `patience`. From the call
    /// to the end of the claim, isWanted() in every process. Errors as tryTake(). Blocks: on a worker.
    [[nodiscard]] Result<std::optional<Claim>> take(qint64 sourceId, std::chrono::milliseconds patience,
                                                    const std::stop_token& stop);
    /// Whether take() waits for the source, or its claim is held: who runs sources ends a run of it and begins none.
    /// To be called in the process alone that runs them.
    [[nodiscard]] bool isWanted(qint64 sourceId);

private:
    class Wish;

    /// The file, locked; null while another process has it.
    [[nodiscard]] Result<std::unique_ptr<QFile>> locked(const QString& name) const;
    [[nodiscard]] Result<std::shared_ptr<Wish>> want(qint64 sourceId);
    void release(qint64 sourceId);

    QString m_folder;
    std::mutex m_mutex;
    std::unordered_set<qint64> m_taken;
    std::unordered_set<qint64> m_wanted;
};

} // namespace vtrack
