// SPDX-License-Identifier: GPL-3.0-or-later
// Many generated lives: facts that fit together, as an earlier life of the program may have left them, and a Drive that
// answers. What the planner says is done in random order until nothing is left to do.
// VTRACK_PLANNER_LIVES and VTRACK_PLANNER_SEED change how many and which; a million need a QTEST_FUNCTION_TIMEOUT (ms).
#include "environment_number.h"
#include "file_retry_delay.h"
#include "planner.h"

#include <QRandomGenerator>
#include <QtTest>

#include <array>
#include <functional>
#include <vector>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace vtrack;
using namespace vtrack::test;

namespace {

const QDateTime start(QDate(2025, 1, 15), QTime(10, 0), Qt::UTC);

QDateTime at(std::chrono::seconds span) {
    return start.addSecs(span.count());
}

FileStore::Known knownOf(const DriveFile& drive, qint64 id) {
    return {
        .id = id, .driveFileId = drive.id, .driveMd5 = drive.md5, .driveModified = drive.modified, .size = drive.size};
}

/// A folder in Drive, and what the program knows of it.
struct Folder {
    WatchedFolder row = {};
    int camera = 0;
    bool gone = false;
    bool forgotten = false;
    int refusals = 0; ///< Lists that fail before one goes well.
};

/// A clip's true state in Drive, and what the program knows of it.
struct Clip {
    size_t folder = 0;
    DriveFile truth = {};
    bool gone = false;
    int refusals = 0; ///< Downloads that fail before one goes well.
    std::optional<PendingFile> observed = {};
    QList<FileStore::Known> known = {};
    QSet<QString> unprocessed = {}; ///< Contents on the disk that the analysis has not had.
    int fetched = 0;

