// SPDX-License-Identifier: GPL-3.0-or-later
// What the window and the tray say in each situation, word for word, in both languages: overview_table.txt.
// With OVERVIEW_TABLE=FILE in the environment it writes the table; look at each row before you keep it.
#include "language.h"
#include "overview.h"
#include "overview_text.h"

#include <QFile>
#include <QRegularExpression>
#include <QtTest>

#include <functional>

using namespace vtrack;
using namespace Qt::StringLiterals;

namespace {

const QDateTime now(QDate(2026, 11, 26), QTime(15, 30), Qt::UTC);

QDateTime before(int hours, int minutes = 0) {
    return now.addSecs(-3600LL * hours - 60LL * minutes);
}

enum Which : int { One, Some, All };

SourceRow source(qint64 id, const QString& name) {
    return {.key = id,
            .name = name,
            .state = SyncState::Success,
            .lastCheck = before(0, 1),
            .nextCheck = before(0, -9),
            .lastLook = before(0, 1)};
}

WatchedCamera camera(qint64 id, qint64 sourceId) {
    return {.id = id,
            .sourceId = sourceId,
            .name = u"Table %1"_s.arg(id),
            .lastLook = before(0, 1),
            .newestEnd = before(0, 2),
            .chosen = before(90 * 24),
            .hasRhythm = true};
}

/// Two sources with three cameras and one; everything is well.
OverviewFacts well() {
    return {.sources = {source(1, u"Packing hall"_s), source(2, u"Gate"_s)},
            .cameras = {camera(1, 1), camera(2, 1), camera(3, 1), camera(4, 2)},
            .nextRun = before(0, -9),
            .now = now};
}

/// The same with one source only.
OverviewFacts oneSource() {
    OverviewFacts facts = well();
    facts.sources.removeLast();
    facts.cameras.removeLast();
    return facts;
}

using Change = std::function<void(WatchedCamera&)>;

/// One camera, two of them, or all are in trouble.
OverviewFacts with(Which which, const Change& change, OverviewFacts facts = well()) {
    const qsizetype count = which == All ? facts.cameras.size() : int(which) + 1;
    for (WatchedCamera& one : facts.cameras.first(count).toList())
        change(facts.cameras[one.id - 1]);
    return facts;
}

void silent(WatchedCamera& one) {
    one.newestEnd = before(4, int(one.id));
    one.missedTimes = true;
    one.alarm = {Severity::Error, u"silent"_s, AlarmKind::Silent};
}

void knownToBeSilent(WatchedCamera& one) {
    one.newestEnd = before(4, int(one.id));
    one.knownUntil = now.addDays(2);
}

void sentNothing(WatchedCamera& one) {
    one.newestEnd = {};
}

void silentForMonths(WatchedCamera& one) {
    one.newestEnd = before(5000 + int(one.id));
}

/// Set up an hour ago, with too few clips for a rhythm.
void isNew(WatchedCamera& one) {
    one.chosen = before(1);
    one.hasRhythm = false;
}

void silentForMinutes(WatchedCamera& one) {
    one.newestEnd = before(0, 20);
    one.alarm = {Severity::Warning, u"silent"_s, AlarmKind::Silent};
}

void unseen(WatchedCamera& one) {
    one.lastLook = before(3);
    one.alarm = {Severity::Warning, u"unseen"_s, AlarmKind::Unseen};
}

void gone(WatchedCamera& one) {
    one.lastLook = before(6, 28);
    one.folderError = ErrorKind::FolderNotFound;
}

void forbidden(WatchedCamera& one) {
    one.lastLook = before(6, 28);
    one.folderError = ErrorKind::PermissionDenied;
}

void retrying(WatchedCamera& one) {
    one.queue.retrying = 3;
}

/// One source or all have an error.
OverviewFacts failed(Which which, ErrorKind kind, Severity severity, const QString& message,
                     Action action = Action::None) {
    OverviewFacts facts = well();
    for (SourceRow& one : facts.sources) {
        if (which == One && one.key == 2)
            continue;
        one.error = kind;
        one.severity = severity;
        one.message = message;
        one.action = action;
        one.failures = 2;
        const bool searched = kind == ErrorKind::DiskFull || kind == ErrorKind::DestinationUnavailable;
        one.lastLook = searched ? one.lastLook : before(1);
        for (WatchedCamera& camera : facts.cameras) {
            if (camera.sourceId == one.key)
                camera.lastLook = one.lastLook;
        }
    }
    return facts;
}

OverviewFacts running(OverviewFacts facts, bool downloading = false) {
    facts.running = true;
    if (downloading) {
        facts.progress = SyncProgress{.files = 1189,
                                      .allFiles = 2201,
                                      .bytes = 62'000'000'000,
                                      .allBytes = 140'000'000'000,
                                      .secondsLeft = 3 * 3600 + 200};
        for (WatchedCamera& one : facts.cameras)
            one.queue.waiting = 253;
    }
    return facts;
}

OverviewFacts change(OverviewFacts facts, const std::function<void(OverviewFacts&)>& how) {
    how(facts);
    return facts;
}

struct Situation {
    QString name;
    OverviewFacts facts;
};

QList<Situation> situations() {
    QList<Situation> all;
    const auto add = [&](const QString& name, const OverviewFacts& facts) {
        all += Situation{name, facts};
    };
    add(u"all is well"_s, well());
    const std::array<std::pair<QString, Change>, 6> troubles{std::pair<QString, Change>(u"silent"_s, silent),
                                                             {u"silent for minutes"_s, silentForMinutes},
                                                             {u"folder gone"_s, gone},
                                                             {u"folder forbidden"_s, forbidden},
                                                             {u"not seen"_s, unseen},
                                                             {u"clips retried"_s, retrying}};
    for (const auto& [name, trouble] : troubles) {
        add(u"one camera: "_s + name, with(One, trouble));
        add(u"some cameras: "_s + name, with(Some, trouble));
        add(u"all cameras: "_s + name, with(All, trouble));
    }
    add(u"all cameras of a source: silent"_s, change(well(), [](OverviewFacts& facts) {
            for (WatchedCamera& one : facts.cameras) {
                if (one.sourceId == 1)
                    silent(one);
            }
        }));
    add(u"all cameras silent, two for longer"_s, with(All, [](WatchedCamera& one) {
            silent(one);
            if (one.id > 2)
                one.newestEnd = before(72);
        }));
    add(u"the only camera: silent"_s, with(One, silent, change(well(), [](OverviewFacts& facts) {
                                               facts.sources.removeLast();
                                               facts.cameras = {camera(1, 1)};
                                           })));
    add(u"one silent, one gone, one retried"_s, change(well(), [](OverviewFacts& facts) {
            retrying(facts.cameras[0]);
            silent(facts.cameras[1]);
            gone(facts.cameras[2]);
        }));
    add(u"all in different troubles"_s, change(well(), [](OverviewFacts& facts) {
            retrying(facts.cameras[0]);
            silent(facts.cameras[1]);
            gone(facts.cameras[2]);
            forbidden(facts.cameras[3]);
        }));
    add(u"one silence is known"_s, with(One, knownToBeSilent));
    add(u"all silences are known"_s, with(All, knownToBeSilent));
    add(u"one silence is known, another is not"_s, change(well(), [](OverviewFacts& facts) {
            knownToBeSilent(facts.cameras[0]);
            silent(facts.cameras[1]);
        }));
    add(u"one silent during a check"_s, running(with(One, silent)));
    add(u"one silent during downloads"_s, running(with(One, silent), true));

    struct Stop {
        QString name;
        ErrorKind kind;
        Severity severity;
        QString message;
        Action action = Action::None;
    };

    const std::array stops{
        Stop{u"disk full"_s, ErrorKind::DiskFull, Severity::Critical, u"Message."_s},
        Stop{u"destination away"_s, ErrorKind::PermissionDenied, Severity::Critical, u"Message."_s,
             Action::CheckDestination},
        Stop{u"sign-in ended"_s, ErrorKind::AuthExpired, Severity::Critical, u"Message."_s},
        Stop{u"keyring locked"_s, ErrorKind::DownloadFailed, Severity::Critical, u"Message."_s, Action::KeyringLocked},
        Stop{u"offline"_s, ErrorKind::NetworkError, Severity::Warning, u"Message."_s},
        Stop{u"quota"_s, ErrorKind::QuotaExceeded, Severity::Warning, u"Message."_s},
        Stop{u"something else"_s, ErrorKind::DownloadFailed, Severity::Warning, u"Message."_s},
    };
    for (const Stop& stop : stops) {
        add(u"one source: "_s + stop.name, failed(One, stop.kind, stop.severity, stop.message, stop.action));
        add(u"all sources: "_s + stop.name, failed(All, stop.kind, stop.severity, stop.message, stop.action));
    }
    add(u"sign-in ended, and a check is on"_s,
        running(change(failed(All, ErrorKind::AuthExpired, Severity::Critical, u"Downloading files..."_s),
                       [](OverviewFacts& facts) {
                           for (SourceRow& one : facts.sources)
                               one.state = SyncState::InProgress;
                       })));
    add(u"disk full, and one camera silent"_s,
        with(One, silent, failed(All, ErrorKind::DiskFull, Severity::Critical, u"Message."_s)));
    add(u"offline, and one camera silent"_s,
        with(One, silent, failed(All, ErrorKind::NetworkError, Severity::Warning, u"Message."_s)));
    add(u"offline, and one source for longer"_s,
        change(failed(All, ErrorKind::NetworkError, Severity::Warning, u"Message."_s),
               [](OverviewFacts& facts) { facts.sources[1].lastLook = facts.cameras[3].lastLook = before(5); }));
    add(u"offline since the start"_s,
        change(failed(All, ErrorKind::NetworkError, Severity::Warning, u"Message."_s), [](OverviewFacts& facts) {
            for (SourceRow& one : facts.sources)
                one.lastLook = {};
            for (WatchedCamera& one : facts.cameras)
                one.lastLook = {};
        }));

    add(u"paused"_s, change(well(), [](OverviewFacts& facts) { facts.paused = true; }));
    add(u"paused for an hour"_s, change(well(), [](OverviewFacts& facts) {
            facts.paused = true;
            facts.pausedUntil = before(-1);
        }));
    add(u"paused, and all cameras silent"_s,
        change(with(All, silent), [](OverviewFacts& facts) { facts.paused = true; }));
    add(u"one source paused"_s, change(well(), [](OverviewFacts& facts) { facts.sources[0].enabled = false; }));
    add(u"all sources paused"_s, change(well(), [](OverviewFacts& facts) {
            facts.sources[0].enabled = false;
            facts.sources[1].enabled = false;
        }));

    add(u"nothing set up"_s, {.now = now});
    add(u"a setup that was left"_s, {.setupBegun = true, .now = now});
    add(u"not read yet"_s, {.loaded = false, .now = now});
    add(u"database unreadable"_s,
        change(well(), [](OverviewFacts& facts) { facts.failure = u"The database cannot be read."_s; }));
    add(u"before the first check"_s, change(oneSource(), [](OverviewFacts& facts) {
            facts.sources[0].lastCheck = {};
            facts.sources[0].lastLook = {};
            for (WatchedCamera& one : facts.cameras)
                one.lastLook = one.newestEnd = {};
        }));
    add(u"a check"_s, running(well()));
    const auto asked = [](OverviewFacts facts, int secondsAgo) {
        facts.unansweredSince = now.addSecs(-secondsAgo);
        return running(std::move(facts));
    };
    add(u"a check that Drive has not answered yet"_s, asked(well(), 14));
    add(u"a check, and Drive does not answer"_s, asked(well(), 120));
    add(u"one silent, and Drive does not answer"_s, asked(with(One, silent), 120));
    add(u"first sync"_s, running(well(), true));
    add(u"a clip of 3 MB"_s, change(running(well(), true), [](OverviewFacts& facts) {
            facts.progress = SyncProgress{.allFiles = 1, .bytes = 900'000, .allBytes = 3'000'000, .secondsLeft = 4};
        }));
    add(u"clips still in Drive"_s, with(One, [](WatchedCamera& one) { one.queue.waiting = 3; }));
    add(u"no footage since it was chosen"_s, with(One, sentNothing));
    add(u"no footage from any camera"_s, with(All, sentNothing));
    add(u"set up an hour ago, no footage from one yet"_s, with(One, sentNothing, with(All, isNew)));
    add(u"set up an hour ago, no footage yet"_s, with(All, sentNothing, with(All, isNew)));
    add(u"set up an hour ago, footage of yesterday"_s,
        with(All, [](WatchedCamera& one) { one.newestEnd = before(28); }, with(All, isNew)));
    add(u"set up an hour ago, footage of months ago"_s, with(All, silentForMonths, with(All, isNew)));
    add(u"paused, and footage of months ago"_s,
        change(with(All, silentForMonths), [](OverviewFacts& facts) { facts.paused = true; }));
    add(u"some cameras have other hours"_s, with(Some, [](WatchedCamera& one) {
            one.newestEnd = before(14);
            one.isOffHours = true;
        }));
    add(u"nothing new for days"_s, with(Some, [](WatchedCamera& one) {
            one.hasRhythm = false;
            one.newestEnd = before(80);
        }));
    add(u"nothing new for months"_s, with(Some, silentForMonths));
    add(u"nothing new for months from any camera"_s, with(All, silentForMonths));
    add(u"nothing new for months from any camera, from two for longer"_s,
        with(All, [](WatchedCamera& one) { one.newestEnd = before((one.id > 2 ? 6000 : 5000) + int(one.id)); }));
    add(u"one camera with a gap today"_s, change(well(), [](OverviewFacts& facts) {
            facts.silentCameras = 1;
            facts.mostSilent = u"Table 2"_s;
            facts.longestSilence = std::chrono::minutes(80);
        }));
    add(u"cameras with gaps today"_s, change(well(), [](OverviewFacts& facts) { facts.silentCameras = 3; }));
    add(u"a new folder"_s, change(well(), [](OverviewFacts& facts) { facts.newFolders = 1; }));
    const auto unsent = [](OverviewFacts& facts) {
        facts.alarmsUnsentSince = before(2);
        facts.alarmsUnsentError = u"The mail server refused the message."_s;
    };
    add(u"alarms cannot be sent"_s, change(well(), unsent));
    add(u"alarms cannot be sent, during a check"_s, change(running(well()), unsent));
    add(u"alarms cannot be sent, and a camera is silent"_s, change(with(One, silent), unsent));
    add(u"alarms cannot be sent, and the disk is full"_s,
        change(failed(All, ErrorKind::DiskFull, Severity::Critical, u"Message."_s), unsent));
    add(u"alarms cannot be sent, and it is paused"_s, change(well(), [&](OverviewFacts& facts) {
            unsent(facts);
            facts.paused = true;
        }));
    add(u"a check is overdue"_s, change(well(), [](OverviewFacts& facts) {
            facts.alarm = {Severity::Error, u"The check is overdue."_s};
            facts.alarms = 2;
            for (SourceRow& one : facts.sources)
                one.lastCheck = one.lastLook = before(5), one.nextCheck = before(4, 50);
            for (WatchedCamera& one : facts.cameras)
                one.lastLook = before(5);
        }));
    add(u"the computer slept"_s, change(well(), [](OverviewFacts& facts) {
            for (SourceRow& one : facts.sources)
                one.lastCheck = one.lastLook = before(0, 40), one.nextCheck = before(0, 30);
            for (WatchedCamera& one : facts.cameras)
                one.lastLook = before(0, 40);
        }));
    return all;
}

QString word(OverallState state) {
    return stateIconName(state).mid(5);
}

QString button(const Overview& overview) {
    QStringList buttons;
    if (overview.remedy != Remedy::None)
        buttons += u"remedy %1 for %2"_s.arg(int(overview.remedy)).arg(overview.troubledSource);
    if (overview.showsCameras)
        buttons += u"show them"_s;
    if (overview.offersSetup)
        buttons += u"setup"_s;
    if (overview.showsAlarms)
        buttons += u"settings of the alarms"_s;
    return buttons.isEmpty() ? u"none"_s : buttons.join(u", "_s);
}

/// All that is shown in a situation.
QString shown(const Situation& situation) {
    Language language;
    QStringList lines{u"# "_s + situation.name};
    QStringList icons;
    for (const QString& code : {u"en"_s, u"vi"_s}) {
        language.use(code);
        QLocale::setDefault(QLocale(QLocale(code).language(), QLocale::Europe)); // Whatever the system's country is.
        const Overview overview = overviewOf(situation.facts);
        const CameraBadges badges = badgesOf(situation.facts);
        QStringList texts;
        icons.clear();
        for (const WatchedCamera& one : situation.facts.cameras) {
            texts += badges.value(one.id).text;
            icons += badges.value(one.id).icon.remove(u"tray-"_s);
        }
        if (code == u"en"_s)
            lines += u"tray %1; button %2; badges %3"_s.arg(word(overview.state), button(overview),
                                                            icons.isEmpty() ? u"none"_s : icons.join(u' '));
        lines += u"%1: %2"_s.arg(code, overview.sentence);
        for (const QString& line : {overview.detail, texts.join(u" | "_s)})
            lines += u"    "_s + (line.isEmpty() ? u"-"_s : line);
    }
    return lines.join(u'\n');
}

/// The table's dates as this release of Qt writes them: in Vietnamese, 28/08/2026 is 28/8/26 since Qt 6.8.
QString withLocalDates(const QString& table) {
    static const QRegularExpression date(u"\\b\\d\\d/\\d\\d/\\d{4}\\b"_s);
    QLocale locale;
    QStringList lines = table.split(u'\n');
    for (QString& line : lines) {
        if (line.startsWith(u"en: "_s) || line.startsWith(u"vi: "_s))
            locale = QLocale(QLocale(line.left(2)).language(), QLocale::Europe);
        QStringList dates;
        for (const auto& found : date.globalMatch(line))
            dates += found.captured();
        dates.removeDuplicates();
        for (const QString& each : std::as_const(dates))
            line.replace(each, locale.toString(QDate::fromString(each, u"dd/MM/yyyy"_s), QLocale::ShortFormat));
    }
    return lines.join(u'\n');
}

} // namespace

class TestOverview : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void sentencesDoNotRunTogether();
    void saysInEachSituation_data();
    void saysInEachSituation();
    void noBadgeIsBetterThanWhatIsKnown();
    void theButtonLeadsToTheWorst();
    void whatAPersonKnowsOfIsSaid();
    void theSignInNamesItsAccount();
    void whatAnotherAccountSawIsNotCalledGone();

private:
    QStringList m_table;
};

