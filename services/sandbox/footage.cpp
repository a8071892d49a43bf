// SPDX-License-Identifier: GPL-3.0-or-later
#include "footage.h"

#include <QSet>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace vtrack::sandbox {

namespace {

/// Endings of recorders, cameras and phones.
bool isFootageEnding(const QString& ending) {
    static const QStringList all =
        u"264 265 3g2 3gp 3gpp amv asf av1 avc avi bik braw dav divx dv evo f4v flv h264 h265 hevc hik insv ivf ivr "
        u"ifv "
        "m1v m2t m2ts m2v m4v mjpeg mjpg mkv mod mov mp4 mpe mpeg mpg mpv mts mxf nsv ogm ogv ps qt rm rmvb tod tp trp "
        "ts tts vob webm wmv xba y4m"_s.split(u' ');
    static const QSet<QString> endings(all.begin(), all.end());
    return endings.contains(ending);
}

/// Endings of what lies beside recordings: words, pictures, sound, archives.
bool isOtherEnding(const QString& ending) {
    static const QStringList all =
        u"7z aac avif bmp cfg conf css csv doc docx exe flac gif gz heic htm html idx ini jpeg jpg js json log m4a md "
        "mp3 pdf png ppt pptx rar rtf srt sub svg tar tif tiff txt vtt wav webp xls xlsx xml yaml yml zip"_s.split(
            u' ');
    static const QSet<QString> endings(all.begin(), all.end());
    return endings.contains(ending);
}

/// What uploaders call a recording other than `video/…`.
bool isFootageType(const QString& type) {
    static const QSet<QString> types{
        u"application/x-matroska"_s,       u"application/mp4"_s, u"application/mxf"_s, u"application/vnd.ms-asf"_s,
        u"application/vnd.rn-realmedia"_s, u"application/ogg"_s,
        u"text/vnd.qt.linguist"_s, // .ts, to a desktop that knows translations only.
    };
    return type.startsWith(u"video/") || types.contains(type);
}

bool saysNothing(const QString& type) {
    return type.isEmpty() || type == u"application/octet-stream" || type == u"binary/octet-stream";
}

} // namespace

bool isFootage(const DriveTree& tree, int index) {
    const Item* item = &tree.item(index);
    if (item->isShortcut()) {
        const int target = tree.find(item->shortcutTarget);
        if (target < 0 || tree.item(target).gone)
            return false;
        item = &tree.item(target);
    }
    if (!item->isBinary())
        return false;
    const qsizetype dot = item->name.lastIndexOf(u'.');
    const QString ending = dot < 0 ? QString() : item->name.mid(dot + 1).toLower();
    if (isFootageType(item->mimeType) || isFootageEnding(ending))
        return true;
    return saysNothing(item->mimeType) && !isOtherEnding(ending);
}

} // namespace vtrack::sandbox
