// SPDX-License-Identifier: GPL-3.0-or-later
#include "control.h"

#include "clock.h"
#include "seed.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack::sandbox {

namespace {

HttpResponse done() {
    return jsonResponse({{u"ok"_s, true}});
}

HttpResponse refused(const QString& why, int status = 400) {
    return jsonResponse({{u"ok"_s, false}, {u"error"_s, why}}, status);
}

/// Only programs on this computer may pull the levers: no web page, and no name that was made to point here.
bool isTrusted(const HttpRequest& request) {
    const QString host = QUrl(u"http://"_s + QString::fromLatin1(request.header("host"_ba))).host();
    return !request.headers.contains("origin"_ba) && (host == u"127.0.0.1" || host == u"localhost" || host == u"::1");
}

} // namespace

Control::Control(const World& world, DriveTree& tree, TokenStore& tokens, Hashes& hashes, Faults& faults,
                 Counters& counters, DriveService& drive, QString clientSecret)
    : m_world(world)
    , m_tree(tree)
    , m_tokens(tokens)
    , m_hashes(hashes)
    , m_faults(faults)
    , m_counters(counters)
    , m_drive(drive)
    , m_clientSecret(std::move(clientSecret)) {}

void Control::handle(const HttpRequest& request, const QString& command, const Reply& reply) {
    const bool isGet = request.method == "GET";
    if (!isTrusted(request)) {
        reply(refused(u"Only programs on this computer may do that."_s, 403));
    } else if (request.method == "DELETE" && command == u"faults") {
        reply(setFaults(QJsonArray()));
    } else if (isGet && command == u"files") {
        listFiles(reply);
    } else if (isGet && command == u"counters") {
        reply(jsonResponse(m_counters.toJson()));
    } else if (isGet && command == u"secrets") {
        QJsonObject secrets = m_tokens.handedOut();
        secrets.insert(u"client_secret"_s, m_clientSecret);
        reply(jsonResponse(secrets));
    } else if (request.method == "POST") {
        const QJsonDocument document = QJsonDocument::fromJson(request.body);
        reply(pull(command, document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object())));
    } else {
        reply(refused(u"There is no such lever."_s, 404));
    }
}

HttpResponse Control::pull(const QString& command, const QJsonValue& body) {
    return command == u"faults" ? setFaults(body) : act(command, body.toObject());
}

HttpResponse Control::act(const QString& command, const QJsonObject& body) {
    if (command == u"counters/reset") {
        m_counters.reset();
    } else if (command == u"tokens/expire") {
        m_tokens.expireAccessTokens();
    } else if (command == u"tokens/revoke") {
        m_tokens.revokeAll();
    } else if (command == u"tokens/rotation") {
        m_tokens.setRotation(body.value(u"on"_s).toBool());
    } else if (command == u"tokens/lifetime") {
        m_tokens.setLifetimeSeconds(body.value(u"seconds"_s).toInt(3599));
    } else if (command == u"paging") {
        m_drive.listings.faults = {.partialPages = body.value(u"partialPages"_s).toInt(),
                                   .emptyPageEvery = body.value(u"emptyPageEvery"_s).toInt(),
                                   .dropOrParents = body.value(u"dropOrParents"_s).toBool(),
                                   .incomplete = body.value(u"incomplete"_s).toBool()};
    } else if (command == u"changes") {
        m_drive.changeFeed.hold(body.value(u"hold"_s).toBool());
    } else if (command == u"new-clip") {
        addNewClip();
    } else if (command == u"add") {
        return add(body);
    } else {
        const int index = named(body, u"id"_s, u"path"_s);
        return index < 0 ? refused(u"There is no such lever, or no such item."_s, 404) : edit(command, index, body);
    }
    return done();
}

HttpResponse Control::add(const QJsonObject& body) {
    if (body.contains(u"drive"_s)) {
        const int drive = m_tree.addDrive(body.value(u"drive"_s).toString(), -1);
        return jsonResponse(describe(m_tree.drives()[static_cast<size_t>(drive)].root));
    }
    const int parent = named(body, u"parent"_s, u"parentPath"_s);
    if (parent < 0)
        return refused(u"There is no such parent."_s, 404);
    QJsonObject node = body;
    const QString now = toIsoUtc(m_world.now());
    if (!node.contains(u"recorded"_s) && !node.contains(u"createdTime"_s))
        node.insert(u"createdTime"_s, now);
    const Result<int> index = plantNode(m_tree, parent, node);
    return index ? jsonResponse(describe(*index)) : refused(index.error().sentence);
}

