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

} // namespace

QString safeName(const QString& name) {
    static const QRegularExpression device(
        u"^(con|prn|aux|nul|com[0-9\u00b9\u00b2\u00b3]|lpt[0-9\u00b9\u00b2\u00b3]|conin\\$|conout\\$)(\\s*\\..*)?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    QString safe;
    for (const QChar c : name.normalized(QString::NormalizationForm_C)) {
        const bool control = c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
        safe += control || u"<>:\"/\\|?*"_s.contains(c) ? QChar(u'_') : c;
    }
    while (safe.endsWith(u'.') || safe.endsWith(u' '))
        safe.chop(1);
    while (safe.startsWith(u' '))
        safe.remove(0, 1);
    if (safe.isEmpty())
        return u"_"_s;
    if (device.match(safe).hasMatch())
        safe.prepend(u'_');
    const auto [stem, suffix] = split(safe);
    return shortened(stem, longestName - suffix.toUtf8().size()) + suffix;
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
    if (realRoot.isEmpty())
        return false;
    // Resolve the deepest part that exists; what does not exist yet cannot be a link.
    QString existing = QDir::cleanPath(QDir::current().absoluteFilePath(path));
    QString rest;
    while (!QFileInfo::exists(existing) && !QFileInfo(existing).isSymLink()) {
        const qsizetype slash = existing.lastIndexOf(u'/');
        if (slash <= 0)
            return false;
        rest.prepend(existing.mid(slash));
        existing.truncate(slash);
    }
    const QString real = QDir::cleanPath(QFileInfo(existing).canonicalFilePath() + rest);
    return real == realRoot || real.startsWith(realRoot.endsWith(u'/') ? realRoot : realRoot + u'/');
}

} // namespace vtrack
