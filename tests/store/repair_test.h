// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "activity_store.h"
#include "atomic_file.h"
#include "damage_mark.h"
#include "database_copy.h"
#include "database_repair.h"
#include "repair_report.h"
#include "source_mirror.h"
#include "sql_error.h"
#include "store_fixture.h"
#include "sync_status_store.h"

#include <QRandomGenerator>

namespace vtrack::test {

constexpr int pageSize = 4096;
constexpr int filesOfEach = 300;
constexpr int mostRowsOnAPage = 20; // A file record has more than 200 bytes.

/// What lies beside the database when it is damaged.
enum Beside { Nothing = 0, Mirror = 1, Copy = 2 };

/// Overwrites bytes of the file with random ones, as a bad disk does.
inline void spoil(const QString& path, qint64 from, qint64 bytes, QRandomGenerator& random) {
    QByteArray garbage(bytes, '\0');
    for (char& byte : garbage)
        byte = static_cast<char>(random.bounded(256));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(from));
    QCOMPARE(file.write(garbage), bytes);
}

inline qint64 number(Connection& connection, const QString& sql) {
    return connection.first(sql, {}, [](const Rows& row) { return row.value(0).toLongLong(); }).value().value_or(-1);
}

inline qint64 number(const Database& database, const QString& sql) {
    return number(*database.connect().value(), sql);
}

inline qint64 count(const Database& database, const QString& table) {
    return number(database, u"SELECT count(*) FROM "_s + table);
}

inline QStringList texts(const Database& database, const QString& sql) {
    return database.connect().value()->list(sql, {}, [](const Rows& row) { return row.value(0).toString(); }).value();
}

/// openOrRepair(), also where the damage shows only when the whole file is looked through.
inline Result<OpenedDatabase> repairedByNow(const QString& path) {
    {
        auto opened = openOrRepair(path, moment());
        if (!opened || !opened->setAside.isEmpty())
            return opened;
        if (checkWhole(*opened->database.connect().value()))
            return opened;
    } // Closed, as at a program's end.
    return openOrRepair(path, moment(1));
}

/// Everything a person sees of the sources.
inline QStringList sourcesOf(const Database& database) {
    return texts(database, u"SELECT id || name || path || json_extract(config, '$.destination') || sync_enabled || "
                           "sync_interval_minutes FROM video_sources JOIN sync_status USING (id) ORDER BY id"_s) +
           texts(database,
                 u"SELECT id || ' ' || source_id || camera_name || folder_path || is_selected || "
                 "json_extract(camera_config, '$.processing_enabled') FROM camera_configurations ORDER BY id"_s);
}

inline const QString allFiles =
    u"SELECT id || ' ' || source_id || camera_name || local_file_path || drive_file_id || checksum || "
    "is_processed || recording_start_time FROM downloaded_files ORDER BY id"_s;

/// Tests of a database with three sources and hundreds of files, a fresh copy for each.
class RepairTest : public QObject {
protected:
    void fillOnce() {
        const auto database = Database::open(m_original.filePath(u"vtrack.db"_s)).value();
        const auto connection = database.connect().value();
        VERIFY_OK(connection->transaction([&] { return fill(*connection); }));
        VERIFY_OK(keepDailyCopy(database, moment())); // With the mirror of the sources.
    }

    void begin() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"vtrack.db"_s);
        QVERIFY(QFile::copy(m_original.filePath(u"vtrack.db"_s), m_path));
        const auto database = Database::open(m_path).value();
        m_files = texts(database, allFiles);
        m_sources = sourcesOf(database);
    }

    static qint64 byId(const QString& row) { return row.section(u' ', 0, 0).toLongLong(); }

    static Result<void> fill(Connection& connection) {
        FileStore files(connection);
        for (int number = 0; number < 3; ++number) {
            const auto source = SourceStore(connection).add(projectA(10 + number), projectAToken, moment());
            if (!source)
                return std::unexpected(source.error());
            for (int i = 0; i < filesOfEach; ++i) {
                auto file =
                    clip(source->id, (number * filesOfEach) + i, i % 2 == 0 ? u"Cloud_Cam1"_s : u"Cloud_Cam2"_s);
                file.isProcessed = i % 3 == 0;
                const auto recorded = files.record(file);
                if (!recorded)
                    return std::unexpected(recorded.error());
            }
            for (int i = 0; i < 40; ++i) {
                const auto line = ActivityStore(connection)
                                      .append({.time = moment(i),
                                               .sourceId = source->id,
                                               .kind = u"run"_s,
                                               .message = QString(200, u'm')});
                if (!line)
                    return std::unexpected(line.error());
            }
            const qint64 old = (number * filesOfEach) + 1;
            if (const auto marked = files.markProcessed({old}, u"completed"_s, moment()); !marked)
                return std::unexpected(marked.error());
            const auto cleaned = files.clean(files.byIds({old}).value(), moment());
            if (!cleaned)
                return std::unexpected(cleaned.error());
        }
        return {};
    }

    void putBeside(int beside) const {
        const auto put = [&](const QString& name) {
            QVERIFY(QFile::copy(m_original.filePath(name), m_folder->filePath(name)));
        };
        if ((beside & Mirror) != 0)
            put(u"sources.json"_s);
        if ((beside & Copy) != 0) {
            QVERIFY(QDir(m_folder->path()).mkdir(u"backups"_s));
            put(u"backups/vtrack-20250115.db"_s);
        }
    }

    QList<qint64> rootsOf(const QStringList& names) {
        const auto connection = Connection::open(m_path).value();
        QList<qint64> roots;
        for (const QString& name : names)
            roots += number(*connection, u"SELECT rootpage FROM sqlite_master WHERE name = '%1'"_s.arg(name));
        return roots;
    }

    /// @return how many pages were hit.
    int damage(const QString& what, QRandomGenerator& random) {
        const auto pages = static_cast<int>(QFileInfo(m_path).size() / pageSize);
        if (what == u"header") {
            spoil(m_path, 0, 100, random);
            return 1;
        }
        if (what == u"half of the file") {
            QFile::resize(m_path, qint64(pages) / 2 * pageSize);
            return pages / 2 + 1;
        }
        QList<qint64> hit;
        if (what == u"page 1") {
            hit = {1};
        } else if (what.endsWith(u"random"_s)) {
            for (int i = what.section(u' ', 0, 0).toInt(); i > 0; --i)
                hit += 1 + random.bounded(pages);
        } else if (what == u"parents") {
            hit = rootsOf({u"video_sources"_s, u"camera_configurations"_s, u"sync_status"_s});
        } else {
            hit = rootsOf({what});
        }
        for (const qint64 page : hit)
            spoil(m_path, (page - 1) * pageSize, pageSize, random);
        return static_cast<int>(hit.size());
    }

    QTemporaryDir m_original;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    QStringList m_files;
    QStringList m_sources;
};

} // namespace vtrack::test
