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

/// Stores the program's keys (the Fernet key, the session secret) in the keyring of the operating system, and creates
/// them on first use.
///
/// Lives on a thread with an event loop (the GUI thread); obtain() and remove() are safe from any thread and answer by
/// future. Never wait for such a future on the vault's own thread: use a continuation there.
///
/// When the keyring cannot be used, the error is KeyringUnavailable, its sentence says that the person is still signed
/// in and what to do, and its action is one of
/// - KeyringMissing:  this session has no keyring;
/// - KeyringLocked:   it is there, but closed;
/// - KeyringHanging:  it did not answer within the time limit (often: it waits for a password somewhere);
/// - KeyringRefused: it, or the person, refused;
/// - KeyFileDamaged: the files described below cannot be understood.
/// All are temporary: the next call tries again.
///
/// Where a key is stored. There is only one key of each name for a folder:
/// - In the keyring, whenever there is one. A locked keyring answers "no such entry" just like an empty one, so this
///   answer is accepted only after a trial entry could be written, read and deleted. `keyring.json` records which keys
///   are in the keyring, and in which entries (names, no secrets).
/// - In `keys.json` (mode 600), when the keyring is *missing*, the person chose WithoutKeyring::KeyFile, and
///   `keyring.json` does not say that the key lives in the keyring. This never happens for a keyring that is locked,
///   hanging or refusing, or that had the key earlier.
/// - In memory only, under the same conditions, when the person chose WithoutKeyring::MemoryOnly. `keys.json` is then
///   deleted.
/// - A key in `keys.json` moves, unchanged, to the keyring as soon as there is one. Whoever chose one of the two is not
///   asked again to make a keyring.
///
/// Whose the entries are. Their names (keyring_entry.h) carry the id of this folder and the account. A key that is
/// recorded in another entry (of an earlier version, of the folder that this one is a copy of, of another account) is
/// copied to its own entry. The other one is deleted only if it belongs to this folder, and only when the new one could
/// be read: any other entry may be in use by a folder that we cannot see.
class KeyVault : public QObject {
    Q_OBJECT

public:
    /// @param keyFileFolder where `keyring.json` and `keys.json` go: the data folder's `credentials`.
    /// @param timeLimit how long one question to the keyring may take. Without a limit, a keyring that waits for a
    /// password would block forever.
    explicit KeyVault(QString keyFileFolder, std::chrono::milliseconds timeLimit = std::chrono::seconds{12},
                      QObject* parent = nullptr);
    /// Pending futures are answered with Cancelled.
    ~KeyVault() override;

    KeyVault(const KeyVault&) = delete;
    KeyVault& operator=(const KeyVault&) = delete;

    /// The person's or administrator's choice for a computer without a keyring. MemoryOnly also applies to what was
    /// kept before: keys in `keys.json` are deleted, and used no longer than this vault lives. Safe from any thread.
    void setWithoutKeyring(WithoutKeyring choice);

    /// The key of that name: a Fernet key (generateFernetKey()), which serves as a session secret just as well. Created
    /// and stored on first use. All concurrent callers get the same key. It is then cached in memory, so that a keyring
    /// that is locked later has no effect.
    /// @param account the e-mail address of the person whose data it protects; empty if it is unknown or nobody's.
    /// Determines the name of the entry, not the key.
    /// Errors: KeyringUnavailable as above; those of writePrivateFile().
    [[nodiscard]] QFuture<Result<Secret>> obtain(const QString& name, const QString& account = {});

    /// Where keys are kept.
    enum class Place { Keyring, KeyFile, Memory };

    /// Where those of this folder are, according to its files: asks no keyring, so it answers while one is locked.
    /// Errors: KeyringUnavailable if a file is damaged.
    [[nodiscard]] QFuture<Result<Place>> place();

    /// Deletes the key of that name; data encrypted with it becomes unreadable. A missing key is not an error. If the
    /// keyring is missing, its entry stays, but this folder no longer uses it. So does the entry of another folder.
    /// Errors: KeyringUnavailable for a keyring that is locked, hanging or refusing; then nothing is deleted.
    [[nodiscard]] QFuture<Result<void>> remove(const QString& name);

private:
    struct Known {
        Secret key;
        QString account;
    };

    [[nodiscard]] Result<Secret> obtainNow(const QString& name, const QString& account);
    [[nodiscard]] Result<Secret> lookUp(const QString& name, const QString& account,
                                        const std::optional<Secret>& known);
    [[nodiscard]] Result<Secret> obtainWithoutKeyring(const QString& name, std::optional<Secret> inFile,
                                                      const Error& missing);
    [[nodiscard]] Result<Secret> putIntoKeyring(const QString& entry, const std::optional<Secret>& before);
    [[nodiscard]] Result<void> record(const QString& name, const QString& entry, const std::optional<QString>& former);
    [[nodiscard]] Result<Place> placeNow() const;
    [[nodiscard]] Result<void> removeNow(const QString& name);
    /// Takes all keys out of `keys.json`, into a keyring or away.
    void emptyKeyFile();

    // Used by the one worker thread, which processes everything in order:
    KeyFolder m_files;
    Keyring m_keyring;
    QHash<QString, Known> m_known;

    std::atomic<WithoutKeyring> m_withoutKeyring = WithoutKeyring::Ask;
    QMutex m_mutex;
    QHash<QString, QList<std::shared_ptr<QPromise<Result<Secret>>>>> m_waiting; ///< Guarded by m_mutex.
    QThreadPool m_worker;
};

} // namespace vtrack
