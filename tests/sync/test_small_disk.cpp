// SPDX-License-Identifier: GPL-3.0-or-later
// Disks that are too small, as real file systems where they may be mounted.
#include "destination_test.h"

using namespace vtrack;
using namespace vtrack::test;

class TestSmallDisk : public DestinationTest {
    Q_OBJECT

private slots:

    void init() { begin(); }

    void cleanup() { end(); }

    void allThatFitArriveAndOneWaits() {
        QList<qint64> sizes{30 * MB, 80 * MB};
        for (int i = 0; i < 10; ++i)
            sizes += 10'000;
        if (!startOnSmallDisk(cameraWith(sizes), 60 * MB))
            QSKIP("File systems cannot be mounted here");
        const RunReport run = sync();
        QCOMPARE(run.downloaded.files, 11);
        QCOMPARE(number(u"SELECT count(*) FROM pending_files WHERE error_type = 'disk_full'"_s), 1);
        QVERIFY(m_small->freeBytes() > 25 * MB); // What was set aside is given back.
    }

    void whatRunningDownloadsWroteIsCountedOnce() {
        if (!startOnSmallDisk(cameraWith({14 * MB, 14 * MB, 14 * MB, 14 * MB, 14 * MB}), 72 * MB))
            QSKIP("File systems cannot be mounted here");
        // Slow enough for several to be under way when the next one asks.
        m_test->google.setFault({{u"kind"_s, u"media"_s}}, {{u"trickle"_s, 20'000'000}});
        QCOMPARE(sync().downloaded.files, 5);
    }

    void anotherProgramThatFillsTheDiskStopsTheDownloads() {
        if (!startOnSmallDisk(cameraWith({40 * MB}), 60 * MB))
            QSKIP("File systems cannot be mounted here");
        constexpr qint64 reserve = 10 * MB;
        m_test->program().disk.setKeepFree(reserve);
        int writes = 0;
        m_disk.before = [&](const QString& call, const QString&) -> std::optional<Error> {
            if (call == u"write"_s && ++writes == 20) {
                QFile others(m_test->destination() + u"/others"_s);
                if (others.open(QIODevice::WriteOnly))
                    others.write(QByteArray(15 * MB, 'x'));
            }
            return {};
        };
        const RunReport run = sync();
        QCOMPARE(run.error->kind, ErrorKind::DiskFull);
        QVERIFY(m_small->freeBytes() > reserve);
        m_disk.before = {};
        QVERIFY(QFile::remove(m_test->destination() + u"/others"_s));
        QCOMPARE(sync().downloaded.files, 1);
    }
};

int main(int argc, char* argv[]) {
    return runWithOwnMounts<TestSmallDisk>(argc, argv);
}

#include "test_small_disk.moc"
