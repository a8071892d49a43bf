// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live_overview.h"
#include "notice.h"
#include "settings.h"

#include <QHash>

namespace vtrack {

class SyncScheduler;
struct RunReport;

/// Decides what is worth a notification: one digest a run that brought files, and each problem once, again only when it
/// has become another one. The person's choice in Settings counts at once. GUI thread.
class Notifier final : public QObject {
    Q_OBJECT

public:
    Notifier(const SyncScheduler& scheduler, LiveOverview& live, const Settings& settings);

signals:
    void notice(const vtrack::Notice& notice);

private:
    void onRunFinished(const RunReport& report);
    void onLoaded();

    LiveOverview& m_live;
    const Settings& m_settings;
    QHash<qint64, QString> m_known; ///< Each source's problem that was told.
};

} // namespace vtrack
