// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include "database_repair.h"
#include "log.h"
#include "proxy.h"
#include "sync_status_store.h"

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

/// Each waits for Google, not for the connection.
constexpr int smallDownloadsAtOnce = 12;

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

Program::Program(std::unique_ptr<SampleDrive> startedSample, DataFolder openedFolder, Database openedDatabase,
                 GoogleEndpoints chosenEndpoints, const ProgramOptions& options)
    : sample(std::move(startedSample))
    , folder(std::move(openedFolder))
    , database(std::move(openedDatabase))
    , endpoints(std::move(chosenEndpoints))
    , settings(folder.settings())
    , autostart(autostartCommand(options))
    , vault(folder.credentials())
    , proxyPassword(folder.credentials(), vault, clock)
    , account(folder, database, vault, http, clock)
    , tokens(account, http, clock, folder.clientFile())
    , quota(clock, settings.quotaUnitsPerMinute())
    , drive(http, tokens, endpoints, quota, clock)
    , folders(drive, clock)
    , sourceSetup(folders, account, database, clock)
    , setupDraft(folder.setupDraft())
    , bandwidth(clock)
    , liveSettings(settings, clock, bandwidth, disk, downloads)
    , diagnosis(folder.clientFile(), account, http, endpoints, syncServices())
    , supportArchive(folder, database, diagnosis, clock) {
    smallDownloads.setMaxThreadCount(smallDownloadsAtOnce);
    vault.setWithoutKeyring(settings.withoutKeyring());
    useProxy(settings.proxy());
    if (settings.detailedLog())
        setDetailedLog(true);
}

Result<std::unique_ptr<Program>> Program::create(ProgramOptions options, SampleDrive::Consent consent) {
    const ProgramOptions asked = options;
    auto folder = DataFolder::open(dataFolderOf(options));
    if (!folder)
        return std::unexpected(folder.error());
    startLogging(folder->logs(), options.verbose);

    std::unique_ptr<SampleDrive> sample;
    if (options.sample) {
        auto started = SampleDrive::start(folder->clientFile(), consent);
        if (!started)
            return std::unexpected(started.error());
        sample = std::move(*started);
        options.googleApi = sample->api();
    } else if (!options.clientFile.isEmpty()) {
        if (auto imported = importClientFile(options.clientFile, folder->clientFile()); !imported)
            return std::unexpected(imported.error());
    }
    auto endpoints = options.googleApi.isEmpty() ? GoogleEndpoints() : GoogleEndpoints::at(options.googleApi);
    if (!endpoints)
        return std::unexpected(endpoints.error());
    auto opened = openOrRepair(folder->database(), SystemClock().now());
    if (!opened)
        return std::unexpected(opened.error());
    if (auto repaired = repairInterruptedRuns(opened->database, SystemClock()); !repaired)
        return std::unexpected(repaired.error());
    return std::unique_ptr<Program>(
        new Program(std::move(sample), std::move(*folder), std::move(opened->database), std::move(*endpoints), asked));
}

void Program::useStoredProxy(const ProxyChoice& choice) {
    if (!choice.isOwn() || choice.user.isEmpty())
        return;
    if (const auto password = proxyPassword.read())
        useProxy(choice, *password);
    else
        qCWarning(logFoundation) << "the proxy is used without a password:" << password.error().detail;
}

SyncServices Program::syncServices() {
    return {.database = database,
            .drive = drive,
            .board = board,
            .disk = disk,
            .bandwidth = bandwidth,
            .clock = clock,
            .downloads = downloads,
            .smallDownloads = smallDownloads,
            .claims = claims};
}

} // namespace vtrack
