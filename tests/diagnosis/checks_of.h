// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis.h"
#include "signed_in_program.h"

#include <QRegularExpression>
#include <QtTest>

namespace vtrack::test {

/// The first of the check's texts that does not end as it should; empty if all do. A sentence ends with a full stop (or
/// with an address after it), a figure with none.
inline QString wrongEnd(const Check& check) {
    using namespace Qt::StringLiterals;
    static const QRegularExpression stop(u"[.!?…]( https://\\S+)?$"_s);
    for (const QString& sentence : {check.cause, check.fix, check.remark}) {
        if (!sentence.isEmpty() && !stop.match(sentence).hasMatch())
            return sentence;
    }
    const bool isSentence = check.form == Check::Form::Sentence;
    return check.value.isEmpty() || stop.match(check.value).hasMatch() == isSentence ? QString() : check.value;
}

/// All checks by their id, made in their order; the test fails if a text of them ends as it should not.
inline QHash<QString, Check> checksOf(const Diagnosis& diagnosis) {
    QStringList made;
    QStringList wrong;
    const auto checks = onWorker([&] {
        QHash<QString, Check> byId;
        diagnosis.run([&](const Check& check) {
            wrong += wrongEnd(check);
            byId.insert(check.id, check);
            made += check.id;
        });
        return byId;
    });
    wrong.removeAll({});
    if (made != Diagnosis::order())
        QTest::qFail(qPrintable(made.join(u' ')), __FILE__, __LINE__);
    if (!wrong.isEmpty())
        QTest::qFail(qPrintable(wrong.join(u'|')), __FILE__, __LINE__);
    return checks;
}

} // namespace vtrack::test
