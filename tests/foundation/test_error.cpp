// SPDX-License-Identifier: GPL-3.0-or-later
#include "error.h"
#include "error_kinds.h"
#include "exit_codes.h"

#include <QTest>

#include <array>

using namespace Qt::StringLiterals;
using namespace vtrack;

namespace {

struct Kind {
    ErrorKind kind;
    QString type;
    int exitCode;
};

/// Scripts rely on these words and numbers.
const std::array kinds{
    Kind{ErrorKind::AuthExpired, u"auth_expired"_s, 3},
    Kind{ErrorKind::QuotaExceeded, u"quota_exceeded"_s, 4},
    Kind{ErrorKind::NetworkError, u"network_error"_s, 5},
    Kind{ErrorKind::PermissionDenied, u"permission_denied"_s, 6},
    Kind{ErrorKind::FolderNotFound, u"folder_not_found"_s, 7},
    Kind{ErrorKind::DiskFull, u"disk_full"_s, 8},
    Kind{ErrorKind::DownloadFailed, u"download_failed"_s, 9},
    Kind{ErrorKind::BadInput, u"bad_input"_s, 2},
    Kind{ErrorKind::KeyringUnavailable, u"keyring_unavailable"_s, 3},
    Kind{ErrorKind::InstanceRunning, u"instance_running"_s, 10},
    Kind{ErrorKind::Cancelled, u"cancelled"_s, 1},
    Kind{ErrorKind::Internal, u"internal"_s, 1},
};

} // namespace

class TestError : public QObject {
    Q_OBJECT

private slots:

    void wordsAndExitCodes() {
        for (const auto& [kind, type, code] : kinds) {
            QCOMPARE(errorType(kind), type);
            QCOMPARE(errorKind(type), std::optional(kind));
            QCOMPARE(exitCode(kind), code);
        }
        // Words that two kinds share are read as the first.
        QCOMPARE(exitCode(ErrorKind::RateLimited), 4);
        QCOMPARE(exitCode(ErrorKind::SetupNeeded), 6);
        QCOMPARE(exitCode(ErrorKind::DestinationUnavailable), 6);
    }

    void unknownWordsAreNoKind() {
        for (const QString& word : {u""_s, u"AUTH_EXPIRED"_s, u"auth_expired "_s, u"teapot"_s})
            QCOMPARE(errorKind(word), std::nullopt);
    }

    void failureCarriesItsWords() {
        const Result<int> result = failure(ErrorKind::DiskFull, u"The disk is full."_s, u"ENOSPC"_s);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::DiskFull);
        QCOMPARE(result.error().sentence, u"The disk is full."_s);
        QCOMPARE(result.error().detail, u"ENOSPC"_s);
        QVERIFY(!result.error().retryAfter);
    }
};

QTEST_GUILESS_MAIN(TestError)
#include "test_error.moc"
