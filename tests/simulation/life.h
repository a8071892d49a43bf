// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"
#include "disk_guard.h"
#include "simulated_disk.h"
#include "simulated_drive.h"
#include "source_store.h"
#include "sync_services.h"
#include "turn_workers.h"

#include <QHash>
#include <QSet>
#include <QTemporaryDir>

namespace vtrack::test {

/// A week of the whole engine under one seed: runs, clean-up, comparison with the disk, and meanwhile cameras that
/// upload, people who edit, an analysis that takes over files, faults of Google and of the disk, deaths of the program,
/// jumps of the clock. Afterwards everything is left in peace, and an oracle that knows only Google's own list, the
/// disk and the database says what is wrong.
class Life {
public:
    explicit Life(quint32 seed);

    /// @return what is wrong; empty when nothing is.
    [[nodiscard]] QString run();

    /// The story, a line for each thing that happened.
    [[nodiscard]] QStringList trace() const { return m_turns.trace(); }

private:
    struct Clip;

    [[nodiscard]] static QJsonObject seedJson(Turns& turns);
    void setUp();
    void open();
    [[nodiscard]] SyncServices services();

    // The program
    template <typename Work> void attempt(const QString& what, Work work);
    void sync(qint64 sourceId, bool byPerson);
    void cleanUp();
    void compare();
    void activity();

    // Others
    void onTurn(const char* what);
    [[nodiscard]] bool databaseIsFree() const;
    void somethingHappens();
    void cameraUploads();
    void driveIsEdited();
    void driveMisbehaves();
    void analysisWorks();
    void personEdits();
    void diskSuffers();
    void clockJumps();
    [[nodiscard]] const sandbox::Item* anyItem(bool folder);
    [[nodiscard]] QString anyId(bool folder);
    void control(const QString& command, const QJsonObject& body);

    // The end
    void makePeace();
    [[nodiscard]] QString verdict();

    Turns m_turns;
    TurnClock m_clock;
    QTemporaryDir m_folder;
    sandbox::InProcess m_google;
    SimulatedDrive m_drive;
    SimulatedDisk m_disk;
    TurnWorkers m_workers;
    QRandomGenerator m_random;
    RunClaims m_claims;
    TransferBoard m_board;
    BandwidthLimit m_bandwidth;
    std::unique_ptr<DiskGuard> m_guard;
    FootageDisk m_footage;
    std::optional<Database> m_database;
    QList<qint64> m_sources;
    QSet<QString> m_cameras;              ///< Folder ids.
    QHash<qint64, QString> m_unprocessed; ///< Rows the analysis has not had: what they must still be.
    QSet<QString> m_lost;                 ///< Files that a person deleted.
    int m_depth = 0;
    bool m_alive = false; ///< The program is doing something, and may die.
    bool m_peace = false;
    int m_clips = 0;
};

} // namespace vtrack::test
