// SPDX-License-Identifier: GPL-3.0-or-later
#include "safe_name.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr qsizetype longestName = 200; // UTF-8 bytes: leaves room for a mark and ".part" below the usual limit of 255.
constexpr qsizetype longestSuffix = 20;

/// Cuts the text to so many UTF-8 bytes without splitting a character.
QString shortened(const QString& text, qsizetype bytes) {
    QString cut = text;
    while (cut.toUtf8().size() > bytes) {
        cut.chop(1);
        if (!cut.isEmpty() && cut.back().isHighSurrogate())
            cut.chop(1);
    }
    return cut;
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

/// Windows drops full stops and spaces from the end of a name without a word.
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

/// The absolute path with its `..` and links followed in the order in which the system follows them; what does not
/// exist yet cannot be a link. Empty when a link leads to nothing, because one could come to be there.
QString resolved(const QString& path) {
    const QFileInfo info(path);
    if (info.exists())
        return info.canonicalFilePath();
    if (info.isSymLink())
        return {};
    if (info.isRoot())
        return path;
    QString parent = resolved(info.path());
    const QString name = info.fileName();
    if (parent.isEmpty() || name.isEmpty() || name == u"."_s)
        return parent;
    return name == u".."_s ? QFileInfo(parent).path() : QDir(parent).filePath(name);
}

} // namespace

QString safeName(const QString& name) {
    static const QRegularExpression device(
        u"^(con|prn|aux|nul|com[0-9\u00b9\u00b2\u00b3]|lpt[0-9\u00b9\u00b2\u00b3]|conin\\$|conout\\$)(\\s*\\..*)?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    QString safe;
    // By code point: half a surrogate pair has no form on the disk, and some invisible marks take two units.
    for (const char32_t c : name.normalized(QString::NormalizationForm_C).toUcs4())
        safe += isHarmless(c) ? QString::fromUcs4(&c, 1) : u"_"_s;
    while (safe.startsWith(u' '))
        safe.remove(0, 1);
    safe = withoutDroppedEnd(safe);
    if (safe.isEmpty())
        return u"_"_s;
    if (device.match(safe).hasMatch())
        safe.prepend(u'_');
    const auto [stem, suffix] = split(safe);
    return withoutDroppedEnd(shortened(stem, longestName - suffix.toUtf8().size()) + suffix);
}

QString distinctName(const QString& safe, const QString& driveFileId) {
    const QByteArray digest = QCryptographicHash::hash(driveFileId.toUtf8(), QCryptographicHash::Sha256).toHex();
    const auto [stem, suffix] = split(safe);
    const QString mark = u'~' + QString::fromLatin1(digest.left(8));
    return shortened(stem, longestName - suffix.toUtf8().size() - mark.size()) + mark + suffix;
}

QString nameKey(const QString& name) {
    return name.normalized(QString::NormalizationForm_C).toCaseFolded();
}

bool liesInside(const QString& root, const QString& path) {
    const QString realRoot = QFileInfo(root).canonicalFilePath();
    const QString real = resolved(QDir::current().absoluteFilePath(path));
    if (realRoot.isEmpty() || real.isEmpty())
        return false;
    return real == realRoot || real.startsWith(realRoot.endsWith(u'/') ? realRoot : realRoot + u'/');
}

} // namespace vtrack
