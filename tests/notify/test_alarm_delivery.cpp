// SPDX-License-Identifier: GPL-3.0-or-later
// When alarms are sent, to whom, and how often.
#include "alarm_delivery_test.h"

using namespace vtrack;
using namespace vtrack::test;

class TestAlarmDelivery : public AlarmDeliveryTest {
    Q_OBJECT

private slots:

    void init() { begin(); }

    void cleanup() { finish(); }

    void aGroupOnceAndAllWellOnce();
    void aServerThatIsAwayGetsItLaterAndOnce();
    void aRefusedRecipientHoldsUpNobody();
    void aServerThatIsAwayIsToldOnce();
    void aNewRecipientGetsWhatLasts();
    void quietHoursEnd();
    void whatIsKnownIsNotTold();
};

void TestAlarmDelivery::aGroupOnceAndAllWellOnce() {
    for (const int camera : {1, 2, 3})
        raise(camera);
    QVERIFY(!deliver());
    QCOMPARE(m_receivers.with(u"mail"_s).size(), 0);
    m_clock.advance(collecting);
    for (int again = 0; again < 2; ++again)
        QVERIFY(!deliver());
    QCOMPARE(m_receivers.with(u"mail"_s).size(), 1);
    const QJsonObject mail = m_receivers.with(u"mail"_s).first();
    QCOMPARE(recipients(), QStringList{u"a@example.com"_s});
    for (const auto& name : std::as_const(m_names))
        QVERIFY(textOf(mail).contains((name + u" silent since 10:30."_s).toUtf8()));
    for (const int camera : {1, 2, 3})
        end(camera);
    m_clock.advance(betweenMessages);
    for (int again = 0; again < 2; ++again)
        QVERIFY(!deliver());
    QCOMPARE(m_receivers.with(u"mail"_s).size(), 2);
    QVERIFY(textOf(m_receivers.with(u"mail"_s).last()).contains("Cam3 records again."));
    QVERIFY(AlarmNoticeStore(*m_store->connection).of(toA)->isEmpty());
    m_clock.advance(24h);
    QVERIFY(!deliver());
    QCOMPARE(m_receivers.with(u"mail"_s).size(), 2);
}

void TestAlarmDelivery::aServerThatIsAwayGetsItLaterAndOnce() {
    m_receivers.stop();
    raise(1);
    std::optional<ChannelChange> change;
    int tries = 0;
    for (int minute = 0; minute < 30; ++minute) {
        m_clock.advance(1min);
        if (auto now = deliver()) {
            QVERIFY2(!change, "told twice");
            change = now;
        }
        tries = state().tries;
        if (minute == 10)
            raise(2);
        if (minute == 20)
            end(1);
    }
    QVERIFY(change && !change->works);
    QVERIFY2(tries >= 4 && tries <= 7, qPrintable(QString::number(tries)));
    QCOMPARE(activity(), QStringList{change->sentence});
    m_receivers.start();
    m_clock.advance(15min);
    change = deliver();
    QVERIFY(change && change->works);
    QVERIFY(!deliver());
    QCOMPARE(m_receivers.with(u"mail"_s).size(), 1);
    const QByteArray text = textOf(m_receivers.with(u"mail"_s).first());
    QVERIFY2(text.contains("Cam1 silent") && text.contains("Cam1 records again.") && text.contains("Cam2 silent"),
             text);
}

