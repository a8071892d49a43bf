// SPDX-License-Identifier: GPL-3.0-or-later
// The whole engine, for a simulated week each, under many seeds. VTRACK_LIVES and VTRACK_LIVES_FROM say how many and
// from which seed on; VTRACK_LIVES_TRACE=1 prints each story (scripts/simulate).
#include "environment_number.h"
#include "life.h"
#include "quick_sqlite.h"

#include <QHashSeed>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace vtrack::test;

class TestSimulation : public QObject {
    Q_OBJECT

private slots:

    void initTestCase() {
        QHashSeed::setDeterministicGlobalSeed(); // The order in which a hash is walked through is part of a life.
        QLoggingCategory::setFilterRules(u"vtrack.*=false"_s);
        useQuickSqlite(true);
    }

    /// A few lives a row, so that each has its time.
    void everyLifeEndsWell_data() {
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("lives");
        constexpr int atOnce = 20;
        const int end = first() + numberFrom("VTRACK_LIVES", 300);
        for (int i = first(); i < end; i += atOnce)
            QTest::addRow("from seed %d", i) << i << std::min(atOnce, end - i);
    }

    void everyLifeEndsWell() {
        QFETCH(const int, first);
        QFETCH(const int, lives);
        int failures = 0;
        for (int seed = first; seed < first + lives; ++seed) {
            Life life(static_cast<quint32>(seed));
            const QString wrong = life.run();
            if (!wrong.isEmpty() || qEnvironmentVariableIsSet("VTRACK_LIVES_TRACE"))
                qInfo().noquote() << life.trace().join(u'\n');
            if (!wrong.isEmpty()) {
                ++failures;
                qInfo().noquote() << u"SEED %1: %2"_s.arg(seed).arg(wrong);
            }
        }
        QCOMPARE(failures, 0);
    }

    void theSameSeedIsTheSameLife() {
        Life one(7);
        Life two(7);
        QCOMPARE(one.run(), two.run());
        QCOMPARE(one.trace(), two.trace());
        Life three(8);
        std::ignore = three.run();
        QVERIFY(one.trace() != three.trace());
    }

    /// The lives are not another program's: with Qt's driver, they are the same.
    void theDriverMakesNoDifference() {
        for (quint32 seed = 9; seed < 12; ++seed) {
            Life quick(seed);
            const QString outcome = quick.run();
            useQuickSqlite(false);
            Life usual(seed);
            QCOMPARE(usual.run(), outcome);
            QCOMPARE(usual.trace(), quick.trace());
            useQuickSqlite(true);
        }
    }

private:
    static int first() { return numberFrom("VTRACK_LIVES_FROM", 1); }
};

QTEST_GUILESS_MAIN(TestSimulation)
#include "test_simulation.moc"
