// SPDX-License-Identifier: GPL-3.0-or-later
#include "window_services.h"

namespace vtrack {

SignInServices signInServices(Program& program, QThreadPool& background) {
    return {.folder = program.folder,
            .settings = program.settings,
            .endpoints = program.endpoints,
            .http = program.http,
            .clock = program.clock,
            .vault = program.vault,
            .account = program.account,
            .tokens = program.tokens,
            .background = background};
}

SetupServices setupServices(Program& program, SyncService& sync, QThreadPool& background) {
    return {.signIn = signInServices(program, background),
            .liveSettings = program.liveSettings,
            .folders = program.folders,
            .sourceSetup = program.sourceSetup,
            .transfer = program.setupTransfer(),
            .draft = program.setupDraft,
            .drive = program.drive,
            .sync = sync,
            .autostart = program.autostart,
            .sample = program.sample != nullptr};
}

SettingsServices settingsServices(Program& program, QThreadPool& background) {
    return {.folder = program.folder,
            .settings = program.settings,
            .live = program.liveSettings,
            .autostart = program.autostart,
            .proxyPassword = program.proxyPassword,
            .alarmSecrets = program.alarmSecrets,
            .alarmSender = program.alarmSender,
            .database = program.database,
            .update = program.update,
            .http = program.http,
            .endpoints = program.endpoints,
            .sourceSetup = program.sourceSetup,
            .clock = program.clock,
            .background = background};
}

DashboardServices dashboardServices(Program& program, SyncService& sync, Watcher& watcher, QThreadPool& background) {
    return {.folder = program.folder,
            .database = program.database,
            .board = program.board,
            .sourceSetup = program.sourceSetup,
            .sync = sync,
            .watcher = watcher,
            .clock = program.clock,
            .evidence = program.evidence,
            .background = background,
            .sample = program.sample != nullptr};
}

} // namespace vtrack
