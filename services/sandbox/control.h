// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drive_service.h"
#include "faults.h"

namespace vtrack::sandbox {

/// The levers under `/_sandbox/`, for tests and for people who want to see what a program does when Drive changes.
/// Every body is JSON; items are named by `"id"` or by `"path"` from My Drive. services/sandbox/README.md lists them
/// all.
class Control {
public:
    Control(const World& world, DriveTree& tree, TokenStore& tokens, Hashes& hashes, Faults& faults, Counters& counters,
            DriveService& drive, QString clientSecret);

    /// Called when what hangs or stalls should go on.
    void onRelease(std::function<void()> release) { m_release = std::move(release); }

    /// @param command what follows `/_sandbox/`.
    void handle(const HttpRequest& request, const QString& command, const Reply& reply);

    /// Pulls one lever, as POST /_sandbox/`command` does.
    [[nodiscard]] HttpResponse pull(const QString& command, const QJsonValue& body);

    /// Adds a clip recorded now to one of the folders that hold videos, each in its turn.
    void addNewClip();

private:
    [[nodiscard]] HttpResponse act(const QString& command, const QJsonObject& body);
    [[nodiscard]] HttpResponse add(const QJsonObject& body);
    [[nodiscard]] HttpResponse edit(const QString& command, int index, const QJsonObject& body);
    void changeContent(int index, const QJsonObject& body);
    [[nodiscard]] HttpResponse setFaults(const QJsonValue& rules);
    void listFiles(const Reply& reply);
    [[nodiscard]] QJsonObject describe(int index) const;
    [[nodiscard]] int named(const QJsonObject& body, const QString& idKey, const QString& pathKey) const;

    const World& m_world;
    DriveTree& m_tree;
    TokenStore& m_tokens;
    Hashes& m_hashes;
    Faults& m_faults;
    Counters& m_counters;
    DriveService& m_drive;
    QString m_clientSecret;
    std::function<void()> m_release = [] {
    };
    int m_newClips = 0;
};

} // namespace vtrack::sandbox
