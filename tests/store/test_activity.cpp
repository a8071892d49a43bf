// SPDX-License-Identifier: GPL-3.0-or-later
#include "activity_store.h"
#include "known_silence_store.h"
#include "known_silence_text.h"
#include "pending_store.h"
#include "store_fixture.h"
#include "unchosen_folder_store.h"

#include <algorithm>

using namespace vtrack;
using namespace vtrack::test;

class TestActivity : public QObject {
    Q_OBJECT

private slots:
    void readsBackNewestFirst();
    void searchFoldsEveryLanguage();
    void oldLinesAreForgotten();
    void linesOutliveTheirSource();
    void whatAPersonDecidesIsThere();
    void aSilenceOfManyCamerasIsOneLine();
};

namespace {

ActivityEntry line(const QString& message, qint64 sourceId = 0) {
    return {.time = moment(),
            .sourceId = sourceId,
            .cameraName = u"Cloud_Cam1"_s,
            .kind = u"file"_s,
            .severity = Severity::Warning,
            .message = message,
            .driveFileId = u"drive_1"_s};
}

QStringList messages(const Result<QList<ActivityEntry>>& found) {
    QStringList list;
    for (const ActivityEntry& entry : found.value())
        list.append(entry.message);
    return list;
}

} // namespace

void TestActivity::readsBackNewestFirst() {
    StoreFixture store;
    ActivityStore activity(*store.connection);
    for (const QString& message : {u"one"_s, u"two"_s, u"three"_s})
        VERIFY_OK(activity.append(line(message)));
    QCOMPARE(messages(activity.recent(2)), (QStringList{u"three"_s, u"two"_s}));
    const ActivityEntry entry = activity.recent(1).value().value(0);
    QCOMPARE(entry.time, moment());
    QCOMPARE(entry.sourceId, 0);
    QCOMPARE(entry.cameraName, u"Cloud_Cam1"_s);
    QCOMPARE(entry.kind, u"file"_s);
    QCOMPARE(entry.severity, Severity::Warning);
    QCOMPARE(entry.driveFileId, u"drive_1"_s);
}

void TestActivity::searchFoldsEveryLanguage() {
    StoreFixture store;
    ActivityStore activity(*store.connection);
    VERIFY_OK(activity.append(line(u"Đã tải về 5 tệp"_s)));
    VERIFY_OK(activity.append(line(u"100% done"_s)));
    QCOMPARE(messages(activity.recent(10, {.search = u"ĐÃ TẢI"_s})), QStringList{u"Đã tải về 5 tệp"_s});
    QCOMPARE(messages(activity.recent(10, {.search = u"da tai"_s})), QStringList{u"Đã tải về 5 tệp"_s});
    QCOMPARE(messages(activity.recent(10, {.search = u"0% D"_s})), QStringList{u"100% done"_s});
    QCOMPARE(messages(activity.recent(10, {.search = u"%"_s})).size(), 1);
    QCOMPARE(messages(activity.recent(10, {.search = u"cloud_cam1"_s})).size(), 2);
    QCOMPARE(messages(activity.recent(10, {.search = u"nowhere"_s})).size(), 0);
}

void TestActivity::oldLinesAreForgotten() {
    StoreFixture store;
    ActivityStore activity(*store.connection);
    for (int i = 0; i < 10; ++i)
        VERIFY_OK(activity.append(line(QString::number(i))));
    QCOMPARE(activity.keepNewest(3).value(), 7);
    QCOMPARE(messages(activity.recent(100)), (QStringList{u"9"_s, u"8"_s, u"7"_s}));
    QCOMPARE(activity.keepNewest(3).value(), 0);
}

void TestActivity::linesOutliveTheirSource() {
    StoreFixture store;
    ActivityStore activity(*store.connection);
    SourceStore sources(*store.connection);
    const qint64 source = sources.add(projectA(), projectAToken, moment()).value().id;
    VERIFY_OK(activity.append(line(u"x"_s, source)));
    QCOMPARE(activity.recent(1).value()[0].sourceId, source);
    VERIFY_OK(sources.remove(source));
    QCOMPARE(activity.recent(1).value()[0].sourceId, 0);
    VERIFY_OK(activity.append(line(u"late"_s, source)));
    QCOMPARE(activity.recent(1).value()[0].sourceId, 0);
}

