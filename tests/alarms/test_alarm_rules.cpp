// SPDX-License-Identifier: GPL-3.0-or-later
#include "alarm_facts.h"
#include "alarm_rules.h"

#include <QTimeZone>
#include <QtTest>

using namespace vtrack;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QDateTime moment(std::chrono::seconds later = 0s) {
    return QDateTime(QDate(2025, 1, 15), QTime(10, 30), QTimeZone::utc()).addSecs(later.count());
}

/// A source that was checked at moment(), and is due again ten minutes later.
SourceFacts source() {
    return {.name = u"Packing hall"_s, .lastCheck = moment(), .lastLook = moment(), .due = moment(10min)};
}

} // namespace

class TestAlarmRules : public QObject {
    Q_OBJECT

private slots:
    void sources_data();
    void sources();
    void cameras_data();
    void cameras();
    void whatIsPlannedHidesNoDeadCamera();
};

void TestAlarmRules::sources_data() {
    QTest::addColumn<SourceFacts>("facts");
    QTest::addColumn<QDateTime>("now");
    QTest::addColumn<Severity>("severity");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* name, const SourceFacts& facts, std::chrono::seconds later, Severity severity,
                        const QString& says = {}) {
        QTest::newRow(name) << facts << moment(later) << severity << says;
    };
    row("just checked", source(), 1min, Severity::Info);
    row("a little late", source(), 24min, Severity::Info);
    row("overdue", source(), 26min, Severity::Warning, u"was due at"_s);
    row("long overdue", source(), 71min, Severity::Error, u"was due at"_s);
    row("the clock was set back", source(), -5h, Severity::Info);
    SourceFacts facts = source();
    facts.enabled = false;
    row("paused", facts, 48h, Severity::Info);
    facts = source();
    facts.due = {};
    row("nothing planned", facts, 26min, Severity::Warning, u"was due at"_s);
    facts.lastCheck = {};
    facts.lastLook = {};
    row("never checked, nothing planned", facts, 5h, Severity::Info);
    facts.due = moment();
    row("never checked although due", facts, 90min, Severity::Error, u"was due at"_s);

    facts = source();
    facts.running = true;
    row("a run is on", facts, 26min, Severity::Info);
    facts.still = 5min;
    row("no byte for five minutes", facts, 26min, Severity::Info);
    facts.still = 6min;
    row("stalled", facts, 26min, Severity::Warning, u"has made no progress"_s);
    facts.still = 21min;
    row("long stalled", facts, 26min, Severity::Error, u"has made no progress"_s);
    facts.downloading = false;
    row("looks through a large Drive", facts, 26min, Severity::Info);

    facts = source();
    facts.lastCheck = moment(60min);
    facts.due = moment(70min);
    row("one failed run after a night", facts, 61min, Severity::Info);
    facts.failures = 3;
    row("runs, but sees nothing", facts, 61min, Severity::Warning, u"Not all camera folders"_s);
    facts.lastCheck = moment(5h);
    facts.due = moment(5h + 10min);
    row("has seen nothing for hours", facts, 5h + 1min, Severity::Error, u"Not all camera folders"_s);
    facts.lastCheck = moment(2h);
    facts.interval = 60min;
    row("hourly: two hours are nothing", facts, 2h, Severity::Info);
}

void TestAlarmRules::sources() {
    QFETCH(const SourceFacts, facts);
    QFETCH(const QDateTime, now);
    QFETCH(const Severity, severity);
    QFETCH(const QString, says);
    const Alarm alarm = worstOf(watchSource(facts, now));
    QCOMPARE(alarm.severity, severity);
    QCOMPARE(alarm.sentence.isEmpty(), says.isEmpty());
    QVERIFY2(alarm.sentence.contains(says), qPrintable(alarm.sentence));
}

void TestAlarmRules::cameras_data() {
    QTest::addColumn<std::chrono::seconds>("missing");
    QTest::addColumn<std::chrono::seconds>("longestPause");
    QTest::addColumn<Severity>("severity");
    const auto row = [](const char* name, std::chrono::seconds missing, std::chrono::seconds pause, Severity severity) {
        QTest::newRow(name) << missing << pause << severity;
    };
    row("nothing", 0s, 30s, Severity::Info);
    row("steady camera, ten minutes", 10min, 30s, Severity::Info);
    row("steady camera, more", 11min, 30s, Severity::Warning);
    row("steady camera, hours", 121min, 30s, Severity::Error);
    row("camera with pauses, in its rhythm", 80min, 40min, Severity::Info);
    row("camera with pauses, silent", 81min, 40min, Severity::Warning);
    row("camera with pauses, silent for long", 241min, 40min, Severity::Error);
}

void TestAlarmRules::cameras() {
    QFETCH(const std::chrono::seconds, missing);
    QFETCH(const std::chrono::seconds, longestPause);
    QFETCH(const Severity, severity);
    const Alarm alarm = worstOf(watchCamera(
        {.name = u"Cam2"_s, .newestEnd = moment(), .missing = missing, .longestPause = longestPause}, moment(missing)));
    QCOMPARE(alarm.severity, severity);
    if (severity != Severity::Info)
        QVERIFY2(alarm.sentence.startsWith(u"Cam2 silent since "_s), qPrintable(alarm.sentence));
}

/// Neither one that sent nothing for long before, nor one that missed its times.
void TestAlarmRules::whatIsPlannedHidesNoDeadCamera() {
    const auto planned = [](std::chrono::seconds from, std::chrono::seconds until) {
        return KnownSilence{
            .cameraId = 1, .start = moment(from).toSecsSinceEpoch(), .until = moment(until), .isPlanned = true};
    };
    const auto isKnown = [](const CameraFootage& camera) {
        return knownSilenceOf(camera, moment()) != nullptr;
    };
    CameraFootage camera{.camera = {.id = 1, .addedAt = moment(-480h), .lastLook = moment()},
                         .newestEnd = moment(-240h).toSecsSinceEpoch(),
                         .known = {planned(-24h, 24h)}};
    QVERIFY(!isKnown(camera));
    camera.known += planned(-230h, -24h); // It is the second of two.
    QVERIFY(isKnown(camera));
    camera.known.removeLast();
    camera.newestEnd = 0;
    QVERIFY(!isKnown(camera));
    camera.camera.addedAt = moment(-30h); // It had no time to send anything.
    QVERIFY(isKnown(camera));

    camera.camera.addedAt = moment(-480h);
    camera.newestEnd = moment(-44h).toSecsSinceEpoch();
    camera.hasRhythm = true;
    camera.longestPause = 30;
    camera.missing = 24 * 60 * 60;
    QVERIFY(isKnown(camera)); // Off since the evening before.
    camera.missing += 20 * 60 * 60;
    camera.missingUnknown = 20 * 60 * 60;
    camera.unknown += TimeSpan{camera.newestEnd, moment(-24h).toSecsSinceEpoch()};
    QVERIFY(!isKnown(camera));
    camera.known += KnownSilence{.cameraId = 1, .start = camera.newestEnd, .until = moment(1h)};
    QVERIFY(isKnown(camera));
    QCOMPARE(knownSilenceOf(camera, moment())->until, moment(1h));
}

QTEST_GUILESS_MAIN(TestAlarmRules)
#include "test_alarm_rules.moc"
