// SPDX-License-Identifier: GPL-3.0-or-later
#include "drive_error.h"

#include "google_answer.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

using Kind = ErrorKind;

/// A class of answers, and what it means.
struct Meaning {
    ErrorKind kind;
    Owner owner;
    bool transient;
    const char* sentence;
    Action action = Action::None;
};

constexpr Meaning pace{
    Kind::RateLimited, Owner::Drive, true,
    QT_TRANSLATE_NOOP(
        "DriveError",
        "Google limits the request rate. The program waits and continues automatically; nothing is lost.")};
constexpr Meaning quota{
    Kind::QuotaExceeded, Owner::Account, false,
    QT_TRANSLATE_NOOP(
        "DriveError",
        "The daily limit of Google Drive is used up. New footage waits in Drive; the program retries every hour.")};
constexpr Meaning fileQuota{
    Kind::DownloadFailed, Owner::Item, false,
    QT_TRANSLATE_NOOP("DriveError", "Google does not give out this file for now because it was downloaded too often. "
                                    "The other files are not affected; the program retries this one later.")};
constexpr Meaning abusive{Kind::DownloadFailed, Owner::Item, false,
                          QT_TRANSLATE_NOOP("DriveError",
                                            "Google marked this file as harmful and does not give it out. Look at it "
                                            "in Drive; the other files are not affected.")};
constexpr Meaning native{Kind::DownloadFailed, Owner::Item, false,
                         QT_TRANSLATE_NOOP("DriveError", "This is a Google document, not a clip. It is left out.")};
constexpr Meaning fileDenied{
    Kind::DownloadFailed, Owner::Item, false,
    QT_TRANSLATE_NOOP("DriveError", "The owner of this file does not allow this Google account to download it. Ask the "
                                    "owner to allow it in Drive; the other files are not affected.")};
constexpr Meaning fileGone{
    Kind::DownloadFailed, Owner::Item, false,
    QT_TRANSLATE_NOOP(
        "DriveError",
        "This file is no longer in Drive, or this account may no longer see it. The other files are not affected.")};
constexpr Meaning fileRefused{
    Kind::DownloadFailed, Owner::Item, false,
    QT_TRANSLATE_NOOP(
        "DriveError",
        "Google does not give out this file. The other files are not affected; the program retries this one later.")};
constexpr Meaning denied{
    Kind::PermissionDenied, Owner::Item, false,
    QT_TRANSLATE_NOOP("DriveError",
                      "This Google account has no access there. Ask the owner to share it with this account.")};
constexpr Meaning scope{Kind::PermissionDenied, Owner::Account, false,
                        QT_TRANSLATE_NOOP("DriveError",
                                          "Google Drive was connected without the permission to read footage. Connect "
                                          "Google Drive again and tick every box."),
                        Action::ConnectDrive};
constexpr Meaning policy{Kind::PermissionDenied, Owner::Item, false,
                         QT_TRANSLATE_NOOP("DriveError", "Your organisation's rules do not allow it. Ask the "
                                                         "administrator of your Google Workspace.")};
constexpr Meaning gone{Kind::FolderNotFound, Owner::Item, false,
                       QT_TRANSLATE_NOOP("DriveError",
                                         "No longer in Drive, or no longer visible to this account. Look in Drive, or "
                                         "choose the folders again.")};
constexpr Meaning notEnabled{
    Kind::SetupNeeded, Owner::Setup, false,
    QT_TRANSLATE_NOOP("DriveError",
                      "The Google Drive API is not enabled in the Google project of the client file, so no "
                      "footage can be fetched. The administrator who made that file has to enable it. New "
                      "footage waits in Drive."),
    Action::EnableDriveApi};
constexpr Meaning project{
    Kind::SetupNeeded, Owner::Setup, false,
    QT_TRANSLATE_NOOP("DriveError",
                      "Google does not serve the project of the client file (it is suspended, deleted, or "
                      "its billing is off). The administrator who made that file has to look at it. New "
                      "footage waits in Drive."),
    Action::CheckGoogleProject};
constexpr Meaning notNow{
    Kind::NetworkError, Owner::Account, true,
    QT_TRANSLATE_NOOP("DriveError",
                      "Google does not accept the new sign-in for the moment. You are still signed in, and "
                      "nothing is lost; the program tries again by itself.")};
constexpr Meaning server{
    Kind::NetworkError, Owner::Drive, true,
    QT_TRANSLATE_NOOP("DriveError",
                      "Google Drive has a problem at the moment. The program retries automatically; nothing is lost.")};
constexpr Meaning ours{Kind::Internal, Owner::Item, false,
                       QT_TRANSLATE_NOOP("DriveError", "Google Drive did not understand a request of the program. "
                                                       "Please report it; the log has the details.")};

/// Google's words. `media`: what it means for a file's content, where that is something else.
struct Reason {
    const char16_t* word;
    Meaning meaning;
    Meaning media;

    constexpr Reason(const char16_t* itsWord, const Meaning& means)
        : Reason(itsWord, means, means) {}

    constexpr Reason(const char16_t* itsWord, const Meaning& means, const Meaning& forMedia)
        : word(itsWord)
        , meaning(means)
        , media(forMedia) {}
};

