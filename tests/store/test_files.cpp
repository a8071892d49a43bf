// SPDX-License-Identifier: GPL-3.0-or-later
#include "clip_search.h"
#include "safe_name.h"
#include "store_fixture.h"

#include <QJsonObject>

#include <algorithm>
#include <ctime>
#include <limits>

using namespace vtrack;
using namespace vtrack::test;

class TestFiles : public QObject {
    Q_OBJECT

private slots:
    void init();
    void readsBackEveryColumn();
    void nothingIsRecordedTwice();
    void pathsDifferOnEverySystem();
    void tellsWhatIsKnown();
    void whatIsKnownCostsTheSameAmongMany();
    void tellsContentsApart_data();
    void tellsContentsApart();
    void anotherContentIsARowOfItsOwn();
    void theSameBytesAreNoted();
    void listsNewestFirstInPages();
    void handsOverToProcessing();
    void onlyTheContentThatWasProcessedIsMarked();
    void cleanUpNeverTakesAnUnprocessedFile();
    void whatChangedSinceItWasSeenStays();
    void queriesUseTheirIndexes_data();
    void queriesUseTheirIndexes();
    void aCleanUpReadsEachRowOnce();
    void aSearchEndsWithTheLastClipThatIsWanted();
    void recordNeedsItsSource();
    void jsonHasEveryColumn();

private:
    std::unique_ptr<StoreFixture> m_store;
    qint64 m_source = 0;
};

void TestFiles::init() {
    m_store = std::make_unique<StoreFixture>();
    m_source = SourceStore(*m_store->connection).add(projectA(), projectAToken, moment()).value().id;
}

void TestFiles::readsBackEveryColumn() {
    FileStore files(*m_store->connection);
    DownloadedFile file = clip(m_source, 1);
    file.relativePath = u"2025/01"_s;
    file.createdAt = moment(5);
    const auto id = files.record(file);
    VERIFY_OK(id);
    const DownloadedFile read = files.byIds({*id}).value().value(0);
    QCOMPARE(read.id, *id);
    file.id = *id;
    QCOMPARE(toJson(read), toJson(file));
    QCOMPARE(m_store->text(u"SELECT download_timestamp FROM downloaded_files"_s), u"2025-01-15T11:30:01Z"_s);
}

void TestFiles::nothingIsRecordedTwice() {
    FileStore files(*m_store->connection);
    VERIFY_OK(files.record(clip(m_source, 1)));
    DownloadedFile again = clip(m_source, 1);
    again.localFilePath += u".other"_s;
    const auto twice = files.record(again);
    QVERIFY(!twice);
    QCOMPARE(twice.error().kind, ErrorKind::Internal);
    QCOMPARE(m_store->number(u"SELECT count(*) FROM downloaded_files"_s), 1);
    QCOMPARE(m_store->number(u"SELECT files FROM camera_totals"_s), 1);
    // Another source may have the same Drive file, at a place of its own.
    const qint64 other = SourceStore(*m_store->connection).add(projectA(), projectAToken, moment()).value().id;
    VERIFY_OK(files.record(clip(other, 1)));
}

void TestFiles::pathsDifferOnEverySystem() {
    FileStore files(*m_store->connection);
    DownloadedFile file = clip(m_source, 1);
    file.localFilePath = u"/videos/Kho Hà Nội/Clip.MP4"_s;
    VERIFY_OK(files.record(file));
    for (const QString& same : {file.localFilePath, file.localFilePath.toUpper(),
                                file.localFilePath.normalized(QString::NormalizationForm_D)}) {
        QVERIFY(files.pathTaken(same).value());
        DownloadedFile clash = clip(m_source, 2);
        clash.localFilePath = same;
        QVERIFY(!files.record(clash));
    }
    const QString other = u"/videos/Kho Hà Nội/Clip2.MP4"_s;
    QVERIFY(!files.pathTaken(other).value());
    QCOMPARE(files.pathsTaken({nameKey(other), nameKey(file.localFilePath)}).value(),
             QSet<QString>{nameKey(file.localFilePath)});
}

