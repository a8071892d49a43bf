// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drive_query.h"
#include "late_tree.h"

#include <deque>
#include <expected>

namespace vtrack::sandbox {

/// What a files.list asks for, page tokens aside.
struct ListingRequest {
    QString q = {};
    QString orderBy = {};
    int user = 0;
    int drive = -1; ///< Only this drive; -1 for the user's own, or all.
    bool allDrives = false;
};

/// How the listing misbehaves, switched on through the control addresses.
struct PagingFaults {
    int partialPages = 0;       ///< A page never holds more than this many (0: no such limit).
    int emptyPageEvery = 0;     ///< Every n-th page is empty but has a next one (0: never).
    bool dropOrParents = false; ///< With several parents joined by `or`, some rows are lost, as with Google.
    bool incomplete = false;    ///< Every answer says incompleteSearch.
    int repeatRows = 0;         ///< A page begins with so many rows of the one before.
    bool samePage = false;      ///< The next page of every page is that page.
};

/// How a list sees the Drive, switched on through the control addresses.
struct ListSight {
    qint64 lagMs = 0;
    bool held = false;
    bool goneFolderIsEmpty = false; ///< A folder that is gone or hidden lists as empty, not as 404.
};

/// A row that lists leave out.
struct Omission {
    QByteArray id = {}; ///< Of the item; empty: the name counts.
    QString name = {};
    int times = 1; ///< In so many answers more; -1 for ever.
};

/// One page of results.
struct ListingPage {
    std::vector<int> items;
    QString nextPageToken;
};

/// Answers files.list page by page. The first page finds and sorts all results; later pages are slices of what was
/// found then, so a page costs no more than its rows and nothing is skipped when files come and go meanwhile.
class Listings {
public:
    Listings(const World& world, DriveTree& tree)
        : m_late(world, tree) {}

    PagingFaults faults;
    std::vector<Omission> omissions;

    void setSight(const ListSight& sight);

    /// Page tokens handed out so far are worth nothing.
    void expirePages() { m_snapshots.clear(); }

    /// What lists see now: the rows of page() are items of it.
    [[nodiscard]] const DriveTree& seen() { return m_late.seen(); }

    /// Errors: the name of the parameter that is wrong ("q", "orderBy" or "pageToken"); "fileId" for a parent that is
    /// not there.
    [[nodiscard]] std::expected<ListingPage, QString> page(const ListingRequest& request, const QString& pageToken,
                                                           int pageSize);

private:
    struct Snapshot {
        quint64 number = 0;
        quint64 treeVersion = 0;
        QString request;
        std::vector<int> found;
    };

    /// A place in a snapshot, as page tokens name it.
    struct Place {
        const Snapshot* snapshot = nullptr;
        size_t from = 0;
        int pageNumber = 1;

        [[nodiscard]] QString token() const;
    };

    [[nodiscard]] std::expected<Place, QString> placeOf(const ListingRequest& request, const QString& pageToken);
    [[nodiscard]] std::expected<const Snapshot*, QString> snapshotFor(const ListingRequest& request);
    [[nodiscard]] QString keyOf(const ListingRequest& request) const;
    [[nodiscard]] std::expected<std::vector<int>, QString> find(const ListingRequest& request);
    [[nodiscard]] bool isOmitted(const Item& item);

    LateTree m_late;
    bool m_goneFolderIsEmpty = false;
    std::deque<Snapshot> m_snapshots;
    quint64 m_lastNumber = 0;
};

} // namespace vtrack::sandbox
