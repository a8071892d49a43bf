// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "drive.h"
#include "error.h"

#include <optional>

namespace vtrack {

/// Finds out whom an error concerns, for one kind of work (lists, or downloads): that everybody is concerned is proved,
/// never assumed. An error that claims more than its item is checked by a question that any working account can have
/// answered (`files.get` of the root). When that goes well, it is the item's own trouble, until so many in a row failed
/// that going on makes no sense. Used by one thread.
class Blame {
public:
    Blame(Drive& drive, const Clock& clock);

    /// Whether nothing else would go better. May ask Drive: blocks.
    [[nodiscard]] bool concernsAll(const Error& error, const std::stop_token& stop);

    /// Something went well.
    void clear() { m_inARow = 0; }

private:
    /// The error of the root itself, as lately as a few seconds ago.
    [[nodiscard]] const std::optional<Error>& askRoot(const std::stop_token& stop);

    Drive& m_drive;
    const Clock& m_clock;
    int m_inARow = 0;
    std::optional<Error> m_root;
    std::optional<std::chrono::milliseconds> m_askedAt;
};

} // namespace vtrack