void TestFiles::tellsWhatIsKnown() {
    FileStore files(*m_store->connection);
    const qint64 other = SourceStore(*m_store->connection).add(projectA(), projectAToken, moment()).value().id;
    QStringList asked;
    for (int i = 0; i < 3000; ++i) {
        asked.append(u"drive_%1"_s.arg(i));
        if (i % 100 == 0)
            VERIFY_OK(files.record(clip(m_source, i)));
    }
    QCOMPARE(files.known(m_source, asked).value().size(), 30);
    QVERIFY(files.known(other, asked).value().isEmpty());
    QVERIFY(files.known(m_source, {}).value().isEmpty());
    const QStringList odd{u"a\"b'c\\"_s, u"[1]"_s, u"1"_s, u"Hà"_s};
    QVERIFY(files.known(m_source, odd).value().isEmpty());
    DownloadedFile numeric = clip(m_source, 9999);
    numeric.driveFileId = u"1"_s;
    VERIFY_OK(files.record(numeric));
    const auto known = files.known(m_source, {u"1"_s, u"2"_s}).value();
    QCOMPARE(known.size(), 1);
    QCOMPARE(known[0].driveFileId, u"1"_s);
}

/// Each page of each folder asks it: going through all rows of a source, thousands of folders take minutes.
void TestFiles::whatIsKnownCostsTheSameAmongMany() {
    FileStore files(*m_store->connection);
    QStringList asked;
    for (int i = 0; i < 500; ++i)
        asked.append(u"drive_%1"_s.arg(i));
    const auto best = [&] {
        auto ticks = std::numeric_limits<std::clock_t>::max();
        for (int i = 0; i < 5; ++i) {
            const std::clock_t begun = std::clock(); // What this process works, however busy the computer is.
            bool isKnown = true;
            for (int again = 0; again < 20; ++again)
                isKnown = isKnown && files.known(m_source, asked).has_value();
            ticks = isKnown ? std::min(ticks, std::clock() - begun) : 0;
        }
        return ticks;
    };
    const auto fill = [&](int from, int to) {
        return m_store->connection->transaction([&]() -> Result<void> {
            for (int i = from; i < to; ++i) {
                if (const auto id = files.record(clip(m_source, i)); !id)
                    return std::unexpected(id.error());
            }
            return {};
        });
    };
    VERIFY_OK(fill(0, 500));
    const std::clock_t among500 = best();
    VERIFY_OK(fill(500, 10'000));
    QVERIFY2(best() < 5 * among500, qPrintable(u"%1 ticks among 500"_s.arg(among500)));
}

void TestFiles::tellsContentsApart_data() {
    QTest::addColumn<FileStore::Known>("known");
    QTest::addColumn<DriveFile>("drive");
    QTest::addColumn<bool>("same");
    const QString md5(32, u'a');
    const QString sha(64, u'b');
    const QDateTime then = moment();
    const auto row = [](const char* name, const FileStore::Known& known, const DriveFile& drive, bool same) {
        QTest::newRow(name) << known << drive << same;
    };
    row("equal MD5", {.driveMd5 = md5, .size = 5}, {.size = 5, .md5 = md5}, true);
    row("another MD5, equal size", {.driveMd5 = md5, .size = 5}, {.size = 5, .md5 = QString(32, u'c')}, false);
    row("an MD5 that came later: ours", {.checksum = md5, .size = 5}, {.size = 5, .md5 = md5}, true);
    row("an MD5 that came later: not ours", {.checksum = md5, .size = 5}, {.size = 5, .md5 = QString(32, u'c')}, false);
    row("a SHA-256 that came later: ours", {.checksum = sha, .size = 5}, {.size = 5, .sha256 = sha}, true);
    row("Drive lost its checksums", {.driveMd5 = md5, .driveModified = then, .checksum = md5, .size = 5},
        {.modified = then, .size = 5}, true);
    row("no checksum, another time", {.driveModified = then, .checksum = md5, .size = 5},
        {.modified = then.addSecs(60), .size = 5}, false);
    row("no checksum, another size", {.driveModified = then, .checksum = md5, .size = 5}, {.modified = then, .size = 6},
        false);
    row("cleaned up by an earlier version", {.driveMd5 = md5}, {.size = 5, .md5 = md5}, true);
}

void TestFiles::tellsContentsApart() {
    QFETCH(const FileStore::Known, known);
    QFETCH(const DriveFile, drive);
    QFETCH(const bool, same);
    QCOMPARE(known.isContentOf(drive), same);
}

void TestFiles::anotherContentIsARowOfItsOwn() {
    FileStore files(*m_store->connection);
    DownloadedFile first = clip(m_source, 1);
    first.driveMd5 = QString(32, u'a');
    DownloadedFile second = first;
    second.driveMd5 = QString(32, u'b');
    second.localFilePath += u".second"_s;
    const auto one = files.record(first);
    VERIFY_OK(one);
    VERIFY_OK(files.markProcessed({*one}, u"completed"_s, moment()));
    const auto two = files.record(second);
    VERIFY_OK(two);
    QVERIFY(files.byIds({*one}).value().value(0).isProcessed);
    QVERIFY(!files.byIds({*two}).value().value(0).isProcessed);
    // Whichever is cleaned up first, neither content comes back.
    VERIFY_OK(files.markProcessed({*two}, u"completed"_s, moment()));
    VERIFY_OK(files.clean(files.byIds({*two}).value(), moment()));
    VERIFY_OK(files.clean(files.byIds({*one}).value(), moment()));
    QCOMPARE(files.known(m_source, {first.driveFileId}).value().size(), 2);
}

void TestFiles::theSameBytesAreNoted() {
    FileStore files(*m_store->connection);
    DownloadedFile first = clip(m_source, 1);
    DownloadedFile again = clip(m_source, 2);
    DownloadedFile other = clip(m_source, 3);
    first.checksum = again.checksum = QString(32, u'a');
    other.checksum = QString(32, u'b');
    const auto one = files.record(first);
    const auto two = files.record(again);
    const auto three = files.record(other);
    VERIFY_OK(three);
    QCOMPARE(files.byIds({*one}).value().value(0).sameContentAs, 0);
    QCOMPARE(files.byIds({*two}).value().value(0).sameContentAs, *one);
    QCOMPARE(toJson(files.byIds({*two}).value().value(0))[u"same_content_as"].toInteger(), *one);
    QCOMPARE(files.byIds({*three}).value().value(0).sameContentAs, 0);
}

void TestFiles::listsNewestFirstInPages() {
    FileStore files(*m_store->connection);
    const qint64 other = SourceStore(*m_store->connection).add(projectA(), projectAToken, moment()).value().id;
    QList<qint64> ids;
    for (int i = 0; i < 10; ++i) {
        VERIFY_OK(files.record(clip(other, i)));
        ids.prepend(files.record(clip(m_source, i, i % 2 ? u"Cloud_Cam1"_s : u"Cloud_Cam2"_s)).value());
    }
    const auto idsOf = [](const Result<QList<DownloadedFile>>& found) {
        QList<qint64> list;
        for (const DownloadedFile& file : found.value())
            list.append(file.id);
        return list;
    };
    QCOMPARE(idsOf(files.list({.sourceId = m_source})), ids);
    QCOMPARE(files.list({}).value().size(), 20);
    QCOMPARE(idsOf(files.list({.sourceId = m_source, .limit = 4})), ids.mid(0, 4));
    QCOMPARE(idsOf(files.list({.sourceId = m_source, .limit = 4, .beforeId = ids[3]})), ids.mid(4, 4));
    QCOMPARE(files.list({.sourceId = m_source, .camera = u"Cloud_Cam1"_s}).value().size(), 5);
    VERIFY_OK(files.markProcessed({ids[0], ids[1]}, u"completed"_s, moment()));
    QCOMPARE(idsOf(files.list({.sourceId = m_source, .unprocessedOnly = true})), ids.mid(2));
}

void TestFiles::handsOverToProcessing() {
    FileStore files(*m_store->connection);
    const qint64 id = files.record(clip(m_source, 1)).value();
    QCOMPARE(files.markProcessed({id, 999}, u"completed"_s, moment(7)).value().files, 1);
    const DownloadedFile file = files.byIds({id}).value().value(0);
    QVERIFY(file.isProcessed);
    QCOMPARE(file.processingStatus, u"completed"_s);
    QCOMPARE(file.processingTimestamp, moment(7));
    QCOMPARE(files.markProcessed({}, u"completed"_s, moment()).value().files, 0);
}

void TestFiles::onlyTheContentThatWasProcessedIsMarked() {
    FileStore files(*m_store->connection);
    const qint64 same = files.record(clip(m_source, 1)).value();
    const qint64 other = files.record(clip(m_source, 2)).value();
    const auto marked = files.markProcessed({{same, u"SHA256:1"_s}, {other, u"sha256:1"_s}, {999, u"sha256:1"_s}, same},
                                            u"done"_s, moment());
    VERIFY_OK(marked);
    QCOMPARE(marked->files, 1);
    QCOMPARE(marked->notMarked.size(), 2);
    QCOMPARE(marked->notMarked[0].id, other);
    QCOMPARE(marked->notMarked[0].reason, MarkedFiles::Reason::Replaced);
    QCOMPARE(marked->notMarked[1].reason, MarkedFiles::Reason::Gone);
    QVERIFY(!files.byIds({other}).value()[0].isProcessed);
}

void TestFiles::cleanUpNeverTakesAnUnprocessedFile() {
    FileStore files(*m_store->connection);
    QList<qint64> ids;
    for (int i = 0; i < 6; ++i)
        ids.append(files.record(clip(m_source, i)).value());
    VERIFY_OK(files.markProcessed({ids[0], ids[2], ids[5]}, u"completed"_s, moment()));
    const auto old = files.processedBefore(m_source, moment(3600 + 5), moment(7200))
                         .value(); // All but the last were downloaded before.
    QCOMPARE(old.size(), 2);
    QCOMPARE(old[0].id, ids[0]);
    QCOMPARE(old[1].id, ids[2]);
    // One with the time of a clock that was years ahead counts from when it was recorded.
    DownloadedFile ahead = clip(m_source, 6);
    ahead.downloadTimestamp = moment().addYears(9);
    ahead.createdAt = moment(3600);
    ids.append(files.record(ahead).value());
    QCOMPARE(files.processedBefore(m_source, moment(3600 + 5), moment(7200))->size(), 2);
    VERIFY_OK(files.markProcessed({ids[6]}, u"completed"_s, moment()));
    QCOMPARE(files.processedBefore(m_source, moment(3600), moment(7200))->size(), 0);
    const auto withIt = files.processedBefore(m_source, moment(3600 + 5), moment(7200)).value();
    QCOMPARE(withIt.size(), 3);
    QCOMPARE(withIt[2].id, ids[6]);
    QCOMPARE(files.processedBefore(m_source, moment(3600 + 5), moment(7200), 1000, &withIt[1])->size(), 1);
    auto stranger = old[0];
    stranger.id = 999;
    QCOMPARE(files.remove({old[0], old[1], stranger}).value(), (QList<qint64>{ids[0], ids[2]}));
    QCOMPARE(m_store->number(u"SELECT count(*) FROM downloaded_files"_s), 5);
    QCOMPARE(files.known(m_source, {u"drive_0"_s, u"drive_1"_s}).value().size(), 1);
}

void TestFiles::whatChangedSinceItWasSeenStays() {
    FileStore files(*m_store->connection);
    QList<qint64> ids;
    for (int i = 0; i < 3; ++i)
        ids.append(files.record(clip(m_source, i)).value());
    VERIFY_OK(files.markProcessed({ids[0], ids[1], ids[2]}, u"completed"_s, moment()));
    const auto seen = files.byIds(ids).value();
    VERIFY_OK(m_store->connection->run(u"UPDATE downloaded_files SET is_processed = 0 WHERE id = ?"_s, {ids[0]}));
    VERIFY_OK(m_store->connection->run(u"UPDATE downloaded_files SET checksum = 'other' WHERE id = ?"_s, {ids[1]}));
    QCOMPARE(files.clean(seen, moment()).value(), QList<qint64>{ids[2]});
    QCOMPARE(m_store->number(u"SELECT count(*) FROM cleaned_files"_s), 1);
    QCOMPARE(files.remove(seen).value(), QList<qint64>());
    QCOMPARE(m_store->number(u"SELECT count(*) FROM downloaded_files"_s), 2);
}

void TestFiles::queriesUseTheirIndexes_data() {
    QTest::addColumn<QString>("condition");
    QTest::addColumn<QString>("index");
    QTest::newRow("camera's list") << u"source_id = 1 AND camera_name = 'a' AND id < 5 ORDER BY id DESC"_s
                                   << u"downloaded_files_camera"_s;
    QTest::newRow("unprocessed") << u"is_processed = 0 ORDER BY id DESC"_s << u"downloaded_files_unprocessed"_s;
    QTest::newRow("clean-up") << u"download_timestamp < 'x' AND is_processed = 1 ORDER BY download_timestamp"_s
                              << u"downloaded_files_processed"_s;
    QTest::newRow("path") << u"local_path_key = 'x'"_s << u"downloaded_files_path"_s;
    QTest::newRow("latest")
        << u"source_id = 1 AND camera_name = 'a' ORDER BY coalesce(recording_start_time, download_timestamp) DESC, id DESC"_s
        << u"downloaded_files_latest"_s;
}

void TestFiles::queriesUseTheirIndexes() {
    QFETCH(const QString, condition);
    QFETCH(const QString, index);
    const QString plan =
        m_store->connection
            ->list(u"EXPLAIN QUERY PLAN SELECT * FROM downloaded_files WHERE %1 LIMIT 10"_s.arg(condition), {},
                   [](const Rows& row) { return row.text(u"detail"_s); })
            .value()
            .join(u'\n');
    QVERIFY2(plan.contains(index), qPrintable(plan));
    QVERIFY2(!plan.contains(u"TEMP B-TREE"_s), qPrintable(plan));
}

/// If the rows of a source were sorted, each few of them would cost a look at all of them.
void TestFiles::aCleanUpReadsEachRowOnce() {
    for (const bool continues : {false, true}) {
        const QVariantList values(continues ? 7 : 5, QVariant(1));
        const QString plan = m_store->connection
                                 ->list(u"EXPLAIN QUERY PLAN "_s + processedBeforeSql(continues), values,
                                        [](const Rows& row) { return row.text(u"detail"_s); })
                                 .value()
                                 .join(u'\n');
        QVERIFY2(plan.contains(u"downloaded_files_processed"_s), qPrintable(plan));
        QVERIFY2(!plan.contains(u"TEMP B-TREE"_s), qPrintable(plan));
    }
}

/// If they were sorted, all clips of the sources would be read and held in memory for the newest few.
void TestFiles::aSearchEndsWithTheLastClipThatIsWanted() {
    const QString name = clip(m_source, 1).cameraName;
    const ClipFilter filter{.cameras = {{m_source, name}},
                            .nameParts = {u"mp4"_s},
                            .recorded = {{.from = moment(-10'000), .to = moment(10'000)}}};
    for (const ClipFilter& each : {filter, ClipFilter{.cameras = filter.cameras}, ClipFilter{}}) {
        const ClipQuestion question = clipQuestion(each);
        const QString plan = m_store->connection
                                 ->list(u"EXPLAIN QUERY PLAN "_s + question.sql, question.values,
                                        [](const Rows& row) { return row.text(u"detail"_s); })
                                 .value()
                                 .join(u'\n');
        QVERIFY2(plan.contains(u"SCAN downloaded_files"_s), qPrintable(plan));
        QVERIFY2(!plan.contains(u"TEMP B-TREE"_s), qPrintable(plan));
    }
    FileStore files(*m_store->connection);
    const qint64 other = SourceStore(*m_store->connection).add(projectA(), projectAToken, moment()).value().id;
    for (const DownloadedFile& file : {clip(m_source, 1), clip(m_source, 2), clip(other, 3)})
        VERIFY_OK(files.record(file));
    const auto found = findClips(*m_store->connection, {.cameras = filter.cameras}, 1).value();
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().driveFileId, clip(m_source, 2).driveFileId);
}

void TestFiles::recordNeedsItsSource() {
    QVERIFY(!FileStore(*m_store->connection).record(clip(99, 1)));
    QCOMPARE(m_store->number(u"SELECT count(*) FROM camera_totals"_s), 0);
}

void TestFiles::jsonHasEveryColumn() {
    // For this program's own comparisons, and for the sheet of evidence; nobody else can use them.
    const QStringList ours{u"local_path_key"_s, u"content_key"_s, u"drive_sha256"_s, u"drive_modified"_s,
                           u"drive_revision"_s, u"drive_owner"_s, u"fetched_by"_s};
    const QJsonObject json = toJson(clip(m_source, 1));
    const auto columns = m_store->connection
                             ->list(u"SELECT name FROM pragma_table_info('downloaded_files')"_s, {},
                                    [](const Rows& row) { return row.text(u"name"_s); })
                             .value();
    for (const QString& column : columns) {
        if (!ours.contains(column))
            QVERIFY2(json.contains(column), qPrintable(column));
    }
    QCOMPARE(json.size(), columns.size() - ours.size());
    QVERIFY(json[u"processing_status"].isNull());
    QVERIFY(json[u"is_processed"].isBool());
}

QTEST_GUILESS_MAIN(TestFiles)
#include "test_files.moc"
