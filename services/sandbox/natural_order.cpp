// SPDX-License-Identifier: GPL-3.0-or-later
#include "natural_order.h"

namespace vtrack::sandbox {

namespace {

/// The digits at the beginning, without leading zeros, taken off the text.
QStringView takeNumber(QStringView& text) {
    qsizetype end = 0;
    while (end < text.size() && text.at(end).isDigit())
        ++end;
    QStringView number = text.first(end);
    text = text.sliced(end);
    while (number.size() > 1 && number.front() == u'0')
        number = number.sliced(1);
    return number;
}

} // namespace

bool comesNaturallyBefore(QStringView a, QStringView b) {
    while (!a.empty() && !b.empty()) {
        if (a.front().isDigit() && b.front().isDigit()) {
            const QStringView first = takeNumber(a);
            const QStringView second = takeNumber(b);
            if (first.size() != second.size())
                return first.size() < second.size();
            if (const int order = first.compare(second); order != 0)
                return order < 0;
            continue;
        }
        if (const int order = a.first(1).compare(b.first(1), Qt::CaseInsensitive); order != 0)
            return order < 0;
        a = a.sliced(1);
        b = b.sliced(1);
    }
    return a.size() < b.size();
}

} // namespace vtrack::sandbox
