// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QUrl>

namespace vtrack::test {

/// One plain HTTP answer.
struct WebAnswer {
    int status = 0;                        ///< 0 when there was none, or none that can be read.
    QHash<QByteArray, QByteArray> headers; ///< Names in lower case.
    QByteArray body;
    bool complete = false; ///< Whether as many bytes came as were promised.

    [[nodiscard]] QJsonObject json() const;
};

/// One plain HTTP request of a test; blocks, needs no event loop, works in any thread.
struct WebRequest {
    QByteArray method = QByteArrayLiteral("GET");
    QUrl url;
    QHash<QByteArray, QByteArray> headers = {};
    QByteArray body = {};
    int timeoutMs = 30'000; ///< For each wait.
    qint64 readAtMost = -1; ///< Bytes of body after which to hang up; -1: all.
};

[[nodiscard]] WebAnswer fetch(const WebRequest& request);

/// GET with a bearer token (none when empty).
[[nodiscard]] WebAnswer get(const QUrl& url, const QByteArray& bearer = {},
                            const QHash<QByteArray, QByteArray>& headers = {});

/// POST of a form, every value percent-encoded.
[[nodiscard]] WebAnswer postForm(const QUrl& url, const QList<std::pair<QString, QString>>& values);

/// A URL from an address and query values, every value percent-encoded.
[[nodiscard]] QUrl withQuery(const QUrl& url, const QList<std::pair<QString, QString>>& values);

} // namespace vtrack::test
