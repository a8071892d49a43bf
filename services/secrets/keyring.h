// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "secret.h"

#include <QCoreApplication>
#include <QObject>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace QKeychain { // NOLINT(readability-identifier-naming): the library's name.
class Job;
}

namespace vtrack {

/// The four ways in which a keyring can fail. See KeyVault.
enum class KeyringState { Missing, Locked, Hanging, Refused };

/// The KeyringUnavailable error for that state, with a sentence and the action.
[[nodiscard]] Error keyringError(KeyringState state, const QString& detail);

/// The operating system's keyring as plain blocking calls with a time limit: they post a QtKeychain job to the thread
/// of `home` and wait for its answer. Call from one worker thread only, never from the thread of `home`; stop() is safe
/// from any thread.
class Keyring {
public:
    Keyring(QObject& home, std::chrono::milliseconds timeLimit);
    ~Keyring();

    Keyring(const Keyring&) = delete;
    Keyring& operator=(const Keyring&) = delete;

    /// How to handle that a keyring program runs, but nobody ever made a keyring in it.
    enum class NoneMade {
        Offer, ///< The system's window that makes one opens.
        Leave, ///< No window opens, and the keyring is missing.
    };

    /// What the entry of that name (keyring_entry.h) holds, or nothing if it verifiably does not exist: see KeyVault
    /// about the locked keyring.
    [[nodiscard]] Result<std::optional<Secret>> read(const QString& entry, NoneMade noneMade = NoneMade::Offer);
    [[nodiscard]] Result<void> write(const QString& entry, const Secret& secret);
    /// Succeeds only if the entry is verifiably gone.
    [[nodiscard]] Result<void> erase(const QString& entry);

    /// Ends the waiting: the current and all later calls fail with Cancelled.
    void stop();

private:
    struct Exchange;
    struct Reply;

    [[nodiscard]] Result<Reply> ask(std::function<QKeychain::Job*()> makeJob);
    [[nodiscard]] Result<Reply> askRead(const QString& entry);
    [[nodiscard]] Result<void> tryOut();

    QObject& m_home;
    std::chrono::milliseconds m_timeLimit;
    std::shared_ptr<Exchange> m_exchange;
};

} // namespace vtrack
