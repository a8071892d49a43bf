// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "browser.h"
#include "client_secrets.h"
#include "dashboard_window.h"
#include "sandbox_drive.h"
#include "watched_models.h"
#include "window_services.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QTemporaryDir>
#include <QtConcurrent>
#include <QtTest>

namespace vtrack::test {

using namespace Qt::StringLiterals;

/// The program with its dashboard, as app/desktop puts it together, on a data folder of its own.
class Desk {
public:
    /// @param google whose Drive is used; nullptr for none.
    explicit Desk(const SandboxDrive* google = nullptr)
        : program(Program::create({.dataDir = folder.filePath(u"data"_s),
                                   .clientFile = google != nullptr ? google->clientFile() : QString(),
                                   .googleApi = google != nullptr ? google->api().toString() : QString()},
                                  SampleDrive::Consent::Auto)
                      .value())
        , sync(std::make_unique<SyncService>(program->syncServices(), program->liveSettings,
                                             program->folder.credentialFolders()))
        , scheduler(&sync->scheduler())
        , watcher(program->newWatcher(*scheduler))
        , window(std::make_unique<DashboardWindow>(dashboard())) {
        program->vault.setWithoutKeyring(WithoutKeyring::KeyFile);
        watchModels(*window);
    }

    DashboardServices dashboard() { return dashboardServices(*program, *sync, *watcher, background); }

    SetupServices setup() { return setupServices(*program, *sync, background); }

    /// Runs what blocks on a worker, as the program does, and spins meanwhile. False when it takes too long or fails.
    template <typename Work> bool onWorker(Work work) {
        const auto future = QtConcurrent::run(&background, [work] { return work().has_value(); });
        return QTest::qWaitFor([&] { return future.isFinished(); }, patienceMs) && future.result();
    }

    bool signIn(SignInMethod method) {
        std::optional<SignInGrant> granted;
        SignIn attempt(method, scopesFor(method), storedClientSecrets(program->folder.clientFile()).value(),
                       program->endpoints, program->http, program->clock);
        QObject::connect(&attempt, &SignIn::granted, [&](const SignInGrant& grant) { granted = grant; });
        Browser browser;
        browser.open(attempt.start().value());
        return QTest::qWaitFor([&] { return granted.has_value(); }, patienceMs) &&
               onWorker([&] { return program->account.accept(*granted); });
    }

    /// Signs in and makes a source of these camera folders. @return its id, 0 when it failed.
    qint64 addSource(const QStringList& folderIds) {
        if (!signIn(SignInMethod::Gmail) || !signIn(SignInMethod::Drive))
            return 0;
        QList<CameraChoice> cameras;
        for (const QString& id : folderIds)
            cameras += {.folderId = id};
        const SourceChanges choice{
            .name = u"Packing hall"_s, .cameras = cameras, .destination = folder.filePath(u"videos"_s)};
        qint64 sourceId = 0;
        const bool added = onWorker([&]() -> Result<void> {
            const auto source = program->sourceSetup.add(choice);
            if (!source)
                return std::unexpected(source.error());
            sourceId = source->id;
            return {};
        });
        window->live().reader.refresh();
        return added ? sourceId : 0;
    }

    /// One check of the source, from start to end.
    [[nodiscard]] bool check(qint64 sourceId) {
        const QSignalSpy ran(scheduler, &SyncScheduler::runFinished);
        scheduler->schedule(sourceId, std::chrono::minutes(10), std::chrono::milliseconds(0));
        const bool done = QTest::qWaitFor([&] { return !ran.isEmpty(); }, patienceMs);
        scheduler->unschedule(sourceId);
        return done;
    }

    /// The text of the label with that object name.
    [[nodiscard]] QString label(const QString& name) const { return window->findChild<QLabel*>(name)->text(); }

    /// The list or table with that name for screen readers.
    [[nodiscard]] QAbstractItemView* view(const QString& accessibleName) const {
        for (QAbstractItemView* candidate : window->findChildren<QAbstractItemView*>()) {
            if (candidate->accessibleName() == accessibleName)
                return candidate;
        }
        return nullptr;
    }

    QTemporaryDir folder;
    std::unique_ptr<Program> program;
    QThreadPool background;
    std::unique_ptr<SyncService> sync; ///< Not started: a test says what is scheduled.
    SyncScheduler* scheduler;
    std::unique_ptr<Watcher> watcher;
    std::unique_ptr<DashboardWindow> window;
};

} // namespace vtrack::test
