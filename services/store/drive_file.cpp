// SPDX-License-Identifier: GPL-3.0-or-later
#include "drive_file.h"

#include "clock.h"
#include "footage_endings.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

/// Pictures and texts that Drive reports as "application/octet-stream", and texts with an application type.
bool isPictureOrText(const QString& mimeType, const QString& ending) {
    static const QSet<QString> types{u"application/json"_s, u"application/xml"_s, u"application/pdf"_s,
                                     u"application/rtf"_s, u"application/x-yaml"_s};
    static const QSet<QString> endings{u"jpg"_s, u"jpeg"_s, u"png"_s, u"gif"_s, u"bmp"_s,  u"webp"_s, u"heic"_s,
                                       u"tif"_s, u"tiff"_s, u"svg"_s, u"txt"_s, u"log"_s,  u"csv"_s,  u"json"_s,
                                       u"xml"_s, u"ini"_s,  u"md"_s,  u"htm"_s, u"html"_s, u"pdf"_s,  u"srt"_s};
    return mimeType.startsWith(u"image/"_s) || mimeType.startsWith(u"text/"_s) || types.contains(mimeType) ||
           (!mimeType.startsWith(u"video/"_s) && endings.contains(ending));
}

} // namespace

bool DriveFile::isFolder() const {
    return mimeType == folderMimeType;
}

bool DriveFile::isShortcut() const {
    return mimeType == shortcutMimeType;
}

bool DriveFile::isShortcutToFolder() const {
    return isShortcut() && shortcutTargetType == folderMimeType && isDriveId(shortcutTargetId);
}

bool DriveFile::isFootage(const QStringList& endings) const {
    if (mimeType.startsWith(u"application/vnd.google-apps."_s))
        return false;
    const QString ending = endingOf(name);
    if (!endings.isEmpty())
        return endings.contains(ending);
    return isVideoEnding(ending) || !isPictureOrText(mimeType, ending);
}

QString DriveFile::contentMark() const {
    return vtrack::contentMark(md5, sha256, size, modified);
}

QString contentMark(const QString& md5, const QString& sha256, qint64 size, const QDateTime& modified) {
    if (!md5.isEmpty())
        return md5;
    return sha256.isEmpty() ? u"%1@%2"_s.arg(size).arg(toIsoUtc(modified)) : sha256;
}

bool isDriveId(const QString& text) {
    static const QRegularExpression form(u"\\A[A-Za-z0-9_-]{1,200}\\z"_s);
    return form.match(text).hasMatch();
}

} // namespace vtrack
