// SPDX-License-Identifier: GPL-3.0-or-later
#include "secret_files.h"

#include "credential_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

const QString fileKeys = u"credentials"_s;

} // namespace

QString keyName(const QString& kind, int version) {
    return version == 1 ? kind : u"%1-%2"_s.arg(kind).arg(version);
}

SecretFiles::SecretFiles(QString folder, KeyVault& vault, const Clock& clock)
    : m_folder(std::move(folder))
    , m_vault(vault)
    , m_clock(clock) {}

QString SecretFiles::pathOf(const QString& name) const {
    return m_folder + u'/' + name;
}

QStringList SecretFiles::names() const {
    return QDir(m_folder).entryList({u"*.json"_s}, QDir::Files);
}

int SecretFiles::highestVersion() const {
    int highest = 1;
    for (const QString& name : names())
        highest = std::max(highest, credentialKeyVersion(pathOf(name)).value_or(1));
    return highest;
}

Result<Secret> SecretFiles::key(int version, const QString& account) const {
    return m_vault.obtain(keyName(fileKeys, version), account).result();
}

QString SecretFiles::account(const QString& name) const {
    return credentialFileEmail(pathOf(name));
}

bool SecretFiles::exists(const QString& name) const {
    return QFile::exists(pathOf(name));
}

Result<QJsonObject> SecretFiles::read(const QString& name) const {
    const auto version = credentialKeyVersion(pathOf(name));
    if (!version)
        return std::unexpected(version.error());
    const auto opening = key(*version, account(name));
    if (!opening)
        return std::unexpected(opening.error());
    return readCredentialFile(pathOf(name), *opening);
}

Result<void> SecretFiles::write(const QString& name, const QString& userEmail, const QJsonObject& content) {
    const std::scoped_lock lock(m_writing);
    const int version = highestVersion();
    const auto closing = key(version, userEmail);
    if (!closing)
        return std::unexpected(closing.error());
    return writeCredentialFile(pathOf(name), userEmail, content, *closing, m_clock, version);
}

Result<void> SecretFiles::remove(const QString& name) {
    const std::scoped_lock lock(m_writing);
    QFile file(pathOf(name));
    if (!file.exists() || file.remove())
        return {};
    return failure(ErrorKind::PermissionDenied,
                   QCoreApplication::translate("SecretFiles", "The stored sign-in “%1” could not be removed. Remove "
                                                              "that file by hand.")
                       .arg(QDir::toNativeSeparators(file.fileName())),
                   file.errorString());
}

Result<void> SecretFiles::replaceKey() {
    const std::scoped_lock lock(m_writing);
    const int version = highestVersion() + 1;
    const auto closing = key(version, {}); // Each of the files below gives its account.
    if (!closing)
        return std::unexpected(closing.error());
    for (const QString& name : names()) {
        const auto content = read(name);
        if (!content)
            return std::unexpected(content.error());
        if (auto written = writeCredentialFile(pathOf(name), account(name), *content, *closing, m_clock, version);
            !written)
            return written;
    }
    for (int old = version - 1; old >= 1; --old) {
        if (auto removed = m_vault.remove(keyName(fileKeys, old)).result(); !removed)
            return removed;
    }
    return {};
}

} // namespace vtrack
