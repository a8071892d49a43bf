// SPDX-License-Identifier: GPL-3.0-or-later
#include "footage_content.h"

#include "footage_endings.h"
#include "safe_name.h"

#include <QByteArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

bool beginsWithOne(QByteArrayView content, const auto& marks) {
    return std::ranges::any_of(marks, [&](const QByteArray& mark) { return content.startsWith(mark); });
}

bool isProgram(QByteArrayView content) {
    static const std::array marks{
        "MZ"_ba,               // Windows
        "\x7f"_ba + "ELF",     // Linux
        "#!"_ba,               // a script
        "\xca\xfe\xba\xbe"_ba, // Java, macOS
        "\xfe\xed\xfa\xce"_ba,
        "\xfe\xed\xfa\xcf"_ba,
        "\xce\xfa\xed\xfe"_ba,
        "\xcf\xfa\xed\xfe"_ba,      // macOS
        "dex\n"_ba,                 // Android
        "L\0\0\0\x01\x14\x02\0"_ba, // a shortcut
        "\xd0\xcf\x11\xe0"_ba,      // an installer, or a document with macros
    };
    return beginsWithOne(content, marks);
}

/// As a desktop, browser or player reads it: blanks and the byte order mark first, letters in any case. A player
/// fetches what a playlist names.
bool isScriptText(QByteArrayView content) {
    if (content.startsWith("\xef\xbb\xbf"))
        content = content.sliced(3);
    const QByteArray text = content.trimmed().toByteArray().toLower();
    static const std::array marks{"<!doctype"_ba,   "<html"_ba,
                                  "<head"_ba,       "<body"_ba,
                                  "<script"_ba,     "<svg"_ba,
                                  "<?xml"_ba,       "<!--"_ba,
                                  "<job"_ba,        "[desktop entry]"_ba,
                                  "[autorun]"_ba,   "[internetshortcut]"_ba,
                                  "@echo"_ba,       "windows registry"_ba,
                                  "#ext"_ba,        "[playlist]"_ba,
                                  "[reference]"_ba, "<asx"_ba,
                                  "<smil"_ba,       "<playlist"_ba,
                                  "<?wpl"_ba,       "<?zpl"_ba,
                                  "ffconcat"_ba,    "rtsptext"_ba,
                                  "http://"_ba,     "https://"_ba,
                                  "rtsp://"_ba,     "v=0"_ba};
    return beginsWithOne(text, marks);
}

bool isDocument(QByteArrayView content) {
    static const std::array marks{"PK\x03\x04"_ba, "Rar!"_ba,   "7z\xbc\xaf\x27\x1c"_ba,
                                  "\x1f\x8b"_ba,   "MSCF"_ba,   "%PDF"_ba,
                                  "{\\rtf"_ba,     "\x89PNG"_ba};
    return beginsWithOne(content, marks);
}

/// Videos whose first bytes may all be letters.
bool beginsWithLettersAsVideo(QByteArrayView content) {
    static const std::array marks{"RIFF"_ba, "DHAV"_ba, "YUV4MPEG2 "_ba, "--"_ba};
    // Pictures one by one, as a camera sends them to browsers.
    return beginsWithOne(content, marks) && (!content.startsWith("--") || content.contains("image/jpeg"));
}

bool isPrintable(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte >= 0x20 && byte != 0x7f) || (byte >= 0x09 && byte <= 0x0d);
}

/// No container of video has so many letters before the first number; with fewer, no address is named.
bool isText(QByteArrayView content) {
    constexpr qsizetype letters = 24;
    constexpr qsizetype shortest = 16;
    if (content.size() >= 4 && ((content.startsWith("\xff\xfe") && content[3] == '\0') ||
                                (content.startsWith("\xfe\xff") && content[2] == '\0')))
        return true; // UTF-16
    content = content.first(std::min(content.size(), letters));
    while (!content.isEmpty() && static_cast<unsigned char>(content.back()) >= 0x80)
        content.chop(1); // A letter that may be cut in the middle.
    return content.size() >= shortest && content.toByteArray().isValidUtf8() &&
           std::ranges::all_of(content, isPrintable);
}

} // namespace

ContentKind contentKind(QByteArrayView beginning) {
    const QByteArrayView content = beginning.first(std::min<qsizetype>(beginning.size(), firstBytes));
    if (isProgram(content) || isScriptText(content))
        return ContentKind::Program;
    const bool isWords = isText(content) && !beginsWithLettersAsVideo(content);
    return isDocument(content) || isWords ? ContentKind::Document : ContentKind::MayBeVideo;
}

Result<bool> mayBeKept(DiskFile& content, const QString& name) {
    QByteArray beginning(firstBytes, Qt::Uninitialized);
    const auto count = content.read(0, beginning.data(), beginning.size());
    if (!count)
        return std::unexpected(count.error());
    const ContentKind kind = contentKind(QByteArrayView(beginning).first(*count));
    return kind == ContentKind::MayBeVideo || (kind == ContentKind::Document && !isVideoEnding(endingOf(name)));
}

} // namespace vtrack
