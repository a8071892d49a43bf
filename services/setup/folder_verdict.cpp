// SPDX-License-Identifier: GPL-3.0-or-later
#include "folder_verdict.h"

#include "camera_folder.h"
#include "visible_text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SourceSetup)
};

} // namespace

QString verdictSentence(const CheckedFolder& checked, const QString& pickedPath) {
    const QString now = forPeople(checked.folder.path);
    const QString picked = forPeople(pickedPath);
    const QString known = picked.isEmpty() ? now : picked;
    const QString name = known.isEmpty() ? forPeople(checked.folder.id) : known;
    switch (checked.verdict) {
    case FolderVerdict::Valid:
        return Texts::tr("“%1” is a camera folder.").arg(name);
    case FolderVerdict::WrongDepth:
        if (!picked.isEmpty() && picked != now)
            return Texts::tr("“%1” was moved to “%2”, which is level %3, but cameras are at level 4 (Project / Area / "
                             "Location / Camera). Move it back, or choose another folder.")
                .arg(picked, now, QString::number(checked.folder.depth));
        return Texts::tr("“%1” is at level %2, but cameras are at level 4 (Project / Area / Location / Camera). Choose "
                         "the camera's own folder.")
            .arg(name, QString::number(checked.folder.depth));
    case FolderVerdict::NotFound:
        if (!picked.isEmpty())
            return Texts::tr("“%1” is no longer in Drive, or this account may no longer see it. Choose the folders "
                             "again.")
                .arg(picked);
        return Texts::tr("There is no folder “%1” in Drive, or this account may not see it. Choose the folders again.")
            .arg(name);
    case FolderVerdict::NoPermission:
        return Texts::tr("This account may not read “%1”. Ask its owner to share it, or choose another folder.")
            .arg(name);
    case FolderVerdict::NotAFolder:
        return Texts::tr("“%1” is a file, not a folder.").arg(name);
    case FolderVerdict::Trashed:
        return Texts::tr("“%1” is in Drive's trash. Take it out of the trash, or choose another folder.").arg(name);
    }
    return {};
}

std::optional<Error> refusal(const QList<CameraChoice>& chosen, const QList<CheckedFolder>& folders) {
    QStringList sentences;
    QStringList reasons;
    ErrorKind kind = ErrorKind::PermissionDenied;
    for (qsizetype i = 0; i < folders.size(); ++i) {
        if (folders[i].verdict == FolderVerdict::Valid)
            continue;
        sentences += verdictSentence(folders[i], chosen[i].folderPath);
        reasons += verdictReason(folders[i]);
        if (folders[i].verdict != FolderVerdict::NoPermission)
            kind = ErrorKind::FolderNotFound;
    }
    if (sentences.isEmpty())
        return {};
    return Error{.kind = kind, .sentence = sentences.join(u'\n'), .detail = reasons.join(u"; "_s)};
}

} // namespace vtrack
