// SPDX-License-Identifier: GPL-3.0-or-later
#include "list_parameters.h"

#include "google_error.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack::sandbox {

namespace {

constexpr int mostRows = 1000;

QString value(const http::Request& request, const QString& name) {
    return request.query.value(name);
}

bool isTrue(const http::Request& request, const QString& name) {
    return value(request, name) == u"true";
}

} // namespace

std::expected<int, http::Response> pageSize(const QString& value) {
    if (value.isEmpty())
        return 100;
    bool isNumber = false;
    const int size = value.toInt(&isNumber);
    if (!isNumber || size < 1)
        return std::unexpected(
            driveError(400, u"invalidParameter"_s,
                       u"Invalid value '%1'. Values must be within the range: [1, 1000]"_s.arg(value), u"pageSize"_s));
    return std::min(size, mostRows); // Documented: a larger number is taken as 1000.
}

QString driveIdOf(const http::Request& request) {
    return request.query.value(u"driveId"_s) + request.query.value(u"teamDriveId"_s);
}

std::optional<http::Response> scopeRefusal(const http::Request& request) {
    static const QStringList corpora{u"user"_s, u"domain"_s, u"drive"_s, u"allDrives"_s};
    const QString corpus = value(request, u"corpora"_s).isEmpty() ? u"user"_s : value(request, u"corpora"_s);
    if (!corpora.contains(corpus))
        return driveError(400, u"invalid"_s, {}, u"corpora"_s);
    if ((corpus == u"drive") == driveIdOf(request).isEmpty())
        return driveError(403, u"teamDriveIdRequiresTeamDriveCorpora"_s,
                          u"The driveId parameter must be specified if and only if corpora is set to drive."_s);
    if (const auto refusal = sharedDriveRefusal(request, corpus == u"drive" || corpus == u"allDrives"))
        return refusal;
    for (const QString& space : value(request, u"spaces"_s).split(u',', Qt::SkipEmptyParts)) {
        if (space == u"appDataFolder")
            return driveError(403, u"insufficientScopes"_s,
                              u"The granted scopes do not allow use of the Application Data folder."_s);
        if (space != u"drive" && space != u"photos")
            return driveError(400, u"invalid"_s, {}, u"spaces"_s);
    }
    return {};
}

std::optional<http::Response> sharedDriveRefusal(const http::Request& request, bool asksForDrives) {
    const bool includes =
        isTrue(request, u"includeItemsFromAllDrives"_s) || isTrue(request, u"includeTeamDriveItems"_s);
    const bool supports = isTrue(request, u"supportsAllDrives"_s) || isTrue(request, u"supportsTeamDrives"_s);
    if (asksForDrives && !includes)
        return driveError(403, u"teamDriveIncludeItemsRequired"_s,
                          u"The includeItemsFromAllDrives parameter must be set to true when driveId is specified or "
                          "corpora contains drive or allDrives."_s);
    if (includes && !supports)
        return driveError(403, u"teamDrivesNotSupported"_s,
                          u"The supportsAllDrives parameter must be set to true when includeItemsFromAllDrives is."_s);
    return {};
}

} // namespace vtrack::sandbox
