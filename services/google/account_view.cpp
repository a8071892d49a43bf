// SPDX-License-Identifier: GPL-3.0-or-later
#include "account_view.h"

#include "drive_error.h"
#include "visible_text.h"

#include <QCoreApplication>
#include <QFuture>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Account)
};

/// How many of the folders cannot be seen. Fails if Drive does not say so of any one of them.
Result<int> unseenOf(const SignInGrant& grant, const QStringList& folders, HttpClient& http,
                     const GoogleEndpoints& endpoints) {
    const QUrlQuery parameters{{u"supportsAllDrives"_s, u"true"_s}, {u"fields"_s, u"id"_s}};
    QList<QFuture<Result<HttpResponse>>> asked;
    for (const QString& folder : folders)
        asked +=
            http.send({.url = endpoints.drive(u"files/"_s + folder, parameters), .bearer = grant.tokens.accessToken});
    int unseen = 0;
    for (const QFuture<Result<HttpResponse>>& one : asked) {
        const Result<HttpResponse> answer = one.result();
        if (!answer)
            return std::unexpected(answer.error());
        if (answer->status == 200)
            continue;
        const Error error = driveError(answer->status, answer->body, answer->headers, Asked::Metadata);
        if (error.kind != ErrorKind::FolderNotFound && error.kind != ErrorKind::PermissionDenied)
            return std::unexpected(error);
        ++unseen;
    }
    return unseen;
}

} // namespace

QString accountViewText(const SignInGrant& grant, const QString& before, const QStringList& folders, HttpClient& http,
                        const GoogleEndpoints& endpoints) {
    if (folders.isEmpty())
        return {};
    const QString chosen = forPeople(grant.identity.email);
    const auto unseen = unseenOf(grant, folders, http, endpoints);
    if (!unseen)
        return Texts::tr("Whether %1 can see the folders of the chosen cameras could not be found out: %2")
            .arg(chosen, unseen.error().sentence);
    if (*unseen == 0)
        return Texts::tr("%1 can see the folders of all chosen cameras.").arg(chosen);
    return Texts::tr("%1 cannot see the folders of %2 of the %3 chosen cameras, which %4 sees: no new footage of them "
                     "would be fetched.")
        .arg(chosen, QString::number(*unseen), QString::number(folders.size()), forPeople(before));
}

} // namespace vtrack
