// SPDX-License-Identifier: GPL-3.0-or-later
#include "clip_actions.h"

#include "evidence_dialog.h"
#include "file_actions.h"
#include "icon.h"
#include "open_outside.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

ClipActions::ClipActions(QObject* parent)
    : QObject(parent) {
    play.setText(tr("Pla&y"));
    play.setIcon(icon(u"play"_s));
    play.setToolTip(tr("Play the clip (Return or a double click)"));
    show.setText(tr("&Show in folder"));
    show.setIcon(icon(u"open-folder"_s));
    openInDrive.setText(tr("Open in Google Dri&ve"));
    openInDrive.setIcon(icon(u"cloud"_s));
    copyPath.setText(tr("Copy the &path"));
    copyPath.setShortcut(QKeySequence::Copy);
    copyPath.setShortcutContext(Qt::WidgetShortcut); // Shown in menus; the timeline has the key.
    evidence.setText(evidenceText());
    evidence.setIcon(icon(u"shortcut"_s));
    connect(&evidence, &QAction::triggered, this, [this] { emit evidenceRequested(m_clip->path); });
    connect(&play, &QAction::triggered, this, [this] { openFile(m_clip->path); });
    connect(&show, &QAction::triggered, this, [this] { showInFolder(m_clip->path); });
    connect(&openInDrive, &QAction::triggered, this,
            [this] { openOutside(drivePage(m_clip->driveId), QApplication::activeWindow()); });
    connect(&copyPath, &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setText(QDir::toNativeSeparators(m_clip->path)); });
    setClip({});
}

void ClipActions::setClip(const std::optional<ClipFile>& clip) {
    m_clip = clip;
    for (QAction* action : {&play, &show, &copyPath, &evidence})
        action->setEnabled(clip && !clip->path.isEmpty());
    openInDrive.setEnabled(clip && !drivePage(clip->driveId).isEmpty());
}

QUrl drivePage(const QString& driveId) {
    const bool isId = !driveId.isEmpty() && std::ranges::all_of(driveId, [](QChar c) {
        return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'-' || c == u'_');
    });
    return isId ? QUrl(u"https://drive.google.com/file/d/%1/view"_s.arg(driveId)) : QUrl();
}

} // namespace vtrack