HttpResponse Control::edit(const QString& command, int index, const QJsonObject& body) {
    if (command == u"trash") {
        m_tree.change(index, [&](Item& item) { item.trashed = body.value(u"trashed"_s).toBool(true); });
    } else if (command == u"rename") {
        m_tree.change(index, [&](Item& item) { item.name = body.value(u"name"_s).toString(); });
    } else if (command == u"move") {
        const int parent = named(body, u"parent"_s, u"parentPath"_s);
        if (parent < 0 || m_tree.isBelow(parent, index))
            return refused(u"It cannot be moved there."_s);
        m_tree.move(index, parent);
    } else if (command == u"change") {
        changeContent(index, body);
    } else if (command == u"permissions") {
        if (body.contains(u"canDownload"_s))
            m_tree.change(index, [&](Item& item) { item.downloadable = body.value(u"canDownload"_s).toBool(); });
        if (body.contains(u"visible"_s))
            m_tree.setHidden(index, !body.value(u"visible"_s).toBool());
    } else if (command == u"delete") {
        m_tree.remove(index);
        return done();
    } else {
        return refused(u"There is no such lever."_s, 404);
    }
    return jsonResponse(describe(index));
}

void Control::changeContent(int index, const QJsonObject& body) {
    m_tree.change(index, [&](Item& item) {
        item.modified = m_world.nowMs();
        if (body.contains(u"text"_s)) {
            item.content = text(body.value(u"text"_s).toString().toUtf8());
            return;
        }
        item.content.seed = static_cast<quint64>(
            body.value(u"seed"_s).toInteger(static_cast<qint64>(item.content.seed >> 1) + item.version));
        if (body.contains(u"size"_s))
            item.content = noise(item.content.seed, body.value(u"size"_s).toInteger());
    });
}

HttpResponse Control::setFaults(const QJsonValue& rules) {
    if (const Result<void> set = m_faults.setRules(rules); !set)
        return refused(set.error().sentence);
    m_release();
    return done();
}

void Control::listFiles(const Reply& reply) {
    std::vector<int> files;
    std::vector<Content> contents;
    for (int index = 0; index < m_tree.count(); ++index) {
        const Item& item = m_tree.item(index);
        if (item.gone || item.isFolder())
            continue;
        files.push_back(index);
        if (item.isBinary())
            contents.push_back(item.content);
    }
    m_hashes.prepare(contents, {Checksum::Md5, Checksum::Sha256}, [this, files, reply] {
        QJsonArray rows;
        for (const int index : files)
            rows.append(describe(index));
        reply({.body = QJsonDocument(rows).toJson(QJsonDocument::Compact)});
    });
}

QJsonObject Control::describe(int index) const {
    const Item& item = m_tree.item(index);
    QJsonObject row{{u"id"_s, QString::fromLatin1(item.id)},
                    {u"name"_s, item.name},
                    {u"path"_s, m_tree.path(index)},
                    {u"mimeType"_s, item.mimeType},
                    {u"trashed"_s, m_tree.inTrash(index)},
                    {u"isVideo"_s, item.isVideo()},
                    {u"createdTime"_s, driveTime(item.created)},
                    {u"modifiedTime"_s, driveTime(item.modified)}};
    if (item.parent >= 0)
        row.insert(u"parent"_s, QString::fromLatin1(m_tree.item(item.parent).id));
    if (item.isBinary()) {
        row.insert(u"size"_s, item.content.size);
        row.insert(u"md5"_s, QString::fromLatin1(m_hashes.known(item.content, Checksum::Md5)));
        row.insert(u"sha256"_s, QString::fromLatin1(m_hashes.known(item.content, Checksum::Sha256)));
    }
    return row;
}

int Control::named(const QJsonObject& body, const QString& idKey, const QString& pathKey) const {
    if (body.contains(pathKey))
        return m_tree.findPath(body.value(pathKey).toString());
    const QByteArray id = body.value(idKey).toString().toLatin1();
    const int index = id == "root" ? m_tree.drives().front().root : m_tree.find(id);
    return index >= 0 && !m_tree.item(index).gone ? index : -1;
}

void Control::addNewClip() {
    std::vector<int> cameras;
    for (int index = 0; index < m_tree.count(); ++index) {
        const auto isVideo = [this](int child) {
            return m_tree.item(child).isVideo();
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
