// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source_setup.h"
#include "sync_service.h"

#include <QThreadPool>

#include <stop_token>

namespace vtrack {

/// Adds the cameras that appear next to those of a source whose person wants them all (Source::addsNewCameras): after
/// each run, without a question, told as activity. A second folder of a camera's name stays a question, because uploads
/// may go to either. What fails is tried again after the next run; the person can decide meanwhile. GUI thread.
class NewCameraAdder final : public QObject {
    Q_OBJECT

public:
    NewCameraAdder(SourceSetup& setup, const Database& database, SyncService& sync, const Clock& clock,
                   QObject* parent = nullptr);
    ~NewCameraAdder() override;

signals:
    /// For people: which camera joined which source.
    void added(const QString& sentence);

private:
    void follow(qint64 sourceId);

    SourceSetup& m_setup;
    const Database& m_database;
    SyncService& m_sync;
    const Clock& m_clock;
    std::stop_source m_stop;
    QThreadPool m_worker; ///< One thread, so that no camera is added twice.
};

} // namespace vtrack
