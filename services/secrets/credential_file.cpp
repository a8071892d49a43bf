// SPDX-License-Identifier: GPL-3.0-or-later
#include "credential_file.h"

#include "atomic_file.h"
#include "bounded_json.h"
#include "fernet.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr int mostKeys = 9999;

std::unexpected<Error> notUsable(Action action, const QString& sentence, const QString& detail) {
    return std::unexpected(
        Error{.kind = ErrorKind::AuthExpired, .sentence = sentence, .detail = detail, .action = action});
}

std::unexpected<Error> foreign(const QString& path, const QString& detail) {
    return notUsable(Action::CredentialFileForeign,
                     QCoreApplication::translate(
                         "CredentialFile", "“%1” is not a sign-in file of this program, so Google Drive cannot be "
                                           "reached. Connect Google Drive again; footage already here is not affected.")
                         .arg(path),
                     u"%1: %2"_s.arg(path, detail));
}

std::unexpected<Error> unreadable(const QString& path, const QString& detail) {
    return notUsable(
        Action::CredentialFileUnreadable,
        QCoreApplication::translate(
            "CredentialFile",
            "The key that opens the stored sign-in “%1” is not on this computer (any more), or the file is damaged, so "
            "Google Drive cannot be reached. Connect Google Drive again; footage already here is not affected.")
            .arg(path),
        u"%1: %2"_s.arg(path, detail));
}

/// The file as JSON, checked to have content and a version.
struct CredentialFile {
    QByteArray encrypted;
    int keyVersion = 1;
    QString userEmail;
};

/// N of "N.0"; 0 for anything else.
int keyVersionOf(const QString& text) {
    const int version = text.endsWith(".0"_L1) ? text.chopped(2).toInt() : 0;
    return version <= mostKeys && text == u"%1.0"_s.arg(version) ? version : 0;
}

Result<CredentialFile> load(const QString& path) {
    const QFileInfo info(path);
    if (!info.exists())
        return notUsable(
            Action::ConnectDrive,
            QCoreApplication::translate("CredentialFile",
                                        "Google Drive is not connected yet. Connect it to bring your footage here."),
            u"%1: no such file"_s.arg(path));
    if (!info.isReadable())
        return failure(ErrorKind::PermissionDenied,
                       QCoreApplication::translate("CredentialFile", "This computer does not allow reading the stored "
                                                                     "sign-in “%1”. You are still signed in; ask for "
                                                                     "permission to read that file.")
                           .arg(path),
                       path);
    const auto content = readSmallFile(path);
    if (!content)
        return foreign(path, content.error().detail);
    const QJsonObject object = jsonIn(*content).object();
    const QString version = object[u"encryption_version"].toString();
    CredentialFile file{.encrypted = object[u"encrypted_data"].toString().toLatin1(),
                        .keyVersion = keyVersionOf(version),
                        .userEmail = object[u"user_email"].toString()};
    if (file.encrypted.isEmpty())
        return foreign(path, u"no encrypted_data"_s);
    if (file.keyVersion < 1)
        return foreign(path, u"encryption_version “%1”"_s.arg(version.left(20)));
    return file;
}

/// The guide's code wraps the token in a second base64, its example does not. A token begins with "gAAAAA" (version and
/// the zero bytes of its time); its base64 never does.
QByteArray tokenOf(const QByteArray& encryptedData) {
    return encryptedData.startsWith("gAAAAA") ? encryptedData : QByteArray::fromBase64(encryptedData);
}

} // namespace

QString credentialFileName(const QString& email) {
    const QByteArray hash =
        QCryptographicHash::hash(email.trimmed().toLower().toUtf8(), QCryptographicHash::Sha256).toHex().first(16);
    return u"google_drive_%1.json"_s.arg(QLatin1StringView(hash));
}

Result<void> writeCredentialFile(const QString& path, const QString& userEmail, const QJsonObject& credentials,
                                 const Secret& key, const Clock& clock, int keyVersion) {
    const auto token = fernetEncrypt(key, QJsonDocument(credentials).toJson(QJsonDocument::Compact), clock.now());
    if (!token)
        return std::unexpected(token.error());
    const QJsonObject file{
        {u"encrypted_data"_s, QString::fromLatin1(token->toBase64())},
        {u"user_email"_s, userEmail},
        {u"created_at"_s, toIsoUtc(clock.now())},
        {u"encryption_version"_s, u"%1.0"_s.arg(keyVersion)},
    };
    return writePrivateFile(path, QJsonDocument(file).toJson());
}

Result<int> credentialKeyVersion(const QString& path) {
    const auto file = load(path);
    if (!file)
        return std::unexpected(file.error());
    return file->keyVersion;
}

QString credentialFileEmail(const QString& path) {
    const auto file = load(path);
    return file ? file->userEmail : QString();
}

Result<QJsonObject> readCredentialFile(const QString& path, const Secret& key) {
    const auto file = load(path);
    if (!file)
        return std::unexpected(file.error());
    const auto plain = fernetDecrypt(key, tokenOf(file->encrypted));
    if (!plain)
        return unreadable(path, plain.error().detail);
    const QJsonDocument credentials = jsonIn(*plain);
    if (!credentials.isObject())
        return unreadable(path, u"decrypted, but not a JSON object"_s);
    return credentials.object();
}

} // namespace vtrack
