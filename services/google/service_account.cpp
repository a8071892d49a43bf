// SPDX-License-Identifier: GPL-3.0-or-later
#include "service_account.h"

#include "atomic_file.h"
#include "bounded_json.h"
#include "jwt.h"
#include "rs256.h"
#include "safe_address.h"
#include "sign_in_scopes.h"
#include "visible_text.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ServiceAccount)
};

constexpr auto serviceAccountType = "service_account"_L1;
constexpr qint64 assertionSeconds = 3600; ///< The most that Google accepts.
constexpr qsizetype longestKey = 20'000;  ///< A key of 8,192 bits has 6,500.

std::unexpected<Error> bad(const QString& sentence) {
    return failure(ErrorKind::BadInput,
                   sentence + u' ' + Texts::tr("Ask your administrator for the right file. Nothing has changed."));
}

std::unexpected<Error> missing(const QString& name) {
    return bad(Texts::tr("The key file of the service account has no “%1”.").arg(name));
}

bool isAddress(const QString& text) {
    return text.count(u'@') == 1 && !text.startsWith(u'@') && !text.endsWith(u'@') && text.size() <= 320 &&
           std::ranges::none_of(text, [](QChar c) { return c.isSpace() || !c.isPrint(); });
}

Result<QByteArray> assertionOf(const ServiceAccount& account, const QDateTime& now) {
    const qint64 seconds = now.toSecsSinceEpoch();
    QJsonObject claims{{u"iss"_s, account.email},
                       {u"scope"_s, driveReadonly},
                       {u"aud"_s, account.tokenUri.toString(QUrl::FullyEncoded)},
                       {u"iat"_s, seconds},
                       {u"exp"_s, seconds + assertionSeconds}};
    if (!account.subject.isEmpty())
        claims.insert(u"sub"_s, account.subject);
    const QByteArray content = jwtContent({{u"alg"_s, u"RS256"_s}, {u"kid"_s, account.keyId}}, claims);
    const auto signature = signRs256(content, account.privateKey);
    return signature ? signedJwt(content, *signature) : signature;
}

/// Google's words are about clients of which people know nothing here.
Error refusal(Error error, const ServiceAccount& account) {
    if (error.kind == ErrorKind::AuthExpired)
        return keyRefused(account, error.detail);
    if (error.action != Action::ImportClientFile)
        return error;
    error.action = Action::AskAdministrator;
    error.sentence =
        account.subject.isEmpty()
            ? Texts::tr("Google does not know the service account %1, or it may not use Drive. Ask your administrator "
                        "to check it in the Google Cloud console. New footage waits safely in Drive until then.")
                  .arg(forPeople(account.email))
            : Texts::tr("The service account %1 may not act for %2. An administrator of your Google Workspace has to "
                        "allow it (domain-wide delegation, with the permission “%3”). New footage waits safely in "
                        "Drive until then.")
                  .arg(forPeople(account.email), forPeople(account.subject), driveReadonly);
    return error;
}

} // namespace

Result<ServiceAccount> parseServiceAccount(const QByteArray& json, const QString& subject) {
    const QJsonDocument document = jsonIn(json);
    const QJsonObject object = document.object();
    if (object.value(u"type").toString() != serviceAccountType)
        return bad(Texts::tr("This is not the key file of a service account."));
    const auto email = boundedText(object, u"client_email"_s);
    const auto id = boundedText(object, u"client_id"_s);
    const auto keyId = boundedText(object, u"private_key_id"_s);
    const auto privateKey = boundedText(object, u"private_key"_s, longestKey);
    const auto tokenUri = boundedText(object, u"token_uri"_s);
    if (!email)
        return missing(u"client_email"_s);
    if (!id)
        return missing(u"client_id"_s);
    if (!keyId)
        return missing(u"private_key_id"_s);
    if (!privateKey)
        return missing(u"private_key"_s);
    if (!tokenUri)
        return missing(u"token_uri"_s);
    const QUrl address(*tokenUri, QUrl::StrictMode);
    if (!isSafeAddress(address))
        return bad(Texts::tr("The “token_uri” of the key file is not a safe address: it must begin with https."));
    if (!isAddress(*email))
        return bad(Texts::tr("The “client_email” of the key file is not an e-mail address."));
    if (!subject.isEmpty() && !isAddress(subject))
        return failure(ErrorKind::BadInput,
                       Texts::tr("“%1” is not an e-mail address. Nothing has changed.").arg(forPeople(subject)));
    ServiceAccount account{.email = *email,
                           .id = *id,
                           .keyId = *keyId,
                           .privateKey = Secret(privateKey->toUtf8()),
                           .tokenUri = address,
                           .subject = subject};
    if (const auto signature = signRs256("test", account.privateKey); !signature)
        return std::unexpected(signature.error());
    return account;
}

