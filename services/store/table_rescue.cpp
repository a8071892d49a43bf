// SPDX-License-Identifier: GPL-3.0-or-later
#include "table_rescue.h"

#include "clock.h"
#include "stored_rows.h"

#include <QDir>
#include <QLoggingCategory>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace vtrack {

Q_LOGGING_CATEGORY(logRescue, "vtrack.store.rescue")

namespace {

/// A table whose rows are searched for. A row belongs to it if every value has its column's type; `isRow` distinguishes
/// it from rows of other tables and index entries if that is not enough.
struct KnownTable {
    const char* name;
    bool hasRowid;
    int fewestColumns; ///< Of rows that an older version of the program wrote.
    bool (*isRow)(const QVariantList&) = nullptr;
};

/// `source_id, drive_file_id, content_key, ...`: twelve values, with a time in the ninth place.
bool isCleanedFile(const QVariantList& row) {
    return fromIso(row[8].toString()).isValid();
}

/// `source_id, drive_file_id, drive_md5, cleaned_at` and, later, three values more: so cleaned_files was before each
/// content had a row of its own. A change feed has four, too, with a page token in the third place; an entry of
/// downloaded_files_footage has five.
bool isEarlierCleanedFile(const StoredRow& row) {
    static const QRegularExpression md5(u"^([0-9a-fA-F]{32})?$"_s);
    const QVariantList& values = row.values;
    return !row.hasRowid && (values.size() == 4 || values.size() == 7) && values[0].typeId() == QMetaType::LongLong &&
           values[1].typeId() == QMetaType::QString && md5.match(values[2].toString()).hasMatch() &&
           fromIso(values[3].toString()).isValid();
}

StoredRow asCleanedFile(StoredRow row) {
    const QVariantList old = row.values;
    const QVariant none;
    row.values = {old[0], old[1], old[2], old[2],       none,         none,
                  none,   none,   old[3], old.value(4), old.value(5), old.value(6)};
    return row;
}

/// `source_id, folder, marked_at`; some indexes have a time or a name in the second place.
bool isSourceFolder(const QVariantList& row) {
    return QDir::isAbsolutePath(row[1].toString()) && fromIso(row[2].toString()).isValid();
}

/// `source_id, path, camera_id, ...`
bool isBegunFile(const QVariantList& row) {
    return QDir::isAbsolutePath(row[1].toString()) && row[2].typeId() == QMetaType::LongLong;
}

/// `source_id, folder_id, state, ...` with a time in the sixth place.
bool isUnchosenFolder(const QVariantList& row) {
    static const QStringList states{u"there"_s, u"new"_s, u"ignored"_s};
    return states.contains(row[2].toString()) && fromIso(row[5].toString()).isValid();
}

/// `camera_id, start, until, made_at` and, later, whether it was planned.
bool isKnownSilence(const QVariantList& row) {
    return fromIso(row[3].toString()).isValid() && (row[2].isNull() || fromIso(row[2].toString()).isValid());
}

constexpr std::array knownTables{
    KnownTable{"video_sources", true, 9},
    KnownTable{"camera_configurations", true, 12},
    KnownTable{"sync_status", true, 18},
    KnownTable{"user_profiles", true, 11},
    KnownTable{"downloaded_files", true, 21},
    KnownTable{"activity", true, 9},
    KnownTable{"pending_files", false, 23},
    KnownTable{"cleaned_files", false, 12, isCleanedFile},
    KnownTable{"begun_files", false, 12, isBegunFile},
    KnownTable{"source_folders", false, 3, isSourceFolder},
    KnownTable{"unchosen_folders", false, 7, isUnchosenFolder},
    KnownTable{"known_silences", false, 4, isKnownSilence},
};

struct Column {
    QString name;
    QString type;
    bool notNull = false;
    bool isKey = false;
};

/// A known table with its columns of today.
struct Target {
    KnownTable table;
    QList<Column> columns;
};

bool fits(const QVariant& value, const Column& column, bool hasRowid) {
    if (value.isNull())
        return !column.notNull && (hasRowid || !column.isKey);
    if (hasRowid && column.isKey)
        return false; // The rowid stands for it.
    const int type = value.typeId();
    if (column.type == u"INTEGER")
        return type == QMetaType::LongLong;
    if (column.type == u"REAL")
        return type == QMetaType::LongLong || type == QMetaType::Double;
    if (column.type == u"BLOB")
        return type == QMetaType::QByteArray;
    return type == QMetaType::QString;
}

bool isRowOf(const StoredRow& row, const Target& target) {
    if (row.hasRowid != target.table.hasRowid || (row.hasRowid && row.rowid <= 0) ||
        row.values.size() < target.table.fewestColumns || row.values.size() > target.columns.size())
        return false;
    for (qsizetype i = 0; i < row.values.size(); ++i) {
        if (!fits(row.values[i], target.columns[i], row.hasRowid))
            return false;
    }
    return !target.table.isRow || target.table.isRow(row.values);
}

/// `source_id, camera_name, files, bytes, ...` of camera_totals.
bool isCounter(const StoredRow& row) {
    return !row.hasRowid && row.values.size() == 7 && row.values[0].typeId() == QMetaType::LongLong &&
           row.values[1].typeId() == QMetaType::QString && row.values[2].typeId() == QMetaType::LongLong &&
           row.values[3].typeId() == QMetaType::LongLong;
}

/// `name, seq` of SQLite's own sqlite_sequence.
bool isSequence(const StoredRow& row, const QList<Target>& targets) {
    return row.hasRowid && row.values.size() == 2 && row.values[1].typeId() == QMetaType::LongLong &&
           std::ranges::any_of(targets, [&](const Target& target) {
               return row.values[0].toString() == QLatin1StringView(target.table.name);
           });
}

Result<QList<Target>> targetsIn(Connection& fresh) {
    QList<Target> targets;
    for (const KnownTable& table : knownTables) {
        const auto columns = fresh.list(u"SELECT name, type, \"notnull\", pk FROM pragma_table_info(?)"_s,
                                        {QLatin1StringView(table.name)}, [](const Rows& row) {
                                            return Column{row.value(0).toString(), row.value(1).toString(),
                                                          row.value(2).toBool(), row.value(3).toBool()};
                                        });
        if (!columns)
            return std::unexpected(columns.error());
        targets += Target{table, *columns};
    }
    return targets;
}

/// @return 1, or 0 where the database has such a row already or does not take it.
Result<qint64> insert(Connection& fresh, const Target& target, const StoredRow& row) {
    QStringList names;
    QVariantList values = row.values;
    for (qsizetype i = 0; i < values.size(); ++i) {
        names += target.columns[i].name;
        if (row.hasRowid && target.columns[i].isKey)
            values[i] = row.rowid;
    }
    const QString marks = QStringList(values.size(), u"?"_s).join(u", ");
    const auto added = fresh.change(u"INSERT OR IGNORE INTO %1 (%2) VALUES (%3)"_s.arg(
                                        QLatin1StringView(target.table.name), names.join(u", "), marks),
                                    values);
    if (!added && added.error().kind != ErrorKind::Internal)
        return added; // An error of the disk, not of this row.
    return added.value_or(0);
}

Result<void> take(Connection& fresh, const QList<Target>& targets, const StoredRow& row, RescuedRows& rescued) {
    for (const Target& target : targets) {
        if (!isRowOf(row, target))
            continue;
        const auto added = insert(fresh, target, row);
        if (!added)
            return std::unexpected(added.error());
        if (QLatin1StringView(target.table.name) == u"downloaded_files")
            rescued.files += *added;
        return {};
    }
    if (isCounter(row))
        rescued.filesCounted += std::max<qint64>(row.values[2].toLongLong(), 0);
    if (isSequence(row, targets)) {
        qint64& highest = rescued.highestIds[row.values[0].toString()];
        highest = std::max(highest, row.values[1].toLongLong());
    }
    return {};
}

} // namespace

