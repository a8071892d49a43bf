// SPDX-License-Identifier: GPL-3.0-or-later
// The names of cameras, made from those of their folders: one each line of the input. Also what a person types as a
// name.
// Covers: services/cameras/camera_name.cpp
#include "camera_name.h"
#include "fuzz.h"
#include "safe_name.h"

#include <QSet>

namespace vtrack::fuzz {

void run(const QByteArray& input) {
    constexpr qsizetype mostCameras = 50;
    const QStringList folders =
        QString::fromUtf8(input).split(u'\n').first(std::min(mostCameras, QString::fromUtf8(input).count(u'\n') + 1));
    QSet<QString> keys;
    QStringList taken;
    for (const QString& name : uniqueCameraNames(folders)) {
        holds(name.size() <= longestCameraName && safeName(name) == name);
        const auto checked = checkedCameraName(name, countedCameraNames(taken + QStringList{name}));
        holds(checked && *checked == name);
        holds(!keys.contains(nameKey(name)));
        keys += nameKey(name);
        taken += name;
    }
    for (const QString& typed : folders) {
        const auto checked = checkedCameraName(typed);
        if (!checked) {
            checkError(checked.error());
            continue;
        }
        holds(checked->size() <= longestCameraName && safeName(*checked) == *checked);
        holds(checkedCameraName(*checked) == *checked);
    }
}

} // namespace vtrack::fuzz
