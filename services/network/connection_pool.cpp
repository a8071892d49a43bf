// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection_pool.h"

#include <algorithm>

namespace vtrack {

namespace {

constexpr std::chrono::minutes longestIdle{1};

} // namespace

CurlHandle::CurlHandle(CURLSH* shared, QString itsRoute)
    : multi(curl_multi_init())
    , easy(curl_easy_init())
    , route(std::move(itsRoute)) {
    curl_easy_setopt(easy, CURLOPT_SHARE, shared);
}

CurlHandle::~CurlHandle() {
    curl_easy_cleanup(easy);
    curl_multi_cleanup(multi);
}

ConnectionPool::ConnectionPool() {
    static const CURLcode ready = curl_global_init(CURL_GLOBAL_DEFAULT); // Until the process ends.
    Q_UNUSED(ready);
    m_shared = curl_share_init();
    curl_share_setopt(m_shared, CURLSHOPT_LOCKFUNC, &ConnectionPool::lock);
    curl_share_setopt(m_shared, CURLSHOPT_UNLOCKFUNC, &ConnectionPool::unlock);
    curl_share_setopt(m_shared, CURLSHOPT_USERDATA, this);
    curl_share_setopt(m_shared, CURLSHOPT_SHARE, CURL_LOCK_DATA_SSL_SESSION);
    curl_share_setopt(m_shared, CURLSHOPT_SHARE, CURL_LOCK_DATA_DNS);
}

ConnectionPool::~ConnectionPool() {
    m_idle.clear();
    curl_share_cleanup(m_shared);
}

std::unique_ptr<CurlHandle> ConnectionPool::take(const QString& route) {
    {
        const std::scoped_lock lock(m_mutex);
        const auto last =
            std::find_if(m_idle.rbegin(), m_idle.rend(), [&](const auto& handle) { return handle->route == route; });
        if (last != m_idle.rend()) {
            auto handle = std::move(*last);
            m_idle.erase(std::next(last).base());
            return handle;
        }
    }
    return std::make_unique<CurlHandle>(m_shared, route);
}

void ConnectionPool::giveBack(std::unique_ptr<CurlHandle> handle) {
    handle->closesAt.setRemainingTime(longestIdle);
    const std::scoped_lock lock(m_mutex);
    m_idle.push_back(std::move(handle));
}

void ConnectionPool::closeIdle() {
    std::vector<std::unique_ptr<CurlHandle>> old; // Closed after the lock is released.
    const std::scoped_lock lock(m_mutex);
    const auto firstYoung =
        std::ranges::find_if(m_idle, [](const auto& handle) { return !handle->closesAt.hasExpired(); });
    std::move(m_idle.begin(), firstYoung, std::back_inserter(old));
    m_idle.erase(m_idle.begin(), firstYoung);
}

void ConnectionPool::lock(CURL*, curl_lock_data what, curl_lock_access, void* pool) {
    static_cast<ConnectionPool*>(pool)->m_sharedLocks[what].lock();
}

void ConnectionPool::unlock(CURL*, curl_lock_data what, void* pool) {
    static_cast<ConnectionPool*>(pool)->m_sharedLocks[what].unlock();
}

} // namespace vtrack
