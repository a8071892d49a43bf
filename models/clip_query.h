// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clip_search.h"
#include "footage_store.h"

#include <QDateTime>
#include <QStringList>

namespace vtrack {

/// What to look for when a person types "table 3 tuesday", "10:42" or "clip_17.mp4" into the search for clips: the
/// cameras that fit most words (by the folders that lead to them where their names fit fewer), the day, the moment
/// (without a day: of each of the last 31 days), and, for the words that fit no camera, the file's name. A word with a
/// dot or an underscore is always of the file's name.
/// @param cameras all of them.
[[nodiscard]] ClipFilter clipFilter(const QString& text, const QList<FootageCamera>& cameras, const QDateTime& now,
                                    const QTimeZone& zone);

} // namespace vtrack
