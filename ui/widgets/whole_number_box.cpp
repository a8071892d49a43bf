// SPDX-License-Identifier: GPL-3.0-or-later
#include "whole_number_box.h"

#include <algorithm>

namespace vtrack {

namespace {

/// Whether the text is a number with a point or comma in it.
bool isFraction(const QString& text) {
    const auto isMark = [](QChar each) {
        return each == u'.' || each == u',';
    };
    return std::ranges::any_of(text, isMark) &&
           std::ranges::all_of(text, [isMark](QChar each) { return isMark(each) || each.isDigit(); });
}

} // namespace

QValidator::State WholeNumberBox::validate(QString& text, int& at) const {
    if (!isFraction(number(text)))
        return QSpinBox::validate(text, at);
    return m_valueOfFractions ? QValidator::Acceptable : QValidator::Intermediate;
}

/// QSpinBox takes out what may be the point of thousands.
void WholeNumberBox::fixup(QString& text) const {
    if (!isFraction(number(text)))
        QSpinBox::fixup(text);
}

int WholeNumberBox::valueFromText(const QString& text) const {
    m_fraction = m_valueOfFractions && isFraction(number(text)) ? number(text) : QString();
    return m_fraction.isEmpty() ? QSpinBox::valueFromText(text) : *m_valueOfFractions;
}

QString WholeNumberBox::textFromValue(int value) const {
    return value == m_valueOfFractions && !m_fraction.isEmpty() ? m_fraction : QSpinBox::textFromValue(value);
}

QString WholeNumberBox::number(const QString& text) const {
    return text.endsWith(suffix()) ? text.chopped(suffix().size()) : text;
}

} // namespace vtrack
