// SPDX-License-Identifier: GPL-3.0-or-later
#include "run_claims.h"

#include "clock.h"
#include "file_system.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr std::chrono::milliseconds untilNextTry{100}; // Another process cannot tell that it has released a source.

QString wantedName(qint64 sourceId) {
    return u"source_%1.wanted.lock"_s.arg(sourceId);
}

} // namespace

RunClaims::Claim::Claim(RunClaims& claims, qint64 sourceId)
    : m_claims(&claims)
    , m_sourceId(sourceId) {}

RunClaims::Claim::Claim(Claim&& other) noexcept
    : m_claims(std::exchange(other.m_claims, nullptr))
    , m_sourceId(other.m_sourceId)
    , m_lock(std::move(other.m_lock))
    , m_wish(std::move(other.m_wish)) {}

RunClaims::Claim::~Claim() {
    m_lock.reset(); // First, or another thread could find the source free but its file locked.
    if (m_claims != nullptr)
        m_claims->release(m_sourceId);
}

/// Others see that the source is wanted, until it is destroyed.
class RunClaims::Wish {
public:
    Wish(RunClaims& claims, qint64 sourceId)
        : m_claims(claims)
        , m_sourceId(sourceId) {}

    ~Wish() {
        lock.reset(); // First, as for a claim.
        const std::scoped_lock guard(m_claims.m_mutex);
        m_claims.m_wanted.erase(m_sourceId);
    }

    Wish(const Wish&) = delete;
    Wish& operator=(const Wish&) = delete;

    std::unique_ptr<QFile> lock; ///< Null without a folder.

private:
    RunClaims& m_claims;
    qint64 m_sourceId;
};

RunClaims::RunClaims(QString folder)
    : m_folder(std::move(folder)) {}

Result<std::unique_ptr<QFile>> RunClaims::locked(const QString& name) const {
    auto file = std::make_unique<QFile>();
    if (const auto opened = openOwnFile(*file, m_folder + u'/' + name); !opened)
        return std::unexpected(opened.error());
    const auto isLocked = lockForThisProcess(*file);
    if (!isLocked)
        return std::unexpected(isLocked.error());
    return *isLocked ? std::move(file) : nullptr;
}

Result<std::optional<RunClaims::Claim>> RunClaims::tryTake(qint64 sourceId) {
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_taken.insert(sourceId).second)
            return std::nullopt;
    }
    Claim claim(*this, sourceId); // Released again if the file cannot be locked.
    if (m_folder.isEmpty())
        return std::optional<Claim>(std::move(claim));
    auto file = locked(u"source_%1.lock"_s.arg(sourceId));
    if (!file)
        return std::unexpected(file.error());
    if (!*file)
        return std::nullopt;
    claim.m_lock = *std::move(file);
    return std::optional<Claim>(std::move(claim));
}

Result<std::optional<RunClaims::Claim>> RunClaims::take(qint64 sourceId, std::chrono::milliseconds patience,
                                                        const std::stop_token& stop) {
    SystemClock clock; // Other processes live by the real time.
    const auto end = clock.monotonic() + patience;
    std::shared_ptr<Wish> wish;
    while (true) {
        if (!wish) {
            auto wanted = want(sourceId);
            if (!wanted)
                return std::unexpected(wanted.error());
            wish = *std::move(wanted);
        }
        auto claim = wish ? tryTake(sourceId) : Result<std::optional<Claim>>(std::nullopt);
        if (claim && *claim)
            (*claim)->m_wish = wish;
        if (!claim || *claim || stop.stop_requested() || clock.monotonic() >= end)
            return claim;
        clock.wait(untilNextTry, stop);
    }
}

/// Null while somebody else wants the source, or isWanted() looks.
Result<std::shared_ptr<RunClaims::Wish>> RunClaims::want(qint64 sourceId) {
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_wanted.insert(sourceId).second)
            return nullptr;
    }
    auto wish = std::make_shared<Wish>(*this, sourceId);
    if (m_folder.isEmpty())
        return wish;
    auto file = locked(wantedName(sourceId));
    if (!file)
        return std::unexpected(file.error());
    wish->lock = *std::move(file);
    return wish->lock ? wish : nullptr;
}

bool RunClaims::isWanted(qint64 sourceId) {
    {
        const std::scoped_lock lock(m_mutex);
        if (m_wanted.contains(sourceId))
            return true;
    }
    if (m_folder.isEmpty() || !QFile::exists(m_folder + u'/' + wantedName(sourceId)))
        return false;
    const auto file = locked(wantedName(sourceId));
    return file && !*file; // A file that cannot be locked is nobody's wish.
}

void RunClaims::release(qint64 sourceId) {
    const std::scoped_lock lock(m_mutex);
    m_taken.erase(sourceId);
}

} // namespace vtrack
