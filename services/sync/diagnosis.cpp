// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis.h"

#include "footage_report.h"
#include "pending_store.h"
#include "source_setup.h"
#include "source_store.h"
#include "sync_status_store.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStorageInfo>

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

Check bad(const QString& id, const QString& cause, const QString& fix) {
    return {.id = id, .ok = false, .cause = cause, .fix = fix};
}

Check clientFileCheck(const QString& clientFile) {
    const auto client = storedClientSecrets(clientFile);
    return client ? good(u"client_file"_s)
                  : bad(u"client_file"_s, client.error().sentence,
                        Texts::tr("Import the Google client file of your administrator."));
}

Check signInCheck(const Account& account) {
    const auto state = account.state();
    if (!state)
        return bad(u"sign_in"_s, state.error().sentence, Texts::tr("Open the keyring, then try again."));
    if (!state->gmailAuthenticated)
        return bad(u"sign_in"_s, Texts::tr("Nobody is signed in, or the sign-in has ended."),
                   Texts::tr("Sign in with Google, then connect Google Drive."));
    if (!state->driveConnected)
        return bad(u"sign_in"_s,
                   Texts::tr("Google Drive is not connected, or Google no longer accepts the connection."),
                   Texts::tr("Connect Google Drive again."));
    return good(u"sign_in"_s);
}

Check connectionCheck(DriveApi& drive, const std::stop_token& stop) {
    const auto root = drive.get(u"root"_s, stop);
    if (root)
        return good(u"connection"_s);
    return bad(u"connection"_s, root.error().sentence,
               root.error().kind == ErrorKind::NetworkError
                   ? Texts::tr("Check the internet connection and the proxy of this computer.")
                   : Texts::tr("Connect Google Drive again."));
}

Check foldersCheck(DriveApi& drive, const QList<Source>& sources, const std::stop_token& stop) {
    QStringList lost;
    for (const Source& source : sources) {
        for (const Camera& camera : source.cameras) {
            if (!camera.selected)
                continue;
            const auto folder = drive.get(camera.folderId, stop);
            if (!folder || folder->trashed)
                lost += Texts::tr("“%1” of “%2”").arg(camera.name, source.name);
        }
    }
    if (lost.isEmpty())
        return good(u"folders"_s);
    return bad(u"folders"_s,
               Texts::tr("The folder of these cameras is gone from Drive, or this account may not see it: %1.")
                   .arg(lost.join(u", "_s)),
               Texts::tr("Look for the folder in Drive and in its trash, ask its owner to share it, or choose the "
                         "camera folders again."));
}

Check scheduleCheck(Connection& connection, const QList<Source>& sources, const QDateTime& now) {
    QStringList late;
    for (const Source& source : sources) {
        const auto status = SyncStatusStore(connection).byId(source.id);
        if (!status || !*status || !(*status)->syncEnabled)
            continue;
        const SyncStatus& s = **status;
        const QDateTime due = s.nextSyncTimestamp.isValid() ? s.nextSyncTimestamp : s.createdAt;
        if (due.isValid() && due.secsTo(now) > 2LL * 60 * s.syncIntervalMinutes)
            late += Texts::tr("“%1” (due %2)")
                        .arg(source.name, QLocale().toString(due.toLocalTime(), QLocale::ShortFormat));
    }
    if (late.isEmpty())
        return good(u"schedule"_s);
    return bad(u"schedule"_s, Texts::tr("No check took place although one was due: %1.").arg(late.join(u", "_s)),
               Texts::tr("Start V_Track Cloud Sync and leave it running; “Sync now” starts a check at once."));
}

Check downloadsCheck(Connection& connection) {
    const auto parked = PendingStore(connection).parked(0, 1);
    const auto counts = PendingStore(connection).counts(0);
    if (!parked || !counts || parked->isEmpty())
        return good(u"downloads"_s);
    const PendingFile& first = parked->first();
    return bad(u"downloads"_s,
               Texts::tr("%n files could not be fetched so far, “%1” for example: %2", nullptr,
                         static_cast<int>(counts->parked))
                   .arg(first.name, first.message),
               Texts::tr("They are tried again by themselves; “Sync now” tries them at once."));
}

/// Nothing new of a camera that usually records is nobody's error, so nobody else would tell.
Check camerasCheck(Connection& connection, const QDateTime& now) {
    const qint64 end = now.toSecsSinceEpoch();
    const auto footage = FootageReport(QTimeZone::systemTimeZone()).read(connection, {end - 1, end}, now);
    QStringList silent;
    for (const CameraFootage& camera : footage.value_or(QList<CameraFootage>())) {
        if (const Alarm alarm = alarmOf(camera, now); alarm.severity != Severity::Info)
            silent += alarm.sentence;
    }
    if (silent.isEmpty())
        return good(u"cameras"_s);
    return bad(
        u"cameras"_s, silent.join(u' '),
        Texts::tr("Check these cameras, their power and their upload to Drive. What they record from now on comes "
                  "by itself."));
}

Check diskCheck(const QList<Source>& sources) {
    for (const Source& source : sources) {
        if (const auto writable = checkedDestination(source.destination); !writable)
            return bad(u"disk_space"_s, writable.error().sentence,
                       Texts::tr("Connect the disk, or choose another folder for “%1”.").arg(source.name));
        const qint64 free = QStorageInfo(source.destination).bytesAvailable();
        if (free < wantedSpace)
            return bad(
                u"disk_space"_s,
                Texts::tr("The disk with “%1” has %2 left; %3 should be free.")
                    .arg(source.destination, QLocale().formattedDataSize(free),
                         QLocale().formattedDataSize(wantedSpace)),
                Texts::tr("Remove processed footage that is no longer needed (clean-up), or use a larger disk."));
    }
    return good(u"disk_space"_s);
}

Check databaseCheck(Connection& connection) {
    const auto whole = checkWhole(connection);
    if (whole)
        return good(u"database"_s);
    return bad(
        u"database"_s, whole.error().sentence,
        Texts::tr("Close the program and start it again: it sets the database aside and builds a new one. Footage "
                  "on the disk stays."));
}

} // namespace

QList<Check> diagnose(const QString& clientFile, const Account& account, const SyncServices& services,
                      const std::stop_token& stop) {
    QList<Check> checks{clientFileCheck(clientFile)};
    auto connection = services.database.connect();
    if (!connection)
        return checks + QList{bad(u"database"_s, connection.error().sentence, Texts::tr("Start the program again."))};
    checks += databaseCheck(**connection);
    const QList<Source> sources = SourceStore(**connection).all().value_or(QList<Source>());
    checks += diskCheck(sources);
    checks += scheduleCheck(**connection, sources, services.clock.now());
    checks += downloadsCheck(**connection);
    checks += camerasCheck(**connection, services.clock.now());
    if (!checks.first().ok)
        return checks;
    checks += signInCheck(account);
    if (!checks.last().ok)
        return checks;
    checks += connectionCheck(services.drive, stop);
    if (checks.last().ok)
        checks += foldersCheck(services.drive, sources, stop);
    return checks;
}

} // namespace vtrack
