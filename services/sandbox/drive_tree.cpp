// SPDX-License-Identifier: GPL-3.0-or-later
#include "drive_tree.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack::sandbox {

DriveTree::DriveTree(World world, quint64 seed)
    : m_world(std::move(world))
    , m_seed(seed) {}

int DriveTree::addUser(User user) {
    tell([user](DriveTree& tree) { tree.addUser(user); });
    m_users.push_back(std::move(user));
    return static_cast<int>(m_users.size()) - 1;
}

int DriveTree::addDrive(const QString& name, int owner) {
    tell([name, owner](DriveTree& tree) { tree.addDrive(name, owner); });
    const int drive = static_cast<int>(m_drives.size());
    const QByteArray place = name.toUtf8() + '\n' + QByteArray::number(owner);
    Item root{.name = owner < 0 ? name : u"My Drive"_s, .mimeType = interned(folderType.toString()), .drive = drive};
    root.id = "0A" + idFor("drive\n" + place).first(15) + "Uk9PVA"; // Roots have shorter ids than files.
    root.created = root.modified = QDateTime(QDate(2025, 1, 1), {}, Qt::UTC).toMSecsSinceEpoch();
    m_byId.insert(root.id, count());
    m_drives.push_back({.id = root.id, .name = name, .owner = owner, .root = count()});
    m_items.push_back(std::move(root));
    return drive;
}

int DriveTree::add(int parent, Item newItem) {
    tell([parent, newItem](DriveTree& tree) { tree.add(parent, newItem); });
    const int index = count();
    const Item& folder = item(parent);
    newItem.parent = parent;
    newItem.drive = folder.drive;
    newItem.mimeType = interned(newItem.mimeType.isEmpty() ? mimeTypeFor(newItem.name) : newItem.mimeType);
    const QByteArray place = folder.id + '\n' + newItem.name.toUtf8();
    newItem.id = idFor(place);
    for (int twin = 2; m_byId.contains(newItem.id); ++twin)
        newItem.id = idFor(place + '\n' + QByteArray::number(twin));
    m_byId.insert(newItem.id, index);
    m_items.push_back(std::move(newItem));
    m_items[static_cast<size_t>(parent)].children.push_back(index);
    note(index, false);
    return index;
}

void DriveTree::change(int index, const std::function<void(Item&)>& edit) {
    tell([index, edit](DriveTree& tree) { tree.change(index, edit); });
    edit(m_items[static_cast<size_t>(index)]);
    note(index, false);
}

void DriveTree::move(int index, int newParent) {
    tell([index, newParent](DriveTree& tree) { tree.move(index, newParent); });
    detach(index);
    m_items[static_cast<size_t>(newParent)].children.push_back(index);
    m_items[static_cast<size_t>(index)].parent = newParent;
    if (item(newParent).drive == item(index).drive)
        note(index, false);
    else
        takeToDrive(index, item(newParent).drive);
}

void DriveTree::takeToDrive(int index, int drive) { // NOLINT(misc-no-recursion): folders nest.
    noteIn(item(index).drive, index, true);
    m_items[static_cast<size_t>(index)].drive = drive;
    note(index, false);
    for (const int child : item(index).children)
        takeToDrive(child, drive);
}

void DriveTree::beginUpload(int index, qint64 durationMs, bool sizeUnknown) {
    m_uploads[index] = {.content = item(index).content, .begun = m_world.nowMs(), .durationMs = durationMs};
    change(index, [sizeUnknown](Item& item) {
        item.content = item.content.prefix(0);
        item.uploading = true;
        item.sizeUnknown = sizeUnknown;
    });
}

void DriveTree::receive(int index, qint64 bytes) {
    const auto upload = m_uploads.find(index);
    if (upload == m_uploads.end() || item(index).gone)
        return;
    const Content content = upload->second.content.prefix(bytes);
    const bool isOver = content.size == upload->second.content.size;
    if (content.size == item(index).content.size && !isOver)
        return;
    change(index, [content, isOver, now = m_world.nowMs()](Item& item) {
        item.content = content;
        item.modified = now;
        if (isOver)
            item.uploading = item.sizeUnknown = false;
    });
    if (isOver)
        m_uploads.erase(index);
}

