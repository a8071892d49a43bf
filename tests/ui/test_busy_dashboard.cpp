// SPDX-License-Identifier: GPL-3.0-or-later
// The dashboard with 40 cameras, very many files and six downloads. scripts/bench dashboard prints what it measures,
// with a million files; as a test it makes do with 100,000.
#include "dashboard_reader.h"
#include "desk.h"
#include "event_loop_probe.h"
#include "footage_report.h"
#include "many_clips.h"
#include "timeline_panel.h"

#include <QElapsedTimer>
#include <QSignalSpy>

#include <cstdio>
#ifdef Q_OS_LINUX
#include <sys/resource.h>
#endif

using namespace vtrack;
using namespace vtrack::test;
using namespace std::chrono_literals;

namespace {

constexpr int cameras = 40;
constexpr qint64 day = 24 * 60 * 60;

int fileCount() {
    return qEnvironmentVariableIntValue("VTRACK_FILES") > 0 ? qEnvironmentVariableIntValue("VTRACK_FILES") : 100'000;
}

/// Processor time of the calling thread, in seconds; 0 where nobody tells.
double threadSeconds() {
#ifdef Q_OS_LINUX
    rusage usage{};
    getrusage(RUSAGE_THREAD, &usage);
    return double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
           double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
#else
    return 0;
#endif
}

template <typename Work> double milliseconds(Work work) {
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

void say(const char* what, double value, const char* unit) {
    std::printf("dashboard: %s: %.1f %s\n", what, value, unit);
    std::fflush(stdout);
}

} // namespace

class TestBusyDashboard : public QObject {
    Q_OBJECT

private slots:

    void initTestCase() {
        m_now = QDateTime::currentDateTimeUtc();
        m_desk = std::make_unique<Desk>();
        m_desk->window.reset();
        const double took = milliseconds([&] {
            const auto written = writeClips(m_desk->program->database, {.sources = 4,
                                                                        .cameras = cameras / 4,
                                                                        .clips = fileCount() / cameras,
                                                                        .newest = m_now.addSecs(-150),
                                                                        .destination = m_desk->folder.path(),
                                                                        .silentEvery = 7});
            QVERIFY2(written.has_value(), written ? "" : qPrintable(written.error().detail));
        });
        say("rows written in", took, "ms");
        std::printf("dashboard: %d files, %d cameras, 6 downloads\n", fileCount(), cameras);
    }

    /// What the window asks of the database, on this thread.
    void itsQueriesAreCheap() {
        const Database& database = m_desk->program->database;
        say("view and lists", milliseconds([&] { QVERIFY(readDashboard(database).has_value()); }), "ms");
        const auto connection = database.connect().value();
        FootageReport report(QTimeZone::systemTimeZone());
        const qint64 end = m_now.toSecsSinceEpoch();
        const auto read = [&](qint64 days) {
            const auto footage = report.read(*connection, {end - days * day, end}, m_now);
            QVERIFY(footage.has_value());
            QCOMPARE(footage->size(), cameras);
        };
        say("footage of a day, rhythms learned", milliseconds([&] { read(1); }), "ms");
        say("footage of a day", milliseconds([&] { read(1); }), "ms");
        say("footage of a week", milliseconds([&] { read(7); }), "ms");
        say("footage of a month", milliseconds([&] { read(31); }), "ms");
    }

    void itOpensAndStaysAlive() {
        EventLoopProbe opening;
        QElapsedTimer timer;
        timer.start();
        m_desk->window = std::make_unique<DashboardWindow>(m_desk->dashboard());
        DashboardWindow& window = *m_desk->window;
        window.resize(1600, 2000); // All 40 cameras are in view.
        window.show();
        QTRY_COMPARE(window.live().coverage.rowCount(), cameras);
        say("start until the timeline is there", double(timer.elapsed()), "ms");
        QCoreApplication::processEvents();
        say("longest gap in the event loop while opening", opening.longestMilliseconds(), "ms");

        std::vector<std::unique_ptr<TransferBoard::Entry>> downloads;
        for (int i = 0; i < 6; ++i) {
            downloads.push_back(m_desk->program->board.begin({.sourceId = 1 + i % 4,
                                                              .cameraName = u"Cloud_Table_%1"_s.arg(i),
                                                              .fileName = u"clip_%1.mp4"_s.arg(i),
                                                              .driveFileId = u"d%1"_s.arg(i),
                                                              .size = 1'000'000'000}));
        }
        m_desk->program->board.addQueued(200);
        qint64 received = 0;
        QTimer board; // As often as TransferModel looks while a run is on.
        connect(&board, &QTimer::timeout, [&] {
            received += 1'000'000;
            for (const auto& download : downloads)
                download->setReceived(received);
            window.live().transfers.sample();
        });
        board.start(100ms);
        QTimer arrivals; // A file a second: everything is read again as often as it may.
        connect(&arrivals, &QTimer::timeout, &window.live().reader, &DashboardReader::refresh);
        arrivals.start(1s);

        const EventLoopProbe probe;
        const double before = threadSeconds();
        timer.start();
        QTRY_VERIFY(timer.elapsed() > 10'000);
        const double share = (threadSeconds() - before) / (double(timer.elapsed()) / 1000) * 100;
        say("longest gap in the event loop", probe.longestMilliseconds(), "ms");
        say("GUI thread", share, "% of a core");
        QCOMPARE(window.live().transfers.rowCount(), 6);
        // The aims are 50 ms and 10 % (scripts/bench); a busy machine is slower, and takes its own pauses.
        QVERIFY2(probe.longestMilliseconds() < 250, qPrintable(QString::number(probe.longestMilliseconds())));
        QVERIFY2(share < 30, qPrintable(QString::number(share)));
        board.stop();
        arrivals.stop();
    }

    void theTimelineIsPaintedQuickly() {
        auto* panel = m_desk->window->findChild<TimelinePanel*>();
        TimelineView& view = panel->view();
        for (const auto scale : {TimelineRange::Scale::Day, TimelineRange::Scale::Week, TimelineRange::Scale::Month}) {
            panel->setRange(TimelineRange(scale, m_now.toLocalTime().date(), QTimeZone::systemTimeZone()));
            QTRY_COMPARE(m_desk->window->live().coverage.timeSpan(), panel->range().span());
            QImage picture(view.viewport()->size(), QImage::Format_ARGB32_Premultiplied);
            const double first = milliseconds([&] { view.viewport()->render(&picture); });
            constexpr int times = 20;
            const double before = threadSeconds();
            const double repaint = milliseconds([&] {
                for (int i = 0; i < times; ++i)
                    view.viewport()->render(&picture);
            });
            const double worked = (threadSeconds() - before) * 1000; // However busy the computer is.
            const std::array names{"day", "week", "month"};
            say(qPrintable(u"timeline of a %1, first paint"_s.arg(QLatin1String(names[size_t(scale)]))), first, "ms");
            say(qPrintable(u"timeline of a %1, repaint"_s.arg(QLatin1String(names[size_t(scale)]))), repaint / times,
                "ms");
            QVERIFY2(worked / times < 40, qPrintable(QString::number(worked / times))); // The aim is 8 ms.
        }
    }

    void cleanupTestCase() { m_desk.reset(); }

private:
    QDateTime m_now;
    std::unique_ptr<Desk> m_desk;
};

QTEST_MAIN(TestBusyDashboard)
#include "test_busy_dashboard.moc"
