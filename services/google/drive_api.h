// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access_tokens.h"
#include "clock.h"
#include "drive_error.h"
#include "drive_file.h"
#include "google_endpoints.h"
#include "http_client.h"
#include "quota_pacer.h"
#include "retry_policy.h"
#include "transfer.h"

#include <memory>
#include <stop_token>

namespace vtrack {

/// What to list.
struct DriveQuery {
    QString q;
    int pageSize = 1000; ///< 1 to 1000.
    QString pageToken = {};
    QString orderBy = {};
};

/// Drive v3, typed. Calls block until Google answered, with tokens, retries, pauses and the quota taken care of: on
/// workers only, from any number of them. Every error is one of drive_error's, or NetworkError, or Cancelled.
class DriveApi {
public:
    DriveApi(HttpClient& http, AccessTokens& tokens, GoogleEndpoints endpoints, QuotaPacer& pacer, Clock& clock,
             RetryPolicy retry = {});

    /// One page of files.list.
    [[nodiscard]] Result<DriveFilePage> list(const DriveQuery& query, const std::stop_token& stop = {});

    /// All pages, one after another.
    /// @param mostPages a bound against a server that never ends.
    [[nodiscard]] Result<QList<DriveFile>> listAll(DriveQuery query, const std::stop_token& stop = {},
                                                   int mostPages = 1000);

    /// One item by id; "root" is My Drive.
    [[nodiscard]] Result<DriveFile> get(const QString& id, const std::stop_token& stop = {});

    /// Where to begin with changes() to learn what happens from now on.
    /// @param driveId a shared drive; empty for My Drive. Each has a log of its own.
    [[nodiscard]] Result<QString> changesStart(const QString& driveId, const std::stop_token& stop = {});
    /// One page of changes since the token. A token that Drive refuses is FolderNotFound or Internal, never transient.
    [[nodiscard]] Result<DriveChangePage> changes(const QString& driveId, const QString& pageToken,
                                                  const std::stop_token& stop = {});

    /// The shared drives this account is a member of (drives.list), all pages.
    [[nodiscard]] Result<QList<SharedDrive>> sharedDrives(const std::stop_token& stop = {});

    /// Opens a file's content from byte `offset`. The answer was checked to be data of the right kind: 200 or 206,
    /// never the HTML page that Google serves in place of data at times. One try, but for a new token after a 401: a
    /// download decides itself how to go on.
    [[nodiscard]] Result<std::unique_ptr<Transfer>>
    media(const DriveFile& file, qint64 offset, std::chrono::milliseconds stallLimit, const std::stop_token& stop = {});

private:
    /// `attemptOnce()` again after transient errors, by the policy, and once more with a new token after a 401.
    template <typename Try>
    [[nodiscard]] auto retried(const QUrl& url, const RetryPolicy& policy, const std::stop_token& stop,
                               Try attemptOnce);
    [[nodiscard]] Result<QJsonObject> getJson(const QUrl& url, int units, const std::stop_token& stop);
    [[nodiscard]] Result<QJsonObject> getJsonOnce(const QUrl& url, int units, const std::stop_token& stop);
    [[nodiscard]] Result<std::unique_ptr<Transfer>> mediaOnce(const DriveFile& file, HttpRequest request,
                                                              std::chrono::milliseconds stallLimit,
                                                              const std::stop_token& stop);

    HttpClient& m_http;
    AccessTokens& m_tokens;
    GoogleEndpoints m_endpoints;
    QuotaPacer& m_pacer;
    Clock& m_clock;
    RetryPolicy m_retry;
};

/// Text as it stands between quotes in a query.
[[nodiscard]] QString quoted(QString text);

} // namespace vtrack
