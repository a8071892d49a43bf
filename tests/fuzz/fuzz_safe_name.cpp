// SPDX-License-Identifier: GPL-3.0-or-later
// Names from outside on their way to the disk and to people. The input is the name in UTF-8, or in UTF-16 (which may
// hold half characters) behind a zero byte.
// Covers: services/foundation/safe_name.cpp
// Covers: services/foundation/visible_text.cpp
#include "fuzz.h"
#include "safe_name.h"
#include "visible_text.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <cstring>

using namespace Qt::StringLiterals;

namespace vtrack::fuzz {

namespace {

constexpr qsizetype longestName = 200;     // UTF-8 bytes
constexpr qsizetype longestFileName = 255; // UTF-8 bytes

QString textIn(const QByteArray& input) {
    if (!input.startsWith('\0'))
        return QString::fromUtf8(input);
    QString text((input.size() - 1) / 2, Qt::Uninitialized);
    std::memcpy(text.data(), input.constData() + 1, size_t(text.size()) * 2);
    return text;
}

bool isDevice(const QString& name) {
    const QString stem = name.section(u'.', 0, 0).trimmed().toLower();
    static const std::array words{u"con"_s, u"prn"_s, u"aux"_s, u"nul"_s, u"conin$"_s, u"conout$"_s};
    const bool hasNumber = stem.size() == 4 && (stem.startsWith(u"com") || stem.startsWith(u"lpt")) &&
                           u"0123456789\u00b9\u00b2\u00b3"_s.contains(stem[3]);
    return hasNumber || std::ranges::find(words, stem) != words.end();
}

void checkSafe(const QString& name, qsizetype longest) {
    holds(!name.isEmpty() && name.toUtf8().size() <= longest);
    holds(QString::fromUtf8(name.toUtf8()) == name);
    holds(name != u"." && name != u"..");
    holds(!name.startsWith(u' ') && !name.endsWith(u' ') && !name.endsWith(u'.'));
    holds(std::ranges::none_of(
        name, [](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7f || u"<>:\"/\\|?*"_s.contains(c); }));
    holds(!isDevice(name));
    holds(name.normalized(QString::NormalizationForm_C) == name);
}

void checkOnDisk(const QString& text) {
    holds(boundedName(text).size() <= 1'000);
    const QString safe = safeName(text);
    checkSafe(safe, longestName);
    holds(safeName(safe) == safe);

    const QString distinct = distinctName(safe, text);
    checkSafe(distinct, longestName);
    holds(distinct != safe && safeName(distinct) == distinct);

    const QString finished = finishedName(text);
    checkSafe(finished, longestName);
    holds(!isPartName(finished) && !parsedRemovedName(finished));
    holds(finishedName(finished) == finished);

    const QString part = partName(text, u"id"_s, text);
    checkSafe(part, longestFileName);
    holds(isPartName(part));

    const QString removed = removedName(distinctName(finished, text), 123'456'789'012'345'678);
    checkSafe(removed, longestFileName);
    const auto parsed = parsedRemovedName(removed);
    holds(parsed && parsed->name == distinctName(finished, text) && parsed->rowId == 123'456'789'012'345'678);
}

void checkFolders(const QString& text) {
    QStringList folders;
    for (const QString& folder : text.split(u'/'))
        folders += safeName(folder);
    const QString root = u"/footage"_s;
    const QString path = fittingFolder(root, folders);
    holds(path.startsWith(root + u'/') && path.toUtf8().size() + 1 + longestFileName <= 32'000);
    for (const QString& folder : path.mid(root.size() + 1).split(u'/'))
        checkSafe(folder, longestName);
    holds(fittingFolder(root, folders) == path);
}

void checkForPeople(const QString& text) {
    const QString visible = visibleText(text);
    holds(visible.size() == text.size() && visibleText(visible) == visible);
    holds(std::ranges::none_of(visible, [](QChar c) {
        return c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
    }));
    holds(forPeople(text).size() <= 201);
    holds(!withoutMarkup(text).contains(u'<') && !withoutMarkup(text).contains(u'>'));
    const QJsonDocument json(QJsonArray{text});
    holds(QJsonDocument::fromJson(visibleJson(QString::fromUtf8(json.toJson())).toUtf8()) ==
          QJsonDocument::fromJson(json.toJson()));
}

} // namespace

void run(const QByteArray& input) {
    const QString text = textIn(input);
    checkOnDisk(text);
    checkFolders(text);
    checkForPeople(text);
}

} // namespace vtrack::fuzz
