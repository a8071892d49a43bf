// SPDX-License-Identifier: GPL-3.0-or-later
// What comes to the address that the browser is sent back to.
// Covers: services/google/loopback_request.cpp
#include "fuzz.h"
#include "loopback_request.h"

#include <QList>

using namespace Qt::StringLiterals;

namespace vtrack::fuzz {

void run(const QByteArray& input) {
    const QByteArray state = "right-state";
    const QByteArray head =
        input.first(std::max<qsizetype>(0, input.indexOf("\r\n\r\n") < 0 ? input.size() : input.indexOf("\r\n\r\n")));
    for (const QString& path : {u""_s, u"/"_s, u"/back"_s}) {
        const auto answer = answerInRequest(head, path, state);
        if (!answer) {
            static const QList<QByteArray> refusals{"400 Bad Request", "404 Not Found", "405 Method Not Allowed"};
            holds(refusals.contains(answer.error()));
            continue;
        }
        holds(head.startsWith("GET /") && !head.startsWith("GET //"));
        holds(head.contains("state=") || head.contains('%'));
        holds(answer->code.isEmpty() || answer->error.isEmpty());
        holds(answer->code.size() <= head.size() && answer->error.size() <= 60);
        holds(!answerInRequest(head, path, "another-state"));
        holds(!answerInRequest(head, path + u"/further"_s, state));
    }
}

} // namespace vtrack::fuzz
