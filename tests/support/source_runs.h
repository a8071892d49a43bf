// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drive_seed.h"
#include "file_store.h"
#include "manual_clock.h"
#include "signed_in_program.h"
#include "source_store.h"
#include "sync_run.h"

#include <QJsonArray>
#include <QJsonObject>

namespace vtrack::test {

// Nodes of a seed (sandbox, seed.h).
[[nodiscard]] QJsonObject clip(const QString& name, qint64 size = 1000);
/// `count` clips that differ in name and content: "clip_0000.mp4", ...
[[nodiscard]] QJsonArray clips(int count, qint64 size = 1000);
/// `count` day folders with a clip in each: "2025-01-01/clip.mp4", ...
[[nodiscard]] QJsonArray days(int count);
/// A Drive with these camera folders in P/A/L.
[[nodiscard]] QJsonObject driveWith(const QJsonArray& cameras);

/// A test that makes runs of one source, one after the other, over a Drive of its own.
class SourceRuns : public QObject {
protected:
    /// A signed-in program with a source of these cameras (all when empty) of that Drive.
    void start(const QJsonObject& seed, const QStringList& cameras = {});

    /// After a minute, so that what was added before has settled.
    RunReport run(const std::stop_token& stop = {});

    /// The id of the file with that path below P/A/L.
    [[nodiscard]] QString idOf(const QString& path) const;
    /// The id of the folder in which that file lies.
    [[nodiscard]] QString folderOf(const QString& path) const;
    /// Adds a node of a seed. @return its id.
    QString add(const QString& parent, QJsonObject node) const;

    void refuseLists(const QString& folderId, const QJsonObject& fault) const;
    /// No content of the first clip that a run tries, Cam1/clip_0000.mp4. @return its id.
    QString refuseOldest(const QJsonObject& fault) const;

    void resetCounters() const;
    [[nodiscard]] int counted(const QString& kind) const;

    [[nodiscard]] Camera camera(const QString& name) const;
    [[nodiscard]] QList<DownloadedFile> recorded() const;
    [[nodiscard]] SyncStatus statusRow() const;
    /// Whole clips below this folder.
    [[nodiscard]] static int clipsIn(const QString& folder);
    /// What the activity tells of clips that left Drive.
    [[nodiscard]] QStringList gone() const;

    std::unique_ptr<SignedInProgram> m_test;
    ManualClock m_clock{QDateTime::currentDateTimeUtc()};
    qint64 m_sourceId = 0;
};

} // namespace vtrack::test
