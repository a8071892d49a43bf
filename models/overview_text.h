// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overview.h"

namespace vtrack {

// Sentences about single facts, of which the overview is made. Each is empty where there is nothing to say.

/// The sentences that are not empty, one after the other.
[[nodiscard]] QString joinedSentences(QStringList sentences);

/// Whether Drive has not answered the present check for so long that a person may wonder.
[[nodiscard]] bool isUnanswered(const OverviewFacts& facts);

/// When the next check comes.
[[nodiscard]] QString nextCheckText(const OverviewFacts& facts);
/// What the present check does.
[[nodiscard]] QString runText(const OverviewFacts& facts);
/// What is in progress or comes next.
[[nodiscard]] QString meanwhileText(const OverviewFacts& facts);
/// That alarms cannot be sent.
[[nodiscard]] QString unsentText(const OverviewFacts& facts);
/// Gaps that are over: a person may still look for that footage.
[[nodiscard]] QString silenceText(const OverviewFacts& facts);

} // namespace vtrack
