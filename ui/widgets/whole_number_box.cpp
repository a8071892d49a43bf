// SPDX-License-Identifier: GPL-3.0-or-later
#include "whole_number_box.h"

#include <algorithm>

namespace vtrack {

QValidator::State WholeNumberBox::validate(QString& text, int& at) const {
    const bool hasSuffix = !suffix().isEmpty() && text.endsWith(suffix());
    return isFraction(hasSuffix ? text.chopped(suffix().size()) : text) ? QValidator::Intermediate
                                                                        : QSpinBox::validate(text, at);
}

bool isFraction(const QString& text) {
    const auto isMark = [](QChar each) {
        return each == u'.' || each == u',';
    };
    return std::ranges::any_of(text, isMark) &&
           std::ranges::all_of(text, [isMark](QChar each) { return isMark(each) || each.isDigit(); });
}

} // namespace vtrack
