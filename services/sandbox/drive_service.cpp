// SPDX-License-Identifier: GPL-3.0-or-later
#include "drive_service.h"

#include "byte_range.h"
#include "google_error.h"
#include "list_parameters.h"
#include "scopes.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack::sandbox {

namespace {

http::Response notFound(const QByteArray& id) {
    return driveError(404, u"notFound"_s, u"File not found: %1."_s.arg(QString::fromLatin1(id)), u"fileId"_s);
}

} // namespace

DriveService::DriveService(const World& world, DriveTree& tree, const TokenStore& tokens, Hashes& hashes,
                           Counters& counters)
    : listings(world, tree)
    , changeFeed(world, tree)
    , m_world(world)
    , m_tree(tree)
    , m_tokens(tokens)
    , m_hashes(hashes)
    , m_counters(counters) {}

void DriveService::handle(const http::Request& request, const QString& path, const http::Reply& reply) {
    const auto authorization = authorizedCall(request, path, m_tokens);
    if (!authorization) {
        reply(authorization.error());
        return;
    }
    const DriveCall& call = *authorization;
    if (request.method != "GET")
        reply(writeRefused(call));
    else if (path == u"about")
        reply(about(call));
    else if (path == u"files")
        list(call, reply);
    else if (path.startsWith(u"files/"))
        get(call, path.mid(6).toLatin1(), reply);
    else if (path == u"changes/startPageToken")
        reply(startPageToken(call));
    else if (path == u"changes")
        changes(call, reply);
    else if (path == u"drives")
        reply(drives(call));
    else if (path.startsWith(u"drives/"))
        reply(drive(call, path.mid(7).toLatin1()));
    else
        reply(driveError(404, u"notFound"_s, u"Not Found"_s));
}