void TestAlarmDelivery::aRefusedRecipientHoldsUpNobody() {
    m_receivers.start({u"refuse=b@example.com"_s});
    raise(1);
    m_clock.advance(1min);
    QVERIFY(!deliver(toA));
    const auto change = deliver(toB);
    QVERIFY(change && !change->works);
    QVERIFY2(change->sentence.contains(u"550"_s) && change->sentence.contains(u"b@example.com"_s),
             qPrintable(change->sentence));
    QCOMPARE(activity(), QStringList{change->sentence});
    QCOMPARE(recipients(), QStringList{u"a@example.com"_s});
    QVERIFY(state(toA).lastError.isEmpty());
    m_receivers.start(); // The mailbox is there again.
    m_clock.advance(61min);
    QVERIFY(!deliver(toA));
    const auto works = deliver(toB);
    QVERIFY(works && works->works);
    QCOMPARE(recipients(), QStringList{u"b@example.com"_s}); // Since the start.
    QVERIFY(!deliver(toB));
    QCOMPARE(recipients().size(), 1);
}

void TestAlarmDelivery::aServerThatIsAwayIsToldOnce() {
    m_receivers.stop();
    raise(1);
    QList<bool> changes;
    for (int minute = 0; minute < 30; ++minute) {
        m_clock.advance(1min);
        for (const QString& channel : {toA, toB}) {
            if (const auto change = deliver(channel))
                changes += change->works;
        }
    }
    QCOMPARE(changes, QList{false});
    QVERIFY(!state(toA).lastError.isEmpty() && !state(toB).lastError.isEmpty());
    m_receivers.start();
    m_clock.advance(15min);
    for (const QString& channel : {toA, toB}) {
        if (const auto change = deliver(channel))
            changes += change->works;
    }
    QCOMPARE(changes, QList({false, true}));
    QCOMPARE(recipients(), QStringList({u"a@example.com"_s, u"b@example.com"_s}));
}

void TestAlarmDelivery::aNewRecipientGetsWhatLasts() {
    for (const int camera : {1, 2})
        raise(camera);
    m_clock.advance(1min);
    QVERIFY(!deliver(toA));
    end(2);
    m_choices.to = {u"a@example.com"_s, u"c@example.com"_s};
    AlarmNoticeStore store(*m_store->connection);
    VERIFY_OK(store.setRecipients(m_choices.to));
    QVERIFY(store.of(toB)->isEmpty());
    QVERIFY(!deliver(mailChannelTo(u"c@example.com"_s)));
    QVERIFY(!deliver(toA)); // What it got, it does not get again.
    QCOMPARE(recipients(), QStringList({u"a@example.com"_s, u"c@example.com"_s}));
    const QByteArray text = textOf(m_receivers.with(u"mail"_s).last());
    QVERIFY2(text.contains("Cam1") && !text.contains("Cam2"), text);
    VERIFY_OK(store.setRecipients({}));
    QVERIFY(store.channels()->isEmpty());
}

void TestAlarmDelivery::quietHoursEnd() {
    m_choices.quiet = PeakHours::fromText(u"Mon-Sun 0-24"_s).value();
    raise(1);
    raise(2);
    m_clock.advance(1min);
    QVERIFY(!deliver());
    end(2);
    m_clock.advance(1h);
    QVERIFY(!deliver());
    QVERIFY(m_receivers.with(u"mail"_s).isEmpty());
    m_choices.quiet = {};
    QVERIFY(!deliver());
    QCOMPARE(m_receivers.with(u"mail"_s).size(), 1);
    const QByteArray text = textOf(m_receivers.with(u"mail"_s).first());
    QVERIFY(text.contains("Cam1") && !text.contains("Cam2"));
}

void TestAlarmDelivery::whatIsKnownIsNotTold() {
    raise(1);
    VERIFY_OK(AlarmStore(*m_store->connection).forget(alarm(1)));
    m_clock.advance(1min);
    QVERIFY(!deliver());
    raise(2);
    m_clock.advance(1min);
    QVERIFY(!deliver());
    VERIFY_OK(AlarmStore(*m_store->connection).forget(alarm(2)));
    m_clock.advance(1h);
    QVERIFY(!deliver());
    QCOMPARE(m_receivers.with(u"mail"_s).size(), 1);
}

QTEST_GUILESS_MAIN(TestAlarmDelivery)
#include "test_alarm_delivery.moc"
