// SPDX-License-Identifier: GPL-3.0-or-later
#include "footage_folders.h"

#include "file_system.h"
#include "source_folder.h"
#include "source_marker.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr int filesToTry = 1000; // One existing file is enough.

bool isInside(const QString& path, const QString& folder) {
#ifdef Q_OS_WIN
    constexpr auto letters = Qt::CaseInsensitive;
#else
    constexpr auto letters = Qt::CaseSensitive;
#endif
    const QString end = folder.endsWith(u'/') ? folder : folder + u'/';
    return !folder.isEmpty() && (path + u'/').startsWith(end, letters);
}

} // namespace

FootageFolders::FootageFolders(const FootageDisk& footage, Connection& connection, const Clock& clock)
    : m_footage(footage)
    , m_clock(clock)
    , m_store(connection) {}

Result<void> FootageFolders::prepare(const Source& source) {
    return take(source.id, source.destination);
}

Result<void> FootageFolders::recognise(qint64 sourceId, const QString& folder) {
    const auto found = standing(sourceId, folder);
    if (!found)
        return std::unexpected(found.error());
    if (*found == Standing::Ours)
        return remember(sourceId, folder);
    if (*found == Standing::Unmarked)
        return mark(sourceId, folder);
    return std::unexpected(folderMissing(folder));
}

Result<void> FootageFolders::take(qint64 sourceId, const QString& destination) {
    const QString folder = sourceFolder(destination, sourceId);
    const auto found = standing(sourceId, folder);
    if (!found)
        return std::unexpected(found.error());
    if (*found == Standing::Ours)
        return remember(sourceId, folder);
    if (*found == Standing::Unknown) {
        if (auto made = make(destination, folder); !made)
            return made;
    }
    return mark(sourceId, folder);
}

Result<void> FootageFolders::mayTake(qint64 sourceId, const QString& destination) {
    const auto found = standing(sourceId, sourceFolder(destination, sourceId));
    return found ? Result<void>() : std::unexpected(found.error());
}

Result<void> FootageFolders::look(const Source& source) {
    const QString folder = sourceFolder(source);
    const auto found = standing(source.id, folder);
    if (!found)
        return std::unexpected(found.error());
    if (*found == Standing::Unknown && !m_footage.disk.fileSystem(source.destination))
        return std::unexpected(folderMissing(source.destination));
    return {};
}

Result<QString> FootageFolders::folderOf(const DownloadedFile& file) {
    const auto folders = m_store.folders(file.sourceId);
    if (!folders)
        return std::unexpected(folders.error());
    for (const QString& folder : *folders) {
        if (file.localFilePath.startsWith(folder + u'/'))
            return folder;
    }
    return sourceFolderOf(file); // No marker: from a version before markers.
}

Result<QStringList> FootageFolders::known(const Source& source) {
    auto folders = m_store.folders(source.id);
    if (folders && !folders->contains(sourceFolder(source)))
        folders->prepend(sourceFolder(source));
    return folders;
}

Result<FootageFolders::Standing> FootageFolders::standing(qint64 sourceId, const QString& folder) {
    const auto marker = readMarker(m_footage.disk, folder);
    const auto there = m_footage.disk.look(folder);
    if (!marker || !there)
        return std::unexpected(folderUnreadable(folder, marker ? there.error() : marker.error()));
    if (there->kind == FileFacts::Kind::Folder && m_footage.disk.isStrangers(folder))
        return std::unexpected(folderOfAnother(folder));
    if (*marker) {
        if (auto ours = checkMarker(m_footage, sourceId, folder); !ours)
            return std::unexpected(ours.error());
        return Standing::Ours;
    }
    const auto usedBefore = m_store.isUsed(sourceId, folder);
    if (!usedBefore)
        return std::unexpected(usedBefore.error());
    const bool canBeMade = there->kind == FileFacts::Kind::Missing || there->kind == FileFacts::Kind::Folder;
    if (!*usedBefore && canBeMade)
        return Standing::Unknown;
    if (there->kind == FileFacts::Kind::Missing)
        return std::unexpected(folderMissing(folder));
    const auto proved = holdsARecordedFile(sourceId, folder);
    if (!proved)
        return std::unexpected(proved.error());
    if (!*proved)
        return std::unexpected(folderNotRecognised(folder));
    return Standing::Unmarked;
}

Result<bool> FootageFolders::holdsARecordedFile(qint64 sourceId, const QString& folder) {
    const auto files = m_store.newestFiles(sourceId, folder, filesToTry);
    if (!files)
        return std::unexpected(files.error());
    for (const SourceFolderStore::File& file : *files) {
        const auto there = m_footage.disk.look(file.path);
        if (!there)
            return std::unexpected(folderUnreadable(folder, there.error()));
        if (there->kind == FileFacts::Kind::File && there->size == file.size)
            return true;
    }
    return false;
}

Result<void> FootageFolders::make(const QString& destination, const QString& folder) {
    if (!m_footage.disk.fileSystem(destination))
        return std::unexpected(folderMissing(destination));
    if (auto made = m_footage.disk.makeFolder(folder); !made)
        return made;
    return m_footage.disk.syncFolder(destination);
}

Result<void> FootageFolders::mark(qint64 sourceId, const QString& folder) {
    const SourceMarker marker{.installationId = m_footage.installationId, .sourceId = sourceId};
    const auto written = writeMarker(m_footage.disk, folder, marker);
    if (!written)
        return std::unexpected(written.error());
    if (!*written) { // Another computer, or another thread of ours, was faster.
        if (auto ours = checkMarker(m_footage, sourceId, folder); !ours)
            return std::unexpected(ours.error());
    }
    return remember(sourceId, folder);
}

/// After the marker is durable: a row without a marker would make the folder unrecognisable.
Result<void> FootageFolders::remember(qint64 sourceId, const QString& folder) {
    return m_store.remember(sourceId, folder, m_clock.now());
}

Result<void> mayChoose(const FootageDisk& footage, Connection& connection, const Clock& clock, qint64 sourceId,
                       const QString& destination) {
    FootageFolders folders(footage, connection, clock);
    if (sourceId != 0) {
        if (auto may = folders.mayTake(sourceId, destination); !may)
            return may;
    }
    const auto others = SourceStore(connection).all();
    if (!others)
        return std::unexpected(others.error());
    for (const Source& other : *others) {
        if (other.id == sourceId || !isInside(destination, other.destination))
            continue;
        if (auto there = folders.look(other); !there)
            return there;
    }
    return {};
}

} // namespace vtrack
