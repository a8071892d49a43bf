// SPDX-License-Identifier: GPL-3.0-or-later
#include "blame.h"

#include "error_kinds.h"

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr std::chrono::seconds answerLasts{5};
constexpr int mostInARow = 100;

} // namespace

Blame::Blame(Drive& drive, const Clock& clock)
    : m_drive(drive)
    , m_clock(clock) {}

bool Blame::concernsAll(const Error& error, const std::stop_token& stop) {
    switch (ownerOf(error)) {
    case Owner::Item:
        return false;
    case Owner::Disk:    // The code that accessed the disk knows whether only its file is affected.
    case Owner::Setup:   // No request would be answered.
    case Owner::Program: // Nor could its result be written.
        return true;
    case Owner::Account:
    case Owner::Drive:
    case Owner::Connection:
        break;
    }
    return askRoot(stop).has_value() || ++m_inARow >= mostInARow;
}

const std::optional<Error>& Blame::askRoot(const std::stop_token& stop) {
    const auto now = m_clock.monotonic();
    if (!m_askedAt || now - *m_askedAt > answerLasts) {
        const auto root = m_drive.get(u"root"_s, stop);
        m_root = root ? std::nullopt : std::optional(root.error());
        m_askedAt = m_clock.monotonic();
    }
    return m_root;
}

} // namespace vtrack
