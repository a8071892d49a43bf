// SPDX-License-Identifier: GPL-3.0-or-later
#include "drive_error.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

/// A row applies when the status is equal (0: any) and the reason too (empty: any). The first that applies counts.
struct Rule {
    int status;
    const char16_t* reason;
    ErrorKind kind;
    bool transient;
    const char* sentence;
};

constexpr const char* pace = QT_TRANSLATE_NOOP(
    "DriveError", "Google asks to go slower. The program waits and goes on by itself; nothing is lost.");
constexpr const char* quota = QT_TRANSLATE_NOOP(
    "DriveError", "The daily limit of Google Drive is used up. New footage waits in Drive; the program "
                  "tries again every hour and goes on by itself.");
constexpr const char* fileQuota = QT_TRANSLATE_NOOP(
    "DriveError",
    "Google does not give out this file for now because it was downloaded too often. The other files go on; "
    "the program tries this one again later.");
constexpr const char* abusive = QT_TRANSLATE_NOOP(
    "DriveError",
    "Google marked this file as harmful and does not give it out. Look at it in Drive; the other files go on.");
constexpr const char* denied = QT_TRANSLATE_NOOP(
    "DriveError",
    "This Google account may not read it. Ask the owner to share it, or connect Google Drive again and tick "
    "every box.");
constexpr const char* policy = QT_TRANSLATE_NOOP(
    "DriveError", "Your organisation's rules do not allow it. Ask the administrator of your Google Workspace.");
constexpr const char* gone = QT_TRANSLATE_NOOP(
    "DriveError",
    "It is no longer in Drive, or this account may no longer see it. Look in Drive, or choose the folders "
    "again.");
constexpr const char* signIn = QT_TRANSLATE_NOOP(
    "DriveError", "The sign-in to Google Drive has ended. New footage waits in Drive; sign in again.");
constexpr const char* server = QT_TRANSLATE_NOOP(
    "DriveError", "Google Drive has trouble at the moment. The program tries again by itself; nothing is lost.");
constexpr const char* native =
    QT_TRANSLATE_NOOP("DriveError", "This is a Google document, not a video. It is left out.");
constexpr const char* ours = QT_TRANSLATE_NOOP(
    "DriveError",
    "Google Drive did not understand a request of the program. Please report it; the log has the details.");

constexpr std::array rules{
    Rule{401, u"", ErrorKind::AuthExpired, false, signIn},
    Rule{0, u"rateLimitExceeded", ErrorKind::QuotaExceeded, true, pace},
    Rule{0, u"userRateLimitExceeded", ErrorKind::QuotaExceeded, true, pace},
    Rule{0, u"dailyLimitExceeded", ErrorKind::QuotaExceeded, false, quota},
    Rule{0, u"quotaExceeded", ErrorKind::QuotaExceeded, false, quota},
    Rule{0, u"downloadQuotaExceeded", ErrorKind::DownloadFailed, false, fileQuota},
    Rule{0, u"cannotDownloadAbusiveFile", ErrorKind::DownloadFailed, false, abusive},
    Rule{0, u"fileNotDownloadable", ErrorKind::DownloadFailed, false, native},
    Rule{0, u"domainPolicy", ErrorKind::PermissionDenied, false, policy},
    Rule{0, u"teamDriveMembershipRequired", ErrorKind::PermissionDenied, false, policy},
    Rule{403, u"", ErrorKind::PermissionDenied, false, denied},
    Rule{404, u"", ErrorKind::FolderNotFound, false, gone},
    Rule{408, u"", ErrorKind::NetworkError, true, server},
    Rule{429, u"", ErrorKind::QuotaExceeded, true, pace},
    Rule{500, u"", ErrorKind::NetworkError, true, server},
    Rule{502, u"", ErrorKind::NetworkError, true, server},
    Rule{503, u"", ErrorKind::NetworkError, true, server},
    Rule{504, u"", ErrorKind::NetworkError, true, server},
    Rule{0, u"", ErrorKind::Internal, false, ours},
};

QString reasonIn(const QByteArray& body) {
    const QJsonObject error = QJsonDocument::fromJson(body).object().value(u"error"_s).toObject();
    return error.value(u"errors"_s).toArray().at(0).toObject().value(u"reason"_s).toString().left(60);
}

} // namespace

Error driveError(int status, const QByteArray& body, const HttpHeaders& headers) {
    const QString reason = reasonIn(body);
    const auto* rule = std::ranges::find_if(rules, [&](const Rule& r) {
        const QStringView wanted(r.reason);
        return (r.status == 0 || r.status == status) && (wanted.isEmpty() || wanted == reason);
    });
    Error error{.kind = rule->kind,
                .sentence = QCoreApplication::translate("DriveError", rule->sentence),
                .detail = u"Drive answered %1 %2"_s.arg(status).arg(reason),
                .transient = rule->transient};
    bool isSeconds = false;
    const int seconds = headers.value("retry-after").toInt(&isSeconds);
    if (isSeconds && seconds >= 0)
        error.retryAfter = std::chrono::seconds(std::min(seconds, 24 * 3600));
    else if (reason == u"downloadQuotaExceeded"_s)
        error.retryAfter = std::chrono::hours(24); // Google does not say; a day is what people report.
    return error;
}

} // namespace vtrack
