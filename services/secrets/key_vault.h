// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "key_folder.h"
#include "keyring.h"
#include "secret.h"
#include "without_keyring.h"

#include <QFuture>
#include <QHash>
#include <QList>
#include <QMutex>
#include <QObject>
#include <QPromise>
#include <QString>
#include <QThreadPool>

#include <atomic>
#include <chrono>
#include <memory>
#include <optional>

namespace vtrack {

/// Keeps the program's keys (the Fernet key, the session secret) in the keyring of the operating system, and makes
/// them when they are asked for the first time.
///
/// Lives on a thread with an event loop (the GUI thread); obtain() and remove() are safe from any thread and answer by
/// future. Never wait for such a future on the vault's own thread: use a continuation there.
///
/// When the keyring cannot be used, the error is KeyringUnavailable, its sentence says that the person is still signed
/// in and what to do, and its action is one of
/// - KeyringMissing:  this session has no keyring;
/// - KeyringLocked:   it is there, but closed;
/// - KeyringHanging:  it did not answer within the time limit (often: it waits for a password somewhere);
/// - KeyringRefused:  it, or the person it asked, said no;
/// - KeyFileDamaged: the files described below cannot be understood.
/// All are passing: the next call tries again.
///
/// Where a key lives. There is only ever one key of a name for a folder:
/// - In the keyring, whenever there is one. A locked keyring answers "no such entry" just like an empty one, so that
///   answer is believed only after a trial entry could be written, read and deleted. That a key lives there is
///   remembered in `keyring.json` (names, no secrets).
/// - In `keys.json` (mode 600), when the keyring is *missing*, the person chose WithoutKeyring::KeyFile, and
///   `keyring.json` does not say that the key lives in the keyring. A keyring that is locked, hanging or refusing never
///   leads here, nor does one that is missing today but held the key yesterday.
/// - In memory only, under the same conditions, when the person chose WithoutKeyring::MemoryOnly.
/// - A key in `keys.json` moves, unchanged, to the keyring as soon as there is one. If the keyring already holds
///   another key of that name (from another data folder), it stays in the file and stays the key of this folder.
class KeyVault : public QObject {
    Q_OBJECT

public:
    /// @param keyFileFolder where `keyring.json` and `keys.json` go: the data folder's `credentials`.
    /// @param timeLimit how long one question to the keyring may take. Qt's own answer to a keyring that waits for a
    /// password would be to wait for ever.
    explicit KeyVault(QString keyFileFolder, std::chrono::milliseconds timeLimit = std::chrono::seconds{12},
                      QObject* parent = nullptr);
    /// Pending futures are answered with Cancelled.
    ~KeyVault() override;

    KeyVault(const KeyVault&) = delete;
    KeyVault& operator=(const KeyVault&) = delete;

    /// What the person or the administrator chose for a computer without a keyring. Safe from any thread.
    void setWithoutKeyring(WithoutKeyring choice);

    /// The key of that name: a Fernet key (generateFernetKey()), which serves as a session secret just as well. Made
    /// and stored the first time. All callers get the same key, however many ask at the same moment; once had, it is
    /// kept in memory, so that a keyring that locks itself later stops nothing.
    /// Errors: KeyringUnavailable as above; those of writePrivateFile().
    [[nodiscard]] QFuture<Result<Secret>> obtain(const QString& name);

    /// Forgets the key of that name; whatever was encrypted with it stays closed for good. No such key is no error.
    /// Where the keyring is missing, an entry in it cannot be reached and stays, but this folder knows no more of it.
    /// Errors: KeyringUnavailable for a keyring that is locked, hanging or refusing; then nothing is forgotten.
    [[nodiscard]] QFuture<Result<void>> remove(const QString& name);

signals:
    /// There is no keyring and a key lies in the owner-only file: say so, once. Emitted at most once, from a worker.
    void usingKeyFile();

private:
    [[nodiscard]] Result<Secret> obtainNow(const QString& name);
    [[nodiscard]] Result<Secret> obtainWithoutKeyring(const QString& name, const std::optional<Secret>& inFile,
                                                      const Error& missing);
    [[nodiscard]] Result<Secret> putIntoKeyring(const QString& name, const Secret& key);
    [[nodiscard]] Result<void> removeNow(const QString& name);
    [[nodiscard]] Secret remember(const QString& name, const Secret& key);
    void announceKeyFile();

    // Of the one worker thread, which does everything in turn:
    KeyFolder m_files;
    Keyring m_keyring;
    QHash<QString, Secret> m_known;
    bool m_announced = false;

    std::atomic<WithoutKeyring> m_withoutKeyring = WithoutKeyring::Ask;
    QMutex m_mutex;
    QHash<QString, QList<std::shared_ptr<QPromise<Result<Secret>>>>> m_waiting; ///< Guarded by m_mutex.
    QThreadPool m_worker;
};

} // namespace vtrack
