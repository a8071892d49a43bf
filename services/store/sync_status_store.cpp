// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync_status_store.h"

#include "clock.h"
#include "error_kinds.h"
#include "missing_row.h"
#include "sync_interval.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr double mebibyte = 1024.0 * 1024.0;

/// Only the guide's seven words (guide, "Error Types"). Any other kind counts as download_failed.
QString guideErrorType(ErrorKind kind) {
    return errorType(kind < ErrorKind::BadInput ? kind : ErrorKind::DownloadFailed);
}

constexpr std::array<std::pair<SyncState, QStringView>, 4> states{{
    {SyncState::Pending, u"pending"},
    {SyncState::InProgress, u"in_progress"},
    {SyncState::Success, u"success"},
    {SyncState::Error, u"error"},
}};

SyncState stateOf(const QString& word) {
    const auto* found = std::ranges::find_if(states, [&](const auto& row) { return word == row.second; });
    return found == states.end() ? SyncState::Pending : found->first;
}

SyncStatus readStatus(const Rows& row) {
    return {.id = row.number(u"id"_s),
            .sourceId = row.number(u"source_id"_s),
            .syncEnabled = row.flag(u"sync_enabled"_s),
            .lastSyncTimestamp = row.time(u"last_sync_timestamp"_s),
            .nextSyncTimestamp = row.time(u"next_sync_timestamp"_s),
            .syncIntervalMinutes = static_cast<int>(row.number(u"sync_interval_minutes"_s)),
            .state = stateOf(row.text(u"last_sync_status"_s)),
            .lastSyncMessage = row.text(u"last_sync_message"_s),
            .filesDownloadedCount = row.number(u"files_downloaded_count"_s),
            .totalDownloadSizeMb = row.value(u"total_download_size_mb"_s).toDouble(),
            .errorSeverity = row.text(u"error_severity"_s),
            .errorType = row.text(u"error_type"_s),
            .action = actionOf(row.text(u"action_required"_s)),
            .lastTimerRun = row.time(u"last_timer_run"_s),
            .lastLook = row.time(u"last_look"_s),
            .timerErrorCount = static_cast<int>(row.number(u"timer_error_count"_s)),
            .errorCount = static_cast<int>(row.number(u"error_count"_s)),
            .lastErrorType = row.text(u"last_error_type"_s),
            .createdAt = row.time(u"created_at"_s),
            .updatedAt = row.time(u"updated_at"_s)};
}

} // namespace

QString stateWord(SyncState state) {
    return std::ranges::find(states, state, [](const auto& row) { return row.first; })->second.toString();
}

/// Written at the end of each run (guide, "Sync Status Update").
struct SyncStatusStore::Ending {
    SyncState status;
    QString message;
    FileTotal downloaded;
    QDateTime now;
    QDateTime next;
    QString severity = {};  ///< Null for no error.
    QString errorType = {}; ///< Null for no error.
    Action action = Action::None;
};

SyncStatusStore::SyncStatusStore(Connection& connection)
    : m_connection(connection) {}

Result<std::optional<SyncStatus>> SyncStatusStore::byId(qint64 sourceId) {
    return m_connection.first(u"SELECT ss.*, ll.began AS last_look, pa.action_required FROM sync_status ss "
                              "LEFT JOIN last_looks ll USING (source_id) "
                              "LEFT JOIN present_actions pa USING (source_id) WHERE source_id = ?"_s,
                              {sourceId}, readStatus);
}

Result<void> SyncStatusStore::begin(qint64 sourceId, const QDateTime& now) {
    const QString time = toIsoUtc(now);
    return update(sourceId,
                  u"last_sync_status = 'in_progress', last_sync_message = 'Downloading files...', "
                  "last_timer_run = ?, updated_at = ?"_s,
                  {time, time});
}

Result<void> SyncStatusStore::looked(qint64 sourceId, const QDateTime& began) {
    return m_connection.changeAny(u"INSERT OR REPLACE INTO last_looks (source_id, began) VALUES (?, ?)"_s,
                                  {sourceId, toIsoUtc(began)});
}

Result<void> SyncStatusStore::camerasLooked(const QList<qint64>& cameraIds, const QDateTime& began) {
    for (const qint64 id : cameraIds) {
        const auto written = m_connection.changeAny(
            u"INSERT OR REPLACE INTO camera_looks (camera_id, began) VALUES (?, ?)"_s, {id, toIsoUtc(began)});
        if (!written)
            return written;
    }
    return {};
}

Result<void> SyncStatusStore::succeed(qint64 sourceId, const FileTotal& downloaded, const QString& message,
                                      const QDateTime& now, const QDateTime& next) {
    return end(sourceId,
               {.status = SyncState::Success, .message = message, .downloaded = downloaded, .now = now, .next = next});
}

Result<void> SyncStatusStore::partial(qint64 sourceId, const FileTotal& downloaded, const QString& message,
                                      const QDateTime& now, const QDateTime& next) {
    return fail(sourceId, {.kind = ErrorKind::DownloadFailed, .sentence = message}, Severity::Warning, now, next,
                downloaded);
}

