// SPDX-License-Identifier: GPL-3.0-or-later
// What is to be done next, as a pure function of what is known: single cases, and many generated lives.
// VTRACK_PLANNER_LIVES and VTRACK_PLANNER_SEED change how many and which.
#include "planner.h"

#include <QRandomGenerator>
#include <QtTest>

#include <vector>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace vtrack;

namespace {

const QDateTime start(QDate(2025, 1, 15), QTime(10, 0), Qt::UTC);

QDateTime at(std::chrono::seconds span) {
    return start.addSecs(span.count());
}

int numberFrom(const char* variable, int otherwise) {
    bool isNumber = false;
    const int number = qEnvironmentVariableIntValue(variable, &isNumber);
    return isNumber ? number : otherwise;
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

/// A clip's true state in Drive, and what the program knows of it.
struct Clip {
    int camera = 0;
    DriveFile truth = {};
    bool gone = false;
    std::optional<PendingFile> observed = {};
    QList<FileStore::Known> known = {};
    QSet<QString> unprocessed = {}; ///< Contents on the disk that the analysis has not had.
    int recordings = 0;             ///< Of the present content, by this life.
};

/// A source whose facts were gathered by an earlier life: observations may be old, records are true.
class Life {
public:
    explicit Life(quint32 seed)
        : m_random(seed) {
        m_selected = {true, chance(5, 6), true};
        const int clips = 1 + below(6);
        for (int i = 0; i < clips; ++i)
            m_clips.push_back(newClip(i));
    }

    /// Does what the planner says, in random order, until there is nothing left to do.
    /// @return nothing when all went well.
    QString run() {
        int steps = 0;
        while (true) {
            if (++steps > 400)
                return u"it does not end"_s;
            std::vector<size_t> ready;
            QDateTime next;
            for (size_t i = 0; i < m_clips.size(); ++i) {
                const FilePlan plan = planOf(m_clips[i]);
                if (plan.step == FileStep::Wait && plan.until.isValid() && plan.until <= m_now)
                    return u"it waits for a time that is over"_s;
                if (plan.step == FileStep::Wait && plan.until.isValid())
                    next = next.isValid() ? std::min(next, plan.until) : plan.until;
                else if (plan.step != FileStep::Nothing && plan.step != FileStep::Wait)
                    ready.push_back(i);
            }
            if (!ready.empty())
                act(m_clips[ready[static_cast<size_t>(below(static_cast<int>(ready.size())))]]);
            else if (next.isValid())
                m_now = next;
            else
                return verdict();
        }
    }

private:
    int below(int most) { return static_cast<int>(m_random.bounded(most)); }

    bool chance(int of, int in) { return below(in) < of; }

    Clip newClip(int number) {
        Clip clip{.camera = below(3)};
        const int versions = 1 + below(3);
        for (int version = 0; version < versions; ++version) {
            const DriveFile drive = content(number, version, at(-std::chrono::seconds(below(5000))));
            clip.truth = drive;
            if (chance(1, 3)) {
                const bool cleaned = chance(1, 3);
                clip.known += knownOf(drive, cleaned ? 0 : number + 1);
                if (!cleaned && chance(1, 2))
                    clip.unprocessed += drive.md5;
            }
            if (chance(2, 3)) // What was observed once stays until another content is.
                clip.observed = observationOf(drive, clip.camera);
        }
        clip.gone = chance(1, 6);
        if (clip.observed && (clip.gone || chance(1, 8)))
            clip.observed->doubtedAt = at(-60s);
        // Drive names what it has, unless it went.
        if (!clip.gone && !clip.observed)
            clip.observed = observationOf(clip.truth, clip.camera);
        return clip;
    }

    PendingFile observationOf(const DriveFile& drive, int camera) {
        PendingFile file{.cameraId = camera + 1, .drive = drive, .seenAt = at(-std::chrono::seconds(below(4000)))};
        if (chance(1, 3)) {
            file.attempts = 1 + below(4);
            // Also from a clock that was days ahead.
            file.nextTry = at(std::chrono::seconds(below(chance(1, 4) ? 5'000'000 : 90'000) - 40'000));
        }
        if (chance(1, 12))
            file.dismissedAt = at(-10s);
        return file;
    }

    FilePlan planOf(const Clip& clip) const {
        return clip.observed ? planFile(*clip.observed, clip.known, m_selected[clip.camera], m_now) : FilePlan{};
    }

    /// The planned step, with the world answering as it is.
    void act(Clip& clip) {
        switch (planOf(clip).step) {
        case FileStep::Forget:
            clip.observed.reset();
            if (!clip.gone && !isKnown(clip)) // The next listing names another content.
                clip.observed = observationOf(clip.truth, clip.camera);
            return;
        case FileStep::AskDrive:
            clip.observed = clip.gone ? std::nullopt : std::optional(observationOf(clip.truth, clip.camera));
            return;
        case FileStep::Fetch:
            return fetch(clip);
        case FileStep::Nothing:
        case FileStep::Wait:
            return;
        }
    }

    void fetch(Clip& clip) {
        const bool isOld = clip.observed->drive.md5 != clip.truth.md5;
        if (clip.gone || isOld || (m_failures > 0 && chance(1, 2))) {
            --m_failures;
            clip.observed->nextTry = nextTry(clip.observed->attempts++, {}, m_now);
            if (isOld && !clip.gone) { // A change tells of it.
                const QDateTime dismissed = clip.observed->dismissedAt;
                clip.observed = observationOf(clip.truth, clip.camera);
                clip.observed->dismissedAt = dismissed;
            }
            if (clip.gone)
                clip.observed->doubtedAt = m_now;
            return;
        }
        clip.known += knownOf(clip.observed->drive, 100);
        clip.unprocessed += clip.observed->drive.md5;
        ++clip.recordings;
        clip.observed.reset();
    }

    static bool isKnown(const Clip& clip) {
        return std::ranges::any_of(clip.known, [&](const auto& known) { return known.isContentOf(clip.truth); });
    }

    QString verdict() const {
        for (const Clip& clip : m_clips) {
            if (clip.recordings > 1)
                return u"%1 was recorded twice"_s.arg(clip.truth.id);
            const bool isWanted =
                !clip.gone && m_selected[clip.camera] && !(clip.observed && clip.observed->dismissedAt.isValid());
            if (isWanted && !isKnown(clip))
                return u"%1 is missing"_s.arg(clip.truth.id);
            for (const QString& md5 : clip.unprocessed) {
                const bool kept = std::ranges::any_of(
                    clip.known, [&](const auto& known) { return known.driveMd5 == md5 && known.id != 0; });
                if (!kept)
                    return u"%1 lost a content that nobody analysed"_s.arg(clip.truth.id);
            }
        }
        return {};
    }

    QRandomGenerator m_random;
    std::array<bool, 3> m_selected{};
    std::vector<Clip> m_clips;
    QDateTime m_now = start;
    int m_failures = 6;
};

} // namespace

Q_DECLARE_METATYPE(PendingFile)
Q_DECLARE_METATYPE(WatchedFolder)

class TestPlanner : public QObject {
    Q_OBJECT

private slots:

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
        row("dismissed", with([](auto& f) { f.dismissedAt = start; }), FileStep::Nothing);
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
        row("empty for long", with([](auto& f) { f.drive.size = 0; }), FileStep::Fetch);
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
        row("new", with([](auto& f) { f.listedAt = {}; }), FolderStep::List);
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

    void everyLifeEndsWithAllThatIsWanted() {
        const int lives = numberFrom("VTRACK_PLANNER_LIVES", 20'000);
        const int first = numberFrom("VTRACK_PLANNER_SEED", 1);
        for (int i = 0; i < lives; ++i) {
            const QString wrong = Life(static_cast<quint32>(first + i)).run();
            QVERIFY2(wrong.isEmpty(), qPrintable(u"seed %1: %2"_s.arg(first + i).arg(wrong)));
        }
        qInfo() << lives << "lives from seed" << first;
    }
};

QTEST_GUILESS_MAIN(TestPlanner)
#include "test_planner.moc"