void TestOverview::initTestCase() {
    qputenv("TZ", "UTC");
    QFile table(qEnvironmentVariable("VTRACK_SOURCE") + u"/tests/models/overview_table.txt"_s);
    QVERIFY(table.open(QIODevice::ReadOnly));
    m_table = withLocalDates(QString::fromUtf8(table.readAll())).trimmed().split(u"\n\n"_s);
    if (const QString path = qEnvironmentVariable("OVERVIEW_TABLE"); !path.isEmpty()) {
        QFile written(path);
        QVERIFY(written.open(QIODevice::WriteOnly));
        for (const Situation& situation : situations())
            written.write(shown(situation).toUtf8() + "\n\n");
    }
}

/// The guide's messages have no full stop.
void TestOverview::sentencesDoNotRunTogether() {
    QCOMPARE(joinedSentences({u"Gmail authentication required"_s, {}, u"Next check in 59:58."_s}),
             u"Gmail authentication required. Next check in 59:58."_s);
}

void TestOverview::saysInEachSituation_data() {
    QTest::addColumn<QString>("is");
    for (const Situation& situation : situations())
        QTest::newRow(qPrintable(situation.name)) << shown(situation);
    QVERIFY(situations().size() >= 40);
    QCOMPARE(m_table.size(), situations().size());
}

