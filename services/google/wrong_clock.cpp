// SPDX-License-Identifier: GPL-3.0-or-later
#include "wrong_clock.h"

#include "google_answer.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace vtrack {

Result<std::chrono::seconds> clockOffset(HttpClient& http, const GoogleEndpoints& endpoints, const Clock& clock,
                                         const std::stop_token& stop) {
    const auto answer =
        http.send({.url = endpoints.drive(u"about"_s), .timeout = std::chrono::seconds(15)}, stop).result();
    if (!answer)
        return std::unexpected(answer.error());
    QDateTime theirs = QLocale::c().toDateTime(QString::fromLatin1(answer->headers.value("date")),
                                               u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    theirs.setTimeSpec(Qt::UTC);
    if (!theirs.isValid() || !googleErrorIn(answer->status, answer->body))
        return std::unexpected(somethingInBetween(u"no answer of Google's, status %1"_s.arg(answer->status)));
    return std::chrono::seconds(theirs.secsTo(clock.now()));
}

QString clockTrouble(std::chrono::seconds offset) {
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(std::chrono::abs(offset)).count();
    if (minutes < 5)
        return {};
    const QString span =
        minutes < 60 ? QCoreApplication::translate("ClockOffset", "%1 min").arg(minutes)
                     : QCoreApplication::translate("ClockOffset", "%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
    return (offset.count() > 0
                ? QCoreApplication::translate("ClockOffset", "The clock of this computer is %1 fast. Sign-ins may be "
                                                             "refused, and times in the program are wrong.")
                : QCoreApplication::translate("ClockOffset", "The clock of this computer is %1 slow. Sign-ins may be "
                                                             "refused, and times in the program are wrong."))
        .arg(span);
}

QString clockRemedy() {
    return QCoreApplication::translate("ClockOffset", "Set date, time and time zone of this computer right, best by "
                                                      "having them set by themselves.");
}

} // namespace vtrack
