// SPDX-License-Identifier: GPL-3.0-or-later
#include "notifier.h"

#include "display_text.h"
#include "sync_scheduler.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

/// What makes a problem another one; nothing for a source without. Not its message, in which numbers change.
QString problemOf(const SourceRow& source) {
    return source.enabled && source.severity > Severity::Info
               ? u"%1 %2"_s.arg(source.errorType).arg(int(source.severity))
               : QString();
}

} // namespace

Notifier::Notifier(const SyncScheduler& scheduler, LiveOverview& live, const Settings& settings)
    : m_live(live)
    , m_settings(settings) {
    connect(&scheduler, &SyncScheduler::runFinished, this, &Notifier::onRunFinished);
    connect(&live, &LiveOverview::loaded, this, &Notifier::onLoaded);
}

void Notifier::onRunFinished(const RunReport& report) {
    const int files = int(report.downloaded.files);
    if (files == 0 || m_settings.notifications() != Notifications::All)
        return;
    const auto& sources = m_live.sources.rows();
    const auto source = std::ranges::find(sources, report.sourceId, &SourceRow::key);
    Notice digest{.title = tr("%n new video(s)", nullptr, files),
                  .text = source == sources.end() ? sizeText(report.downloaded.bytes)
                                                  : tr("“%1”: %2 brought in.", "the source's name, then a size")
                                                        .arg(source->name, sizeText(report.downloaded.bytes))};
    if (report.waiting.files > 0)
        digest.text += u' ' + tr("%n more will follow.", nullptr, int(report.waiting.files));
    emit notice(digest);
}

void Notifier::onLoaded() {
    QList<SourceRow> fresh;
    for (const SourceRow& source : m_live.sources.rows()) {
        const QString problem = problemOf(source);
        if (!problem.isEmpty() && m_known.value(source.key) != problem)
            fresh += source;
        m_known[source.key] = problem;
    }
    if (fresh.isEmpty() || m_settings.notifications() == Notifications::None)
        return;
    const SourceRow& worst = *std::ranges::max_element(fresh, {}, &SourceRow::severity);
    Notice problem{.title = worst.severity >= Severity::Critical ? tr("No new footage comes in")
                                                                 : tr("Not all footage comes in"),
                   .text = u"%1: %2"_s.arg(worst.name, worst.message),
                   .isProblem = true,
                   .place = worst.errorType == u"auth_expired" ? Place::SignIn : Place::Diagnostics};
    if (fresh.size() > 1)
        problem.text += u' ' + tr("%n other source(s) have a problem, too.", nullptr, int(fresh.size()) - 1);
    emit notice(problem);
}

} // namespace vtrack
