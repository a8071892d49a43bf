// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that Google can answer, and what becomes of the file, of the others and of the schedule: fault_table.txt.
#include "error_kinds.h"
#include "fault_row.h"
#include "folder_store.h"
#include "source_runs.h"

#include <QtTest>

#include <algorithm>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace vtrack;
using namespace vtrack::test;

namespace {

constexpr qint64 size = 50'000;

QJsonObject twoCameras() {
    return driveWith({folder(u"Cam1"_s, {clip(u"good.mp4"_s, size), folder(u"bad"_s, {clip(u"bad.mp4"_s, size)})}),
                      folder(u"Cam2"_s, {clip(u"other.mp4"_s, size)})});
}

QString ownerName(const Error& error) {
    static const QHash<Owner, QString> names{{Owner::Item, u"Item"_s},       {Owner::Disk, u"Disk"_s},
                                             {Owner::Account, u"Account"_s}, {Owner::Setup, u"Setup"_s},
                                             {Owner::Drive, u"Drive"_s},     {Owner::Connection, u"Connection"_s},
                                             {Owner::Program, u"Program"_s}};
    return names.value(ownerOf(error));
}

/// The way to Drive by a clock of the test's, from the account on.
struct Way {
    Way(Program& program, Clock& clock, std::chrono::milliseconds stallLimit)
        : account(program.folder, program.database, program.vault, program.http, clock)
        , tokens(account, program.http, clock, program.folder.clientFile(), program.endpoints)
        , pacer(clock, 0)
        , drive(program.http, tokens, program.endpoints, pacer, clock)
        , folders(drive, clock)
        , services{.database = program.database,
                   .drive = drive,
                   .board = program.board,
                   .footage = program.footage,
                   .disk = program.disk,
                   .bandwidth = program.bandwidth,
                   .clock = clock,
                   .workers = program.workers,
                   .claims = program.claims,
                   .stallLimit = stallLimit} {}

    Account account;
    AccessTokens tokens;
    QuotaPacer pacer;
    DriveApi drive;
    FolderService folders;
    SyncServices services;
};

} // namespace

Q_DECLARE_METATYPE(FaultRow)

class TestFaultTable : public SourceRuns {
    Q_OBJECT

private slots:

    void initTestCase() {
        m_test = std::make_unique<SignedInProgram>(SignedInProgram::SignedIn::Drive, QStringList(), twoCameras());
    }

    /// As if nothing had been synced, and nobody had refused anything.
    void init() {
        m_clock.set(QDateTime::currentDateTimeUtc());
        // Real time: only the row that waits for it may notice it, however busy the computer is.
        const bool waits = QByteArray(QTest::currentDataTag()).contains("stallAfter");
        m_way.emplace(m_test->program(), m_clock, waits ? 10s : 300s);
        const auto source = m_test->addSource();
        QVERIFY2(source.has_value(), qPrintable(source ? QString() : source.error().sentence));
        m_sourceId = source->id;
    }

    void cleanup() {
        m_test->google.setFaults({});
        if (QTest::currentTestFailed()) { // It may have left an ended sign-in, which is no trouble of the next row's.
            std::ignore = m_test->signIn(SignInMethod::Drive);
            m_test->program().tokens.forget();
        }
        if (!m_added.isEmpty())
            m_test->google.control(u"delete"_s, {{u"id"_s, std::exchange(m_added, {})}});
        auto connection = m_test->program().database.connect();
        QVERIFY(SourceStore(**connection).remove(m_sourceId).has_value());
        QVERIFY(QDir(m_test->destination()).removeRecursively());
    }

    void everyAnswer_data() {
        QTest::addColumn<FaultRow>("row");
        const QList<FaultRow> rows =
            readFaultTable(qEnvironmentVariable("VTRACK_SOURCE") + u"/tests/sync/fault_table.txt"_s);
        for (const FaultRow& row : rows)
            QTest::newRow(qPrintable(row.line)) << row;
    }

    void everyAnswer() {
        QFETCH(const FaultRow, row);
        const int all = row.kind == u"changes"_s ? afterAGoodRun() : 3;
        if (row.kind == u"token"_s)
            m_test->google.control(u"tokens/expire"_s);
        const auto waitedBefore = m_clock.waited();
        resetCounters();
        m_test->google.setFault(matchOf(row.kind), row.fault, row.times);

        const std::optional<Error> asked = ask(row.kind);
        const RunReport report = run();
        QVERIFY(!asked || !report.error); // What is asked beside runs is no trouble of theirs.
        const std::optional<Error> error = asked ? asked : report.error;
        const SyncStatus status = statusRow();
        QCOMPARE(asked ? errorType(asked->kind) : status.errorType, row.word);
        QCOMPARE(status.state, report.error ? SyncState::Error : SyncState::Success);
        QCOMPARE(error ? ownerName(*error) : QString(), row.owner);
        QCOMPARE(clipsHere(), row.here);
        const int made = SourceRuns::counted(counted(row.kind)) - usualRequests(row.kind);
        QVERIFY2(row.requests.holds(made), qPrintable(u"%1 requests"_s.arg(made)));
        const auto waited = std::chrono::duration<double>(m_clock.waited() - waitedBefore);
        QVERIFY2(row.waits.holds(waited.count()), qPrintable(u"waited %1 s"_s.arg(waited.count())));
        comparePutOff(row, all, report, waited.count());
        QCOMPARE(report.nextAfter, std::chrono::minutes(row.next));

        m_test->google.setFaults({});
        m_clock.advance(std::chrono::minutes(std::max(row.back, row.next)));
        const RunReport recovered = run();
        QVERIFY2(!recovered.error, qPrintable(recovered.error ? recovered.error->detail : QString()));
        QCOMPARE(clipsHere(), all);
        QCOMPARE(statusRow().state, SyncState::Success);
    }

