// SPDX-License-Identifier: GPL-3.0-or-later
#include "google_answer.h"

#include "bounded_json.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr qsizetype mostEntries = 20;

void add(QStringList& reasons, const QJsonValue& reason) {
    const QString word = reason.toString().left(60);
    if (!word.isEmpty() && reasons.size() < mostEntries)
        reasons += word;
}

/// ErrorInfo names the limit: "defaultPerDayPerProject", "1/d/{project}".
bool isForADay(const QJsonObject& detail) {
    const QJsonObject metadata = detail.value(u"metadata"_s).toObject();
    return metadata.value(u"quota_limit"_s).toString().contains(u"PerDay"_s) ||
           metadata.value(u"quota_unit"_s).toString().startsWith(u"1/d"_s);
}

bool isConsole(const QUrl& url) {
    static constexpr std::array hosts{QLatin1StringView("console.cloud.google.com"),
                                      QLatin1StringView("console.developers.google.com")};
    return url.isValid() && url.scheme() == u"https"_s && url.userInfo().isEmpty() && url.port(443) == 443 &&
           std::ranges::find(hosts, url.host()) != hosts.end();
}

void takeHelp(QUrl& help, const QJsonValue& address) {
    constexpr qsizetype longest = 500;
    const QUrl url(address.toString().left(longest), QUrl::StrictMode);
    if (help.isEmpty() && isConsole(url) && url.toEncoded().size() <= longest)
        help = url;
}

} // namespace

std::optional<GoogleError> googleErrorIn(int status, const QByteArray& body) {
    const QJsonObject json = jsonIn(body).object().value(u"error"_s).toObject();
    if (json.value(u"code"_s).toInt(-1) != status)
        return std::nullopt;
    GoogleError error;
    for (const QJsonValue& each : json.value(u"errors"_s).toArray()) {
        add(error.reasons, each[u"reason"_s]);
        takeHelp(error.help, each[u"extendedHelp"_s]);
    }
    for (const QJsonValue& value : json.value(u"details"_s).toArray()) {
        const QJsonObject detail = value.toObject();
        if (isForADay(detail) && !error.reasons.startsWith(u"dailyLimitExceeded"_s))
            error.reasons.prepend(u"dailyLimitExceeded"_s);
        add(error.reasons, detail.value(u"reason"_s));
        takeHelp(error.help, detail.value(u"metadata"_s)[u"activationUrl"_s]);
        for (const QJsonValue& link : detail.value(u"links"_s).toArray())
            takeHelp(error.help, link[u"url"_s]);
    }
    add(error.reasons, json.value(u"status"_s));
    return error;
}

Error somethingInBetween(const QString& detail) {
    return {.kind = ErrorKind::NetworkError,
            .sentence = QCoreApplication::translate(
                "GoogleAnswer",
                "Something between this computer and Google answers in Google's place: a proxy, a filter, "
                "or the sign-in page of this network. Nothing is lost: the program tries again by "
                "itself. Open a web page in the browser and see."),
            .detail = detail,
            .transient = true,
            .owner = Owner::Connection};
}

} // namespace vtrack
