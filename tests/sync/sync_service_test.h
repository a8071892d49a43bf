// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "manual_clock.h"
#include "signed_in_program.h"
#include "sync_service.h"
#include "sync_status_store.h"

#include <QDir>
#include <QSignalSpy>
#include <QtTest>

namespace vtrack::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The schedule of all sources, by a clock that the test moves; runs, database and sample Google are real.
class SyncServiceTest : public QObject {
protected:
    void begin() {
        m_home = std::make_unique<SignedInProgram>();
        m_clock = std::make_unique<ManualClock>(fromIso(toIsoUtc(SystemClock().now())));
        m_cameras = m_home->cameraFolders();
        m_connection = m_home->program().database.connect().value();
    }

    void end() {
        m_service.reset();
        m_drive = nullptr;
        m_live.reset();
        m_connection.reset();
        m_home.reset();
    }

    void start(std::chrono::milliseconds firstAfter = 30s) {
        m_live = std::make_unique<LiveSettings>(m_home->program().settings, *m_clock, m_home->program().bandwidth,
                                                m_home->program().disk, m_home->program().workers);
        m_service = std::make_unique<SyncService>(m_home->syncServices(*m_clock, m_drive), *m_live,
                                                  m_home->program().folder.credentialFolders());
        m_finished = std::make_unique<QSignalSpy>(&scheduler(), &SyncScheduler::runFinished);
        m_read = std::make_unique<QSignalSpy>(m_service.get(), &SyncService::sourcesRead);
        m_away = std::make_unique<QSignalSpy>(m_service.get(), &SyncService::wasAway);
        m_service->start(firstAfter);
    }

    void look() { m_service->look(); }

    SyncScheduler& scheduler() { return m_service->scheduler(); }

    /// A source as another process adds it. @return its id.
    qint64 add(int camera, int minutes = 10) {
        QDir().mkpath(m_home->destination()); // As set-up does.
        const SourceChanges source{.name = u"Test"_s,
                                   .cameras = QList<CameraChoice>{{m_cameras[camera], u"Cam"_s, u"/Cam"_s, u"Cam0"_s}},
                                   .intervalMinutes = minutes,
                                   .destination = m_home->destination(),
                                   .rootFolderId = u"root"_s,
                                   .parentFolderId = u"root"_s};
        return SourceStore(*m_connection).add(source, {}, m_clock->now()).value().id;
    }

    void enable(qint64 source, bool enabled) { QVERIFY(SyncStatusStore(*m_connection).setEnabled(source, enabled)); }

    std::unique_ptr<SignedInProgram> m_home;
    Drive* m_drive = nullptr; ///< In place of the program's.
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<LiveSettings> m_live;
    std::unique_ptr<SyncService> m_service;
    std::unique_ptr<QSignalSpy> m_finished;
    std::unique_ptr<QSignalSpy> m_read;
    std::unique_ptr<QSignalSpy> m_away;
    QStringList m_cameras;
};

} // namespace vtrack::test
