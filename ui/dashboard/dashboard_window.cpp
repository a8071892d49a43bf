// SPDX-License-Identifier: GPL-3.0-or-later
#include "dashboard_window.h"

#include "camera_panel.h"
#include "file_commands.h"
#include "icon.h"
#include "item_roles.h"
#include "list_panel.h"
#include "status_header.h"
#include "style.h"
#include "trouble_banner.h"

#include <QApplication>
#include <QCloseEvent>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QSplitter>
#include <QSystemTrayIcon>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr auto geometryKey = "window/geometry";
constexpr auto toldKey = "window/toldAboutTray";
constexpr auto toldWithoutTrayKey = "window/toldAboutMinimising";

} // namespace

DashboardWindow::DashboardWindow(const UiServices& services)
    : m_live(services.database, services.board, services.scheduler, services.clock, services.background)
    , m_actions(services.scheduler, m_live, services.clock)
    , m_settings(services.folder.settings(), QSettings::IniFormat)
    , m_header(new StatusHeader(m_actions))
    , m_banner(new TroubleBanner)
    , m_pages(new QStackedWidget)
    , m_sources(new ListPanel(tr("Sources"), m_live.sources))
    , m_sourceCommands(new SourceCommands(services, m_live, m_sources->view()))
    , m_cameras(new CameraPanel(m_live.cameras))
    , m_downloads(new ListPanel(tr("Downloads"), m_live.transfers)) {
    setWindowTitle(services.sample ? tr("Sample Drive") : u"V_Track Cloud Sync"_s);
    setMinimumSize(960, 640);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(style::block, style::block, style::block, style::block);
    layout->setSpacing(style::block);
    layout->addWidget(m_header);
    layout->addWidget(m_banner);
    layout->addWidget(m_pages, 1);
    m_pages->addWidget(new QWidget); // Before the first reading: neither "nothing there" nor empty lists.
    m_pages->addWidget(emptyPage());
    m_pages->addWidget(content());

    connect(m_header, &StatusHeader::addSourceRequested, this, &DashboardWindow::addSourceRequested);
    connect(m_sourceCommands, &SourceCommands::editRequested, this, &DashboardWindow::editSourceRequested);
    connect(m_header, &StatusHeader::diagnosticsRequested, this, &DashboardWindow::diagnosticsRequested);
    connect(m_header, &StatusHeader::settingsRequested, this, &DashboardWindow::settingsRequested);
    connect(m_header, &StatusHeader::quitRequested, this, &DashboardWindow::quitRequested);
    connect(m_banner, &TroubleBanner::signInRequested, this, &DashboardWindow::signInRequested);
    connect(m_banner, &TroubleBanner::tryAgainRequested, &m_actions.syncNow, &QAction::trigger);
    connect(&m_live, &LiveOverview::changed, this, &DashboardWindow::follow);
    connect(&m_live, &LiveOverview::loaded, this, &DashboardWindow::followSources);
    connect(m_sources->view().selectionModel(), &QItemSelectionModel::currentChanged, this,
            &DashboardWindow::showCurrentSource);
    follow();
    if (!restoreGeometry(m_settings.value(QLatin1String(geometryKey)).toByteArray()))
        resize(1120, 720);
}

DashboardWindow::~DashboardWindow() {
    m_settings.setValue(QLatin1String(geometryKey), saveGeometry());
}

void DashboardWindow::present() {
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void DashboardWindow::closeEvent(QCloseEvent* event) {
    m_settings.setValue(QLatin1String(geometryKey), saveGeometry());
    if (qApp->isSavingSession()) // The person logs out.
        return;
    event->ignore();
    const bool hasTray = QSystemTrayIcon::isSystemTrayAvailable();
    const auto key = QLatin1String(hasTray ? toldKey : toldWithoutTrayKey);
    const bool told = m_settings.value(key).toBool();
    m_settings.setValue(key, true);
    if (!hasTray)
        return told ? showMinimized() : sayThatItMinimises();
    hide();
    if (!told)
        emit hiddenFirstTime();
}

void DashboardWindow::sayThatItMinimises() {
    auto* box = new QMessageBox(QMessageBox::Information, u"V_Track Cloud Sync"_s,
                                tr("The program goes on fetching footage."), QMessageBox::Ok, this);
    box->setInformativeText(
        tr("This desktop has no place for its icon, so the window is only made small when you close "
           "it. To end the program, choose “Quit” in the menu at the top right."));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(u"minimisesNote"_s);
    connect(box, &QMessageBox::finished, this, &DashboardWindow::showMinimized);
    box->open();
}

QWidget* DashboardWindow::emptyPage() {
    constexpr int iconSize = 96;
    auto* page = new QWidget;
    auto* picture = new QLabel;
    picture->setPixmap(icon(u"camera"_s).pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
    auto* title = style::titleLabel(tr("No cameras yet"));
    auto* sentence =
        style::hintLabel(tr("Choose the camera folders in Google Drive whose clips shall be on this computer."));
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
    addFolderCommand(m_sources->view());
    auto* lower = new QSplitter(Qt::Horizontal);
    lower->addWidget(m_downloads);
    lower->addWidget(history());
    lower->setSizes({470, 390});
    lower->setStretchFactor(0, 1);
    lower->setStretchFactor(1, 1);
    auto* right = new QSplitter(Qt::Vertical);
    right->addWidget(m_cameras);
    right->addWidget(lower);
    right->setSizes({240, 320});
    auto* all = new QSplitter(Qt::Horizontal);
    all->addWidget(m_sources);
    all->addWidget(right);
    all->setSizes({280, 820});
    all->setStretchFactor(1, 1);
    for (QSplitter* splitter : {lower, right, all}) {
        splitter->setHandleWidth(style::block);
        splitter->setChildrenCollapsible(false);
    }
    return all;
}

QWidget* DashboardWindow::history() {
    auto* files = new ListPanel(tr("Recent files"), m_live.files, false);
    files->setEmptyText(tr("No file has arrived yet."));
    addFileCommands(files->view());
    auto* activity = new ListPanel(tr("Activity"), m_live.activity, false);
    activity->setEmptyText(tr("Nothing has happened yet."));
    auto* tabs = new QTabWidget;
    tabs->setDocumentMode(true);
    tabs->setAccessibleName(tr("History"));
    tabs->addTab(files, icon(u"video"_s), tr("Recent &files"));
    tabs->addTab(activity, icon(u"clock"_s), tr("Acti&vity"));
    return tabs;
}

void DashboardWindow::follow() {
    const Overview& overview = m_live.overview();
    m_header->show(overview);
    m_banner->show(overview);
    const int queued = m_live.transfers.queued();
    m_downloads->setNote(queued > 0 ? tr("%1 more wait for their turn.").arg(QLocale().toString(queued)) : QString());
    m_downloads->setEmptyText(overview.state == OverallState::Syncing
                                  ? tr("Looking for new footage in Drive…")
                                  : tr("Nothing to download now.") + u'\n' + overview.detail);
}

void DashboardWindow::followSources() {
    enum Page : int { Opening, Empty, Content };

    m_pages->setCurrentIndex(m_live.sources.rowCount() == 0 ? Empty : Content);
    QListView& view = m_sources->view();
    if (!view.currentIndex().isValid())
        view.setCurrentIndex(m_live.sources.index(0, 0));
    showCurrentSource();
}

void DashboardWindow::showCurrentSource() {
    const QModelIndex current = m_sources->view().currentIndex();
    m_cameras->showSource(current.data(IdRole).toLongLong(), current.data(Qt::DisplayRole).toString());
}

} // namespace vtrack
