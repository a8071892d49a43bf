// SPDX-License-Identifier: GPL-3.0-or-later
// The whole engine, for a simulated week each, under many seeds. VTRACK_LIVES and VTRACK_LIVES_FROM say how many and
// from which seed on; VTRACK_LIVES_TRACE=1 prints each story (scripts/simulate).
#include "life.h"

#include <QHashSeed>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace vtrack::test;

namespace {

int numberFrom(const char* variable, int otherwise) {
    bool isNumber = false;
    const int number = qEnvironmentVariableIntValue(variable, &isNumber);
    return isNumber ? number : otherwise;
}

} // namespace

class TestSimulation : public QObject {
    Q_OBJECT

private slots:

    void initTestCase() {
        QHashSeed::setDeterministicGlobalSeed(); // The order in which a hash is walked through is part of a life.
        QLoggingCategory::setFilterRules(u"vtrack.*=false"_s);
    }

    void everyLifeEndsWell() {
        const int lives = numberFrom("VTRACK_LIVES", 300);
        const int first = numberFrom("VTRACK_LIVES_FROM", 1);
        const int mostFailures = numberFrom("VTRACK_LIVES_FAILURES", 1);
        int failures = 0;
        for (int i = 0; i < lives && failures < mostFailures; ++i) {
            Life life(static_cast<quint32>(first + i));
            const QString wrong = life.run();
            if (!wrong.isEmpty() || qEnvironmentVariableIsSet("VTRACK_LIVES_TRACE"))
                qInfo().noquote() << life.trace().join(u'\n');
            if (!wrong.isEmpty()) {
                ++failures;
                qInfo().noquote() << u"SEED %1: %2"_s.arg(first + i).arg(wrong);
            }
        }
        QCOMPARE(failures, 0);
        qInfo() << lives << "lives from seed" << first;
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
};

QTEST_GUILESS_MAIN(TestSimulation)
#include "test_simulation.moc"
