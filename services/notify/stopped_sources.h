// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alarm_facts.h"

namespace vtrack {

/// What a source's runs came to, as far as alarms about it go.
struct SourceStop {
    qint64 id = 0;
    QString name = {};
    bool enabled = true;
    bool stopped = false;  ///< Nothing is fetched until a person acts: the disk is full, the sign-in has ended.
    bool works = false;    ///< Footage comes again.
    QString sentence = {}; ///< Why; empty while a run is on.
};

[[nodiscard]] QList<SourceStop> sourceStops(const QList<WatchedSource>& sources);

/// Raises and ends the alarms about sources that are stopped (kind "stopped"). The Watcher does not, because the window
/// shows such an error itself.
[[nodiscard]] Result<void> noteStops(Connection& connection, const QList<SourceStop>& stops, const QDateTime& now);

} // namespace vtrack
