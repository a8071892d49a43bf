// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyring.h"

#include "keyring_entry.h"
#include "keyring_service.h"

#include <QUuid>
#include <qt6keychain/keychain.h>

#include <condition_variable>
#include <mutex>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr auto service = "V_Track Cloud Sync"_L1;

template <typename Job> Job* makeJob(const QString& entry) {
    auto* const job = new Job(service);
    job->setInsecureFallback(false);
    job->setKey(entry);
    return job;
}

QKeychain::Job* makeWriteJob(const QString& entry, const Secret& secret) {
    auto* const job = makeJob<QKeychain::WritePasswordJob>(entry);
    job->setTextData(QString::fromLatin1(secret.reveal()));
    return job;
}

std::unexpected<Error> unavailable(QKeychain::Error error, const QString& detail) {
    const auto state = [error] {
        switch (error) {
        case QKeychain::AccessDenied:
            return KeyringState::Locked;
        case QKeychain::AccessDeniedByUser:
        case QKeychain::CouldNotDeleteEntry:
            return KeyringState::Refused;
        case QKeychain::NoBackendAvailable:
        case QKeychain::NotImplemented:
            return KeyringState::Missing;
        default:
            return keyringService() == KeyringService::Present ? KeyringState::Refused : KeyringState::Missing;
        }
    };
    return std::unexpected(keyringError(state(), u"keyring error %1: %2"_s.arg(int(error)).arg(detail)));
}

} // namespace

Error keyringError(KeyringState state, const QString& detail) {
    const auto error = [&](Action action, const char* sentence) {
        return Error{.kind = ErrorKind::KeyringUnavailable,
                     .sentence = QCoreApplication::translate("Keyring", sentence),
                     .detail = detail,
                     .action = action};
    };
    switch (state) {
    case KeyringState::Missing:
        return error(
            Action::KeyringMissing,
            QT_TRANSLATE_NOOP("Keyring",
                              "You are still signed in, but this session has no keyring (the system's safe for "
                              "passwords), so new footage cannot be fetched. Start the program from your desktop, "
                              "install a keyring, or allow the program to keep its key in a file only you can read."));
    case KeyringState::Locked:
        return error(Action::KeyringLocked,
                     QT_TRANSLATE_NOOP(
                         "Keyring",
                         "You are still signed in, but the keyring (the system's safe for passwords) is locked, so "
                         "new footage cannot be fetched. Unlock it; the program then continues automatically."));
    case KeyringState::Hanging:
        return error(
            Action::KeyringHanging,
            QT_TRANSLATE_NOOP(
                "Keyring",
                "You are still signed in, but the keyring (the system's safe for passwords) does not answer, so new "
                "footage cannot be fetched. Look for a window that asks for its password; the program keeps trying."));
    case KeyringState::Refused:
        break;
    }
    return error(Action::KeyringRefused,
                 QT_TRANSLATE_NOOP("Keyring",
                                   "You are still signed in, but the keyring (the system's safe for passwords) "
                                   "refused to give the program its key, so new footage cannot be fetched. Allow "
                                   "access when the system asks for it; if it never asks, restart the program."));
}

struct Keyring::Reply {
    QKeychain::Error error = QKeychain::NoError;
    QString detail;
    Secret secret;
};

/// Outlives the Keyring while an answer is pending. Only one request runs at a time; an abandoned one keeps `busy` set
/// until it is answered.
struct Keyring::Exchange {
    std::mutex mutex;
    std::condition_variable changed;
    bool busy = false;
    bool stopping = false;
    Reply reply;

    void answer(QKeychain::Job* job) {
        auto* const reading = qobject_cast<QKeychain::ReadPasswordJob*>(job);
        const std::scoped_lock lock(mutex);
        reply = {.error = job->error(),
                 .detail = job->errorString(),
                 .secret = reading ? Secret(reading->textData().toLatin1()) : Secret()};
        busy = false;
        changed.notify_all();
    }

    /// Waits until no request is running.
    [[nodiscard]] Result<void> waitUntilFree(std::unique_lock<std::mutex>& lock, std::chrono::milliseconds limit) {
        const bool answered = changed.wait_for(lock, limit, [this] { return stopping || !busy; });
        if (stopping)
            return failure(ErrorKind::Cancelled, {}, u"the key vault is closing"_s);
        if (!answered)
            return std::unexpected(
                keyringError(KeyringState::Hanging, u"no answer from the keyring in %1 ms"_s.arg(limit.count())));
        return {};
    }
};

