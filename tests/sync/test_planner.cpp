// SPDX-License-Identifier: GPL-3.0-or-later
// What is to be done next, as a pure function of what is known: single cases. test_planner_lives has many at once.
#include "file_retry_delay.h"
#include "planner.h"

#include <QtTest>

#include <utility>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace vtrack;

namespace {

const QDateTime start(QDate(2025, 1, 15), QTime(10, 0), Qt::UTC);

QDateTime at(std::chrono::seconds span) {
    return start.addSecs(span.count());
}

/// The n-th content of a file, as Drive describes it.
DriveFile content(int file, int version, const QDateTime& modified) {
    return {.id = u"file%1"_s.arg(file),
            .name = u"clip.mp4"_s,
            .modified = modified,
            .size = 1000 + version,
            .md5 = QString::number(1000 * file + version).rightJustified(32, u'0')};
}

FileStore::Known knownOf(const DriveFile& drive, qint64 id) {
    return {
        .id = id, .driveFileId = drive.id, .driveMd5 = drive.md5, .driveModified = drive.modified, .size = drive.size};
}

} // namespace

Q_DECLARE_METATYPE(PendingFile)
Q_DECLARE_METATYPE(WatchedFolder)

class TestPlanner : public QObject {
    Q_OBJECT

private slots:

    void whatIsOlderThanTheFirstDayIsLeft() {
        PendingFile observed{.drive = content(1, 1, at(-1h)), .seenAt = at(-2h)};
        const auto step = [&](const QDateTime& created, const QDateTime& from) {
            observed.drive.created = created;
            return planFile(observed, {}, true, start, from).step;
        };
        QCOMPARE(step(at(-2h), at(-1h)), FileStep::Leave);
        QCOMPARE(step(at(-1h), at(-1h)), FileStep::Fetch);
        QCOMPARE(step(at(-2h), {}), FileStep::Fetch);
        QCOMPARE(step({}, at(-1h)), FileStep::Fetch); // Better too much than too little.
        observed.doubtedAt = start;
        QCOMPARE(step(at(-2h), at(-1h)), FileStep::AskDrive); // Else it would be counted for ever.
    }

    void files_data() {
        QTest::addColumn<PendingFile>("observed");
        QTest::addColumn<bool>("known");
        QTest::addColumn<bool>("selected");
        QTest::addColumn<int>("step");
        QTest::addColumn<QDateTime>("until");
        const PendingFile plain{.drive = content(1, 1, at(-1h)), .seenAt = at(-2h)};
        const auto row = [&](const char* name, PendingFile file, FileStep step, const QDateTime& until = {},
                             bool known = false, bool selected = true) {
            QTest::newRow(name) << file << known << selected << static_cast<int>(step) << until;
        };
        const auto with = [&](auto change) {
            PendingFile file = plain;
            change(file);
            return file;
        };
        row("plain", plain, FileStep::Fetch);
        row("recorded", plain, FileStep::Forget, {}, true);
        row("recorded, and doubted", with([](auto& f) { f.doubtedAt = start; }), FileStep::Forget, {}, true);
        row("nobody's camera", plain, FileStep::Nothing, {}, false, false);
        row("nobody's camera, and doubted", with([](auto& f) { f.doubtedAt = start; }), FileStep::Nothing, {}, false,
            false);
        row("dismissed", with([](auto& f) { f.dismissedAt = start; }), FileStep::Nothing);
        row("dismissed, and doubted", with([](auto& f) { f.dismissedAt = f.doubtedAt = start; }), FileStep::Nothing);
        row("doubted", with([](auto& f) { f.doubtedAt = start; }), FileStep::AskDrive);
        row("doubted, and put off", with([](auto& f) {
                f.doubtedAt = start;
                f.nextTry = at(1h);
            }),
            FileStep::AskDrive);
        row("changed half a minute ago", with([](auto& f) { f.drive.modified = f.seenAt = at(-30s); }), FileStep::Wait,
            at(30s));
        row("changed long ago, seen now", with([](auto& f) { f.seenAt = start; }), FileStep::Fetch);
        row("changed in the future, seen now", with([](auto& f) {
                f.drive.modified = at(1h);
                f.seenAt = start;
            }),
            FileStep::Wait, at(60s));
        row("empty, seen now", with([](auto& f) {
                f.drive.size = 0;
                f.seenAt = start;
            }),
            FileStep::Wait, at(600s));
        row("seen by a clock that was ahead", with([](auto& f) {
                f.drive.modified = {};
                f.seenAt = at(1h);
            }),
            FileStep::Fetch);
        row("empty for long", with([](auto& f) { f.drive.size = 0; }), FileStep::Fetch);
        row("empty for long, without a checksum", with([](auto& f) {
                f.drive.size = 0;
                f.drive.md5.clear();
            }),
            FileStep::Fetch);
        row("of unknown length, with the other checksum", with([](auto& f) {
                f.drive.size = -1;
                f.drive.sha256 = std::exchange(f.drive.md5, {});
            }),
            FileStep::Fetch);
        row("of unknown length, with a checksum", with([](auto& f) { f.drive.size = -1; }), FileStep::Fetch);
        row("of unknown length and content", with([](auto& f) {
                f.drive.size = -1;
                f.drive.md5.clear();
            }),
            FileStep::Wait);
        row("put off", with([](auto& f) {
                f.attempts = 1;
                f.nextTry = at(5min);
            }),
            FileStep::Wait, at(5min));
        row("put off until now", with([](auto& f) {
                f.attempts = 1;
                f.nextTry = start;
            }),
            FileStep::Fetch);
        row("put off by a clock that was ahead", with([](auto& f) {
                f.attempts = 1;
                f.nextTry = at(100h);
            }),
            FileStep::Fetch);
    }

