// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <expected>
#include <optional>

namespace vtrack {

/// What went wrong, in the few kinds the program treats differently. The first seven are the guide's `error_type`s
/// (guide, "Error Types"); the rest never reach `sync_status.error_type`.
enum class ErrorKind {
    AuthExpired,
    QuotaExceeded,
    NetworkError,
    PermissionDenied,
    FolderNotFound,
    DiskFull,
    DownloadFailed,
    RateLimited,            ///< Rate limit (`quota_exceeded` in the guide): wait minutes, not an hour.
    SetupNeeded,            ///< The client file or the Google project needs the administrator (`permission_denied`).
    DestinationUnavailable, ///< The footage folder is missing, not ours, or unusable (`permission_denied`).
    BadInput,               ///< Input from a person or a file is invalid.
    KeyringUnavailable,     ///< The encryption key is not available now. Never means "signed out".
    InstanceRunning,        ///< Another program holds the data folder.
    Cancelled,              ///< Stopped on request; not reported.
    Internal,               ///< A bug or a fault of the computer.
};

/// What an error affects. Everything else continues. Before anything stops, a request proves that more than one item is
/// affected (sync, error_scope.h).
enum class Owner {
    Item,       ///< Only what was asked for: one file, one folder.
    Disk,       ///< The disk with the destination.
    Account,    ///< The sign-in: everything of this Google account.
    Setup,      ///< The client file or the Google project.
    Drive,      ///< A fault at Google Drive.
    Connection, ///< The connection to Google: the network, a proxy, anything in between.
    Program,    ///< This program or its database.
};

/// The one thing that helps against an error: the guide's `action_required`.
enum class Action {
    None,
    SignInAgain,
    ConnectDrive,
    CompleteGmailAuthFirst, ///< Sign in with Google before connecting Drive.
    ConfirmOtherAccount,    ///< Another person than before signed in.
    ImportClientFile,
    AskAdministrator,
    EnableDriveApi,
    CheckGoogleProject,
    SetClock,
    ProxySettings,
    CheckDestination, ///< The disk, or the rights on it.
    KeyringMissing,   ///< Choose where the key is kept without a keyring.
    KeyringLocked,
    KeyringHanging,
    KeyringRefused,
    KeyFileDamaged,
    CredentialFileForeign,
    CredentialFileUnreadable,
    PrepareDatabase, ///< Database::open() does it.
    RepairDatabase,  ///< openOrRepair() does it.
    DatabaseLocked,  ///< Wait until another program lets go of the database.
};

/// What the program can do about an error when a person says so. ui/widgets has the words of the buttons.
enum class Remedy {
    None, ///< Only people can help.
    ImportClientFile,
    SignIn,
    TestAgain,
    ChooseFolders,     ///< Of the source.
    Resume,            ///< The source, or all sources.
    RestartSchedule,   ///< Of all sources.
    TryDownloads,      ///< Check all sources now.
    FreeSpace,         ///< Remove processed footage, after a preview.
    ChooseDestination, ///< Of the source.
    DecideOnCameras,   ///< New folders next to chosen cameras.
};

/// One failure. Plain data, free to copy between threads.
struct Error {
    ErrorKind kind = ErrorKind::Internal;
    /// For people: what happened, what it means for their footage, what to do. Translated. Never holds a secret.
    QString sentence = {};
    /// For the log: status codes, reasons, paths. Never holds a secret.
    QString detail = {};
    /// The server's `Retry-After`, if any.
    std::optional<std::chrono::milliseconds> retryAfter = {};
    /// Whether a retry after a short pause may succeed.
    bool transient = false;
    /// The one thing that helps, where there is one; the program decides by it.
    Action action = Action::None;
    /// What it affects, if that differs from its kind; see ownerOf().
    std::optional<Owner> owner = {};
};

/// The outcome of anything that can fail.
template <typename T> using Result = std::expected<T, Error>;

/// Shorthand for `return failure(kind, sentence, detail);`: an error that is not transient.
[[nodiscard]] std::unexpected<Error> failure(ErrorKind kind, QString sentence, QString detail = {});

/// The same for a transient error.
[[nodiscard]] std::unexpected<Error> transientFailure(ErrorKind kind, QString sentence, QString detail = {});

} // namespace vtrack
