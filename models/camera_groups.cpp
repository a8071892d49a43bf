// SPDX-License-Identifier: GPL-3.0-or-later
#include "camera_groups.h"

#include "display_text.h"
#include "overview_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CameraGroups)
};

constexpr qsizetype mostNamed = 3;

/// Since when the camera is in its state, as far as that is known.
QDateTime sinceOf(const BadgedCamera& one) {
    const bool isSilent = one.badge.state == CameraState::Silent || one.badge.state == CameraState::Quiet;
    return isSilent ? one.camera.silentSince() : one.camera.lastLook;
}

/// The worst first, of equals the one that is so for longest.
bool isWorse(const BadgedCamera& a, const BadgedCamera& b) {
    if (a.badge.severity != b.badge.severity)
        return a.badge.severity > b.badge.severity;
    if (a.badge.state != b.badge.state)
        return a.badge.state > b.badge.state;
    return sinceOf(a) < sinceOf(b);
}

QString lineOf(const BadgedCamera& one) {
    return u"%1: %2"_s.arg(nameText(one.camera.name), one.badge.text);
}

/// The first of them: "Table 12: silent since 11:10 · Gate 2: folder gone from Drive · 4 more".
QString listOf(const QList<BadgedCamera>& needing, qsizetype most) {
    QStringList lines;
    for (const BadgedCamera& one : needing.first(std::min(most, needing.size())))
        lines += lineOf(one);
    if (needing.size() > most)
        lines += Texts::tr("%n more", nullptr, int(needing.size() - most));
    return lines.join(u" · "_s) + u'.';
}

/// What helps at the camera itself. For the rest there are buttons, or the source says it.
QString adviceFor(const BadgedCamera& one) {
    const bool isSilent = one.badge.state == CameraState::Silent || one.badge.state == CameraState::Quiet;
    return isSilent ? Texts::tr("Check the camera's power and network.") : QString();
}

/// A count alone helps nobody: the worst stays in the sentence, as if it were the only one.
void nameWorst(CameraTrouble& trouble, const QList<BadgedCamera>& needing) {
    const BadgedCamera& worst = needing.first();
    //: %1 is a camera, %2 its state: "silent since 11:10".
    const QString named = Texts::tr("Worst: %1, %2.").arg(nameText(worst.camera.name), worst.badge.text);
    trouble.sentence = joinedSentences({trouble.sentence, named, adviceFor(worst)});
    //: %1 lists cameras: "Table 12: silent since 11:10 · Gate 2: folder gone from Drive."
    trouble.detail = Texts::tr("Also %1").arg(listOf(needing.sliced(1), mostNamed - 1));
}

/// All cameras, or all of a source, in one state.
/// @param of "30 cameras" or "12 cameras of “Packing hall”".
/// @param since the latest time of all: some may be so for longer.
QString groupSentence(CameraState state, const QString& of, const QString& since) {
    switch (state) {
    case CameraState::Silent:
        return Texts::tr("All %1 are silent: nothing has come from any of them since %2. Check the recorder and the "
                         "site's internet.")
            .arg(of, since);
    case CameraState::Quiet:
        return Texts::tr(
                   "Nothing new has come from any of the %1 since %2: check the recorder and the site's internet.")
            .arg(of, since);
    case CameraState::Gone:
        return Texts::tr("The folders of all %1 are gone from Drive.").arg(of);
    case CameraState::Forbidden:
        return Texts::tr("The folders of all %1 cannot be opened: ask who owns them to share them again.").arg(of);
    case CameraState::Unseen:
        return Texts::tr("No folder of the %1 could be read since %2.").arg(of, since);
    case CameraState::Retrying:
        return Texts::tr("Clips of all %1 are retried.").arg(of);
    default:
        return Texts::tr("All %1 need you.").arg(of);
    }
}

/// The source of all of them; 0 if they are of several.
qint64 sourceOf(const QList<BadgedCamera>& cameras) {
    const qint64 first = cameras.first().camera.sourceId;
    const bool one = std::ranges::all_of(cameras, [&](const BadgedCamera& it) { return it.camera.sourceId == first; });
    return one ? first : 0;
}

