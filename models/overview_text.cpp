// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview_text.h"

#include "display_text.h"

#include <QCoreApplication>

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Overview)
};

/// Drive's answers take seconds.
constexpr std::chrono::seconds usualWait{15};

} // namespace

QString joinedSentences(QStringList sentences) {
    sentences.removeAll(QString());
    for (qsizetype i = 0; i + 1 < sentences.size(); ++i) {
        if (sentences[i].back().isLetterOrNumber()) // The guide's have no full stop.
            sentences[i] += u'.';
    }
    return sentences.join(u' ');
}

bool isUnanswered(const OverviewFacts& facts) {
    return facts.running && !facts.progress && facts.unansweredSince.isValid() &&
           facts.unansweredSince.secsTo(facts.now) >= usualWait.count();
}

QString nextCheckText(const OverviewFacts& facts) {
    return facts.nextRun.isValid() ? Texts::tr("Next check %1.").arg(untilText(facts.nextRun, facts.now)) : QString();
}

QString runText(const OverviewFacts& facts) {
    if (facts.progress)
        return Texts::tr("Downloading: %1.").arg(progressText(*facts.progress));
    return isUnanswered(facts)
               ? Texts::tr("Drive has not answered since %1.").arg(momentText(facts.unansweredSince, facts.now))
               : Texts::tr("Checking Drive for new footage…");
}

QString meanwhileText(const OverviewFacts& facts) {
    return facts.running ? runText(facts) : nextCheckText(facts);
}

QString unsentText(const OverviewFacts& facts) {
    return facts.alarmsUnsentSince.isValid()
               ? Texts::tr("Alarms have not been sent since %1.").arg(momentText(facts.alarmsUnsentSince, facts.now))
               : QString();
}

QString silenceText(const OverviewFacts& facts) {
    if (facts.silentCameras == 0)
        return {};
    if (facts.silentCameras > 1)
        return Texts::tr("In the last 24 hours %n cameras were silent at times.", nullptr, facts.silentCameras);
    return Texts::tr("In the last 24 hours %1 was silent for %2.")
        .arg(nameText(facts.mostSilent), spanText(facts.longestSilence));
}

} // namespace vtrack
