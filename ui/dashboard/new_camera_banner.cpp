// SPDX-License-Identifier: GPL-3.0-or-later
#include "new_camera_banner.h"

#include "icon.h"
#include "problem_box.h"
#include "style.h"
#include "when_done.h"

#include <QHBoxLayout>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace vtrack {

NewCameraBanner::NewCameraBanner(const DashboardServices& services, DashboardModels& live)
    : m_services(services)
    , m_live(live)
    , m_sentence(style::textLabel({}))
    , m_more(style::hintLabel({}))
    , m_add(new QPushButton(icon(u"add"_s), tr("&Add this camera")))
    , m_ignore(new QPushButton(tr("Not o&urs"))) {
    setObjectName(u"newCameraBanner"_s);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    setAccessibleName(tr("New camera folder"));
    constexpr int iconSize = 24;
    auto* sign = style::plainLabel();
    sign->setPixmap(icon(u"camera"_s).pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_ignore->setToolTip(tr("Its footage stays in Drive, and you are not asked again"));
    auto* texts = new QVBoxLayout;
    texts->setSpacing(style::tight);
    texts->addWidget(m_sentence);
    texts->addWidget(m_more);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(style::block, style::gap, style::gap, style::gap);
    layout->setSpacing(style::block);
    layout->addWidget(sign, 0, Qt::AlignVCenter);
    layout->addLayout(texts, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(style::gap);
    for (QPushButton* button : {m_add, m_ignore}) {
        button->setMinimumHeight(m_add->sizeHint().height());
        buttons->addWidget(button);
    }
    layout->addLayout(buttons);
    connect(&live, &DashboardModels::loaded, this, &NewCameraBanner::refresh);
    connect(m_add, &QPushButton::clicked, this, &NewCameraBanner::addCamera);
    connect(m_ignore, &QPushButton::clicked, this, &NewCameraBanner::ignore);
    refresh();
}

void NewCameraBanner::refresh() {
    const auto& folders = m_live.newFolders();
    setHidden(folders.isEmpty());
    if (folders.isEmpty())
        return;
    if (m_folder.folderId != folders.first().folderId) { // Until then, the decision is being saved.
        m_add->setEnabled(true);
        m_ignore->setEnabled(true);
    }
    m_folder = folders.first();
    style::setText(*m_sentence, sentenceOf(m_folder));
    m_add->setText(m_folder.kind == NewCameraFolder::Kind::Successor ? tr("Continue w&ith it")
                                                                     : tr("&Add this camera"));
    const auto others = static_cast<int>(folders.size()) - 1;
    style::setText(*m_more, tr("%n other folder(s) appeared, too.", nullptr, others));
    m_more->setHidden(others == 0);
}

void NewCameraBanner::addCamera() {
    decide(QtConcurrent::run(&m_services.background,
                             [&setup = m_services.sourceSetup, folder = m_folder]() -> Result<void> {
                                 const auto changed = setup.addCamera(folder.sourceId, folder.folderId);
                                 return changed ? Result<void>() : std::unexpected(changed.error());
                             }));
}

void NewCameraBanner::ignore() {
    decide(QtConcurrent::run(
        &m_services.background,
        [&database = m_services.database, id = m_folder.folderId, now = m_services.clock.now()]() -> Result<void> {
            const auto connection = database.connect();
            if (!connection)
                return std::unexpected(connection.error());
            return UnchosenFolderStore::setIgnored(**connection, id, true, now);
        }));
}

void NewCameraBanner::decide(QFuture<Result<void>> decision) {
    m_add->setEnabled(false);
    m_ignore->setEnabled(false);
    whenDone(std::move(decision), this, [this](const Result<void>& decided) {
        m_services.sync.sourcesChanged();
        m_live.reader.refresh();
        if (decided)
            return;
        m_add->setEnabled(true);
        m_ignore->setEnabled(true);
        showProblem(window(), tr("New camera folder"), decided.error().sentence);
    });
}

} // namespace vtrack
