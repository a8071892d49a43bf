// SPDX-License-Identifier: GPL-3.0-or-later
#include "account_activity.h"

#include "activity_store.h"

#include <QCoreApplication>
#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace vtrack {

Q_DECLARE_LOGGING_CATEGORY(logAccount)

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Account)
};

QString sentenceOf(AccountEvent event, SignInBy by) {
    const bool isPerson = by == SignInBy::Person;
    switch (event) {
    case AccountEvent::SignedIn:
        return isPerson ? Texts::tr("A person signed in with Google.")
                        : Texts::tr("A service account signed in with its key file.");
    case AccountEvent::OtherAccount:
        return isPerson ? Texts::tr("A person signed in with Google, and the account before was signed out.")
                        : Texts::tr("A service account signed in with its key file, and the account before was signed "
                                    "out.");
    case AccountEvent::DriveConnected:
        return isPerson ? Texts::tr("A person connected Google Drive.")
                        : Texts::tr("A service account connected Google Drive.");
    case AccountEvent::SignedOut:
        break;
    }
    return Texts::tr("The Google account was signed out: no new footage is fetched until somebody signs in.");
}

} // namespace

void noteAccount(const Database& database, AccountEvent event, const QDateTime& now, SignInBy by) {
    const auto line = noteActivity(database, {.time = now, .kind = u"account"_s, .message = sentenceOf(event, by)});
    if (!line)
        qCWarning(logAccount) << "a change of the account is not noted:" << line.error().detail;
}

} // namespace vtrack