bool inSameState(const QList<BadgedCamera>& cameras) {
    const CameraState first = cameras.first().badge.state;
    return std::ranges::all_of(cameras, [first](const BadgedCamera& one) { return one.badge.state == first; });
}

/// Whether their badges name other times, more than an hour apart: a recorder that fails takes its cameras with it in
/// minutes.
bool areApart(const QList<BadgedCamera>& cameras) {
    constexpr qint64 together = 60 * 60;
    const auto [first, last] = std::ranges::minmax_element(cameras, {}, sinceOf);
    return first->badge.text != last->badge.text && sinceOf(*first).secsTo(sinceOf(*last)) > together;
}

/// One sentence about all of them, and each by name where that says more.
void sayTogether(CameraTrouble& trouble, const QList<BadgedCamera>& needing, const QString& of, const QDateTime& now) {
    const BadgedCamera& worst = needing.first();
    const bool same = inSameState(needing);
    const auto& hidden = worst.camera.hidden;
    const bool sameHidden =
        same && worst.badge.state == CameraState::Forbidden && hidden && !hidden->before.isEmpty() &&
        std::ranges::all_of(needing, [&](const BadgedCamera& one) { return one.camera.hidden == hidden; });
    if (sameHidden) {
        trouble.sentence = Texts::tr("The account %1 cannot see the folders of all %2. Sign in as %3 again, or choose "
                                     "folders that %1 can see.")
                               .arg(nameText(hidden->now), of, nameText(hidden->before));
        return;
    }
    const QDateTime since = sinceOf(*std::ranges::max_element(needing, {}, sinceOf)); // Only then were all so.
    trouble.sentence = groupSentence(same ? worst.badge.state : CameraState::Good, of, momentText(since, now));
    if (!same)
        nameWorst(trouble, needing);
    else if (areApart(needing))
        trouble.detail = listOf(needing, mostNamed);
}

} // namespace

CameraTrouble troubleOf(const QList<BadgedCamera>& cameras, const QList<SourceRow>& sources, const QDateTime& now) {
    QList<BadgedCamera> enabled = cameras;
    enabled.removeIf([](const BadgedCamera& one) { return !one.camera.enabled; });
    QList<BadgedCamera> needing = enabled;
    needing.removeIf([](const BadgedCamera& one) { return !one.badge.needsYou(); });
    if (needing.isEmpty())
        return {};
    std::ranges::stable_sort(needing, isWorse);
    const BadgedCamera& worst = needing.first();
    CameraTrouble trouble{.severity = worst.badge.severity, .worst = worst.camera.id};
    const bool same = inSameState(needing);
    const qint64 sourceId = sourceOf(needing);
    if (same && worst.badge.state == CameraState::Gone)
        trouble.sourceToChoose = sourceId;
    if (worst.badge.state == CameraState::Forbidden && worst.camera.hidden)
        trouble.accountOfBefore = worst.camera.hidden->before;
    if (needing.size() == 1) {
        trouble.sentence = joinedSentences({lineOf(worst) + u'.', adviceFor(worst)});
        return trouble;
    }
    const auto ofSource =
        std::ranges::count_if(enabled, [&](const BadgedCamera& one) { return one.camera.sourceId == sourceId; });
    const bool all = needing.size() == enabled.size();
    if (all || (same && sourceId != 0 && needing.size() == ofSource)) {
        const QString count = QLocale().toString(needing.size());
        const auto source = std::ranges::find(sources, sourceId, &SourceRow::key);
        const QString of = all || source == sources.end()
                               ? Texts::tr("%1 cameras").arg(count)
                               : Texts::tr("%1 cameras of “%2”").arg(count, nameText(source->name));
        sayTogether(trouble, needing, of, now);
        return trouble;
    }
    trouble.sentence = Texts::tr("%1 of %2 cameras need you.")
                           .arg(QLocale().toString(needing.size()), QLocale().toString(enabled.size()));
    nameWorst(trouble, needing);
    return trouble;
}

} // namespace vtrack
