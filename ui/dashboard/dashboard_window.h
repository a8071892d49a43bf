// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dashboard_models.h"
#include "dashboard_services.h"
#include "source_actions.h"
#include "sync_actions.h"
#include "timeline_panel.h"

#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>

namespace vtrack {

class CameraActions;
class CameraPanel;
class FoldingTabs;
class ListPanel;
class RetryActions;
class SilenceActions;
class StatusHeader;

/// The main window: overall state, sources, footage, cameras, downloads, activity.
///
///   +--------------------------------------------------------------+
///   | StatusHeader: icon, one sentence, what helps     Sync  Pause |
///   | NewCameraBanner: a folder that appeared, and whose it is     |
///   +-----------+--------------------------------------------------+
///   | sources   | TimelinePanel                                    |
///   +-----------+--------------------------------------------------+
///   | FoldingTabs: downloads, recent files, gaps, retrying,        |
///   | activity, cameras of the chosen source                       |
///   +--------------------------------------------------------------+
class DashboardWindow final : public QWidget {
    Q_OBJECT

public:
    explicit DashboardWindow(const DashboardServices& services);
    ~DashboardWindow() override;

    [[nodiscard]] DashboardModels& live() { return m_live; }

    [[nodiscard]] SyncActions& actions() { return m_actions; }

    [[nodiscard]] SourceActions& sourceActions() { return *m_sourceActions; }

    [[nodiscard]] RetryActions& retryActions() { return *m_retryActions; }

    /// Shows a newer version in the menu; hidden if `version` is empty.
    void showUpdate(const QString& version);

    /// Shows the window in front.
    void bringToFront();

    /// What a person looks at, for a window in another language. The layout needs no help: it is stored.
    struct Look {
        qint64 sourceId = 0;
        TimelinePanel::Look timeline;
    };

    [[nodiscard]] Look look() const;
    /// Call before anything is read.
    void lookAt(const Look& look);

signals:
    void addSourceRequested();
    void editSourceRequested(qint64 sourceId);
    /// @param sourceId the source that the remedy is for; 0 for all of them.
    void remedyRequested(vtrack::Remedy remedy, qint64 sourceId);
    void diagnosticsRequested();
    void settingsRequested();
    /// The settings of the alarms.
    void alarmSettingsRequested();
    void accountRequested();
    void quitRequested();
    /// Emitted when it was closed into the tray for the first time, to explain this.
    void hiddenFirstTime();

protected:
    /// Closing never ends the program, because syncing must continue: it hides the window if there is a tray, and
    /// minimises it otherwise.
    void closeEvent(QCloseEvent* event) override;

private:
    [[nodiscard]] QWidget* emptyPage();
    [[nodiscard]] QWidget* content();
    void addLists();
    void restoreLayout();
    void saveLayout();
    void tellItMinimises();
    void connectHeader();
    void connectSilences();
    void refresh();
    void refreshDownloads();
    [[nodiscard]] QString waitingText() const;
    void refreshCounts();
    void showNeedyCameras();
    void showGap(const QModelIndex& index);
    void exportEvidence(const QString& path);
    void showGapMenu(QListView& view, const QPoint& at);
    void refreshSources();
    void showCurrentSource();

    DashboardServices m_services;
    DashboardModels m_live;
    SyncActions m_actions;
    QSettings m_settings;
    StatusHeader* m_header;
    QStackedWidget* m_pages;
    ListPanel* m_sources;
    SourceActions* m_sourceActions;
    RetryActions* m_retryActions = nullptr;
    SilenceActions* m_silences;
    CameraActions* m_cameraActions;
    TimelinePanel* m_timeline;
    CameraPanel* m_cameras;
    ListPanel* m_downloads;
    FoldingTabs* m_history;
    QSplitter* m_upper = nullptr; ///< Sources and timeline.
    QSplitter* m_all = nullptr;   ///< Those, and the lists.
    qint64 m_shownSource = 0;     ///< The one that the timeline was scrolled to.
};

} // namespace vtrack