void TestOverview::saysInEachSituation() {
    QFETCH(const QString, is);
    const QString heading = is.section(u'\n', 0, 0) + u'\n';
    const auto row = std::ranges::find_if(m_table, [&](const QString& one) { return one.startsWith(heading); });
    QVERIFY(row != m_table.end());
    QCOMPARE(is.split(u'\n'), row->split(u'\n'));
}

/// Whatever is wrong with a camera or its source, its badge is no tick, and the header does not say that all is here;
/// while one has not been looked at, header and tray have no tick either.
void TestOverview::noBadgeIsBetterThanWhatIsKnown() {
    for (const Situation& situation : situations()) {
        const CameraBadges badges = badgesOf(situation.facts);
        bool allGood = !badges.isEmpty();
        for (const WatchedCamera& one : situation.facts.cameras) {
            const CameraBadge badge = badges.value(one.id);
            const auto source = std::ranges::find(situation.facts.sources, one.sourceId, &SourceRow::key);
            const bool known = !one.folderError && one.lastLook.secsTo(now) < 1500 && one.newestEnd >= before(3 * 24) &&
                               one.alarm.severity == Severity::Info && source->severity < Severity::Critical &&
                               situation.facts.failure.isEmpty() && !one.knownUntil.isValid();
            if (!known)
                QVERIFY2(badge.state != CameraState::Good, qPrintable(situation.name));
            const bool looked = one.lastLook.isValid() && one.lastLook.secsTo(now) < 1500;
            const bool sends = one.newestEnd >= before(3 * 24);
            if ((!looked || (!sends && !one.knownUntil.isValid())) && source->enabled)
                QVERIFY2(overviewOf(situation.facts).state != OverallState::Idle, qPrintable(situation.name));
            allGood = allGood && badge.state == CameraState::Good;
        }
        const QString sentence = overviewOf(situation.facts).sentence;
        if (!allGood || situation.facts.silentCameras > 0)
            QVERIFY2(!sentence.startsWith(u"All footage is here."_s), qPrintable(situation.name));
    }
}

