// SPDX-License-Identifier: GPL-3.0-or-later
#include "update_notice.h"

#include "atomic_file.h"
#include "bounded_json.h"
#include "safe_address.h"
#include "version.h"
#include "version_answer.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace vtrack {

Q_LOGGING_CATEGORY(logUpdate, "vtrack.update")

namespace {

constexpr std::chrono::hours betweenLooks{24};
constexpr qint64 largestAnswer = 64 * 1024;
constexpr qsizetype longestAddress = 2000;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(UpdateNotice)
};

/// The answer of an address, and when it came.
struct Look {
    QUrl address;
    QDateTime time;
    QString version; ///< Its last answer.
    QString trouble;
};

/// A missing or damaged file counts as never checked, and so does one for another address.
Look lastLook(const QString& file, const QUrl& address) {
    const QJsonObject stored = jsonIn(readSmallFile(file).value_or(QByteArray())).object();
    Look look{.address = address, .time = {}, .version = {}, .trouble = {}};
    if (stored.value(u"address"_s).toString() != address.toString(QUrl::FullyEncoded))
        return look;
    look.time = fromIso(stored.value(u"time"_s).toString());
    if (const auto version = versionFrom(stored.value(u"version"_s).toString().toUtf8()))
        look.version = version->toString();
    look.trouble = stored.value(u"trouble"_s).toString();
    return look;
}

Result<void> store(const QString& file, const Look& look) {
    const QJsonObject object{{u"address"_s, look.address.toString(QUrl::FullyEncoded)},
                             {u"time"_s, toIsoUtc(look.time)},
                             {u"version"_s, look.version},
                             {u"trouble"_s, look.trouble}};
    return writePrivateFile(file, QJsonDocument(object).toJson());
}

/// A time in the future comes from a wrong clock and is ignored.
bool isDue(const Look& look, const QDateTime& now) {
    const auto age = std::chrono::seconds(look.time.secsTo(now));
    return !look.time.isValid() || age < std::chrono::seconds(0) || age >= betweenLooks;
}

/// A check without an answer (the program was stopped or killed) has no result either.
UpdateNews newsOf(const Look& look) {
    const auto own = QVersionNumber::fromString(ownVersion()).normalized();
    const bool newer = QVersionNumber::fromString(look.version) > own;
    const bool silent = look.version.isEmpty() && look.trouble.isEmpty();
    return {.newer = newer ? look.version : QString(),
            .trouble = silent ? Texts::tr("The address for newer versions has not answered yet.") : look.trouble};
}

Result<QVersionNumber> told(const Result<HttpResponse>& answer) {
    if (!answer)
        return std::unexpected(answer.error());
    if (answer->status != 200)
        return failure(ErrorKind::BadInput,
                       Texts::tr("The address for newer versions answered with status %1.").arg(answer->status));
    return versionFrom(answer->body);
}

} // namespace

UpdateNotice::UpdateNotice(QString file, HttpClient& http, const Clock& clock)
    : m_file(std::move(file))
    , m_http(http)
    , m_clock(clock) {}

UpdateNews UpdateNotice::look(const QString& address, const std::stop_token& stop) const {
    if (address.isEmpty())
        return {};
    const auto url = checkedUpdateAddress(address);
    if (!url)
        return {.trouble = url.error().sentence};
    const std::scoped_lock lock(m_mutex);
    Look look = lastLook(m_file, *url);
    if (!isDue(look, m_clock.now()))
        return newsOf(look);
    look.time = m_clock.now();
    if (auto stored = store(m_file, look); !stored) // Otherwise each start would check again.
        return {.trouble = stored.error().sentence};
    const auto version = told(m_http.ask({.url = *url,
                                          .timeout = std::chrono::seconds(15),
                                          .longest = std::chrono::seconds(30),
                                          .largest = largestAnswer},
                                         stop));
    if (!version && version.error().kind == ErrorKind::Cancelled)
        return newsOf(look);
    look.trouble = version ? QString() : version.error().sentence;
    if (version)
        look.version = version->toString();
    else
        qCInfo(logUpdate) << "no version was told:" << version.error().sentence << version.error().detail;
    if (auto stored = store(m_file, look); !stored)
        qCWarning(logUpdate) << "what was told could not be kept:" << stored.error().detail;
    return newsOf(look);
}

UpdateNews UpdateNotice::known(const QString& address) const {
    if (address.isEmpty())
        return {};
    const auto url = checkedUpdateAddress(address);
    return url ? newsOf(lastLook(m_file, *url)) : UpdateNews{.trouble = url.error().sentence};
}

Result<QUrl> checkedUpdateAddress(const QString& text) {
    QUrl url(text.trimmed(), QUrl::StrictMode);
    if (text.size() > longestAddress || !isSafeAddress(url))
        return failure(ErrorKind::BadInput,
                       Texts::tr("“%1” cannot be the address for newer versions: it must begin with https and hold no "
                                 "user name.")
                           .arg(text.left(60)));
    url.setFragment({});
    return url;
}

} // namespace vtrack
