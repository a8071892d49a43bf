// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "lifetime_store.h"

#include <functional>

namespace vtrack {

/// Notes that this program runs, so that the time in which none did is known (LifetimeStore). Constructed on any
/// thread; note() one at a time.
class LifetimeRecorder {
public:
    explicit LifetimeRecorder(const Clock& clock);

    /// Call at the start, each minute, and at the end. If the clock was set within the first minute, as after a start
    /// without network, the start is noted by the clock as it is then. If the computer slept since the last note for as
    /// long as an OffTime at least, another lifetime begins.
    /// @param isEnd the program ends in good order.
    [[nodiscard]] Result<void> note(Connection& connection, bool isEnd = false);

    /// After the second note, writes the activity line about the time before this start or before the computer woke, if
    /// it was three hours or more.
    /// @param isSyncing whether anything is fetched now; otherwise nothing is told. Not asked once that is settled.
    /// @return its sentence; empty for none.
    [[nodiscard]] Result<QString> tellOffTime(Connection& connection, const std::function<bool()>& isSyncing);

private:
    [[nodiscard]] Result<void> wake(Connection& connection, std::chrono::milliseconds slept);

    const Clock& m_clock;
    std::chrono::milliseconds m_beganMonotonic;
    std::chrono::milliseconds m_asleep; ///< As Clock has it at the last note.
    Lifetime m_life;
    int m_notes = 0;
    bool m_isTold = false;
};

} // namespace vtrack
