// SPDX-License-Identifier: GPL-3.0-or-later
#include "source_setup.h"

#include "camera_name.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSet>
#include <QTemporaryFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SourceSetup)
};

/// The names of all cameras: those that were typed, checked, and those made from the folder names.
Result<QStringList> cameraNames(const QList<SourceChoice::ChosenCamera>& chosen, const QList<CheckedFolder>& folders) {
    QStringList folderNames;
    for (const CheckedFolder& folder : folders)
        folderNames += folder.folder.name;
    QStringList names = uniqueCameraNames(folderNames);
    for (qsizetype i = 0; i < chosen.size(); ++i) {
        if (chosen[i].cameraName.isEmpty())
            continue;
        QStringList others = names;
        others.removeAt(i);
        const auto name = checkedCameraName(chosen[i].cameraName, others);
        if (!name)
            return std::unexpected(name.error());
        names[i] = *name;
    }
    return names;
}

/// The folder at level 1 that all cameras share, else their drive, else My Drive: the source's own folder in the
/// guide's tables.
Result<Folder> commonFolder(FolderService& folders, const QList<CheckedFolder>& cameras, const std::stop_token& stop) {
    for (const qsizetype level : {1, 0}) {
        const QString id = cameras.first().folder.above.value(level);
        const bool shared =
            std::ranges::all_of(cameras, [&](const CheckedFolder& c) { return c.folder.above.value(level) == id; });
        if (shared)
            return folders.folder(id, stop);
    }
    return folders.folder(u"root"_s, stop);
}

} // namespace

QString verdictSentence(const CheckedFolder& checked) {
    const QString name = checked.folder.path.isEmpty() ? checked.folder.id : checked.folder.path;
    switch (checked.verdict) {
    case FolderVerdict::Valid:
        return Texts::tr("“%1” is a camera folder.").arg(name);
    case FolderVerdict::WrongDepth:
        return Texts::tr(
                   "“%1” is at level %2, but cameras are at level 4 (Project / Area / Location / Camera). Choose the "
                   "camera's own folder.")
            .arg(name)
            .arg(checked.folder.depth);
    case FolderVerdict::NotFound:
        return Texts::tr("There is no folder “%1” in Drive, or this account may not see it. Choose the folders again.")
            .arg(name);
    case FolderVerdict::NoPermission:
        return Texts::tr("This account may not look into “%1”. Ask its owner to share it, or choose another folder.")
            .arg(name);
    case FolderVerdict::NotAFolder:
        return Texts::tr("“%1” is a file, not a folder.").arg(name);
    case FolderVerdict::Trashed:
        return Texts::tr("“%1” is in Drive's trash. Take it out of the trash, or choose another folder.").arg(name);
    }
    return {};
}

Result<QString> checkedDestination(const QString& folder) {
    const QString path = QDir::cleanPath(QDir::current().absoluteFilePath(folder));
    QString existing = path;
    while (!QFileInfo::exists(existing) && existing.contains(u'/') && existing.size() > 1)
        existing = QFileInfo(existing).path();
    const bool made = !folder.trimmed().isEmpty() && QDir().mkpath(path);
    QTemporaryFile probe(path + u"/.vtrack-XXXXXX"_s);
    if (made && probe.open() && probe.write("x") == 1 && probe.flush())
        return path;
    // Take back the folders made above, empty as they are.
    for (QString step = path; step.size() > existing.size(); step = QFileInfo(step).path())
        QDir().rmdir(step);
    return failure(ErrorKind::PermissionDenied,
                   Texts::tr("Footage cannot be saved in “%1”. Choose a folder that you may write to.").arg(path),
                   probe.errorString());
}

SourceSetup::SourceSetup(FolderService& folders, const Account& account, const Database& database, const Clock& clock)
    : m_folders(folders)
    , m_account(account)
    , m_database(database)
    , m_clock(clock) {}

Result<NewSource> SourceSetup::prepare(const SourceChoice& choice, const std::stop_token& stop) {
    QStringList ids;
    for (const auto& camera : choice.cameras)
        ids += camera.folderId;
    if (choice.name.trimmed().isEmpty())
        return failure(ErrorKind::BadInput, Texts::tr("The source needs a name."));
    if (ids.isEmpty())
        return failure(ErrorKind::BadInput, Texts::tr("Choose at least one camera folder."));
    if (QSet<QString>(ids.begin(), ids.end()).size() != ids.size())
        return failure(ErrorKind::BadInput, Texts::tr("The same camera folder was given twice."));
    const auto folders = m_folders.check(ids, stop);
    if (!folders)
        return std::unexpected(folders.error());
    for (const CheckedFolder& folder : *folders) {
        if (folder.verdict != FolderVerdict::Valid)
            return failure(ErrorKind::FolderNotFound, verdictSentence(folder), verdictReason(folder));
    }
    const auto names = cameraNames(choice.cameras, *folders);
    if (!names)
        return std::unexpected(names.error());
    const auto common = commonFolder(m_folders, *folders, stop);
    if (!common)
        return std::unexpected(common.error());
    const auto tokenPath = m_account.credentialPath();
    if (!tokenPath)
        return std::unexpected(tokenPath.error());
    const auto destination = checkedDestination(choice.destination);
    if (!destination)
        return std::unexpected(destination.error());
    NewSource source{.name = choice.name.trimmed(),
                     .rootFolderId = common->id,
                     .parentFolderId = common->parentId,
                     .destination = *destination,
                     .oauthTokenPath = *tokenPath,
                     .cameras = {}};
    for (qsizetype i = 0; i < folders->size(); ++i) {
        const Folder& folder = folders->at(i).folder;
        source.cameras += NewCamera{
            .folderId = folder.id, .folderName = folder.name, .folderPath = folder.path, .cameraName = names->at(i)};
    }
    return source;
}

Result<Source> SourceSetup::add(const SourceChoice& choice, const std::stop_token& stop) {
    const auto source = prepare(choice, stop);
    if (!source)
        return std::unexpected(source.error());
    auto connection = m_database.connect();
    if (!connection)
        return std::unexpected(connection.error());
    return SourceStore(**connection).add(*source, choice.intervalMinutes, m_clock.now());
}

} // namespace vtrack
