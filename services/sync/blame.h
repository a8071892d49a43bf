// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "drive.h"
#include "error.h"

#include <optional>

namespace vtrack {

/// Finds out what an error affects, for one kind of work (listings or downloads). If an error may affect more than its
/// item, this is tested with a request that succeeds for any working account (`files.get` of the root). If the request
/// succeeds, the error affects the item only; but where a hundred in a row fail, the others wait for the next check,
/// for which those that failed come last. Used by one thread.
class Blame {
public:
    Blame(Drive& drive, const Clock& clock);

    /// Whether everything else would fail too. May send a request to Drive, at most one every few seconds: blocks.
    [[nodiscard]] bool concernsAll(const Error& error, const std::stop_token& stop);

    /// An item went well.
    void wentWell() { m_inARow = 0; }

private:
    /// The error of the root folder, cached for a few seconds.
    [[nodiscard]] const std::optional<Error>& askRoot(const std::stop_token& stop);

    Drive& m_drive;
    const Clock& m_clock;
    std::optional<Error> m_root;
    std::optional<std::chrono::milliseconds> m_askedAt;
    int m_inARow = 0;
};

} // namespace vtrack
