// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drive_query.h"

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
    explicit Listings(const DriveTree& tree)
        : m_tree(tree) {}

    PagingFaults faults;

    /// Errors: the name of the parameter that is wrong ("q", "orderBy" or "pageToken").
    [[nodiscard]] std::expected<ListingPage, QString> page(const ListingRequest& request, const QString& pageToken,
                                                           int pageSize);

private:
    struct Snapshot {
        quint64 number = 0;
        quint64 treeVersion = 0;
        QString request;
        std::vector<int> found;
    };

    [[nodiscard]] std::expected<const Snapshot*, QString> snapshotFor(const ListingRequest& request);
    [[nodiscard]] std::expected<std::vector<int>, QString> find(const ListingRequest& request) const;
    [[nodiscard]] bool inScope(const ListingRequest& request, int index) const;

    const DriveTree& m_tree;
    std::deque<Snapshot> m_snapshots;
    quint64 m_lastNumber = 0;
};

} // namespace vtrack::sandbox
