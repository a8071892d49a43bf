// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "program.h"
#include "ui_services.h"

namespace vtrack::test {

/// What the windows work with, as app/desktop puts it together.
[[nodiscard]] inline UiServices servicesOf(Program& program, SyncService& sync, const Watcher& watcher,
                                           QThreadPool& background, Clock& clock) {
    return {.folder = program.folder,
            .settings = program.settings,
            .autostart = program.autostart,
            .liveSettings = program.liveSettings,
            .clock = clock,
            .http = program.http,
            .endpoints = program.endpoints,
            .vault = program.vault,
            .proxyPassword = program.proxyPassword,
            .account = program.account,
            .tokens = program.tokens,
            .folders = program.folders,
            .sourceSetup = program.sourceSetup,
            .setupDraft = program.setupDraft,
            .database = program.database,
            .footage = program.footage,
            .diagnosis = program.diagnosis,
            .update = program.update,
            .supportArchive = program.supportArchive,
            .drive = program.drive,
            .board = program.board,
            .sync = sync,
            .watcher = watcher,
            .background = background};
}

[[nodiscard]] inline UiServices servicesOf(Program& program, SyncService& sync, const Watcher& watcher,
                                           QThreadPool& background) {
    return servicesOf(program, sync, watcher, background, program.clock);
}

} // namespace vtrack::test
