// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "new_camera_adder.h"
#include "sync_service.h"
#include "watcher.h"

#include <QJsonObject>
#include <QObject>

namespace vtrack {

/// What happens while the program syncs, for other programs: the lines of `vtrack-syncctl watch --json` and the events
/// of the API. Main thread.
class EventFeed final : public QObject {
    Q_OBJECT

public:
    EventFeed(const SyncService& service, const Watcher& watcher, const NewCameraAdder& rule,
              QObject* parent = nullptr);

signals:
    /// @param event with its kind as `event`.
    /// @param sentence the same for people; names in it may hold control characters.
    void happened(const QJsonObject& event, const QString& sentence);

private:
    void followRuns(const SyncScheduler& scheduler);
    void onRunFinished(const SyncScheduler& scheduler, const RunReport& report);
    void followTroubles(const SyncService& service);
    void followAlarms(const Watcher& watcher);
};

} // namespace vtrack