/// That a silence is known, that a file or a folder is not wanted, and that each was taken back.
void TestActivity::whatAPersonDecidesIsThere() {
    StoreFixture store;
    ActivityStore activity(*store.connection);
    const Source source = SourceStore(*store.connection).add(projectA(), projectAToken, moment()).value();
    const auto newest = [&] {
        const ActivityEntry entry = activity.recent(1).value().value(0);
        return QStringList{entry.kind, entry.cameraName, entry.message};
    };
    const auto shortly = [](const QDateTime& time) {
        return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat);
    };
    KnownSilenceStore silences(*store.connection);
    const qint64 camera = source.cameras.first().id;
    const qint64 start = moment().toSecsSinceEpoch();
    VERIFY_OK(silences.keep({.cameraId = camera, .start = start, .until = moment(86'400)}, moment(60)));
    QCOMPARE(newest(), QStringList({u"known"_s, u"Cloud_Cam1"_s,
                                    u"Marked as known until %1: the silence since %2."_s.arg(
                                        knownUntilText(moment(86'400).toLocalTime()), shortly(moment()))}));
    QCOMPARE(activity.recent(1).value().value(0).time, moment(60));
    QCOMPARE(activity.recent(1).value().value(0).sourceId, source.id);
    VERIFY_OK(silences.forget(camera, start, moment(120)));
    QCOMPARE(newest().last(), u"No longer marked as known: the silence since %1."_s.arg(shortly(moment())));
    VERIFY_OK(silences.keep({.cameraId = camera, .start = start}, moment(180)));
    QCOMPARE(newest().last(), u"Marked as known: the gap that began %1."_s.arg(shortly(moment())));
    VERIFY_OK(silences.forget(camera, start, moment(240)));
    const qsizetype lines = activity.recent(100).value().size();
    VERIFY_OK(silences.forget(camera, start, moment(300))); // There is none any more.
    QCOMPARE(activity.recent(100).value().size(), lines);

    PendingStore pending(*store.connection);
    const PendingFile file{.sourceId = source.id,
                           .cameraId = camera,
                           .drive = {.id = u"f1"_s, .name = u"clip.mp4"_s, .parentId = u"folder1"_s},
                           .recordingStart = moment(),
                           .seenAt = moment()};
    VERIFY_OK(pending.observe({file}, moment()));
    VERIFY_OK(pending.setDismissed(source.id, u"f1"_s, true, moment(360)));
    QCOMPARE(newest(), QStringList({u"dismissed"_s, u"Cloud_Cam1"_s, u"Dismissed: “clip.mp4” is not fetched."_s}));
    VERIFY_OK(pending.setDismissed(source.id, u"f1"_s, false, moment(420)));
    QCOMPARE(newest().last(), u"No longer dismissed: “clip.mp4” is fetched."_s);
    QVERIFY(!pending.setDismissed(source.id, u"f2"_s, true, moment(480)));

    UnchosenFolderStore folders(*store.connection, source.id);
    VERIFY_OK(folders.see({.folderId = u"new"_s, .parentId = u"parent123"_s, .name = u"Cam9"_s}, moment()));
    VERIFY_OK(UnchosenFolderStore::setIgnored(*store.connection, u"new"_s, true, moment(540)));
    QCOMPARE(newest(),
             QStringList({u"ignored"_s, QString(), u"The folder “Cam9” is not ours: its footage stays in Drive."_s}));
    VERIFY_OK(UnchosenFolderStore::setIgnored(*store.connection, u"new"_s, false, moment(600)));
    QCOMPARE(newest().last(), u"The folder “Cam9” may be one of our cameras again."_s);
}

/// One for each source; a source of which only one camera is meant has the line of that camera.
void TestActivity::aSilenceOfManyCamerasIsOneLine() {
    StoreFixture store;
    ActivityStore activity(*store.connection);
    SourceStore sources(*store.connection);
    const Source first = sources.add(projectA(), projectAToken, moment()).value();
    const Source second = sources.add(projectA(), projectAToken, moment()).value();
    KnownSilenceStore silences(*store.connection);
    const QDateTime from = moment(3600);
    const QDateTime until = moment(86'400);
    VERIFY_OK(silences.plan({first.cameras[0].id, first.cameras[1].id, second.cameras[1].id}, from, until, moment(60)));
    QCOMPARE(silences.all().value().size(), 3);
    const KnownSilence planned{
        .cameraId = first.cameras[1].id, .start = from.toSecsSinceEpoch(), .until = until, .isPlanned = true};
    QVERIFY(silences.all().value().contains(planned));
    const QList<ActivityEntry> lines = activity.recent(100).value();
    QCOMPARE(lines.size(), 2);
    const auto ofFirst = std::ranges::find(lines, first.id, &ActivityEntry::sourceId);
    const auto ofSecond = std::ranges::find(lines, second.id, &ActivityEntry::sourceId);
    QVERIFY(ofFirst != lines.end() && ofSecond != lines.end());
    const QString start = knownFromText(from.toLocalTime());
    const QString end = knownUntilText(until.toLocalTime());
    QCOMPARE(ofFirst->kind, u"known"_s);
    QCOMPARE(ofFirst->cameraName, QString());
    QCOMPARE(ofFirst->message,
             u"Marked as known beforehand: a silence of 2 camera(s) from %1 until %2."_s.arg(start, end));
    QCOMPARE(ofSecond->cameraName, u"Cloud_Cam2"_s);
    QCOMPARE(ofSecond->message, u"Marked as known beforehand: a silence from %1 until %2."_s.arg(start, end));
}

QTEST_GUILESS_MAIN(TestActivity)
#include "test_activity.moc"
