// SPDX-License-Identifier: GPL-3.0-or-later
#include "dashboard_window.h"

#include "about_box.h"
#include "activity_panel.h"
#include "camera_actions.h"
#include "camera_panel.h"
#include "display_text.h"
#include "evidence_dialog.h"
#include "file_actions.h"
#include "folding_tabs.h"
#include "gaps_title.h"
#include "help.h"
#include "icon.h"
#include "item_roles.h"
#include "list_panel.h"
#include "message_box.h"
#include "new_camera_banner.h"
#include "program_mark.h"
#include "recent_files_panel.h"
#include "report_opener.h"
#include "retry_actions.h"
#include "silence_actions.h"
#include "sparkline.h"
#include "status_header.h"
#include "style.h"
#include "timeline_panel.h"
#include "two_line_delegate.h"
#include "window_size.h"

#include <QApplication>
#include <QCloseEvent>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSystemTrayIcon>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr auto toldKey = "window/toldAboutTray";
constexpr auto toldWithoutTrayKey = "window/toldAboutMinimising";

} // namespace

DashboardWindow::DashboardWindow(const DashboardServices& services)
    : m_services(services)
    , m_live(services.database, services.board, services.sync.scheduler(), services.watcher, services.clock,
             services.background)
    , m_actions(services.sync.scheduler(), m_live, services.clock)
    , m_settings(services.folder.settings(), QSettings::IniFormat)
    , m_header(new StatusHeader(m_actions))
    , m_pages(new QStackedWidget)
    , m_sources(new ListPanel(tr("Sources"), m_live.sources))
    , m_sourceActions(new SourceActions(services.sourceSetup, services.sync, services.background, m_live.sources,
                                        m_live.reader, m_sources->view()))
    , m_silences(
          new SilenceActions(services.database, services.watcher, services.clock, services.background, m_live, *this))
    , m_cameraActions(new CameraActions(services.sync.scheduler(), m_live, this))
    , m_timeline(new TimelinePanel(m_live.coverage, m_live.footage, m_live.calendar, services.clock))
    , m_cameras(new CameraPanel(m_live.cameras))
    , m_downloads(new ListPanel(tr("Downloads"), m_live.transfers))
    , m_history(new FoldingTabs) {
    setWindowTitle(services.sample ? tr("Sample Drive") : u"V_Track Cloud Sync"_s);
    setWindowIcon(programMark(services.sample));
    setFirstSize(*this, {1180, 780}, {800, 480});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(style::gap, style::gap, style::gap, style::gap);
    layout->setSpacing(style::gap);
    layout->addWidget(m_header);
    layout->addWidget(new NewCameraBanner(services, m_live));
    layout->addWidget(m_pages, 1);
    m_pages->addWidget(new QWidget); // Before the first reading, show neither "nothing there" nor empty lists.
    m_pages->addWidget(emptyPage());
    m_pages->addWidget(content());

    connectHeader();
    connect(m_sourceActions, &SourceActions::editRequested, this, &DashboardWindow::editSourceRequested);
    connect(m_sourceActions, &SourceActions::freeSpaceRequested, this,
            [this](qint64 sourceId) { emit remedyRequested(Remedy::FreeSpace, sourceId); });
    connect(&m_live, &DashboardModels::changed, this, &DashboardWindow::refresh);
    connect(&m_live, &DashboardModels::ticked, this, &DashboardWindow::refreshDownloads);
    connect(&m_live, &DashboardModels::ticked, m_timeline, &TimelinePanel::updateTimes);
    connect(&m_live, &DashboardModels::loaded, this, &DashboardWindow::refreshSources);
    connect(&m_live, &DashboardModels::ticked, this, &DashboardWindow::refreshCounts);
    connect(&m_live.footage, &FootageReader::loaded, this, &DashboardWindow::refreshCounts);
    connect(m_sources->view().selectionModel(), &QItemSelectionModel::currentChanged, this,
            &DashboardWindow::showCurrentSource);
    connect(m_timeline, &TimelinePanel::menuMade, m_cameraActions,
            [this](QMenu& menu, qint64 cameraId) { m_cameraActions->addTo(menu, cameraId); });
    connectSilences();
    connect(m_timeline, &TimelinePanel::evidenceRequested, this, &DashboardWindow::exportEvidence);
    connect(m_cameras, &CameraPanel::menuMade, this, [this](QMenu& menu, qint64 cameraId) {
        m_cameraActions->addTo(menu, cameraId);
        m_silences->addTo(menu, cameraId, m_services.clock.now().toSecsSinceEpoch());
    });
    m_timeline->clipActions().openInDrive.setVisible(!services.sample); // There is no page of its clips.
    refresh();
    restoreLayout();
}