    void files() {
        QFETCH(const PendingFile, observed);
        QFETCH(const bool, known);
        QFETCH(const bool, selected);
        QFETCH(const int, step);
        QFETCH(const QDateTime, until);
        const QList<FileStore::Known> contents{knownOf(known ? observed.drive : content(1, 7, at(-5h)), 3)};
        const FilePlan plan = planFile(observed, contents, selected, start);
        QCOMPARE(static_cast<int>(plan.step), step);
        QCOMPARE(plan.until, until);
    }

    void folders_data() {
        QTest::addColumn<WatchedFolder>("folder");
        QTest::addColumn<bool>("feedRead");
        QTest::addColumn<QDateTime>("feedStarted");
        QTest::addColumn<int>("step");
        const WatchedFolder plain{
            .folderId = u"f"_s, .relativePath = u"2025-01-15"_s, .driveId = u""_s, .listedAt = at(-1h)};
        const auto row = [&](const char* name, const WatchedFolder& folder, FolderStep step, bool read = true,
                             const QDateTime& started = at(-100h)) {
            QTest::newRow(name) << folder << read << started << static_cast<int>(step);
        };
        const auto with = [&](auto change) {
            WatchedFolder folder = plain;
            change(folder);
            return folder;
        };
        row("listed", plain, FolderStep::Nothing);
        row("a camera's own, listed", with([](auto& f) { f.relativePath.clear(); }), FolderStep::Nothing);
        row("new", with([](auto& f) { f.listedAt = {}; }), FolderStep::List);
        row("new, as the changes are", with([](auto& f) { f.listedAt = {}; }), FolderStep::List, true, at(-1min));
        row("listed a day ago", with([](auto& f) { f.listedAt = at(-24h); }), FolderStep::List);
        row("listed in the future", with([](auto& f) { f.listedAt = at(1h); }), FolderStep::List);
        row("drive unknown", with([](auto& f) { f.driveId.reset(); }), FolderStep::AskDrive);
        row("doubted", with([](auto& f) { f.doubtedAt = start; }), FolderStep::AskDrive);
        row("failed, and it is time", with([](auto& f) {
                f.attempts = 2;
                f.nextTry = start;
            }),
            FolderStep::List);
        row("failed lately", with([](auto& f) {
                f.attempts = 2;
                f.nextTry = at(5min);
            }),
            FolderStep::Wait);
        row("failed by a clock that was ahead", with([](auto& f) {
                f.attempts = 2;
                f.nextTry = at(50h);
            }),
            FolderStep::List);
        row("a lost camera", with([](auto& f) {
                f.attempts = 2;
                f.relativePath.clear();
            }),
            FolderStep::AskDrive);
        row("changes cannot be had", plain, FolderStep::List, false);
        row("changes cannot be had, just listed", with([](auto& f) { f.listedAt = at(-5min); }), FolderStep::Nothing,
            false);
        row("listed while the changes were new", plain, FolderStep::List, true, at(-61min));
        row("listed after the changes had settled", plain, FolderStep::Nothing, true, at(-71min));
        row("listed when the changes had settled", plain, FolderStep::Nothing, true, at(-70min));
        row("the changes have just settled", with([](auto& f) { f.listedAt = at(-5min); }), FolderStep::List, true,
            at(-10min));
        row("changes are new, just listed", with([](auto& f) { f.listedAt = at(-1min); }), FolderStep::Nothing, true,
            at(-2min));
    }

    void folders() {
        QFETCH(const WatchedFolder, folder);
        QFETCH(const bool, feedRead);
        QFETCH(const QDateTime, feedStarted);
        QFETCH(const int, step);
        QCOMPARE(static_cast<int>(planFolder(folder, {.read = feedRead, .startedAt = feedStarted}, start).step), step);
    }

    void nextTries() {
        QCOMPARE(nextTry(0, {}, start), at(5min));
        QCOMPARE(nextTry(1, {}, start), at(10min));
        QCOMPARE(nextTry(99, {}, start), at(24h));
        QCOMPARE(nextTry(0, {.retryAfter = 40min}, start), at(40min));
        QCOMPARE(nextTry(0, {.retryAfter = 1000h}, start), at(24h));
    }
};

QTEST_GUILESS_MAIN(TestPlanner)
#include "test_planner.moc"
