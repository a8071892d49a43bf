// SPDX-License-Identifier: GPL-3.0-or-later
#include "run_claims.h"

#include "clock.h"
#include "file_system.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr std::chrono::milliseconds untilNextTry{100}; // Another process cannot tell that it has released a source.

} // namespace

RunClaims::Claim::Claim(RunClaims& claims, qint64 sourceId)
    : m_claims(&claims)
    , m_sourceId(sourceId) {}

RunClaims::Claim::Claim(Claim&& other) noexcept
    : m_claims(std::exchange(other.m_claims, nullptr))
    , m_sourceId(other.m_sourceId)
    , m_lock(std::move(other.m_lock)) {}

RunClaims::Claim::~Claim() {
    m_lock.reset(); // First, or another thread could find the source free but its file locked.
    if (m_claims != nullptr)
        m_claims->release(m_sourceId);
}

RunClaims::RunClaims(QString folder)
    : m_folder(std::move(folder)) {}

Result<std::optional<RunClaims::Claim>> RunClaims::tryTake(qint64 sourceId) {
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_taken.insert(sourceId).second)
            return std::nullopt;
    }
    Claim claim(*this, sourceId); // Released again if the file cannot be locked.
    if (m_folder.isEmpty())
        return std::optional<Claim>(std::move(claim));
    auto file = std::make_unique<QFile>();
    if (const auto opened = openOwnFile(*file, m_folder + u"/source_%1.lock"_s.arg(sourceId)); !opened)
        return std::unexpected(opened.error());
    const auto locked = lockForThisProcess(*file);
    if (!locked)
        return std::unexpected(locked.error());
    if (!*locked)
        return std::nullopt;
    claim.m_lock = std::move(file);
    return std::optional<Claim>(std::move(claim));
}

Result<std::optional<RunClaims::Claim>> RunClaims::take(qint64 sourceId, std::chrono::milliseconds patience,
                                                        const std::stop_token& stop) {
    SystemClock clock; // Other processes live by the real time.
    const auto end = clock.monotonic() + patience;
    while (true) {
        auto claim = tryTake(sourceId);
        if (!claim || *claim || stop.stop_requested() || clock.monotonic() >= end)
            return claim;
        clock.wait(untilNextTry, stop);
    }
}

void RunClaims::release(qint64 sourceId) {
    const std::scoped_lock lock(m_mutex);
    m_taken.erase(sourceId);
}

} // namespace vtrack
