// SPDX-License-Identifier: GPL-3.0-or-later
#include "google_error.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace vtrack::sandbox {

namespace {

struct Wording {
    QString domain = u"global"_s;
    QString message = {};
};

Wording wording(const QString& reason) {
    static const QString usage = u"usageLimits"_s;
    static const QString global = u"global"_s;
    static const QHash<QString, Wording> known{
        {u"rateLimitExceeded"_s, {usage, u"Rate Limit Exceeded"_s}},
        {u"userRateLimitExceeded"_s, {usage, u"User Rate Limit Exceeded"_s}},
        {u"dailyLimitExceeded"_s, {usage, u"Daily Limit Exceeded"_s}},
        {u"accessNotConfigured"_s,
         {usage, u"Google Drive API has not been used in project 104729 before or it is disabled. Enable it by "
                 "visiting https://console.developers.google.com/apis/api/drive.googleapis.com/overview?project=104729 "
                 "then retry. If you enabled this API recently, wait a few minutes for the action to propagate to our "
                 "systems and retry."_s}},
        {u"quotaExceeded"_s, {usage, u"Quota Exceeded"_s}},
        {u"downloadQuotaExceeded"_s, {global, u"The download quota for this file has been exceeded."_s}},
        {u"cannotDownloadAbusiveFile"_s,
         {global, u"This file has been identified as malware or spam and cannot be downloaded."_s}},
        {u"appNotAuthorizedToFile"_s, {global, u"The user has not granted the app access to the file."_s}},
        {u"insufficientPermissions"_s, {global, u"Request had insufficient authentication scopes."_s}},
        {u"insufficientFilePermissions"_s, {global, u"The user does not have sufficient permissions for this file."_s}},
        {u"domainPolicy"_s, {global, u"The domain administrators have disabled Drive apps."_s}},
        {u"teamDriveMembershipRequired"_s, {global, u"The attempted action requires shared drive membership."_s}},
        {u"fileNotDownloadable"_s,
         {global, u"Only files with binary content can be downloaded. Use Export with Docs Editors files."_s}},
        {u"cannotDownloadFile"_s, {global, u"This file cannot be downloaded by the user."_s}},
        {u"authError"_s, {global, u"Invalid Credentials"_s}},
        {u"backendError"_s, {global, u"Backend Error"_s}},
        {u"internalError"_s, {global, u"Internal Error"_s}},
        {u"requestedRangeNotSatisfiable"_s, {global, u"Request range not satisfiable"_s}},
        {u"invalid"_s, {global, u"Invalid Value"_s}},
    };
    return known.value(reason, Wording{.message = reason});
}

/// The name that google.rpc.Code has for a status.
QString statusName(int status) {
    static const QHash<int, QString> names{{400, u"INVALID_ARGUMENT"_s},   {401, u"UNAUTHENTICATED"_s},
                                           {403, u"PERMISSION_DENIED"_s},  {404, u"NOT_FOUND"_s},
                                           {429, u"RESOURCE_EXHAUSTED"_s}, {500, u"INTERNAL"_s},
                                           {503, u"UNAVAILABLE"_s},        {504, u"DEADLINE_EXCEEDED"_s}};
    return names.value(status, u"UNKNOWN"_s);
}

/// google.rpc.ErrorInfo: the same reasons by other names.
QJsonObject errorInfo(const QString& reason) {
    static const QHash<QString, QString> names{
        {u"accessNotConfigured"_s, u"SERVICE_DISABLED"_s},
        {u"rateLimitExceeded"_s, u"RATE_LIMIT_EXCEEDED"_s},
        {u"userRateLimitExceeded"_s, u"RATE_LIMIT_EXCEEDED"_s},
        {u"insufficientPermissions"_s, u"ACCESS_TOKEN_SCOPE_INSUFFICIENT"_s},
        {u"authError"_s, u"ACCESS_TOKEN_EXPIRED"_s},
    };
    return {
        {u"@type"_s, u"type.googleapis.com/google.rpc.ErrorInfo"_s},
        {u"reason"_s, names.value(reason, reason)},
        {u"domain"_s, u"googleapis.com"_s},
        {u"metadata"_s, QJsonObject{{u"service"_s, u"drive.googleapis.com"_s}, {u"consumer"_s, u"projects/104729"_s}}}};
}

} // namespace

http::Response driveError(int status, const QString& reason, const QString& message, const QString& parameter) {
    const Wording words = wording(reason);
    const QString text = message.isEmpty() ? words.message : message;
    QJsonObject detail{{u"domain"_s, words.domain}, {u"reason"_s, reason}, {u"message"_s, text}};
    if (status == 401) {
        detail.insert(u"locationType"_s, u"header"_s);
        detail.insert(u"location"_s, u"Authorization"_s);
    } else if (!parameter.isEmpty()) {
        detail.insert(u"locationType"_s, u"parameter"_s);
        detail.insert(u"location"_s, parameter);
    }
    http::Response response = http::jsonResponse(
        {{u"error"_s, QJsonObject{{u"errors"_s, QJsonArray{detail}}, {u"code"_s, status}, {u"message"_s, text}}}},
        status);
    if (status == 401)
        response.headers.emplace_back("WWW-Authenticate"_ba,
                                      R"(Bearer realm="https://accounts.google.com/", error="invalid_token")"_ba);
    return response;
}

http::Response driveErrorShaped(const QString& shape, int status, const QString& reason, const QString& message) {
    const bool isNotConfigured = reason == u"accessNotConfigured";
    const QString form = !shape.isEmpty() ? shape : isNotConfigured ? u"all"_s : u"errors"_s;
    http::Response response = driveError(status, reason, message);
    QJsonObject error = QJsonDocument::fromJson(response.body)[u"error"].toObject();
    if (isNotConfigured) {
        QJsonObject first = error.value(u"errors"_s)[0].toObject();
        first.insert(u"extendedHelp"_s, u"https://console.developers.google.com"_s);
        error.insert(u"errors"_s, QJsonArray{first});
    }
    if (form != u"errors")
        error.insert(u"status"_s, statusName(status));
    if (form == u"details" || form == u"status")
        error.remove(u"errors"_s);
    if (form == u"all" || form == u"details")
        error.insert(u"details"_s, QJsonArray{errorInfo(reason)});
    response.body = QJsonDocument(QJsonObject{{u"error"_s, error}}).toJson(QJsonDocument::Compact);
    return response;
}

http::Response oauthError(int status, const QString& error, const QString& description) {
    return http::jsonResponse({{u"error"_s, error}, {u"error_description"_s, description}}, status);
}

http::Response authorizationErrorPage(const QString& error, const QString& explanation) {
    return http::htmlResponse(uR"(<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Authorization error</title>
<style>body{font:16px/1.5 sans-serif;max-width:36em;margin:4em auto;padding:0 1em;color:#202124}</style></head>
<body><h1>Access blocked: authorization error</h1><p>%1</p><p>Error 400: <code>%2</code></p></body></html>
)"_s.arg(explanation.toHtmlEscaped(), error.toHtmlEscaped()),
                              400);
}

http::Response driveNotFound(const QString& id) {
    return driveError(404, u"notFound"_s, u"Shared drive not found: %1"_s.arg(id), u"driveId"_s);
}

} // namespace vtrack::sandbox