void DashboardWindow::connectHeader() {
    connect(m_header, &StatusHeader::addSourceRequested, this, &DashboardWindow::addSourceRequested);
    auto* reports = new ReportOpener(m_services.database, m_services.clock, m_services.background, *this);
    connect(m_header, &StatusHeader::reportRequested, reports, &ReportOpener::open);
    connect(m_header, &StatusHeader::diagnosticsRequested, this, &DashboardWindow::diagnosticsRequested);
    connect(m_header, &StatusHeader::settingsRequested, this, &DashboardWindow::settingsRequested);
    connect(m_header, &StatusHeader::alarmsRequested, this, &DashboardWindow::alarmSettingsRequested);
    connect(m_header, &StatusHeader::accountRequested, this, &DashboardWindow::accountRequested);
    connect(m_header, &StatusHeader::helpRequested, this, [this] { openHelp(this); });
    connect(m_header, &StatusHeader::aboutRequested, this, [this] { openAboutBox(m_services.folder.path(), this); });
    connect(m_header, &StatusHeader::quitRequested, this, &DashboardWindow::quitRequested);
    connect(m_header, &StatusHeader::remedyRequested, this, &DashboardWindow::remedyRequested);
    connect(m_header, &StatusHeader::camerasRequested, this, &DashboardWindow::showNeedyCameras);
}

void DashboardWindow::connectSilences() {
    connect(m_timeline, &TimelinePanel::menuMade, m_silences, &SilenceActions::addTo);
    connect(m_timeline, &TimelinePanel::silenceMenuMade, m_silences, &SilenceActions::addTo);
    connect(m_timeline, &TimelinePanel::sourceMenuMade, m_silences, &SilenceActions::addToSource);
    connect(m_sourceActions, &SourceActions::silencePlanRequested, m_silences, &SilenceActions::planForSource);
    connect(m_silences, &SilenceActions::confirmed, m_timeline, &TimelinePanel::confirm);
}

DashboardWindow::~DashboardWindow() {
    saveLayout();
}

