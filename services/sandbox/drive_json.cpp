// SPDX-License-Identifier: GPL-3.0-or-later
#include "drive_json.h"

#include "clock.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace vtrack::sandbox {

namespace {

QString latin1(const QByteArray& text) {
    return QString::fromLatin1(text);
}

/// The members of a resource that were asked for. The others are not even computed: a listing asks for few of them.
class Members {
public:
    explicit Members(const FieldMask& mask)
        : m_mask(mask) {}

    /// @param value a function, called when the member is wanted.
    void add(const QString& name, const auto& value) {
        if (m_mask.has(name))
            m_object.insert(name, m_mask.appliedTo(name, value()));
    }

    [[nodiscard]] const QJsonObject& object() const { return m_object; }

private:
    const FieldMask& m_mask;
    QJsonObject m_object;
};

auto always(const auto& value) {
    return [value] {
        return QJsonValue(value);
    };
}

void addBinaryMembers(Members& file, const Item& item, const Hashes& hashes) {
    const auto size = [&] {
        return QString::number(item.content.size);
    };
    const auto extension = [&] {
        return item.name.section(u'.', -1);
    };
    file.add(u"size"_s, size);
    file.add(u"quotaBytesUsed"_s, size);
    file.add(u"originalFilename"_s, always(item.name));
    file.add(u"fileExtension"_s, extension);
    file.add(u"fullFileExtension"_s, extension);
    file.add(u"webContentLink"_s,
             [&] { return u"https://drive.google.com/uc?id=%1&export=download"_s.arg(latin1(item.id)); });
    file.add(u"headRevisionId"_s, [&] {
        const QByteArray revision = QCryptographicHash::hash(item.content.key(), QCryptographicHash::Md5)
                                        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
        return u"0B%1"_s.arg(latin1(revision));
    });
    file.add(u"md5Checksum"_s, [&] { return latin1(hashes.known(item.content, Checksum::Md5)); });
    file.add(u"sha256Checksum"_s, [&] { return latin1(hashes.known(item.content, Checksum::Sha256)); });
    if (item.content.clip >= 0)
        file.add(u"videoMediaMetadata"_s,
                 [] { return QJsonObject{{u"width"_s, 320}, {u"height"_s, 180}, {u"durationMillis"_s, u"4000"_s}}; });
}

void addPeople(Members& file, const DriveTree& tree, const Item& item, int user) {
    const Drive& drive = tree.drives()[static_cast<size_t>(item.drive)];
    const bool shared = drive.owner < 0;
    if (shared) { // Without shared, ownedByMe and owners: Google leaves them out there.
        const auto id = [&] {
            return latin1(drive.id);
        };
        file.add(u"driveId"_s, id);
        file.add(u"teamDriveId"_s, id);
        return;
    }
    const auto owner = [&] {
        return userResource(tree.users()[static_cast<size_t>(drive.owner)], drive.owner == user, drive.owner);
    };
    file.add(u"shared"_s, always(false));
    file.add(u"ownedByMe"_s, always(drive.owner == user));
    file.add(u"owners"_s, [&] { return QJsonArray{owner()}; });
    file.add(u"lastModifyingUser"_s, owner);
}

} // namespace

QString driveTime(qint64 millisecondsSince1970) {
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(millisecondsSince1970, Qt::UTC);
    return toIsoUtc(time).chopped(1) + u".%1Z"_s.arg(time.time().msec(), 3, 10, QChar(u'0'));
}

QJsonObject fileResource(const DriveTree& tree, const Hashes& hashes, int index, int user, const FieldMask& mask) {
    const Item& item = tree.item(index);
    const bool isSharedDrive = item.parent < 0 && tree.drives()[static_cast<size_t>(item.drive)].owner < 0;
    Members file(mask);
    file.add(u"kind"_s, always(u"drive#file"_s));
    file.add(u"id"_s, [&] { return latin1(item.id); });
    // What Google calls the topmost folder of every shared drive.
    file.add(u"name"_s, always(isSharedDrive ? u"Drive"_s : item.name));
    file.add(u"mimeType"_s, always(item.mimeType));
    file.add(u"starred"_s, always(false));
    file.add(u"trashed"_s, [&] { return tree.inTrash(index); });
    file.add(u"explicitlyTrashed"_s, always(item.trashed));
    file.add(u"spaces"_s, [] { return QJsonArray{u"drive"_s}; });
    file.add(u"version"_s, [&] { return QString::number(item.version); });
    file.add(u"webViewLink"_s,
             [&] { return u"https://drive.google.com/file/d/%1/view?usp=drivesdk"_s.arg(latin1(item.id)); });
    file.add(u"hasThumbnail"_s, always(false));
    file.add(u"isAppAuthorized"_s, always(false));
    file.add(u"viewedByMe"_s, always(false));
    file.add(u"createdTime"_s, [&] { return driveTime(item.created); });
    file.add(u"modifiedTime"_s, [&] { return driveTime(item.modified); });
    file.add(u"capabilities"_s, [&] {
        return QJsonObject{
            {u"canDownload"_s, item.downloadable}, {u"canListChildren"_s, item.isFolder()}, {u"canEdit"_s, false}};
    });
    if (item.parent >= 0)
        file.add(u"parents"_s, [&] { return QJsonArray{latin1(tree.item(item.parent).id)}; });
    addPeople(file, tree, item, user);
    if (item.isShortcut()) {
        file.add(u"shortcutDetails"_s, [&] {
            const int target = tree.find(item.shortcutTarget);
            QJsonObject details{{u"targetId"_s, latin1(item.shortcutTarget)}};
            if (target >= 0)
                details.insert(u"targetMimeType"_s, tree.item(target).mimeType);
            return details;
        });
    } else if (item.isBinary()) {
        addBinaryMembers(file, item, hashes);
    }
    return file.object();
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
