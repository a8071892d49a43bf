// SPDX-License-Identifier: GPL-3.0-or-later
#include "status_header.h"

#include "display_text.h"
#include "icon.h"
#include "remedy_text.h"
#include "style.h"
#include "sync_actions.h"
#include "update_line.h"
#include "visible_text.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr int iconSize = 40;
constexpr int progressHeight = 8;
constexpr double sentenceScale = 1.25;
constexpr int mostLines = 3; ///< Of the sentence: those with the longest names need them in the smallest window.

/// For the text of a button: short enough for the header, and without shortcuts.
QString accountText(const QString& account) {
    constexpr qsizetype longest = 32;
    QString text = visibleText(account);
    if (text.size() > longest)
        text = text.first(longest - 1) + u'…';
    return text.replace(u'&', u"&&"_s);
}

/// A push button for an action, because a tool button does not centre its text.
QPushButton* buttonFor(QAction& action) {
    auto* button = new QPushButton;
    const auto refresh = [&action, button] {
        button->setIcon(action.icon());
        button->setText(visibleText(action.iconText()));
        button->setToolTip(toolTipText(action.toolTip()));
        button->setEnabled(action.isEnabled());
    };
    button->addAction(&action); // For its keyboard shortcuts.
    QObject::connect(&action, &QAction::changed, button, refresh);
    QObject::connect(button, &QPushButton::clicked, &action, &QAction::trigger);
    refresh();
    return button;
}

} // namespace

StatusHeader::StatusHeader(SyncActions& actions)
    : m_icon(style::plainLabel())
    , m_sentence(style::elidedLabel())
    , m_detail(style::elidedHintLabel())
    , m_progress(new QProgressBar)
    , m_remedy(new QPushButton(remedyText(Remedy::TryDownloads)))
    , m_cameras(new QPushButton(icon(u"camera"_s), tr("Show t&hem")))
    , m_setup(new QPushButton(icon(u"add"_s), tr("Go on with the set&up…")))
    , m_alarms(new QPushButton(icon(u"settings"_s), tr("C&heck the settings…"))) {
    m_icon->setFixedSize(iconSize, iconSize);
    m_sentence->setFont(style::scaledFont(sentenceScale, QFont::DemiBold));
    m_sentence->setMostLines(mostLines);
    m_sentence->setObjectName(u"state"_s);
    m_detail->setObjectName(u"next"_s);
    for (QLabel* label : {m_sentence, m_detail})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(progressHeight);
    m_progress->setAccessibleName(tr("Downloads"));
    QSizePolicy place = m_progress->sizePolicy();
    place.setRetainSizeWhenHidden(true); // What is below must not jump whenever downloads begin and end.
    m_progress->setSizePolicy(place);
    m_remedy->setObjectName(u"remedyButton"_s);
    m_cameras->setObjectName(u"camerasButton"_s);
    m_setup->setObjectName(u"setupButton"_s);
    m_alarms->setObjectName(u"alarmsButton"_s);
    for (QWidget* each : std::initializer_list<QWidget*>{m_progress, m_remedy, m_cameras, m_setup, m_alarms})
        each->hide();
    connect(m_remedy, &QPushButton::clicked, this,
            [this] { emit remedyRequested(m_overview.remedy, m_overview.troubledSource); });
    connect(m_cameras, &QPushButton::clicked, this, &StatusHeader::camerasRequested);
    connect(m_setup, &QPushButton::clicked, this, &StatusHeader::addSourceRequested);
    connect(m_alarms, &QPushButton::clicked, this, &StatusHeader::alarmsRequested);
    arrange(actions);
}

void StatusHeader::arrange(SyncActions& actions) {
    auto* below = new QVBoxLayout;
    below->setSpacing(0);
    below->addStretch();
    below->addWidget(m_detail);
    below->addWidget(m_progress);
    below->addStretch();
    auto* line = new QHBoxLayout;
    line->setSpacing(style::gap);
    line->addLayout(below, 1);
    for (QPushButton* button : {m_remedy, m_cameras, m_setup, m_alarms})
        line->addWidget(button);
    line->addWidget(buttonFor(actions.syncNow));
    line->addWidget(pauseButton(actions));
    line->addWidget(menuButton());
    // The sentence has the whole width: beside the buttons it would be cut on a small screen.
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_sentence);
    words->addLayout(line);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(style::block);
    layout->addWidget(m_icon);
    layout->addLayout(words, 1);
}

