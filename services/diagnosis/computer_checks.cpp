// SPDX-License-Identifier: GPL-3.0-or-later
#include "computer_checks.h"

#include "alarm_facts.h"
#include "alarm_notice_store.h"
#include "alarm_store.h"
#include "camera_checks.h"
#include "disk_forecast.h"
#include "footage_folders.h"
#include "missing_files_store.h"
#include "pending_store.h"
#include "reconciliation.h"
#include "repair_report.h"
#include "settings.h"
#include "size_text.h"
#include "source_folder.h"
#include "source_store.h"
#include "visible_text.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr qint64 wantedSpace = 10LL * 1000 * 1000 * 1000; // The guide's prerequisite.

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Diagnosis)
};

Result<Check> downloadsCheck(Connection& connection, const QDateTime& now) {
    const auto retrying = PendingStore(connection).retrying(0, 1);
    const auto counts = PendingStore(connection).counts(0, now);
    if (!retrying || !counts)
        return std::unexpected(retrying ? counts.error() : retrying.error());
    if (retrying->isEmpty())
        return good(u"downloads"_s, Texts::tr("No file is retrying."));
    const PendingFile& first = retrying->first();
    return passing(bad(u"downloads"_s,
                       Texts::tr("%n files could not be fetched so far, “%1” for example: %2", nullptr,
                                 static_cast<int>(counts->retrying))
                           .arg(forPeople(first.drive.name), first.message),
                       Texts::tr("They are retried automatically; “Sync now” retries them at once."),
                       Remedy::TryDownloads));
}

/// The problems of the schedule and the cameras, according to the database; `paused` counts the sources that a person
/// paused.
struct Watched {
    QList<FoundAlarm> alarms = {};
    qsizetype sources = 0;
    qsizetype paused = 0;
    QStringList quiet = {}; ///< Cameras that may be dead, as sentences.
    int sending = 0;        ///< Cameras without an alarm that send footage.
    int notYet = 0;         ///< Those of which nobody can say yet.
    int known = 0;          ///< Those that are silent, which a person knows of.
};

/// Whether a person paused everything, until resumed or until a time in the future.
bool isPaused(const QString& settingsFile, const QDateTime& now) {
    const auto until = Settings(settingsFile).get(setting::pausedUntil);
    return until && (!until->isValid() || *until > now);
}

/// Counts the cameras of a source that is not paused by what is known of them. Those with an alarm are reported anyway.
void countCameras(const WatchedSource& source, const QDateTime& now, Watched& all) {
    for (const CameraFootage& camera : source.cameras) {
        const auto isIt = [&](const FoundAlarm& found) {
            return found.cameraId == camera.camera.id && !found.isKnown();
        };
        if (std::ranges::any_of(all.alarms, isIt))
            continue;
        const QDateTime newest =
            camera.newestEnd == 0 ? QDateTime() : QDateTime::fromSecsSinceEpoch(camera.newestEnd, Qt::UTC);
        const Sending sending = sendingOf(newest, camera.camera.addedAt, camera.hasRhythm, now);
        if (knownSilenceOf(camera, now) != nullptr)
            ++all.known;
        else if (sending == Sending::NotYet || !camera.camera.lastLook.isValid())
            ++all.notYet;
        else if (sending == Sending::Lately)
            ++all.sending;
        else
            all.quiet +=
                newest.isValid()
                    ? Texts::tr("Nothing new has come from %1 since %2.")
                          .arg(forPeople(camera.camera.name),
                               QLocale().toString(newest.toLocalTime().date(), QLocale::ShortFormat))
                    : Texts::tr("Nothing has come from %1 since it was chosen.").arg(forPeople(camera.camera.name));
    }
}

Result<Watched> watched(Connection& connection, bool allPaused, const QDateTime& now) {
    const auto sources = AlarmReport(QTimeZone::systemTimeZone()).read(connection, now);
    if (!sources)
        return std::unexpected(sources.error());
    const auto told = AlarmStore(connection).all();
    if (!told)
        return std::unexpected(told.error());
    Watched all{.sources = sources->size()};
    for (const WatchedSource& source : *sources) {
        SourceFacts facts = sourceFacts(source, now);
        facts.enabled = facts.enabled && !allPaused;
        all.paused += facts.enabled ? 0 : 1;
        all.alarms += alarmsOf(source, facts, now);
        if (facts.enabled)
            countCameras(source, now, all);
        for (const AlarmRow& row : *told) { // Only the running program can see that a run has stalled.
            if (facts.running && row.sourceId == source.id && row.kind == alarmWord(AlarmKind::Stalled))
                all.alarms += FoundAlarm{.alarm = {row.severity, row.sentence, AlarmKind::Stalled},
                                         .sourceId = source.id,
                                         .source = source.name};
        }
    }
    return all;
}

