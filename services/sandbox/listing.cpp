// SPDX-License-Identifier: GPL-3.0-or-later
#include "listing.h"

#include "natural_order.h"

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
    if (name == u"name_natural")
        return [](const Item& a, const Item& b) {
            return comesNaturallyBefore(a.name, b.name);
        };
    if (name == u"name")
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

bool inScope(const DriveTree& tree, const ListingRequest& request, int index) {
    const Item& item = tree.item(index);
    if (item.parent < 0 || !tree.visible(index, request.user))
        return false;
    if (request.drive >= 0)
        return item.drive == request.drive;
    return request.allDrives || tree.drives()[static_cast<size_t>(item.drive)].owner == request.user;
}

} // namespace

void Listings::setSight(const ListSight& sight) {
    m_late.setLag(sight.lagMs, sight.held);
    m_goneFolderIsEmpty = sight.goneFolderIsEmpty;
}

std::expected<ListingPage, QString> Listings::page(const ListingRequest& request, const QString& pageToken,
                                                   int pageSize) {
    const auto place = placeOf(request, pageToken);
    if (!place)
        return std::unexpected(place.error());
    const std::vector<int>& found = place->snapshot->found;
    auto size = static_cast<size_t>(faults.partialPages > 0 ? std::min(pageSize, faults.partialPages) : pageSize);
    if (faults.emptyPageEvery > 0 && place->pageNumber % faults.emptyPageEvery == 0)
        size = 0;
    const size_t end = std::min(place->from + size, found.size());
    const size_t repeated = size == 0 ? 0 : std::min(place->from, static_cast<size_t>(faults.repeatRows));
    ListingPage page;
    for (size_t i = place->from - repeated; i < end; ++i) {
        // It may have gone since the first page.
        if (seen().visible(found[i], request.user) && !isOmitted(seen().item(found[i])))
            page.items.push_back(found[i]);
    }
    if (faults.samePage)
        page.nextPageToken = place->token();
    else if (end < found.size())
        page.nextPageToken = Place{place->snapshot, end, place->pageNumber + 1}.token();
    return page;
}

std::expected<Listings::Place, QString> Listings::placeOf(const ListingRequest& request, const QString& pageToken) {
    if (pageToken.isEmpty()) {
        const auto made = snapshotFor(request);
        return made ? std::expected<Place, QString>(Place{*made}) : std::unexpected(made.error());
    }
    const QStringList parts = pageToken.split(u'.');
    const auto kept = std::ranges::find(m_snapshots, parts.value(0).mid(5).toULongLong(), &Snapshot::number);
    if (parts.size() != 3 || kept == m_snapshots.end() || kept->request != keyOf(request))
        return std::unexpected(u"pageToken"_s);
    const size_t from = parts.at(1).toULongLong();
    if (from > kept->found.size())
        return std::unexpected(u"pageToken"_s);
    return Place{&*kept, from, parts.at(2).toInt()};
}

QString Listings::Place::token() const {
    return u"~!!~s%1.%2.%3"_s.arg(snapshot->number).arg(from).arg(pageNumber);
}

bool Listings::isOmitted(const Item& item) {
    const auto omission = std::ranges::find_if(omissions, [&item](const Omission& each) {
        return each.times != 0 && (each.id.isEmpty() ? each.name == item.name : each.id == item.id);
    });
    if (omission == omissions.end())
        return false;
    if (omission->times > 0)
        --omission->times;
    return true;
}

QString Listings::keyOf(const ListingRequest& request) const {
    return QStringList{request.q,
                       request.orderBy,
                       QString::number(request.user),
                       QString::number(request.drive),
                       QString::number(int(request.allDrives)),
                       QString::number(int(faults.dropOrParents))}
        .join(u'\n');
}

std::expected<const Listings::Snapshot*, QString> Listings::snapshotFor(const ListingRequest& request) {
    const QString key = keyOf(request);
    const quint64 version = seen().version();
    const auto fresh = std::ranges::find_if(m_snapshots, [&](const Snapshot& snapshot) {
        return snapshot.treeVersion == version && snapshot.request == key;
    });
    if (fresh != m_snapshots.end())
        return &*fresh;
    auto found = find(request);
    if (!found)
        return std::unexpected(found.error());
    if (m_snapshots.size() >= snapshotsKept)
        m_snapshots.pop_front();
    m_snapshots.push_back({++m_lastNumber, version, key, std::move(*found)});
    return &m_snapshots.back();
}

std::expected<std::vector<int>, QString> Listings::find(const ListingRequest& request) {
    const DriveTree& tree = seen();
    const int own = tree.driveOf(request.user);
    const QByteArray root = own < 0 ? QByteArray() : tree.drives()[static_cast<size_t>(own)].id;
    const auto query = DriveQuery::parse(request.q, root, tree.users()[static_cast<size_t>(request.user)].email);
    if (!query)
        return std::unexpected(u"q"_s);
    const auto keys = orderKeys(request.orderBy);
    if (!keys)
        return std::unexpected(u"orderBy"_s);

    std::vector<int> candidates;
    if (query->onlyParent()) {
        const int parent = tree.find(*query->onlyParent());
        const bool isThere = tree.visible(parent, request.user);
        if (!isThere && !m_goneFolderIsEmpty)
            return std::unexpected(u"fileId"_s);
        if (isThere)
            candidates = tree.item(parent).children;
    } else {
        candidates.resize(static_cast<size_t>(tree.count()));
        std::iota(candidates.begin(), candidates.end(), 0); // NOLINT(modernize-use-ranges): C++20 has no ranges::iota.
    }
    std::erase_if(candidates, [&](int index) {
        return !inScope(tree, request, index) || !query->matches(tree, index) ||
               (faults.dropOrParents && query->parentTerms() > 1 && index % 3 == 0);
    });
    std::ranges::stable_sort(candidates, [&tree, &order = *keys](int a, int b) {
        for (const Less& less : order) {
            if (less(tree.item(a), tree.item(b)))
                return true;
            if (less(tree.item(b), tree.item(a)))
                return false;
        }
        return false;
    });
    return candidates;
}

} // namespace vtrack::sandbox
