// SPDX-License-Identifier: GPL-3.0-or-later
#include "key_vault.h"

#include "fernet.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

bool meansMissing(const Error& error) {
    return error.action == Action::KeyringMissing;
}

} // namespace

KeyVault::KeyVault(QString keyFileFolder, std::chrono::milliseconds timeLimit, QObject* parent)
    : QObject(parent)
    , m_files(std::move(keyFileFolder))
    , m_keyring(*this, timeLimit) {
    m_worker.setMaxThreadCount(1);
}

KeyVault::~KeyVault() {
    m_keyring.stop();
    m_worker.waitForDone();
}

void KeyVault::setWithoutKeyring(WithoutKeyring choice) {
    m_withoutKeyring = choice;
}

QFuture<Result<Secret>> KeyVault::obtain(const QString& name) {
    auto promise = std::make_shared<QPromise<Result<Secret>>>();
    promise->start();
    const QMutexLocker lock(&m_mutex);
    auto& waiting = m_waiting[name];
    waiting.append(promise);
    if (waiting.size() == 1)
        m_worker.start([this, name] {
            const Result<Secret> key = obtainNow(name);
            QMutexLocker taking(&m_mutex);
            const auto callers = m_waiting.take(name);
            taking.unlock();
            for (const auto& caller : callers) {
                caller->addResult(key);
                caller->finish();
            }
        });
    return promise->future();
}

QFuture<Result<void>> KeyVault::remove(const QString& name) {
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    m_worker.start([this, name, promise] {
        promise->addResult(removeNow(name));
        promise->finish();
    });
    return promise->future();
}

Result<Secret> KeyVault::obtainNow(const QString& name) {
    if (const auto known = m_known.constFind(name); known != m_known.cend())
        return *known;
    const auto inFile = m_files.key(name);
    if (!inFile)
        return std::unexpected(inFile.error());
    auto inKeyring = m_keyring.read(name);
    if (!inKeyring && meansMissing(inKeyring.error()))
        return obtainWithoutKeyring(name, *inFile, inKeyring.error());
    if (!inKeyring)
        return std::unexpected(inKeyring.error());

    const std::optional<Secret>& own = *inFile;
    const auto key = inKeyring->has_value() ? Result<Secret>(inKeyring->value())
                                            : putIntoKeyring(name, own ? *own : generateFernetKey());
    if (!key)
        return key;
    if (own && *own != *key) {
        announceKeyFile();
        return remember(name, *own);
    }
    // Record where the key is stored before returning it, and so before anything is encrypted with it.
    if (auto marked = m_files.setLivesInKeyring(name, true); !marked)
        return std::unexpected(marked.error());
    if (auto dropped = m_files.dropKey(name); !dropped)
        return std::unexpected(dropped.error());
    return remember(name, *key);
}

Result<Secret> KeyVault::obtainWithoutKeyring(const QString& name, const std::optional<Secret>& inFile,
                                              const Error& missing) {
    const WithoutKeyring choice = m_withoutKeyring;
    if (choice == WithoutKeyring::Ask && !inFile) // A key in the file shows the earlier choice.
        return std::unexpected(missing);
    if (!inFile) {
        const auto elsewhere = m_files.livesInKeyring(name);
        if (!elsewhere)
            return std::unexpected(elsewhere.error());
        if (*elsewhere) {
            Error error = missing;
            error.sentence = tr("You are still signed in, but your key lies in a keyring (the system's safe for "
                                "passwords) that this session does not have, so new videos cannot be fetched. Start "
                                "the program from the desktop in which you signed in, or sign out and sign in again.");
            return std::unexpected(error);
        }
    }
    const Secret key = inFile.value_or(generateFernetKey());
    if (choice == WithoutKeyring::MemoryOnly && !inFile)
        return remember(name, key);
    if (auto stored = m_files.storeKey(name, key); !stored)
        return std::unexpected(stored.error());
    announceKeyFile();
    return remember(name, key);
}

Result<Secret> KeyVault::putIntoKeyring(const QString& name, const Secret& key) {
    if (auto written = m_keyring.write(name, key); !written)
        return std::unexpected(written.error());
    // Use the key that the keyring now has: a program with another data folder may have stored one first.
    const auto kept = m_keyring.read(name);
    if (!kept)
        return std::unexpected(kept.error());
    if (const std::optional<Secret>& entry = *kept)
        return *entry;
    return std::unexpected(keyringError(KeyringState::Refused, u"the new key was not kept"_s));
}

Result<void> KeyVault::removeNow(const QString& name) {
    if (auto erased = m_keyring.erase(name); !erased && !meansMissing(erased.error()))
        return erased;
    m_known.remove(name);
    if (auto dropped = m_files.dropKey(name); !dropped)
        return dropped;
    return m_files.setLivesInKeyring(name, false);
}

Secret KeyVault::remember(const QString& name, const Secret& key) {
    m_known.insert(name, key);
    return key;
}

void KeyVault::announceKeyFile() {
    if (!std::exchange(m_announced, true))
        emit usingKeyFile();
}

} // namespace vtrack
