// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis.h"
#include "signed_in_program.h"

namespace vtrack::test {

/// All checks by their id, made in their order.
inline QHash<QString, Check> checksOf(const Diagnosis& diagnosis) {
    return onWorker([&] {
        QHash<QString, Check> checks;
        QStringList made;
        diagnosis.run([&](const Check& check) {
            checks.insert(check.id, check);
            made += check.id;
        });
        if (made != Diagnosis::order())
            qFatal("%s", qPrintable(made.join(u' ')));
        return checks;
    });
}

} // namespace vtrack::test
