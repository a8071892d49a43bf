// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notice.h"
#include "settings.h"
#include "watcher.h"

#include <QHash>

namespace vtrack {

/// Decides what is shown as a notification: one summary for each run with new files, each problem once until it
/// changes, and the watcher's alarms. Independent of the windows, so that recreating them does not repeat
/// notifications. Changes in Settings take effect at once. GUI thread.
class Notifier final : public QObject {
    Q_OBJECT

public:
    Notifier(const SyncScheduler& scheduler, const Watcher& watcher, const Settings& settings);

signals:
    void notice(const vtrack::Notice& notice);

private:
    void onRunFinished(const RunReport& report);
    void onLooked();
    void onRaised(const QList<FoundAlarm>& alarms);
    [[nodiscard]] QString silenceOf(const QList<FoundAlarm>& alarms) const;

    const Watcher& m_watcher;
    const Settings& m_settings;
    QHash<qint64, QString> m_known; ///< The reported problem of each source.
};

} // namespace vtrack
