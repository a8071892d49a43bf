// SPDX-License-Identifier: GPL-3.0-or-later
#include "disk_guard.h"
#include "error_kinds.h"
#include "system_disk.h"
#include "transfer_board.h"

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

    void spaceIsPromisedUntilItIsTakenOrGivenBack() {
        const QTemporaryDir folder;
        SystemDisk disk;
        DiskGuard guard;
        guard.setKeepFree(0);
        const qint64 free = *guard.room(disk, folder.path());
        auto first = guard.reserve(disk, folder.path(), nullptr, free * 6 / 10, 0);
        QVERIFY(first.has_value());
        QVERIFY(isAbout(*guard.room(disk, folder.path()), free * 4 / 10));
        const auto second = guard.reserve(disk, folder.path(), nullptr, free * 6 / 10, 0);
        QVERIFY(!second.has_value());
        QCOMPARE(second.error().kind, ErrorKind::DiskFull);
        QCOMPARE(ownerOf(second.error()), Owner::Item); // Smaller ones fit.
        (*first)->take(free * 3 / 10);                  // Written: the disk itself counts it from now on.
        QVERIFY(isAbout(*guard.room(disk, folder.path()), free * 7 / 10));
        first->reset();
        QVERIFY(isAbout(*guard.room(disk, folder.path()), free));
    }

    void spaceThatIsSetAsideIsNotPromisedBesides() {
        const QTemporaryDir folder;
        SystemDisk disk;
        DiskGuard guard;
        guard.setKeepFree(0);
        const auto file = disk.open(folder.filePath(u"f"_s), Disk::Access::Write);
        const qint64 free = *guard.room(disk, folder.path());
        const qint64 size = std::min<qint64>(free / 4, 256LL * 1024 * 1024);
        const auto space = guard.reserve(disk, folder.path(), file->get(), size, 0);
        QVERIFY(space.has_value());
        QVERIFY(std::abs(*guard.room(disk, folder.path()) - (free - size)) < size / 2);
    }

    void theReserveStaysFree() {
        const QTemporaryDir folder;
        SystemDisk disk;
        DiskGuard guard;
        guard.setKeepFree(std::numeric_limits<qint64>::max() / 2);
        const auto refused = guard.reserve(disk, folder.path(), nullptr, 1, 0);
        QVERIFY(!refused.has_value());
        QCOMPARE(ownerOf(refused.error()), Owner::Disk);
    }

private:
    /// Others write to the disk, too.
    static bool isAbout(qint64 bytes, qint64 wanted) { return std::abs(bytes - wanted) < wanted / 20; }
};

QTEST_APPLESS_MAIN(TestTransferBoard)
#include "test_transfer_board.moc"
