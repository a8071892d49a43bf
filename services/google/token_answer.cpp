// SPDX-License-Identifier: GPL-3.0-or-later
#include "token_answer.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(TokenAnswer)
};

Error refusal(int status, const QString& error) {
    const QString detail = u"token endpoint: %1 %2"_s.arg(status).arg(error.left(60));
    if (error == u"invalid_grant"_s)
        return {.kind = ErrorKind::AuthExpired,
                .sentence =
                    Texts::tr("Google no longer accepts this sign-in. New footage waits safely in Drive until you "
                              "sign in again."),
                .detail = detail,
                .actionRequired = u"sign_in_again"_s};
    if (error == u"invalid_client"_s || error == u"unauthorized_client"_s || error == u"invalid_scope"_s ||
        error == u"redirect_uri_mismatch"_s)
        return {.kind = ErrorKind::BadInput,
                .sentence =
                    Texts::tr("Google does not accept the client file of this computer. Ask your administrator for "
                              "a new one; nothing already downloaded is affected."),
                .detail = detail,
                .actionRequired = u"import_client_file"_s};
    return {.kind = ErrorKind::NetworkError,
            .sentence =
                Texts::tr("Google's sign-in service gave an answer that cannot be used. You are still signed in; "
                          "the program tries again by itself."),
            .detail = detail,
            .transient = true};
}

} // namespace

Result<TokenAnswer> parseTokenAnswer(int status, const QByteArray& body, const QDateTime& now) {
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    const QByteArray accessToken = object.value(u"access_token"_s).toString().toUtf8();
    if (status != 200 || accessToken.isEmpty())
        return std::unexpected(refusal(status, object.value(u"error"_s).toString()));
    TokenAnswer answer;
    answer.accessToken = Secret(accessToken);
    answer.refreshToken = Secret(object.value(u"refresh_token"_s).toString().toUtf8());
    answer.idToken = Secret(object.value(u"id_token"_s).toString().toUtf8());
    answer.expiresAt = now.addSecs(std::clamp<qint64>(object.value(u"expires_in"_s).toInteger(3600), 0, 86400));
    answer.scopes = object.value(u"scope"_s).toString().split(u' ', Qt::SkipEmptyParts);
    return answer;
}

} // namespace vtrack
