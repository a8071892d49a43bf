// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access_tokens.h"
#include "clock.h"
#include "drive.h"
#include "drive_error.h"
#include "google_endpoints.h"
#include "http_client.h"
#include "quota_pacer.h"
#include "retry_policy.h"
#include "transfer.h"

#include <memory>
#include <stop_token>

namespace vtrack {

/// A shared drive a person is a member of.
struct SharedDrive {
    QString id; ///< Also the id of its topmost folder.
    QString name;
};

/// Drive v3, typed. Calls block until Google answered, with tokens, retries, pauses and the quota taken care of: on
/// workers only, from any number of them. Every error is one of drive_error's, or NetworkError, or Cancelled.
class DriveApi final : public Drive {
public:
    DriveApi(HttpClient& http, AccessTokens& tokens, GoogleEndpoints endpoints, QuotaPacer& pacer, Clock& clock,
             RetryPolicy retry = {});

    [[nodiscard]] Result<DriveFilePage> list(const DriveQuery& query, const std::stop_token& stop = {}) override;
    [[nodiscard]] Result<DriveFile> get(const QString& id, const std::stop_token& stop = {}) override;
    [[nodiscard]] Result<QString> changesStart(const QString& driveId, const std::stop_token& stop = {}) override;
    [[nodiscard]] Result<DriveChangePage> changes(const QString& driveId, const QString& pageToken,
                                                  const std::stop_token& stop = {}) override;

    /// The shared drives this account is a member of (drives.list), all pages.
    [[nodiscard]] Result<QList<SharedDrive>> sharedDrives(const std::stop_token& stop = {});

    [[nodiscard]] Result<std::unique_ptr<ContentStream>> media(const DriveFile& file, qint64 offset,
                                                               std::chrono::milliseconds stallLimit,
                                                               const std::stop_token& stop = {}) override;

private:
    /// `attemptOnce()` again after transient errors, by the policy, and once more with a new token after a 401.
    template <typename Try>
    [[nodiscard]] auto retried(const QUrl& url, const RetryPolicy& policy, const std::stop_token& stop,
                               Try attemptOnce);
    [[nodiscard]] Result<QJsonObject> getJson(const QUrl& url, int units, const std::stop_token& stop);
    [[nodiscard]] Result<QJsonObject> getJsonOnce(const QUrl& url, int units, const std::stop_token& stop);
    [[nodiscard]] Result<std::unique_ptr<ContentStream>> mediaOnce(const DriveFile& file, HttpRequest request,
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
