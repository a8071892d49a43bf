// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace vtrack {

// Steps of several statements have a file each; short ones stand in migrations().
Migration migration1();
Migration migration2();
Migration migration3();
Migration migration4();
Migration migration5();
Migration migration12();
Migration migration13();
Migration migration16();
Migration migration18();

const QList<Migration>& migrations() {
    static const QList<Migration> steps{
        migration1(),
        migration2(),
        migration3(),
        migration4(),
        migration5(),
        // The guide's error types are too few to tell what helps: "permission_denied" may mean the disk or the Google
        // project.
        {QStringList{uR"(CREATE TABLE present_actions (
    source_id INTEGER PRIMARY KEY,
    action_required TEXT NOT NULL,    -- what helps against the error of the source's last run
    FOREIGN KEY (source_id) REFERENCES video_sources (id) ON DELETE CASCADE
))"_s}},
        {QStringList{uR"(CREATE TABLE known_silences (
    camera_id INTEGER NOT NULL,
    start INTEGER NOT NULL,           -- when the camera fell silent; seconds since 1970
    until TEXT,                       -- until when a person knows of it; NULL for a silence that is over
    made_at TEXT NOT NULL,
    PRIMARY KEY (camera_id, start),
    FOREIGN KEY (camera_id) REFERENCES camera_configurations (id) ON DELETE CASCADE
) WITHOUT ROWID)"_s}},
        // What a shortcut leads to has its place from the shortcut. Folders that were found by one so far are listed
        // with their parent within a day, which notes it.
        {QStringList{u"ALTER TABLE watched_folders ADD COLUMN shortcut_id TEXT NOT NULL DEFAULT ''"_s}},
        {QStringList{u"CREATE INDEX IF NOT EXISTS watched_folders_shortcut ON watched_folders (source_id, shortcut_id) "
                     "WHERE shortcut_id <> ''"_s}},
        // The checksum that this program computed, where Drive has none, proves a file whose row was not written. A row
        // of an absent file stays for its part while the file is pending.
        {QStringList{u"ALTER TABLE begun_files ADD COLUMN checksum TEXT NOT NULL DEFAULT ''"_s,
                     u"ALTER TABLE begun_files ADD COLUMN is_absent INTEGER NOT NULL DEFAULT 0"_s}},
        // Clips that were uploaded before stay in Drive; empty: all are fetched.
        {QStringList{u"ALTER TABLE video_sources ADD COLUMN fetch_from TEXT NOT NULL DEFAULT ''"_s,
                     u"DROP TRIGGER video_sources_revised"_s,
                     u"CREATE TRIGGER video_sources_revised AFTER UPDATE OF config, active, path, fetch_from ON "
                     "video_sources BEGIN\n    UPDATE video_sources SET revision = revision + 1 WHERE id = NEW.id;\n"
                     "END"_s}},
        migration12(),
        migration13(),
        // When a program that syncs ran, and so when none did.
        {QStringList{uR"(CREATE TABLE lifetimes (
    id INTEGER PRIMARY KEY,
    began_at TEXT NOT NULL,
    seen_at TEXT NOT NULL,            -- when it last noted that it runs
    is_closed INTEGER NOT NULL DEFAULT 0 -- 0: it still runs, was killed, or lost its power
))"_s}},
        {QStringList{u"ALTER TABLE lifetimes ADD COLUMN ending TEXT NOT NULL DEFAULT ''"_s, // closed, asleep
                     u"UPDATE lifetimes SET ending = 'closed' WHERE is_closed"_s,
                     u"ALTER TABLE lifetimes DROP COLUMN is_closed"_s}},
        migration16(),
        // 1: a person said beforehand from when until when, and `start` is the first of the two.
        {QStringList{u"ALTER TABLE known_silences ADD COLUMN is_planned INTEGER NOT NULL DEFAULT 0"_s}},
        migration18(),
        // Else a look for who is signed in would read all photos.
        {QStringList{u"CREATE INDEX user_profiles_current ON user_profiles (is_current) WHERE is_current = 1"_s}},
    };
    return steps;
}

namespace {

Result<int> numberFrom(Connection& connection, const QString& sql) {
    const auto number = connection.first(sql, {}, [](const Rows& row) { return row.value(0).toInt(); });
    if (!number)
        return std::unexpected(number.error());
    return number->value_or(0);
}

} // namespace

Result<int> schemaVersion(Connection& connection) {
    return numberFrom(connection, u"PRAGMA user_version"_s);
}

Result<void> checkSchema(Connection& connection) {
    const auto version = schemaVersion(connection);
    if (!version)
        return std::unexpected(version.error());
    if (*version > migrations().size())
        return failure(ErrorKind::BadInput,
                       QCoreApplication::translate(
                           "Database", "The database was written by a newer version of this program and was "
                                       "left as it is. Install the newer version to continue."),
                       u"user_version %1, we know %2"_s.arg(*version).arg(migrations().size()));
    const auto strangers = numberFrom(connection, u"SELECT count(*) FROM sqlite_master"_s);
    if (!strangers)
        return std::unexpected(strangers.error());
    if (*version < 0 || (*version == 0 && *strangers > 0))
        return failure(ErrorKind::BadInput,
                       QCoreApplication::translate(
                           "Database", "The database belongs to another program and was left as it is. Move "
                                       "it away or choose another data folder with --data-dir."),
                       u"user_version %1, %2 tables"_s.arg(*version).arg(*strangers));
    return {};
}

Result<void> migrate(Connection& connection) {
    return connection.transaction([&]() -> Result<void> {
        if (auto checked = checkSchema(connection); !checked)
            return checked;
        const auto version = schemaVersion(connection);
        if (!version)
            return std::unexpected(version.error());
        for (const Migration& step : migrations().mid(*version)) {
            for (const QString& statement : step.statements) {
                if (auto run = connection.run(statement); !run)
                    return std::unexpected(run.error());
            }
        }
        if (auto set = connection.run(u"PRAGMA user_version = %1"_s.arg(migrations().size())); !set)
            return std::unexpected(set.error());
        return {};
    });
}

} // namespace vtrack
