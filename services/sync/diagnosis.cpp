// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis.h"

#include "alarm_store.h"
#include "client_secrets.h"
#include "clock_offset.h"
#include "footage_folders.h"
#include "left_out.h"
#include "missing_files_store.h"
#include "new_camera_folders.h"
#include "pending_store.h"
#include "reconciliation.h"
#include "repair_report.h"
#include "settings.h"
#include "size_text.h"
#include "source_folder.h"
#include "speed_test.h"
#include "sync_status_store.h"
#include "watch_report.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr qint64 wantedSpace = 10LL * 1000 * 1000 * 1000; // The guide's prerequisite.

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Diagnosis)
};

Check good(const QString& id) {
    return {.id = id};
}

Check bad(const QString& id, const QString& cause, const QString& fix, Check::Remedy remedy = Check::Remedy::None,
          qint64 sourceId = 0) {
    return {.id = id,
            .verdict = Check::Verdict::Trouble,
            .cause = cause,
            .fix = fix,
            .remedy = remedy,
            .sourceId = sourceId};
}

Check skipped(const QString& id, const QString& because) {
    return {.id = id, .verdict = Check::Verdict::Skipped, .cause = because};
}

/// Of a trouble that ends by itself.
Check passing(Check check) {
    check.passing = check.verdict == Check::Verdict::Trouble;
    return check;
}

Check notSignedIn(const QString& cause) {
    return bad(u"sign_in"_s, cause, Texts::tr("Sign in with Google, then connect Google Drive."),
               Check::Remedy::SignIn);
}

/// What to do about a connection that does not work.
QString wayOut(const Error& error) {
    if (error.actionRequired == u"proxy_settings"_s)
        return Texts::tr("Enter the right proxy, name and password in the settings under Network, or ask the "
                         "administrator of your network.");
    return Texts::tr("Check the internet connection and the proxy of this computer.");
}

/// Why a question to Drive failed, and what to do: Google, the set-up, the permission or the sign-in.
Check signInTrouble(const Error& error) {
    const QString id = u"sign_in"_s;
    if (error.kind == ErrorKind::AuthExpired || error.actionRequired == u"connect_google_drive"_s)
        return notSignedIn(error.sentence);
    if (error.actionRequired == u"import_client_file"_s)
        return bad(id, error.sentence, Texts::tr("Import the Google client file of your administrator."),
                   Check::Remedy::ImportClientFile);
    if (error.actionRequired == u"enable_drive_api"_s)
        return bad(id, error.sentence,
                   Texts::tr("Show this to the administrator who made the client file. After the Google Drive API was "
                             "enabled, test again in a few minutes."),
                   Check::Remedy::TestAgain);
    if (error.kind == ErrorKind::SetupNeeded || error.kind == ErrorKind::PermissionDenied)
        return bad(id, error.sentence, Texts::tr("Show this to your administrator, then test again."),
                   Check::Remedy::TestAgain);
    if (ownerOf(error) == Owner::Connection)
        return bad(id, error.sentence, wayOut(error), Check::Remedy::TestAgain);
    return bad(id, error.sentence, Texts::tr("Wait a little, then test again."), Check::Remedy::TestAgain);
}

Check clientFileCheck(const QString& clientFile) {
    const auto client = storedClientSecrets(clientFile);
    return client ? good(u"client_file"_s)
                  : bad(u"client_file"_s, client.error().sentence,
                        Texts::tr("Import the Google client file of your administrator."),
                        Check::Remedy::ImportClientFile);
}

Check downloadsCheck(Connection& connection, const QDateTime& now) {
    const auto parked = PendingStore(connection).parked(0, 1);
    const auto counts = PendingStore(connection).counts(0, now);
    if (!parked || !counts || counts->parked == 0)
        return good(u"downloads"_s);
    const PendingFile& first = parked->first();
    return passing(bad(u"downloads"_s,
                       Texts::tr("%n files could not be fetched so far, “%1” for example: %2", nullptr,
                                 static_cast<int>(counts->parked))
                           .arg(first.drive.name, first.message),
                       Texts::tr("They are tried again by themselves; “Sync now” tries them at once."),
                       Check::Remedy::TryDownloads));
}

