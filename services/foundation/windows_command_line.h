// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <algorithm>

namespace vtrack {

/// The words as one command line, from which programs get the same words ("Parsing C command-line arguments"). Words
/// contain no quotation marks, as paths cannot; but one may end with a backslash, which would escape the closing
/// quotation mark.
[[nodiscard]] inline QString windowsCommandLine(const QStringList& words) {
    QStringList quoted;
    for (const QString& word : words) {
        const auto ending = std::ranges::find_if(word.rbegin(), word.rend(), [](QChar c) { return c != u'\\'; });
        quoted += u'"' + word + QString(ending - word.rbegin(), u'\\') + u'"';
    }
    return quoted.join(u' ');
}

} // namespace vtrack
