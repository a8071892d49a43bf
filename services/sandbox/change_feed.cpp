// SPDX-License-Identifier: GPL-3.0-or-later
#include "change_feed.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack::sandbox {

namespace {

// A token is a number, as Google's are, made of its log and of a place in it.
constexpr qint64 firstPlace = 1000; ///< So that a token is never mistaken for a page number.
constexpr qint64 placesInLog = 1'000'000'000;
constexpr qint64 logsInEpoch = 10'000;

} // namespace

void ChangeFeed::setFaults(const FeedFaults& faults) {
    if (!faults.held)
        m_heldAt.reset();
    else if (!m_heldAt)
        m_heldAt = end();
    m_faults = faults;
}

QString ChangeFeed::startToken(int drive) const {
    return tokenAt(end(), drive);
}

QString ChangeFeed::tokenAt(size_t place, int drive) const {
    return QString::number((m_epoch * logsInEpoch + drive) * placesInLog + firstPlace + static_cast<qint64>(place));
}

std::optional<ChangePage> ChangeFeed::page(const QString& token, int pageSize, int drive) const {
    bool isNumber = false;
    const qint64 number = token.toLongLong(&isNumber);
    const qint64 place = number % placesInLog - firstPlace;
    const size_t stop = end();
    if (!isNumber || number / placesInLog != m_epoch * logsInEpoch + drive || place < 0 ||
        static_cast<size_t>(place) > stop)
        return {};
    const auto& log = m_tree.log();
    const auto from = static_cast<size_t>(place);
    QSet<int> later; // Items that change again within what is still to come show only then.
    std::vector<bool> shows(stop - from, false);
    for (size_t i = stop; i-- > from;) {
        shows[i - from] = log[i].drive == drive && !later.contains(log[i].item);
        if (log[i].drive == drive)
            later.insert(log[i].item);
    }
    const auto most =
        static_cast<size_t>(m_faults.partialPages > 0 ? std::min(pageSize, m_faults.partialPages) : pageSize);
    ChangePage page;
    size_t at = from;
    for (; at < stop && page.changes.size() < most; ++at) {
        if (shows[at - from])
            page.changes.push_back(log[at]);
    }
    if (m_faults.samePage)
        page.nextPageToken = token;
    else if (at < stop)
        page.nextPageToken = tokenAt(at, drive);
    else
        page.newStartPageToken = tokenAt(at, drive);
    return page;
}

size_t ChangeFeed::end() const {
    const auto& log = m_tree.log();
    size_t end = m_heldAt.value_or(log.size());
    const qint64 shown = m_world.nowMs() - m_faults.lagMs;
    while (m_faults.lagMs > 0 && end > 0 && log[end - 1].time > shown)
        --end;
    return end;
}

} // namespace vtrack::sandbox
