// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dashboard_reader.h"
#include "source_model.h"
#include "source_setup.h"
#include "sync_service.h"

#include <QAction>
#include <QListView>
#include <QToolButton>

class QMessageBox;

namespace vtrack {

/// Sync, edit, pause and remove a source, and free space: in the context menu of the list of sources and behind a
/// button above it. Removing requires a confirmation that explains what happens to the footage.
class SourceActions : public QObject {
    Q_OBJECT

public:
    /// @param view shows the sources. @param reader reads them again after a change.
    SourceActions(SourceSetup& setup, SyncService& sync, QThreadPool& background, SourceModel& sources,
                  DashboardReader& reader, QListView& view);

    /// A button with the menu of the current row.
    [[nodiscard]] QToolButton* menuButton();

    QAction syncNow;
    QAction edit;
    QAction pause; ///< Or resume, for one that is paused.
    QAction planSilence;
    QAction freeSpace;
    QAction remove;

signals:
    void editRequested(qint64 sourceId);
    /// Space is to be freed on the source's disk.
    void freeSpaceRequested(qint64 sourceId);
    /// A silence of all of the source's cameras is planned.
    void silencePlanRequested(qint64 sourceId);

private:
    [[nodiscard]] const SourceRow* current() const;
    void refresh();
    void togglePause();
    void askToRemove();
    void tellUnprocessed(QMessageBox& question, qint64 sourceId);
    void stopAndRemove(const SourceRow& source, Footage footage);

    SourceSetup& m_setup;
    SyncService& m_sync;
    QThreadPool& m_background;
    SourceModel& m_sources;
    DashboardReader& m_reader;
    QListView& m_view;
};

} // namespace vtrack
