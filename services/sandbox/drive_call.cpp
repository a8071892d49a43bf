// SPDX-License-Identifier: GPL-3.0-or-later
#include "drive_call.h"

#include "drive_json.h"
#include "google_error.h"
#include "scopes.h"
#include "token_endpoint.h"

using namespace Qt::StringLiterals;

namespace vtrack::sandbox {

namespace {

QString defaultFields(const QString& path) {
    if (path == u"files")
        return u"kind,nextPageToken,incompleteSearch,files(kind,id,name,mimeType)"_s;
    if (path == u"changes")
        return u"kind,nextPageToken,newStartPageToken,changes(kind,removed,changeType,time,fileId,"
               "file(kind,id,name,mimeType))"_s;
    if (path.startsWith(u"files/") && path.count(u'/') == 1)
        return u"kind,id,name,mimeType"_s;
    return u"*"_s;
}

/// The first name in the selection that Drive does not have.
QString unknownField(const QString& path, const FieldMask& mask) {
    QString unknown;
    if (path == u"files")
        unknown = mask.firstUnknown({u"kind"_s, u"nextPageToken"_s, u"incompleteSearch"_s, u"files"_s});
    else if (path == u"changes")
        unknown = mask.firstUnknown({u"kind"_s, u"nextPageToken"_s, u"newStartPageToken"_s, u"changes"_s});
    if (unknown.isEmpty() && ((path.startsWith(u"files") && path.count(u'/') < 2) || path == u"changes"))
        unknown = fileMask(path, mask).firstUnknown(fileFields());
    return unknown;
}

} // namespace

FieldMask fileMask(const QString& path, const FieldMask& mask) {
    if (path == u"files")
        return mask.inside(u"files"_s);
    if (path == u"changes")
        return mask.inside(u"changes"_s).inside(u"file"_s);
    return mask;
}

std::expected<DriveCall, http::Response> authorizedCall(const http::Request& request, const QString& path,
                                                        const TokenStore& tokens) {
    const QByteArray token = bearerToken(request);
    if (token.isEmpty())
        return std::unexpected(driveError(401, u"required"_s, u"Login Required."_s));
    const auto grant = tokens.accessGrant(token);
    if (!grant)
        return std::unexpected(driveError(401, u"authError"_s));
    if (!allowMetadata(grant->scopes))
        return std::unexpected(driveError(403, u"insufficientPermissions"_s));
    DriveCall call{.request = request, .user = grant->user, .scopes = grant->scopes, .mask = {}};
    const QString fields = call.value(u"fields"_s);
    const auto mask = FieldMask::parse(fields.isEmpty() ? defaultFields(path) : fields);
    const QString wrong = mask ? unknownField(path, *mask) : mask.error();
    if (!mask || !wrong.isEmpty())
        return std::unexpected(
            driveError(400, u"invalidParameter"_s, u"Invalid field selection %1"_s.arg(wrong), u"fields"_s));
    call.mask = *mask;
    return call;
}

} // namespace vtrack::sandbox