void DriveTree::letTimePass() {
    std::vector<std::pair<int, qint64>> arrived;
    for (const auto& [index, upload] : m_uploads) {
        const qint64 elapsed = std::min(m_world.nowMs() - upload.begun, upload.durationMs);
        if (upload.durationMs > 0)
            arrived.emplace_back(
                index, static_cast<qint64>(static_cast<double>(upload.content.size) * static_cast<double>(elapsed) /
                                           static_cast<double>(upload.durationMs)));
    }
    for (const auto& [index, bytes] : arrived)
        receive(index, bytes);
}

void DriveTree::remove(int index) {
    tell([index](DriveTree& tree) { tree.remove(index); });
    removeAll(index);
}

void DriveTree::removeAll(int index) { // NOLINT(misc-no-recursion): folders nest.
    for (const int child : std::vector(item(index).children))
        removeAll(child);
    detach(index);
    m_items[static_cast<size_t>(index)].gone = true;
    note(index, true);
}

void DriveTree::setHidden(int index, bool hidden) {
    tell([index, hidden](DriveTree& tree) { tree.setHidden(index, hidden); });
    hideAll(index, hidden);
}

void DriveTree::hideAll(int index, bool hidden) { // NOLINT(misc-no-recursion): folders nest.
    for (const int child : item(index).children)
        hideAll(child, hidden);
    m_items[static_cast<size_t>(index)].hidden = hidden;
    note(index, hidden);
}

int DriveTree::driveOf(int user) const {
    const auto found = std::ranges::find(m_drives, user, &Drive::owner);
    return found == m_drives.end() ? -1 : static_cast<int>(found - m_drives.begin());
}

int DriveTree::findPath(const QString& path, int below) const {
    int index = below;
    for (const QString& name : path.split(u'/', Qt::SkipEmptyParts)) {
        const std::vector<int>& children = item(index).children;
        const auto found = std::ranges::find_if(children, [&](int child) { return item(child).name == name; });
        if (found == children.end())
            return -1;
        index = *found;
    }
    return index;
}

QString DriveTree::path(int index) const {
    QStringList names;
    for (; index >= 0 && item(index).parent >= 0; index = item(index).parent)
        names.prepend(item(index).name);
    return names.join(u'/');
}

bool DriveTree::visible(int index, int user) const {
    if (index < 0 || item(index).gone || item(index).hidden)
        return false;
    const int owner = m_drives[static_cast<size_t>(item(index).drive)].owner;
    return owner < 0 || owner == user;
}

bool DriveTree::inTrash(int index) const {
    while (index >= 0 && !item(index).trashed)
        index = item(index).parent;
    return index >= 0;
}

bool DriveTree::isBelow(int index, int folder) const {
    while (index >= 0 && index != folder)
        index = item(index).parent;
    return index >= 0;
}

void DriveTree::tell(const Edit& edit) const {
    if (m_tell.tell)
        m_tell.tell(edit);
}

void DriveTree::note(int index, bool removed) {
    noteIn(item(index).drive, index, removed);
}

void DriveTree::noteIn(int drive, int index, bool removed) {
    ++m_version;
    ++m_items[static_cast<size_t>(index)].version;
    m_log.push_back({.item = index, .drive = drive, .removed = removed, .time = m_world.nowMs()});
}

QByteArray DriveTree::idFor(const QByteArray& place) const {
    const QByteArray hash =
        QCryptographicHash::hash(QByteArray::number(m_seed) + '\n' + place, QCryptographicHash::Sha256);
    return '1' + hash.first(24).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QString DriveTree::interned(const QString& mimeType) {
    return *m_mimeTypes.insert(mimeType, m_mimeTypes.value(mimeType, mimeType));
}

void DriveTree::detach(int index) {
    const int parent = item(index).parent;
    if (parent >= 0)
        std::erase(m_items[static_cast<size_t>(parent)].children, index);
}

QString mimeTypeFor(const QString& name) {
    static const QHash<QString, QString> types{{u"mp4"_s, u"video/mp4"_s},        {u"m4v"_s, u"video/mp4"_s},
                                               {u"mov"_s, u"video/quicktime"_s},  {u"avi"_s, u"video/x-msvideo"_s},
                                               {u"mkv"_s, u"video/x-matroska"_s}, {u"jpg"_s, u"image/jpeg"_s},
                                               {u"png"_s, u"image/png"_s},        {u"txt"_s, u"text/plain"_s},
                                               {u"pdf"_s, u"application/pdf"_s},  {u"json"_s, u"application/json"_s}};
    return types.value(name.section(u'.', -1).toLower(), u"application/octet-stream"_s);
}

} // namespace vtrack::sandbox