/// The alarms, which are not reported as errors elsewhere.
QStringList sentencesOf(const QList<FoundAlarm>& alarms, bool ofCameras) {
    QStringList sentences;
    for (const FoundAlarm& found : alarms) {
        if ((found.cameraId != 0) == ofCameras && !found.isKnown())
            sentences += found.alarm.sentence;
    }
    return sentences;
}

/// No camera has a problem: of how many that is known, and of how many nothing is.
Check sendingCheck(const Watched& watched) {
    QStringList sentences;
    if (watched.sending > 0)
        sentences += Texts::tr("%n camera(s) send footage.", nullptr, watched.sending);
    if (watched.notYet > 0)
        sentences += Texts::tr("Nothing is known yet of %n camera(s).", nullptr, watched.notYet);
    if (watched.known > 0)
        sentences += Texts::tr("Somebody knows of %n silent camera(s).", nullptr, watched.known);
    if (watched.sending > 0)
        return good(u"cameras"_s, sentences.join(u' '));
    sentences.prepend(Texts::tr("No camera is known to send footage."));
    return skipped(u"cameras"_s, sentences.join(u' '));
}

Result<Check> camerasCheck(const Result<Watched>& watched) {
    if (!watched)
        return std::unexpected(watched.error());
    const QStringList troubled = sentencesOf(watched->alarms, true) + watched->quiet;
    if (troubled.isEmpty())
        return sendingCheck(*watched);
    return bad(
        u"cameras"_s, troubled.join(u' '),
        Texts::tr("Check these cameras, their power and their upload to Drive. What they record from now on comes "
                  "by itself."));
}

/// Read-only: anything that a test created could be mistaken for the source's own folder.
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

/// If many files are missing at once, a person must confirm (Reconciliation).
Result<Check> missingFilesCheck(Connection& connection, const Source& source) {
    MissingFilesStore missing(connection);
    const auto any = missing.missing(source.id); // The quick check.
    if (!any)
        return std::unexpected(any.error());
    if (*any == 0)
        return good(u"disk_space"_s);
    const auto counts = missing.counts(source.id);
    if (!counts)
        return std::unexpected(counts.error());
    if (!Reconciliation::isMassLoss(counts->missing, counts->all))
        return good(u"disk_space"_s);
    return bad(u"disk_space"_s,
               Texts::tr("%n file(s) of “%1” are not on the disk any more.", nullptr, static_cast<int>(counts->missing))
                   .arg(source.name),
               Texts::tr("Connect their disk, or put them back. If they are really gone, confirm it: vtrack-syncctl "
                         "confirm-missing %1.")
                   .arg(source.id),
               Remedy::None, source.id);
}

Result<Check> diskCheckOf(Connection& connection, const FootageDisk& footage, FootageFolders& folders,
                          const Source& source) {
    const auto disk = usableDisk(footage, folders, source);
    if (!disk)
        return bad(u"disk_space"_s, disk.error().sentence,
                   Texts::tr("Connect the disk, or choose another folder for “%1”.").arg(source.name),
                   Remedy::ChooseDestination, source.id);
    if (auto missing = missingFilesCheck(connection, source); !missing || !missing->ok())
        return missing;
    if (disk->freeBytes < wantedSpace)
        return bad(u"disk_space"_s,
                   Texts::tr("The disk with “%1” has %2 left; %3 should be free.")
                       .arg(source.destination, sizeText(disk->freeBytes), sizeText(wantedSpace)),
                   Texts::tr("Remove processed footage that is no longer needed (clean-up), or use a larger disk."),
                   Remedy::FreeSpace, source.id);
    return measured(u"disk_space"_s,
                    Texts::tr("%1 free in “%2”").arg(sizeText(disk->freeBytes), forPeople(source.destination)));
}

Result<Check> diskCheck(Connection& connection, const SyncServices& services, const QList<Source>& sources) {
    FootageFolders folders(services.footage, connection, services.clock);
    QList<Check> checks;
    for (const Source& source : sources)
        checks += made(u"disk_space"_s, diskCheckOf(connection, services.footage, folders, source));
    if (std::ranges::all_of(checks, &Check::ok)) { // Else something is worse.
        const auto full = disksFullSoon(connection, services.footage, services.clock.now());
        if (!full)
            return std::unexpected(full.error());
        for (const FullSoon& disk : *full)
            checks += bad(u"disk_space"_s, sentenceOf(disk),
                          Texts::tr("Remove processed footage that is no longer needed (clean-up), or use a larger "
                                    "disk."),
                          Remedy::FreeSpace, disk.sourceId);
    }
    return together(u"disk_space"_s, checks);
}