/// What the watchdog says: nobody reports these as errors, so nobody else would tell.
QStringList sentencesOf(const QList<FoundAlarm>& alarms, bool ofCameras) {
    QStringList sentences;
    for (const FoundAlarm& found : alarms) {
        if ((found.cameraId != 0) == ofCameras)
            sentences += found.alarm.sentence;
    }
    return sentences;
}

Check camerasCheck(const QList<FoundAlarm>& alarms) {
    const QStringList troubled = sentencesOf(alarms, true);
    if (troubled.isEmpty())
        return good(u"cameras"_s);
    return bad(
        u"cameras"_s, troubled.join(u' '),
        Texts::tr("Check these cameras, their power and their upload to Drive. What they record from now on comes "
                  "by itself."));
}

Check newCamerasCheck(Connection& connection) {
    const auto folders = newCameraFolders(connection);
    if (!folders || folders->isEmpty())
        return good(u"new_cameras"_s);
    QStringList sentences;
    for (const NewCameraFolder& folder : *folders)
        sentences += sentenceOf(folder);
    return bad(u"new_cameras"_s, sentences.join(u' '),
               Texts::tr("Add each of them as a camera, or say that it is not yours."), Check::Remedy::DecideOnCameras,
               folders->first().sourceId);
}

/// Files that are no footage are no trouble, but somebody may take them for it.
Check leftOutCheck(Connection& connection, const QList<Source>& sources) {
    constexpr qsizetype most = 10;
    QStringList cameras;
    for (const Source& source : sources) {
        const auto leftOut = FolderStore(connection, source.id).leftOut();
        for (const Camera& camera : source.cameras) {
            const auto of = leftOut ? leftOut->value(camera.id) : FolderStore::LeftOut{};
            if (camera.selected && of.files > 0)
                cameras += leftOutText(camera.name, of);
        }
    }
    Check check = good(u"left_out"_s);
    if (cameras.size() > most)
        cameras = cameras.first(most) << u"…"_s;
    check.remark = cameras.join(u' ');
    return check;
}

/// Only looks: what a check would make on the disk could be taken for the source's own folder.
Result<FileSystemFacts> usableDisk(const FootageDisk& footage, FootageFolders& folders, const Source& source) {
    if (auto recognised = folders.look(source); !recognised)
        return std::unexpected(recognised.error());
    const QString own = sourceFolder(source);
    const auto made = footage.disk.look(own);
    const bool isThere = made && made->kind == FileFacts::Kind::Folder;
    if (!footage.disk.isWritable(isThere ? own : source.destination))
        return failure(ErrorKind::PermissionDenied,
                       Texts::tr("Footage cannot be saved in “%1”: this computer does not allow writing there.")
                           .arg(source.destination));
    return footage.disk.fileSystem(source.destination);
}

/// Many files that went missing at once wait for a person's word (Reconciliation).
std::optional<Check> missingFilesCheck(Connection& connection, const Source& source) {
    MissingFilesStore missing(connection);
    if (missing.missing(source.id).value_or(0) == 0)
        return {};
    const auto counts = missing.counts(source.id);
    if (!counts || !Reconciliation::isMassLoss(counts->missing, counts->all))
        return {};
    return bad(u"disk_space"_s,
               Texts::tr("%n file(s) of “%1” are not on the disk any more.", nullptr, static_cast<int>(counts->missing))
                   .arg(source.name),
               Texts::tr("Connect their disk, or put them back. If they are really gone, confirm it: vtrack-syncctl "
                         "confirm-missing %1")
                   .arg(source.id),
               Check::Remedy::None, source.id);
}

