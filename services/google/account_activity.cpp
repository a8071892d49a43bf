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

QString sentenceOf(AccountEvent event) {
    switch (event) {
    case AccountEvent::SignedIn:
        return Texts::tr("A person signed in with Google.");
    case AccountEvent::OtherPerson:
        return Texts::tr("Another person signed in with Google, and the one before was signed out.");
    case AccountEvent::DriveConnected:
        return Texts::tr("A person connected Google Drive.");
    case AccountEvent::SignedOut:
        break;
    }
    return Texts::tr("A person signed out of Google: no new footage is fetched until somebody signs in.");
}

} // namespace

void noteAccount(const Database& database, AccountEvent event, const QDateTime& now) {
    const auto connection = database.connect();
    const auto line =
        connection
            ? ActivityStore(**connection).append({.time = now, .kind = u"account"_s, .message = sentenceOf(event)})
            : Result<qint64>(std::unexpected(connection.error()));
    if (!line)
        qCWarning(logAccount) << "a change of the account is not noted:" << line.error().detail;
}

} // namespace vtrack