/// A repair is a problem until a person has read its report.
Check databaseCheck(Connection& connection, const QString& path) {
    const auto whole = checkWhole(connection);
    const auto repair = unreviewedRepair(path);
    if (whole && repair)
        return bad(
            u"database"_s, sentenceOf(*repair),
            Texts::tr("Look at the list of sources and at the newest footage of each camera. Then acknowledge the "
                      "repair: vtrack-syncctl repair --acknowledge."));
    if (whole)
        return measured(u"database"_s, Texts::tr("Complete, %1").arg(sizeText(QFileInfo(path).size())));
    return bad(
        u"database"_s, whole.error().sentence,
        Texts::tr("Close the program and start it again: it sets the database aside and builds a new one. Footage "
                  "on the disk stays."));
}

Result<Check> scheduleCheck(const Result<Watched>& found) {
    if (!found)
        return std::unexpected(found.error());
    const Watched& watched = *found;
    const QStringList late = sentencesOf(watched.alarms, false);
    if (!late.isEmpty())
        return bad(u"schedule"_s, late.join(u' '),
                   Texts::tr("Start V_Track Cloud Sync and leave it running; “Sync now” starts a check at once."),
                   Remedy::RestartSchedule);
    if (watched.paused > 0 && watched.paused == watched.sources)
        return bad(u"schedule"_s, Texts::tr("Every source is paused, so no new footage is downloaded."),
                   Texts::tr("Resume the sources."), Remedy::Resume);
    return good(u"schedule"_s,
                Texts::tr("%n source(s) are checked on time.", nullptr, int(watched.sources - watched.paused)));
}

/// What fails for one reason.
struct FailingChannels {
    QStringList names = {};
    bool isTold = false;
};

/// Whether alarms reach the people outside.
Result<Check> alarmsCheck(Connection& connection) {
    AlarmNoticeStore store(connection);
    const auto channels = store.channels();
    if (!channels)
        return std::unexpected(channels.error());
    QMap<QString, FailingChannels> failing; // By what is said of it.
    bool isUsed = false;
    for (const QString& channel : *channels) {
        const auto state = store.state(channel);
        if (!state)
            return std::unexpected(state.error());
        isUsed = isUsed || state->sentAt.isValid() || state->failingSince.isValid();
        if (state->lastError.isEmpty())
            continue;
        FailingChannels& those = failing[state->lastError];
        those.names += recipientOf(channel).isEmpty() ? channel : recipientOf(channel);
        those.names.removeDuplicates(); // Who misses alarms misses reports, too.
        those.isTold = those.isTold || state->isFailureTold;
    }
    QList<Check> checks;
    for (auto those = failing.cbegin(); those != failing.cend(); ++those) {
        const Check check = bad(
            u"alarms"_s, Texts::tr("Alarms are not delivered (%1). %2").arg(those->names.join(u", "_s), those.key()),
            Texts::tr("Look at the settings, under “Alarms”, and send a test there, or with: vtrack-syncctl alarms "
                      "--test."));
        checks += those->isTold ? check : passing(check);
    }
    if (!isUsed)
        return skipped(u"alarms"_s, Texts::tr("No alarm has been sent to anybody outside this computer yet."));
    return checks.isEmpty() ? good(u"alarms"_s, Texts::tr("The last message was delivered."))
                            : together(u"alarms"_s, checks);
}

/// The check of what is asked about each source.
template <typename Ask> Result<Check> ofSources(const Result<QList<Source>>& sources, Ask ask) {
    if (!sources)
        return std::unexpected(sources.error());
    return ask(*sources);
}

} // namespace

void checkComputer(const Result<std::unique_ptr<Connection>>& opened, const SyncServices& services,
                   const QString& settingsFile, const std::function<void(const Check&)>& onCheck) {
    if (!opened) {
        for (const QString& id : {u"schedule"_s, u"downloads"_s, u"cameras"_s, u"new_cameras"_s, u"left_out"_s,
                                  u"disk_space"_s, u"alarms"_s})
            onCheck(skipped(id, Texts::tr("Cannot be checked without the database.")));
        return onCheck(bad(u"database"_s, opened.error().sentence, Texts::tr("Start the program again.")));
    }
    Connection& connection = **opened;
    const QDateTime now = services.clock.now();
    const auto sources = SourceStore(connection).all();
    const auto watch = watched(connection, isPaused(settingsFile, now), now);
    onCheck(made(u"schedule"_s, scheduleCheck(watch)));
    onCheck(made(u"downloads"_s, downloadsCheck(connection, now)));
    onCheck(made(u"cameras"_s, camerasCheck(watch)));
    onCheck(
        made(u"new_cameras"_s, ofSources(sources, [&](const auto& all) { return newCamerasCheck(connection, all); })));
    onCheck(made(u"left_out"_s, ofSources(sources, [&](const auto& all) { return leftOutCheck(connection, all); })));
    onCheck(made(u"disk_space"_s,
                 ofSources(sources, [&](const auto& all) { return diskCheck(connection, services, all); })));
    onCheck(made(u"alarms"_s, alarmsCheck(connection)));
    onCheck(databaseCheck(connection, services.database.path()));
}

} // namespace vtrack
