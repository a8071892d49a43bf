// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access_tokens.h"
#include "answer_watch.h"
#include "clock.h"
#include "drive.h"
#include "drive_answer.h"
#include "drive_error.h"
#include "google_endpoints.h"
#include "http_client.h"
#include "quota_pacer.h"
#include "retry_policy.h"

#include <memory>
#include <stop_token>

namespace vtrack {

/// Drive v3, typed. Calls block until Google answered, with tokens, retries, pauses and the pace taken care of: on
/// workers only, from any number of them. Every error is one of drive_error's, or NetworkError, or Cancelled.
///
/// A result is proved to be Google's answer with the requested content; anything else is an error, never "not found". A
/// rate-limited request (RateLimited) is retried for two minutes. After that, or at once if Google requests a wait of
/// more than half a minute, the error is returned and no longer transient; `retryAfter` is set if Google named a time.
class DriveApi final : public Drive {
public:
    /// @param answers learns of each request, also of those for tokens; nullptr for nobody.
    DriveApi(HttpClient& http, AccessTokens& tokens, GoogleEndpoints endpoints, QuotaPacer& pacer, Clock& clock,
             RetryPolicy retry = {}, AnswerWatch* answers = nullptr);

    /// AccessTokens::grant().
    [[nodiscard]] int grant() const { return m_tokens.grant(); }

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
    /// `attempt()` again while Google wants it slower, for two minutes at most.
    template <typename Try> [[nodiscard]] auto paced(const QUrl& url, const std::stop_token& stop, Try attempt);
    /// `attempt()` again after other transient errors, by the policy.
    template <typename Try> [[nodiscard]] auto retried(const QUrl& url, const std::stop_token& stop, Try attempt);
    [[nodiscard]] Result<QJsonObject> getJson(const QUrl& url, int units, const std::stop_token& stop);
    [[nodiscard]] Result<QJsonObject> getJsonOnce(const QUrl& url, int units, const Secret& token,
                                                  const std::stop_token& stop);
    [[nodiscard]] Result<std::unique_ptr<ContentStream>> mediaOnce(const DriveFile& file, const HttpRequest& request,
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
    AnswerWatch* m_answers;
};

} // namespace vtrack
