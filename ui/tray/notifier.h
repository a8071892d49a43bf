// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notice.h"
#include "settings.h"
#include "watcher.h"

#include <QHash>

namespace vtrack {

/// Decides what is worth a notification: one digest a run that brought files, each problem once, again only when it has
/// become another one, and what the watcher tells. Needs no window, so that what was told survives them. The person's
/// choice in Settings counts at once. GUI thread.
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

    const Watcher& m_watcher;
    const Settings& m_settings;
    QHash<qint64, QString> m_known; ///< Each source's problem that was told.
};

} // namespace vtrack
