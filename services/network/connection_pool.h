// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDeadlineTimer>
#include <QString>

#include <array>
#include <curl/curl.h>
#include <memory>
#include <mutex>
#include <vector>

namespace vtrack {

/// A handle of libcurl for one request at a time, with the connections that it keeps open. Whoever has taken it from
/// the pool uses it on one thread.
struct CurlHandle {
    CurlHandle(CURLSH* shared, QString itsRoute);
    ~CurlHandle();
    CurlHandle(const CurlHandle&) = delete;
    CurlHandle& operator=(const CurlHandle&) = delete;

    CURLM* multi;
    CURL* easy;
    QString route;
    QDeadlineTimer closesAt; ///< While it is idle.
};

/// The handles that are not in use. A connection belongs to no thread, so it outlives the file and the thread that it
/// was opened for. Open and idle connections are closed after a minute. All handles share the TLS sessions, so that a
/// further connection to a host needs a short handshake only, and the addresses of hosts. Any thread.
class ConnectionPool {
public:
    ConnectionPool();
    /// All handles must have been given back.
    ~ConnectionPool();
    ConnectionPool(const ConnectionPool&) = delete;
    ConnectionPool& operator=(const ConnectionPool&) = delete;

    /// The handle that was used last on this route, or a new one.
    /// @param route the origin, and the proxy on the way to it.
    [[nodiscard]] std::unique_ptr<CurlHandle> take(const QString& route);
    /// @param handle with no request in progress.
    void giveBack(std::unique_ptr<CurlHandle> handle);
    /// Closes the connections that have been idle for a minute. Call every now and then.
    void closeIdle();

private:
    static void lock(CURL* easy, curl_lock_data what, curl_lock_access access, void* pool);
    static void unlock(CURL* easy, curl_lock_data what, void* pool);

    std::mutex m_mutex;
    std::vector<std::unique_ptr<CurlHandle>> m_idle; ///< The one that was used last at the end.
    CURLSH* m_shared;
    std::array<std::mutex, CURL_LOCK_DATA_LAST> m_sharedLocks;
};

} // namespace vtrack
