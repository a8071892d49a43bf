// SPDX-License-Identifier: GPL-3.0-or-later
#include "item_levers.h"

#include "clock.h"
#include "drive_json.h"
#include "footage.h"
#include "seed.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack::sandbox {

http::Response pulled() {
    return http::jsonResponse({{u"ok"_s, true}});
}

http::Response notPulled(const QString& why, int status) {
    return http::jsonResponse({{u"ok"_s, false}, {u"error"_s, why}}, status);
}

ItemLevers::ItemLevers(const World& world, DriveTree& tree, Hashes& hashes, DriveService& drive)
    : m_world(world)
    , m_tree(tree)
    , m_hashes(hashes)
    , m_drive(drive) {}

std::optional<http::Response> ItemLevers::pull(const QString& command, LeverBody& body) {
    static const QStringList edits{u"trash"_s,       u"rename"_s, u"move"_s,   u"change"_s,
                                   u"permissions"_s, u"delete"_s, u"upload"_s, u"checksums"_s};
    if (command == u"new-clip") {
        addNewClip();
        return pulled();
    }
    if (command == u"add")
        return add(body);
    if (!edits.contains(command))
        return {};
    const int index = named(body);
    return index < 0 ? notPulled(u"There is no such item."_s, 404) : edited(command, index, body);
}

http::Response ItemLevers::add(LeverBody& body) {
    if (body.has(u"drive"_s)) {
        const QString name = body.text(u"drive"_s);
        if (!body.complaint().isEmpty())
            return notPulled(body.complaint());
        const int drive = m_tree.addDrive(name, -1);
        return http::jsonResponse(describe(m_tree.drives()[static_cast<size_t>(drive)].root));
    }
    const int parent = namedParent(body);
    if (parent < 0)
        return notPulled(u"There is no such parent."_s, 404);
    QJsonObject node = body.whole();
    for (const QString& name : {u"parent"_s, u"parentPath"_s, u"parentIn"_s})
        node.remove(name);
    if (!node.contains(u"recorded"_s) && !node.contains(u"createdTime"_s))
        node.insert(u"createdTime"_s, toIsoUtc(m_world.now()));
    const Result<int> index = plantNode(m_tree, parent, node);
    return index ? http::jsonResponse(describe(*index)) : notPulled(index.error().sentence);
}

http::Response ItemLevers::edited(const QString& command, int index, LeverBody& body) {
    const std::function<void()> act = edit(command, index, body);
    if (!body.complaint().isEmpty())
        return notPulled(body.complaint());
    act();
    return m_tree.item(index).gone ? pulled() : http::jsonResponse(describe(index));
}

std::function<void()> ItemLevers::edit(const QString& command, int index, LeverBody& body) {
    if (command == u"trash") {
        return [this, index, trashed = body.truth(u"trashed"_s, true)] {
            m_tree.change(index, [trashed](Item& item) { item.trashed = trashed; });
        };
    }
    if (command == u"rename") {
        if (!body.has(u"name"_s))
            body.complain(u"\"name\" is needed"_s);
        return [this, index, name = body.text(u"name"_s)] {
            m_tree.change(index, [name](Item& item) { item.name = name; });
        };
    }
    if (command == u"move") {
        const int parent = namedParent(body);
        if (parent < 0 || m_tree.isBelow(parent, index) || !m_tree.item(parent).isFolder())
            body.complain(u"It cannot be moved there"_s);
        return [this, index, parent] {
            m_tree.move(index, parent);
        };
    }
    if (command == u"change")
        return contentChange(index, body);
    if (command == u"upload")
        return upload(index, body);
    if (command == u"checksums") {
        const bool none = !body.truth(u"shown"_s, true);
        const qint64 from = body.has(u"after"_s) ? m_world.nowMs() + body.milliseconds(u"after"_s) : 0;
        return [this, index, none, from] {
            m_tree.change(index, [none, from](Item& item) {
                item.noChecksums = none;
                item.checksumsFrom = from;
            });
        };
    }
    if (command == u"permissions") {
        const bool downloadable = body.truth(u"canDownload"_s, m_tree.item(index).downloadable);
        const bool hidden = !body.truth(u"visible"_s, !m_tree.item(index).hidden);
        return [this, index, downloadable, hidden] {
            if (downloadable != m_tree.item(index).downloadable)
                m_tree.change(index, [downloadable](Item& item) { item.downloadable = downloadable; });
            if (hidden != m_tree.item(index).hidden)
                m_tree.setHidden(index, hidden);
        };
    }
    return [this, index] {
        m_tree.remove(index);
    };
}

std::function<void()> ItemLevers::contentChange(int index, LeverBody& body) {
    const Item& item = m_tree.item(index);
    Content content = item.content;
    if (body.has(u"text"_s)) {
        content = text(body.text(u"text"_s).toUtf8());
    } else {
        content.seed =
            static_cast<quint64>(body.number(u"seed"_s, static_cast<qint64>(content.seed >> 1) + item.version));
        if (body.has(u"size"_s))
            content = noise(content.seed, body.number(u"size"_s));
    }
    const auto replace = [this, index, content] {
        m_tree.change(index, [content, now = m_world.nowMs()](Item& changed) {
            changed.modified = now;
            changed.content = content;
        });
    };
    const int after = body.count(u"afterDownloads"_s);
    if (after == 0)
        return replace;
    return [this, index, replace, after] {
        m_drive.replacements[index] = {.after = after, .replace = replace};
    };
}

