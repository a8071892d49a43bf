// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"
#include "manual_clock.h"
#include "notifier.h"
#include "signed_in_program.h"

using namespace vtrack;
using namespace vtrack::test;
using namespace std::chrono_literals;

namespace {

/// Somebody signed in with one source of all cameras, and what the desktop would have shown.
struct Watched {
    Watched()
        : scheduler(home.program().syncServices(), home.program().liveSettings)
        , watcher(home.program().database, home.program().board, scheduler, home.program().clock)
        , notifier(scheduler, watcher, home.program().settings, clock) {
        QObject::connect(&notifier, &Notifier::notice, &notifier, [this](const Notice& notice) { notices += notice; });
        if (const auto source = home.addSource())
            sourceId = source->id;
        watcher.look();
        if (!QTest::qWaitFor([this] { return watcher.sources().size() == 1; }, patienceMs))
            qFatal("the source was not read");
    }

    /// A run from its start until what it brought was read.
    bool run() {
        const QSignalSpy ended(&scheduler, &SyncScheduler::runFinished);
        scheduler.schedule(sourceId, 10min, 0ms);
        bool done = QTest::qWaitFor([&] { return !ended.isEmpty(); }, patienceMs);
        for (int i = 0; i < 2; ++i) { // A look that is under way has read before.
            const QSignalSpy read(&watcher, &Watcher::looked);
            watcher.look();
            done = done && QTest::qWaitFor([&] { return !read.isEmpty(); }, patienceMs);
        }
        scheduler.unschedule(sourceId);
        return done;
    }

    SignedInProgram home;
    SyncScheduler scheduler;
    Watcher watcher;
    ManualClock clock{QDateTime(QDate(2025, 1, 15), QTime(10, 0), Qt::UTC)};
    Notifier notifier;
    QList<Notice> notices;
    qint64 sourceId = 0;
};

} // namespace

class TestNotifier : public QObject {
    Q_OBJECT

private slots:

    void givesOneDigestARun() {
        Watched desk;
        QVERIFY(desk.run());
        QCOMPARE(desk.notices.size(), 1);
        QVERIFY(!desk.notices.first().isProblem);
        QVERIFY2(desk.notices.first().title.endsWith(u" new clip(s)"_s), qUtf8Printable(desk.notices.first().title));
        QVERIFY(desk.notices.first().title.section(u' ', 0, 0).toInt() > 1);
        QVERIFY(desk.notices.first().text.contains(u"“Test”"_s));
        QVERIFY(desk.run()); // Nothing new, nothing to say.
        QCOMPARE(desk.notices.size(), 1);
    }

    void saysAProblemOnceUntilItIsAnother() {
        Watched desk;
        QVERIFY(desk.run());
        desk.notices.clear();
        desk.home.google.control(u"tokens/revoke"_s);
        QVERIFY(desk.run());
        QCOMPARE(desk.notices.size(), 1);
        QVERIFY(desk.notices.first().isProblem);
        QCOMPARE(desk.notices.first().place, Place::SignIn);
        QVERIFY(desk.run()); // The same problem still.
        QCOMPARE(desk.notices.size(), 1);
        QVERIFY(desk.home.signIn(SignInMethod::Drive));
        QVERIFY(desk.run()); // All is well again.
        QCOMPARE(desk.notices.size(), 1);
        desk.home.google.setFault({{u"kind"_s, u"changes"_s}},
                                  {{u"status"_s, 403}, {u"reason"_s, u"dailyLimitExceeded"_s}});
        QVERIFY(desk.run());
        QCOMPARE(desk.notices.size(), 2);
        QCOMPARE(desk.notices.last().place, Place::Diagnostics);
    }

