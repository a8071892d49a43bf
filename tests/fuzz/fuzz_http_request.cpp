// SPDX-License-Identifier: GPL-3.0-or-later
// A request to a server of ours: its head, and how its body ends. However the bytes are cut up on their way, they say
// the same. Covers: services/http/http_message.cpp
#include "fuzz.h"
#include "http_message.h"

#include <algorithm>

namespace vtrack::fuzz {

namespace {

constexpr qint64 largest = 1'000;

bool isLegible(const QByteArray& text) {
    return std::ranges::none_of(text, [](char c) { return (c >= 0 && c < 0x20 && c != '\t') || c == 0x7F; });
}

/// A body as it arrived, and what is left.
struct Body {
    std::expected<bool, int> isWhole = false;
    QByteArray bytes = {};
    QByteArray rest = {};
    bool operator==(const Body&) const = default;
};

Body bodyIn(const QByteArray& arrived, qsizetype firstPiece) {
    Body body{.rest = arrived.first(firstPiece)};
    body.isWhole = http::takeChunks(body.rest, body.bytes, largest);
    body.rest += arrived.sliced(firstPiece);
    if (body.isWhole && !*body.isWhole)
        body.isWhole = http::takeChunks(body.rest, body.bytes, largest);
    return body;
}

void checkChunks(const QByteArray& arrived) {
    const Body whole = bodyIn(arrived, 0);
    holds(whole.bytes.size() <= largest && whole.rest.size() <= arrived.size());
    if (!whole.isWhole)
        return holds(whole.isWhole.error() == 400 || whole.isWhole.error() == 413);
    if (!*whole.isWhole)
        holds(whole.rest.size() <= 1024 + largest + 4); // More of a chunk is never waited for.
    for (qsizetype cut = 1; cut < std::min<qsizetype>(arrived.size(), 64); ++cut)
        holds(bodyIn(arrived, cut) == whole);
}

void checkHead(const http::Request& request) {
    holds(!request.method.isEmpty() && !request.method.contains(' ') && !request.method.contains('\n'));
    for (auto header = request.headers.begin(); header != request.headers.end(); ++header) {
        holds(!header.key().isEmpty() && header.key() == header.key().toLower() && !header.key().contains(':'));
        holds(isLegible(header.key()) && isLegible(header.value()));
    }
    holds(!request.headers.contains("transfer-encoding") || !request.headers.contains("content-length"));
    const auto form = http::bodyForm(request);
    if (!form)
        return holds(form.error() == 400);
    holds(form->size >= 0 && (!form->isChunked || form->size == 0));
}

} // namespace

void run(const QByteArray& input) {
    const qsizetype end = input.indexOf("\r\n\r\n");
    const auto request = http::parseHead(end < 0 ? input : input.first(end));
    if (request)
        checkHead(*request);
    else
        holds(request.error() == 400);
    checkChunks(end < 0 ? input : input.sliced(end + 4));
}

} // namespace vtrack::fuzz
