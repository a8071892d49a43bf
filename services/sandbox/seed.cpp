// SPDX-License-Identifier: GPL-3.0-or-later
#include "seed.h"

#include "atomic_file.h"
#include "clock.h"
#include "lever_body.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QtEndian>

#include <limits>

using namespace Qt::StringLiterals;

namespace vtrack::sandbox {

namespace {

constexpr qint64 largestSeedFile = 64LL * 1024 * 1024;
constexpr qint64 uploadDelayMs = 2LL * 60 * 1000;
const QDateTime beginning(QDate(2025, 1, 1), {}, Qt::UTC);

QDateTime timeOf(const QJsonObject& node, const QString& name, const QDateTime& otherwise) {
    const QDateTime time = fromIso(node.value(name).toString());
    return time.isValid() ? time : otherwise;
}

/// A number that follows from a text, the same on every computer.
quint64 numberFrom(const QByteArray& text) {
    return qFromBigEndian<quint64>(QCryptographicHash::hash(text, QCryptographicHash::Sha256).constData());
}

/// A number for a content that nobody gave one: from its name and place.
quint64 naturalSeed(const DriveTree& tree, int parent, const QString& name) {
    const Item& folder = tree.item(parent);
    return numberFrom(folder.id + '\n' + name.toUtf8() + '\n' + QByteArray::number(folder.children.size()));
}

Content contentOf(const QJsonObject& node, quint64 seed, const QDateTime& recorded) {
    if (node.contains(u"text"_s))
        return text(node.value(u"text"_s).toString().toUtf8());
    const qint64 size = node.value(u"size"_s).toInteger();
    if (node.contains(u"clip"_s))
        return clip(seed, node.value(u"clip"_s).toInt(), recorded.toSecsSinceEpoch(), size);
    return noise(seed, size);
}

/// What is wrong with the members of a node, if anything.
QString complaintAbout(const QJsonObject& node) {
    LeverBody body(node);
    for (const auto& text : {u"name"_s, u"mimeType"_s, u"recorded"_s, u"createdTime"_s, u"modifiedTime"_s,
                             u"shortcut"_s, u"shortcutId"_s, u"text"_s})
        body.text(text);
    body.truth(u"trashed"_s);
    body.truth(u"checksums"_s);
    body.number(u"clip"_s);
    body.number(u"size"_s);
    body.number(u"seed"_s, 0, std::numeric_limits<qint64>::min());
    body.milliseconds(u"checksumsAfter"_s);
    if (body.has(u"files"_s) && !node.value(u"files"_s).isArray())
        body.complain(u"\"files\" is no list"_s);
    LeverBody upload(body.object(u"upload"_s));
    upload.milliseconds(u"seconds"_s);
    upload.truth(u"noSize"_s);
    return body.complaint() + upload.complaint();
}

Result<void> plantAll(DriveTree& tree, int parent, const QJsonArray& nodes);

void generate(DriveTree& tree, int parent, const QJsonObject& plan) {
    const int count = plan.value(u"count"_s).toInt();
    const QString pattern = plan.value(u"name"_s).toString(u"video_{time}.mp4"_s);
    const auto seed = static_cast<quint64>(plan.value(u"seed"_s).toInteger(1));
    const qint64 size = plan.value(u"size"_s).toInteger();
    const QDateTime start = timeOf(plan, u"start"_s, beginning);
    const qint64 step = plan.value(u"stepSeconds"_s).toInteger(60);
    for (int n = 0; n < count; ++n) {
        const QDateTime time = start.addSecs(n * step);
        Item item;
        item.name = pattern;
        item.name.replace(u"{n}"_s, u"%1"_s.arg(n, 6, 10, QChar(u'0')));
        item.name.replace(u"{time}"_s, time.toString(u"yyyyMMdd_HHmmss"));
        item.created = item.modified = time.toMSecsSinceEpoch();
        const quint64 own = seed * 1'000'003 + static_cast<quint64>(n);
        if (plan.value(u"folders"_s).toBool())
            item.mimeType = folderType.toString();
        else
            item.content =
                plan.value(u"clips"_s).toBool() ? clip(own, n, time.toSecsSinceEpoch(), size) : noise(own, size);
        tree.add(parent, std::move(item));
    }
}

Result<void> plantAll(DriveTree& tree, int parent, const QJsonArray& nodes) { // NOLINT(misc-no-recursion)
    for (const QJsonValue value : nodes) {
        const QJsonObject node = value.toObject();
        if (node.contains(u"generate"_s)) {
            generate(tree, parent, node.value(u"generate"_s).toObject());
        } else if (const Result<int> planted = plantNode(tree, parent, node); !planted) {
            return std::unexpected(planted.error());
        }
    }
    return {};
}

Result<QByteArray> seedText(const QString& seed) {
    if (seed == u"empty")
        return QByteArrayLiteral("{}");
    if (seed != u"demo")
        return readSmallFile(seed, largestSeedFile);
    QFile demo(u":/samples/demo.json"_s);
    if (!demo.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Internal, u"The demo files are missing from the program."_s);
    return demo.readAll();
}

} // namespace

Result<int> plantNode(DriveTree& tree, int parent, const QJsonObject& node) { // NOLINT(misc-no-recursion)
    if (!node.value(u"name"_s).isString())
        return failure(ErrorKind::BadInput, u"A file in the seed has no \"name\"."_s);
    if (const QString complaint = complaintAbout(node); !complaint.isEmpty())
        return failure(ErrorKind::BadInput, u"The file \"%1\" in the seed cannot be used: %2"_s.arg(
                                                node.value(u"name"_s).toString(), complaint));
    const QDateTime recorded = timeOf(node, u"recorded"_s, beginning);
    Item item{.name = node.value(u"name"_s).toString(), .mimeType = node.value(u"mimeType"_s).toString()};
    item.trashed = node.value(u"trashed"_s).toBool();
    item.created = timeOf(node, u"createdTime"_s, recorded.addMSecs(uploadDelayMs)).toMSecsSinceEpoch();
    item.modified =
        timeOf(node, u"modifiedTime"_s, QDateTime::fromMSecsSinceEpoch(item.created, Qt::UTC)).toMSecsSinceEpoch();
    if (node.contains(u"files"_s)) {
        item.mimeType = folderType.toString();
    } else if (node.contains(u"shortcut"_s) || node.contains(u"shortcutId"_s)) {
        const int target = node.contains(u"shortcutId"_s)
                               ? tree.find(node.value(u"shortcutId"_s).toString().toLatin1())
                               : tree.findPath(node.value(u"shortcut"_s).toString(), tree.drives().front().root);
        if (target < 0)
            return failure(ErrorKind::BadInput, u"A shortcut in the seed leads nowhere."_s, item.name);
        item.mimeType = shortcutType.toString();
        item.shortcutTarget = tree.item(target).id;
    } else {
        const auto given = static_cast<quint64>(node.value(u"seed"_s).toInteger());
        item.content = contentOf(node, given != 0 ? given : naturalSeed(tree, parent, item.name), recorded);
    }
    item.noChecksums = !node.value(u"checksums"_s).toBool(true);
    if (node.contains(u"checksumsAfter"_s))
        item.checksumsFrom = tree.now() + static_cast<qint64>(node.value(u"checksumsAfter"_s).toDouble() * 1000);
    const int index = tree.add(parent, std::move(item));
    if (node.contains(u"upload"_s)) {
        const QJsonObject upload = node.value(u"upload"_s).toObject();
        tree.beginUpload(index, static_cast<qint64>(upload.value(u"seconds"_s).toDouble() * 1000),
                         upload.value(u"noSize"_s).toBool());
    }
    if (const Result<void> inside = plantAll(tree, index, node.value(u"files"_s).toArray()); !inside)
        return std::unexpected(inside.error());
    return index;
}

Result<QJsonObject> readSeed(const QString& seed) {
    const Result<QByteArray> text = seedText(seed);
    if (!text)
        return std::unexpected(text.error());
    QJsonParseError parseError;
    const QJsonObject root = QJsonDocument::fromJson(*text, &parseError).object();
    if (parseError.error != QJsonParseError::NoError)
        return failure(ErrorKind::BadInput,
                       u"The seed file \"%1\" is not JSON: %2"_s.arg(seed, parseError.errorString()));
    return root;
}

Result<void> plant(DriveTree& tree, const QJsonObject& seed) {
    QJsonArray users = seed.value(u"users"_s).toArray();
    if (users.isEmpty())
        users = {QJsonObject{{u"email"_s, u"demo@example.com"_s}, {u"name"_s, u"Demo User"_s}},
                 QJsonObject{{u"email"_s, u"other@example.com"_s}, {u"name"_s, u"Other Person"_s}}};
    for (const QJsonValue value : users) {
        const QString email = value[u"email"].toString();
        const QString sub = QString::number(100'000'000'000'000'000ULL + numberFrom(email.toUtf8()) % 1'000'000'000);
        const int user = tree.addUser({email, value[u"name"].toString(email), value[u"sub"].toString(sub)});
        tree.addDrive(email, user);
    }
    Result<void> planted = plantAll(tree, tree.drives().front().root, seed.value(u"files"_s).toArray());
    for (const QJsonValue value : seed.value(u"drives"_s).toArray()) {
        const int drive = tree.addDrive(value[u"name"].toString(), -1);
        if (planted)
            planted = plantAll(tree, tree.drives()[static_cast<size_t>(drive)].root, value[u"files"].toArray());
    }
    tree.startLog();
    return planted;
}

} // namespace vtrack::sandbox
