// SPDX-License-Identifier: GPL-3.0-or-later
#include "camera_folder.h"

using namespace Qt::StringLiterals;

namespace vtrack {

bool canBeCamera(const Folder& folder) {
    return folder.depth == cameraDepth && folder.reachable;
}

QString verdictReason(const CheckedFolder& checked) {
    switch (checked.verdict) {
    case FolderVerdict::Valid:
        return u"Valid camera folder"_s;
    case FolderVerdict::WrongDepth:
        return u"Wrong depth (level %1, need level %2)"_s.arg(checked.folder.depth).arg(cameraDepth);
    case FolderVerdict::NotFound:
        return u"Folder not found or no access"_s;
    case FolderVerdict::NoPermission:
        return u"Permission denied"_s;
    case FolderVerdict::NotAFolder:
        return u"Not a folder"_s;
    case FolderVerdict::Trashed:
        return u"Folder is in the trash"_s;
    }
    return {};
}

} // namespace vtrack
