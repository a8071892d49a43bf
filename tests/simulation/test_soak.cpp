// SPDX-License-Identifier: GPL-3.0-or-later
// Many sources for a long time in one process, with faults at random: what the program takes of the computer stays the
// same. VTRACK_SOAK_DAYS and VTRACK_SOAK_SOURCES say how long and how many (scripts/soak).
#include "environment_number.h"
#include "life.h"
#include "log.h"
#include "quick_sqlite.h"

#include <QDirIterator>
#include <QHashSeed>
#include <QtTest>

#include <algorithm>
#include <malloc.h>

using namespace Qt::StringLiterals;
using namespace vtrack::test;

namespace {

/// What is taken on one day.
struct Day {
    qint64 heap = 0;    ///< Bytes in use.
    qint64 handles = 0; ///< Of files and sockets.
    qint64 database = 0;
    qint64 journal = 0;
    qint64 logs = 0;
    qint64 rows = 0;  ///< Of footage, which are never forgotten.
    qint64 items = 0; ///< That the simulated Google and disk hold, in the same heap.
};

Day dayOf(const Life& life, const QString& logs) {
    Day day{.heap = static_cast<qint64>(::mallinfo2().uordblks),
            .handles = QDir(u"/proc/self/fd"_s).entryList(QDir::Files | QDir::System).size(),
            .database = QFileInfo(life.dataFolder() + u"/vtrack.db"_s).size(),
            .journal = QFileInfo(life.dataFolder() + u"/vtrack.db-wal"_s).size(),
            .items = life.items()};
    for (QDirIterator files(logs, QDir::Files); files.hasNext();)
        day.logs += files.nextFileInfo().size();
    const auto database = vtrack::Database::open(life.dataFolder() + u"/vtrack.db"_s);
    const auto connection = database->connect();
    if (auto count = (*connection)->run(u"SELECT count(*) FROM downloaded_files"_s); count && count->next())
        day.rows = count->value(0).toLongLong();
    return day;
}

} // namespace

class TestSoak : public QObject {
    Q_OBJECT

private slots:

    void initTestCase() { QHashSeed::setDeterministicGlobalSeed(); }

    void whatIsTakenStaysTheSame() {
        const int days = numberFrom("VTRACK_SOAK_DAYS", 6);
        const int sources = numberFrom("VTRACK_SOAK_SOURCES", 10);
        const QTemporaryDir logs;
        vtrack::startLogging(logs.path(), false);
        useQuickSqlite(true);
        QList<Day> taken;
        Life life(numberFrom("VTRACK_SOAK_SEED", 1),
                  {.days = days, .sources = sources, .everyDay = [&](const Life& now) {
                       taken += dayOf(now, logs.path());
                       const Day& day = taken.back();
                       QTextStream(stdout) << "day " << taken.size() << ": heap " << day.heap / 1000 << " kB, handles "
                                           << day.handles << ", database " << day.database / 1000 << " kB, journal "
                                           << day.journal / 1000 << " kB, logs " << day.logs / 1000 << " kB, rows "
                                           << day.rows << ", items around it " << day.items << Qt::endl;
                   }});
        const QString wrong = life.run();
        qInstallMessageHandler(nullptr);
        QCOMPARE(wrong, QString());
        QVERIFY(taken.size() >= days);
        // A day's heap goes up and down with what runs just then: the least of a third of the time counts.
        const qsizetype third = taken.size() / 3;
        const auto leastHeap = [&](qsizetype from) {
            return std::ranges::min_element(taken.begin() + from, taken.begin() + from + third, {}, &Day::heap)->heap;
        };
        constexpr qint64 ofAnItem = 4'000;
        const Day& middle = taken[third];
        const Day& last = taken.back();
        QVERIFY(leastHeap(taken.size() - third) <
                leastHeap(third) + 16'000'000 + ofAnItem * (last.items - middle.items));
        QVERIFY(last.handles <= middle.handles + 4);
        QVERIFY(last.journal < 20'000'000);
        QVERIFY(last.logs < 25'000'000);
    }
};

QTEST_GUILESS_MAIN(TestSoak)
#include "test_soak.moc"
