// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview.h"

#include "display_text.h"
#include "error_kinds.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Overview)
};

/// The enabled source with the worst problem; nullptr if there is none.
const SourceRow* worstOf(const QList<SourceRow>& sources) {
    const SourceRow* worst = nullptr;
    for (const SourceRow& source : sources) {
        const bool troubled = source.enabled && source.severity > Severity::Info;
        if (troubled && (worst == nullptr || source.severity > worst->severity))
            worst = &source;
    }
    return worst;
}

/// The oldest "last check" of all sources. Invalid if one was never checked.
QDateTime lastCheckOfAll(const QList<SourceRow>& sources) {
    QDateTime oldest;
    for (const SourceRow& source : sources) {
        if (!source.enabled)
            continue;
        if (!source.lastCheck.isValid())
            return {};
        if (!oldest.isValid() || source.lastCheck < oldest)
            oldest = source.lastCheck;
    }
    return oldest;
}

/// Whether a source was not checked for much longer than its interval, so that "all footage is here" would be a guess.
bool isStale(const QList<SourceRow>& sources, const QDateTime& now) {
    return std::ranges::any_of(sources, [&](const SourceRow& source) {
        const std::chrono::minutes interval(source.intervalMinutes);
        return source.enabled && std::chrono::seconds(source.lastCheck.secsTo(now)) > interval + overdueAfter(interval);
    });
}

/// What is under way, in one sentence.
QString runText(const OverviewFacts& facts) {
    const int files = facts.downloading + facts.queued;
    if (files == 0)
        return Texts::tr("Checking Drive for new footage…");
    return files == 1 ? Texts::tr("Downloading 1 file…")
                      : Texts::tr("Downloading %1 files…").arg(QLocale().toString(files));
}

QString nextCheck(const OverviewFacts& facts) {
    return facts.nextRun.isValid() ? Texts::tr("Next check %1.").arg(untilText(facts.nextRun, facts.now)) : QString();
}

void describeRun(const OverviewFacts& facts, Overview& overview) {
    overview.state = OverallState::Syncing;
    overview.sentence = runText(facts);
    if (facts.downloading > 0 && facts.speed > 0)
        overview.detail = speedText(facts.speed);
}

void describeFailure(const OverviewFacts& facts, const SourceRow& worst, Overview& overview) {
    overview.sentence = Texts::tr("Not everything could be fetched.");
    overview.detail = (worst.message + u' ' + nextCheck(facts)).trimmed();
}

void describeTrouble(const OverviewFacts& facts, const SourceRow& worst, Overview& overview) {
    if (worst.error == ErrorKind::NetworkError) {
        overview.state = OverallState::Offline;
        overview.sentence = Texts::tr("Google Drive cannot be reached.");
        overview.detail = facts.nextRun.isValid()
                              ? Texts::tr("Nothing is lost. Trying again %1.").arg(untilText(facts.nextRun, facts.now))
                              : QString();
        return;
    }
    overview.state = worst.severity >= Severity::Error ? OverallState::Error : OverallState::Warning;
    overview.detail = nextCheck(facts);
    if (overview.remedy == Remedy::SignIn)
        overview.sentence = Texts::tr("Sign in again: no new footage is downloaded.");
    else if (worst.severity == Severity::Critical)
        overview.sentence = Texts::tr("No new footage is downloaded.");
    else
        describeFailure(facts, worst, overview);
}

void describeAlarm(const OverviewFacts& facts, Overview& overview) {
    overview.state = facts.alarm.severity >= Severity::Error ? OverallState::Error : OverallState::Warning;
    overview.sentence = facts.alarm.sentence;
    const QString more = facts.alarms > 1
                             ? Texts::tr("%n more sources or cameras have a problem.", nullptr, facts.alarms - 1)
                             : QString();
    overview.detail = (more + u' ' + (facts.running ? runText(facts) : nextCheck(facts))).trimmed();
}