Check diskCheck(const FootageDisk& footage, Connection& connection, const Clock& clock, const QList<Source>& sources) {
    FootageFolders folders(footage, connection, clock);
    for (const Source& source : sources) {
        const auto disk = usableDisk(footage, folders, source);
        if (!disk)
            return bad(u"disk_space"_s, disk.error().sentence,
                       Texts::tr("Connect the disk, or choose another folder for “%1”.").arg(source.name),
                       Check::Remedy::ChooseDestination, source.id);
        if (auto missing = missingFilesCheck(connection, source))
            return *missing;
        if (disk->freeBytes < wantedSpace)
            return bad(u"disk_space"_s,
                       Texts::tr("The disk with “%1” has %2 left; %3 should be free.")
                           .arg(source.destination, sizeText(disk->freeBytes), sizeText(wantedSpace)),
                       Texts::tr("Remove processed footage that is no longer needed (clean-up), or use a larger disk."),
                       Check::Remedy::FreeSpace);
    }
    return good(u"disk_space"_s);
}

/// A repair is a trouble until a person has looked at what it came to.
Check databaseCheck(Connection& connection, const QString& path) {
    const auto whole = checkWhole(connection);
    const auto repair = unreviewedRepair(path);
    if (whole && repair)
        return bad(
            u"database"_s, sentenceOf(*repair),
            Texts::tr("Look at the list of sources and at the newest footage of each camera. Then acknowledge the "
                      "repair: vtrack-syncctl repair --acknowledge."));
    if (whole)
        return good(u"database"_s);
    return bad(
        u"database"_s, whole.error().sentence,
        Texts::tr("Close the program and start it again: it sets the database aside and builds a new one. Footage "
                  "on the disk stays."));
}

Check clockCheck(const Result<std::chrono::seconds>& offset) {
    const QString trouble = clockTrouble(*offset);
    return trouble.isEmpty() ? good(u"clock"_s) : bad(u"clock"_s, trouble, clockRemedy());
}

/// What is wrong with the schedule and the cameras, as the database tells; `paused` counts the sources that a person
/// paused.
struct Watched {
    QList<FoundAlarm> alarms = {};
    qsizetype sources = 0;
    qsizetype paused = 0;
};

/// Whether a person paused everything, for good or until a time that lies ahead.
bool isPaused(const QString& settingsFile, const QDateTime& now) {
    const auto until = Settings(settingsFile).pausedUntil();
    return until && (!until->isValid() || *until > now);
}

Result<Watched> watched(Connection& connection, bool allPaused, const QDateTime& now) {
    const auto sources = WatchReport(QTimeZone::systemTimeZone()).read(connection, now);
    if (!sources)
        return std::unexpected(sources.error());
    const auto told = AlarmStore(connection).all().value_or(QList<AlarmRow>());
    Watched all{.sources = sources->size()};
    for (const WatchedSource& source : *sources) {
        SourceFacts facts = sourceFacts(source, now);
        facts.enabled = facts.enabled && !allPaused;
        all.paused += facts.enabled ? 0 : 1;
        all.alarms += alarmsOf(source, facts, now);
        for (const AlarmRow& row : told) { // Only who runs it sees that it stands still.
            if (facts.running && row.sourceId == source.id && row.kind == alarmWord(AlarmKind::Stalled))
                all.alarms += FoundAlarm{.alarm = {row.severity, row.sentence, AlarmKind::Stalled},
                                         .sourceId = source.id,
                                         .source = source.name};
        }
    }
    return all;
}

Check scheduleCheck(const Watched& watched) {
    const QStringList late = sentencesOf(watched.alarms, false);
    if (!late.isEmpty())
        return bad(u"schedule"_s, late.join(u' '),
                   Texts::tr("Start V_Track Cloud Sync and leave it running; “Sync now” starts a check at once."),
                   Check::Remedy::RestartSchedule);
    if (watched.paused > 0 && watched.paused == watched.sources)
        return bad(u"schedule"_s, Texts::tr("Every source is paused, so no new footage comes in."),
                   Texts::tr("Resume the sources."), Check::Remedy::Resume);
    return good(u"schedule"_s);
}

