// SPDX-License-Identifier: GPL-3.0-or-later
#include "token_answer.h"

#include "bounded_json.h"
#include "google_answer.h"
#include "visible_text.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(TokenAnswer)
};

constexpr std::array clientFileWords{u"invalid_client",    u"unauthorized_client",   u"deleted_client",
                                     u"disabled_client",   u"invalid_scope",         u"redirect_uri_mismatch",
                                     u"restricted_client", u"unsupported_grant_type"};
constexpr std::array administratorWords{u"admin_policy_enforced", u"access_denied", u"org_internal",
                                        u"account_disabled", u"disallowed_useragent"};
constexpr std::array passingWords{u"internal_failure", u"server_error", u"temporarily_unavailable", u"slow_down",
                                  u"rate_limit_exceeded"};

/// A token; empty if there is none, or one with other characters than RFC 6749 allows (A.12, A.17): it travels in a
/// header, which a line end would break.
Secret tokenIn(const QJsonObject& answer, const QString& name) {
    const QByteArray token = answer.value(name).toString().toUtf8();
    const bool isToken = std::ranges::all_of(token, [](char c) { return c >= 0x20 && c <= 0x7e; });
    return isToken ? Secret(token) : Secret();
}

bool isOneOf(const auto& words, const QString& word) {
    return std::ranges::any_of(words, [&](const char16_t* each) { return word == QStringView(each); });
}

Error refusal(int status, const QString& word) {
    const QString detail = u"token endpoint: %1 %2"_s.arg(status).arg(visibleText(word.left(60)));
    if (word == u"invalid_grant"_s)
        return {.kind = ErrorKind::AuthExpired,
                .sentence =
                    Texts::tr("Google no longer accepts this sign-in. New footage waits safely in Drive until you "
                              "sign in again."),
                .detail = detail,
                .action = Action::SignInAgain};
    if (auto setup = setupRefusal(word, detail))
        return *std::move(setup);
    const bool isClients = status >= 400 && status < 500 && status != 408 && status != 429;
    if (isClients && !word.isEmpty() && !isOneOf(passingWords, word))
        return {.kind = ErrorKind::SetupNeeded,
                .sentence = Texts::tr("Google's sign-in service refuses this computer (“%1”). Show this to your "
                                      "administrator. New footage waits safely in Drive until then.")
                                .arg(forPeople(word.left(60))),
                .detail = detail,
                .transient = true,
                .action = Action::AskAdministrator};
    if (isClients && status != 400 && word.isEmpty())
        return somethingInBetween(detail);
    return {.kind = ErrorKind::NetworkError,
            .sentence =
                Texts::tr("Google's sign-in service gave an answer that cannot be used. You are still signed in; "
                          "the program tries again by itself."),
            .detail = detail,
            .transient = true,
            .owner = Owner::Connection};
}

} // namespace

std::optional<Error> setupRefusal(const QString& word, const QString& detail) {
    if (isOneOf(clientFileWords, word))
        return Error{.kind = ErrorKind::SetupNeeded,
                     .sentence = Texts::tr("Google does not accept the client file of this computer. Ask your "
                                           "administrator for a new one; nothing already downloaded is affected."),
                     .detail = detail,
                     .action = Action::ImportClientFile};
    if (isOneOf(administratorWords, word))
        return Error{.kind = ErrorKind::SetupNeeded,
                     .sentence =
                         Texts::tr("Your organisation does not allow V_Track to use this Google account. Ask the "
                                   "administrator of your Google Workspace to allow it."),
                     .detail = detail,
                     .action = Action::AskAdministrator};
    return std::nullopt;
}

HttpRequest tokenPost(const QUrl& address, const FormFields& fields) {
    HttpRequest request = formPost(address, fields);
    request.largest = largestTokenAnswer;
    return request;
}

Result<TokenAnswer> parseTokenAnswer(int status, const QByteArray& body, const QDateTime& now) {
    const QJsonObject object = jsonIn(body).object();
    TokenAnswer answer;
    answer.accessToken = tokenIn(object, u"access_token"_s);
    if (status != 200 || answer.accessToken.isEmpty())
        return std::unexpected(refusal(status, object.value(u"error"_s).toString()));
    answer.refreshToken = tokenIn(object, u"refresh_token"_s);
    answer.idToken = tokenIn(object, u"id_token"_s);
    answer.expiresAt = now.addSecs(std::clamp<qint64>(object.value(u"expires_in"_s).toInteger(3600), 0, 86400));
    answer.scopes = object.value(u"scope"_s).toString().split(u' ', Qt::SkipEmptyParts);
    return answer;
}

} // namespace vtrack
