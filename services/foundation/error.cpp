// SPDX-License-Identifier: GPL-3.0-or-later
#include "error.h"

#include <algorithm>
#include <array>

namespace vtrack {

namespace {

struct KindFacts {
    ErrorKind kind;
    const char16_t* type;
    int exitCode;
    Owner owner;
};

constexpr std::array kindFacts{
    KindFacts{ErrorKind::AuthExpired, u"auth_expired", 3, Owner::Account},
    KindFacts{ErrorKind::QuotaExceeded, u"quota_exceeded", 4, Owner::Account},
    KindFacts{ErrorKind::NetworkError, u"network_error", 5, Owner::Connection},
    KindFacts{ErrorKind::PermissionDenied, u"permission_denied", 6, Owner::Item},
    KindFacts{ErrorKind::FolderNotFound, u"folder_not_found", 7, Owner::Item},
    KindFacts{ErrorKind::DiskFull, u"disk_full", 8, Owner::Disk},
    KindFacts{ErrorKind::DownloadFailed, u"download_failed", 9, Owner::Item},
    KindFacts{ErrorKind::RateLimited, u"quota_exceeded", 4, Owner::Drive},
    KindFacts{ErrorKind::SetupNeeded, u"permission_denied", 6, Owner::Setup},
    KindFacts{ErrorKind::DestinationUnavailable, u"permission_denied", 6, Owner::Disk},
    KindFacts{ErrorKind::BadInput, u"bad_input", 2, Owner::Item},
    KindFacts{ErrorKind::KeyringUnavailable, u"keyring_unavailable", 3, Owner::Account},
    KindFacts{ErrorKind::InstanceRunning, u"instance_running", 10, Owner::Program},
    KindFacts{ErrorKind::Cancelled, u"cancelled", 1, Owner::Program},
    KindFacts{ErrorKind::Internal, u"internal", 1, Owner::Program},
};

const KindFacts& factsOf(ErrorKind kind) {
    return *std::ranges::find(kindFacts, kind, &KindFacts::kind);
}

} // namespace

std::unexpected<Error> failure(ErrorKind kind, QString sentence, QString detail) {
    return std::unexpected(Error{.kind = kind, .sentence = std::move(sentence), .detail = std::move(detail)});
}

std::unexpected<Error> transientFailure(ErrorKind kind, QString sentence, QString detail) {
    return std::unexpected(
        Error{.kind = kind, .sentence = std::move(sentence), .detail = std::move(detail), .transient = true});
}

QString errorType(ErrorKind kind) {
    return QString::fromUtf16(factsOf(kind).type);
}

Owner ownerOf(const Error& error) {
    return error.owner.value_or(factsOf(error.kind).owner);
}

std::optional<ErrorKind> errorKind(const QString& type) {
    const auto* found =
        std::ranges::find_if(kindFacts, [&](const KindFacts& f) { return type == QStringView(f.type); });
    return found == kindFacts.end() ? std::nullopt : std::optional(found->kind);
}

int exitCode(ErrorKind kind) {
    return factsOf(kind).exitCode;
}

} // namespace vtrack
