// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live_overview.h"
#include "ui_services.h"

#include <QAction>
#include <QListView>

namespace vtrack {

/// Ends waiting for a file that never may be fetched, or takes that back, in the context menu of the files that were
/// put off.
class ParkedCommands : public QObject {
    Q_OBJECT

public:
    /// @param view shows live.parked.
    ParkedCommands(const UiServices& services, LiveOverview& live, QListView& view);

    QAction dismiss; ///< Or fetch it after all, for one that is dismissed.

private:
    [[nodiscard]] const ParkedRow* current() const;
    void follow();
    void toggle();

    UiServices m_services;
    LiveOverview& m_live;
    QListView& m_view;
};

} // namespace vtrack
