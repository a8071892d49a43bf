// SPDX-License-Identifier: GPL-3.0-or-later
#include "footage_endings.h"

#include "visible_text.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(FootageEndings)
};

constexpr qsizetype most = 100;

/// Endings that a desktop runs, or reads commands from. No list of a source makes them footage.
bool isRunByASystem(const QString& ending) {
    static const QSet<QString> endings{
        u"appimage"_s, u"application"_s, u"bat"_s, u"chm"_s, u"cmd"_s,  u"com"_s,  u"cpl"_s,     u"desktop"_s,
        u"dll"_s,      u"exe"_s,         u"hta"_s, u"htm"_s, u"html"_s, u"inf"_s,  u"ini"_s,     u"jar"_s,
        u"js"_s,       u"jse"_s,         u"lnk"_s, u"mjs"_s, u"msc"_s,  u"msi"_s,  u"pif"_s,     u"pl"_s,
        u"ps1"_s,      u"py"_s,          u"reg"_s, u"run"_s, u"scf"_s,  u"scr"_s,  u"service"_s, u"sh"_s,
        u"svg"_s,      u"url"_s,         u"vbe"_s, u"vbs"_s, u"wsf"_s,  u"xhtml"_s};
    return endings.contains(ending);
}

/// The ending for a type, where the name has none of a video.
QString endingFor(const QString& mimeType) {
    static const QHash<QString, QString> endings{{u"video/quicktime"_s, u"mov"_s},  {u"video/x-msvideo"_s, u"avi"_s},
                                                 {u"video/x-matroska"_s, u"mkv"_s}, {u"video/webm"_s, u"webm"_s},
                                                 {u"video/mp2t"_s, u"ts"_s},        {u"video/mpeg"_s, u"mpg"_s},
                                                 {u"video/x-ms-wmv"_s, u"wmv"_s},   {u"video/x-flv"_s, u"flv"_s},
                                                 {u"video/3gpp"_s, u"3gp"_s},       {u"video/x-ms-asf"_s, u"asf"_s}};
    return endings.value(mimeType, u"mp4"_s); // Players look at the content.
}

} // namespace

QString endingOf(const QString& name) {
    const qsizetype dot = name.lastIndexOf(u'.');
    return dot < 0 ? QString() : name.mid(dot + 1).toLower();
}

bool isVideoEnding(const QString& ending) {
    static const QSet<QString> endings{
        u"264"_s,  u"265"_s, u"3g2"_s,  u"3gp"_s, u"asf"_s,  u"av1"_s,   u"avi"_s,  u"avc"_s,  u"bvr"_s, u"dav"_s,
        u"divx"_s, u"dv"_s,  u"f4v"_s,  u"flv"_s, u"h264"_s, u"h265"_s,  u"hevc"_s, u"hik"_s,  u"ifv"_s, u"ivf"_s,
        u"m1v"_s,  u"m2t"_s, u"m2ts"_s, u"m2v"_s, u"m4v"_s,  u"mjpeg"_s, u"mjpg"_s, u"mkv"_s,  u"mov"_s, u"mp4"_s,
        u"mpeg"_s, u"mpg"_s, u"mts"_s,  u"mxf"_s, u"ogm"_s,  u"ogv"_s,   u"rm"_s,   u"rmvb"_s, u"sdv"_s, u"ssf"_s,
        u"tp"_s,   u"trp"_s, u"ts"_s,   u"vob"_s, u"webm"_s, u"wmv"_s};
    return endings.contains(ending);
}

QString videoName(const QString& name, const QString& mimeType, const QStringList& ownEndings) {
    const QString ending = endingOf(name);
    const bool isVideo = isVideoEnding(ending) || (ownEndings.contains(ending) && !isRunByASystem(ending));
    return isVideo ? name : name + u'.' + endingFor(mimeType);
}

Result<QStringList> footageEndings(const QStringList& words) {
    static const QRegularExpression form(u"\\A(\\*?\\.)?([\\p{L}\\p{N}_-]{1,16})\\z"_s,
                                         QRegularExpression::UseUnicodePropertiesOption);
    QStringList endings;
    for (const QString& word : words) {
        if (word.trimmed().isEmpty())
            continue;
        const auto match = form.match(word.trimmed().toLower());
        if (!match.hasMatch())
            return failure(ErrorKind::BadInput,
                           Texts::tr("“%1” is not a file extension. Extensions have up to 16 letters and digits, for "
                                     "example mp4 or dav; separate them with commas.")
                               .arg(forPeople(word.trimmed())));
        endings += match.captured(2);
    }
    endings.removeDuplicates();
    endings.sort();
    if (endings.size() > most)
        return failure(ErrorKind::BadInput, Texts::tr("These are more than %1 extensions.").arg(most));
    return endings;
}

} // namespace vtrack
