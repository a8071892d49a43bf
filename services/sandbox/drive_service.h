// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change_feed.h"
#include "counters.h"
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
    void handle(const HttpRequest& request, const QString& path, const Reply& reply);

private:
    /// One call: who asks, with which selection.
    struct Call {
        const HttpRequest& request;
        int user = 0;
        QStringList scopes;
        FieldMask mask = {};

        [[nodiscard]] QString value(const QString& name) const { return request.query.value(name); }

        [[nodiscard]] bool isTrue(const QString& name) const { return value(name) == u"true"; }
    };

    [[nodiscard]] std::expected<Call, HttpResponse> authorized(const HttpRequest& request, const QString& path) const;
    void list(const Call& call, const Reply& reply);
    [[nodiscard]] static HttpResponse writeRefused(const Call& call);
    [[nodiscard]] HttpResponse permissions(const Call& call, int index) const;
    [[nodiscard]] HttpResponse revisions(const Call& call, int index, const QByteArray& id) const;
    void get(const Call& call, const QByteArray& id, const Reply& reply);
    [[nodiscard]] HttpResponse media(const Call& call, int index);
    [[nodiscard]] HttpResponse exported(const Call& call, int index) const;
    [[nodiscard]] HttpResponse about(const Call& call) const;
    void changes(const Call& call, const Reply& reply);
    [[nodiscard]] HttpResponse startPageToken(const Call& call) const;
    /// Whose change log is asked for.
    [[nodiscard]] std::expected<int, HttpResponse> driveOfLog(const Call& call) const;
    [[nodiscard]] HttpResponse drives(const Call& call) const;
    [[nodiscard]] HttpResponse drive(const Call& call, const QByteArray& id) const;
    [[nodiscard]] int findFile(const Call& call, const QByteArray& id) const;
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
