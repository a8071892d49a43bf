// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drive_tree.h"
#include "error.h"

#include <QJsonObject>

namespace vtrack::sandbox {

/// Reads a seed: `demo` (built in), `empty` (one person with an empty Drive), or the name of a JSON file.
[[nodiscard]] Result<QJsonObject> readSeed(const QString& seed);

/// Fills the tree from a seed.
///
///     {"users":  [{"email","name","sub"}],             the first owns "files"; default: Demo User and another
///      "files":  [node…],                              below the first user's My Drive
///      "drives": [{"name","files":[node…]}]}           shared drives
///     node: {"name", "files":[node…]}                  a folder
///           {"name", "clip":n, "recorded":T, "size"}   a playable clip
///           {"name", "size", "seed"}                   noise;   {"name", "text"}  words
///           {"name", "mimeType"}                       for example a Google document
///           {"name", "shortcut":"path/from/My Drive"}  a shortcut to something further up in the seed
///           {"name", "shortcutId":"id"}                the same, by id
///           {"generate":{"count","name","folders","clips","size","seed","start","stepSeconds"}}
///               many of them; in "name", {n} is the number (six digits) and {time} the time as 20250115_103000
///     A file may have "checksums":false (Drive never tells them), "checksumsAfter":s (s seconds from now) and
///     "upload":{"seconds":s,"noSize":bool} (it grows from nothing to its size; without "seconds": see POST upload).
///     Every node may have "trashed", "createdTime" and "modifiedTime" (default: "recorded" and two minutes later, or
///     1 January 2025).
[[nodiscard]] Result<void> plant(DriveTree& tree, const QJsonObject& seed);

/// Adds one node of that form. @return the number of the new item. Errors: BadInput.
[[nodiscard]] Result<int> plantNode(DriveTree& tree, int parent, const QJsonObject& node);

} // namespace vtrack::sandbox
