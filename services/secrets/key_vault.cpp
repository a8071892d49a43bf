// SPDX-License-Identifier: GPL-3.0-or-later
#include "key_vault.h"

#include "fernet.h"
#include "keyring_entry.h"
#include "log.h"

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
    if (choice == WithoutKeyring::MemoryOnly)
        m_worker.start([this] { emptyKeyFile(); });
}

QFuture<Result<Secret>> KeyVault::obtain(const QString& name, const QString& account) {
    auto promise = std::make_shared<QPromise<Result<Secret>>>();
    promise->start();
    const QMutexLocker lock(&m_mutex);
    const QString question = account + u'\n' + name;
    auto& waiting = m_waiting[question];
    waiting.append(promise);
    if (waiting.size() == 1)
        m_worker.start([this, name, account, question] {
            const Result<Secret> key = obtainNow(name, account);
            QMutexLocker taking(&m_mutex);
            const auto callers = m_waiting.take(question);
            taking.unlock();
            for (const auto& caller : callers) {
                caller->addResult(key);
                caller->finish();
            }
        });
    return promise->future();
}

QFuture<Result<KeyVault::Place>> KeyVault::place() {
    auto promise = std::make_shared<QPromise<Result<Place>>>();
    promise->start();
    m_worker.start([this, promise] {
        promise->addResult(placeNow());
        promise->finish();
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

Result<Secret> KeyVault::obtainNow(const QString& name, const QString& account) {
    const auto known = m_known.find(name);
    if (known == m_known.end()) {
        auto key = lookUp(name, account, {});
        if (key)
            m_known.insert(name, {.key = *key, .account = account});
        return key;
    }
    if (!account.isEmpty() && account != known->account) {
        known->account = account;
        // Only the name of its entry has to change: tried once, and no reason to fail.
        const auto entry = m_files.entry(name);
        if (entry && entry->has_value() && !lookUp(name, account, known->key))
            qCWarning(logFoundation) << "a keyring entry keeps the name of another account";
    }
    return known->key;
}

Result<Secret> KeyVault::lookUp(const QString& name, const QString& account, const std::optional<Secret>& known) {
    const auto inFile = m_files.key(name);
    if (!inFile)
        return std::unexpected(inFile.error());
    const auto recorded = m_files.entry(name);
    if (!recorded)
        return std::unexpected(recorded.error());
    const std::optional<QString>& former = *recorded;
    const bool staysWhereItIs = former && account.isEmpty() && belongsTo(*former, m_files.id());
    const QString entry = staysWhereItIs ? *former : keyringEntry(m_files.id(), account, name);
    // Who chose to do without a keyring is not asked to make one.
    const bool mayOffer = m_withoutKeyring == WithoutKeyring::Ask && !*inFile;
    const auto inKeyring =
        m_keyring.read(former.value_or(entry), mayOffer ? Keyring::NoneMade::Offer : Keyring::NoneMade::Leave);
    if (!inKeyring && meansMissing(inKeyring.error()))
        return obtainWithoutKeyring(name, *inFile, inKeyring.error());
    if (!inKeyring)
        return std::unexpected(inKeyring.error());

    const std::optional<Secret> before = known ? known : *inFile ? *inFile : *inKeyring;
    const bool isThere = before && *inKeyring == before && former.value_or(entry) == entry;
    auto key = isThere ? Result<Secret>(*before) : putIntoKeyring(entry, before);
    if (!key)
        return key;
    // Record where the key is stored before returning it, and so before anything is encrypted with it.
    if (auto recording = record(name, entry, former); !recording)
        return std::unexpected(recording.error());
    return key;
}

Result<Secret> KeyVault::obtainWithoutKeyring(const QString& name, std::optional<Secret> inFile, const Error& missing) {
    const WithoutKeyring choice = m_withoutKeyring;
    if (choice == WithoutKeyring::MemoryOnly && inFile) {
        if (auto dropped = m_files.dropKey(name); !dropped)
            return std::unexpected(dropped.error());
        qCWarning(logFoundation) << "the key file is deleted: keys are kept in memory only";
        inFile.reset();
    }
    if (choice == WithoutKeyring::Ask && !inFile) // A key in the file shows the earlier choice.
        return std::unexpected(missing);
    if (!inFile) {
        const auto elsewhere = m_files.entry(name);
        if (!elsewhere)
            return std::unexpected(elsewhere.error());
        if (elsewhere->has_value()) {
            Error error = missing;
            error.sentence = tr("You are still signed in, but your key lies in a keyring (the system's safe for "
                                "passwords) that this session does not have, so new footage cannot be fetched. Start "
                                "the program from the desktop in which you signed in, or sign out and sign in again.");
            return std::unexpected(error);
        }
    }
    const Secret key = inFile.value_or(generateFernetKey());
    if (choice == WithoutKeyring::MemoryOnly)
        return key;
    if (auto stored = m_files.storeKey(name, key); !stored)
        return std::unexpected(stored.error());
    return key;
}

/// Without an earlier key, a new one is made.
Result<Secret> KeyVault::putIntoKeyring(const QString& entry, const std::optional<Secret>& before) {
    if (auto stored = m_files.storeId(); !stored)
        return std::unexpected(stored.error());
    if (auto written = m_keyring.write(entry, before ? *before : generateFernetKey()); !written)
        return std::unexpected(written.error());
    // Use the key that the keyring now has: another program on this folder may have stored a new one first.
    const auto kept = m_keyring.read(entry);
    if (!kept)
        return std::unexpected(kept.error());
    if (kept->has_value() && (!before || *kept == before))
        return **kept;
    return std::unexpected(keyringError(KeyringState::Refused, u"the key was not kept"_s));
}

/// The key of that name is readable in `entry` now.
Result<void> KeyVault::record(const QString& name, const QString& entry, const std::optional<QString>& former) {
    if (auto recorded = m_files.setEntry(name, entry); !recorded)
        return recorded;
    if (former && *former != entry && belongsTo(*former, m_files.id())) {
        if (const auto erased = m_keyring.erase(*former); !erased)
            qCWarning(logFoundation) << "a former keyring entry stays:" << erased.error().detail;
    }
    return m_files.dropKey(name);
}

Result<KeyVault::Place> KeyVault::placeNow() const {
    const auto inFile = m_files.keyNames();
    if (!inFile)
        return std::unexpected(inFile.error());
    const auto inKeyring = m_files.hasEntries();
    if (!inKeyring)
        return std::unexpected(inKeyring.error());
    if (!inFile->isEmpty())
        return Place::KeyFile;
    return *inKeyring ? Place::Keyring : Place::Memory;
}

Result<void> KeyVault::removeNow(const QString& name) {
    const auto entry = m_files.entry(name);
    if (!entry)
        return std::unexpected(entry.error());
    if (*entry && belongsTo(**entry, m_files.id())) {
        if (auto erased = m_keyring.erase(**entry); !erased && !meansMissing(erased.error()))
            return erased;
    }
    m_known.remove(name);
    if (auto dropped = m_files.dropKey(name); !dropped)
        return dropped;
    return m_files.dropEntry(name);
}

void KeyVault::emptyKeyFile() {
    const auto names = m_files.keyNames();
    for (const QString& name : names.value_or(QStringList())) {
        Result<void> emptied;
        if (m_known.contains(name))
            emptied = m_files.dropKey(name);
        else if (const auto key = obtainNow(name, {}); !key)
            emptied = std::unexpected(key.error());
        if (!emptied)
            qCWarning(logFoundation) << "a key may stay in its file:" << emptied.error().detail;
    }
}

} // namespace vtrack
