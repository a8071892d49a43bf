// SPDX-License-Identifier: GPL-3.0-or-later
#include "error_kinds.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr std::array policies{
    ErrorPolicy{ErrorKind::AuthExpired, u"auth_expired", Owner::Account, Severity::Critical, Remedy::SignIn},
    ErrorPolicy{ErrorKind::QuotaExceeded, u"quota_exceeded", Owner::Account, Severity::Warning, Remedy::TryDownloads},
    ErrorPolicy{ErrorKind::NetworkError, u"network_error", Owner::Connection, Severity::Warning, Remedy::TryDownloads},
    ErrorPolicy{ErrorKind::PermissionDenied, u"permission_denied", Owner::Item, Severity::Error, Remedy::TryDownloads},
    ErrorPolicy{ErrorKind::FolderNotFound, u"folder_not_found", Owner::Item, Severity::Error, Remedy::ChooseFolders},
    ErrorPolicy{ErrorKind::DiskFull, u"disk_full", Owner::Disk, Severity::Critical, Remedy::FreeSpace},
    ErrorPolicy{ErrorKind::DownloadFailed, u"download_failed", Owner::Item, Severity::Warning, Remedy::TryDownloads},
    ErrorPolicy{ErrorKind::RateLimited, u"quota_exceeded", Owner::Drive, Severity::Warning, Remedy::TryDownloads},
    ErrorPolicy{ErrorKind::SetupNeeded, u"permission_denied", Owner::Setup, Severity::Critical, Remedy::TryDownloads},
    ErrorPolicy{ErrorKind::DestinationUnavailable, u"permission_denied", Owner::Disk, Severity::Critical,
                Remedy::ChooseDestination},
    ErrorPolicy{ErrorKind::BadInput, u"bad_input", Owner::Program, Severity::Error, Remedy::TryDownloads},
    ErrorPolicy{ErrorKind::KeyringUnavailable, u"keyring_unavailable", Owner::Account, Severity::Critical,
                Remedy::TryDownloads},
    ErrorPolicy{ErrorKind::InstanceRunning, u"instance_running", Owner::Program, Severity::Error, Remedy::None},
    ErrorPolicy{ErrorKind::Cancelled, u"cancelled", Owner::Program, Severity::Info, Remedy::None},
    ErrorPolicy{ErrorKind::Internal, u"internal", Owner::Program, Severity::Error, Remedy::TryDownloads},
};

constexpr std::array<std::pair<Action, QStringView>, 21> actionWords{{
    {Action::ConnectDrive, u"connect_google_drive"},
    {Action::SignInAgain, u"sign_in_again"},
    {Action::CompleteGmailAuthFirst, u"complete_gmail_auth_first"},
    {Action::ConfirmOtherAccount, u"confirm_other_account"},
    {Action::ImportClientFile, u"import_client_file"},
    {Action::AskAdministrator, u"ask_administrator"},
    {Action::EnableDriveApi, u"enable_drive_api"},
    {Action::CheckGoogleProject, u"check_google_project"},
    {Action::SetClock, u"set_clock"},
    {Action::ProxySettings, u"proxy_settings"},
    {Action::CheckDestination, u"check_destination"},
    {Action::KeyringMissing, u"keyring_missing"},
    {Action::KeyringLocked, u"keyring_locked"},
    {Action::KeyringHanging, u"keyring_hanging"},
    {Action::KeyringRefused, u"keyring_refused"},
    {Action::KeyFileDamaged, u"key_file_damaged"},
    {Action::CredentialFileForeign, u"credential_file_foreign"},
    {Action::CredentialFileUnreadable, u"credential_file_unreadable"},
    {Action::PrepareDatabase, u"prepare_database"},
    {Action::RepairDatabase, u"repair_database"},
    {Action::DatabaseLocked, u"database_locked"},
}};

} // namespace

const ErrorPolicy& policyOf(ErrorKind kind) {
    return *std::ranges::find(policies, kind, &ErrorPolicy::kind);
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

QString actionWord(Action action) {
    const auto* found = std::ranges::find(actionWords, action, [](const auto& row) { return row.first; });
    return found == actionWords.end() ? QString() : found->second.toString();
}

Action actionOf(const QString& word) {
    const auto* found = std::ranges::find_if(actionWords, [&](const auto& row) { return word == row.second; });
    return found == actionWords.end() ? Action::None : found->first;
}

Remedy remedyFor(ErrorKind kind, Action action) {
    switch (action) {
    case Action::SignInAgain:
    case Action::ConnectDrive:
    case Action::CompleteGmailAuthFirst:
    case Action::ConfirmOtherAccount:
    case Action::CredentialFileForeign:
    case Action::CredentialFileUnreadable:
        return Remedy::SignIn;
    case Action::ImportClientFile:
        return Remedy::ImportClientFile;
    case Action::CheckDestination:
        return Remedy::ChooseDestination;
    default:
        return policyOf(kind).remedy;
    }
}

QJsonObject errorJson(const Error& error) {
    return {{u"success"_s, false},
            {u"error"_s, error.sentence},
            {u"error_type"_s, errorType(error.kind)},
            {u"action_required"_s, error.action == Action::None ? QJsonValue() : QJsonValue(actionWord(error.action))}};
}

} // namespace vtrack
