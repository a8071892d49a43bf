// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"

#include <QRandomGenerator>
#include <QStringList>

#include <functional>

namespace vtrack::test {

/// The simulated program died at this call: nothing it was about to do takes place. Thrown through the program's own
/// frames, caught by the simulation, and by nobody else.
struct Died {};

/// Chance and time of one simulated life, and what else happens at each of the program's calls to the outside. One
/// thread; everything follows from the seed.
class Turns {
public:
    Turns(quint32 seed, const QDateTime& start)
        : m_random(seed)
        , m_now(start)
        , m_worldNow(start) {}

    [[nodiscard]] int below(int most) { return most <= 0 ? 0 : static_cast<int>(m_random.bounded(most)); }

    [[nodiscard]] bool chance(int of, int in) { return below(in) < of; }

    /// The computer's clock, which somebody may set.
    [[nodiscard]] QDateTime now() const { return m_now; }

    /// Google's.
    [[nodiscard]] QDateTime worldNow() const { return m_worldNow; }

    [[nodiscard]] std::chrono::milliseconds monotonic() const { return m_monotonic; }

    void advance(std::chrono::milliseconds span) {
        m_now = m_now.addMSecs(span.count());
        m_worldNow = m_worldNow.addMSecs(span.count());
        m_monotonic += span;
    }

    /// Somebody sets the computer's clock.
    void setClock(const QDateTime& now) { m_now = now; }

    /// A call to the outside begins: others may have their turn first. Throws Died.
    void take(const char* what) {
        if (onTurn)
            onTurn(what);
    }

    std::function<void(const char*)> onTurn;

    /// One line of the life's story.
    void tell(const QString& line) { m_trace += m_worldNow.toString(QStringLiteral("ddd HH:mm:ss ")) + line; }

    [[nodiscard]] const QStringList& trace() const { return m_trace; }

    /// Whoever lives long would only collect stories.
    void forgetTrace() { m_trace = {}; }

private:
    QRandomGenerator m_random;
    QDateTime m_now;
    QDateTime m_worldNow;
    std::chrono::milliseconds m_monotonic{0};
    QStringList m_trace;
};

/// The program's clock: waiting is a turn of the others, and time passes.
class TurnClock final : public Clock {
public:
    explicit TurnClock(Turns& turns)
        : m_turns(turns) {}

    [[nodiscard]] QDateTime now() const override { return m_turns.now(); }

    [[nodiscard]] std::chrono::milliseconds monotonic() const override { return m_turns.monotonic(); }

    void wait(std::chrono::milliseconds span, const std::stop_token&) override {
        m_turns.take("wait");
        m_turns.advance(span);
    }

private:
    Turns& m_turns;
};

} // namespace vtrack::test
