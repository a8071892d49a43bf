// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview.h"

#include "camera_groups.h"
#include "display_text.h"
#include "error_kinds.h"
#include "overview_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Overview)
};

/// The facts, and what several rules take from them.
struct Situation {
    const OverviewFacts& facts;
    QList<BadgedCamera> cameras;
    QList<SourceRow> enabled; ///< Sources that are not paused.
    const SourceRow* worst;   ///< Of the enabled ones, with an error; nullptr if there is none.
    CameraTrouble trouble;
};

const SourceRow* worstOf(const QList<SourceRow>& sources) {
    const SourceRow* worst = nullptr;
    for (const SourceRow& source : sources) {
        if (source.severity > Severity::Info && (worst == nullptr || source.severity > worst->severity))
            worst = &source;
    }
    return worst;
}

bool isOffline(const SourceRow& source) {
    return source.error == ErrorKind::NetworkError && source.severity > Severity::Info;
}

/// The message of the source's last run. While a run is on it is that run's.
QString messageOf(const SourceRow& source) {
    return source.state == SyncState::InProgress ? QString() : source.message;
}

OverallState stateFor(Severity severity) {
    return severity >= Severity::Error ? OverallState::Error : OverallState::Warning;
}

/// The time up to which all cameras are known; invalid if one was never searched.
QDateTime knownUntil(const Situation& now) {
    QDateTime oldest = now.facts.now;
    for (const SourceRow& source : now.enabled)
        oldest = std::min(oldest, source.lastLook);
    for (const BadgedCamera& one : now.cameras) {
        if (one.camera.enabled)
            oldest = std::min(oldest, one.camera.lastLook);
    }
    return oldest;
}

// --- The rules: each returns nothing unless it applies ---

using Said = std::optional<Overview>;

Said unreadable(const Situation& now) {
    if (now.facts.failure.isEmpty())
        return {};
    return Overview{.state = OverallState::Error, .sentence = now.facts.failure};
}

Said opening(const Situation& now) {
    if (now.facts.loaded)
        return {};
    return Overview{.state = OverallState::Offline, .sentence = Texts::tr("Opening…")};
}

Said nothingSetUp(const Situation& now) {
    if (!now.facts.sources.isEmpty())
        return {};
    return Overview{
        .state = OverallState::Warning,
        .sentence = Texts::tr("No cameras are set up yet."),
        .detail = joinedSentences({Texts::tr("Until then, no footage is fetched."),
                                   now.facts.setupBegun ? Texts::tr("What you have chosen is kept.") : QString()}),
        .offersSetup = true};
}

Said paused(const Situation& now) {
    if (!now.facts.paused && !now.enabled.isEmpty())
        return {};
    Overview overview{.state = OverallState::Paused, .sentence = Texts::tr("Paused. No new footage is fetched.")};
    QStringList details;
    if (now.facts.pausedUntil.isValid())
        details +=
            Texts::tr("Resumes automatically: %1.", "a time").arg(momentText(now.facts.pausedUntil, now.facts.now));
    if (now.facts.pausedSince.isValid())
        details += Texts::tr("Paused since %1.", "a time").arg(momentText(now.facts.pausedSince, now.facts.now));
    const auto silent = std::ranges::count_if(now.cameras, [](const auto& one) { return wasSilent(one.camera); });
    if (silent > 0)
        details += Texts::tr("%n camera(s) were silent before.", nullptr, int(silent));
    overview.detail = details.join(u' ');
    return overview;
}

QString stoppedSentence(Remedy remedy, const QString& account) {
    switch (remedy) {
    case Remedy::SignIn:
        return account.isEmpty()
                   ? Texts::tr("Sign in again: no new footage is downloaded.")
                   : Texts::tr("Sign in again as %1: no new footage is downloaded.").arg(nameText(account));
    case Remedy::FreeSpace:
        return Texts::tr("The disk is full: no new footage is downloaded.");
    case Remedy::ChooseDestination:
        return Texts::tr("The footage folder cannot be used: no new footage is downloaded.");
    default:
        return Texts::tr("No new footage is downloaded.");
    }
}

