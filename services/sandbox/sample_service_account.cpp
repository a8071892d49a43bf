// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_service_account.h"

#include "atomic_file.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace vtrack::sandbox {

namespace {

const QString project = u"vtrack-sandbox"_s;
constexpr qint64 longestLife = 3600;
constexpr qint64 clockDrift = 300;

} // namespace

SampleServiceAccount::SampleServiceAccount(const World& world)
    : m_world(world)
    , m_key(world)
    , m_id(u"100000000000000000001"_s)
    , m_email(u"reader@%1.iam.gserviceaccount.com"_s.arg(project)) {}

Result<void> SampleServiceAccount::save(const QString& file, const QString& api) {
    if (QFileInfo::exists(file)) {
        const Result<QByteArray> before = readSmallFile(file);
        if (!before)
            return std::unexpected(before.error());
        const QJsonObject known = QJsonDocument::fromJson(*before).object();
        const bool isOurs = known.value(u"project_id"_s).toString() == project &&
                            QUrl(known.value(u"token_uri"_s).toString()).host() == u"127.0.0.1"_s;
        if (!before->isEmpty() && !isOurs)
            return failure(ErrorKind::BadInput, u"“%1” was not written by the sample Drive, so it was left as it is. "
                                                "Choose another file with --service-account-file."_s.arg(file));
        if (m_key.setPem(known.value(u"private_key"_s).toString().toUtf8()))
            m_key.setId(known.value(u"private_key_id"_s).toString());
    }
    const QJsonObject key{{u"type"_s, u"service_account"_s},
                          {u"project_id"_s, project},
                          {u"private_key_id"_s, m_key.id()},
                          {u"private_key"_s, QString::fromLatin1(m_key.pem())},
                          {u"client_email"_s, m_email},
                          {u"client_id"_s, m_id},
                          {u"auth_uri"_s, api + u"/o/oauth2/auth"_s},
                          {u"token_uri"_s, api + u"/token"_s}};
    return writePrivateFile(file, QJsonDocument(key).toJson());
}

void SampleServiceAccount::replaceKey() {
    m_key = SigningKey(m_world);
}

std::expected<SampleServiceAccount::Asked, QString> SampleServiceAccount::read(const QByteArray& assertion,
                                                                               const QString& api) const {
    const auto claims = m_key.claims(assertion);
    if (!claims)
        return std::unexpected(u"Invalid JWT Signature."_s);
    const auto seconds = [&claims](const QString& name) {
        return claims->value(name).toInteger(-1);
    };
    const qint64 now = m_world.nowMs() / 1000;
    const qint64 issued = seconds(u"iat"_s);
    const qint64 expires = seconds(u"exp"_s);
    if (issued > now + clockDrift || expires <= now || expires - issued > longestLife || issued < 0)
        return std::unexpected(u"Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable "
                               "timeframe. Check your iat and exp values in the JWT claim."_s);
    if (claims->value(u"iss"_s).toString() != m_email)
        return std::unexpected(u"Invalid grant: account not found"_s);
    if (claims->value(u"aud"_s).toString() != api + u"/token"_s)
        return std::unexpected(u"Invalid JWT: Failed audience check."_s);
    return Asked{.scopes = claims->value(u"scope"_s).toString().split(u' ', Qt::SkipEmptyParts),
                 .subject = claims->value(u"sub"_s).toString()};
}

} // namespace vtrack::sandbox
