// SPDX-License-Identifier: GPL-3.0-or-later
#include "key_folder.h"

#include "atomic_file.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

/// The content of the file; an empty object when there is no file.
Result<QJsonObject> load(const QString& path) {
    if (!QFile::exists(path))
        return QJsonObject();
    const auto content = readSmallFile(path);
    const QJsonDocument document = QJsonDocument::fromJson(content.value_or(QByteArray()));
    if (!document.isObject())
        return std::unexpected(
            Error{.kind = ErrorKind::KeyringUnavailable,
                  .sentence = QCoreApplication::translate(
                                  "KeyFolder", "You are still signed in, but the file “%1” cannot be read, so new "
                                               "videos cannot be fetched. Restore it from a backup; or move it away "
                                               "and sign in again.")
                                  .arg(path),
                  .detail = content ? u"%1: not a JSON object"_s.arg(path) : content.error().detail,
                  .action = Action::KeyFileDamaged});
    return document.object();
}

/// Sets `name` to `value`, or removes it if `value` is undefined. The file is deleted with its last entry.
Result<void> change(const QString& path, const QString& name, const QJsonValue& value) {
    auto content = load(path);
    if (!content)
        return std::unexpected(content.error());
    if (content->value(name) == value)
        return {};
    content->insert(name, value); // Inserting undefined removes the entry.
    if (content->isEmpty() && QFile::remove(path))
        return {};
    return writePrivateFile(path, QJsonDocument(*content).toJson());
}

} // namespace

KeyFolder::KeyFolder(QString folder)
    : m_folder(std::move(folder)) {}

QString KeyFolder::keysPath() const {
    return m_folder + u"/keys.json"_s;
}

QString KeyFolder::marksPath() const {
    return m_folder + u"/keyring.json"_s;
}

Result<std::optional<Secret>> KeyFolder::key(const QString& name) const {
    const auto keys = load(keysPath());
    if (!keys)
        return std::unexpected(keys.error());
    const QString key = keys->value(name).toString();
    return key.isEmpty() ? std::nullopt : std::optional(Secret(key.toLatin1()));
}

Result<void> KeyFolder::storeKey(const QString& name, const Secret& key) const {
    return change(keysPath(), name, QString::fromLatin1(key.reveal()));
}

Result<void> KeyFolder::dropKey(const QString& name) const {
    return change(keysPath(), name, QJsonValue::Undefined);
}

Result<bool> KeyFolder::livesInKeyring(const QString& name) const {
    const auto marks = load(marksPath());
    if (!marks)
        return std::unexpected(marks.error());
    return marks->contains(name);
}

Result<void> KeyFolder::setLivesInKeyring(const QString& name, bool lives) const {
    return change(marksPath(), name, lives ? QJsonValue(u"in the keyring"_s) : QJsonValue(QJsonValue::Undefined));
}

} // namespace vtrack