http::Response DriveService::writeRefused(const DriveCall& call) {
    if (allowWriting(call.scopes)) // Whose file it is nobody asks: here nobody may write.
        return driveError(403, u"insufficientFilePermissions"_s);
    http::Response refusal = driveErrorShaped(u"all"_s, 403, u"insufficientPermissions"_s);
    refusal.headers.emplace_back("WWW-Authenticate"_ba,
                                 R"(Bearer realm="https://accounts.google.com/", error="insufficient_scope")"_ba);
    return refusal;
}

void DriveService::list(const DriveCall& call, const http::Reply& reply) {
    const auto size = pageSize(call.value(u"pageSize"_s));
    if (!size) {
        reply(size.error());
        return;
    }
    ListingRequest request{.q = call.value(u"q"_s), .orderBy = call.value(u"orderBy"_s), .user = call.user};
    request.allDrives = call.isTrue(u"includeItemsFromAllDrives"_s) || call.isTrue(u"includeTeamDriveItems"_s);
    if (const auto refusal = scopeRefusal(call.request)) {
        reply(*refusal);
        return;
    }
    const QString driveId = driveIdOf(call.request);
    if (!driveId.isEmpty()) {
        request.drive = findSharedDrive(driveId.toLatin1());
        if (request.drive < 0) {
            reply(driveNotFound(driveId));
            return;
        }
    }
    const auto page = listings.page(request, call.value(u"pageToken"_s), *size);
    if (!page) {
        reply(page.error() == u"fileId" ? notFound({}) : driveError(400, u"invalid"_s, {}, page.error()));
        return;
    }
    const FieldMask files = call.mask.inside(u"files"_s);
    withChecksums(
        listings.seen(), page->items, files, [this, page = *page, files, mask = call.mask, user = call.user, reply] {
            QJsonArray rows;
            for (const int index : page.items)
                rows.append(resource(listings.seen(), index, user, files));
            QJsonObject answer{{u"kind"_s, u"drive#fileList"_s}, {u"incompleteSearch"_s, listings.faults.incomplete}};
            if (!page.nextPageToken.isEmpty())
                answer.insert(u"nextPageToken"_s, page.nextPageToken);
            if (!mask.has(u"files"_s)) {
                reply(http::jsonResponse(mask.applied(answer)));
                return;
            }
            answer = mask.applied(answer);
            answer.insert(u"files"_s, rows);
            reply(http::jsonResponse(answer));
        });
}

void DriveService::get(const DriveCall& call, const QByteArray& path, const http::Reply& reply) {
    const qsizetype slash = path.indexOf('/');
    const QByteArray id = slash < 0 ? path : path.first(slash);
    const QByteArray below = slash < 0 ? QByteArray() : path.sliced(slash + 1);
    const int index = findFile(call, id);
    if (index < 0) {
        reply(notFound(id));
    } else if (below == "export") {
        reply(exported(call, index));
    } else if (below == "permissions") {
        reply(permissions(call, index));
    } else if (below == "revisions" || below.startsWith("revisions/")) {
        reply(revisions(call, index, below.mid(10)));
    } else if (slash >= 0) {
        reply(driveError(404, u"notFound"_s, u"Not Found"_s));
    } else if (call.value(u"alt"_s) == u"media") {
        reply(media(call, index));
    } else {
        withChecksums(m_tree, {index}, call.mask, [this, index, mask = call.mask, user = call.user, reply] {
            reply(http::jsonResponse(resource(m_tree, index, user, mask)));
        });
    }
}

http::Response DriveService::media(const DriveCall& call, int index) {
    const Item& item = m_tree.item(index);
    if (!allowContent(call.scopes))
        return driveError(403, u"insufficientPermissions"_s);
    if (!item.isBinary())
        return driveError(403, u"fileNotDownloadable"_s, {}, u"alt"_s);
    if (!item.downloadable)
        return driveError(403, u"cannotDownloadFile"_s);
    const Content content = item.content;
    const QByteArray total = QByteArray::number(content.size);
    const auto range = parseRange(call.request.header("range"_ba), content.size);
    if (!range) {
        http::Response refused = driveError(416, u"requestedRangeNotSatisfiable"_s);
        refused.headers.emplace_back("Content-Range"_ba, "bytes */" + total);
        return refused;
    }
    const ByteRange part = range->value_or(ByteRange{0, content.size});
    http::Response response{.status = *range ? 206 : 200, .contentType = item.mimeType.toLatin1()};
    if (*range)
        response.headers.emplace_back("Content-Range"_ba, "bytes " + QByteArray::number(part.first) + '-' +
                                                              QByteArray::number(part.first + part.length - 1) + '/' +
                                                              total);
    response.headers.emplace_back("X-Content-Type-Options"_ba, "nosniff"_ba);
    response.stream =
        http::BodyStream{.size = part.length, .read = [this, content, part](qint64 offset, qint64 length) {
                             m_counters.add(u"mediaBytes"_s, length);
                             return content.read(part.first + offset, length);
                         }};
    noteDownload(index);
    return response;
}

void DriveService::noteDownload(int index) {
    const auto waiting = replacements.find(index);
    if (waiting == replacements.end() || --waiting->second.after > 0)
        return;
    const auto replace = waiting->second.replace;
    replacements.erase(waiting);
    replace();
}

QJsonObject DriveService::resource(const DriveTree& tree, int index, int user, const FieldMask& mask) const {
    const Item& item = tree.item(index);
    QJsonObject file = fileResource(tree, m_hashes, index, user, mask);
    const bool hidesAll = item.noChecksums || (item.uploading && item.sizeUnknown) ||
                          m_world.nowMs() < std::max(item.checksumsFrom, item.modified + contentSight.lateMd5Ms);
    if (hidesAll || contentSight.noMd5)
        file.remove(u"md5Checksum"_s);
    if (hidesAll || contentSight.noSha256)
        file.remove(u"sha256Checksum"_s);
    if (item.uploading && item.sizeUnknown) {
        file.remove(u"size"_s);
        file.remove(u"quotaBytesUsed"_s);
    }
    return file;
}

http::Response DriveService::permissions(const DriveCall& call, int index) const {
    const Drive& drive = m_tree.drives()[static_cast<size_t>(m_tree.item(index).drive)];
    QJsonArray all;
    if (drive.owner >= 0)
        all.append(QJsonObject{{u"kind"_s, u"drive#permission"_s},
                               {u"id"_s, QString::number(11'000'000'000LL + drive.owner)},
                               {u"type"_s, u"user"_s},
                               {u"role"_s, u"owner"_s}});
    return http::jsonResponse(call.mask.applied({{u"kind"_s, u"drive#permissionList"_s}, {u"permissions"_s, all}}));
}

http::Response DriveService::revisions(const DriveCall& call, int index, const QByteArray& id) const {
    const Item& item = m_tree.item(index);
    if (!item.isBinary())
        return driveError(403, u"insufficientFilePermissions"_s);
    QJsonObject head = fileResource(m_tree, m_hashes, index, call.user, {});
    const QJsonObject revision{{u"kind"_s, u"drive#revision"_s},
                               {u"id"_s, head.value(u"headRevisionId"_s)},
                               {u"mimeType"_s, item.mimeType},
                               {u"modifiedTime"_s, driveTime(item.modified)},
                               {u"size"_s, head.value(u"size"_s)}};
    if (id.isEmpty())
        return http::jsonResponse(
            call.mask.applied({{u"kind"_s, u"drive#revisionList"_s}, {u"revisions"_s, QJsonArray{revision}}}));
    if (id != head.value(u"headRevisionId"_s).toString().toLatin1() && id != "head")
        return driveError(404, u"notFound"_s, u"Revision not found: %1."_s.arg(QString::fromLatin1(id)),
                          u"revisionId"_s);
    return http::jsonResponse(call.mask.applied(revision));
}

http::Response DriveService::exported(const DriveCall& call, int index) const {
    const Item& item = m_tree.item(index);
    if (item.isBinary() || item.isFolder() || item.isShortcut())
        return driveError(403, u"fileNotExportable"_s, u"Export only supports Docs Editors files."_s);
    if (call.value(u"mimeType"_s) != u"text/plain")
        return driveError(400, u"badRequest"_s, u"The requested conversion is not supported."_s, u"convertTo"_s);
    return {.contentType = "text/plain"_ba, .body = item.name.toUtf8() + '\n'};
}

http::Response DriveService::about(const DriveCall& call) const {
    if (!call.request.query.contains(u"fields"_s))
        return driveError(400, u"required"_s, u"The 'fields' parameter is required for this method."_s, u"fields"_s);
    const QJsonObject answer{
        {u"kind"_s, u"drive#about"_s},
        {u"user"_s, userResource(m_tree.users()[static_cast<size_t>(call.user)], true, call.user)},
        {u"storageQuota"_s, QJsonObject{{u"limit"_s, u"2199023255552"_s},
                                        {u"usage"_s, u"1099511627776"_s},
                                        {u"usageInDrive"_s, u"1099511627776"_s},
                                        {u"usageInDriveTrash"_s, u"0"_s}}},
        {u"importFormats"_s, QJsonObject{}},
        {u"exportFormats"_s, QJsonObject{{u"application/vnd.google-apps.document"_s, QJsonArray{u"text/plain"_s}}}},
        {u"maxUploadSize"_s, u"5242880000000"_s},
        {u"appInstalled"_s, false},
        {u"canCreateDrives"_s, false}};
    return http::jsonResponse(call.mask.applied(answer));
}

http::Response DriveService::drives(const DriveCall& call) const {
    constexpr int usualRows = 10;
    constexpr int mostDrives = 100;
    const auto size = call.value(u"pageSize"_s).isEmpty() ? usualRows : pageSize(call.value(u"pageSize"_s));
    if (!size)
        return size.error();
    const QString q = call.value(u"q"_s);
    const auto query = DriveQuery::parse(q, {}, {}, DriveQuery::Of::Drives);
    if (!query)
        return driveError(400, u"invalid"_s, {}, u"q"_s);
    const QString listName = QString::number(qHash(q, 0));
    const QStringList place = call.value(u"pageToken"_s).split(u'.');
    if (!place.first().isEmpty() && (place.size() != 2 || place.last() != listName))
        return driveError(400, u"invalid"_s, {}, u"pageToken"_s);
    std::vector<QJsonObject> found;
    for (const Drive& drive : m_tree.drives()) {
        if (drive.owner < 0 && m_tree.visible(drive.root, call.user) && query->matches(m_tree, drive.root))
            found.push_back(sharedDriveResource(drive));
    }
    QJsonArray page;
    size_t at = place.first().toULongLong();
    for (; at < found.size() && page.size() < std::min(*size, mostDrives); ++at)
        page.append(found[at]);
    QJsonObject answer{{u"kind"_s, u"drive#driveList"_s}, {u"drives"_s, page}};
    if (at < found.size())
        answer.insert(u"nextPageToken"_s, u"%1.%2"_s.arg(at).arg(listName));
    return http::jsonResponse(call.mask.applied(answer));
}

http::Response DriveService::drive(const DriveCall& call, const QByteArray& id) const {
    const int index = findSharedDrive(id);
    if (index < 0)
        return driveNotFound(QString::fromLatin1(id));
    return http::jsonResponse(call.mask.applied(sharedDriveResource(m_tree.drives()[static_cast<size_t>(index)])));
}

int DriveService::findFile(const DriveCall& call, const QByteArray& id) const {
    if (id == "root") {
        const int own = m_tree.driveOf(call.user);
        return own < 0 ? -1 : m_tree.drives()[static_cast<size_t>(own)].root;
    }
    const int index = m_tree.find(id);
    if (!m_tree.visible(index, call.user))
        return -1;
    const bool shared = m_tree.drives()[static_cast<size_t>(m_tree.item(index).drive)].owner < 0;
    if (shared && !call.isTrue(u"supportsAllDrives"_s) && !call.isTrue(u"supportsTeamDrives"_s))
        return -1;
    return index;
}

int DriveService::findSharedDrive(const QByteArray& id) const {
    const auto& all = m_tree.drives();
    const auto found = std::ranges::find_if(all, [&](const Drive& drive) {
        return drive.owner < 0 && drive.id == id && !m_tree.item(drive.root).gone && !m_tree.item(drive.root).hidden;
    });
    return found == all.end() ? -1 : static_cast<int>(found - all.begin());
}

void DriveService::withChecksums(const DriveTree& tree, const std::vector<int>& items, const FieldMask& mask,
                                 const std::function<void()>& then) {
    const std::vector<Checksum> wanted = checksumsIn(mask);
    std::vector<Content> contents;
    if (!wanted.empty()) {
        for (const int index : items) {
            if (tree.item(index).isBinary())
                contents.push_back(tree.item(index).content);
        }
    }
    m_hashes.prepare(contents, wanted, then);
}

} // namespace vtrack::sandbox
