// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics.h"

#include "error_kinds.h"
#include "source_folder.h"
#include "source_store.h"
#include "sync_status_store.h"

#include <QCoreApplication>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr double mebibyte = 1024.0 * 1024.0;

using Labels = MetricsText::Labels;

Labels labelsOf(const WatchedSource& source) {
    return {{"source_id"_ba, QString::number(source.id)}, {"source"_ba, source.name}};
}

Labels labelsOf(const WatchedSource& source, const CameraFootage& camera) {
    return labelsOf(source) + Labels{{"camera"_ba, camera.camera.name}};
}

/// The guide's "Error Types".
constexpr std::array guideErrors{ErrorKind::AuthExpired,      ErrorKind::QuotaExceeded,  ErrorKind::NetworkError,
                                 ErrorKind::PermissionDenied, ErrorKind::FolderNotFound, ErrorKind::DiskFull,
                                 ErrorKind::DownloadFailed};

} // namespace

Metrics::Metrics(const Database& database, const Account& account, Disk& disk, const Clock& clock)
    : m_database(database)
    , m_account(account)
    , m_clock(clock)
    , m_space(disk)
    , m_report(QTimeZone::systemTimeZone()) {}

Result<http::Response> Metrics::answer(const ApiCall& call) {
    const bool wantsOpenMetrics = call.accept.contains("application/openmetrics-text");
    const auto format = wantsOpenMetrics ? MetricsText::Format::OpenMetrics : MetricsText::Format::Prometheus;
    const QDateTime now = m_clock.now();
    const auto sources = read(now);
    if (!sources)
        return std::unexpected(sources.error());
    MetricsText text(format);
    text.gauge("vtrack_build_info"_ba, "The version of the program, as a label; always 1."_ba);
    text.sample({{"version"_ba, QCoreApplication::applicationVersion()}}, 1);
    writeSignIn(text);
    writeSources(text, *sources);
    writeErrors(text, *sources);
    writeCameras(text, *sources, now);
    writeAlarms(text, *sources);
    return http::Response{.contentType = MetricsText::contentType(format), .body = text.text()};
}

Result<QList<Metrics::SourceFigures>> Metrics::read(const QDateTime& now) {
    const auto connection = m_database.connect();
    if (!connection)
        return std::unexpected(connection.error());
    std::unique_lock lock(m_mutex);
    const auto watched = m_report.read(**connection, now);
    lock.unlock();
    if (!watched)
        return std::unexpected(watched.error());
    QList<SourceFigures> sources;
    for (const WatchedSource& source : *watched) {
        auto figures = readSource(**connection, source, now);
        if (!figures)
            return std::unexpected(figures.error());
        sources += std::move(*figures);
    }
    return sources;
}

Result<Metrics::SourceFigures> Metrics::readSource(Connection& connection, const WatchedSource& watched,
                                                   const QDateTime& now) {
    PendingStore pending(connection);
    const auto counts = pending.counts(watched.id, now);
    const auto byType = pending.retryingByType(watched.id);
    const auto ofCameras = pending.ofCameras(watched.id);
    const auto errors = SyncStatusStore(connection).errorsByType(watched.id);
    const auto source = SourceStore(connection).byId(watched.id);
    if (!counts || !byType)
        return std::unexpected(counts ? byType.error() : counts.error());
    if (!errors)
        return std::unexpected(errors.error());
    if (!ofCameras || !source)
        return std::unexpected(ofCameras ? source.error() : ofCameras.error());
    return SourceFigures{.watched = watched,
                         .pending = *counts,
                         .retryingByType = *byType,
                         .errorsByType = *errors,
                         .pendingOfCameras = *ofCameras,
                         .freeBytes = *source ? m_space.of(sourceFolder(**source)) : std::nullopt,
                         .alarms = alarmsOf(watched, sourceFacts(watched, now), now)};
}

void Metrics::writeSignIn(MetricsText& text) const {
    const auto state = m_account.state();
    if (!state) // For example a locked keyring, which does not mean "signed out".
        return;
    text.gauge("vtrack_signed_in"_ba, "Whether somebody is signed in. Absent while the keyring gives no answer."_ba);
    text.sample({}, state->gmailAuthenticated ? 1 : 0);
    text.gauge("vtrack_drive_connected"_ba, "Whether Google Drive is connected."_ba);
    text.sample({}, state->driveConnected ? 1 : 0);
}