std::function<void()> ItemLevers::upload(int index, LeverBody& body) {
    const qint64 duration = body.milliseconds(u"seconds"_s);
    const bool sizeUnknown = body.truth(u"noSize"_s);
    const bool isOver = body.truth(u"done"_s);
    const bool hasArrived = body.has(u"received"_s) || isOver;
    const qint64 received = isOver ? std::numeric_limits<qint64>::max() : body.number(u"received"_s);
    return [this, index, duration, sizeUnknown, hasArrived, received] {
        if (!m_tree.item(index).uploading && !(hasArrived && received == std::numeric_limits<qint64>::max()))
            m_tree.beginUpload(index, duration, sizeUnknown);
        if (hasArrived)
            m_tree.receive(index, received);
    };
}

void ItemLevers::listFiles(const http::Reply& reply) {
    std::vector<int> files;
    for (int index = 0; index < m_tree.count(); ++index) {
        if (!m_tree.item(index).gone && !m_tree.item(index).isFolder())
            files.push_back(index);
    }
    list(files, reply);
}

void ItemLevers::listItems(const http::Reply& reply) {
    std::vector<int> items(static_cast<size_t>(m_tree.count()));
    for (size_t i = 0; i < items.size(); ++i)
        items[i] = static_cast<int>(i);
    list(items, reply);
}

void ItemLevers::list(const std::vector<int>& items, const http::Reply& reply) {
    std::vector<Content> contents;
    for (const int index : items) {
        if (m_tree.item(index).isBinary())
            contents.push_back(m_tree.item(index).content);
    }
    m_hashes.prepare(contents, {Checksum::Md5, Checksum::Sha256}, [this, items, reply] {
        QJsonArray rows;
        for (const int index : items)
            rows.append(describe(index));
        reply({.body = QJsonDocument(rows).toJson(QJsonDocument::Compact)});
    });
}

QJsonObject ItemLevers::describe(int index) const {
    const Item& item = m_tree.item(index);
    QJsonObject row{{u"id"_s, QString::fromLatin1(item.id)},
                    {u"name"_s, item.name},
                    {u"path"_s, m_tree.path(index)},
                    {u"mimeType"_s, item.mimeType},
                    {u"trashed"_s, m_tree.inTrash(index)},
                    {u"explicitlyTrashed"_s, item.trashed},
                    {u"hidden"_s, item.hidden},
                    {u"canDownload"_s, item.downloadable},
                    {u"version"_s, item.version},
                    {u"isVideo"_s, isFootage(m_tree, index)},
                    {u"createdTime"_s, driveTime(item.created)},
                    {u"modifiedTime"_s, driveTime(item.modified)}};
    const Drive& drive = m_tree.drives()[static_cast<size_t>(item.drive)];
    if (drive.owner < 0)
        row.insert(u"driveId"_s, QString::fromLatin1(drive.id));
    row.insert(u"drive"_s, drive.name);
    if (item.uploading)
        row.insert(u"uploading"_s, true);
    if (item.gone)
        row.insert(u"gone"_s, true);
    if (item.parent >= 0)
        row.insert(u"parent"_s, QString::fromLatin1(m_tree.item(item.parent).id));
    if (item.isShortcut())
        row.insert(u"shortcutTarget"_s, QString::fromLatin1(item.shortcutTarget));
    if (item.isBinary()) {
        row.insert(u"size"_s, item.content.size);
        row.insert(u"md5"_s, QString::fromLatin1(m_hashes.known(item.content, Checksum::Md5)));
        row.insert(u"sha256"_s, QString::fromLatin1(m_hashes.known(item.content, Checksum::Sha256)));
    }
    return row;
}

int ItemLevers::named(LeverBody& body) const {
    const bool byPath = body.has(u"path"_s);
    return found(body.text(u"id"_s), body.text(u"path"_s), byPath, body.text(u"in"_s));
}

int ItemLevers::namedParent(LeverBody& body) const {
    const bool byPath = body.has(u"parentPath"_s);
    return found(body.text(u"parent"_s), body.text(u"parentPath"_s), byPath, body.text(u"parentIn"_s));
}

int ItemLevers::found(const QString& id, const QString& path, bool byPath, const QString& drive) const {
    const int inDrive = drive.isEmpty() ? 0 : driveNamed(drive);
    if (inDrive < 0)
        return -1;
    const int root = m_tree.drives()[static_cast<size_t>(inDrive)].root;
    if (byPath)
        return m_tree.findPath(path, root);
    const int index = id == u"root" || (id.isEmpty() && !drive.isEmpty()) ? root : m_tree.find(id.toLatin1());
    return index >= 0 && !m_tree.item(index).gone ? index : -1;
}

int ItemLevers::driveNamed(const QString& name) const {
    const auto& all = m_tree.drives();
    const auto drive =
        std::ranges::find_if(all, [&](const Drive& each) { return each.name == name || each.id == name.toLatin1(); });
    return drive == all.end() ? -1 : static_cast<int>(drive - all.begin());
}

void ItemLevers::addNewClip() {
    std::vector<int> cameras;
    for (int index = 0; index < m_tree.count(); ++index) {
        const auto isVideo = [this](int child) {
            return isFootage(m_tree, child);
        };
        const Item& item = m_tree.item(index);
        if (item.isFolder() && !item.gone && !m_tree.inTrash(index) && item.parent >= 0 &&
            std::ranges::any_of(item.children, isVideo))
            cameras.push_back(index);
    }
    if (cameras.empty())
        return;
    const int camera = cameras[static_cast<size_t>(m_newClips++) % cameras.size()];
    const QDateTime now = m_world.now();
    Item item{.name = u"video_%1.mp4"_s.arg(now.toString(u"yyyyMMdd_HHmmss"))};
    item.created = item.modified = now.toMSecsSinceEpoch();
    item.content = clip(static_cast<quint64>(item.created), m_newClips, now.toSecsSinceEpoch());
    m_tree.add(camera, std::move(item));
}

} // namespace vtrack::sandbox