Keyring::Keyring(QObject& home, std::chrono::milliseconds timeLimit)
    : m_home(home)
    , m_timeLimit(timeLimit)
    , m_exchange(std::make_shared<Exchange>()) {}

Keyring::~Keyring() = default;

void Keyring::stop() {
    const std::scoped_lock lock(m_exchange->mutex);
    m_exchange->stopping = true;
    m_exchange->changed.notify_all();
}

// The analyser does not see that the posted event deletes its functor.
// NOLINTBEGIN(clang-analyzer-cplusplus.NewDeleteLeaks)
Result<Keyring::Reply> Keyring::ask(std::function<QKeychain::Job*()> makeJob) {
    std::unique_lock lock(m_exchange->mutex);
    if (auto free = m_exchange->waitUntilFree(lock, m_timeLimit); !free)
        return std::unexpected(free.error());
    m_exchange->busy = true;
    // The job deletes itself once it is answered and not before: QtKeychain's backends keep pointers to a running job.
    QMetaObject::invokeMethod(
        &m_home,
        [exchange = m_exchange, makeJob = std::move(makeJob)] {
            QKeychain::Job* const job = makeJob();
            QObject::connect(job, &QKeychain::Job::finished, job,
                             [exchange](QKeychain::Job* finished) { exchange->answer(finished); });
            job->start();
        },
        Qt::QueuedConnection);
    if (auto answered = m_exchange->waitUntilFree(lock, m_timeLimit); !answered)
        return std::unexpected(answered.error());
    return std::exchange(m_exchange->reply, {});
}

Result<Keyring::Reply> Keyring::askRead(const QString& entry) {
    auto reply = ask([entry] { return makeJob<QKeychain::ReadPasswordJob>(entry); });
    if (reply && reply->error != QKeychain::NoError && reply->error != QKeychain::EntryNotFound)
        return unavailable(reply->error, reply->detail);
    return reply;
}

Result<std::optional<Secret>> Keyring::read(const QString& entry, NoneMade noneMade) {
    auto reply = askRead(entry);
    if (reply && reply->error == QKeychain::EntryNotFound) {
        if (noneMade == NoneMade::Leave && keyringService() == KeyringService::Empty)
            return std::unexpected(keyringError(KeyringState::Missing, u"no keyring was ever made"_s));
        if (auto open = tryOut(); !open)
            return std::unexpected(open.error());
        reply = askRead(entry); // The trial may have caused the person to unlock the keyring.
    }
    if (!reply)
        return std::unexpected(reply.error());
    if (reply->error == QKeychain::EntryNotFound)
        return std::nullopt;
    return std::move(reply->secret);
}

Result<void> Keyring::write(const QString& entry, const Secret& secret) {
    const auto reply = ask([entry, secret] { return makeWriteJob(entry, secret); });
    if (!reply)
        return std::unexpected(reply.error());
    if (reply->error != QKeychain::NoError)
        return unavailable(reply->error, reply->detail);
    return {};
}

Result<void> Keyring::erase(const QString& entry) {
    const auto reply = ask([entry] { return makeJob<QKeychain::DeletePasswordJob>(entry); });
    if (!reply)
        return std::unexpected(reply.error());
    // libsecret reports success even if nothing was deleted, so verify it.
    const auto left = read(entry);
    if (!left)
        return std::unexpected(left.error());
    if (left->has_value())
        return unavailable(QKeychain::CouldNotDeleteEntry, reply->detail);
    return {};
}

Result<void> Keyring::tryOut() {
    const QString entry = formerKeyringEntry(u"trial-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces));
    const Secret content("trial");
    const auto written = ask([entry, content] { return makeWriteJob(entry, content); });
    if (!written)
        return std::unexpected(written.error());
    if (written->error != QKeychain::NoError)
        return unavailable(written->error, written->detail);
    const auto readBack = askRead(entry);
    if (!readBack)
        return std::unexpected(readBack.error());
    if (readBack->error != QKeychain::NoError || readBack->secret != content)
        return std::unexpected(keyringError(KeyringState::Refused, u"a trial entry was not kept"_s));
    const auto deleted = ask([entry] { return makeJob<QKeychain::DeletePasswordJob>(entry); });
    if (!deleted)
        return std::unexpected(deleted.error());
    if (deleted->error != QKeychain::NoError)
        return unavailable(deleted->error, deleted->detail);
    return {};
}

// NOLINTEND(clang-analyzer-cplusplus.NewDeleteLeaks)

} // namespace vtrack
