// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live_overview.h"
#include "source_setup.h"
#include "sync_service.h"

#include <QAction>
#include <QListView>

class QMessageBox;

namespace vtrack {

/// Edit, pause and remove a source, in the context menu of the list of sources. Removing asks first, and says what
/// happens to the footage.
class SourceActions : public QObject {
    Q_OBJECT

public:
    /// @param view shows live.sources.
    SourceActions(SourceSetup& setup, SyncService& sync, QThreadPool& background, LiveOverview& live, QListView& view);

    QAction edit;
    QAction pause; ///< Or resume, for one that is paused.
    QAction remove;

signals:
    void editRequested(qint64 sourceId);

private:
    [[nodiscard]] const SourceRow* current() const;
    void follow();
    void togglePause();
    void askToRemove();
    void stopAndRemove(const SourceRow& source, Footage footage);

    SourceSetup& m_setup;
    SyncService& m_sync;
    QThreadPool& m_background;
    LiveOverview& m_live;
    QListView& m_view;
};

} // namespace vtrack
