// SPDX-License-Identifier: GPL-3.0-or-later
#include "safe_name.h"

#include <QCryptographicHash>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr qsizetype longestName = 200; // UTF-8 bytes: leaves room for a mark and ".part" below the usual limit of 255.
constexpr qsizetype longestKept = 1'000; // UTF-16 units. Normalising takes the square of it for some names.
constexpr qsizetype longestSuffix = 20;
constexpr qsizetype markLength = 9;        // '~' and eight hex digits.
constexpr qsizetype longestFileName = 255; // UTF-8 bytes, with all marks.
#ifdef Q_OS_WIN
constexpr qsizetype longestPath = 32'000; // With the prefix that lifts the limit of 260.
#else
constexpr qsizetype longestPath = 4'000; // PATH_MAX is 4,096.
#endif
constexpr QLatin1String partEnding(".part");
constexpr QLatin1String removedEnding(".vtrack-removed");

/// Cuts the text to so many UTF-8 bytes without splitting a character.
QString shortened(const QString& text, qsizetype bytes) {
    qsizetype used = 0;
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype units = text[i].isHighSurrogate() && i + 1 < text.size() ? 2 : 1;
        const char16_t code = text[i].unicode();
        used += units == 2 ? 4 : code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
        if (used > bytes)
            return text.left(i);
        i += units;
    }
    return text;
}

struct NameParts {
    QString stem;
    QString suffix; ///< With its dot; empty when there is none.
};

NameParts split(const QString& name) {
    const qsizetype dot = name.lastIndexOf(u'.');
    if (dot <= 0 || name.size() - dot > longestSuffix)
        return {name, {}};
    return {name.left(dot), name.mid(dot)};
}

/// Windows silently drops trailing full stops and spaces.
QString withoutDroppedEnd(QString name) {
    while (name.endsWith(u'.') || name.endsWith(u' '))
        name.chop(1);
    return name;
}

bool isHarmless(char32_t c) {
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format: // Marks that turn the reading direction, for one: "gpj.exe" shown as "exe.jpg".
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        return c != QChar::ReplacementCharacter && !u"<>:\"/\\|?*"_s.contains(QChar::fromUcs4(c));
    }
}

qsizetype bytesIn(const QString& text) {
    return text.toUtf8().size();
}

/// Distinguishes this name from others with the same beginning.
QString mark(const QString& text) {
    const QByteArray digest = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex();
    return u'~' + QString::fromLatin1(digest.left(markLength - 1));
}

} // namespace

QString boundedName(const QString& name) {
    if (name.size() <= longestKept)
        return name;
    const QString ending = split(name).suffix;
    QString beginning = name.left(longestKept - ending.size());
    if (beginning.back().isHighSurrogate())
        beginning.chop(1);
    return beginning + ending;
}

QString safeName(const QString& name) {
    static const QRegularExpression device(
        u"^(con|prn|aux|nul|com[0-9\u00b9\u00b2\u00b3]|lpt[0-9\u00b9\u00b2\u00b3]|conin\\$|conout\\$)(\\s*\\..*)?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    QString safe;
    // By code point: half a surrogate pair has no form on the disk, and some invisible marks take two units.
    for (const char32_t c : boundedName(name).normalized(QString::NormalizationForm_C).toUcs4())
        safe += isHarmless(c) ? QString::fromUcs4(&c, 1) : u"_"_s;
    const auto first = std::ranges::find_if(safe, [](QChar c) { return c != u' '; });
    safe = withoutDroppedEnd(safe.mid(first - safe.cbegin()));
    if (safe.isEmpty())
        return u"_"_s;
    if (device.match(safe).hasMatch())
        safe.prepend(u'_');
    const auto [stem, suffix] = split(safe);
    return withoutDroppedEnd(shortened(stem, longestName - suffix.toUtf8().size()) + suffix);
}

QString distinctName(const QString& safe, const QString& driveFileId) {
    const auto [stem, suffix] = split(safe);
    return shortened(stem, longestName - bytesIn(suffix) - markLength) + mark(driveFileId) + suffix;
}

QString nameKey(const QString& name) {
    return name.normalized(QString::NormalizationForm_C).toCaseFolded();
}

QString finishedName(const QString& driveName) {
    const QString name = safeName(driveName);
    const bool reserved =
        name.endsWith(partEnding, Qt::CaseInsensitive) || name.endsWith(removedEnding, Qt::CaseInsensitive);
    if (!reserved)
        return name;
    const auto [stem, suffix] = split(name);
    return shortened(stem, longestName - bytesIn(suffix) - 1) + suffix + u'_';
}

QString partName(const QString& driveName, const QString& driveFileId, const QString& content) {
    return distinctName(finishedName(driveName), driveFileId + content) + partEnding;
}

bool isPartName(const QString& name) {
    static const QRegularExpression part(u"~[0-9a-f]{8}(\\.[^.]*)?\\.part$"_s);
    return part.match(name).hasMatch();
}

QString removedName(const QString& name, qint64 rowId) {
    return name + u'~' + QString::number(rowId) + removedEnding; // Not by arg(): the name may hold "%2".
}

std::optional<RemovedName> parsedRemovedName(const QString& name) {
    static const QRegularExpression form(u"^(.+)~([0-9]{1,18})\\.vtrack-removed$"_s,
                                         QRegularExpression::DotMatchesEverythingOption);
    const auto match = form.match(name);
    if (!match.hasMatch())
        return {};
    return RemovedName{.name = match.captured(1), .rowId = match.captured(2).toLongLong()};
}

QString fittingFolder(const QString& root, const QStringList& folders) {
    const qsizetype room = longestPath - bytesIn(root) - longestFileName;
    const auto fits = [&](const QStringList& names) {
        return bytesIn(names.join(u'/')) + 1 <= room;
    };
    QStringList names = folders;
    for (const qsizetype most : {100, 50, 25}) {
        if (fits(names))
            break;
        for (qsizetype i = 0; i < names.size(); ++i) {
            if (bytesIn(folders[i]) > most)
                names[i] = withoutDroppedEnd(shortened(folders[i], most - markLength)) + mark(folders[i]);
        }
    }
    if (!fits(names) && !names.isEmpty()) // Hundreds of levels: one stands for all below the first.
        names = {names.first(), u"_"_s + mark(folders.mid(1).join(u'/'))};
    return names.isEmpty() ? root : root + u'/' + names.join(u'/');
}

} // namespace vtrack
