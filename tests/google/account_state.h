// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "activity_store.h"
#include "signed_in_program.h"

namespace vtrack::test {

using namespace Qt::StringLiterals;

/// Who is signed in, as the account says.
[[nodiscard]] inline Account::State accountState(SignedInProgram& test) {
    return onWorker([&] { return test.program().account.state(); }).value();
}

/// What the activity says of the account, oldest first.
[[nodiscard]] inline QStringList accountActivity(SignedInProgram& test) {
    return onWorker([&] {
        QStringList lines;
        const auto connection = test.program().database.connect();
        const QList<ActivityEntry> recent = ActivityStore(**connection).recent(100).value();
        for (const ActivityEntry& line : recent) {
            if (line.kind == u"account")
                lines.prepend(line.message);
        }
        return lines;
    });
}

/// One request to Drive that does not try again.
[[nodiscard]] inline Result<DriveFile> askDrive(SignedInProgram& test) {
    return onWorker([&] {
        DriveApi impatient(test.program().http, test.program().tokens, test.program().endpoints, test.program().quota,
                           test.program().clock, RetryPolicy{.tries = 1});
        return impatient.get(u"root"_s);
    });
}

} // namespace vtrack::test
