// SPDX-License-Identifier: GPL-3.0-or-later
#include "camera_name.h"

#include "safe_name.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

const QString prefix = u"Cloud_"_s;

/// The first `length` units of the name at most, without a split character and without trailing characters that Windows
/// drops.
QString shortened(const QString& name, qsizetype length) {
    QString cut = name.left(length);
    while (!cut.isEmpty() && (cut.back().isHighSurrogate() || cut.back() == u'.' || cut.back() == u' '))
        cut.chop(1);
    return cut;
}

QString withNumber(const QString& name, int number) {
    const QString mark = u"_%1"_s.arg(number);
    return shortened(name, longestCameraName - mark.size()) + mark;
}

QString tidied(const QString& edited) {
    return edited.trimmed().normalized(QString::NormalizationForm_C);
}

std::unexpected<Error> refused(const char* sentence) {
    return failure(ErrorKind::BadInput, QCoreApplication::translate("CameraName", sentence));
}

} // namespace

QString cameraName(const QString& folderName) {
    const QString readable = folderName.simplified().replace(u' ', u'_');
    const auto legible = [](char32_t c) {
        return QChar::isLetterOrNumber(c);
    };
    if (std::ranges::none_of(readable.toUcs4(), legible))
        return prefix + u"Camera"_s;
    const bool prefixed = readable.startsWith(prefix, Qt::CaseInsensitive);
    return shortened(safeName(prefixed ? readable : prefix + readable), longestCameraName);
}

QStringList uniqueCameraNames(const QStringList& folderNames, const QStringList& takenNames) {
    QStringList names;
    QSet<QString> met;
    for (const QString& name : takenNames)
        met += nameKey(name);
    QSet<QString> taken = met;
    for (const QString& folder : folderNames) {
        names += cameraName(folder);
        taken += nameKey(names.back());
    }
    QHash<QString, int> numbers; // The next for each name: many folders of one name are counted through once.
    for (QString& name : names) {
        if (!met.contains(nameKey(name))) {
            met += nameKey(name);
            continue;
        }
        int& number = numbers.insert(nameKey(name), numbers.value(nameKey(name), 2)).value();
        while (taken.contains(nameKey(withNumber(name, number))))
            ++number;
        name = withNumber(name, number);
        taken += nameKey(name);
        met += nameKey(name);
    }
    return names;
}

CameraNameCounts countedCameraNames(const QStringList& edited) {
    CameraNameCounts all;
    for (const QString& name : edited)
        ++all[nameKey(tidied(name))];
    return all;
}

Result<QString> checkedCameraName(const QString& edited, const CameraNameCounts& all) {
    QString name = tidied(edited);
    if (name.isEmpty())
        return refused(QT_TRANSLATE_NOOP("CameraName", "Give the camera a name."));
    if (name.size() > longestCameraName)
        return refused(QT_TRANSLATE_NOOP("CameraName", "This camera name is too long. Use at most 64 characters."));
    if (name.endsWith(u'.'))
        return refused(QT_TRANSLATE_NOOP("CameraName", "A camera name cannot end with a full stop, because the "
                                                       "camera's folder on this computer has the same name."));
    const QString safe = safeName(name);
    if (safe == u'_' + name)
        return refused(QT_TRANSLATE_NOOP("CameraName", "Windows keeps this name for itself. Add a letter or a number "
                                                       "to it."));
    if (safe != name)
        return refused(QT_TRANSLATE_NOOP("CameraName", "A camera name cannot contain any of < > : \" / \\ | ? * or "
                                                       "invisible characters, because the camera's folder on this "
                                                       "computer bears the same name."));
    if (all.value(nameKey(name)) > 1)
        return refused(QT_TRANSLATE_NOOP("CameraName", "Another camera of this source already has this name. Choose a "
                                                       "different one, so that their clips stay apart."));
    return name;
}

} // namespace vtrack
