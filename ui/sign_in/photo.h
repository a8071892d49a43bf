// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QPixmap>

namespace vtrack {

/// A person's photo as a disc of `side` device-independent pixels; a plain figure where there is no usable photo.
[[nodiscard]] QPixmap roundPhoto(const QByteArray& imageFile, int side, qreal devicePixelRatio);

} // namespace vtrack
