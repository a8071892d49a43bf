// SPDX-License-Identifier: GPL-3.0-or-later
// The database chooses among thousands of files by a condition of its own: it says what the planner says.
#include "clock.h"
#include "file_retry_delay.h"
#include "pending_store.h"
#include "planner.h"
#include "store_fixture.h"

#include <QRandomGenerator>

#include <limits>

using namespace std::chrono_literals;
using namespace vtrack;
using namespace vtrack::test;

namespace {

constexpr int files = 2000;

/// Times near the limits, on both sides of each, also as a clock that is wrong writes them.
class Facts {
public:
    PendingFile next(int number, qint64 sourceId, qint64 cameraId) {
        PendingFile file{.sourceId = sourceId,
                         .cameraId = cameraId,
                         .drive = {.id = u"file%1"_s.arg(number), .name = u"clip.mp4"_s},
                         .seenAt = near(settling())};
        file.drive.size = below(3) - 1;
        if (chance(1, 3))
            file.drive.md5 = u"0123456789abcdef0123456789abcdef"_s;
        if (chance(1, 3))
            file.drive.sha256 = u"01"_s.repeated(32);
        if (chance(2, 3))
            file.drive.modified = near(settling());
        if (chance(1, 3)) {
            file.attempts = 1 + below(3);
            if (chance(3, 4))
                file.nextTry = near({0s, longestRetryDelay});
        }
        if (chance(1, 2))
            file.drive.created = moment(below(3600) - 900);
        if (chance(1, 6))
            file.doubtedAt = moment(-60);
        if (chance(1, 6))
            file.dismissedAt = moment(-60);
        return file;
    }

private:
    int below(int most) { return static_cast<int>(m_random.bounded(most)); }

    bool chance(int of, int in) { return below(in) < of; }

    static QList<std::chrono::seconds> settling() {
        const std::chrono::seconds full = PendingStore::settlingTime;
        const std::chrono::seconds empty = PendingStore::emptySettlingTime;
        return {-full, -empty, empty - full, 0s, empty, 9 * empty};
    }

    QDateTime near(const QList<std::chrono::seconds>& limits) {
        return moment(static_cast<int>(limits[below(static_cast<int>(limits.size()))].count()) + below(5) - 2);
    }

    QRandomGenerator m_random{20250115};
};

} // namespace

class TestDueFiles : public QObject {
    Q_OBJECT

private slots:

    /// Rows of a version that took any size from Drive.
    void sizesThatNobodyHasStopNoCount() {
        StoreFixture store;
        const auto source = SourceStore(*store.connection).add(projectA(), projectAToken, moment());
        VERIFY_OK(source);
        PendingStore pending(*store.connection);
        for (int i = 0; i < 2; ++i) {
            PendingFile file{.sourceId = source->id,
                             .cameraId = source->cameras.first().id,
                             .drive = {.id = u"file%1"_s.arg(i), .name = u"clip.mp4"_s},
                             .seenAt = moment()};
            file.drive.size = std::numeric_limits<qint64>::max();
            VERIFY_OK(pending.observe({file}, moment()));
        }
        const auto counts = pending.counts(source->id, moment());
        VERIFY_OK(counts);
        QCOMPARE(counts->files, 2);
        const auto progress = pending.progress(source->id);
        VERIFY_OK(progress);
        QCOMPARE(progress->waitingFiles, 2);
    }

    void areThoseThatThePlannerFetches_data() {
        QTest::addColumn<QDateTime>("now");
        QTest::newRow("on a second") << moment();
        QTest::newRow("between two") << moment().addMSecs(500);
    }

    void areThoseThatThePlannerFetches() {
        QFETCH(const QDateTime, now);
        StoreFixture store;
        SourceChanges choice = projectA();
        choice.fetchFrom = moment();
        const auto source = SourceStore(*store.connection).add(choice, projectAToken, moment());
        VERIFY_OK(source);
        PendingStore pending(*store.connection);
        Facts facts;
        QSet<QString> fetched;
        qint64 settling = 0;
        qint64 untried = 0;
        qint64 left = 0;
        VERIFY_OK(store.connection->transaction([&]() -> Result<void> {
            for (int i = 0; i < files; ++i) {
                const PendingFile file = facts.next(i, source->id, source->cameras.first().id);
                if (planFile(file, {}, true, now, moment()).step == FileStep::Fetch)
                    fetched += file.drive.id;
                const bool isLeft = isLeftInDrive(file.drive, moment());
                left += isLeft ? 1 : 0;
                const bool isTried =
                    isLeft || file.attempts > 0 || file.dismissedAt.isValid() || file.doubtedAt.isValid();
                PendingFile asNew = file;
                asNew.nextTry = {};
                if (!isTried && file.settlesAt().isValid())
                    ++(planFile(asNew, {}, true, now).step == FileStep::Wait ? settling : untried);
                if (auto observed = pending.observe({file}, moment()); !observed)
                    return observed;
                const auto changed = store.connection->change(
                    u"UPDATE pending_files SET attempts = ?, next_try = ?, doubted_at = ?, dismissed_at = ? "
                    "WHERE drive_file_id = ?"_s,
                    {file.attempts, toIsoUtc(file.nextTry), toIsoUtc(file.doubtedAt), toIsoUtc(file.dismissedAt),
                     file.drive.id});
                if (!changed)
                    return std::unexpected(changed.error());
            }
            return {};
        }));
        const auto due = pending.due(source->id, now, files);
        VERIFY_OK(due);
        QSet<QString> chosen;
        for (const PendingFile& file : *due)
            chosen += file.drive.id;
        QVERIFY(chosen.size() > files / 20 && chosen.size() < files / 2);
        QCOMPARE(chosen, fetched);
        QVERIFY(settling > files / 20 && untried > files / 20);
        QCOMPARE(pending.counts(source->id, now)->settling, settling);
        QCOMPARE(pending.counts(source->id, now)->due, untried);
        QVERIFY(left > files / 20);
        QCOMPARE(pending.leftInDrive(source->id)->value(source->cameras.first().id).files, left);
        // The same ones in the other order; those that failed come after those that did not.
        const auto newestFirst = pending.due(source->id, now, files, PendingStore::Order::NewestFirst);
        VERIFY_OK(newestFirst);
        QCOMPARE(newestFirst->size(), due->size());
        const auto isBefore = [](const PendingFile& a, const PendingFile& b) {
            return std::pair(a.attempts > 0, b.drive.created.isValid() ? b.drive.created.toSecsSinceEpoch() : 0) <
                   std::pair(b.attempts > 0, a.drive.created.isValid() ? a.drive.created.toSecsSinceEpoch() : 0);
        };
        QVERIFY(std::ranges::is_sorted(*newestFirst, isBefore));
    }
};

QTEST_GUILESS_MAIN(TestDueFiles)
#include "test_due_files.moc"
