// SPDX-License-Identifier: GPL-3.0-or-later
#include "key_folder.h"

#include "atomic_file.h"
#include "bounded_json.h"
#include "file_system.h"
#include "key_encryption.h"
#include "keyring_entry.h"
#include "log.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

/// What `keyring.json` says up to version 0.2, for each key.
const QString inFormerEntry = u"in the keyring"_s;

std::unexpected<Error> damaged(const QString& path, const QString& detail) {
    return std::unexpected(Error{
        .kind = ErrorKind::KeyringUnavailable,
        .sentence = QCoreApplication::translate(
                        "KeyFolder", "You are still signed in, but the file “%1” cannot be read, so new footage cannot "
                                     "be fetched. Restore it from a backup; or move it away and sign in again.")
                        .arg(path),
        .detail = detail,
        .action = Action::KeyFileDamaged});
}

/// The content of the file; an empty object when there is no file.
Result<QJsonObject> load(const QString& path) {
    if (!QFile::exists(path))
        return QJsonObject();
    const auto content = readSmallFile(path);
    const QJsonDocument document = jsonIn(content.value_or(QByteArray()));
    if (!document.isObject())
        return damaged(path, content ? u"%1: not a JSON object"_s.arg(path) : content.error().detail);
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

QString KeyFolder::entriesPath() const {
    return m_folder + u"/keyring.json"_s;
}

QString KeyFolder::idPath() const {
    return m_folder + u"/keyring.id"_s;
}

Result<std::optional<Secret>> KeyFolder::key(const QString& name) const {
    const auto keys = load(keysPath());
    if (!keys)
        return std::unexpected(keys.error());
    const QString text = keys->value(name).toString();
    if (text.isEmpty())
        return std::nullopt;
    auto key = decryptedKey(text);
    if (!key)
        return damaged(keysPath(), key.error().detail);
    if (!isEncryptedKey(text)) { // Written by an earlier version.
        if (const auto stored = storeKey(name, *key); !stored)
            qCWarning(logFoundation) << "a key stays unprotected in its file:" << stored.error().detail;
    }
    return std::move(*key);
}

Result<QStringList> KeyFolder::keyNames() const {
    const auto keys = load(keysPath());
    if (!keys)
        return std::unexpected(keys.error());
    return keys->keys();
}

Result<void> KeyFolder::storeKey(const QString& name, const Secret& key) const {
    const auto text = encryptedKey(key);
    if (!text)
        return std::unexpected(text.error());
    return change(keysPath(), name, *text);
}

Result<void> KeyFolder::dropKey(const QString& name) const {
    return change(keysPath(), name, QJsonValue::Undefined);
}

Result<std::optional<QString>> KeyFolder::entry(const QString& name) const {
    const auto entries = load(entriesPath());
    if (!entries)
        return std::unexpected(entries.error());
    if (!entries->contains(name))
        return std::nullopt;
    const QString entry = entries->value(name).toString();
    if (entry == inFormerEntry)
        return formerKeyringEntry(name);
    if (!entry.startsWith(formerKeyringEntry({})))
        return damaged(entriesPath(), u"not an entry of this program: "_s + entry);
    return entry;
}

Result<bool> KeyFolder::hasEntries() const {
    const auto entries = load(entriesPath());
    if (!entries)
        return std::unexpected(entries.error());
    return !entries->isEmpty();
}

Result<void> KeyFolder::setEntry(const QString& name, const QString& entry) const {
    return change(entriesPath(), name, entry);
}

Result<void> KeyFolder::dropEntry(const QString& name) const {
    return change(entriesPath(), name, QJsonValue::Undefined);
}

QString KeyFolder::id() {
    if (!m_id.isEmpty())
        return m_id;
    // Two lines: the id, and the folder that it was made for. If they are lost, keyring.json still names the entries.
    const QList<QByteArray> lines = readSmallFile(idPath()).value_or(QByteArray()).split('\n');
    const QUuid stored(lines.first());
    m_idIsNew = stored.isNull() || QString::fromLatin1(lines.value(1)) != folderIdentity(m_folder);
    m_id = (m_idIsNew ? QUuid::createUuid() : stored).toString(QUuid::WithoutBraces);
    return m_id;
}

Result<void> KeyFolder::storeId() {
    const QString lines = id() + u'\n' + folderIdentity(m_folder) + u'\n';
    if (!m_idIsNew)
        return {};
    if (auto written = writePrivateFile(idPath(), lines.toLatin1()); !written)
        return written;
    m_idIsNew = false;
    return {};
}

} // namespace vtrack
