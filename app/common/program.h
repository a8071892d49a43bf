// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access_tokens.h"
#include "account.h"
#include "alarm_sender.h"
#include "autostart.h"
#include "clean_up.h"
#include "clock.h"
#include "data_folder.h"
#include "database.h"
#include "diagnosis.h"
#include "drive_api.h"
#include "evidence_export.h"
#include "folder_service.h"
#include "google_endpoints.h"
#include "http_client.h"
#include "key_vault.h"
#include "live_settings.h"
#include "program_options.h"
#include "proxy_password.h"
#include "sample_drive.h"
#include "settings.h"
#include "setup_draft.h"
#include "setup_transfer.h"
#include "source_setup.h"
#include "support_archive.h"
#include "sync_services.h"
#include "system_disk.h"
#include "update_notice.h"

#include <memory>

namespace vtrack {

class Api;
class EventFeed;
class SyncScheduler;
class SyncService;
class Watcher;

/// All long-lived objects of the program, built in order and passed to each other. Created and destroyed on the main
/// thread; members declared first are destroyed last.
class Program {
public:
    /// Opens the data folder, the log, the settings and the database, and imports the client file when one is given:
    /// another client's only while Drive is not connected.
    /// With `options.sample`, starts the sample Drive and uses that, in a data folder of its own unless one is named,
    /// which must not be set up for Google.
    /// @param consent how the sample Drive's consent page is answered.
    /// @param use Beside for commands that may run while another program holds the data folder. Start-up work is then
    /// skipped, unless nobody holds the folder and the database needs it. The sample Drive always needs a holder.
    /// Errors are for people: PermissionDenied, InstanceRunning, BadInput, ...
    [[nodiscard]] static Result<std::unique_ptr<Program>> create(ProgramOptions options, SampleDrive::Consent consent,
                                                                 DataFolder::Use use = DataFolder::Use::Holder);

    std::unique_ptr<SampleDrive> sample; ///< Nothing when the program works with Google.
    DataFolder folder;
    Database database;
    GoogleEndpoints endpoints;
    Settings settings;
    Autostart autostart;
    SystemClock clock;
    SystemDisk systemDisk;
    FootageDisk footage;
    HttpClient http;
    KeyVault vault;
    ProxyPassword proxyPassword;
    AlarmSecrets alarmSecrets;
    AlarmSender alarmSender;
    Account account;
    AccessTokens tokens;
    QuotaPacer quota;
    TransferBoard board;
    DriveApi drive;
    DriveApi promptDrive; ///< For who waits for an answer: it gives up early.
    FolderService folders;
    RunClaims claims;
    SourceSetup sourceSetup;
    SetupDraftFile setupDraft;
    DiskGuard disk;
    BandwidthLimit bandwidth;
    PoolWorkers workers;
    LiveSettings liveSettings;
    UpdateNotice update;
    Diagnosis diagnosis;
    SupportArchive supportArchive;
    EvidenceExport evidence;

    [[nodiscard]] SyncServices syncServices();
    /// For a person's request: with the check of the clock.
    [[nodiscard]] CleanUp cleanUp();
    [[nodiscard]] SetupTransfer setupTransfer() const;

    /// The watcher of this schedule, with the alarm channels that both programs have, as its children: AlarmMessenger
    /// for e-mail and webhook. (The notifications belong to the window, the lines to `watch`.)
    [[nodiscard]] std::unique_ptr<Watcher> newWatcher(const SyncScheduler& scheduler) const;

    /// The HTTP interface for other programs, listening. Main thread.
    /// Errors: BadInput when the port is taken.
    [[nodiscard]] Result<std::unique_ptr<Api>> newApi(quint16 port, SyncService& sync, const EventFeed& events);

    /// Uses the proxy of the settings with its stored password. Blocks on the keyring: on a worker, before the first
    /// request where that can be. If the password is not available now, it is omitted and this is logged.
    void useStoredProxy(const ProxyChoice& choice);

private:
    Program(std::unique_ptr<SampleDrive> startedSample, DataFolder openedFolder, Database openedDatabase,
            QString installation, GoogleEndpoints chosenEndpoints, const ProgramOptions& options);
};

} // namespace vtrack
