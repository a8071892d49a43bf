// SPDX-License-Identifier: GPL-3.0-or-later
#include "drive_answer.h"

#include "drive_error.h"
#include "drive_file_json.h"
#include "safe_name.h"

#include <QJsonArray>
#include <QLoggingCategory>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace vtrack {

Q_LOGGING_CATEGORY(logDriveAnswer, "vtrack.google.drive")

namespace {

/// An optional text. Any other JSON type makes the answer invalid.
Result<QString> optionalText(const QJsonObject& json, const QString& name) {
    const QJsonValue value = json.value(name);
    if (!value.isUndefined() && !value.isString())
        return std::unexpected(incompleteAnswer(name + u" is no text"_s));
    return value.toString();
}

/// A page token or change token; empty if there is none.
Result<QString> tokenIn(const QJsonObject& json, const QString& name) {
    auto token = optionalText(json, name);
    if (token && !fitsIntoAddress(*token))
        return std::unexpected(incompleteAnswer(name + u" is too long"_s));
    return token;
}

/// The objects of the array. An answer without the array, or with other values in it, is invalid.
Result<QList<QJsonObject>> objectsOf(const QJsonObject& json, const QString& name) {
    if (!json.value(name).isArray())
        return std::unexpected(incompleteAnswer(u"no array "_s + name));
    QList<QJsonObject> objects;
    for (const QJsonValue& value : json.value(name).toArray()) {
        if (!value.isObject())
            return std::unexpected(incompleteAnswer(name + u" holds no objects"_s));
        objects += value.toObject();
    }
    return objects;
}

} // namespace

bool fitsIntoAddress(const QString& token) {
    constexpr qsizetype longest = 7 * 1024; // The address has other parts, too.
    return token.size() <= longest && QUrl::toPercentEncoding(token).size() <= longest;
}

Result<DriveFilePage> filePageFrom(const QJsonObject& json) {
    const auto files = objectsOf(json, u"files"_s);
    const auto next = tokenIn(json, u"nextPageToken"_s);
    if (!files || !next)
        return std::unexpected(files ? next.error() : files.error());
    DriveFilePage page{.files = {}, .nextPageToken = *next, .incomplete = json.value(u"incompleteSearch"_s).toBool()};
    for (const QJsonObject& file : *files) {
        auto item = itemFrom(file);
        if (!item)
            return std::unexpected(item.error());
        if (isDriveId(item->id))
            page.files += *std::move(item);
        else
            qCWarning(logDriveAnswer) << "an item whose id is none of Drive's is left out";
    }
    return page;
}

Result<DriveFile> itemFrom(const QJsonObject& json) {
    if (json.value(u"id"_s).toString().isEmpty() || json.value(u"mimeType"_s).toString().isEmpty())
        return std::unexpected(incompleteAnswer(u"an item without id or mimeType"_s));
    return driveFileFrom(json);
}

Result<QString> startTokenFrom(const QJsonObject& json) {
    auto token = tokenIn(json, u"startPageToken"_s);
    if (token && token->isEmpty())
        return std::unexpected(incompleteAnswer(u"no startPageToken"_s));
    return token;
}

Result<DriveChangePage> changePageFrom(const QJsonObject& json) {
    const auto changes = objectsOf(json, u"changes"_s);
    const auto next = tokenIn(json, u"nextPageToken"_s);
    const auto newStart = tokenIn(json, u"newStartPageToken"_s);
    if (!changes)
        return std::unexpected(changes.error());
    if (!next || !newStart)
        return std::unexpected(next ? newStart.error() : next.error());
    DriveChangePage page{.changes = {}, .nextPageToken = *next, .newStartToken = *newStart};
    if (page.nextPageToken.isEmpty() && page.newStartToken.isEmpty())
        return std::unexpected(incompleteAnswer(u"changes without a token"_s));
    for (const QJsonObject& change : *changes) {
        const QString id = change.value(u"fileId"_s).toString();
        if (!isDriveId(id))
            continue; // A change of a shared drive itself.
        const bool removed = change.value(u"removed"_s).toBool();
        const auto file = removed ? DriveFile() : itemFrom(change.value(u"file"_s).toObject());
        if (!file)
            return std::unexpected(file.error());
        if (!removed && file->id != id)
            return std::unexpected(incompleteAnswer(u"a change with another item"_s));
        page.changes += {.fileId = id, .removed = removed, .file = *file};
    }
    return page;
}

Result<SharedDrivePage> sharedDrivePageFrom(const QJsonObject& json) {
    const auto drives = objectsOf(json, u"drives"_s);
    const auto next = tokenIn(json, u"nextPageToken"_s);
    if (!drives || !next)
        return std::unexpected(drives ? next.error() : drives.error());
    SharedDrivePage page{.drives = {}, .nextPageToken = *next};
    for (const QJsonObject& drive : *drives) {
        const QString id = drive.value(u"id"_s).toString();
        if (!isDriveId(id))
            return std::unexpected(incompleteAnswer(u"a shared drive without an id"_s));
        page.drives += SharedDrive{.id = id, .name = boundedName(drive.value(u"name"_s).toString())};
    }
    return page;
}

} // namespace vtrack