    void saysWhatTheWatcherFound() {
        Watched desk;
        const Alarm silent{Severity::Warning, u"Cam2 silent since 14:10."_s, AlarmKind::Silent};
        const Alarm longSilent{Severity::Error, u"Cam3 silent since 9:10."_s, AlarmKind::Silent};
        emit desk.watcher.raised(
            {FoundAlarm{.alarm = silent, .camera = u"Cam2"_s}, FoundAlarm{.alarm = longSilent, .camera = u"Cam3"_s}});
        QCOMPARE(desk.notices.size(), 1);
        QVERIFY(desk.notices.first().isProblem);
        QCOMPARE(desk.notices.first().text, u"2 camera(s) are silent: Cam2, Cam3."_s);
        emit desk.watcher.raised({FoundAlarm{.alarm = longSilent}});
        QCOMPARE(desk.notices.last().text, longSilent.sentence);
        desk.home.program().settings.set(setting::notifications, Notifications::None);
        emit desk.watcher.raised({FoundAlarm{.alarm = silent}});
        QCOMPARE(desk.notices.size(), 2);
    }

    void remindsOfAForgottenPause() {
        Watched desk;
        Settings& settings = desk.home.program().settings;
        const auto look = [&] {
            emit desk.watcher.looked();
            return desk.notices.size();
        };
        desk.scheduler.pause();
        QVERIFY(desk.scheduler.pausedSince().isValid());
        settings.set(setting::pausedSince, toIsoUtc(desk.clock.now()));
        QCOMPARE(look(), 0);
        desk.clock.advance(4h);
        QCOMPARE(look(), 1);
        QVERIFY(desk.notices.last().isProblem);
        QVERIFY2(desk.notices.last().text.startsWith(u"No footage has been fetched since "_s),
                 qUtf8Printable(desk.notices.last().text));
        QCOMPARE(look(), 1); // Not each minute.
        desk.clock.advance(4h);
        QCOMPARE(look(), 2);
        desk.scheduler.resume();
        QVERIFY(!desk.scheduler.pausedSince().isValid());
        desk.clock.advance(4h);
        QCOMPARE(look(), 2);
        desk.scheduler.pause(desk.clock.now().addDays(1)); // Nobody forgets that one.
        settings.set(setting::pausedSince, toIsoUtc(desk.clock.now()));
        desk.clock.advance(5h);
        QCOMPARE(look(), 2);
    }

    /// The program was ended meanwhile: the pause is in the settings, and nothing of it in memory.
    void remindsOfAPauseThatBeganBeforeTheStart() {
        SignedInProgram home;
        const ManualClock clock{QDateTime(QDate(2025, 1, 15), QTime(10, 0), Qt::UTC)};
        Settings& settings = home.program().settings;
        settings.set(setting::pausedUntil, QDateTime()); // Until resumed.
        settings.set(setting::pausedSince, toIsoUtc(clock.now().addSecs(-5LL * 60 * 60)));
        SyncScheduler scheduler(home.program().syncServices(), home.program().liveSettings);
        QVERIFY(scheduler.isPaused());
        Watcher watcher(home.program().database, home.program().board, scheduler, home.program().clock);
        const Notifier notifier(scheduler, watcher, settings, clock);
        const QSignalSpy told(&notifier, &Notifier::notice);
        for (int i = 0; i < 2; ++i) { // Once is enough.
            const QSignalSpy looked(&watcher, &Watcher::looked);
            watcher.look();
            QTRY_VERIFY(!looked.isEmpty());
        }
        QCOMPARE(told.size(), 1);
        const auto notice = told.first().first().value<Notice>();
        QVERIFY(notice.isProblem);
        QVERIFY2(notice.text.startsWith(u"No footage has been fetched since "_s), qPrintable(notice.text));
    }

    void heedsTheChoice_data() {
        QTest::addColumn<Notifications>("choice");
        QTest::addColumn<int>("digests");
        QTest::addColumn<int>("problems");
        QTest::newRow("all") << Notifications::All << 1 << 1;
        QTest::newRow("problems") << Notifications::Problems << 0 << 1;
        QTest::newRow("none") << Notifications::None << 0 << 0;
    }

    void heedsTheChoice() {
        QFETCH(const Notifications, choice);
        QFETCH(const int, digests);
        QFETCH(const int, problems);
        Watched desk;
        desk.home.program().settings.set(setting::notifications, choice);
        QVERIFY(desk.run());
        QCOMPARE(desk.notices.size(), digests);
        desk.home.google.control(u"tokens/revoke"_s);
        QVERIFY(desk.run());
        QCOMPARE(desk.notices.size(), digests + problems);
    }
};

QTEST_MAIN(TestNotifier)
#include "test_notifier.moc"
