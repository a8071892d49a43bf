// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include "activity_store.h"
#include "alarm_messenger.h"
#include "api.h"
#include "damage_mark.h"
#include "database_repair.h"
#include "installation_id.h"
#include "log.h"
#include "lost_settings.h"
#include "profile_store.h"
#include "proxy.h"
#include "source_mirror.h"
#include "sql_error.h"
#include "sync_status_store.h"
#include "upkeep.h"
#include "visible_text.h"
#include "wrong_clock.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

/// What only the holder of the data folder may do: migrate or repair the database, and clean up after an earlier
/// program.
Result<Database> prepare(const DataFolder& folder) {
    const SystemClock clock;
    auto opened = openOrRepair(folder.database(), clock.now());
    if (!opened)
        return std::unexpected(opened.error());
    const auto connection = opened->database.connect();
    if (!connection)
        return std::unexpected(connection.error());
    if (const auto runs = SyncStatusStore(**connection).repairInterrupted(clock.now()); !runs)
        return std::unexpected(runs.error());
    if (const auto told = tellLostSettings(folder, **connection, clock.now()); !told)
        return std::unexpected(told.error());
    if (const auto mirrored = mirrorSources(**connection, folder.database()); !mirrored)
        qCWarning(logFoundation) << "sources.json could not be written:" << mirrored.error().detail;
    return std::move(opened->database);
}

/// Opens the database as it is. If it must be migrated or repaired first, and no program holds the folder, this one
/// does it.
Result<Database> openBeside(DataFolder& folder) {
    auto database = Database::openPrepared(folder.database());
    const bool needsStart =
        isMarkedDamaged(folder.database()) || (!database && (database.error().action == Action::PrepareDatabase ||
                                                             database.error().action == Action::RepairDatabase));
    if (!needsStart)
        return database;
    if (const auto taken = folder.take(); !taken) {
        if (database || taken.error().kind != ErrorKind::InstanceRunning)
            return database ? std::move(database) : std::unexpected(taken.error());
        return failure(ErrorKind::InstanceRunning,
                       QCoreApplication::translate(
                           "Program", "V_Track Cloud Sync is starting, repairing its database, or of another "
                                      "version than this command. Try again in a moment; if it happens "
                                      "again, restart the running program."),
                       database.error().detail);
    }
    auto prepared = prepare(folder);
    folder.release();
    return prepared;
}

/// The sources themselves say that their folders belong to another installation.
void tellCopy(const Database& database) {
    const QString sentence = QCoreApplication::translate(
        "Program", "The data of this program was copied from another computer or folder. So that two programs do not "
                   "share one folder for footage, nothing is downloaded or removed until a person has decided. For "
                   "each source, choose another folder; or, if the other program is gone for good, delete the file "
                   ".vtrack-source in its folder.");
    const auto line = noteActivity(
        database, {.time = SystemClock().now(), .kind = u"copy"_s, .severity = Severity::Warning, .message = sentence});
    qCWarning(logFoundation) << "the data folder is a copy and gets another id"
                             << (line ? QString() : line.error().detail);
}

OtherHosts otherHosts(const ProgramOptions& options) {
    return options.allowOtherGoogle ? OtherHosts::Accept : OtherHosts::Refuse;
}

/// On a command line, a flag confirms it.
Error withFlag(Error error) {
    if (error.action == Action::AskAdministrator)
        error.sentence += u' ' + QCoreApplication::translate("Program", "If it is, add --allow-other-google.");
    return error;
}

/// Tokens belong to the client that got them, so with another client no footage would come any more.
bool endsConnection(const QString& clientFile, const DataFolder& folder, const Database& database) {
    if (!isOfAnotherClient(clientFile, folder.clientFile()))
        return false;
    const auto connection = database.connect();
    const auto person =
        connection ? ProfileStore(**connection).current() : Result<std::optional<UserProfile>>(std::nullopt);
    return person && *person && (*person)->driveConnectedAt.isValid();
}

/// Where nobody looks, the file that footage comes with stays in use.
Result<void> importGiven(const ProgramOptions& options, const DataFolder& folder, const Database& database) {
    if (!endsConnection(options.clientFile, folder, database)) {
        if (auto imported = importClientFile(options.clientFile, folder.clientFile(), otherHosts(options)); !imported)
            return std::unexpected(withFlag(imported.error()));
        return {};
    }
    if (options.minimized) {
        qCWarning(logFoundation) << options.clientFile << "is of another client than Google Drive is connected with: "
                                 << "not used";
        return {};
    }
    return failure(ErrorKind::BadInput,
                   QCoreApplication::translate(
                       "Program", "“%1” is of another Google client than the one that Google Drive was connected with. "
                                  "With it the connection would end, and no footage would be fetched. Nothing has "
                                  "changed. Leave out --client-file, or sign out first (vtrack-syncctl sign-out).")
                       .arg(forPeople(options.clientFile)));
}

} // namespace

