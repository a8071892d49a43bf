// SPDX-License-Identifier: GPL-3.0-or-later
#include "activity_store.h"
#include "store_fixture.h"

using namespace vtrack;
using namespace vtrack::test;

class TestActivity : public QObject {
    Q_OBJECT

private slots:
    void readsBackNewestFirst();
    void searchFoldsEveryLanguage();
    void oldLinesAreForgotten();
    void linesOutliveTheirSource();
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

QTEST_GUILESS_MAIN(TestActivity)
#include "test_activity.moc"
