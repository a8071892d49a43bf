// SPDX-License-Identifier: GPL-3.0-or-later
#include "camera_state.h"

#include "display_text.h"
#include "footage_report.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CameraState)
};

/// Whether the last check ended with an error that kept it from looking.
bool sawNothing(const SourceRow& source) {
    switch (source.error.value_or(ErrorKind::Cancelled)) {
    case ErrorKind::AuthExpired:
    case ErrorKind::NetworkError:
    case ErrorKind::QuotaExceeded:
    case ErrorKind::RateLimited:
        return source.severity > Severity::Info;
    default:
        return false;
    }
}

bool isAlarmed(const WatchedCamera& camera, AlarmKind kind) {
    return camera.alarm.severity > Severity::Info && camera.alarm.kind == kind;
}

/// Its silence is an alarm where it has a rhythm; but that begins only when the camera was chosen, and never where it
/// keeps no hours.
Sending sendingOf(const WatchedCamera& camera, const QDateTime& until) {
    return vtrack::sendingOf(camera.newestEnd, camera.chosen, camera.hasRhythm, until);
}

CameraState stateOf(const WatchedCamera& camera, const SourceRow& source, const QDateTime& now) {
    using enum CameraState;
    if (!camera.enabled)
        return Paused;
    if (camera.folderError == ErrorKind::FolderNotFound)
        return Gone;
    if (camera.folderError == ErrorKind::PermissionDenied)
        return Forbidden;
    if (isAlarmed(camera, AlarmKind::Silent))
        return Silent;
    if (isAlarmed(camera, AlarmKind::Unseen))
        return Unseen;
    if (camera.queue.retrying > 0)
        return Retrying;
    const bool isOld = camera.folderError || sawNothing(source) || isStale(source, camera.lastLook, now);
    if (!camera.readable || (camera.lastLook.isValid() && isOld))
        return NotKnown;
    if (source.severity == Severity::Critical)
        return Held;
    if (!camera.lastLook.isValid())
        return NotChecked;
    if (camera.knownUntil.isValid())
        return Known;
    if (camera.queue.waiting > 0)
        return Fetching;
    switch (sendingOf(camera, now)) {
    case Sending::NotForLong:
        return Quiet;
    case Sending::NotYet:
        return NotYet;
    case Sending::Lately:
        break;
    }
    return Good;
}

QString iconOf(CameraState state, Severity severity) {
    using enum CameraState;
    switch (state) {
    case Good:
        return u"tray-idle"_s;
    case Fetching:
        return u"tray-syncing"_s;
    case Paused:
        return u"tray-paused"_s;
    case Known:
        return u"info"_s;
    case NotYet:
    case NotChecked:
        return u"clock"_s;
    case NotKnown:
        return u"tray-offline"_s;
    case Quiet:
    case Held:
    case Retrying:
    case Unseen:
    case Silent:
    case Forbidden:
    case Gone:
        break;
    }
    return stateIcon(severity, u"tray-warning"_s);
}

/// "since 09:02", or nothing where that is not known.
QString withSince(const QString& text, const QString& textSince, const QDateTime& since, const QDateTime& now) {
    return since.isValid() ? textSince.arg(momentText(since, now)) : text;
}

/// What was known of it when it was paused: nobody has looked since.
QString pausedText(const WatchedCamera& camera, const QDateTime& now) {
    if (wasSilent(camera))
        return Texts::tr("paused; was silent since %1").arg(momentText(camera.silentSince(), now));
    if (camera.newestEnd.isValid())
        return Texts::tr("paused; newest %1").arg(agoText(camera.newestEnd, now));
    return camera.lastLook.isValid() ? Texts::tr("paused; no footage yet") : Texts::tr("paused");
}

/// A day, after so long.
QString quietText(const WatchedCamera& camera, const QDateTime& now) {
    if (camera.newestEnd.isValid())
        return Texts::tr("nothing new since %1").arg(agoText(camera.newestEnd, now));
    return withSince(Texts::tr("no footage yet"), Texts::tr("no footage since it was chosen, %1"), camera.chosen, now);
}

QString textOf(CameraState state, const WatchedCamera& camera, const QDateTime& now) {
    using enum CameraState;
    const auto count = [](qint64 files) {
        return int(std::min<qint64>(files, std::numeric_limits<int>::max()));
    };
    switch (state) {
    case Good:
        //: The end of a camera's newest clip: %1 is "2 min ago".
        return Texts::tr("newest %1").arg(agoText(camera.newestEnd, now));
    case Fetching:
        return Texts::tr("%n clip(s) to come", nullptr, count(camera.queue.waiting));
    case Paused:
        return pausedText(camera, now);
    case Known:
        //: %1 is a time, %2 a day and its end or a time: "Fri 27/11/2026, end of day".
        return Texts::tr("silent since %1, known until %2")
            .arg(momentText(camera.silentSince(), now), knownUntilText(camera.knownUntil.toLocalTime()));
    case NotYet:
        return camera.newestEnd.isValid() ? quietText(camera, now) : Texts::tr("no footage yet");
    case NotChecked:
        return Texts::tr("not checked yet");
    case Quiet:
        return quietText(camera, now);
    case Held:
        return Texts::tr("nothing is downloaded");
    case NotKnown:
    case Unseen:
        return withSince(Texts::tr("not known"), Texts::tr("not known since %1"), camera.lastLook, now);
    case Retrying:
        return Texts::tr("%n clip(s) are retried", nullptr, count(camera.queue.retrying));
    case Silent:
        return withSince(Texts::tr("silent"), Texts::tr("silent since %1"), camera.newestEnd, now);
    case Forbidden:
        if (camera.hidden)
            return Texts::tr("folder not visible to %1").arg(nameText(camera.hidden->now));
        return withSince(Texts::tr("folder cannot be opened"), Texts::tr("folder cannot be opened since %1"),
                         camera.lastLook, now);
    case Gone:
        return withSince(Texts::tr("folder gone from Drive"), Texts::tr("folder gone from Drive since %1"),
                         camera.lastLook, now);
    }
    return {};
}

} // namespace

CameraBadge badgeOf(const WatchedCamera& camera, const SourceRow& source, const QDateTime& now) {
    using enum CameraState;
    CameraBadge badge{.state = stateOf(camera, source, now), .lastLook = camera.lastLook};
    if (badge.state == Gone || badge.state == Forbidden)
        badge.severity = Severity::Error;
    else if (badge.state == Silent || badge.state == Unseen)
        badge.severity = camera.alarm.severity;
    else if (badge.state >= Quiet)
        badge.severity = Severity::Warning;
    badge.icon = iconOf(badge.state, badge.severity);
    badge.text = textOf(badge.state, camera, now);
    return badge;
}

bool wasSilent(const WatchedCamera& camera) {
    return camera.missedTimes ||
           (camera.lastLook.isValid() && sendingOf(camera, camera.lastLook) == Sending::NotForLong);
}

bool isStale(const SourceRow& source, const QDateTime& lastLook, const QDateTime& now) {
    constexpr std::chrono::minutes longestInterval{60};
    std::chrono::minutes interval(source.intervalMinutes);
    const std::chrono::minutes planned(source.lastCheck.secsTo(source.nextCheck) / 60); // Peak hours have their own.
    if (source.lastCheck.isValid() && source.nextCheck.isValid() && planned <= longestInterval)
        interval = std::max(interval, planned);
    return std::chrono::seconds(lastLook.secsTo(now)) > interval + overdueAfter(interval);
}

QString capitalised(const QString& text) {
    return text.isEmpty() ? text : QLocale().toUpper(text.first(1)) + text.sliced(1);
}

} // namespace vtrack
