// SPDX-License-Identifier: GPL-3.0-or-later
#include "downloaded_file.h"

#include "clock.h"

#include <concepts>

namespace vtrack {

namespace {

void readInto(QString& member, const Rows& row, const QString& column) {
    member = row.text(column);
}

void readInto(std::same_as<qint64> auto& member, const Rows& row, const QString& column) {
    member = row.number(column);
}

void readInto(std::same_as<bool> auto& member, const Rows& row, const QString& column) {
    member = row.flag(column);
}

void readInto(QDateTime& member, const Rows& row, const QString& column) {
    member = row.time(column);
}

QVariant stored(const QString& text, ColumnUse use) {
    if (!text.isEmpty())
        return text;
    return use == ColumnUse::NeverNull ? QStringLiteral("") : QString();
}

QVariant stored(const QDateTime& time, ColumnUse) {
    return toIsoUtc(time);
}

QVariant stored(const auto& number, ColumnUse) {
    return number;
}

QJsonValue shown(const QString& text, ColumnUse use) {
    return text.isEmpty() && use != ColumnUse::NeverNull ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonValue shown(const QDateTime& time, ColumnUse use) {
    return shown(toIsoUtc(time), use);
}

QJsonValue shown(const auto& number, ColumnUse) {
    return number;
}

} // namespace

DownloadedFile downloadedFileFrom(const Rows& row) {
    DownloadedFile file;
    forEachColumn([&](QStringView column, auto member, ColumnUse) { readInto(file.*member, row, column.toString()); });
    return file;
}

const QStringList& writtenColumns() {
    static const QStringList names = [] {
        QStringList written;
        forEachColumn([&](QStringView column, auto, ColumnUse use) {
            if (use != ColumnUse::Computed)
                written += column.toString();
        });
        return written;
    }();
    return names;
}

QVariantList writtenValues(const DownloadedFile& file) {
    QVariantList values;
    forEachColumn([&](QStringView, auto member, ColumnUse use) {
        if (use != ColumnUse::Computed)
            values += stored(file.*member, use);
    });
    return values;
}

QJsonObject toJson(const DownloadedFile& file) {
    QJsonObject json;
    forEachColumn([&](QStringView column, auto member, ColumnUse use) {
        if (use != ColumnUse::Ours)
            json.insert(column, shown(file.*member, use));
    });
    if (file.sameContentAs == 0)
        json.insert(QStringView(u"same_content_as"), QJsonValue::Null);
    return json;
}

} // namespace vtrack
