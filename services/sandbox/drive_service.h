// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change_feed.h"
#include "counters.h"
#include "drive_call.h"
#include "drive_json.h"
#include "http_message.h"
#include "listing.h"
#include "token_store.h"

#include <map>

namespace vtrack::sandbox {

/// Which checksums Drive tells.
struct ContentSight {
    bool noMd5 = false;
    bool noSha256 = false;
    qint64 lateMd5Ms = 0; ///< How long after the last modification they come.
};

/// A change of content that waits for downloads.
struct Replacement {
    int after = 1; ///< So many answers with the old content are still to begin.
    std::function<void()> replace;
};

/// Drive v3: about, files, changes and drives, for reading only.
class DriveService {
public:
    DriveService(const World& world, DriveTree& tree, const TokenStore& tokens, Hashes& hashes, Counters& counters);

    /// What Drive tells about contents, switched on through the control addresses.
    ContentSight contentSight;
    /// Contents that are replaced while somebody downloads them.
    std::map<int, Replacement> replacements;

    Listings listings;
    ChangeFeed changeFeed;

    /// @param path what follows `/drive/v3/`.
    void handle(const http::Request& request, const QString& path, const http::Reply& reply);

private:
    void list(const DriveCall& call, const http::Reply& reply);
    [[nodiscard]] static http::Response writeRefused(const DriveCall& call);
    [[nodiscard]] http::Response permissions(const DriveCall& call, int index) const;
    [[nodiscard]] http::Response revisions(const DriveCall& call, int index, const QByteArray& id) const;
    void get(const DriveCall& call, const QByteArray& id, const http::Reply& reply);
    [[nodiscard]] http::Response media(const DriveCall& call, int index);
    [[nodiscard]] http::Response exported(const DriveCall& call, int index) const;
    [[nodiscard]] http::Response about(const DriveCall& call) const;
    void changes(const DriveCall& call, const http::Reply& reply);
    [[nodiscard]] http::Response startPageToken(const DriveCall& call) const;
    /// Whose change log is asked for.
    [[nodiscard]] std::expected<int, http::Response> driveOfLog(const DriveCall& call) const;
    [[nodiscard]] http::Response drives(const DriveCall& call) const;
    [[nodiscard]] http::Response drive(const DriveCall& call, const QByteArray& id) const;
    [[nodiscard]] int findFile(const DriveCall& call, const QByteArray& id) const;
    [[nodiscard]] int findSharedDrive(const QByteArray& id) const;
    [[nodiscard]] QJsonObject resource(const DriveTree& tree, int index, int user, const FieldMask& mask) const;
    void noteDownload(int index);
    void withChecksums(const DriveTree& tree, const std::vector<int>& items, const FieldMask& mask,
                       const std::function<void()>& then);

    const World& m_world;
    const DriveTree& m_tree;
    const TokenStore& m_tokens;
    Hashes& m_hashes;
    Counters& m_counters;
};

} // namespace vtrack::sandbox
