// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "disk_guard.h"
#include "drive_seed.h"
#include "live_settings.h"
#include "oracle.h"
#include "simulated_drive.h"
#include "source_store.h"
#include "sync_service.h"
#include "turn_workers.h"

#include <QSqlDatabase>
#include <QTemporaryDir>

#include <functional>

namespace vtrack::test {

class Life;

/// How much lives, and for how long.
struct Extent {
    int days = 7;
    int sources = 2; ///< With two cameras each.
    /// Called as each day begins, when the story of the one before is forgotten.
    std::function<void(const Life&)> everyDay = {};
};

/// A week (or another Extent) of the whole engine under one seed: SyncService with its schedule, runs and daily upkeep,
/// and meanwhile cameras that upload, people who edit, an analysis that takes over files, faults of Google and of the
/// disk, deaths of the program, jumps of the clock. Afterwards everything is left in peace, and the oracle says what is
/// wrong.
class Life {
public:
    explicit Life(quint32 seed, Extent extent = {});
    ~Life();
    Life(const Life&) = delete;
    Life& operator=(const Life&) = delete;

    /// @return what is wrong; empty when nothing is.
    [[nodiscard]] QString run();

    /// The story, a line for each thing that happened.
    [[nodiscard]] QStringList trace() const { return m_turns.trace(); }

    /// The data folder of the program.
    [[nodiscard]] QString dataFolder() const { return m_folder.path(); }

    /// Files and folders that Google and the disk hold.
    [[nodiscard]] int items() const { return m_google.tree().count() + static_cast<int>(m_disk.files().size()); }

private:
    static inline const QStringList destinations{QStringLiteral("/disk/one"), QStringLiteral("/disk/two")};

    [[nodiscard]] static QJsonObject seedJson(Turns& turns, int sources);
    void setUp();
    void open();
    void close();
    [[nodiscard]] SyncServices services();

    // The program
    void lookAtTheClock();
    void workOn();
    void noteUnprocessed();
    void noteWhatIsLeft(const RunReport& report);
    [[nodiscard]] QString sourceWithoutDueTime();

    // Others
    void onTurn(const char* what);
    [[nodiscard]] bool databaseIsFree();
    void somethingHappens();
    void cameraUploads();
    void driveIsEdited();
    void camerasAreMessedUp();
    void driveMisbehaves();
    void analysisWorks();
    void personEdits();
    void personDecides();
    void diskSuffers();
    void clockJumps();
    [[nodiscard]] const sandbox::Item* anyItem(bool folder);
    [[nodiscard]] QString anyId(bool folder);
    void control(const QString& command, const QJsonObject& body);

    // The end
    void makePeace();
    [[nodiscard]] QString lateClip();

    Extent m_extent;
    Turns m_turns;
    TurnClock m_clock;
    QTemporaryDir m_folder;
    sandbox::InProcess m_google;
    SimulatedDrive m_drive;
    SimulatedDisk m_disk;
    TurnWorkers m_workers;
    QRandomGenerator m_random;
    Settings m_settings;
    RunClaims m_claims;
    TransferBoard m_board;
    BandwidthLimit m_bandwidth;
    std::unique_ptr<DiskGuard> m_guard;
    FootageDisk m_footage;
    std::optional<Database> m_database;
    std::unique_ptr<Connection> m_others; ///< Of the analysis and of people.
    std::unique_ptr<LiveSettings> m_live;
    std::unique_ptr<SyncService> m_service;
    QList<qint64> m_sources;
    QSet<QString> m_cameras;              ///< Folder ids.
    QString m_left;                       ///< What a successful run left behind, in a sentence.
    QHash<qint64, QString> m_unprocessed; ///< Rows the analysis has not had, with their files.
    QSet<QString> m_lostByPeople;         ///< Files that a person deleted.
    QSqlDatabase m_probe;
    int m_depth = 0;
    bool m_alive = false; ///< The program is doing something, and may die.
    bool m_calm = false;  ///< Nothing else happens.
    int m_clips = 0;
    bool m_placeIsTrashed = false;
};

} // namespace vtrack::test
