// SPDX-License-Identifier: GPL-3.0-or-later
#include "missing_row.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

Result<void> rowWasThere(const Result<qint64>& changed, const Error& otherwise) {
    if (!changed)
        return std::unexpected(changed.error());
    if (*changed == 0)
        return std::unexpected(otherwise);
    return {};
}

} // namespace

Result<void> sourceWasThere(const Result<qint64>& changed, qint64 sourceId) {
    return rowWasThere(changed, noSuchSource(sourceId));
}

Result<void> cameraWasThere(const Result<qint64>& changed, qint64 cameraId) {
    return rowWasThere(changed, noSuchCamera(cameraId));
}

Error noSuchSource(qint64 sourceId) {
    return {.kind = ErrorKind::BadInput,
            .sentence = QCoreApplication::translate("Store", "There is no source with the number %1. It may have been "
                                                             "removed; look at the list of sources.")
                            .arg(sourceId),
            .detail = u"video_sources.id %1"_s.arg(sourceId)};
}

Error noSuchCamera(qint64 cameraId) {
    return {.kind = ErrorKind::BadInput,
            .sentence = QCoreApplication::translate("Store", "There is no camera with the number %1. It may have been "
                                                             "removed; look at the list of cameras.")
                            .arg(cameraId),
            .detail = u"camera_configurations.id %1"_s.arg(cameraId)};
}

} // namespace vtrack
