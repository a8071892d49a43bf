// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QString>

namespace vtrack {

/// One thing that was looked at.
struct Check {
    enum class Verdict {
        Fine,
        Trouble,
        Skipped, ///< Could not be tried because of an earlier trouble.
    };

    QString id; ///< A word of Diagnosis::order().
    Verdict verdict = Verdict::Fine;
    QString cause = {};  ///< For people; empty when fine.
    QString fix = {};    ///< What to do, for people; empty when fine.
    QString remark = {}; ///< What is worth knowing though all is fine, for people; mostly empty.
    Remedy remedy = Remedy::None;
    qint64 sourceId = 0;  ///< The source that the remedy is for; 0 for all of them.
    bool passing = false; ///< A trouble that ends by itself: what failed is tried again without anybody.

    [[nodiscard]] bool ok() const { return verdict == Verdict::Fine; }

    [[nodiscard]] bool needsPerson() const { return verdict == Verdict::Trouble && !passing; }
};

[[nodiscard]] Check good(const QString& id);
[[nodiscard]] Check bad(const QString& id, const QString& cause, const QString& fix, Remedy remedy = Remedy::None,
                        qint64 sourceId = 0);
[[nodiscard]] Check skipped(const QString& id, const QString& because);
/// Of a trouble that ends by itself.
[[nodiscard]] Check passing(Check check);
/// One check of many things, each with its own: all that is wrong with them, and the first one's remedy.
[[nodiscard]] Check together(const QString& id, const QList<Check>& checks);
/// The check as it was made, or that it could not be: nothing is fine that nobody could look at.
[[nodiscard]] Check made(const QString& id, const Result<Check>& check);

} // namespace vtrack
