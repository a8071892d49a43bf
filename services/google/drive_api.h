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

/// Drive v3, typed. Calls block until Google answered, with tokens, retries, pauses and the pace taken care of: on
/// workers only, from any number of them. Every error is one of drive_error's, or NetworkError, or Cancelled.
///
/// What is returned was proved to be Google's answer and to hold what was asked for; anything else is an error, never
/// "nothing there". A request that Google wants slower (RateLimited) is tried again for two minutes; then, or at once
/// when Google asks for a longer wait than half a minute, it is returned and no longer transient: the time to try again
/// is `retryAfter`, when Google named one.
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
    /// One try with the token that is valid, and one with a new token when Drive does not accept it.
    template <typename Try> [[nodiscard]] auto withToken(const std::stop_token& stop, Try attempt);
    /// `attempt()` again after transient errors, by the policy, and for as long as Google wants it slower.
    template <typename Try>
    [[nodiscard]] auto retried(const QUrl& url, const RetryPolicy& policy, const std::stop_token& stop, Try attempt);
    [[nodiscard]] Result<QJsonObject> getJson(const QUrl& url, int units, const std::stop_token& stop);
    [[nodiscard]] Result<QJsonObject> getJsonOnce(const QUrl& url, int units, const Secret& token,
                                                  const std::stop_token& stop);
    [[nodiscard]] Result<std::unique_ptr<ContentStream>> mediaOnce(const DriveFile& file, HttpRequest request,
                                                                   std::chrono::milliseconds stallLimit,
                                                                   const std::stop_token& stop);
    /// The error of an answer with another status than the one expected; the pacer learns of it.
    [[nodiscard]] Error refusal(int status, const QByteArray& body, const HttpHeaders& headers, Asked asked,
                                std::chrono::milliseconds sent);

    HttpClient& m_http;
    AccessTokens& m_tokens;
    GoogleEndpoints m_endpoints;
    QuotaPacer& m_pacer;
    Clock& m_clock;
    RetryPolicy m_retry;
    RetryPolicy m_pace; ///< After "go slower".
};

/// Text as it stands between quotes in a query.
[[nodiscard]] QString quoted(QString text);

} // namespace vtrack