    [[nodiscard]] bool isKnown() const {
        return std::ranges::any_of(known, [&](const auto& content) { return content.isContentOf(truth); });
    }
};

constexpr int cameras = 3;
constexpr int maybeLost = 1; ///< The camera that one of two equal lives loses.

/// A source of three cameras.
class Life {
public:
    /// @param lost the folder of one camera is gone from Drive.
    Life(quint32 seed, bool lost)
        : m_random(seed) {
        m_selected = {true, chance(5, 6), true};
        m_feed = {.read = chance(5, 6), .startedAt = at(-std::chrono::seconds(below(10'000)))};
        for (int camera = 0; camera < cameras; ++camera)
            addFolders(camera);
        const int clips = 1 + below(6);
        for (int i = 0; i < clips; ++i)
            addClip(i);
        if (lost)
            lose();
        m_random.seed(seed + 1); // The order is another matter.
    }

    /// @return what went wrong.
    QString run() {
        int steps = 0;
        if (m_feed.read) { // Changes tell of other contents.
            for (Clip& clip : m_clips) {
                if (clip.observed && clip.observed->drive.md5 != clip.truth.md5)
                    name(clip);
            }
        }
        while (m_wrong.isEmpty()) {
            m_asked.clear();
            m_listed.clear();
            while (m_wrong.isEmpty() && actOnce()) {
                if (++steps > 1000)
                    return u"it does not end"_s;
            }
            const QDateTime next = nextTime();
            if (next.isValid() && next <= m_now)
                return u"it waits for a time that is over"_s;
            if (next.isValid())
                m_now = next;
            else if (m_now < at(15min))
                m_now = m_now.addSecs(15 * 60);
            else
                break;
        }
        return m_wrong.isEmpty() ? verdict() : m_wrong;
    }

    /// What is recorded of the cameras that are not lost in any life.
    [[nodiscard]] QStringList recordedOfNeighbours() const {
        QStringList recorded;
        for (const Clip& clip : m_clips) {
            if (m_folders[clip.folder].camera == maybeLost)
                continue;
            for (const FileStore::Known& content : clip.known)
                recorded += content.driveFileId + u' ' + content.driveMd5;
        }
        recorded.sort();
        return recorded;
    }

private:
    int below(int most) { return static_cast<int>(m_random.bounded(most)); }

    bool chance(int of, int in) { return below(in) < of; }

    /// Also from a clock that was days ahead.
    QDateTime someNextTry() { return at(std::chrono::seconds(below(chance(1, 4) ? 5'000'000 : 90'000) - 40'000)); }

    // --- What an earlier life left ---

    void addFolders(int camera) {
        const int days = below(3);
        for (int day = 0; day <= days; ++day) {
            Folder folder{.row = {.folderId = u"folder%1.%2"_s.arg(camera).arg(day),
                                  .cameraId = camera + 1,
                                  .relativePath = day == 0 ? QString() : u"day%1"_s.arg(day)},
                          .camera = camera,
                          .gone = day > 0 && chance(1, 12),
                          .refusals = chance(1, 6) ? 1 + below(3) : 0};
            if (chance(9, 10))
                folder.row.driveId = u""_s;
            if (chance(3, 4))
                folder.row.listedAt = at(-std::chrono::seconds(below(120'000)));
            if (chance(1, 6)) {
                folder.row.attempts = 1 + below(3);
                folder.row.nextTry = someNextTry();
            }
            if (folder.gone || chance(1, 10))
                folder.row.doubtedAt = at(-60s);
            m_folders.push_back(folder);
        }
    }

    void addClip(int number) {
        Clip clip{.folder = static_cast<size_t>(below(static_cast<int>(m_folders.size()))),
                  .refusals = chance(1, 4) ? 1 + below(3) : 0};
        const int versions = 1 + below(3);
        for (int version = 0; version < versions; ++version) {
            const DriveFile drive{.id = u"file%1"_s.arg(number),
                                  .name = u"clip.mp4"_s,
                                  .modified = at(-std::chrono::seconds(below(chance(1, 5) ? 60 : 5000))),
                                  .size = 1000 + version,
                                  .md5 = QString::number(1000 * number + version).rightJustified(32, u'0')};
            clip.truth = drive;
            if (chance(1, 3)) {
                const bool cleaned = chance(1, 3);
                clip.known += knownOf(drive, cleaned ? 0 : number + 1);
                if (!cleaned && chance(1, 2))
                    clip.unprocessed += drive.md5;
            }
            if (chance(2, 3)) // What was observed once stays until another content is.
                clip.observed = someObservation(clip, drive);
        }
        clip.gone = m_folders[clip.folder].gone || chance(1, 6);
        if (clip.observed && ((clip.gone && chance(1, 2)) || chance(1, 8)))
            clip.observed->doubtedAt = at(-60s);
        // What a good listing would have named is observed, unless the list lagged behind.
        if (!clip.gone && !clip.observed && !clip.isKnown() && (!mayLack(m_folders[clip.folder].row) || chance(1, 2)))
            clip.observed = someObservation(clip, clip.truth);
        m_clips.push_back(clip);
    }

    [[nodiscard]] bool mayLack(const WatchedFolder& folder) const {
        return !folder.listedAt.isValid() || folder.failed() || !folder.driveId || !m_feed.read ||
               folder.listedAt < m_feed.startedAt.addSecs(600);
    }

    PendingFile someObservation(const Clip& clip, const DriveFile& drive) {
        PendingFile file = observation(clip, drive);
        file.seenAt = std::max(drive.modified, at(-std::chrono::seconds(below(4000))));
        if (chance(1, 3)) {
            file.attempts = 1 + below(4);
            file.nextTry = someNextTry();
        }
        if (chance(1, 12))
            file.dismissedAt = at(-10s);
        return file;
    }

    void lose() {
        for (Folder& folder : m_folders) {
            if (folder.camera == maybeLost)
                folder.gone = true;
            if (folder.camera == maybeLost && folder.row.isCamera())
                folder.row.doubtedAt = at(-60s);
        }
        for (Clip& clip : m_clips)
            clip.gone = clip.gone || m_folders[clip.folder].gone;
    }

    // --- What is done next, with the world answering as it is ---

    [[nodiscard]] PendingFile observation(const Clip& clip, const DriveFile& drive) const {
        return {.cameraId = m_folders[clip.folder].camera + 1, .drive = drive, .seenAt = m_now};
    }

    [[nodiscard]] FilePlan planOf(const Clip& clip) const {
        return clip.observed ? planFile(*clip.observed, clip.known, m_selected[m_folders[clip.folder].camera], m_now)
                             : FilePlan{};
    }

    [[nodiscard]] FolderPlan planOf(const Folder& folder) const {
        return m_selected[folder.camera] && !folder.forgotten ? planFolder(folder.row, m_feed, m_now) : FolderPlan{};
    }

    /// One of the steps that are planned now. @return false when there is none.
    bool actOnce() {
        std::vector<std::function<void()>> steps;
        for (Clip& clip : m_clips) {
            const FileStep step = planOf(clip).step;
            if (step != FileStep::Nothing && step != FileStep::Wait)
                steps.emplace_back([this, &clip, step] { act(clip, step); });
        }
        for (size_t i = 0; i < m_folders.size(); ++i) {
            const FolderStep step = planOf(m_folders[i]).step;
            if (step == FolderStep::AskDrive && !m_asked.contains(i)) // Once in a run.
                steps.emplace_back([this, i] { ask(i); });
            if (step == FolderStep::List && !m_listed.contains(i))
                steps.emplace_back([this, i] { list(i); });
        }
        if (steps.empty())
            return false;
        steps[static_cast<size_t>(below(static_cast<int>(steps.size())))]();
        return true;
    }

    [[nodiscard]] QDateTime nextTime() const {
        QDateTime next;
        const auto take = [&](const QDateTime& until) {
            if (until.isValid())
                next = next.isValid() ? std::min(next, until) : until;
        };
        for (const Clip& clip : m_clips)
            take(planOf(clip).until);
        for (const Folder& folder : m_folders)
            take(planOf(folder).until);
        return next;
    }

    void act(Clip& clip, FileStep step) {
        switch (step) {
        case FileStep::Forget:
            clip.observed.reset();
            return name(clip); // The next change names another content.
        case FileStep::AskDrive:
            if (clip.gone)
                return clip.observed.reset();
            clip.observed->doubtedAt = {};
            return name(clip);
        case FileStep::Fetch:
            return fetch(clip);
        case FileStep::Nothing:
        case FileStep::Leave:
        case FileStep::Wait:
            return;
        }
    }

    /// An answer of Drive has the clip as it is.
    void name(Clip& clip) const {
        if (clip.gone)
            return;
        const bool isNews = clip.observed ? clip.observed->drive.md5 != clip.truth.md5 : !clip.isKnown();
        if (isNews)
            clip.observed = observation(clip, clip.truth);
        else if (clip.observed)
            clip.observed->doubtedAt = {};
    }

    void fetch(Clip& clip) {
        const PendingFile& file = *clip.observed;
        const bool isUploading = file.drive.modified.addSecs(60) > m_now && file.seenAt.addSecs(60) > m_now;
        if (!m_selected[m_folders[clip.folder].camera] || file.dismissedAt.isValid())
            m_wrong = u"%1 is fetched, and nobody wants it"_s.arg(file.drive.id);
        if (file.doubtedAt.isValid())
            m_wrong = u"%1 is fetched, and may be gone"_s.arg(file.drive.id);
        if (isUploading)
            m_wrong = u"%1 is fetched while it is uploaded"_s.arg(file.drive.id);
        if (file.drive.md5 == clip.truth.md5 && clip.isKnown())
            m_wrong = u"%1 is fetched a second time"_s.arg(file.drive.id);
        const bool isOld = file.drive.md5 != clip.truth.md5;
        if (clip.gone || isOld || clip.refusals-- > 0) {
            clip.observed->nextTry = nextTry(clip.observed->attempts++, {}, m_now);
            if (clip.gone) // A change tells of it.
                clip.observed->doubtedAt = m_now;
            return name(clip);
        }
        clip.known += knownOf(file.drive, 100);
        clip.unprocessed += file.drive.md5;
        ++clip.fetched;
        clip.observed.reset();
    }

    void ask(size_t number) {
        m_asked += number;
        Folder& folder = m_folders[number];
        if (folder.gone && folder.row.isCamera())
            return fail(folder, {});
        if (folder.gone)
            return forget(number);
        if (folder.row.failed() || !folder.row.driveId)
            folder.row.listedAt = {};
        folder.row.driveId = u""_s;
        folder.row.doubtedAt = folder.row.nextTry = {};
        folder.row.attempts = 0;
    }

    void list(size_t number) {
        m_listed += number;
        Folder& folder = m_folders[number];
        if (folder.row.isCamera() && folder.gone && folder.row.failed())
            m_wrong = u"%1 is listed, and is lost"_s.arg(folder.row.folderId);
        if (folder.gone)
            return ask(number); // A list of what is gone is refused.
        if (folder.refusals-- > 0)
            return fail(folder, nextTry(folder.row.attempts, {}, m_now));
        folder.row.listedAt = m_now;
        folder.row.attempts = 0;
        folder.row.nextTry = {};
        for (Clip& clip : m_clips) {
            if (clip.folder != number)
                continue;
            if (clip.gone && clip.observed && !clip.observed->doubtedAt.isValid())
                clip.observed->doubtedAt = m_now;
            name(clip);
        }
    }

    static void fail(Folder& folder, const QDateTime& next) {
        ++folder.row.attempts;
        folder.row.nextTry = next;
    }

    void forget(size_t number) {
        m_folders[number].forgotten = true;
        for (Clip& clip : m_clips) {
            if (clip.folder == number && clip.observed)
                clip.observed.reset();
        }
    }

    [[nodiscard]] QString verdict() const {
        for (const Clip& clip : m_clips) {
            if (clip.fetched > 1)
                return u"%1 was recorded twice"_s.arg(clip.truth.id);
            const bool isWanted = !clip.gone && m_selected[m_folders[clip.folder].camera] &&
                                  !(clip.observed && clip.observed->dismissedAt.isValid());
            if (isWanted && !clip.isKnown())
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
    std::array<bool, cameras> m_selected{};
    FeedFacts m_feed;
    std::vector<Folder> m_folders;
    std::vector<Clip> m_clips;
    QSet<size_t> m_asked;  ///< In this run.
    QSet<size_t> m_listed; ///< In this run.
    QDateTime m_now = start;
    QString m_wrong;
};

} // namespace

class TestPlannerLives : public QObject {
    Q_OBJECT

private slots:

    /// And a lost camera changes nothing for its neighbours.
    void everyLifeEndsWithAllThatIsWanted() {
        const int lives = numberFrom("VTRACK_PLANNER_LIVES", 20'000);
        const int first = numberFrom("VTRACK_PLANNER_SEED", 1);
        for (int seed = first; seed < first + lives; ++seed) {
            Life whole(static_cast<quint32>(seed), false);
            Life lost(static_cast<quint32>(seed), true);
            for (Life* life : {&whole, &lost}) {
                const QString wrong = life->run();
                const QString which = life == &lost ? u"with a lost camera"_s : u"with all cameras"_s;
                QVERIFY2(wrong.isEmpty(), qPrintable(u"seed %1, %2: %3"_s.arg(seed).arg(which, wrong)));
            }
            QVERIFY2(whole.recordedOfNeighbours() == lost.recordedOfNeighbours(),
                     qPrintable(u"seed %1: the neighbours of a lost camera have %2, and without it %3"_s.arg(
                         QString::number(seed), lost.recordedOfNeighbours().join(u' '),
                         whole.recordedOfNeighbours().join(u' '))));
        }
        qInfo() << lives << "lives from seed" << first;
    }
};

QTEST_GUILESS_MAIN(TestPlannerLives)
#include "test_planner_lives.moc"
