// SPDX-License-Identifier: GPL-3.0-or-later
#include "manual_clock.h"
#include "signed_in_program.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace vtrack;
using namespace vtrack::test;
using namespace std::chrono_literals;

class TestDriveApi : public QObject {
    Q_OBJECT

private slots:

    void initTestCase() {
        m_test = std::make_unique<SignedInProgram>();
        m_clock.set(SystemClock().now());
        Program& program = m_test->program();
        m_drive = std::make_unique<DriveApi>(program.http, program.tokens, program.endpoints, program.quota, m_clock);
    }

    void init() { m_test->google.setFaults({}); }

    void listsAllPages() {
        const auto folders = onWorker([&] {
            return all(
                {.q = u"mimeType = 'application/vnd.google-apps.folder' and trashed = false"_s, .pageSize = 3});
        });
        QVERIFY(folders.has_value());
        const auto once = onWorker([&] {
            return all({.q = u"mimeType = 'application/vnd.google-apps.folder' and trashed = false"_s});
        });
        QCOMPARE(folders->size(), once->size());
        QVERIFY(folders->size() > 12);
    }

    void emptyPagesDoNotEndAList() {
        m_test->google.control(u"paging"_s, {{u"partialPages"_s, 1}, {u"emptyPageEvery"_s, 2}});
        m_test->google.control(u"counters/reset"_s);
        const auto files = onWorker([&] { return all({.q = u"trashed = false"_s, .pageSize = 5}); });
        m_test->google.control(u"paging"_s);
        QVERIFY(m_test->google.counters().value(u"list"_s).toInt() > files->size()); // Pages of one row, and empty ones.
        QCOMPARE(files->size(), onWorker([&] { return all({.q = u"trashed = false"_s}); })->size());
    }

    void quotesAreEscaped() {
        QCOMPARE(quoted(u"O'Brien \\ Co"_s), u"'O\\'Brien \\\\ Co'"_s);
        const auto none = onWorker([&] { return all({.q = u"name = "_s + quoted(u"it's \\"_s)}); });
        QVERIFY(none.has_value());
        QVERIFY(none->isEmpty());
    }

    void strangeIdsNeverReachAnAddress() {
        m_test->google.control(u"counters/reset"_s);
        for (const auto& id : {u"../about"_s, u"a/b"_s, u""_s, u"a?b"_s, u"%2e%2e"_s})
            QCOMPARE(onWorker([&] { return m_drive->get(id); }).error().kind, ErrorKind::FolderNotFound);
        QCOMPARE(m_test->google.counters().value(u"total"_s).toInt(), 0);
    }

    void transientErrorsAreTriedAgain_data() {
        QTest::addColumn<QJsonObject>("fault");
        QTest::newRow("503") << QJsonObject{{u"status"_s, 503}};
        QTest::newRow("rate") << QJsonObject{{u"status"_s, 403}, {u"reason"_s, u"userRateLimitExceeded"_s}};
        QTest::newRow("cut") << QJsonObject{{u"cutAfter"_s, 5}};
        QTest::newRow("HTML") << QJsonObject{{u"html"_s, true}};
    }

    void transientErrorsAreTriedAgain() {
        QFETCH(const QJsonObject, fault);
        const auto before = m_clock.waited();
        m_test->google.setFault({{u"kind"_s, u"get"_s}}, fault, 2);
        QVERIFY(onWorker([&] { return m_drive->get(u"root"_s); }).has_value());
        const auto waited = m_clock.waited() - before;
        QVERIFY2(waited >= 3s && waited < 5s, qPrintable(QString::number(waited.count()))); // 1 s and 2 s, plus chance.
    }

    void retryAfterIsHeeded() {
        const auto before = m_clock.waited();
        m_test->google.setFault({{u"kind"_s, u"get"_s}}, {{u"status"_s, 429}, {u"retryAfter"_s, 40}}, 1);
        QVERIFY(onWorker([&] { return m_drive->get(u"root"_s); }).has_value());
        QCOMPARE(m_clock.waited() - before, 40s);
    }

    void lastingErrorsAreNotTriedAgain() {
        const auto before = m_clock.waited();
        m_test->google.setFault({{u"kind"_s, u"get"_s}}, {{u"status"_s, 403}, {u"reason"_s, u"dailyLimitExceeded"_s}});
        QCOMPARE(onWorker([&] { return m_drive->get(u"root"_s); }).error().kind, ErrorKind::QuotaExceeded);
        QCOMPARE(m_clock.waited(), before);
    }

    void htmlInPlaceOfDataIsRefused() {
        const auto videos = onWorker([&] { return all({.q = u"mimeType contains 'video/'"_s}); });
        QVERIFY(videos.has_value() && !videos->isEmpty());
        m_test->google.setFault({{u"kind"_s, u"media"_s}}, {{u"html"_s, true}});
        const auto media = onWorker([&] { return m_drive->media(videos->first(), 0, 5s); });
        QVERIFY(!media.has_value());
        QCOMPARE(media.error().kind, ErrorKind::DownloadFailed);
    }

private:
    /// Every page of a listing. On a worker.
    Result<QList<DriveFile>> all(DriveQuery query) {
        QList<DriveFile> files;
        do {
            const auto page = m_drive->list(query);
            if (!page)
                return std::unexpected(page.error());
            files += page->files;
            query.pageToken = page->nextPageToken;
        } while (!query.pageToken.isEmpty());
        return files;
    }

    std::unique_ptr<SignedInProgram> m_test;
    ManualClock m_clock;
    std::unique_ptr<DriveApi> m_drive;
};

QTEST_GUILESS_MAIN(TestDriveApi)
#include "test_drive_api.moc"
