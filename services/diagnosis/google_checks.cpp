// SPDX-License-Identifier: GPL-3.0-or-later
#include "google_checks.h"

#include "client_secrets.h"
#include "error_kinds.h"
#include "speed_test.h"
#include "visible_text.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Diagnosis)
};

Check notSignedIn(const QString& cause) {
    return bad(u"sign_in"_s, cause, Texts::tr("Sign in with Google, then connect Google Drive."), Remedy::SignIn);
}

/// What to do about a connection that does not work.
QString wayOut(const Error& error) {
    if (error.action == Action::ProxySettings)
        return Texts::tr("Enter the right proxy, name and password in the settings under Network, or ask the "
                         "administrator of your network.");
    return Texts::tr("Check the internet connection and the proxy of this computer.");
}

/// Why a question to Drive failed, and what to do: Google, the set-up, the permission or the sign-in.
Check signInTrouble(const Error& error) {
    const QString id = u"sign_in"_s;
    if (error.kind == ErrorKind::AuthExpired || error.action == Action::ConnectDrive)
        return notSignedIn(error.sentence);
    if (error.action == Action::ImportClientFile)
        return bad(id, error.sentence, Texts::tr("Import the Google client file of your administrator."),
                   Remedy::ImportClientFile);
    if (error.action == Action::EnableDriveApi)
        return bad(id, error.sentence,
                   Texts::tr("Show this to the administrator who made the client file. After the Google Drive API was "
                             "enabled, test again in a few minutes."),
                   Remedy::TestAgain);
    if (error.kind == ErrorKind::SetupNeeded || error.kind == ErrorKind::PermissionDenied)
        return bad(id, error.sentence, Texts::tr("Show this to your administrator, then test again."),
                   Remedy::TestAgain);
    if (ownerOf(error) == Owner::Connection)
        return bad(id, error.sentence, wayOut(error), Remedy::TestAgain);
    return bad(id, error.sentence, Texts::tr("Wait a little, then test again."), Remedy::TestAgain);
}

/// Or not visible to this account, which has the same effect.
bool isGone(const Error& error) {
    return error.kind == ErrorKind::FolderNotFound || error.kind == ErrorKind::PermissionDenied;
}

} // namespace

Check clientFileCheck(const QString& clientFile, const Account& account) {
    const auto credentials = account.credentials();
    if (credentials && credentials->serviceAccount)
        return good(u"client_file"_s, Texts::tr("Not needed: the service account %1 is signed in.")
                                          .arg(forPeople(credentials->serviceAccount->email)));
    const auto client = storedClientSecrets(clientFile);
    return client ? measured(u"client_file"_s, Texts::tr("Client ID: %1").arg(forPeople(client->clientId)))
                  : bad(u"client_file"_s, client.error().sentence,
                        Texts::tr("Import the Google client file of your administrator."), Remedy::ImportClientFile);
}

Check connectionCheck(const Result<std::chrono::seconds>& offset) {
    return offset ? good(u"connection"_s, Texts::tr("Google answers."))
                  : bad(u"connection"_s, offset.error().sentence, wayOut(offset.error()), Remedy::TestAgain);
}

Check signInCheck(const Account& account, Drive& drive, bool online, const std::stop_token& stop) {
    const auto state = account.state();
    if (!state)
        return bad(u"sign_in"_s, state.error().sentence, Texts::tr("Open the keyring, then try again."),
                   Remedy::TestAgain);
    if (!state->gmailAuthenticated)
        return notSignedIn(state->ended ? state->ended->sentence : Texts::tr("Nobody is signed in."));
    const auto stored = account.credentials();
    if (!stored)
        return notSignedIn(stored.error().sentence);
    if (!state->driveConnected && !online)
        return notSignedIn(Texts::tr("Google Drive is not connected, or Google no longer accepts the connection."));
    const QString person =
        state->profile ? Texts::tr("Signed in as %1").arg(forPeople(state->profile->email)) : QString();
    if (!online)
        return measured(u"sign_in"_s, person);
    const auto root = drive.get(u"root"_s, stop);
    if (root)
        return measured(u"sign_in"_s, person);
    return signInTrouble(root.error());
}