/// Nothing is downloaded for a source until a person acts.
Said stopped(const Situation& now) {
    if (now.worst == nullptr || now.worst->severity != Severity::Critical)
        return {};
    const SourceRow& source = *now.worst;
    Overview overview{.state = OverallState::Error,
                      .remedy = remedyFor(source.error.value_or(ErrorKind::Internal), source.action),
                      .troubledSource = source.key};
    overview.sentence = stoppedSentence(overview.remedy, now.facts.account);
    const bool all =
        std::ranges::all_of(now.enabled, [](const SourceRow& one) { return one.severity == Severity::Critical; });
    if (!all)
        overview.sentence = u"%1: %2"_s.arg(nameText(source.name), overview.sentence);
    overview.trouble = messageOf(source);
    overview.detail = joinedSentences({overview.trouble, now.trouble.sentence, meanwhileText(now.facts)});
    return overview;
}

Said offline(const Situation& now) {
    if (now.enabled.isEmpty() || !std::ranges::all_of(now.enabled, isOffline))
        return {};
    const QDateTime since = knownUntil(now);
    const QString again =
        now.facts.nextRun.isValid()
            ? Texts::tr("Nothing is lost. Trying again %1.").arg(untilText(now.facts.nextRun, now.facts.now))
            : QString();
    return Overview{.state = OverallState::Offline,
                    .sentence = since.isValid()
                                    ? Texts::tr("Google Drive cannot be reached; footage is known up to %1.")
                                          .arg(momentText(since, now.facts.now))
                                    : Texts::tr("Google Drive cannot be reached."),
                    .detail = joinedSentences({now.trouble.sentence, now.facts.running ? runText(now.facts) : again})};
}

int countOf(const Situation& now, CameraState state) {
    return int(std::ranges::count_if(now.cameras, [state](const auto& one) { return one.badge.state == state; }));
}

/// Says that alarms are left out.
QString knownText(const Situation& now) {
    const int known = countOf(now, CameraState::Known);
    return known == 0 ? QString() : Texts::tr("%n silent camera(s) are known of.", nullptr, known);
}

Said camerasNeedYou(const Situation& now) {
    const CameraTrouble& trouble = now.trouble;
    if (trouble.severity == Severity::Info)
        return {};
    Overview overview{.state = stateFor(trouble.severity),
                      .sentence = trouble.sentence,
                      .detail = joinedSentences({trouble.detail, knownText(now), meanwhileText(now.facts)}),
                      .showsCameras = true,
                      .worstCamera = trouble.worst};
    if (trouble.sourceToChoose != 0) {
        overview.remedy = Remedy::ChooseFolders;
        overview.troubledSource = trouble.sourceToChoose;
    } else if (!trouble.accountOfBefore.isEmpty()) {
        overview.remedy = Remedy::SignIn;
        overview.account = trouble.accountOfBefore;
    }
    return overview;
}

/// A check is overdue or stalled, or no camera of a source can be seen. What is known of its cameras is old then.
Said sourceAlarmed(const Situation& now) {
    const OverviewFacts& facts = now.facts;
    if (facts.alarm.severity == Severity::Info || facts.alarm.severity < now.trouble.severity)
        return {};
    const QString more =
        facts.alarms > 1 ? Texts::tr("%n more source(s) have a problem.", nullptr, facts.alarms - 1) : QString();
    return Overview{.state = stateFor(facts.alarm.severity),
                    .sentence = facts.alarm.sentence,
                    .detail = joinedSentences({more, now.trouble.sentence, meanwhileText(facts)})};
}

