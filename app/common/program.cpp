// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include "log.h"
#include "sync_status_store.h"

#include <QNetworkProxyFactory>

namespace vtrack {

namespace {

/// Runs that a crash cut off are no longer "in progress".
Result<void> repairInterruptedRuns(const Database& database, const Clock& clock) {
    auto connection = database.connect();
    if (!connection)
        return std::unexpected(connection.error());
    const auto repaired = SyncStatusStore(**connection).repairInterrupted(clock.now());
    if (!repaired)
        return std::unexpected(repaired.error());
    return {};
}

} // namespace

Program::Program(DataFolder openedFolder, Database openedDatabase, GoogleEndpoints chosenEndpoints)
    : folder(std::move(openedFolder))
    , database(std::move(openedDatabase))
    , endpoints(std::move(chosenEndpoints))
    , settings(folder.settings())
    , vault(folder.credentials())
    , account(folder, database, vault, http, clock)
    , tokens(account, http, clock, folder.clientFile())
    , drive(http, tokens, endpoints, clock)
    , folders(drive, clock)
    , sourceSetup(folders, account, database, clock) {
    downloads.setMaxThreadCount(settings.parallelDownloads());
    vault.allowKeyFile(settings.keyFileAccepted());
}

Result<std::unique_ptr<Program>> Program::create(const ProgramOptions& options) {
    auto endpoints = options.googleApi.isEmpty() ? GoogleEndpoints() : GoogleEndpoints::at(options.googleApi);
    if (!endpoints)
        return std::unexpected(endpoints.error());
    auto folder = DataFolder::open(options.dataDir);
    if (!folder)
        return std::unexpected(folder.error());
    startLogging(folder->logs(), options.verbose);
    QNetworkProxyFactory::setUseSystemConfiguration(true);
    if (!options.clientFile.isEmpty()) {
        if (auto imported = importClientFile(options.clientFile, folder->clientFile()); !imported)
            return std::unexpected(imported.error());
    }
    auto database = Database::open(folder->database());
    if (!database)
        return std::unexpected(database.error());
    if (auto repaired = repairInterruptedRuns(*database, SystemClock()); !repaired)
        return std::unexpected(repaired.error());
    return std::unique_ptr<Program>(new Program(std::move(*folder), std::move(*database), std::move(*endpoints)));
}

SyncServices Program::syncServices() {
    return {.database = database, .drive = drive, .board = board, .disk = disk, .clock = clock, .downloads = downloads};
}

} // namespace vtrack