/// Reports gaps that are over: a person may still look for that footage.
QString silenceText(const OverviewFacts& facts) {
    if (facts.silentCameras == 0)
        return {};
    if (facts.silentCameras > 1)
        return Texts::tr("In the last 24 hours %n cameras were silent at times.", nullptr, facts.silentCameras);
    return Texts::tr("In the last 24 hours %1 was silent for %2.")
        .arg(nameText(facts.mostSilent), spanText(facts.longestSilence));
}

void describeRest(const OverviewFacts& facts, Overview& overview) {
    const QDateTime last = lastCheckOfAll(facts.sources);
    overview.detail = nextCheck(facts);
    if (!last.isValid()) {
        overview.sentence = Texts::tr("Waiting for the first check.");
    } else if (isStale(facts.sources, facts.now)) {
        overview.state = facts.nextRun.isValid() ? OverallState::Idle : OverallState::Warning;
        overview.sentence = Texts::tr("Last check %1. Newer footage may be waiting.").arg(agoText(last, facts.now));
    } else {
        const QString all = facts.newFolders == 0
                                ? Texts::tr("All footage is here. Last check %1.")
                                : Texts::tr("All footage of the chosen cameras is here. Last check %1.");
        overview.sentence = all.arg(agoText(last, facts.now));
        overview.detail = (overview.detail + u' ' + silenceText(facts)).trimmed();
    }
}

/// The worse of two states.
OverallState worseOf(OverallState a, OverallState b) {
    constexpr std::array order{OverallState::Idle,    OverallState::Syncing, OverallState::Paused,
                               OverallState::Warning, OverallState::Offline, OverallState::Error};
    return std::ranges::find(order, a) < std::ranges::find(order, b) ? b : a;
}

} // namespace

QString stateIconName(OverallState state) {
    switch (state) {
    case OverallState::Idle:
        return u"tray-idle"_s;
    case OverallState::Syncing:
        return u"tray-syncing"_s;
    case OverallState::Paused:
        return u"tray-paused"_s;
    case OverallState::Warning:
        return u"tray-warning"_s;
    case OverallState::Error:
        return u"tray-error"_s;
    case OverallState::Offline:
        return u"tray-offline"_s;
    }
    return {};
}

Overview overviewOf(const OverviewFacts& facts) {
    Overview overview{.running = facts.running};
    const SourceRow* worst = worstOf(facts.sources);
    if (worst != nullptr && worst->severity == Severity::Critical) {
        overview.trouble = worst->message;
        overview.remedy = remedyFor(worst->error.value_or(ErrorKind::Internal), worst->action);
        overview.troubledSource = worst->key;
    }
    const bool allPaused = std::ranges::none_of(facts.sources, &SourceRow::enabled);
    if (!facts.failure.isEmpty()) {
        overview.state = OverallState::Error;
        overview.sentence = facts.failure;
    } else if (!facts.loaded) {
        overview.sentence = Texts::tr("Opening…");
    } else if (facts.sources.isEmpty()) {
        overview.state = OverallState::Warning;
        overview.sentence = Texts::tr("No cameras are set up yet.");
    } else if (facts.paused || allPaused) {
        overview.state = OverallState::Paused;
        overview.sentence = Texts::tr("Paused. No new footage is fetched.");
        if (facts.pausedUntil.isValid())
            overview.detail =
                Texts::tr("Resumes automatically: %1.", "a time").arg(momentText(facts.pausedUntil, facts.now));
    } else if (facts.alarm.severity >= Severity::Error && (worst == nullptr || worst->severity < Severity::Error)) {
        describeAlarm(facts, overview);
    } else if (facts.running) {
        describeRun(facts, overview);
    } else if (worst != nullptr) {
        describeTrouble(facts, *worst, overview);
    } else if (facts.alarm.severity > Severity::Info) {
        describeAlarm(facts, overview);
    } else {
        describeRest(facts, overview);
    }
    overview.worst = overview.state;
    if (worst != nullptr) {
        Overview trouble{.remedy = overview.remedy};
        describeTrouble(facts, *worst, trouble);
        overview.worst = worseOf(overview.state, trouble.state);
    }
    return overview;
}

} // namespace vtrack
