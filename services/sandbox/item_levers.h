// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drive_service.h"
#include "lever_body.h"

#include <QJsonArray>

namespace vtrack::sandbox {

/// The levers that change what is in the Drive, as people, cameras and recorders do. Items are named by `"id"` or by
/// `"path"`, from My Drive or, with `"in"`, from a shared drive (its name or id).
class ItemLevers {
public:
    ItemLevers(const World& world, DriveTree& tree, Hashes& hashes, DriveService& drive);

    /// @return nothing when there is no lever of that name.
    [[nodiscard]] std::optional<http::Response> pull(const QString& command, LeverBody& body);

    /// Adds a clip recorded now to one of the folders that hold videos, each in its turn.
    void addNewClip();

    /// GET files: every file, with what an oracle has to know about it.
    void listFiles(const http::Reply& reply);
    /// GET items: folders and what is gone, too.
    void listItems(const http::Reply& reply);

private:
    [[nodiscard]] http::Response add(LeverBody& body);
    [[nodiscard]] http::Response edited(const QString& command, int index, LeverBody& body);
    [[nodiscard]] std::function<void()> edit(const QString& command, int index, LeverBody& body);
    [[nodiscard]] std::function<void()> upload(int index, LeverBody& body);
    [[nodiscard]] std::function<void()> contentChange(int index, LeverBody& body);
    void list(const std::vector<int>& items, const http::Reply& reply);
    [[nodiscard]] QJsonObject describe(int index) const;
    [[nodiscard]] int named(LeverBody& body) const;
    [[nodiscard]] int namedParent(LeverBody& body) const;
    [[nodiscard]] int driveNamed(const QString& name) const;
    [[nodiscard]] int found(const QString& id, const QString& path, bool byPath, const QString& drive) const;

    const World& m_world;
    DriveTree& m_tree;
    Hashes& m_hashes;
    DriveService& m_drive;
    int m_newClips = 0;
};

/// What a lever answers when it was pulled, and when it was not.
[[nodiscard]] http::Response pulled();
[[nodiscard]] http::Response notPulled(const QString& why, int status = 400);

} // namespace vtrack::sandbox
