// SPDX-License-Identifier: GPL-3.0-or-later
#include "listing.h"

#include <QStringList>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace vtrack::sandbox {

namespace {

constexpr size_t snapshotsKept = 64;

using Less = std::function<bool(const Item&, const Item&)>;

/// One key of an orderBy; nothing for a name Drive does not know.
std::optional<Less> orderKey(const QString& name) {
    if (name == u"name" || name == u"name_natural")
        return [](const Item& a, const Item& b) {
            return a.name.compare(b.name, Qt::CaseInsensitive) < 0;
        };
    if (name == u"folder")
        return [](const Item& a, const Item& b) {
            return a.isFolder() && !b.isFolder();
        };
    if (name == u"createdTime")
        return [](const Item& a, const Item& b) {
            return a.created < b.created;
        };
    if (name == u"modifiedTime" || name == u"recency" || name == u"modifiedByMeTime" || name == u"viewedByMeTime")
        return [](const Item& a, const Item& b) {
            return a.modified < b.modified;
        };
    if (name == u"quotaBytesUsed")
        return [](const Item& a, const Item& b) {
            return a.content.size < b.content.size;
        };
    if (name == u"starred" || name == u"sharedWithMeTime")
        return [](const Item&, const Item&) {
            return false;
        };
    return {};
}

std::optional<std::vector<Less>> orderKeys(const QString& orderBy) {
    std::vector<Less> keys;
    for (const QString& part : orderBy.split(u',', Qt::SkipEmptyParts)) {
        const QStringList words = part.split(u' ', Qt::SkipEmptyParts);
        const auto key = words.isEmpty() || words.size() > 2 ? std::nullopt : orderKey(words.first());
        if (!key || (words.size() == 2 && words.last() != u"desc" && words.last() != u"asc"))
            return {};
        if (words.last() == u"desc")
            keys.emplace_back([less = *key](const Item& a, const Item& b) { return less(b, a); });
        else
            keys.push_back(*key);
    }
    return keys;
}

} // namespace

std::expected<ListingPage, QString> Listings::page(const ListingRequest& request, const QString& pageToken,
                                                   int pageSize) {
    const Snapshot* snapshot = nullptr;
    size_t from = 0;
    int pageNumber = 1;
    if (pageToken.isEmpty()) {
        const auto made = snapshotFor(request);
        if (!made)
            return std::unexpected(made.error());
        snapshot = *made;
    } else {
        const QStringList parts = pageToken.split(u'.');
        const auto kept = std::ranges::find(m_snapshots, parts.value(0).mid(5).toULongLong(), &Snapshot::number);
        if (parts.size() != 3 || kept == m_snapshots.end())
            return std::unexpected(u"pageToken"_s);
        snapshot = &*kept;
        from = parts.at(1).toULongLong();
        pageNumber = parts.at(2).toInt();
    }
    auto size = static_cast<size_t>(faults.partialPages > 0 ? std::min(pageSize, faults.partialPages) : pageSize);
    if (faults.emptyPageEvery > 0 && pageNumber % faults.emptyPageEvery == 0)
        size = 0;
    const size_t end = std::min(from + size, snapshot->found.size());
    ListingPage page;
    for (size_t i = from; i < end; ++i) {
        const int index = snapshot->found[i];
        if (m_tree.visible(index, request.user)) // It may have gone since the first page.
            page.items.push_back(index);
    }
    if (end < snapshot->found.size())
        page.nextPageToken = u"~!!~s%1.%2.%3"_s.arg(snapshot->number).arg(end).arg(pageNumber + 1);
    return page;
}

std::expected<const Listings::Snapshot*, QString> Listings::snapshotFor(const ListingRequest& request) {
    const QString key = QStringList{request.q,
                                    request.orderBy,
                                    QString::number(request.user),
                                    QString::number(request.drive),
                                    QString::number(int(request.allDrives)),
                                    QString::number(int(faults.dropOrParents))}
                            .join(u'\n');
    const auto fresh = std::ranges::find_if(m_snapshots, [&](const Snapshot& snapshot) {
        return snapshot.treeVersion == m_tree.version() && snapshot.request == key;
    });
    if (fresh != m_snapshots.end())
        return &*fresh;
    auto found = find(request);
    if (!found)
        return std::unexpected(found.error());
    if (m_snapshots.size() >= snapshotsKept)
        m_snapshots.pop_front();
    m_snapshots.push_back({++m_lastNumber, m_tree.version(), key, std::move(*found)});
    return &m_snapshots.back();
}

std::expected<std::vector<int>, QString> Listings::find(const ListingRequest& request) const {
    const int own = m_tree.driveOf(request.user);
    const QByteArray root = own < 0 ? QByteArray() : m_tree.drives()[static_cast<size_t>(own)].id;
    const auto query = DriveQuery::parse(request.q, root, m_tree.users()[static_cast<size_t>(request.user)].email);
    if (!query)
        return std::unexpected(u"q"_s);
    const auto keys = orderKeys(request.orderBy);
    if (!keys)
        return std::unexpected(u"orderBy"_s);

    std::vector<int> candidates;
    if (query->onlyParent()) {
        const int parent = m_tree.find(*query->onlyParent());
        if (parent >= 0)
            candidates = m_tree.item(parent).children;
    } else {
        candidates.resize(static_cast<size_t>(m_tree.count()));
        std::iota(candidates.begin(), candidates.end(), 0); // NOLINT(modernize-use-ranges): C++20 has no ranges::iota.
    }
    std::erase_if(candidates, [&](int index) {
        return !inScope(request, index) || !query->matches(m_tree, index) ||
               (faults.dropOrParents && query->parentTerms() > 1 && index % 3 == 0);
    });
    std::ranges::stable_sort(candidates, [this, &order = *keys](int a, int b) {
        for (const Less& less : order) {
            if (less(m_tree.item(a), m_tree.item(b)))
                return true;
            if (less(m_tree.item(b), m_tree.item(a)))
                return false;
        }
        return false;
    });
    return candidates;
}

bool Listings::inScope(const ListingRequest& request, int index) const {
    const Item& item = m_tree.item(index);
    if (item.parent < 0 || !m_tree.visible(index, request.user))
        return false;
    if (request.drive >= 0)
        return item.drive == request.drive;
    return request.allDrives || m_tree.drives()[static_cast<size_t>(item.drive)].owner == request.user;
}

} // namespace vtrack::sandbox
