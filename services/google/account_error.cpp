// SPDX-License-Identifier: GPL-3.0-or-later
#include "account_error.h"

#include "visible_text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Account)
};

/// Nothing has changed; the person can choose the other account.
Error otherAccount(const QString& sentence) {
    return {.kind = ErrorKind::BadInput, .sentence = sentence, .action = Action::ConfirmOtherAccount};
}

} // namespace

Error otherPerson(const QString& signedIn, const QString& chosen) {
    if (signedIn.compare(chosen, Qt::CaseInsensitive) == 0)
        return otherAccount(
            Texts::tr("The address %1 now belongs to another Google account than the one that signed in on this "
                      "computer; it was deleted and created again, for example. Nothing has changed yet. Use the new "
                      "account for both if it is yours.")
                .arg(forPeople(chosen)));
    return otherAccount(
        Texts::tr("You signed in as %1, but chose %2 for Google Drive. Nothing has changed yet. Connect Drive again "
                  "and choose %1, or use %2 for both.")
            .arg(forPeople(signedIn), forPeople(chosen)));
}

Error otherFirst(const QString& connected, const QString& chosen) {
    return otherAccount(
        Texts::tr("%1 is signed in on this computer and connected to Google Drive. You chose %2. Nothing has changed "
                  "yet. If you use %2 from now on, the connection of %1 ends, on all computers with this client file.")
            .arg(forPeople(connected), forPeople(chosen)));
}

Error otherInstead(const QString& signedIn, const QString& chosen) {
    return otherAccount(Texts::tr("%1 is signed in on this computer. You chose %2. Nothing has changed yet. If you "
                                  "use %2 from now on, %1 is signed out here.")
                            .arg(forPeople(signedIn), forPeople(chosen)));
}

Error otherAfterSignOut(const QString& previous, const QString& chosen) {
    return otherAccount(Texts::tr("Before the sign-out, this computer used %1, and cameras are chosen. You chose "
                                  "%2. Nothing has changed yet. If you use %2 from now on, only cameras that it can "
                                  "see are synced.")
                            .arg(forPeople(previous), forPeople(chosen)));
}

Error notVisible(const QString& account, const QString& before) {
    return {.kind = ErrorKind::PermissionDenied,
            .sentence =
                before.isEmpty()
                    ? Texts::tr("The account %1 cannot see this folder; the one before could. The folder may be in "
                                "Drive as before, and no footage is given up. Sign in with the previous account, or "
                                "ask who owns the folder to share it with %1.")
                          .arg(forPeople(account))
                    : Texts::tr("The account %1 cannot see this folder; %2 could. The folder may be in Drive as "
                                "before, and no footage is given up. Sign in as %2 again, or ask who owns the folder "
                                "to share it with %1.")
                          .arg(forPeople(account), forPeople(before)),
            .detail = u"not found; last seen by another account"_s,
            .action = Action::SignInAgain};
}

Error endedBecause(const Error& error) {
    if (error.action != Action::CredentialFileUnreadable)
        return error;
    return {.kind = ErrorKind::AuthExpired,
            .sentence =
                Texts::tr("Somebody was signed in, but the key that opens the stored sign-in is no longer on this "
                          "computer (for example, its keyring was recreated). Sign in with Google again; "
                          "footage on this computer is not affected."),
            .detail = error.detail,
            .action = Action::SignInAgain};
}

Error notConnected() {
    return {.kind = ErrorKind::AuthExpired,
            .sentence = Texts::tr("Google Drive is not connected, so no footage can be fetched. Connect it first."),
            .action = Action::ConnectDrive};
}

Error notLasting() {
    return {.kind = ErrorKind::AuthExpired,
            .sentence =
                Texts::tr("Google gave no lasting permission, so syncing would stop after an hour. Connect Google "
                          "Drive again."),
            .detail = u"no refresh_token in the answer"_s};
}

Error gmailFirst() {
    return {.kind = ErrorKind::AuthExpired,
            .sentence = Texts::tr("Gmail authentication required before Drive access"),
            .action = Action::CompleteGmailAuthFirst};
}

} // namespace vtrack