void Metrics::writeSources(MetricsText& text, const QList<SourceFigures>& sources) {
    const auto each = [&](const auto& value) {
        for (const SourceFigures& source : sources)
            text.sample(labelsOf(source.watched), value(source));
    };
    text.gauge("vtrack_source_enabled"_ba, "Whether the source is synced, or paused."_ba);
    each([](const SourceFigures& s) { return s.watched.status.syncEnabled ? 1.0 : 0.0; });
    text.gauge("vtrack_source_interval_seconds"_ba, "Time from one check to the next."_ba);
    each([](const SourceFigures& s) { return s.watched.status.syncIntervalMinutes * 60.0; });
    text.gauge("vtrack_source_last_check_timestamp_seconds"_ba, "When a check last ended, successful or not."_ba);
    each([](const SourceFigures& s) { return s.watched.status.lastSyncTimestamp; });
    text.gauge("vtrack_source_last_look_timestamp_seconds"_ba,
               "When a check that saw the folders of all cameras in Drive began."_ba);
    each([](const SourceFigures& s) { return s.watched.status.lastLook; });
    text.gauge("vtrack_source_next_check_timestamp_seconds"_ba, "When the next check is due."_ba);
    each([](const SourceFigures& s) { return s.watched.status.nextSyncTimestamp; });
    text.gauge("vtrack_source_pending_files"_ba, "Files that are in Drive and not here yet."_ba);
    each([](const SourceFigures& s) { return static_cast<double>(s.pending.files); });
    text.gauge("vtrack_source_pending_bytes"_ba, "The bytes of the pending files."_ba);
    each([](const SourceFigures& s) { return static_cast<double>(s.pending.bytes); });
    text.counter("vtrack_source_fetched_files"_ba, "Files fetched so far, also those cleaned up since."_ba);
    each([](const SourceFigures& s) { return static_cast<double>(s.watched.status.filesDownloadedCount); });
    text.counter("vtrack_source_fetched_bytes"_ba, "Bytes fetched so far."_ba);
    each([](const SourceFigures& s) { return std::round(s.watched.status.totalDownloadSizeMb * mebibyte); });
    text.gauge("vtrack_source_disk_free_bytes"_ba,
               "Free bytes on the disk of the destination. Absent while it gives no answer."_ba);
    for (const SourceFigures& source : sources) {
        if (source.freeBytes)
            text.sample(labelsOf(source.watched), static_cast<double>(*source.freeBytes));
    }
}

void Metrics::writeErrors(MetricsText& text, const QList<SourceFigures>& sources) {
    text.gauge("vtrack_source_failed_checks"_ba, "Failed checks since the last successful one."_ba);
    for (const SourceFigures& source : sources)
        text.sample(labelsOf(source.watched), source.watched.status.timerErrorCount);
    const auto eachType = [&](const auto& value) {
        for (const SourceFigures& source : sources) {
            for (const ErrorKind kind : guideErrors)
                text.sample(labelsOf(source.watched) + Labels{{"type"_ba, errorType(kind)}},
                            static_cast<double>(value(source, errorType(kind))));
        }
    };
    text.counter("vtrack_source_errors"_ba, "Failed checks so far, by their error."_ba);
    eachType([](const SourceFigures& source, const QString& type) { return source.errorsByType.value(type); });
    text.gauge("vtrack_source_error"_ba, "Whether the source has an error of this type now."_ba);
    eachType([](const SourceFigures& source, const QString& type) {
        return source.watched.status.errorType == type ? 1 : 0;
    });
    text.gauge("vtrack_source_retrying_files"_ba, "Files that failed and are tried again, by their last error."_ba);
    eachType([](const SourceFigures& source, const QString& type) { return source.retryingByType.value(type); });
}

void Metrics::writeCameras(MetricsText& text, const QList<SourceFigures>& sources, const QDateTime& now) {
    const auto each = [&](const auto& value) {
        for (const SourceFigures& source : sources) {
            for (const CameraFootage& camera : source.watched.cameras)
                text.sample(labelsOf(source.watched, camera), value(source, camera));
        }
    };
    const auto queue = [](const SourceFigures& source, const CameraFootage& camera) {
        return source.pendingOfCameras.value(camera.camera.id);
    };
    text.gauge("vtrack_camera_last_look_timestamp_seconds"_ba,
               "When a check that saw all folders of the camera in Drive began."_ba);
    each([](const SourceFigures&, const CameraFootage& camera) { return camera.camera.lastLook; });
    text.gauge("vtrack_camera_newest_footage_age_seconds"_ba,
               "Time since the newest footage ended, in Drive or here. Absent without footage."_ba);
    for (const SourceFigures& source : sources) {
        for (const CameraFootage& camera : source.watched.cameras) {
            if (camera.newestEnd != 0)
                text.sample(labelsOf(source.watched, camera),
                            static_cast<double>(now.toSecsSinceEpoch() - camera.newestEnd));
        }
    }
    text.gauge(
        "vtrack_camera_missing_seconds"_ba,
        "Time since the newest footage in which the camera usually records and did not, without what a person knows "
        "of."_ba);
    each([](const SourceFigures&, const CameraFootage& camera) { return static_cast<double>(camera.missingUnknown); });
    text.gauge("vtrack_camera_gap_seconds"_ba, "The gaps of the last 24 hours that are over."_ba);
    each([](const SourceFigures&, const CameraFootage& camera) { return static_cast<double>(camera.silentLastDay); });
    text.gauge("vtrack_camera_pending_files"_ba, "Files that are in Drive and not here yet, without a failure."_ba);
    each([&](const SourceFigures& s, const CameraFootage& c) { return static_cast<double>(queue(s, c).waiting); });
    text.gauge("vtrack_camera_retrying_files"_ba, "Files that failed and are tried again."_ba);
    each([&](const SourceFigures& s, const CameraFootage& c) { return static_cast<double>(queue(s, c).retrying); });
}

void Metrics::writeAlarms(MetricsText& text, const QList<SourceFigures>& sources) {
    text.gauge("vtrack_alarm"_ba,
               "An alarm of the program: 1 for amber, 2 for red. Of a whole source, the camera is empty."_ba);
    for (const SourceFigures& source : sources) {
        for (const FoundAlarm& found : source.alarms) {
            if (!found.isKnown())
                text.sample(labelsOf(source.watched) +
                                Labels{{"camera"_ba, found.camera}, {"kind"_ba, alarmWord(found.alarm.kind)}},
                            found.alarm.severity == Severity::Error ? 2 : 1);
        }
    }
}

} // namespace vtrack
