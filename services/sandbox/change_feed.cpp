// SPDX-License-Identifier: GPL-3.0-or-later
#include "change_feed.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace vtrack::sandbox {

namespace {

constexpr size_t firstToken = 1000; ///< So that a token is never mistaken for a page number.

} // namespace

void ChangeFeed::hold(bool held) {
    m_heldAt = held ? std::optional(end()) : std::nullopt;
}

QString ChangeFeed::startToken() const {
    return QString::number(firstToken + end());
}

std::expected<ChangePage, QString> ChangeFeed::page(const QString& token, int pageSize, int user, int drive) const {
    bool isNumber = false;
    const size_t place = token.toULongLong(&isNumber);
    if (!isNumber || place < firstToken || place > firstToken + end())
        return std::unexpected(u"pageToken"_s);
    const auto& log = m_tree.log();
    ChangePage page;
    size_t at = place - firstToken;
    QSet<int> later; // Items that change again within what is still to come show only then.
    const size_t stop = end();
    std::vector<bool> isLast(stop - at, false);
    for (size_t i = stop; i-- > at;) {
        isLast[i - at] = !later.contains(log[i].item);
        later.insert(log[i].item);
    }
    const size_t from = at;
    for (; at < stop && page.changes.size() < static_cast<size_t>(pageSize); ++at) {
        const Item& item = m_tree.item(log[at].item);
        const int owner = m_tree.drives()[static_cast<size_t>(item.drive)].owner;
        const bool inLog = drive >= 0 ? item.drive == drive : owner == user;
        if (isLast[at - from] && inLog)
            page.changes.push_back(log[at]);
    }
    (at < stop ? page.nextPageToken : page.newStartPageToken) = QString::number(firstToken + at);
    return page;
}

size_t ChangeFeed::end() const {
    return m_heldAt.value_or(m_tree.log().size());
}

} // namespace vtrack::sandbox
