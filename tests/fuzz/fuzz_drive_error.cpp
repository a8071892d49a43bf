// SPDX-License-Identifier: GPL-3.0-or-later
// Drive's refusals. The first line of the input is the status, the second the header Retry-After, the rest the body.
// Covers: services/google/drive_error.cpp
// Covers: services/google/google_answer.cpp
#include "drive_error.h"
#include "fuzz.h"
#include "google_answer.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack::fuzz {

void run(const QByteArray& input) {
    QByteArray body = input;
    const int status = std::clamp(takeLine(body).toInt(), 100, 599);
    const HttpHeaders headers{{"retry-after", takeLine(body)}};
    for (const Asked asked : {Asked::Metadata, Asked::Media}) {
        const Error error = driveError(status, body, headers, asked);
        checkError(error);
        holds(!error.retryAfter || (error.retryAfter->count() >= 0 && *error.retryAfter <= std::chrono::hours(24)));
        // Neither says that the sign-in has ended: only the token endpoint does.
        holds(error.kind != ErrorKind::AuthExpired);
        const auto google = googleErrorIn(status, body);
        if (!google) // What Google did not write says nothing about Google or a file.
            holds(error.transient && error.owner == Owner::Connection);
        if (google && !google->help.isEmpty())
            holds(google->help.scheme() == u"https" && google->help.host().startsWith(u"console.") &&
                  (google->help.host().endsWith(u".google.com"_s)) && google->help.userInfo().isEmpty());
        holds(!google || google->reasons.size() <= 40);
    }
}

} // namespace vtrack::fuzz
