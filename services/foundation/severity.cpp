// SPDX-License-Identifier: GPL-3.0-or-later
#include "severity.h"

using namespace Qt::StringLiterals;

namespace vtrack {

QString severityWord(Severity severity) {
    switch (severity) {
    case Severity::Info:
        return u"info"_s;
    case Severity::Warning:
        return u"warning"_s;
    case Severity::Error:
        return u"error"_s;
    case Severity::Critical:
        return u"critical"_s;
    }
    return {};
}

Severity severityOf(const QString& word) {
    for (const Severity severity : {Severity::Warning, Severity::Error, Severity::Critical}) {
        if (word == severityWord(severity))
            return severity;
    }
    return Severity::Info;
}

} // namespace vtrack
