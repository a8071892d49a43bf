// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <chrono>
#include <stop_token>

namespace vtrack {

/// The only source of time in the program, passed to everything that needs it, so that tests can run a day in
/// milliseconds.
/// All calls are safe from any thread.
class Clock {
public:
    virtual ~Clock() = default;
    Clock() = default;
    Clock(const Clock&) = delete;
    Clock& operator=(const Clock&) = delete;

    /// The time of day, in UTC. Jumps when the clock is set.
    [[nodiscard]] virtual QDateTime now() const = 0;
    /// Time since some fixed moment; never jumps back. For measuring spans.
    [[nodiscard]] virtual std::chrono::milliseconds monotonic() const = 0;

    /// How long the computer has slept since some fixed moment (computerSleep()). A clock for tests does not sleep.
    [[nodiscard]] virtual std::chrono::milliseconds asleep() const { return {}; }

    /// Blocks a worker thread for that time or until a stop is requested. Never on the GUI or network thread.
    /// A clock for tests lets the time pass at once.
    virtual void wait(std::chrono::milliseconds span, const std::stop_token& stop);
};

/// The computer's clock.
class SystemClock final : public Clock {
public:
    [[nodiscard]] QDateTime now() const override;
    [[nodiscard]] std::chrono::milliseconds monotonic() const override;
    [[nodiscard]] std::chrono::milliseconds asleep() const override;
};

/// The form in which times stand in the database and in JSON: `2025-01-15T10:30:00Z` (UTC, whole seconds). Empty for
/// an invalid time.
[[nodiscard]] QString toIsoUtc(const QDateTime& time);

/// Reads toIsoUtc() and Drive's RFC 3339 times with fractions and offsets. Invalid QDateTime when it is no time.
[[nodiscard]] QDateTime fromIso(const QString& text);

} // namespace vtrack
