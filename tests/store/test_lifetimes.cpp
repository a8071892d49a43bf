// SPDX-License-Identifier: GPL-3.0-or-later
// When a program ran, and the times that are claimed without one.
#include "lifetime_store.h"
#include "store_fixture.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace vtrack;
using namespace vtrack::test;

namespace {

constexpr int hour = 60;
constexpr auto closed = LifetimeEnd::Closed;
constexpr auto asleep = LifetimeEnd::Asleep;

/// In minutes since some moment.
struct Life {
    int began;
    int seen;
    LifetimeEnd end = LifetimeEnd::Unknown;
};

QDateTime at(int minutes) {
    return QDateTime(QDate(2025, 3, 1), QTime(8, 0), Qt::UTC).addSecs(60LL * minutes);
}

} // namespace

class TestLifetimes : public QObject {
    Q_OBJECT

private slots:

    void onlyWhatIsCertainIsClaimed_data() {
        QTest::addColumn<QList<Life>>("lives");
        QTest::addColumn<QStringList>("off"); ///< "FROM-TO", with "closed" or "asleep".
        const auto row = [](const char* name, const QList<Life>& lives, const QStringList& off) {
            QTest::newRow(name) << lives << off;
        };
        row("never", {}, {});
        row("the first start", {{0, 5}}, {});
        row("closed", {{0, 60, closed}, {300, 400}}, {u"60-300 closed"_s});
        row("killed", {{0, 60}, {300, 400}}, {u"60-300"_s});
        row("asleep", {{0, 60, asleep}, {300, 400}}, {u"60-300 asleep"_s});
        row("asleep, and killed", {{0, 60, asleep}, {300, 400}, {500, 600}}, {u"60-300 asleep"_s, u"400-500"_s});
        row("asleep, two beside each other", {{0, 59, asleep}, {10, 60, asleep}, {300, 400}, {301, 400}},
            {u"60-300 asleep"_s});
        row("a restart", {{0, 60, closed}, {62, 400}}, {});
        row("twice", {{0, 60}, {300, 400, closed}, {500, 600}}, {u"60-300"_s, u"400-500 closed"_s});
        row("two beside each other", {{0, 390}, {10, 60, closed}, {300, 400}}, {});
        row("after two beside each other", {{0, 80}, {10, 90, closed}, {300, 400}}, {u"90-300 closed"_s});
        row("the other one ran on", {{0, 95}, {10, 90, closed}, {300, 400}}, {});
        row("the clock was set back while it ran", {{300, 60}, {400, 500}}, {});
        row("the clock was set back between", {{0, 60, closed}, {-500, -400}, {300, 400}}, {});
        row("began with a clock that was ahead", {{0, 60}, {900, 70}, {200, 300}}, {});
        row("noted with a clock that was ahead", {{0, 60}, {70, 200'000}, {300, 400}}, {});
        row("a clock without a battery", {{-600'000, -599'900}, {300, 400}}, {});
        row("away for two months", {{0, 60, closed}, {60 * 24 * hour, 61 * 24 * hour}}, {u"60-86400 closed"_s});
    }

    void onlyWhatIsCertainIsClaimed() {
        QFETCH(const QList<Life>, lives);
        QFETCH(const QStringList, off);
        QList<Lifetime> rows;
        for (const Life& life : lives)
            rows += Lifetime{rows.size() + 1, at(life.began), at(life.seen), life.end};
        const QDateTime now = rows.isEmpty() ? at(0) : std::max(rows.last().began, rows.last().seen);
        QStringList claimed;
        for (const OffTime& one : offTimes(rows, now))
            claimed += u"%1-%2%3"_s.arg(at(0).secsTo(one.from) / 60)
                           .arg(at(0).secsTo(one.to) / 60)
                           .arg(one.after == closed   ? u" closed"_s
                                : one.after == asleep ? u" asleep"_s
                                                      : QString());
        QCOMPARE(claimed, off);
    }

    void keepsTheNewestThousand() {
        StoreFixture store;
        LifetimeStore lives(*store.connection);
        for (int i = 0; i < LifetimeStore::most + 20; ++i)
            VERIFY_OK(lives.add(at(100 * i)));
        const auto all = lives.all();
        VERIFY_OK(all);
        QCOMPARE(all->size(), LifetimeStore::most);
        QCOMPARE(all->last().began, at(100 * (LifetimeStore::most + 19)));
    }

    void keepsWhatIsNoted() {
        StoreFixture store;
        LifetimeStore lives(*store.connection);
        const qint64 id = lives.add(at(0)).value();
        VERIFY_OK(lives.keep({id, at(0), at(7), closed}));
        VERIFY_OK(lives.keep({id + 1, at(0), at(9), closed})); // A row that is gone.
        QCOMPARE(lives.all().value(), (QList<Lifetime>{{id, at(0), at(7), closed}}));
    }

    void wakes() {
        StoreFixture store;
        LifetimeStore lives(*store.connection);
        const qint64 id = lives.add(at(0)).value();
        const qint64 next = lives.wake({id, at(0), at(7)}, at(300)).value();
        QCOMPARE(lives.all().value(), (QList<Lifetime>{{id, at(0), at(7), asleep}, {next, at(300), at(300)}}));
    }
};

QTEST_GUILESS_MAIN(TestLifetimes)
#include "test_lifetimes.moc"
