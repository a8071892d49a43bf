// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_fixture.h"

#include <QJsonObject>

using namespace vtrack;
using namespace vtrack::test;

class TestFiles : public QObject {
    Q_OBJECT

private slots:
    void init();
    void readsBackEveryColumn();
    void nothingIsRecordedTwice();
    void pathsDifferOnEverySystem();
    void tellsUnknownIds();
    void unknownUsesTheIndexOnly();
    void listsNewestFirstInPages();
    void handsOverToProcessing();
    void onlyTheContentThatWasProcessedIsMarked();
    void cleanUpNeverTakesAnUnprocessedFile();
    void queriesUseTheirIndexes_data();
    void queriesUseTheirIndexes();
    void recordNeedsItsSource();
    void jsonHasEveryColumn();

private:
    std::unique_ptr<StoreFixture> m_store;
    qint64 m_source = 0;
};

void TestFiles::init() {
    m_store = std::make_unique<StoreFixture>();
    m_source = SourceStore(*m_store->connection).add(projectA(), 10, moment()).value().id;
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
    QCOMPARE(toJson(files.byDriveIds(m_source, {u"drive_1"_s}).value().value(0)), toJson(file));
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
    const qint64 other = SourceStore(*m_store->connection).add(projectA(), 10, moment()).value().id;
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
    QVERIFY(!files.pathTaken(u"/videos/Kho Hà Nội/Clip2.MP4"_s).value());
}

void TestFiles::tellsUnknownIds() {
    FileStore files(*m_store->connection);
    const qint64 other = SourceStore(*m_store->connection).add(projectA(), 10, moment()).value().id;
    QStringList asked;
    QStringList expected;
    for (int i = 0; i < 3000; ++i) {
        asked.append(u"drive_%1"_s.arg(i));
        if (i % 100 == 0)
            VERIFY_OK(files.record(clip(m_source, i)));
        else
            expected.append(asked.last());
    }
    QCOMPARE(files.unknown(m_source, asked).value(), expected);
    QCOMPARE(files.unknown(other, asked).value(), asked);
    QCOMPARE(files.unknown(m_source, {}).value(), QStringList());
    const QStringList odd{u"a\"b'c\\"_s, u"[1]"_s, u"1"_s, u"Hà"_s};
    QCOMPARE(files.unknown(m_source, odd).value(), odd);
    DownloadedFile numeric = clip(m_source, 9999);
    numeric.driveFileId = u"1"_s;
    VERIFY_OK(files.record(numeric));
    QCOMPARE(files.unknown(m_source, {u"1"_s, u"2"_s}).value(), QStringList{u"2"_s});
}

void TestFiles::unknownUsesTheIndexOnly() {
    const QString plan = m_store->connection
                             ->list(u"EXPLAIN QUERY PLAN SELECT asked.value AS id FROM json_each('[]') asked WHERE NOT "
                                    "EXISTS (SELECT 1 FROM downloaded_files WHERE source_id = 1 AND drive_file_id = "
                                    "asked.value) ORDER BY asked.id"_s,
                                    {}, [](const Rows& row) { return row.text(u"detail"_s); })
                             .value()
                             .join(u'\n');
    QVERIFY2(plan.contains(u"SEARCH downloaded_files USING COVERING INDEX downloaded_files_drive_id"_s),
             qPrintable(plan));
}

void TestFiles::listsNewestFirstInPages() {
    FileStore files(*m_store->connection);
    const qint64 other = SourceStore(*m_store->connection).add(projectA(), 10, moment()).value().id;
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
    const auto old = files.processedBefore(moment(3600 + 5)).value(); // All but the last were downloaded before.
    QCOMPARE(old.size(), 2);
    QCOMPARE(old[0].id, ids[0]);
    QCOMPARE(old[1].id, ids[2]);
    QCOMPARE(files.remove({ids[0], ids[2], 999}).value(), 2);
    QCOMPARE(m_store->number(u"SELECT count(*) FROM downloaded_files"_s), 4);
    QCOMPARE(files.unknown(m_source, {u"drive_0"_s, u"drive_1"_s}).value(), QStringList{u"drive_0"_s});
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

void TestFiles::recordNeedsItsSource() {
    QVERIFY(!FileStore(*m_store->connection).record(clip(99, 1)));
    QCOMPARE(m_store->number(u"SELECT count(*) FROM camera_totals"_s), 0);
}

void TestFiles::jsonHasEveryColumn() {
    const QJsonObject json = toJson(clip(m_source, 1));
    const auto columns = m_store->connection
                             ->list(u"SELECT name FROM pragma_table_info('downloaded_files')"_s, {},
                                    [](const Rows& row) { return row.text(u"name"_s); })
                             .value();
    for (const QString& column : columns) {
        if (column != u"local_path_key")
            QVERIFY2(json.contains(column), qPrintable(column));
    }
    QCOMPARE(json.size(), columns.size() - 1);
    QVERIFY(json[u"processing_status"].isNull());
    QVERIFY(json[u"is_processed"].isBool());
}

QTEST_GUILESS_MAIN(TestFiles)
#include "test_files.moc"
