// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox_drive.h"
#include "sync_service.h"
#include "window_services.h"

#include <QTemporaryDir>

namespace vtrack::test {

/// A program at the sample Drive on a computer of its own: everything the wizard works with.
struct SetupDesk {
    explicit SetupDesk(const SandboxDrive& drive)
        : program(made(drive, home.filePath(QStringLiteral("data"))))
        , sync(program->syncServices(), program->liveSettings, program->folder.credentialFolders())
        , scheduler(sync.scheduler()) {
        program->settings.set(setting::destination, destination());
    }

    [[nodiscard]] SetupServices services() { return setupServices(*program, sync, background); }

    /// With another clock for what the windows ask the time of.
    [[nodiscard]] SetupServices services(Clock& clock) {
        const SetupServices all = services();
        return {.signIn = {.folder = all.signIn.folder,
                           .settings = all.signIn.settings,
                           .endpoints = all.signIn.endpoints,
                           .http = all.signIn.http,
                           .clock = clock,
                           .vault = all.signIn.vault,
                           .account = all.signIn.account,
                           .tokens = all.signIn.tokens,
                           .background = background},
                .liveSettings = all.liveSettings,
                .folders = all.folders,
                .sourceSetup = all.sourceSetup,
                .transfer = all.transfer,
                .draft = all.draft,
                .drive = all.drive,
                .sync = sync,
                .autostart = all.autostart};
    }

    [[nodiscard]] QString destination() const { return home.filePath(QStringLiteral("Phim đóng gói")); }

    static std::unique_ptr<Program> made(const SandboxDrive& drive, const QString& folder) {
        auto program = Program::create({.dataDir = folder, .clientFile = {}, .googleApi = drive.api().toString()},
                                       SampleDrive::Consent::Auto);
        if (!program)
            qFatal("%s", qPrintable(program.error().sentence));
        return std::move(*program);
    }

    QTemporaryDir home;
    std::unique_ptr<Program> program;
    SyncService sync;
    SyncScheduler& scheduler;
    QThreadPool background; ///< Last: its work uses all the others.
};

} // namespace vtrack::test
