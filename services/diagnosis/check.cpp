// SPDX-License-Identifier: GPL-3.0-or-later
#include "check.h"

#include <QCoreApplication>

namespace vtrack {

Check good(const QString& id, const QString& sentence) {
    return {.id = id, .value = sentence};
}

Check measured(const QString& id, const QString& figure) {
    return {.id = id, .value = figure, .form = Check::Form::Figure};
}

Check bad(const QString& id, const QString& cause, const QString& fix, Remedy remedy, qint64 sourceId) {
    return {.id = id,
            .verdict = Check::Verdict::Trouble,
            .cause = cause,
            .fix = fix,
            .remedy = remedy,
            .sourceId = sourceId};
}

Check skipped(const QString& id, const QString& because) {
    return {.id = id, .verdict = Check::Verdict::Skipped, .cause = because};
}

Check passing(Check check) {
    check.passing = check.verdict == Check::Verdict::Trouble;
    return check;
}

Check together(const QString& id, const QList<Check>& checks) {
    Check all = good(id);
    QStringList causes;
    QStringList fixes;
    QStringList values;
    for (const Check& check : checks) {
        if (check.ok()) {
            values += check.value;
            all.form = check.value.isEmpty() ? all.form : check.form;
            continue;
        }
        if (all.ok())
            all = check;
        causes += check.cause;
        fixes += check.fix;
    }
    values.removeDuplicates();
    all.value = all.ok() ? values.join(u" · ") : QString();
    causes.removeDuplicates();
    fixes.removeDuplicates();
    all.cause = causes.join(u' ');
    all.fix = fixes.join(u' ');
    return all;
}

Check made(const QString& id, const Result<Check>& check) {
    return check
               ? *check
               : bad(id, check.error().sentence, QCoreApplication::translate("Diagnosis", "Start the program again."));
}

} // namespace vtrack
