// SPDX-License-Identifier: GPL-3.0-or-later
#include "notifier.h"

#include "display_text.h"
#include "error_kinds.h"
#include "size_text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

/// How long after its begin, and after the last reminder, a person is reminded of a pause.
constexpr std::chrono::hours forgottenAfter{4};

/// Identifies a problem, so that it is reported once; empty for a source without one. Not its message, which contains
/// changing numbers.
QString problemOf(const SyncStatus& status) {
    return status.syncEnabled && severityOf(status.errorSeverity) > Severity::Info
               ? u"%1 %2"_s.arg(status.errorType, status.errorSeverity)
               : QString();
}

} // namespace

Notifier::Notifier(const SyncScheduler& scheduler, const Watcher& watcher, const Settings& settings, const Clock& clock)
    : m_scheduler(scheduler)
    , m_watcher(watcher)
    , m_settings(settings)
    , m_clock(clock) {
    connect(&scheduler, &SyncScheduler::runFinished, this, &Notifier::onRunFinished);
    connect(&watcher, &Watcher::looked, this, &Notifier::onLooked);
    connect(&watcher, &Watcher::looked, this, &Notifier::remindOfPause);
    connect(&watcher, &Watcher::raised, this, &Notifier::onRaised);
    connect(&watcher, &Watcher::channelChanged, this, [this](const QString& sentence, bool works) {
        if (!works && m_settings.get(setting::notifications) != Notifications::None)
            emit notice({.title = tr("Alarms cannot be sent"), .text = sentence, .isProblem = true});
    });
}

void Notifier::onRunFinished(const RunReport& report) {
    if (!report.newFolders.isEmpty() && m_settings.get(setting::notifications) != Notifications::None)
        emit notice({.title = tr("A new camera folder"), .text = sentenceOf(report.newFolders), .isProblem = true});
    const int files = int(report.downloaded.files);
    if (files == 0 || m_settings.get(setting::notifications) != Notifications::All)
        return;
    const auto& sources = m_watcher.sources();
    const auto source = std::ranges::find(sources, report.sourceId, &WatchedSource::id);
    Notice digest{.title = tr("%n new clip(s)", nullptr, files),
                  .text = source == sources.end() ? sizeText(report.downloaded.bytes)
                                                  : tr("“%1”: %2 downloaded.", "the source's name, then a size")
                                                        .arg(source->name, sizeText(report.downloaded.bytes))};
    if (report.waiting.files > 0)
        digest.text += u' ' + tr("%n more are in the queue.", nullptr, int(report.waiting.files));
    emit notice(digest);
}

void Notifier::onLooked() {
    QList<WatchedSource> fresh;
    for (const WatchedSource& source : m_watcher.sources()) {
        const QString problem = problemOf(source.status);
        if (!problem.isEmpty() && m_known.value(source.id) != problem)
            fresh += source;
        m_known[source.id] = problem;
    }
    if (fresh.isEmpty() || m_settings.get(setting::notifications) == Notifications::None)
        return;
    const auto severity = [](const WatchedSource& source) {
        return severityOf(source.status.errorSeverity);
    };
    const WatchedSource& worst = *std::ranges::max_element(fresh, {}, severity);
    Notice problem{.title = severity(worst) >= Severity::Critical ? tr("No new footage is downloaded")
                                                                  : tr("Not all footage is downloaded"),
                   .text = u"%1: %2"_s.arg(worst.name, worst.status.lastSyncMessage),
                   .isProblem = true,
                   .place = errorKind(worst.status.errorType) == ErrorKind::AuthExpired ? Place::SignIn
                                                                                        : Place::Diagnostics};
    if (fresh.size() > 1)
        problem.text += u' ' + tr("%n other source(s) have a problem, too.", nullptr, int(fresh.size()) - 1);
    emit notice(problem);
}

/// A pause with an end is no oversight.
void Notifier::remindOfPause() {
    const bool mayBeForgotten = m_scheduler.isPaused() && !m_scheduler.pausedUntil().isValid();
    if (!mayBeForgotten) {
        m_reminded = {};
        return;
    }
    const QDateTime since = m_scheduler.pausedSince();
    const QDateTime last = m_reminded.isValid() ? m_reminded : since;
    const QDateTime now = m_clock.now();
    if (!last.isValid() || last.secsTo(now) < std::chrono::seconds(forgottenAfter).count() ||
        m_settings.get(setting::notifications) == Notifications::None)
        return;
    m_reminded = now;
    emit notice({.title = tr("Still paused"),
                 .text = tr("No footage has been fetched since %1. Resume when the pause is no longer needed.")
                             .arg(momentText(since, now)),
                 .isProblem = true});
}

/// Many cameras that fall silent together are one sentence.
QString Notifier::silenceOf(const QList<FoundAlarm>& alarms) const {
    const auto isSilent = [](const FoundAlarm& found) {
        return found.alarm.kind == AlarmKind::Silent;
    };
    if (alarms.size() < 2 || !std::ranges::all_of(alarms, isSilent))
        return {};
    qsizetype cameras = 0;
    for (const WatchedSource& source : m_watcher.sources())
        cameras += source.cameras.size();
    if (std::ranges::count_if(m_watcher.alarms(), isSilent) == cameras)
        return tr("All %n camera(s) are silent: check the recorder and the site's internet.", nullptr, int(cameras));
    QStringList names;
    for (const FoundAlarm& found : alarms.first(std::min(qsizetype(3), alarms.size())))
        names += found.camera;
    return tr("%n camera(s) are silent: %1.", nullptr, int(alarms.size()))
        .arg(names.join(u", "_s) + (alarms.size() > names.size() ? u"…"_s : QString()));
}

void Notifier::onRaised(const QList<FoundAlarm>& alarms) {
    if (m_settings.get(setting::notifications) == Notifications::None)
        return;
    if (const QString silence = silenceOf(alarms); !silence.isEmpty())
        return emit notice({.title = tr("Footage may be missing"), .text = silence, .isProblem = true});
    const auto severity = [](const FoundAlarm& found) {
        return found.alarm.severity;
    };
    const auto worst = std::ranges::max_element(alarms, {}, severity);
    Notice problem{.title = tr("Footage may be missing"), .text = worst->alarm.sentence, .isProblem = true};
    if (alarms.size() > 1)
        problem.text += u' ' + tr("%n more have a problem.", nullptr, int(alarms.size()) - 1);
    emit notice(problem);
}

} // namespace vtrack