Result<void> SyncStatusStore::fail(qint64 sourceId, const Error& error, Severity severity, const QDateTime& now,
                                   const QDateTime& next, const FileTotal& downloaded) {
    return end(sourceId, {.status = SyncState::Error,
                          .message = error.sentence,
                          .downloaded = downloaded,
                          .now = now,
                          .next = next,
                          .severity = severityWord(severity),
                          .errorType = guideErrorType(error.kind),
                          .action = error.action});
}

Result<void> SyncStatusStore::interrupt(qint64 sourceId, const FileTotal& downloaded, const QString& message,
                                        const QDateTime& now, const QDateTime& next) {
    return end(sourceId,
               {.status = SyncState::Pending, .message = message, .downloaded = downloaded, .now = now, .next = next});
}

Result<void> SyncStatusStore::schedule(qint64 sourceId, const QDateTime& next) {
    return update(sourceId, u"next_sync_timestamp = ?"_s, {toIsoUtc(next)});
}

Result<void> SyncStatusStore::setInterval(qint64 sourceId, int minutes) {
    if (auto checked = checkInterval(minutes); !checked)
        return checked;
    return update(sourceId, u"sync_interval_minutes = ?"_s, {minutes});
}

Result<void> SyncStatusStore::setEnabled(qint64 sourceId, bool enabled) {
    return update(sourceId, u"sync_enabled = ?"_s, {enabled});
}

Result<qint64> SyncStatusStore::repairInterrupted(const QDateTime& now) {
    const QString message = QCoreApplication::translate(
        "SyncStatusStore", "The last sync was interrupted. Nothing is lost; it continues with the next check.");
    return m_connection.change(
        u"UPDATE sync_status SET last_sync_status = 'pending', last_sync_message = ?, updated_at = ? "
        "WHERE last_sync_status = 'in_progress'"_s,
        {message, toIsoUtc(now)});
}

Result<void> SyncStatusStore::end(qint64 sourceId, const Ending& ending) {
    const QString time = toIsoUtc(ending.now);
    const bool failed = !ending.errorType.isNull();
    // A stopped run says nothing about the failures before it: only a successful one resets their count.
    const bool succeeded = ending.status == SyncState::Success;
    return m_connection.transaction([&]() -> Result<void> {
        if (auto kept = keepAction(sourceId, ending.action); !kept)
            return kept;
        if (auto counted = failed ? countError(sourceId, ending.errorType) : Result<void>(); !counted)
            return counted;
        return update(sourceId,
                      u"last_sync_timestamp = ?, next_sync_timestamp = ?, last_sync_status = ?, last_sync_message = ?, "
                      "files_downloaded_count = files_downloaded_count + ?, "
                      "total_download_size_mb = total_download_size_mb + ?, error_severity = ?, error_type = ?, "
                      "last_error_type = coalesce(?, last_error_type), error_count = error_count + ?, "
                      "timer_error_count = CASE WHEN ? THEN 0 ELSE timer_error_count + ? END, updated_at = ?"_s,
                      {time, toIsoUtc(ending.next), stateWord(ending.status), ending.message, ending.downloaded.files,
                       static_cast<double>(ending.downloaded.bytes) / mebibyte, ending.severity, ending.errorType,
                       ending.errorType, failed, succeeded, failed, time});
    });
}

/// Not a column of sync_status: that table is the guide's.
Result<void> SyncStatusStore::keepAction(qint64 sourceId, Action action) {
    if (action == Action::None)
        return m_connection.changeAny(u"DELETE FROM present_actions WHERE source_id = ?"_s, {sourceId});
    return m_connection.changeAny(
        u"INSERT OR REPLACE INTO present_actions (source_id, action_required) VALUES (?, ?)"_s,
        {sourceId, actionWord(action)});
}

/// Not in sync_status either.
Result<void> SyncStatusStore::countError(qint64 sourceId, const QString& type) {
    return m_connection.changeAny(u"INSERT INTO error_counts (source_id, error_type, count) "
                                  "SELECT id, ?, 1 FROM video_sources WHERE id = ? "
                                  "ON CONFLICT (source_id, error_type) DO UPDATE SET count = count + 1"_s,
                                  {type, sourceId});
}

Result<QHash<QString, qint64>> SyncStatusStore::errorsByType(qint64 sourceId) {
    auto rows = m_connection.run(u"SELECT error_type, count FROM error_counts WHERE source_id = ?"_s, {sourceId});
    if (!rows)
        return std::unexpected(rows.error());
    QHash<QString, qint64> errors;
    while (rows->next())
        errors.insert(rows->text(u"error_type"_s), rows->number(u"count"_s));
    if (const auto error = rows->error())
        return std::unexpected(*error);
    return errors;
}

Result<void> SyncStatusStore::update(qint64 sourceId, const QString& assignments, QVariantList values) {
    values.append(sourceId);
    return sourceWasThere(
        m_connection.change(u"UPDATE sync_status SET %1 WHERE source_id = ?"_s.arg(assignments), values), sourceId);
}

} // namespace vtrack
