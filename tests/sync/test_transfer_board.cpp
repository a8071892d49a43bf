// SPDX-License-Identifier: GPL-3.0-or-later
#include "disk_guard.h"
#include "transfer_board.h"

#include <QStorageInfo>
#include <QTemporaryDir>
#include <QtTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace vtrack;

class TestTransferBoard : public QObject {
    Q_OBJECT

private slots:

    void showsWhatIsUnderWay() {
        TransferBoard board;
        auto first = board.begin({.fileName = u"a"_s, .size = 10, .resumedAt = 3});
        auto second = board.begin({.fileName = u"b"_s});
        QCOMPARE(board.look().size(), 2);
        QCOMPARE(board.look()[0].received, 3);
        first->setReceived(7);
        QCOMPARE(board.look()[0].received, 7);
        first.reset();
        QCOMPARE(board.look().size(), 1);
        QCOMPARE(board.look()[0].fileName, u"b"_s);
    }

    void spaceIsCountedUntilGivenBack() {
        const QTemporaryDir folder;
        DiskGuard guard;
        guard.setKeepFree(0);
        const qint64 half = QStorageInfo(folder.path()).bytesAvailable() * 6 / 10;
        auto first = guard.reserve(folder.path(), half);
        QVERIFY(first.has_value());
        const auto second = guard.reserve(folder.path(), half);
        QVERIFY(!second.has_value());
        QCOMPARE(second.error().kind, ErrorKind::DiskFull);
        first->reset();
        QVERIFY(guard.reserve(folder.path(), half).has_value());
    }

    void theReserveStaysFree() {
        const QTemporaryDir folder;
        DiskGuard guard;
        guard.setKeepFree(std::numeric_limits<qint64>::max() / 2);
        QVERIFY(!guard.reserve(folder.path(), 1).has_value());
    }
};

QTEST_APPLESS_MAIN(TestTransferBoard)
#include "test_transfer_board.moc"