    void noNetworkAtAll() {
        SignedInProgram test(SignedInProgram::SignedIn::Drive, {}, twoCameras());
        const qint64 source = test.addSource()->id;
        test.google.stop();
        const RunReport report =
            onWorker([&] { return SyncRun(test.syncServices(m_clock), source, SyncRun::Trigger::Schedule).run({}); });
        QCOMPARE(report.error->kind, ErrorKind::NetworkError);
        QCOMPARE(ownerOf(*report.error), Owner::Connection);
        QCOMPARE(report.nextAfter, 2min);
    }

private:
    RunReport run() {
        return onWorker([&] { return SyncRun(m_way->services, m_sourceId, SyncRun::Trigger::Schedule).run({}); });
    }

    /// All clips are here, and another one was added since. @return how many Drive has.
    int afterAGoodRun() {
        if (const RunReport good = run(); good.error)
            qFatal("%s", qPrintable(good.error->detail));
        QJsonObject added = clip(u"new.mp4"_s);
        added[u"parentPath"_s] = u"P/A/L/Cam1/bad"_s;
        m_added = m_test->google.control(u"add"_s, added)[u"id"_s].toString();
        m_clock.advance(11min);
        return 4;
    }

    /// What is asked beside runs.
    std::optional<Error> ask(const QString& kind) {
        if (kind == u"sign-in"_s) {
            const auto done = m_test->signIn(SignInMethod::Drive);
            return done ? std::nullopt : std::optional(done.error());
        }
        if (kind == u"drives"_s) {
            const auto drives = onWorker([&] { return m_way->folders.drives(); });
            return drives ? std::nullopt : std::optional(drives.error());
        }
        return std::nullopt;
    }

    /// The kind as the sample Google counts it.
    static QString counted(const QString& kind) {
        static const QHash<QString, QString> others{{u"token"_s, u"refresh"_s},
                                                    {u"sign-in"_s, u"token"_s},
                                                    {u"start"_s, u"changes"_s},
                                                    {u"drive"_s, u"total"_s}};
        return others.value(kind, kind.section(u' ', -1));
    }

    /// Which requests of the sample Google are faulty.
    [[nodiscard]] QJsonObject matchOf(const QString& kind) const {
        if (kind == u"drive"_s)
            return {{u"path"_s, u"^/drive/v3/"_s}};
        QJsonObject match{{u"kind"_s, kind == u"start"_s ? u"startPageToken"_s : counted(kind)}};
        if (kind == u"media"_s)
            match[u"fileId"_s] = idOf(u"Cam1/bad/bad.mp4"_s);
        else if (kind == u"list"_s)
            match[u"query"_s] = folderOf(u"Cam1/bad/bad.mp4"_s);
        else if (kind == u"get"_s)
            match[u"fileId"_s] = folderOf(u"Cam1/good.mp4"_s);
        return match;
    }

    /// Requests of that kind that a run makes for all the rest: two clips; two folders and the cameras' location.
    static int usualRequests(const QString& kind) {
        return kind == u"media"_s ? 2 : kind == u"list"_s ? 3 : kind == u"get"_s ? 1 : 0;
    }

    /// @param waited seconds since the first of them may have been put off.
    void comparePutOff(const FaultRow& row, int all, const RunReport& report, double waited) {
        auto connection = m_test->program().database.connect();
        const auto folders = FolderStore(**connection, m_sourceId).all();
        QCOMPARE(std::ranges::any_of(*folders, &WatchedFolder::failed), row.putOff == u"folder"_s);
        if (row.putOff != u"file"_s) {
            QCOMPARE(report.waiting.retrying, 0);
            return;
        }
        QCOMPARE(report.waiting.retrying, all - row.here);
        const double due = m_clock.now().secsTo(report.waiting.nextTry) - row.back * 60;
        QVERIFY2(due <= 0 && due >= -waited - 1, qPrintable(u"due %1 s too late"_s.arg(due)));
    }

    /// Whole ones: nothing unverified bears a final name.
    [[nodiscard]] int clipsHere() const { return clipsIn(m_test->destination()); }

    std::optional<Way> m_way;
    QString m_added; ///< The fourth clip.
};

QTEST_GUILESS_MAIN(TestFaultTable)
#include "test_fault_table.moc"
