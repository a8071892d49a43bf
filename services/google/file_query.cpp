// SPDX-License-Identifier: GPL-3.0-or-later
#include "file_query.h"

#include "drive_file.h"

using namespace Qt::StringLiterals;

namespace vtrack {

QString quoted(QString text) {
    text.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s);
    return u'\'' + text + u'\'';
}

QString inFolder(const QString& folderId) {
    return quoted(folderId) + u" in parents and trashed = false"_s;
}

QString foldersInFolder(const QString& folderId) {
    return u"mimeType = '%1' and "_s.arg(folderMimeType) + inFolder(folderId);
}

QString foldersAndShortcutsIn(const QString& folderId) {
    return u"(mimeType = '%1' or mimeType = '%2') and "_s.arg(folderMimeType, shortcutMimeType) + inFolder(folderId);
}

QString foldersNamed(const QString& text) {
    return u"mimeType = '%1' and trashed = false and name contains "_s.arg(folderMimeType) + quoted(text);
}

} // namespace vtrack
