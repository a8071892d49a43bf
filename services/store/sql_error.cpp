// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql_error.h"

#include <QCoreApplication>
#include <QSqlError>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

// The primary result codes of https://sqlite.org/rescode.html that call for different action.
enum SqliteCode {
    Perm = 3,
    Busy = 5,
    Locked = 6,
    ReadOnly = 8,
    IoError = 10,
    Corrupt = 11,
    Full = 13,
    CannotOpen = 14,
    NotADatabase = 26,
};

struct Meaning {
    ErrorKind kind;
    const char* sentence;
    Action action = Action::None;
};

Meaning meaningOf(int code) {
    switch (code) {
    case Full:
        return {.kind = ErrorKind::DiskFull,
                .sentence =
                    QT_TRANSLATE_NOOP("Database", "The disk with the program's database is full. Footage already "
                                                  "downloaded is safe; free some space and the sync continues.")};
    case Perm:
    case ReadOnly:
    case CannotOpen:
        return {.kind = ErrorKind::PermissionDenied,
                .sentence =
                    QT_TRANSLATE_NOOP("Database", "The program's database cannot be opened for writing. Ask for "
                                                  "permission to write to the data folder, or choose another "
                                                  "with --data-dir.")};
    case Busy:
    case Locked:
        return {.kind = ErrorKind::Internal,
                .sentence = QT_TRANSLATE_NOOP("Database", "Another program is using the program's database. Close it, "
                                                          "then try again; nothing is lost."),
                .action = Action::DatabaseLocked};
    case Corrupt:
    case NotADatabase:
        return {.kind = ErrorKind::Internal,
                .sentence = QT_TRANSLATE_NOOP("Database", "The program's database is damaged. The footage itself is "
                                                          "not affected. Restart the program to have it repaired."),
                .action = Action::RepairDatabase};
    case IoError:
        return {.kind = ErrorKind::Internal,
                .sentence = QT_TRANSLATE_NOOP("Database", "The disk reported an error at the program's database. Check "
                                                          "the disk; footage already downloaded is not affected.")};
    default:
        return {.kind = ErrorKind::Internal,
                .sentence =
                    QT_TRANSLATE_NOOP("Database", "The program's database refused a change, so it was not made. "
                                                  "Try again; if it happens again, send us the log.")};
    }
}

Error errorFor(int code) {
    const Meaning meaning = meaningOf(code);
    return {.kind = meaning.kind,
            .sentence = QCoreApplication::translate("Database", meaning.sentence),
            .transient = meaning.action == Action::DatabaseLocked,
            .action = meaning.action};
}

} // namespace

Error sqlError(const QSqlError& error) {
    const int extended = error.nativeErrorCode().toInt();
    Error meaning = errorFor(extended & 0xff);
    meaning.detail = u"SQLite %1: %2 (%3)"_s.arg(QString::number(extended), error.databaseText(), error.driverText());
    return meaning;
}

Error damagedDatabase() {
    return errorFor(Corrupt);
}

} // namespace vtrack
