// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "error.h"
#include "http_client.h"

#include <QUrl>

#include <mutex>
#include <stop_token>

namespace vtrack {

/// The result of an update check.
struct UpdateNews {
    QString newer = {};   ///< The newer version; empty if none is known.
    QString trouble = {}; ///< Why there is no result, for people; empty if there is one, or no address is set.
};

/// Checks the administrator's address for a newer version of this program: only if an address is set, and at most once
/// a day, regardless of callers and restarts. Sends a plain GET without identifying data, follows no redirect to
/// another host, and reads at most 64 KiB in half a minute. Any thread.
///
///   no address -> nothing is sent
///   looked at it less than a day ago -> what is known from then
///   else -> the time is written down -> GET -> versionFrom() -> written down
class UpdateNotice {
public:
    /// @param file stores the result.
    UpdateNotice(QString file, HttpClient& http, const Clock& clock);

    /// Checks if it is time. Blocks: on a worker.
    /// @param address of the settings; empty for none.
    [[nodiscard]] UpdateNews look(const QString& address, const std::stop_token& stop = {}) const;

    /// The stored result, without a check. Blocks on the disk.
    [[nodiscard]] UpdateNews known(const QString& address) const;

private:
    QString m_file;
    HttpClient& m_http;
    const Clock& m_clock;
    mutable std::mutex m_mutex; ///< Held during a check; concurrent callers use its result.
};

/// The address to look at, or BadInput: it must be https, or plain http to this computer.
[[nodiscard]] Result<QUrl> checkedUpdateAddress(const QString& text);

} // namespace vtrack
