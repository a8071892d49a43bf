// SPDX-License-Identifier: GPL-3.0-or-later
// A whole request to the interface for other programs: who may ask, the token, and the fields of query and body as the
// endpoints that need a database read them.
// Covers: services/api/request_checks.cpp
// Covers: services/api/call_fields.cpp
// Covers: services/api/source_handlers.cpp
// Covers: services/foundation/bounded_json.cpp
#include "call_fields.h"
#include "fuzz.h"
#include "request_checks.h"
#include "session_token.h"
#include "source_handlers.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace vtrack::fuzz {

namespace {

const Secret key(QByteArray(32, 's'));
const ApiOrigins origins{.port = 8080, .others = {"http://localhost:3000"}};

const Database& emptyDatabase() {
    static const QTemporaryDir folder;
    static const auto database = Database::open(folder.filePath(u"vtrack.db"_s));
    holds(database.has_value());
    return *database;
}

/// No page of somebody else, whatever the browser was told, and nothing but JSON.
void checkVisitor(const http::Request& request) {
    holds(request.header("host").endsWith(":8080"));
    const QByteArray origin = request.header("origin");
    holds(origin.isEmpty() || origin == "http://localhost:3000" || origin == "http://localhost:8080" ||
          origin == "http://127.0.0.1:8080" || origin == "http://[::1]:8080");
    holds(request.body.isEmpty() || request.header("content-type").toLower().startsWith("application/json"));
}

/// What an endpoint answers is bounded, and errors are sentences.
void checkAnswer(const Result<http::Response>& answered) {
    if (!answered)
        return checkError(answered.error());
    holds(answered->status == 200 || answered->status == 404);
    holds(answered->body.size() < 512 * 1024);
}

void checkFields(const QJsonObject& body) {
    for (const QString& name : body.keys().mid(0, 20)) {
        const auto text = textIn(body, name, u"fallback"_s);
        holds(!text || (!text->isEmpty() && text->size() <= 1'000));
        const auto number = numberIn(body[name], u"number"_s, 1, 1'000);
        holds(!number || (*number >= 1 && *number <= 1'000));
        const auto texts = textsIn(body, name, 5);
        holds(!texts || (!texts->isEmpty() && texts->size() <= 5 && !texts->contains(QString())));
        (void)flagIn(body, name);
    }
}

} // namespace

void run(const QByteArray& input) {
    const qsizetype end = input.indexOf("\r\n\r\n");
    auto request = http::parseHead(end < 0 ? input : input.first(end));
    if (!request)
        return;
    if (end >= 0)
        request->body = input.sliced(end + 4);
    if (!refusal(*request, origins, Visit::Api))
        checkVisitor(*request);
    static const SystemClock clock;
    holds(!verifySessionToken(Secret(bearerOf(*request)), key, clock)); // Nobody here has signed one.

    const auto body = bodyIn(request->body);
    if (!body)
        return checkError(body.error());
    checkFields(*body);
    const ApiCall call{.query = request->query, .body = *body, .id = 1};
    checkAnswer(listFiles(emptyDatabase(), call));
    checkAnswer(syncStatus(emptyDatabase(), call));
    checkAnswer(markProcessed(emptyDatabase(), clock, call));
}

} // namespace vtrack::fuzz