/// An error that is no camera's alone.
Said sourceFailed(const Situation& now) {
    if (now.worst == nullptr)
        return {};
    const bool quota = now.worst->error == ErrorKind::QuotaExceeded || now.worst->error == ErrorKind::RateLimited;
    const QString sentence = isOffline(*now.worst)
                                 ? Texts::tr("Google Drive cannot be reached for “%1”.").arg(nameText(now.worst->name))
                             : quota ? Texts::tr("Google's limit is used up; nothing is lost.")
                                     : Texts::tr("Not everything could be fetched.");
    return Overview{.state = stateFor(now.worst->severity),
                    .sentence = sentence,
                    .detail = joinedSentences({messageOf(*now.worst), meanwhileText(now.facts)})};
}

/// E-mail or the webhook fails for long: nobody who is away hears of what happens here.
Said alarmsUnsent(const Situation& now) {
    if (!now.facts.alarmsUnsentSince.isValid())
        return {};
    return Overview{.state = OverallState::Warning,
                    .sentence = unsentText(now.facts),
                    .detail = joinedSentences({now.facts.alarmsUnsentError, meanwhileText(now.facts)}),
                    .showsAlarms = true};
}

Said running(const Situation& now) {
    if (!now.facts.running)
        return {};
    if (isUnanswered(now.facts))
        return Overview{.state = OverallState::Offline,
                        .sentence = runText(now.facts),
                        .detail = Texts::tr("Nothing is lost: the program goes on trying.")};
    return Overview{.state = OverallState::Syncing, .sentence = runText(now.facts)};
}

Said waitingForTheFirstCheck(const Situation& now) {
    if (knownUntil(now).isValid())
        return {};
    return Overview{.state = OverallState::Offline,
                    .sentence = Texts::tr("Waiting for the first check."),
                    .detail = nextCheckText(now.facts)};
}

Said stale(const Situation& now) {
    const bool any = std::ranges::any_of(
        now.enabled, [&](const SourceRow& source) { return isStale(source, source.lastLook, now.facts.now); });
    if (!any)
        return {};
    return Overview{.state = now.facts.nextRun.isValid() ? OverallState::Offline : OverallState::Warning,
                    .sentence = Texts::tr("Newer footage may be waiting; it is known up to %1.")
                                    .arg(momentText(knownUntil(now), now.facts.now)),
                    .detail = nextCheckText(now.facts)};
}

/// Reports cameras that send nothing and need not: nobody would see one of them fail now.
QString offHoursText(const Situation& now) {
    const auto off = std::ranges::count_if(now.cameras, [](const BadgedCamera& one) {
        return one.badge.state == CameraState::Good && one.camera.isOffHours;
    });
    if (off == 0)
        return {};
    return Texts::tr("%n camera(s) are outside their usual recording hours, so nothing is expected from them now.",
                     nullptr, int(off));
}

/// Cameras of which nobody can say yet whether they send footage: no tick, and no alarm either.
Said nothingKnownYet(const Situation& now) {
    const int without = countOf(now, CameraState::NotYet);
    if (without == 0)
        return {};
    const auto enabled = std::ranges::count_if(now.cameras, [](const auto& one) { return one.camera.enabled; });
    const auto first = std::ranges::find_if(
        now.cameras, [](const BadgedCamera& one) { return one.badge.state == CameraState::NotYet; });
    return Overview{.state = OverallState::Offline,
                    .sentence = without == enabled
                                    ? Texts::tr("Nothing is known of the cameras yet: nothing new has come from them.")
                                    : Texts::tr("Nothing is known of %n camera(s) yet: nothing new has come from them.",
                                                nullptr, without),
                    .detail = joinedSentences({nextCheckText(now.facts), silenceText(now.facts), knownText(now)}),
                    .showsCameras = true,
                    .worstCamera = first->camera.id};
}

