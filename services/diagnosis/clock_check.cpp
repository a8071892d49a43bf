// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock_check.h"

#include "wrong_clock.h"

#include <QCoreApplication>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Diagnosis)
};

} // namespace

Check clockCheck(std::chrono::seconds offset) {
    const QString trouble = clockTrouble(offset);
    const QString value = Texts::tr("%n second(s) from Google's clock", nullptr, int(std::abs(offset.count())));
    return trouble.isEmpty() ? measured(u"clock"_s, value) : bad(u"clock"_s, trouble, clockRemedy());
}

} // namespace vtrack
