// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "footage_store.h"

#include <QAction>
#include <QUrl>

namespace vtrack {

/// What a person can do with a clip: play it, show it in its folder, open it in Google Drive, copy its path, export it
/// as evidence. Each can be used only with a clip that it works for.
class ClipActions final : public QObject {
    Q_OBJECT

public:
    explicit ClipActions(QObject* parent);

    void setClip(const std::optional<ClipFile>& clip);

    QAction play;
    QAction show;
    QAction openInDrive;
    QAction copyPath;
    QAction evidence;

signals:
    void evidenceRequested(const QString& path);

private:
    std::optional<ClipFile> m_clip;
};

/// The page of the file in Google Drive; empty for an id that cannot be one.
[[nodiscard]] QUrl drivePage(const QString& driveId);

} // namespace vtrack
