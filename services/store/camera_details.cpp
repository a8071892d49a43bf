// SPDX-License-Identifier: GPL-3.0-or-later
#include "camera_details.h"

#include "zone_name.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace vtrack {

CameraDetails cameraDetailsIn(const QJsonObject& json) {
    const QString zone = json.value(u"time_zone"_s).toString();
    return {.timeZone = knownZoneName(zone).isEmpty() ? QString() : zone};
}

void putDetails(QJsonObject& json, const CameraDetails& details) {
    json.remove(u"time_zone"_s);
    if (!details.timeZone.isEmpty())
        json.insert(u"time_zone"_s, details.timeZone);
}

Result<void> checkDetails(const CameraDetails& details) {
    if (!details.timeZone.isEmpty() && knownZoneName(details.timeZone).isEmpty())
        return failure(ErrorKind::BadInput, QCoreApplication::translate(
                                                "SourceStore", "There is no time zone “%1”. Zones have names such as "
                                                               "Asia/Ho_Chi_Minh or UTC.")
                                                .arg(details.timeZone));
    return {};
}

} // namespace vtrack