/// Everything is here: all that was recorded, or all that is in Drive, or what is still to come. Without a tick where
/// every camera is silent, which a person knows of.
Said complete(const Situation& now) {
    int waiting = 0;
    for (const BadgedCamera& one : now.cameras)
        waiting += one.badge.state == CameraState::Fetching ? int(one.camera.queue.waiting) : 0;
    const int paused = countOf(now, CameraState::Paused);
    const int known = countOf(now, CameraState::Known);
    const QString last = agoText(knownUntil(now), now.facts.now);
    Overview overview{.detail = joinedSentences({nextCheckText(now.facts), silenceText(now.facts), offHoursText(now)})};
    if (known > 0 && known + paused == now.cameras.size())
        overview.state = OverallState::Offline;
    if (waiting > 0)
        overview.sentence = Texts::tr("%n clip(s) are still to come. Last check %1.", nullptr, waiting).arg(last);
    else if (now.facts.leftInDrive > 0)
        overview.sentence = Texts::tr("All that was chosen is here; %n older clip(s) stay in Drive. Last check %1.",
                                      nullptr, int(std::min<qint64>(now.facts.leftInDrive, 999'999'999)))
                                .arg(last);
    else if (now.facts.silentCameras > 0 || known > 0)
        overview.sentence =
            (now.facts.newFolders > 0 ? Texts::tr("All that is in Drive of the chosen cameras is here. Last check %1.")
                                      : Texts::tr("All that is in Drive is here. Last check %1."))
                .arg(last);
    else if (paused > 0)
        overview.sentence =
            Texts::tr("All footage is here but that of %n paused camera(s). Last check %1.", nullptr, paused).arg(last);
    else if (now.facts.newFolders > 0)
        overview.sentence = Texts::tr("All footage of the chosen cameras is here. Last check %1.").arg(last);
    else
        overview.sentence = Texts::tr("All footage is here. Last check %1.").arg(last);
    overview.sentence = joinedSentences({overview.sentence, knownText(now)}); // The tray shows nothing else.
    return overview;
}

/// The first that applies is shown.
constexpr std::array rules{unreadable,    opening,         nothingSetUp, paused,       stopped, offline,
                           sourceAlarmed, camerasNeedYou,  sourceFailed, alarmsUnsent, running, waitingForTheFirstCheck,
                           stale,         nothingKnownYet, complete};

QList<BadgedCamera> badged(const OverviewFacts& facts) {
    QList<BadgedCamera> cameras;
    for (const WatchedCamera& camera : facts.cameras) {
        const auto source = std::ranges::find(facts.sources, camera.sourceId, &SourceRow::key);
        if (source == facts.sources.end())
            continue;
        WatchedCamera known = camera;
        known.enabled = known.enabled && source->enabled && !facts.paused;
        known.readable = facts.failure.isEmpty();
        cameras += {known, badgeOf(known, *source, facts.now)};
    }
    return cameras;
}

} // namespace

QString stateIconName(OverallState state) {
    constexpr std::array<QStringView, 6> names{u"tray-idle",    u"tray-syncing", u"tray-paused",
                                               u"tray-warning", u"tray-error",   u"tray-offline"};
    return names[size_t(state)].toString();
}

Overview overviewOf(const OverviewFacts& facts) {
    Situation now{.facts = facts, .cameras = badged(facts), .enabled = facts.sources, .worst = nullptr, .trouble = {}};
    now.enabled.removeIf([](const SourceRow& source) { return !source.enabled; });
    now.worst = worstOf(now.enabled);
    now.trouble = troubleOf(now.cameras, facts.sources, facts.now);
    for (const auto rule : rules) {
        if (auto said = rule(now)) {
            said->running = facts.running;
            said->underWay = facts.running ? runText(facts) : QString();
            if (!said->showsAlarms)
                said->detail = joinedSentences({said->detail, unsentText(facts)});
            said->progress = facts.running ? facts.progress : std::nullopt;
            return *said;
        }
    }
    return {};
}

CameraBadges badgesOf(const OverviewFacts& facts) {
    CameraBadges badges;
    for (const BadgedCamera& one : badged(facts))
        badges.insert(one.camera.id, one.badge);
    return badges;
}

} // namespace vtrack
