// SPDX-License-Identifier: GPL-3.0-or-later
#include "fault_row.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace vtrack::test {

namespace {

/// "403 domainPolicy", "429 rateLimitExceeded 20", "html", "cutAfter 20000", or a body.
QJsonObject faultFrom(const QString& text) {
    const QJsonDocument body = QJsonDocument::fromJson(text.toUtf8());
    if (body.isObject())
        return {{u"body"_s, body.object()}};
    if (body.isArray())
        return {{u"body"_s, body.array()}};
    const QStringList words = text.split(u' ');
    bool isStatus = false;
    const int status = words.first().toInt(&isStatus);
    if (!isStatus)
        return {{words.first(), words.size() > 1 ? QJsonValue(words[1].toInt()) : QJsonValue(true)}};
    QJsonObject fault{{u"status"_s, status}};
    if (words.size() > 1)
        fault[u"reason"_s] = words[1];
    if (words.size() > 2)
        fault[u"retryAfter"_s] = words[2].toInt();
    return fault;
}

Range rangeFrom(const QString& text) {
    const QStringList ends = text.split(u'-');
    return {ends.first().toDouble(), ends.last().toDouble()};
}

QString unlessNothing(const QString& text) {
    return text == u"-"_s ? QString() : text;
}

} // namespace

QList<FaultRow> readFaultTable(const QString& path) {
    constexpr qsizetype columns = 11;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    QList<FaultRow> rows;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    for (const QString& line : lines) {
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        QStringList cells = line.split(u'|');
        if (cells.size() != columns)
            qFatal("no row: %s", qPrintable(line));
        for (QString& cell : cells)
            cell = cell.trimmed();
        rows += FaultRow{.kind = cells[0],
                         .fault = faultFrom(cells[1]),
                         .times = cells[2] == u"*"_s ? -1 : cells[2].toInt(),
                         .word = unlessNothing(cells[3]),
                         .owner = unlessNothing(cells[4]),
                         .requests = rangeFrom(cells[5]),
                         .waits = rangeFrom(cells[6]),
                         .putOff = unlessNothing(cells[7]),
                         .here = cells[8].toInt(),
                         .next = cells[9].toInt(),
                         .back = cells[10].toInt(),
                         .line = line.simplified()};
    }
    return rows;
}

} // namespace vtrack::test
