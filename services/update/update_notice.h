// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "error.h"
#include "http_client.h"

#include <QUrl>

#include <mutex>
#include <stop_token>

namespace vtrack {

/// What is known of newer versions.
struct UpdateNews {
    QString newer = {};   ///< The version that is newer than this program; empty when none is known.
    QString trouble = {}; ///< Why nothing is known, for people; empty when something is, or no address is set.
};

/// Looks at an address of the administrator's choice for a newer version of this program: only where there is an
/// address, and at most once a day, whoever asks and however often the program is started. Sends a plain GET that says
/// nothing about who asks, follows no redirect to another place, takes 64 KiB and half a minute at most. Any thread.
///
///   no address -> nothing is sent
///   looked at it less than a day ago -> what is known from then
///   else -> the time is written down -> GET -> versionFrom() -> written down
class UpdateNotice {
public:
    /// @param file where it keeps what it knows.
    UpdateNotice(QString file, HttpClient& http, const Clock& clock);

    /// Looks when it is time to. Blocks: on a worker.
    /// @param address of the settings; empty for none.
    [[nodiscard]] UpdateNews look(const QString& address, const std::stop_token& stop = {}) const;

    /// Without looking. Blocks on the disk.
    [[nodiscard]] UpdateNews known(const QString& address) const;

private:
    QString m_file;
    HttpClient& m_http;
    const Clock& m_clock;
    mutable std::mutex m_mutex; ///< Held while looking: who asks meanwhile takes that answer.
};

/// The address to look at, or BadInput: it must be https, or plain http to this computer.
[[nodiscard]] Result<QUrl> checkedUpdateAddress(const QString& text);

} // namespace vtrack
