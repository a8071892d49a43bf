// SPDX-License-Identifier: GPL-3.0-or-later
#include "alarm_secrets.h"

#include "bounded_json.h"
#include "safe_address.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(AlarmSecrets)
};

const QString keyOfAlarms = u"alarms"_s;
constexpr qsizetype shortestKey = 16;

/// The server that a password belongs to, as it is stored.
QJsonObject ownerOf(const MailServer& server) {
    return {{u"host"_s, server.host}, {u"port"_s, server.port}, {u"user"_s, server.user}};
}

/// A keyring that does not answer says so itself.
Error unreadable(Error error) {
    if (error.kind == ErrorKind::BadInput)
        error.sentence = Texts::tr("The stored password or address for alarms cannot be read, so no alarm is sent that "
                                   "way. Enter it again in the settings, under “Alarms”.");
    return error;
}

QString textIn(const Secret& secret) {
    return QString::fromUtf8(secret.reveal());
}

Secret secretIn(const QJsonObject& stored, const QString& name) {
    return Secret(stored.value(name).toString().toUtf8());
}

QByteArray bytesOf(const QJsonObject& content) {
    return QJsonDocument(content).toJson(QJsonDocument::Compact);
}

} // namespace

AlarmSecrets::AlarmSecrets(const QString& folder, KeyVault& vault, const Clock& clock)
    : m_password(folder + u"/alarm_mail.password"_s, keyOfAlarms, vault, clock)
    , m_webhook(folder + u"/alarm_webhook.address"_s, keyOfAlarms, vault, clock) {}

Result<Secret> AlarmSecrets::mailPassword(const MailServer& server) const {
    const auto plain = m_password.read();
    if (!plain)
        return std::unexpected(unreadable(plain.error()));
    if (plain->isEmpty())
        return Secret();
    const QJsonObject stored = jsonIn(*plain).object();
    if (stored.value(u"server"_s).toObject() != ownerOf(server))
        return failure(ErrorKind::BadInput,
                       Texts::tr("The stored password was entered for another mail server or user name, so it is not "
                                 "sent to this one, and no alarm is e-mailed. Enter it again in the settings, under "
                                 "“Alarms”."),
                       u"the mail password belongs to another host, port or user"_s);
    return secretIn(stored, u"password"_s);
}

Result<void> AlarmSecrets::setMailPassword(const MailServer& server, const Secret& password) const {
    if (password.isEmpty())
        return m_password.write({});
    return m_password.write(bytesOf({{u"server"_s, ownerOf(server)}, {u"password"_s, textIn(password)}}));
}

Result<Webhook> AlarmSecrets::webhook() const {
    const auto plain = m_webhook.read();
    if (!plain)
        return std::unexpected(unreadable(plain.error()));
    const QJsonObject stored = jsonIn(*plain).object();
    return Webhook{.address = secretIn(stored, u"address"_s), .signingKey = secretIn(stored, u"key"_s)};
}

Result<void> AlarmSecrets::setWebhook(const Webhook& webhook) const {
    if (webhook.address.isEmpty())
        return m_webhook.write({});
    // The sentences do not repeat what was entered.
    if (!isSafeAddress(webhook.url()))
        return failure(ErrorKind::BadInput,
                       Texts::tr("The address of the webhook must begin with https (http only on this computer) and "
                                 "have no name and password in it. Nothing was stored."));
    if (!webhook.signingKey.isEmpty() && webhook.signingKey.reveal().size() < shortestKey)
        return failure(
            ErrorKind::BadInput,
            Texts::tr("The key that signs must have at least %1 characters. Nothing was stored.").arg(shortestKey));
    return m_webhook.write(bytesOf({{u"address"_s, textIn(webhook.address)}, {u"key"_s, textIn(webhook.signingKey)}}));
}

} // namespace vtrack
