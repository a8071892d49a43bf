// SPDX-License-Identifier: GPL-3.0-or-later
#include "natural_order.h"

namespace vtrack {

namespace {

/// The digits from there on, without leading zeros.
QStringView numberAt(QStringView text, qsizetype from) {
    qsizetype end = from;
    while (end < text.size() && text[end].isDigit())
        ++end;
    while (from + 1 < end && text[from].digitValue() == 0)
        ++from;
    return text.sliced(from, end - from);
}

qsizetype digitsAt(QStringView text, qsizetype from) {
    qsizetype end = from;
    while (end < text.size() && text[end].isDigit())
        ++end;
    return end - from;
}

} // namespace

bool isNaturallyBefore(const QString& a, const QString& b) {
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < a.size() && j < b.size()) {
        if (a[i].isDigit() && b[j].isDigit()) {
            const QStringView one = numberAt(a, i);
            const QStringView other = numberAt(b, j);
            if (one.size() != other.size())
                return one.size() < other.size();
            if (const int order = one.compare(other); order != 0)
                return order < 0;
            i += digitsAt(a, i);
            j += digitsAt(b, j);
            continue;
        }
        const QChar one = a[i++].toCaseFolded();
        const QChar other = b[j++].toCaseFolded();
        if (one != other)
            return one < other;
    }
    return a.size() - i < b.size() - j;
}

} // namespace vtrack
