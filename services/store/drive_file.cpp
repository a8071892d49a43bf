// SPDX-License-Identifier: GPL-3.0-or-later
#include "drive_file.h"

#include "clock.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

/// File extensions of recorders and cameras.
bool isRecordersEnding(const QString& ending) {
    static const QSet<QString> endings{
        u"264"_s,  u"265"_s, u"3g2"_s,  u"3gp"_s, u"asf"_s,  u"av1"_s,   u"avi"_s,  u"avc"_s,  u"bvr"_s, u"dav"_s,
        u"divx"_s, u"dv"_s,  u"f4v"_s,  u"flv"_s, u"h264"_s, u"h265"_s,  u"hevc"_s, u"hik"_s,  u"ifv"_s, u"ivf"_s,
        u"m1v"_s,  u"m2t"_s, u"m2ts"_s, u"m2v"_s, u"m4v"_s,  u"mjpeg"_s, u"mjpg"_s, u"mkv"_s,  u"mov"_s, u"mp4"_s,
        u"mpeg"_s, u"mpg"_s, u"mts"_s,  u"mxf"_s, u"ogm"_s,  u"ogv"_s,   u"rm"_s,   u"rmvb"_s, u"sdv"_s, u"ssf"_s,
        u"tp"_s,   u"trp"_s, u"ts"_s,   u"vob"_s, u"webm"_s, u"wmv"_s};
    return endings.contains(ending);
}

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
    const QString ending = name.contains(u'.') ? name.section(u'.', -1).toLower() : QString();
    if (!endings.isEmpty())
        return endings.contains(ending);
    return isRecordersEnding(ending) || !isPictureOrText(mimeType, ending);
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
