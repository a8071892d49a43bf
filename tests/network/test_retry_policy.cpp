// SPDX-License-Identifier: GPL-3.0-or-later
#include "retry_policy.h"

#include <QtTest>

using namespace vtrack;
using namespace std::chrono_literals;

class TestRetryPolicy : public QObject {
    Q_OBJECT

private slots:

    void waitsDoubleUpToTheLimit() {
        QRandomGenerator random(1);
        const RetryPolicy policy{.tries = 10};
        const Error error{.kind = ErrorKind::NetworkError, .transient = true};
        const QList<std::chrono::milliseconds> base{1s, 2s, 4s, 8s, 16s};
        for (int attempt = 0; attempt < base.size(); ++attempt) {
            const auto wait = policy.waitAfter(attempt, error, random);
            QVERIFY(wait.has_value());
            QVERIFY(*wait >= base[attempt]);
            QVERIFY(*wait < base[attempt] + 1s);
        }
        QCOMPARE(policy.waitAfter(8, error, random).value(), 32s);
    }

    void theLastTryIsTheLast() {
        QRandomGenerator random(1);
        const Error error{.kind = ErrorKind::NetworkError, .transient = true};
        QVERIFY(RetryPolicy{.tries = 3}.waitAfter(1, error, random).has_value());
        QVERIFY(!RetryPolicy{.tries = 3}.waitAfter(2, error, random).has_value());
    }

    void aLastingErrorIsNotTriedAgain() {
        QRandomGenerator random(1);
        QVERIFY(!RetryPolicy{}.waitAfter(0, {.kind = ErrorKind::PermissionDenied}, random).has_value());
    }

    void theServersWordCounts() {
        QRandomGenerator random(1);
        const Error error{.kind = ErrorKind::NetworkError, .retryAfter = 30s, .transient = true};
        QCOMPARE(RetryPolicy{}.waitAfter(0, error, random).value(), 30s);
    }

    void aLongWaitIsNotSlept() {
        QRandomGenerator random(1);
        const Error error{.kind = ErrorKind::NetworkError, .retryAfter = 31s, .transient = true};
        QVERIFY(!RetryPolicy{}.waitAfter(0, error, random).has_value());
    }
};

QTEST_APPLESS_MAIN(TestRetryPolicy)
#include "test_retry_policy.moc"
