// SPDX-License-Identifier: GPL-3.0-or-later
#include "stopped_sources.h"

#include "alarm_notice_store.h"
#include "error_kinds.h"
#include "visible_text.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(StoppedSources)
};

const QString stoppedKind = u"stopped"_s;

/// An error that passes by itself (no network) says nothing about what stopped the source before.
bool isFetched(const SyncStatus& status) {
    return status.state == SyncState::Success ||
           (status.state == SyncState::Error && status.errorType == errorType(ErrorKind::DownloadFailed));
}

} // namespace

QList<SourceStop> sourceStops(const QList<WatchedSource>& sources) {
    QList<SourceStop> stops;
    for (const WatchedSource& source : sources) {
        const SyncStatus& status = source.status;
        const bool isCritical = status.errorSeverity == severityWord(Severity::Critical);
        stops += SourceStop{.id = source.id,
                            .name = source.name,
                            .enabled = status.syncEnabled,
                            .stopped = isCritical,
                            .works = !isCritical && isFetched(status),
                            .sentence = status.state == SyncState::Error ? status.lastSyncMessage : QString()};
    }
    return stops;
}

Result<void> noteStops(Connection& connection, const QList<SourceStop>& stops, const QDateTime& now) {
    return connection.transaction([&]() -> Result<void> {
        AlarmNoticeStore notices(connection);
        const auto lasting = notices.lasting(stoppedKind);
        if (!lasting)
            return std::unexpected(lasting.error());
        for (const AlarmRow& alarm : *lasting) {
            const auto source = std::ranges::find(stops, alarm.sourceId, &SourceStop::id);
            Result<void> noted;
            if (source == stops.end() || !source->enabled)
                noted = notices.forget(alarm);
            else if (source->works)
                noted = notices.over(alarm, Texts::tr("“%1” is fetched again.").arg(forPeople(source->name)), now);
            if (!noted)
                return noted;
        }
        for (const SourceStop& source : stops) {
            const bool isKnown = std::ranges::find(*lasting, source.id, &AlarmRow::sourceId) != lasting->end();
            if (isKnown || !source.enabled || !source.stopped || source.sentence.isEmpty())
                continue;
            const AlarmRow alarm{.kind = stoppedKind,
                                 .sourceId = source.id,
                                 .severity = Severity::Critical,
                                 .sentence = u"“%1”: "_s.arg(forPeople(source.name)) + source.sentence,
                                 .since = now};
            if (auto raised = notices.raise(alarm); !raised)
                return raised;
        }
        return {};
    });
}

} // namespace vtrack
