// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account.h"
#include "folder_service.h"
#include "source_store.h"

namespace vtrack {

/// What a person chose for a new source.
struct SourceChoice {
    /// A chosen camera folder and the name it shall have; empty for the one made from the folder's name.
    struct ChosenCamera {
        QString folderId;
        QString cameraName = {};
    };

    QString name;
    QList<ChosenCamera> cameras;
    int intervalMinutes = 10;
    QString destination;
};

/// Turns a choice into a source, the same way for wizard and command line: every folder is looked at anew, names are
/// made unique, the destination is tried out, and then all of it is saved in one transaction or nothing is. Blocks: on
/// a worker.
class SourceSetup {
public:
    SourceSetup(FolderService& folders, const Account& account, const Database& database, const Clock& clock);

    /// Errors: BadInput for an empty name or choice, a camera name in use, or an interval outside 2 to 60;
    /// FolderNotFound for a folder that is gone or at the wrong depth; PermissionDenied for the destination; those of
    /// Drive and the database.
    [[nodiscard]] Result<Source> add(const SourceChoice& choice, const std::stop_token& stop = {});

private:
    [[nodiscard]] Result<NewSource> prepare(const SourceChoice& choice, const std::stop_token& stop);

    FolderService& m_folders;
    const Account& m_account;
    const Database& m_database;
    const Clock& m_clock;
};

/// The sentence for people about a folder that cannot be a camera.
[[nodiscard]] QString verdictSentence(const CheckedFolder& checked);

/// Creates the folder where it is missing, and proves that a file can be written in it. Leaves nothing behind when it
/// cannot. @return the absolute path.
[[nodiscard]] Result<QString> checkedDestination(const QString& folder);

} // namespace vtrack
