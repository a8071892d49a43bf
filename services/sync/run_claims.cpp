// SPDX-License-Identifier: GPL-3.0-or-later
#include "run_claims.h"

#include <utility>

namespace vtrack {

RunClaims::Claim::Claim(RunClaims& claims, qint64 sourceId)
    : m_claims(&claims)
    , m_sourceId(sourceId) {}

RunClaims::Claim::Claim(Claim&& other) noexcept
    : m_claims(std::exchange(other.m_claims, nullptr))
    , m_sourceId(other.m_sourceId) {}

RunClaims::Claim::~Claim() {
    if (m_claims != nullptr)
        m_claims->release(m_sourceId);
}

std::optional<RunClaims::Claim> RunClaims::tryTake(qint64 sourceId) {
    const std::scoped_lock lock(m_mutex);
    if (!m_taken.insert(sourceId).second)
        return {};
    return std::optional<Claim>(std::in_place, *this, sourceId);
}

std::optional<RunClaims::Claim> RunClaims::take(qint64 sourceId, const std::stop_token& stop) {
    std::unique_lock lock(m_mutex);
    if (!m_released.wait(lock, stop, [&] { return !m_taken.contains(sourceId); }))
        return {};
    m_taken.insert(sourceId);
    return std::optional<Claim>(std::in_place, *this, sourceId);
}

void RunClaims::release(qint64 sourceId) {
    const std::scoped_lock lock(m_mutex);
    m_taken.erase(sourceId);
    m_released.notify_all();
}

} // namespace vtrack
