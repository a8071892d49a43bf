// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "in_process.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

namespace vtrack::test {

/// A sample Google in this process, whose time the test moves, and somebody who is signed in.
class InProcessGoogle {
public:
    explicit InProcessGoogle(const QJsonObject& seed)
        : google(seed, [this] { return now; }) {}

    QDateTime now{QDate(2025, 1, 15), QTime(10, 30), Qt::UTC};
    sandbox::InProcess google;
    QByteArray bearer = google.accessToken();

    void pass(qint64 seconds) { now = now.addSecs(seconds); }

    /// GET of an address of Drive with these values, each percent-encoded.
    http::Response get(const QString& path, const QList<std::pair<QString, QString>>& values = {}) {
        QString target = QStringLiteral("/drive/v3/") + path;
        QChar join = u'?';
        for (const auto& [name, value] : values) {
            target += join + name + u'=' + QString::fromLatin1(QUrl::toPercentEncoding(value));
            join = u'&';
        }
        return google.answer(sandbox::InProcess::get(target, bearer));
    }

    QJsonObject json(const QString& path, const QList<std::pair<QString, QString>>& values = {}) {
        return QJsonDocument::fromJson(get(path, values).body).object();
    }

    /// The names of the rows of an answer, joined with a space.
    static QString names(const QJsonObject& page) {
        QStringList names;
        for (const QJsonValue row : page.value(u"files").toArray())
            names.append(row[u"name"].toString());
        return names.join(u' ');
    }

    /// Pulls a lever. @return its answer.
    QJsonObject pull(const QString& lever, const QJsonObject& body = {}) { return google.control(lever, body); }

    /// The id of what stands there.
    QString id(const QString& path, const QString& drive = {}) {
        for (const QJsonValue item : google.look(QStringLiteral("items")).toArray()) {
            if (item[u"path"].toString() == path && !item[u"gone"].toBool() &&
                (drive.isEmpty() || item[u"drive"].toString() == drive))
                return item[u"id"].toString();
        }
        return {};
    }
};

/// The reason in Drive's error.
inline QString reasonOf(const QJsonObject& answer) {
    return answer.value(u"error")[u"errors"][0][u"reason"].toString();
}

} // namespace vtrack::test
