// SPDX-License-Identifier: GPL-3.0-or-later
#include "drive_json.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace vtrack::sandbox {

namespace {

QString latin1(const QByteArray& text) {
    return QString::fromLatin1(text);
}

void addBinaryMembers(QJsonObject& file, const Item& item, const Hashes& hashes, const FieldMask& mask) {
    file.insert(u"size"_s, QString::number(item.content.size));
    file.insert(u"quotaBytesUsed"_s, QString::number(item.content.size));
    file.insert(u"originalFilename"_s, item.name);
    file.insert(u"fileExtension"_s, item.name.section(u'.', -1));
    file.insert(u"fullFileExtension"_s, item.name.section(u'.', -1));
    file.insert(u"webContentLink"_s, u"https://drive.google.com/uc?id=%1&export=download"_s.arg(latin1(item.id)));
    const QByteArray revision = QCryptographicHash::hash(item.content.key(), QCryptographicHash::Md5)
                                    .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    file.insert(u"headRevisionId"_s, u"0B%1"_s.arg(latin1(revision)));
    if (mask.has(u"md5Checksum"_s))
        file.insert(u"md5Checksum"_s, latin1(hashes.known(item.content, Checksum::Md5)));
    if (mask.has(u"sha256Checksum"_s))
        file.insert(u"sha256Checksum"_s, latin1(hashes.known(item.content, Checksum::Sha256)));
    if (item.content.clip >= 0)
        file.insert(u"videoMediaMetadata"_s,
                    QJsonObject{{u"width"_s, 320}, {u"height"_s, 180}, {u"durationMillis"_s, u"4000"_s}});
}

void addPeople(QJsonObject& file, const DriveTree& tree, const Item& item, int user) {
    const Drive& drive = tree.drives()[static_cast<size_t>(item.drive)];
    const bool shared = drive.owner < 0;
    if (shared) { // Without shared, ownedByMe and owners: Google leaves them out there.
        file.insert(u"driveId"_s, latin1(drive.id));
        file.insert(u"teamDriveId"_s, latin1(drive.id));
        return;
    }
    file.insert(u"shared"_s, false);
    file.insert(u"ownedByMe"_s, drive.owner == user);
    const QJsonObject owner =
        userResource(tree.users()[static_cast<size_t>(drive.owner)], drive.owner == user, drive.owner);
    file.insert(u"owners"_s, QJsonArray{owner});
    file.insert(u"lastModifyingUser"_s, owner);
}

} // namespace

QString driveTime(qint64 millisecondsSince1970) {
    return QDateTime::fromMSecsSinceEpoch(millisecondsSince1970, Qt::UTC).toString(u"yyyy-MM-dd'T'HH:mm:ss.zzz'Z'");
}

QJsonObject fileResource(const DriveTree& tree, const Hashes& hashes, int index, int user, const FieldMask& mask) {
    const Item& item = tree.item(index);
    QJsonObject file{
        {u"kind"_s, u"drive#file"_s},
        {u"id"_s, latin1(item.id)},
        {u"name"_s, item.name},
        {u"mimeType"_s, item.mimeType},
        {u"starred"_s, false},
        {u"trashed"_s, tree.inTrash(index)},
        {u"explicitlyTrashed"_s, item.trashed},
        {u"spaces"_s, QJsonArray{u"drive"_s}},
        {u"version"_s, QString::number(item.version)},
        {u"webViewLink"_s, u"https://drive.google.com/file/d/%1/view?usp=drivesdk"_s.arg(latin1(item.id))},
        {u"hasThumbnail"_s, false},
        {u"isAppAuthorized"_s, false},
        {u"viewedByMe"_s, false},
        {u"createdTime"_s, driveTime(item.created)},
        {u"modifiedTime"_s, driveTime(item.modified)},
        {u"capabilities"_s, QJsonObject{{u"canDownload"_s, item.downloadable},
                                        {u"canListChildren"_s, item.isFolder()},
                                        {u"canEdit"_s, false}}},
    };
    if (item.parent < 0 && tree.drives()[static_cast<size_t>(item.drive)].owner < 0)
        file.insert(u"name"_s, u"Drive"_s); // What Google calls the topmost folder of every shared drive.
    if (item.parent >= 0)
        file.insert(u"parents"_s, QJsonArray{latin1(tree.item(item.parent).id)});
    addPeople(file, tree, item, user);
    if (item.isShortcut()) {
        const int target = tree.find(item.shortcutTarget);
        QJsonObject details{{u"targetId"_s, latin1(item.shortcutTarget)}};
        if (target >= 0)
            details.insert(u"targetMimeType"_s, tree.item(target).mimeType);
        file.insert(u"shortcutDetails"_s, details);
    } else if (item.isBinary()) {
        addBinaryMembers(file, item, hashes, mask);
    }
    return mask.applied(file);
}

const QStringList& fileFields() {
    static const QStringList names =
        u"kind id name mimeType description starred trashed explicitlyTrashed trashingUser trashedTime parents "
        u"properties appProperties spaces version webContentLink webViewLink iconLink hasThumbnail thumbnailLink "
        u"thumbnailVersion viewedByMe viewedByMeTime createdTime modifiedTime modifiedByMeTime modifiedByMe "
        u"sharedWithMeTime sharingUser owners teamDriveId driveId lastModifyingUser shared ownedByMe capabilities "
        u"viewersCanCopyContent copyRequiresWriterPermission writersCanShare permissions permissionIds "
        u"hasAugmentedPermissions folderColorRgb originalFilename fullFileExtension fileExtension md5Checksum "
        u"sha1Checksum sha256Checksum size quotaBytesUsed headRevisionId contentHints imageMediaMetadata "
        u"videoMediaMetadata isAppAuthorized exportLinks shortcutDetails contentRestrictions labelInfo resourceKey "
        u"linkShareMetadata inheritedPermissionsDisabled downloadRestrictions"_s.split(u' ');
    return names;
}

std::vector<Checksum> checksumsIn(const FieldMask& mask) {
    std::vector<Checksum> wanted;
    if (mask.has(u"md5Checksum"_s))
        wanted.push_back(Checksum::Md5);
    if (mask.has(u"sha256Checksum"_s))
        wanted.push_back(Checksum::Sha256);
    return wanted;
}

QJsonObject userResource(const User& user, bool isMe, int number) {
    return {{u"kind"_s, u"drive#user"_s},
            {u"displayName"_s, user.name},
            {u"me"_s, isMe},
            {u"permissionId"_s, QString::number(11'000'000'000LL + number)},
            {u"emailAddress"_s, user.email}};
}

QJsonObject sharedDriveResource(const Drive& drive) {
    return {{u"kind"_s, u"drive#drive"_s},
            {u"id"_s, latin1(drive.id)},
            {u"name"_s, drive.name},
            {u"hidden"_s, false},
            {u"createdTime"_s, u"2025-01-01T00:00:00.000Z"_s},
            {u"capabilities"_s, QJsonObject{{u"canListChildren"_s, true}, {u"canDownload"_s, true}}}};
}

} // namespace vtrack::sandbox