constexpr std::array reasons{
    // A limit for a day comes before one for a minute: it may come with both words.
    Reason{u"dailyLimitExceeded", quota},
    Reason{u"dailyLimitExceededUnreg", quota},
    Reason{u"variableTermExpiredDailyExceeded", quota},
    Reason{u"quotaExceeded", quota},
    Reason{u"limitExceeded", quota},
    Reason{u"rateLimitExceeded", pace},
    Reason{u"userRateLimitExceeded", pace},
    Reason{u"userRateLimitExceededUnreg", pace},
    Reason{u"concurrentLimitExceeded", pace},
    Reason{u"variableTermLimitExceeded", pace},
    Reason{u"servingLimitExceeded", pace},
    Reason{u"RATE_LIMIT_EXCEEDED", pace},
    Reason{u"RESOURCE_QUOTA_EXCEEDED", quota},
    Reason{u"accessNotConfigured", notEnabled},
    Reason{u"SERVICE_DISABLED", notEnabled},
    Reason{u"projectNotLinked", project},
    Reason{u"CONSUMER_INVALID", project},
    Reason{u"CONSUMER_SUSPENDED", project},
    Reason{u"BILLING_DISABLED", project},
    Reason{u"USER_PROJECT_DENIED", project},
    Reason{u"accountDeleted", project},
    Reason{u"ACCESS_TOKEN_SCOPE_INSUFFICIENT", scope},
    Reason{u"insufficientPermissions", scope},
    Reason{u"insufficientScopes", scope},
    Reason{u"downloadQuotaExceeded", fileQuota},
    Reason{u"cannotDownloadAbusiveFile", abusive},
    Reason{u"fileNotDownloadable", native},
    Reason{u"cannotDownloadFile", fileDenied},
    Reason{u"appNotAuthorizedToFile", denied, fileDenied},
    Reason{u"insufficientFilePermissions", denied, fileDenied},
    Reason{u"domainPolicy", policy},
    Reason{u"teamDriveMembershipRequired", policy},
    Reason{u"USER_BLOCKED_BY_ADMIN", policy},
    Reason{u"SECURITY_POLICY_VIOLATED", policy},
    Reason{u"LOCATION_POLICY_VIOLATED", policy},
    Reason{u"ORG_RESTRICTION_VIOLATION", policy},
};

/// By the status alone, for unknown reasons.
Meaning meaningOf(int status, Asked asked) {
    const bool media = asked == Asked::Media;
    if (status == 401)
        return notNow;
    if (status == 429)
        return pace;
    if (status < 400 || status >= 500 || status == 408)
        return server;
    if (status == 403)
        return media ? fileRefused : denied;
    if (status == 404 || status == 410)
        return media ? fileGone : gone;
    return media ? fileRefused : ours;
}

Meaning meaningOf(int status, const GoogleError& google, Asked asked) {
    if (status == 401 || status >= 500) // Independent of the reason: a new token, or another try.
        return meaningOf(status, asked);
    const auto* known = std::ranges::find_if(reasons, [&](const Reason& r) {
        return std::ranges::any_of(google.reasons, [&](const QString& word) { return word == QStringView(r.word); });
    });
    if (known == reasons.end())
        return meaningOf(status, asked);
    return asked == Asked::Media ? known->media : known->meaning;
}

Error errorOf(const Meaning& meaning, const QString& detail) {
    return {.kind = meaning.kind,
            .sentence = QCoreApplication::translate("DriveError", meaning.sentence),
            .detail = detail,
            .transient = meaning.transient,
            .action = meaning.action,
            .owner = meaning.owner};
}

std::optional<std::chrono::milliseconds> retryAfterIn(const HttpHeaders& headers) {
    bool isSeconds = false;
    const int seconds = headers.value("retry-after").toInt(&isSeconds);
    if (!isSeconds || seconds < 0)
        return std::nullopt;
    return std::chrono::seconds(std::min(seconds, 24 * 3600));
}

} // namespace

Error driveError(int status, const QByteArray& body, const HttpHeaders& headers, Asked asked) {
    const auto google = googleErrorIn(status, body);
    // 511 means that the network requires a sign-in (RFC 6585); other server errors are often HTML, and so is 414: an
    // earlier page token is too long for the address, whoever says so.
    if (!google && status == 414)
        return errorOf(meaningOf(status, asked), u"414 without Google's form"_s);
    if (!google && (status < 500 || status == 511)) {
        Error between = somethingInBetween(u"%1 without Google's form"_s.arg(status));
        between.retryAfter = retryAfterIn(headers);
        return between;
    }
    const QStringList words = google ? google->reasons : QStringList();
    Error error = errorOf(google ? meaningOf(status, *google, asked) : server,
                          u"Drive answered %1 %2"_s.arg(status).arg(words.join(u' ')));
    if (!google)
        error.owner = Owner::Connection; // Or a proxy's: not proved to be Google's.
    if (error.kind == ErrorKind::SetupNeeded && !google->help.isEmpty())
        error.sentence += u' ' + google->help.toString(QUrl::FullyEncoded);
    error.retryAfter = retryAfterIn(headers);
    if (!error.retryAfter && words.contains(u"downloadQuotaExceeded"_s))
        error.retryAfter = std::chrono::hours(24); // Google does not say; a day is what people report.
    return error;
}

Error notInDrive() {
    return errorOf(gone, u"not in Drive"_s);
}

Error incompleteAnswer(const QString& detail) {
    return {.kind = ErrorKind::NetworkError,
            .sentence = QCoreApplication::translate(
                "DriveError",
                "Google Drive gave an incomplete answer. The program retries automatically; nothing is lost."),
            .detail = detail,
            .transient = true,
            .owner = Owner::Drive};
}

} // namespace vtrack