/// Wherever there is the button, it leads to a camera that the sentence is about: the one that is named first.
void TestOverview::theButtonLeadsToTheWorst() {
    for (const Situation& situation : situations()) {
        const Overview overview = overviewOf(situation.facts);
        if (!overview.showsCameras)
            continue;
        const CameraBadge badge = badgesOf(situation.facts).value(overview.worstCamera);
        QVERIFY2(badge.isDoubtful(), qPrintable(situation.name));
        const QString named = u"Table %1: "_s.arg(overview.worstCamera);
        if (overview.sentence.startsWith(u"Table"_s))
            QVERIFY2(overview.sentence.startsWith(named), qPrintable(situation.name));
        else if (overview.sentence.contains(u"Worst: "_s))
            QVERIFY2(overview.sentence.contains(u"Worst: Table %1, "_s.arg(overview.worstCamera)),
                     qPrintable(situation.name));
        else if (overview.detail.startsWith(u"Table"_s))
            QVERIFY2(overview.detail.startsWith(named), qPrintable(situation.name));
    }
}

/// A silence that a person knows of is no alarm, but no tick without a word in the only sentence that the tray has.
void TestOverview::whatAPersonKnowsOfIsSaid() {
    QVERIFY(overviewOf(with(One, knownToBeSilent)).sentence.contains(u"known of"_s));
    QCOMPARE(overviewOf(with(All, knownToBeSilent)).state, OverallState::Offline);
}

void TestOverview::theSignInNamesItsAccount() {
    OverviewFacts facts = failed(All, ErrorKind::AuthExpired, Severity::Critical, u"Message."_s);
    facts.account = u"ann@example.com"_s;
    QCOMPARE(overviewOf(facts).sentence, u"Sign in again as ann@example.com: no new footage is downloaded."_s);
}

void TestOverview::whatAnotherAccountSawIsNotCalledGone() {
    const OverviewFacts facts = with(All, [](WatchedCamera& one) {
        one.folderError = ErrorKind::PermissionDenied;
        one.hidden = AccountChange{.before = u"ann@example.com"_s, .now = u"ben@example.com"_s};
    });
    QCOMPARE(
        overviewOf(facts).sentence,
        u"The account ben@example.com cannot see the folders of all 4 cameras. Sign in as ann@example.com again, or "
        "choose folders that ben@example.com can see."_s);
    QCOMPARE(overviewOf(facts).remedy, Remedy::SignIn);
    QCOMPARE(overviewOf(facts).account, u"ann@example.com"_s);
}

QTEST_GUILESS_MAIN(TestOverview)
#include "test_overview.moc"
