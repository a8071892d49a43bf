// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notice.h"
#include "settings.h"
#include "watcher.h"

#include <QHash>

namespace vtrack {

/// Decides what is shown as a notification: one summary for each run with new files, each problem once until it
/// changes, the watcher's alarms, a pause that may have been forgotten, and a time without the program. Independent of
/// the windows, so that recreating them does not repeat notifications. Changes in Settings take effect at once. GUI
/// thread.
class Notifier final : public QObject {
    Q_OBJECT

public:
    Notifier(const SyncScheduler& scheduler, const Watcher& watcher, const Settings& settings, const Clock& clock);

signals:
    void notice(const vtrack::Notice& notice);

private:
    void onRunFinished(const RunReport& report);
    void onLooked();
    void onRaised(const QList<FoundAlarm>& alarms);
    void remindOfPause();
    [[nodiscard]] QString silenceOf(const QList<FoundAlarm>& alarms) const;

    const SyncScheduler& m_scheduler;
    const Watcher& m_watcher;
    const Settings& m_settings;
    const Clock& m_clock;
    QDateTime m_reminded;           ///< Of the present pause; invalid until then.
    QHash<qint64, QString> m_known; ///< The reported problem of each source.
};

} // namespace vtrack