QStringList rescuedTables() {
    QStringList names;
    for (const KnownTable& table : knownTables)
        names += QString::fromLatin1(table.name);
    return names;
}

Result<QStringList> columnsOf(Connection& connection, const QString& table) {
    const auto names = connection.list(u"SELECT name FROM pragma_table_info(?)"_s, {table},
                                       [](const Rows& row) { return row.value(0).toString(); });
    if (!names)
        return std::unexpected(names.error());
    return QStringList(*names);
}

Result<RescuedRows> rescueRows(const QString& damagedPath, Connection& fresh) {
    const auto targets = targetsIn(fresh);
    if (!targets)
        return std::unexpected(targets.error());
    DatabasePages pages(damagedPath);
    return fresh.transaction([&]() -> Result<RescuedRows> {
        RescuedRows rescued;
        for (quint32 number = 1; number <= pages.count(); ++number) {
            for (const StoredRow& row : storedRows(pages, number)) {
                const StoredRow present = isEarlierCleanedFile(row) ? asCleanedFile(row) : row;
                if (auto taken = take(fresh, *targets, present, rescued); !taken)
                    return std::unexpected(taken.error());
            }
        }
        qCInfo(logRescue) << pages.count() << "pages," << rescued.files << "file records of" << rescued.filesCounted;
        return rescued;
    });
}

} // namespace vtrack