/// Never a trouble: footage comes in all the same.
Check versionCheck(const UpdateNews& news) {
    Check check = good(u"version"_s);
    if (!news.newer.isEmpty())
        check.remark = Texts::tr("Version %1 is available; this is version %2. Ask your administrator for it.")
                           .arg(news.newer, QStringLiteral(VTRACK_VERSION));
    else if (!news.trouble.isEmpty())
        check.remark = Texts::tr("Whether there is a newer version is not known. %1").arg(news.trouble);
    return check;
}

} // namespace

Diagnosis::Diagnosis(QString clientFile, QString settingsFile, const Account& account, HttpClient& http,
                     const GoogleEndpoints& endpoints, const UpdateNotice& update, SyncServices services)
    : m_clientFile(std::move(clientFile))
    , m_settingsFile(std::move(settingsFile))
    , m_account(account)
    , m_http(http)
    , m_endpoints(endpoints)
    , m_update(update)
    , m_services(services) {}

QStringList Diagnosis::order() {
    return {u"client_file"_s, u"connection"_s, u"clock"_s,     u"sign_in"_s, u"folders"_s,
            u"speed"_s,       u"schedule"_s,   u"downloads"_s, u"cameras"_s, u"new_cameras"_s,
            u"left_out"_s,    u"disk_space"_s, u"database"_s,  u"version"_s};
}

QString Diagnosis::title(const QString& id) {
    const QStringList titles{Texts::tr("Google client file"),
                             Texts::tr("Connection to Google"),
                             Texts::tr("Clock"),
                             Texts::tr("Sign-in"),
                             Texts::tr("Camera folders"),
                             Texts::tr("Speed"),
                             Texts::tr("Schedule"),
                             Texts::tr("Downloads"),
                             Texts::tr("Cameras"),
                             Texts::tr("New camera folders"),
                             Texts::tr("Files left out"),
                             Texts::tr("Disk"),
                             Texts::tr("Database"),
                             Texts::tr("Version")};
    return titles.value(order().indexOf(id));
}

void Diagnosis::run(const std::function<void(const Check&)>& onCheck, const std::stop_token& stop) const {
    const Check clientFile = clientFileCheck(m_clientFile);
    onCheck(clientFile);
    const auto offset = clockOffset(m_http, m_endpoints, m_services.clock, stop);
    if (stop.stop_requested())
        return;
    onCheck(offset ? good(u"connection"_s)
                   : bad(u"connection"_s, offset.error().sentence, wayOut(offset.error()), Check::Remedy::TestAgain));
    const QString offline = Texts::tr("Cannot be tried without a connection.");
    onCheck(offset ? clockCheck(offset) : skipped(u"clock"_s, offline));

    auto connection = m_services.database.connect();
    const QList<Source> sources =
        connection ? SourceStore(**connection).all().value_or(QList<Source>()) : QList<Source>();
    const Check signedIn = clientFile.ok() ? signIn(offset.has_value(), stop)
                                           : skipped(u"sign_in"_s, Texts::tr("Needs the Google client file first."));
    onCheck(signedIn);
    const bool canAsk = offset && signedIn.ok();
    const QString first = !offset ? offline
                          : signedIn.remedy == Check::Remedy::SignIn
                              ? Texts::tr("Cannot be tried before you have signed in.")
                              : Texts::tr("Cannot be tried before Google Drive answers.");
    onCheck(canAsk ? folders(sources, stop) : skipped(u"folders"_s, first));
    onCheck(canAsk ? speed(sources, stop) : skipped(u"speed"_s, first));
    if (stop.stop_requested())
        return;
    if (!connection) {
        onCheck(bad(u"database"_s, connection.error().sentence, Texts::tr("Start the program again.")));
        return;
    }
    const auto found = watched(**connection, isPaused(m_settingsFile, m_services.clock.now()), m_services.clock.now());
    const auto unreadable = [&](const QString& id) {
        return bad(id, found.error().sentence, Texts::tr("Start the program again."));
    };
    onCheck(found ? scheduleCheck(*found) : unreadable(u"schedule"_s));
    onCheck(downloadsCheck(**connection, m_services.clock.now()));
    onCheck(found ? camerasCheck(found->alarms) : unreadable(u"cameras"_s));
    onCheck(newCamerasCheck(**connection));
    onCheck(leftOutCheck(**connection, sources));
    onCheck(diskCheck(m_services.footage, **connection, m_services.clock, sources));
    onCheck(databaseCheck(**connection, m_services.database.path()));
    const QString address = Settings(m_settingsFile).updateAddress();
    onCheck(versionCheck(offset ? m_update.look(address, stop) : m_update.known(address)));
}