Check foldersCheck(const QList<Source>& sources, Drive& drive, const std::stop_token& stop) {
    QStringList lost;
    QStringList unanswered; ///< Each sentence once.
    qint64 sourceId = 0;
    int found = 0;
    for (const Source& source : sources) {
        for (const Camera& camera : source.cameras) {
            if (!camera.selected || stop.stop_requested())
                continue;
            const auto folder = drive.get(camera.folderId, stop);
            if (folder ? folder->trashed : isGone(folder.error())) {
                lost += Texts::tr("“%1” of “%2”").arg(forPeople(camera.name), forPeople(source.name));
                sourceId = sourceId == 0 ? source.id : sourceId;
            } else if (folder) {
                ++found;
            } else if (!unanswered.contains(folder.error().sentence)) {
                unanswered += folder.error().sentence;
            }
        }
    }
    if (lost.isEmpty() && !unanswered.isEmpty())
        return passing(
            bad(u"folders"_s, unanswered.join(u' '), Texts::tr("Wait a little, then test again."), Remedy::TestAgain));
    if (lost.isEmpty())
        return good(u"folders"_s, Texts::tr("%n camera folder(s) can be read.", nullptr, found));
    const QString gone =
        Texts::tr("The folder of these cameras is gone from Drive, or this account may not see it: %1.")
            .arg(lost.join(u", "_s));
    return bad(u"folders"_s, (QStringList(gone) + unanswered).join(u' '),
               Texts::tr("Look for the folder in Drive and in its trash, ask its owner to share it, or choose the "
                         "camera folders again."),
               Remedy::ChooseFolders, sourceId);
}

/// What helps depends on what failed: a wrong advice sends people to look at a network that works.
Check notMeasured(const Error& error) {
    const auto trouble = [&error](const QString& fix, Remedy remedy = Remedy::TestAgain) {
        return bad(u"speed"_s, error.sentence, fix, remedy);
    };
    switch (ownerOf(error)) {
    case Owner::Item:
        return passing(trouble(
            Texts::tr("Only this clip or folder is affected. Test again later: another clip may be the newest then.")));
    case Owner::Disk:
        return trouble(Texts::tr("Free space on the disk of this computer, then test again."), Remedy::FreeSpace);
    case Owner::Account:
        if (error.kind == ErrorKind::QuotaExceeded)
            return passing(
                trouble(Texts::tr("Wait until Google allows more for this account again; nothing is lost.")));
        if (error.kind == ErrorKind::KeyringUnavailable)
            return trouble(Texts::tr("Unlock the keyring of this computer, then test again."));
        return trouble(Texts::tr("Sign in with Google again."), Remedy::SignIn);
    case Owner::Setup:
        return trouble(Texts::tr("Ask the administrator who made the Google client file."),
                       error.action == Action::ImportClientFile ? Remedy::ImportClientFile : Remedy::TestAgain);
    case Owner::Drive:
        return passing(trouble(Texts::tr("Google Drive has a problem. Wait a little, then test again.")));
    case Owner::Connection:
        return trouble(Texts::tr("Check the internet connection and the proxy of this computer."));
    case Owner::Program:
        break;
    }
    return trouble(Texts::tr("Start the program again."));
}

Check speedCheck(const QList<Source>& sources, Drive& drive, const Clock& clock, const std::stop_token& stop) {
    QStringList folderIds;
    for (const Source& source : sources) {
        for (const Camera& camera : source.cameras)
            folderIds += camera.folderId;
    }
    const auto mbps = measuredMbps(drive, clock, folderIds, stop);
    if (!mbps)
        return notMeasured(mbps.error());
    if (!*mbps)
        return skipped(u"speed"_s, Texts::tr("No clip is large enough to measure with."));
    const QString trouble = speedTrouble(**mbps);
    const QString value = Texts::tr("%1 Mbps").arg(QLocale().toString(**mbps, 'f', 1));
    return trouble.isEmpty() ? measured(u"speed"_s, value)
                             : passing(bad(u"speed"_s, trouble, speedRemedy(), Remedy::TestAgain));
}

} // namespace vtrack
