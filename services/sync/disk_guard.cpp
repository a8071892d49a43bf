// SPDX-License-Identifier: GPL-3.0-or-later
#include "disk_guard.h"

#include "file_system.h"
#include "size_text.h"
#include "visible_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <condition_variable>
#include <tuple>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

/// Less than this counts as full.
constexpr qint64 roomForOthers = 64LL * 1024;

} // namespace

DiskGuard::Reservation::Reservation(DiskGuard& guard, Disk& disk, QString folder, Space& space, qint64 bytes)
    : m_guard(guard)
    , m_disk(disk)
    , m_folder(std::move(folder))
    , m_space(space)
    , m_bytes(bytes) {}

DiskGuard::Reservation::~Reservation() {
    take(m_bytes);
}

void DiskGuard::Reservation::take(qint64 bytes) {
    const std::scoped_lock lock(m_space.mutex);
    const qint64 taken = std::min(bytes, m_bytes);
    m_bytes -= taken;
    m_space.promised -= taken;
}

Result<void> DiskGuard::Reservation::check() const {
    const auto facts = m_disk.fileSystem(m_folder);
    if (!facts)
        return std::unexpected(facts.error());
    const std::scoped_lock lock(m_space.mutex);
    const qint64 left = facts->freeBytes - m_guard.m_keepFree;
    if (m_bytes <= left)
        return {};
    auto error = m_guard.full(m_folder, std::max(m_bytes, -left), left);
    error.error().owner = Owner::Disk;
    return error;
}

Result<std::unique_ptr<DiskGuard::Reservation>> DiskGuard::reserve(Disk& disk, const QString& folder, DiskFile* file,
                                                                   qint64 size, qint64 there) {
    const auto facts = disk.fileSystem(folder);
    if (!facts)
        return std::unexpected(facts.error());
    Space& space = spaceOf(facts->device);
    // Checking and reserving are one step; otherwise another download could count the same space.
    const std::scoped_lock lock(space.mutex);
    if (file) { // A killed program could not free what it had preallocated, which would be counted twice.
        if (auto freed = file->truncate(there); !freed)
            return std::unexpected(freed.error());
    }
    const auto now = disk.fileSystem(folder);
    if (!now)
        return std::unexpected(now.error());
    const qint64 wanted = std::max<qint64>(size - there, 0);
    const qint64 left = now->freeBytes - space.promised - m_keepFree;
    if (wanted > left)
        return full(folder, wanted, left);
    qint64 promised = wanted;
    if (file) {
        const auto setAside = file->preallocate(size);
        if (!setAside)
            return std::unexpected(setAside.error());
        if (*setAside)
            promised = 0;
    }
    space.promised += promised;
    return std::make_unique<Reservation>(*this, disk, folder, space, promised);
}

Result<qint64> DiskGuard::room(Disk& disk, const QString& folder) {
    const auto facts = disk.fileSystem(folder);
    if (!facts)
        return std::unexpected(facts.error());
    Space& space = spaceOf(facts->device);
    const std::scoped_lock lock(space.mutex);
    return facts->freeBytes - space.promised - m_keepFree;
}

bool DiskGuard::answers(Workers& workers, Disk& disk, const QString& path, std::chrono::milliseconds patience) {
    struct Question {
        std::mutex mutex;
        std::condition_variable changed;
        bool isAnswered = false;
    };

    {
        const std::scoped_lock lock(m_mutex);
        if (m_unanswered.contains(path))
            return false;
        m_unanswered += path;
    }
    const auto question = std::make_shared<Question>();
    workers.start(Workers::Lane::Disk, [this, question, &disk, path] {
        std::ignore = disk.look(path);
        {
            const std::scoped_lock lock(m_mutex);
            m_unanswered -= path;
        }
        const std::scoped_lock lock(question->mutex);
        question->isAnswered = true;
        question->changed.notify_all();
    });
    std::unique_lock lock(question->mutex);
    return workers.awaitFor(lock, question->changed, [&question] { return question->isAnswered; }, patience);
}

DiskGuard::Space& DiskGuard::spaceOf(quint64 device) {
    const std::scoped_lock lock(m_mutex);
    return m_spaces[device]; // Stays where it is.
}

std::unexpected<Error> DiskGuard::full(const QString& folder, qint64 wanted, qint64 left) const {
    return std::unexpected(Error{
        .kind = ErrorKind::DiskFull,
        .sentence = QCoreApplication::translate("DiskGuard",
                                                "The disk with “%1” has too little space left (%2 are needed, and %3 "
                                                "stay reserved). New footage waits in Drive; free some space and the "
                                                "program continues automatically.")
                        .arg(forPeople(folder), sizeText(wanted), sizeText(m_keepFree)),
        .detail = u"%1 bytes wanted, %2 left beside the reserve"_s.arg(wanted).arg(left),
        .owner = left >= roomForOthers ? Owner::Item : Owner::Disk});
}

} // namespace vtrack