Check Diagnosis::signIn(bool online, const std::stop_token& stop) const {
    const auto state = m_account.state();
    if (!state)
        return bad(u"sign_in"_s, state.error().sentence, Texts::tr("Open the keyring, then try again."),
                   Check::Remedy::TestAgain);
    if (!state->gmailAuthenticated)
        return notSignedIn(state->ended ? state->ended->sentence : Texts::tr("Nobody is signed in."));
    const auto stored = m_account.credentials();
    if (!stored)
        return notSignedIn(stored.error().sentence);
    if (!state->driveConnected && !online)
        return notSignedIn(Texts::tr("Google Drive is not connected, or Google no longer accepts the connection."));
    if (!online)
        return good(u"sign_in"_s);
    const auto root = m_services.drive.get(u"root"_s, stop);
    if (root)
        return good(u"sign_in"_s);
    return signInTrouble(root.error());
}

Check Diagnosis::folders(const QList<Source>& sources, const std::stop_token& stop) const {
    QStringList lost;
    qint64 sourceId = 0;
    for (const Source& source : sources) {
        for (const Camera& camera : source.cameras) {
            if (!camera.selected || stop.stop_requested())
                continue;
            const auto folder = m_services.drive.get(camera.folderId, stop);
            const bool gone = folder ? folder->trashed
                                     : folder.error().kind == ErrorKind::FolderNotFound ||
                                           folder.error().kind == ErrorKind::PermissionDenied;
            if (!gone)
                continue;
            lost += Texts::tr("“%1” of “%2”").arg(camera.name, source.name);
            sourceId = sourceId == 0 ? source.id : sourceId;
        }
    }
    if (lost.isEmpty())
        return good(u"folders"_s);
    return bad(u"folders"_s,
               Texts::tr("The folder of these cameras is gone from Drive, or this account may not see it: %1.")
                   .arg(lost.join(u", "_s)),
               Texts::tr("Look for the folder in Drive and in its trash, ask its owner to share it, or choose the "
                         "camera folders again."),
               Check::Remedy::ChooseFolders, sourceId);
}

Check Diagnosis::speed(const QList<Source>& sources, const std::stop_token& stop) const {
    QStringList folderIds;
    for (const Source& source : sources) {
        for (const Camera& camera : source.cameras)
            folderIds += camera.folderId;
    }
    const auto mbps = measuredMbps(m_services.drive, m_services.clock, folderIds, stop);
    if (!mbps)
        return bad(u"speed"_s, mbps.error().sentence,
                   Texts::tr("Check the internet connection and the proxy of this computer."),
                   Check::Remedy::TestAgain);
    if (!*mbps)
        return skipped(u"speed"_s, Texts::tr("No video is large enough to measure with."));
    const QString trouble = speedTrouble(**mbps);
    return trouble.isEmpty() ? good(u"speed"_s)
                             : passing(bad(u"speed"_s, trouble, speedRemedy(), Check::Remedy::TestAgain));
}

} // namespace vtrack
