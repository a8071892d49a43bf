// SPDX-License-Identifier: GPL-3.0-or-later
#include "error_scope.h"

#include "error_kinds.h"
#include "time_limits.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

using namespace std::chrono_literals;

constexpr auto answerLasts = 5s;
constexpr int fewInARow = 3;
constexpr int someInARow = 10;
constexpr int mostInARow = 100;
constexpr qsizetype someCameras = 3;

} // namespace

ErrorScope::ErrorScope(Drive& drive, const Clock& clock)
    : m_drive(drive)
    , m_clock(clock) {}

ErrorScope::ErrorScope(Drive& drive, const Clock& clock, KnownGood knownGood, qsizetype cameras)
    : m_drive(drive)
    , m_clock(clock)
    , m_knownGood(std::move(knownGood))
    , m_fewCameras(std::min(someCameras, cameras)) {}

bool ErrorScope::concernsAll(const Error& error, const std::stop_token& stop, qint64 cameraId) {
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
    if (isRootRefused(stop))
        return true;
    ++m_inARow;
    m_cameras += cameraId;
    if (m_inARow >= mostInARow)
        return true;
    if (!m_knownGood || m_inARow < fewInARow)
        return false;
    return isContentRefused(stop).value_or(m_inARow >= someInARow && m_cameras.size() >= m_fewCameras);
}

bool ErrorScope::isOld(const Answer& answer) const {
    return !answer.askedAt || m_clock.monotonic() - *answer.askedAt > answerLasts;
}

bool ErrorScope::isRootRefused(const std::stop_token& stop) {
    if (isOld(m_root)) {
        m_root.isRefused = !m_drive.get(u"root"_s, stop).has_value();
        m_root.askedAt = m_clock.monotonic();
    }
    return *m_root.isRefused;
}

/// The last byte is enough. Its file may be gone by now, which says nothing.
std::optional<bool> ErrorScope::isContentRefused(const std::stop_token& stop) {
    if (!isOld(m_content))
        return m_content.isRefused;
    m_content.isRefused.reset();
    if (const auto good = m_knownGood(m_cameras)) {
        const auto content = m_drive.media(*good, good->size - 1, longestTrialStall, stop);
        if (content)
            m_content.isRefused = false;
        else if (content.error().kind != ErrorKind::Cancelled && ownerOf(content.error()) != Owner::Item)
            m_content.isRefused = true;
    }
    m_content.askedAt = m_clock.monotonic();
    return m_content.isRefused;
}

} // namespace vtrack