Program::Program(std::unique_ptr<SampleDrive> startedSample, DataFolder openedFolder, Database openedDatabase,
                 QString installation, GoogleEndpoints chosenEndpoints, const ProgramOptions& options)
    : sample(std::move(startedSample))
    , folder(std::move(openedFolder))
    , database(std::move(openedDatabase))
    , endpoints(std::move(chosenEndpoints))
    , settings(folder.settings())
    , autostart(autostartCommand(options))
    , footage{.disk = systemDisk, .installationId = std::move(installation)}
    , vault(folder.credentials())
    , proxyPassword(folder.credentials(), vault, clock)
    , alarmSecrets(folder.credentials(), vault, clock)
    , alarmSender(http, alarmSecrets, clock)
    , account(folder, database, vault, http, clock)
    , tokens(account, http, clock, folder.clientFile(), endpoints)
    , quota(clock, settings.get(setting::quotaUnitsPerMinute))
    , drive(http, tokens, endpoints, quota, clock, {}, &board.answers)
    , promptDrive(http, tokens, endpoints, quota, clock, {.patience = std::chrono::seconds(10)})
    , folders(promptDrive, clock)
    , claims(folder.path())
    , sourceSetup(folders, account, database, footage, claims, clock)
    , setupDraft(folder.setupDraft())
    , bandwidth(clock)
    , liveSettings(settings, clock, bandwidth, disk, workers)
    , update(folder.update(), http, clock)
    , diagnosis(folder.clientFile(), folder.settings(), account, http, endpoints, update, syncServices())
    , supportArchive(folder, database, diagnosis, clock)
    , evidence(database, systemDisk, clock) {
    vault.setWithoutKeyring(settings.get(setting::withoutKeyring));
    systemDisk.setAccess(settings.get(setting::footageAccess));
    useProxy(settings.proxy());
    if (settings.get(setting::detailedLog))
        setDetailedLog(true);
}

Result<std::unique_ptr<Program>> Program::create(ProgramOptions options, SampleDrive::Consent consent,
                                                 DataFolder::Use use) {
    const ProgramOptions asked = options;
    const bool holds = use == DataFolder::Use::Holder || options.sample;
    auto folder = DataFolder::open(dataFolderOf(options), holds ? DataFolder::Use::Holder : DataFolder::Use::Beside);
    if (!folder)
        return std::unexpected(folder.error());
    startLogging(folder->logs(), options.verbose, holds ? u"vtrack.log"_s : u"commands.log"_s);

    std::unique_ptr<SampleDrive> sample;
    if (options.sample) {
        auto started = SampleDrive::start(*folder, consent);
        if (!started)
            return std::unexpected(started.error());
        sample = std::move(*started);
        options.googleApi = sample->api();
    }
    auto endpoints =
        options.googleApi.isEmpty() ? GoogleEndpoints() : GoogleEndpoints::at(options.googleApi, otherHosts(options));
    if (!endpoints)
        return std::unexpected(withFlag(endpoints.error()));
    if (sample)
        endpoints->setSample();
    auto database = holds ? prepare(*folder) : openBeside(*folder);
    if (!database)
        return std::unexpected(database.error());
    if (!options.clientFile.isEmpty() && !options.sample) {
        if (auto imported = importGiven(options, *folder, *database); !imported)
            return std::unexpected(imported.error());
    }
    const auto ours = installation(folder->installation(), thisMachine());
    if (!ours)
        return std::unexpected(ours.error());
    if (ours->isCopy)
        tellCopy(*database);
    return std::unique_ptr<Program>(new Program(std::move(sample), std::move(*folder), std::move(*database), ours->id,
                                                std::move(*endpoints), asked));
}

void Program::useStoredProxy(const ProxyChoice& choice) {
    if (!choice.isOwn() || choice.user.isEmpty())
        return;
    if (const auto password = proxyPassword.read(choice))
        useProxy(choice, *password);
    else
        qCWarning(logFoundation) << "the proxy is used without a password:" << password.error().detail;
}

std::unique_ptr<Watcher> Program::newWatcher(const SyncScheduler& scheduler) const {
    auto watcher = std::make_unique<Watcher>(database, board, scheduler, clock);
    new AlarmMessenger(*watcher, database, alarmSender, settings, clock);
    return watcher;
}

Result<std::unique_ptr<Api>> Program::newApi(quint16 port, SyncService& sync, const EventFeed& events) {
    auto api = std::make_unique<Api>(Api::Services{.folder = folder,
                                                   .database = database,
                                                   .settings = settings,
                                                   .clock = clock,
                                                   .endpoints = endpoints,
                                                   .http = http,
                                                   .vault = vault,
                                                   .account = account,
                                                   .tokens = tokens,
                                                   .folders = folders,
                                                   .disk = systemDisk,
                                                   .sync = sync,
                                                   .events = events});
    if (auto listening = api->listen(port); !listening)
        return std::unexpected(listening.error());
    return api;
}

CleanUp Program::cleanUp() {
    return {database, clock, footage, [services = syncServices()](const std::stop_token& stop) {
                return checkClockForCleanUp(services, stop);
            }};
}

SetupTransfer Program::setupTransfer() const {
    return {database, footage, account, folder.clientFile(), clock};
}

SyncServices Program::syncServices() {
    return {
        .database = database,
        .drive = drive,
        .board = board,
        .footage = footage,
        .disk = disk,
        .bandwidth = bandwidth,
        .clock = clock,
        .workers = workers,
        .claims = claims,
        .ownPattern = &liveSettings.ownPattern(),
        .order = &liveSettings.order(),
        .clockOffset = [this](const Clock& ours,
                              const std::stop_token& stop) { return vtrack::clockOffset(http, endpoints, ours, stop); },
        .isDriveConnected =
            [this] {
                const auto state = account.state();
                return state && state->driveConnected;
            }};
}

} // namespace vtrack