void StatusHeader::show(const Overview& overview) {
    m_icon->setPixmap(icon(stateIconName(overview.state)).pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
    m_sentence->showText(overview.sentence);
    m_detail->showText(overview.detail);
    m_progress->setHidden(!overview.progress);
    if (overview.progress)
        m_progress->setValue(overview.progress->thousandths());
    offer(overview);
}

/// A button that goes while it has the focus would move the focus to any other.
void StatusHeader::offer(const Overview& overview) {
    m_overview = overview;
    if (overview.remedy != Remedy::None) {
        m_remedy->setIcon(icon(remedyIcon(overview.remedy)));
        m_remedy->setText(visibleText(overview.account.isEmpty()
                                          ? remedyText(overview.remedy)
                                          : tr("&Sign in as %1…").arg(accountText(overview.account))));
    }
    m_remedy->setEnabled(overview.remedy != Remedy::TryDownloads || !overview.running);
    m_remedy->setHidden(overview.remedy == Remedy::None);
    m_cameras->setHidden(!overview.showsCameras);
    m_setup->setHidden(!overview.offersSetup);
    m_alarms->setHidden(!overview.showsAlarms);
}

/// Offers for how long; while paused, the way back.
QPushButton* StatusHeader::pauseButton(SyncActions& actions) {
    QPushButton* button = buttonFor(actions.pause);
    auto* lengths = new QMenu(button);
    lengths->addActions({&actions.pauseForAnHour, &actions.pauseUntilTomorrow});
    connect(lengths->addAction(tr("Until I &resume it")), &QAction::triggered, &actions.pause, &QAction::trigger);
    const auto refresh = [button, lengths, &actions] {
        button->setMenu(actions.isPaused() ? nullptr : lengths);
    };
    connect(&actions.pause, &QAction::changed, button, refresh);
    refresh();
    return button;
}

void StatusHeader::showUpdate(const QString& version) {
    showUpdateLine(*m_update, version);
}

QToolButton* StatusHeader::menuButton() {
    auto* menu = new QMenu(this);
    QAction* add = menu->addAction(icon(u"add"_s), tr("&Add source…"), this, &StatusHeader::addSourceRequested);
    add->setToolTip(tr("Choose more camera folders in Google Drive"));
    menu->addSeparator();
    menu->addAction(icon(u"calendar"_s), tr("Daily &report"), this, &StatusHeader::reportRequested)
        ->setObjectName(u"dailyReport"_s);
    menu->addAction(icon(u"search"_s), tr("&Diagnostics…"), QKeySequence(Qt::CTRL | Qt::Key_D), this,
                    &StatusHeader::diagnosticsRequested);
    menu->addAction(icon(u"disk"_s), tr("&Free space…"), this, [this] { emit remedyRequested(Remedy::FreeSpace, 0); })
        ->setObjectName(u"freeSpaceAction"_s);
    menu->addAction(icon(u"settings"_s), tr("&Settings…"), QKeySequence(Qt::CTRL | Qt::Key_Comma), this,
                    &StatusHeader::settingsRequested);
    menu->addAction(icon(u"person"_s), tr("&Google account…"), this, &StatusHeader::accountRequested);
    m_update = addUpdateLine(*menu);
    menu->addAction(icon(u"info"_s), tr("Help and keys…"), QKeySequence(QKeySequence::HelpContents), this,
                    &StatusHeader::helpRequested);
    menu->addAction(icon(u"app"_s), tr("A&bout…"), this, &StatusHeader::aboutRequested);
    menu->addSeparator();
    menu->addAction(tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), this, &StatusHeader::quitRequested);
    addActions(menu->actions()); // So that the keys work while the menu is closed.
    auto* button = new QToolButton;
    button->setText(tr("More"));
    button->setAccessibleName(tr("More"));
    button->setToolTip(tr("More"));
    button->setObjectName(u"moreButton"_s);
    button->setIcon(icon(u"menu"_s));
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace vtrack
