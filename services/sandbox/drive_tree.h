// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content.h"
#include "world.h"

#include <QHash>
#include <QString>

#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <vector>

namespace vtrack::sandbox {

inline constexpr QStringView folderType = u"application/vnd.google-apps.folder";
inline constexpr QStringView shortcutType = u"application/vnd.google-apps.shortcut";

/// A person who can sign in.
struct User {
    QString email;
    QString name;
    QString sub;
};

/// Somebody's My Drive, or a shared drive.
struct Drive {
    QByteArray id;
    QString name;
    int owner = -1; ///< The user; -1 for a shared drive, which everybody sees.
    int root = -1;
};

/// One file, folder or shortcut. Small, because there can be hundreds of thousands.
struct Item {
    QByteArray id = {};
    QString name = {};
    QString mimeType = {}; ///< Shared between items of the same type.
    int parent = -1;       ///< -1 for the root of a drive.
    int drive = 0;
    int version = 1;
    bool trashed = false; ///< By itself; see DriveTree::inTrash().
    bool gone = false;
    bool hidden = false; ///< Nobody has access any more.
    bool downloadable = true;
    qint64 created = 0;  ///< Milliseconds since 1970.
    qint64 modified = 0; ///< Milliseconds since 1970.
    Content content = {};
    bool noChecksums = false; ///< Drive never tells them.
    bool uploading = false;   ///< What is there is the beginning.
    bool sizeUnknown = false; ///< No size and no checksums while it is uploaded.
    qint64 checksumsFrom = 0; ///< Drive does not tell them before (milliseconds since 1970).
    QByteArray shortcutTarget = {};
    std::vector<int> children = {};

    [[nodiscard]] bool isFolder() const { return mimeType == folderType; }

    [[nodiscard]] bool isShortcut() const { return mimeType == shortcutType; }

    /// Whether it has bytes to download; Google's own documents, folders and shortcuts have none.
    [[nodiscard]] bool isBinary() const { return !mimeType.startsWith(u"application/vnd.google-apps."); }
};

/// One entry of a drive's change log: current state is looked up when it is read.
struct Change {
    int item = -1;
    int drive = 0; ///< In whose log it stands.
    bool removed = false;
    qint64 time = 0; ///< Milliseconds since 1970.
};

/// Everything in the sample Drive: people, drives, items, and the log of changes. Items are named by their number,
/// which stays the same while the program runs; ids are the same in every run with the same seed.
class DriveTree {
public:
    explicit DriveTree(World world = {}, quint64 seed = 1);

    int addUser(User user);
    /// @param owner -1 for a shared drive.
    int addDrive(const QString& name, int owner);

    /// Adds `item` (name, type, times, content given) below `parent`, with an id derived from where it stands.
    int add(int parent, Item item);

    /// Forgets the log: what was there so far is the beginning.
    void startLog() { m_log.clear(); }

    /// One of the edits below, to be done again on a copy of this tree.
    using Edit = std::function<void(DriveTree&)>;

    /// Told of every edit. A copy of the tree has nobody to tell.
    void onEdit(std::function<void(const Edit&)> tell) { m_tell.tell = std::move(tell); }

    /// Changes an item in place and notes it in the log.
    void change(int index, const std::function<void(Item&)>& edit);

    /// From now on the file grows, from nothing to what it is.
    /// @param durationMs how long that takes; 0: until somebody calls receive().
    void beginUpload(int index, qint64 durationMs, bool sizeUnknown);
    /// So many bytes of it are there now. With all of them the upload is over.
    void receive(int index, qint64 bytes);
    /// Lets uploads go on to where they are by now.
    void letTimePass();

    /// Into another drive, everything below goes along: each item leaves the one log and shows in the other.
    void move(int index, int newParent);
    /// Deletes for ever, with everything below; each shows as removed.
    void remove(int index);
    /// Takes away (or gives back) everybody's access to an item and what is below; shows as removed.
    void setHidden(int index, bool hidden);

    [[nodiscard]] const Item& item(int index) const { return m_items[static_cast<size_t>(index)]; }

    /// The time at Google, milliseconds since 1970.
    [[nodiscard]] qint64 now() const { return m_world.nowMs(); }

    [[nodiscard]] int count() const { return static_cast<int>(m_items.size()); }

    [[nodiscard]] const std::vector<User>& users() const { return m_users; }

    [[nodiscard]] const std::vector<Drive>& drives() const { return m_drives; }

    /// @return -1 when there is none.
    [[nodiscard]] int driveOf(int user) const;

    [[nodiscard]] int find(const QByteArray& id) const { return m_byId.value(id, -1); }

    /// Finds `Project/Area/Location` below a folder: what is not gone. @return -1 when there is none.
    [[nodiscard]] int findPath(const QString& path, int below) const;
    /// The names from below the root, joined with `/`.
    [[nodiscard]] QString path(int index) const;

    /// Whether the user can see the item at all.
    [[nodiscard]] bool visible(int index, int user) const;
    /// Whether it, or a folder above it, is in the trash.
    [[nodiscard]] bool inTrash(int index) const;
    [[nodiscard]] bool isBelow(int index, int folder) const;

    /// The log from the beginning of this run.
    [[nodiscard]] const std::vector<Change>& log() const { return m_log; }

    /// Grows with every change; for caches.
    [[nodiscard]] quint64 version() const { return m_version; }

private:
    void note(int index, bool removed);
    void noteIn(int drive, int index, bool removed);
    void takeToDrive(int index, int drive);
    void removeAll(int index);
    void hideAll(int index, bool hidden);
    [[nodiscard]] QByteArray idFor(const QByteArray& place) const;
    [[nodiscard]] QString interned(const QString& mimeType);
    void detach(int index);

    void tell(const Edit& edit) const;

    /// Whom to tell; stays behind when the tree is copied.
    struct Listener {
        std::function<void(const Edit&)> tell = {};

        Listener() = default;
        ~Listener() = default;

        Listener(const Listener&) {}

        Listener& operator=(const Listener&) { return *this; }
    };

    struct Upload {
        Content content;
        qint64 begun = 0; ///< Milliseconds since 1970.
        qint64 durationMs = 0;
    };

    World m_world;
    std::map<int, Upload> m_uploads;
    Listener m_tell;
    quint64 m_seed;
    quint64 m_version = 0;
    std::vector<User> m_users;
    std::vector<Drive> m_drives;
    std::deque<Item> m_items;
    QHash<QByteArray, int> m_byId;
    QHash<QString, QString> m_mimeTypes;
    std::vector<Change> m_log;
};

/// The type Drive gives a file of this name.
[[nodiscard]] QString mimeTypeFor(const QString& name);

} // namespace vtrack::sandbox
