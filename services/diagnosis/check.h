// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QString>

namespace vtrack {

/// One test of the diagnostics and its result.
struct Check {
    enum class Verdict {
        Fine,
        Trouble,
        Skipped, ///< Could not be tested because of an earlier problem.
    };

    /// How a value is written.
    enum class Form {
        Sentence, ///< With a full stop.
        Figure,   ///< Without one, such as "12.4 Mbps".
    };

    QString id; ///< A word of Diagnosis::order().
    Verdict verdict = Verdict::Fine;
    // For people: sentences with a full stop, except a value that is a figure.
    QString cause = {};         ///< Empty when fine.
    QString fix = {};           ///< What to do; empty when fine.
    QString value = {};         ///< What was found when it is fine.
    Form form = Form::Sentence; ///< Of the value.
    QString remark = {};        ///< Additional information even if the result is fine; usually empty.
    Remedy remedy = Remedy::None;
    qint64 sourceId = 0;  ///< The source that the remedy is for; 0 for all of them.
    bool passing = false; ///< A temporary problem: what failed is retried automatically.

    [[nodiscard]] bool ok() const { return verdict == Verdict::Fine; }

    [[nodiscard]] bool needsPerson() const { return verdict == Verdict::Trouble && !passing; }
};

[[nodiscard]] Check good(const QString& id, const QString& sentence = {});
/// Fine, too.
[[nodiscard]] Check measured(const QString& id, const QString& figure);
[[nodiscard]] Check bad(const QString& id, const QString& cause, const QString& fix, Remedy remedy = Remedy::None,
                        qint64 sourceId = 0);
[[nodiscard]] Check skipped(const QString& id, const QString& because);
/// For a temporary problem.
[[nodiscard]] Check passing(Check check);
/// Combines the tests of several things into one: all problems and the remedy of the first, or what was found.
[[nodiscard]] Check together(const QString& id, const QList<Check>& checks);
/// The result, or a problem if the test could not be made. A test that could not be made is never fine.
[[nodiscard]] Check made(const QString& id, const Result<Check>& check);

} // namespace vtrack