Result<ServiceAccount> readServiceAccount(const QString& path, const QString& subject, OtherHosts other) {
    const auto content = readSmallFile(path);
    if (!content)
        return std::unexpected(content.error());
    auto account = parseServiceAccount(*content, subject);
    if (account && isElsewhere(account->tokenUri) && other == OtherHosts::Refuse)
        return std::unexpected(
            Error{.kind = ErrorKind::BadInput,
                  .sentence = Texts::tr("This key file sends its requests to %1, which is not Google. Ask your "
                                        "administrator whether this is right. Nothing has changed.")
                                  .arg(account->tokenUri.host(QUrl::FullyEncoded)),
                  .action = Action::AskAdministrator});
    return account;
}

bool isServiceAccountFile(const QString& path) {
    const auto content = readSmallFile(path);
    return content && jsonIn(*content).object().value(u"type").toString() == serviceAccountType;
}

QJsonObject toJson(const ServiceAccount& account) {
    return {{u"client_email"_s, account.email},
            {u"client_id"_s, account.id},
            {u"private_key_id"_s, account.keyId},
            {u"private_key"_s, QString::fromUtf8(account.privateKey.reveal())},
            {u"token_uri"_s, account.tokenUri.toString(QUrl::FullyEncoded)},
            {u"subject"_s, account.subject}};
}

ServiceAccount serviceAccountFrom(const QJsonObject& json) {
    return {.email = json.value(u"client_email").toString(),
            .id = json.value(u"client_id").toString(),
            .keyId = json.value(u"private_key_id").toString(),
            .privateKey = Secret(json.value(u"private_key").toString().toUtf8()),
            .tokenUri = QUrl(json.value(u"token_uri").toString(), QUrl::StrictMode),
            .subject = json.value(u"subject").toString()};
}

Identity identityOf(const ServiceAccount& account) {
    const QString name = account.email.section(u'@', 0, 0);
    if (account.subject.isEmpty())
        return {.sub = account.id, .email = account.email, .name = name, .photoUrl = {}};
    // Google tells nobody the subject's own number here.
    return {.sub = u"%1:%2"_s.arg(account.id, account.subject.toLower()),
            .email = account.subject,
            .name = name,
            .photoUrl = {}};
}

ClientSecrets clientOf(const ServiceAccount& account) {
    return {.clientId = account.id,
            .clientSecret = {},
            .authUri = account.tokenUri,
            .tokenUri = account.tokenUri,
            .redirectUris = {}};
}

Result<TokenAnswer> requestToken(const ServiceAccount& account, HttpClient& http, const QDateTime& now,
                                 const std::stop_token& stop) {
    const auto assertion = assertionOf(account, now);
    if (!assertion)
        return std::unexpected(assertion.error());
    const FormFields fields{{"grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer"}, {"assertion", *assertion}};
    const auto response = http.send(tokenPost(account.tokenUri, fields), stop).result();
    if (!response)
        return std::unexpected(response.error());
    auto answer = parseTokenAnswer(response->status, response->body, now);
    if (!answer)
        return std::unexpected(refusal(answer.error(), account));
    return answer;
}

Error keyRefused(const ServiceAccount& account, const QString& detail) {
    return {.kind = ErrorKind::AuthExpired,
            .sentence =
                Texts::tr("Google no longer accepts the key of the service account %1: it was deleted, or the clock of "
                          "this computer is wrong. New footage waits safely in Drive until your administrator gives "
                          "this computer a new key.")
                    .arg(forPeople(account.email)),
            .detail = detail,
            .action = Action::AskAdministrator};
}

} // namespace vtrack
