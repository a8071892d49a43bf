// SPDX-License-Identifier: GPL-3.0-or-later
#include "error.h"

#include <algorithm>
#include <array>

namespace vtrack {

namespace {

using std::chrono::minutes;

constexpr std::array policies{
    ErrorPolicy{ErrorKind::AuthExpired, u"auth_expired", 3, Owner::Account, Severity::Critical, minutes(60),
                u"sign_in"},
    ErrorPolicy{ErrorKind::QuotaExceeded, u"quota_exceeded", 4, Owner::Account, Severity::Warning, minutes(60), u""},
    ErrorPolicy{ErrorKind::NetworkError, u"network_error", 5, Owner::Connection, Severity::Warning, minutes(2),
                u"check_connection"},
    ErrorPolicy{ErrorKind::PermissionDenied, u"permission_denied", 6, Owner::Item, Severity::Error, minutes(0),
                u"ask_owner"},
    ErrorPolicy{ErrorKind::FolderNotFound, u"folder_not_found", 7, Owner::Item, Severity::Error, minutes(0),
                u"choose_folders"},
    ErrorPolicy{ErrorKind::DiskFull, u"disk_full", 8, Owner::Disk, Severity::Critical, minutes(2), u"free_space"},
    ErrorPolicy{ErrorKind::DownloadFailed, u"download_failed", 9, Owner::Item, Severity::Warning, minutes(0), u""},
    ErrorPolicy{ErrorKind::RateLimited, u"quota_exceeded", 4, Owner::Drive, Severity::Warning, minutes(2), u""},
    ErrorPolicy{ErrorKind::SetupNeeded, u"permission_denied", 6, Owner::Setup, Severity::Critical, minutes(60),
                u"ask_administrator"},
    ErrorPolicy{ErrorKind::DestinationUnavailable, u"permission_denied", 6, Owner::Disk, Severity::Critical, minutes(2),
                u"check_destination"},
    ErrorPolicy{ErrorKind::BadInput, u"bad_input", 2, Owner::Program, Severity::Error, minutes(0), u""},
    ErrorPolicy{ErrorKind::KeyringUnavailable, u"keyring_unavailable", 3, Owner::Account, Severity::Critical,
                minutes(2), u"open_keyring"},
    ErrorPolicy{ErrorKind::InstanceRunning, u"instance_running", 10, Owner::Program, Severity::Error, minutes(0), u""},
    ErrorPolicy{ErrorKind::Cancelled, u"cancelled", 1, Owner::Program, Severity::Info, minutes(0), u""},
    ErrorPolicy{ErrorKind::Internal, u"internal", 1, Owner::Program, Severity::Error, minutes(2), u"report"},
};

} // namespace

const ErrorPolicy& policyOf(ErrorKind kind) {
    return *std::ranges::find(policies, kind, &ErrorPolicy::kind);
}

std::unexpected<Error> failure(ErrorKind kind, QString sentence, QString detail) {
    return std::unexpected(Error{.kind = kind, .sentence = std::move(sentence), .detail = std::move(detail)});
}

std::unexpected<Error> transientFailure(ErrorKind kind, QString sentence, QString detail) {
    return std::unexpected(
        Error{.kind = kind, .sentence = std::move(sentence), .detail = std::move(detail), .transient = true});
}

QString errorType(ErrorKind kind) {
    return policyOf(kind).word.toString();
}

Owner ownerOf(const Error& error) {
    return error.owner.value_or(policyOf(error.kind).owner);
}

std::optional<ErrorKind> errorKind(const QString& type) {
    const auto* found = std::ranges::find_if(policies, [&](const ErrorPolicy& policy) { return type == policy.word; });
    return found == policies.end() ? std::nullopt : std::optional(found->kind);
}

int exitCode(ErrorKind kind) {
    return policyOf(kind).exitCode;
}

} // namespace vtrack