void DashboardWindow::exportEvidence(const QString& path) {
    auto* dialog = new EvidenceDialog(m_services.evidence, path, m_services.background, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void DashboardWindow::showUpdate(const QString& version) {
    m_header->showUpdate(version);
}

void DashboardWindow::bringToFront() {
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void DashboardWindow::closeEvent(QCloseEvent* event) {
    saveLayout();
    if (qApp->isSavingSession()) // The desktop session ends.
        return;
    event->ignore();
    const bool hasTray = QSystemTrayIcon::isSystemTrayAvailable();
    const auto key = QLatin1String(hasTray ? toldKey : toldWithoutTrayKey);
    const bool told = m_settings.value(key).toBool();
    m_settings.setValue(key, true);
    if (!hasTray)
        return told ? showMinimized() : tellItMinimises();
    hide();
    if (!told)
        emit hiddenFirstTime();
}

void DashboardWindow::tellItMinimises() {
    QMessageBox* box = messageBox(QMessageBox::Information, u"V_Track Cloud Sync"_s,
                                  tr("Footage is still downloaded in the background."),
                                  tr("This desktop has no tray for the icon, so closing the window only minimises it. "
                                     "To quit the program, choose “Quit” in the menu at the top right."),
                                  QMessageBox::Ok, this);
    box->setObjectName(u"minimisesNote"_s);
    connect(box, &QMessageBox::finished, this, &DashboardWindow::showMinimized);
    box->open();
}

QWidget* DashboardWindow::emptyPage() {
    constexpr int iconSize = 96;
    auto* page = new QWidget;
    auto* picture = style::plainLabel();
    picture->setPixmap(icon(u"camera"_s).pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
    auto* title = style::titleLabel(tr("No cameras yet"));
    auto* sentence =
        style::hintLabel(tr("Choose the camera folders in Google Drive whose clips you want on this computer."));
    auto* add = new QPushButton(icon(u"add"_s), tr("Add &cameras…"));
    add->setDefault(true);
    connect(add, &QPushButton::clicked, this, &DashboardWindow::addSourceRequested);
    for (QLabel* label : {picture, title, sentence})
        label->setAlignment(Qt::AlignCenter);
    auto* layout = new QVBoxLayout(page);
    layout->setSpacing(style::block);
    layout->addStretch(2);
    layout->addWidget(picture);
    layout->addWidget(title);
    layout->addWidget(sentence);
    layout->addWidget(add, 0, Qt::AlignCenter);
    layout->addStretch(3);
    return page;
}

QWidget* DashboardWindow::content() {
    // So that nothing is cut of what a source says most of the time.
    const int sources =
        TwoLineDelegate::rowWidthFor(SourceModel::longestPlan(), m_sources->view().font()) + 2 * style::gap;
    constexpr int timeline = 900;
    constexpr int lists = 220;
    addFolderAction(m_sources->view());
    m_sources->addToHeading(m_sourceActions->menuButton());
    addLists();
    m_upper = new QSplitter(Qt::Horizontal);
    m_upper->addWidget(m_sources);
    m_upper->addWidget(m_timeline);
    m_upper->setSizes({sources, timeline});
    m_upper->setStretchFactor(0, 0);
    m_upper->setStretchFactor(1, 1);
    m_all = new QSplitter(Qt::Vertical);
    m_all->addWidget(m_upper);
    m_all->addWidget(m_history);
    m_all->setStretchFactor(0, 1);
    m_all->setStretchFactor(1, 0);
    for (QSplitter* splitter : {m_upper, m_all}) {
        splitter->setHandleWidth(style::gap);
        splitter->setChildrenCollapsible(false);
    }
    // A splitter keeps the room of what has folded, and what was folded opens at a height that shows something.
    connect(m_history, &FoldingTabs::foldedChanged, this, [this](bool folded) {
        constexpr int all = 10'000;
        if (folded)
            m_all->setSizes({all, m_history->maximumHeight()});
        else if (m_all->sizes().last() < lists)
            m_all->setSizes({m_all->height() - lists, lists});
    });
    return m_all;
}

void DashboardWindow::addLists() {
    m_downloads->addToHeading(new Sparkline(m_live.speed));
    auto* retrying = new ListPanel(tr("Retrying"), m_live.retrying, false);
    retrying->setEmptyText(tr("No file is retrying."));
    m_retryActions = new RetryActions(m_services.database, m_services.sync, m_services.clock, m_services.background,
                                      m_live.retrying, m_live.reader, retrying->view());
    auto* gaps = new ListPanel(tr("Gaps"), m_live.gaps, false);
    gaps->setEmptyText(tr("No gaps in the time shown above."));
    connect(&gaps->view(), &QListView::activated, this, &DashboardWindow::showGap);
    connect(&gaps->view(), &QListView::clicked, this, &DashboardWindow::showGap);
    gaps->view().setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&gaps->view(), &QWidget::customContextMenuRequested, this,
            [this, view = &gaps->view()](const QPoint& at) { showGapMenu(*view, at); });
    m_history->setObjectName(u"history"_s);
    m_history->setAccessibleName(tr("Lists"));
    m_history->tabBar()->setAccessibleName(tr("Lists"));
    m_history->addTab(m_downloads, {});
    auto* files = new RecentFilesPanel(m_live.files, m_live.coverage, m_live.reader, m_services.clock);
    connect(files, &RecentFilesPanel::evidenceRequested, this, &DashboardWindow::exportEvidence);
    m_history->addTab(files, tr("Recent &files"));
    m_history->addTab(gaps, {});
    m_history->addTab(retrying, {});
    m_history->addTab(new ActivityPanel(m_live.activity, m_live.coverage, m_live.reader), tr("Acti&vity"));
    m_history->addTab(m_cameras, tr("&Cameras"));
    for (const QAbstractItemModel* model :
         {static_cast<QAbstractItemModel*>(&m_live.gaps), static_cast<QAbstractItemModel*>(&m_live.retrying),
          static_cast<QAbstractItemModel*>(&m_live.transfers)}) {
        connect(model, &QAbstractItemModel::rowsInserted, this, &DashboardWindow::refreshCounts);
        connect(model, &QAbstractItemModel::rowsRemoved, this, &DashboardWindow::refreshCounts);
        connect(model, &QAbstractItemModel::dataChanged, this, &DashboardWindow::refreshCounts);
    }
    refreshCounts();
}

/// The retrying files, and their next try.
QString DashboardWindow::waitingText() const {
    QStringList parts;
    if (const int queued = m_live.transfers.queued(); queued > 0)
        parts += tr("%1 more in the queue.").arg(QLocale().toString(queued));
    if (const int retrying = m_live.retrying.waiting(); retrying > 0) {
        const QDateTime next = m_live.retrying.rows().first().nextTry;
        const QDateTime now = m_services.clock.now();
        const QString when = next > now ? untilText(next, now) : tr("with the next check");
        parts += tr("%n files are retrying, next try %1.", nullptr, retrying).arg(when);
    }
    return parts.join(u' ');
}

/// The tabs show counts, so that they need not be opened.
void DashboardWindow::refreshCounts() {
    enum Tab : int { Downloads, Files, Gaps, Retrying };

    const auto show = [this](Tab tab, const QString& name, int count) {
        const QString title = count == 0 ? name : u"%1 (%2)"_s.arg(name, QLocale().toString(count));
        if (m_history->tabText(tab) != title)
            m_history->setTabText(tab, title);
    };
    show(Downloads, tr("Dow&nloads"), m_live.transfers.rowCount() + m_live.transfers.queued());
    show(Gaps, gapsTitle(m_live.coverage.timeSpan(), m_services.clock.now()), m_live.gaps.unknown());
    show(Retrying, tr("Retr&y"), m_live.retrying.waiting());
}

void DashboardWindow::showNeedyCameras() {
    m_timeline->showNeedy(m_live.overview().worstCamera);
}

void DashboardWindow::showGap(const QModelIndex& index) {
    const GapRow gap = m_live.gaps.row(index);
    m_timeline->showMoment(gap.cameraId, gap.start);
}

void DashboardWindow::showGapMenu(QListView& view, const QPoint& at) {
    const QModelIndex index = view.indexAt(at).isValid() ? view.indexAt(at) : view.currentIndex();
    if (!index.isValid())
        return;
    const GapRow gap = m_live.gaps.row(index);
    auto* menu = new QMenu(&view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"gapMenu"_s);
    menu->addAction(icon(u"calendar"_s), tr("Show in the &timeline"), this,
                    [this, gap] { m_timeline->showMoment(gap.cameraId, gap.start); });
    m_silences->addTo(*menu, gap.cameraId, gap.start);
    menu->popup(view.viewport()->mapToGlobal(at));
}

void DashboardWindow::refresh() {
    m_header->show(m_live.overview());
    refreshDownloads();
}

/// Clips may wait although nothing is under way: for room on the disk, or until a pause is over.
void DashboardWindow::refreshDownloads() {
    constexpr qint64 most = 999'999'999;
    qint64 waiting = 0;
    for (const SourceRow& source : m_live.sources.rows())
        waiting += source.progress.waitingFiles;
    m_downloads->setNote(waitingText());
    m_downloads->setEmptyText(m_live.overview().running ? m_live.overview().underWay
                              : waiting > 0 ? tr("%n clip(s) wait in Drive.", nullptr, int(std::min(waiting, most)))
                                            : tr("Nothing to download now."));
}

void DashboardWindow::refreshSources() {
    enum Page : int { Opening, Empty, Content };

    m_pages->setCurrentIndex(m_live.sources.rowCount() == 0 ? Empty : Content);
    QListView& view = m_sources->view();
    if (!view.currentIndex().isValid())
        view.setCurrentIndex(m_live.sources.index(std::max(m_live.sources.indexOf(m_shownSource).row(), 0), 0));
    showCurrentSource();
    refreshDownloads();
}

/// The timeline scrolls to another source only: the same one is read again and again.
void DashboardWindow::showCurrentSource() {
    const QModelIndex current = m_sources->view().currentIndex();
    const qint64 sourceId = current.data(IdRole).toLongLong();
    if (std::exchange(m_shownSource, sourceId) != sourceId)
        m_timeline->showSource(sourceId);
    m_cameras->showSource(sourceId, current.data(Qt::DisplayRole).toString());
}

} // namespace vtrack
