// SPDX-License-Identifier: GPL-3.0-or-later
#include "pace.h"

#include "google_error.h"

using namespace Qt::StringLiterals;

namespace vtrack::sandbox {

namespace {

constexpr qint64 minuteMs = 60'000;

int unitsFor(const QString& kind, const QString& path) {
    static const QHash<QString, int> units{{u"list"_s, 100},  {u"changes"_s, 100}, {u"drives"_s, 100},
                                           {u"media"_s, 200}, {u"get"_s, 5},       {u"about"_s, 5}};
    return path.endsWith(u"/startPageToken") ? 5 : units.value(kind);
}

} // namespace

void Pace::setLimit(const Limit& limit) {
    m_limit = limit;
    m_minutes.clear();
}

std::optional<http::Response> Pace::take(int user, const QString& kind, const QString& path) {
    const int cost = unitsFor(kind, path);
    if (m_limit.units == 0 || cost == 0)
        return {};
    Minute& minute = m_minutes[user];
    const qint64 now = m_world.nowMs();
    if (now - minute.begun >= minuteMs)
        minute = {.begun = now, .spent = 0};
    if (minute.spent + cost <= m_limit.units) {
        minute.spent += cost;
        return {};
    }
    http::Response refusal = driveError(m_limit.status, m_limit.reason);
    if (m_limit.retryAfter > 0)
        refusal.headers.emplace_back("Retry-After"_ba, QByteArray::number(m_limit.retryAfter));
    return refusal;
}

} // namespace vtrack::sandbox
