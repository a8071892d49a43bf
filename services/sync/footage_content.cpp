// SPDX-License-Identifier: GPL-3.0-or-later
#include "footage_content.h"

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

/// As a desktop or browser reads it: blanks and the byte order mark first, letters in any case.
bool isScriptText(QByteArrayView content) {
    if (content.startsWith("\xef\xbb\xbf"))
        content = content.sliced(3);
    const QByteArray text = content.trimmed().toByteArray().toLower();
    static const std::array marks{"<!doctype"_ba, "<html"_ba,
                                  "<head"_ba,     "<body"_ba,
                                  "<script"_ba,   "<svg"_ba,
                                  "<?xml"_ba,     "<!--"_ba,
                                  "<job"_ba,      "[desktop entry]"_ba,
                                  "[autorun]"_ba, "[internetshortcut]"_ba,
                                  "@echo"_ba,     "windows registry"_ba};
    return beginsWithOne(text, marks);
}

bool isDocument(QByteArrayView content) {
    static const std::array marks{"PK\x03\x04"_ba, "Rar!"_ba,   "7z\xbc\xaf\x27\x1c"_ba,
                                  "\x1f\x8b"_ba,   "MSCF"_ba,   "%PDF"_ba,
                                  "{\\rtf"_ba,     "\x89PNG"_ba};
    return beginsWithOne(content, marks);
}

} // namespace

ContentKind contentKind(QByteArrayView beginning) {
    const QByteArrayView content = beginning.first(std::min<qsizetype>(beginning.size(), firstBytes));
    if (isProgram(content) || isScriptText(content))
        return ContentKind::Program;
    return isDocument(content) ? ContentKind::Document : ContentKind::MayBeVideo;
}

} // namespace vtrack
