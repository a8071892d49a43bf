// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "program_services.h"
#include "sandbox_drive.h"
#include "sync_service.h"

#include <QTemporaryDir>

namespace vtrack::test {

/// A program at the sample Drive on a computer of its own: everything the wizard works with.
struct SetupDesk {
    explicit SetupDesk(const SandboxDrive& drive)
        : program(made(drive, home.filePath(QStringLiteral("data"))))
        , sync(program->syncServices(), program->liveSettings, program->folder.tokens())
        , scheduler(sync.scheduler())
        , watcher(program->database, program->board, scheduler, program->clock) {
        program->settings.set(setting::destination, destination());
    }

    [[nodiscard]] UiServices services() { return servicesOf(*program, sync, watcher, background); }

    /// With another clock for what the windows ask the time of.
    [[nodiscard]] UiServices services(Clock& clock) { return servicesOf(*program, sync, watcher, background, clock); }

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
    Watcher watcher;
    QThreadPool background; ///< Last: its work uses all the others.
};

} // namespace vtrack::test
