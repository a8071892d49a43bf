// SPDX-License-Identifier: GPL-3.0-or-later
#include "life.h"

#include "footage_folders.h"
#include "profile_store.h"
#include "sync_status_store.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace vtrack::test {

namespace {

const QDateTime monday(QDate(2025, 1, 13), QTime(6, 0), Qt::UTC);

QString fastFolder() {
    return QFileInfo(u"/dev/shm"_s).isWritable() ? u"/dev/shm/vtrack-life-XXXXXX"_s
                                                 : QDir::tempPath() + u"/vtrack-life-XXXXXX"_s;
}

/// A database with the current tables and no rows, which every life begins with: migrating costs more than a day of it.
const QByteArray& newDatabase() {
    static const QByteArray content = [] {
        const QTemporaryDir folder(fastFolder());
        QFile file(folder.filePath(u"new.db"_s));
        if (!Database::open(file.fileName()) || !file.open(QIODevice::ReadOnly))
            qFatal("there is no new database");
        return file.readAll();
    }();
    return content;
}

} // namespace

QJsonObject Life::seedJson(Turns& turns, int sources) {
    const auto clips = [&](int seed) {
        QJsonArray files;
        for (int i = 0; i < turns.below(4); ++i)
            files += QJsonObject{{u"name"_s, u"clip_%1.mp4"_s.arg(i)},
                                 {u"size"_s, 1 + turns.below(20'000)},
                                 {u"seed"_s, seed * 10 + i},
                                 {u"createdTime"_s, u"2025-01-12T10:0%1:00Z"_s.arg(i)}};
        return files;
    };
    const auto camera = [&](const QString& name, int seed) {
        QJsonArray inside = clips(seed);
        for (int day = 0; day < turns.below(3); ++day)
            inside += folder(u"2025-01-1%1"_s.arg(day), clips(seed * 10 + day));
        return folder(name, inside);
    };
    QJsonArray cameras{camera(u"Cam0"_s, 1), camera(u"Cam1"_s, 2), camera(u"Cam2"_s, 3)};
    for (int more = 4; more < 2 * sources; ++more)
        cameras += camera(u"Cam%1"_s.arg(more), more + 1);
    return {
        {u"files"_s, QJsonArray{folder(u"Project"_s, {folder(u"Area"_s, {folder(u"Place"_s, cameras)})}),
                                folder(u"Elsewhere"_s, {})}},
        {u"drives"_s,
         QJsonArray{QJsonObject{
             {u"name"_s, u"Depot"_s},
             {u"files"_s, QJsonArray{folder(u"P"_s, {folder(u"A"_s, {folder(u"L"_s, {camera(u"Cam3"_s, 4)})})})}}}}}};
}

Life::~Life() {
    close();
    m_probe = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_folder.path());
}

Life::Life(quint32 seed, Extent extent)
    : m_extent(std::move(extent))
    , m_turns(seed, monday)
    , m_clock(m_turns)
    , m_folder(fastFolder())
    , m_google(
          seedJson(m_turns, m_extent.sources), [this] { return m_turns.worldNow(); }, seed)
    , m_drive(m_turns, m_google)
    , m_disk(m_turns, u"/disk"_s)
    , m_workers(m_turns)
    , m_random(seed)
    , m_settings(m_folder.filePath(u"settings.ini"_s))
    , m_bandwidth(m_clock)
    , m_footage{m_disk, u"this computer"_s} {
    setUp();
    m_turns.onTurn = [this](const char* what) {
        onTurn(what);
    };
}

// --- The program ---

void Life::setUp() {
    m_settings.set(setting::keepFreeGb, 0);
    m_settings.set(setting::cleanUpDays, m_turns.below(3));
    for (const QString& destination : destinations)
        std::ignore = m_disk.makeFolder(destination);
    std::ignore = m_disk.syncFolder(u"/disk"_s);
    QFile database(m_folder.filePath(u"vtrack.db"_s));
    if (!database.open(QIODevice::WriteOnly) || database.write(newDatabase()) < 0)
        qFatal("%s", qPrintable(database.errorString()));
    database.close();
    open();
    const auto connection = m_database->connect();
    std::ignore = ProfileStore(**connection).save({.email = u"a@b.c"_s, .sub = u"1"_s, .name = u"A"_s}, m_turns.now());
    QList<CameraChoice> cameras;
    for (const QJsonValue& item : m_google.look(u"items"_s).toArray()) {
        const QString name = item[u"name"].toString();
        if (!name.startsWith(u"Cam"_s))
            continue;
        cameras += CameraChoice{.folderId = item[u"id"].toString(),
                                .folderName = name,
                                .folderPath = item[u"path"].toString(),
                                .cameraName = name,
                                .details = CameraDetails{.timeZone = u"UTC"_s}};
        m_cameras += item[u"id"].toString();
    }
    for (qsizetype first = 0; first < cameras.size(); first += 2) {
        const QList<CameraChoice> chosen = cameras.mid(first, 2);
        const auto source =
            SourceStore(**connection)
                .add({.name = u"S"_s, .cameras = chosen, .destination = destinations[0], .rootFolderId = u"root"_s},
                     QString(), m_turns.now());
        if (!source)
            qFatal("%s", qPrintable(source.error().sentence + source.error().detail));
        m_sources += source->id;
        std::ignore = FootageFolders(m_footage, **connection, m_clock).take(source->id, destinations[0]);
    }
}

/// What a new process does. After a death, it takes the connections of the one before: SQLite rolled back what was not
/// committed, and to read the tables and to prepare the statements again tries nothing.
void Life::open() {
    const auto opened = Database::open(m_folder.filePath(u"vtrack.db"_s));
    if (!opened)
        qFatal("%s", qPrintable(opened.error().detail));
    if (!m_database)
        m_database = *opened;
    m_others = *m_database->connect();
    std::ignore = SyncStatusStore(*m_others).repairInterrupted(m_turns.now());
    m_guard = std::make_unique<DiskGuard>();
    m_live = std::make_unique<LiveSettings>(m_settings, m_clock, m_bandwidth, *m_guard, m_workers);
    m_service = std::make_unique<SyncService>(services(), *m_live, QStringList(m_folder.filePath(u"tokens"_s)));
    QObject::connect(&m_service->scheduler(), &SyncScheduler::runFinished, [this](const RunReport& report) {
        m_turns.tell(u"sync %1: %2, %3 files, %4 wait"_s.arg(report.sourceId)
                         .arg(report.error ? report.error->detail + report.error->sentence.left(60) : u"well"_s)
                         .arg(report.downloaded.files)
                         .arg(report.waiting.files));
        noteWhatIsLeft(report);
    });
    m_service->start();
}

void Life::close() {
    m_service.reset();
    m_live.reset();
    m_others.reset();
}

SyncServices Life::services() {
    return {.database = *m_database,
            .drive = m_drive,
            .board = m_board,
            .footage = m_footage,
            .disk = *m_guard,
            .bandwidth = m_bandwidth,
            .clock = m_clock,
            .workers = m_workers,
            .claims = m_claims,
            .random = m_random};
}

/// What the program's timers do, and all that comes of it. The program may die in it.
void Life::lookAtTheClock() {
    m_alive = true;
    try {
        m_service->scheduler().startDue();
        m_service->everyMinute();
        workOn();
    } catch (const Died&) {
        m_turns.tell(u"the program dies"_s);
        m_depth = 0;
        m_workers.abandon();
        close();
        m_disk.die();
        open();
    }
    m_alive = false;
    noteUnprocessed();
}

void Life::workOn() {
    while (true) {
        QCoreApplication::sendPostedEvents();
        if (!m_workers.hasWork())
            return;
        m_workers.runOne();
    }
}

void Life::noteUnprocessed() {
    auto rows = m_others->run(u"SELECT id, local_file_path FROM downloaded_files WHERE is_processed = 0"_s);
    if (!rows)
        qFatal("%s", qPrintable(rows.error().detail));
    while (rows->next())
        m_unprocessed.insert(rows->value(0).toLongLong(), rows->value(1).toString());
}

/// A run that says "success" leaves nothing due behind, unless the next check comes at once.
void Life::noteWhatIsLeft(const RunReport& report) {
    const bool isKnown = report.isForSettling; // It settled, or the clock jumped, in the moment since.
    if (report.state() != SyncState::Success || isKnown || !databaseIsFree())
        return;
    // By the clock of the run's own record: a jump since then makes a retry due that was not.
    const auto status = SyncStatusStore(*m_others).byId(report.sourceId);
    if (!status || !*status)
        return;
    const auto due = PendingStore(*m_others).due(report.sourceId, (*status)->lastSyncTimestamp, 1);
    const QDateTime next = m_service->scheduler().nextRun(report.sourceId);
    if (due && !due->isEmpty() && next.isValid() && m_turns.now().secsTo(next) > 120)
        m_left = u"source %1 said success; “%2” is due, and the next check only at %3"_s.arg(report.sourceId)
                     .arg(due->first().drive.name, toIsoUtc(next));
}

/// Whoever neither runs nor waits would be forgotten. Nothing runs here: all that was due has ended.
QString Life::sourceWithoutDueTime() {
    const SyncScheduler& scheduler = m_service->scheduler();
    for (const qint64 id : std::as_const(m_sources)) {
        const auto status = SyncStatusStore(*m_others).byId(id);
        if (scheduler.isPaused() || !(*status)->syncEnabled)
            continue;
        const QDateTime due = scheduler.nextRun(id);
        if (!due.isValid() || due > m_turns.now().addDays(1))
            return u"source %1 is due at “%2”"_s.arg(id).arg(toIsoUtc(due));
    }
    return {};
}

// --- The whole ---

QString Life::run() {
    QString wrong;
    for (QDate today; m_turns.worldNow() < monday.addDays(m_extent.days) && wrong.isEmpty() && m_left.isEmpty();) {
        m_turns.advance(std::chrono::minutes(1 + m_turns.below(150)));
        for (int share = 0; share < m_extent.sources / 2; ++share) {
            for (int i = 0; i < m_turns.below(3); ++i)
                somethingHappens();
        }
        if (const QDate day = m_turns.worldNow().date(); m_extent.everyDay && std::exchange(today, day) != day) {
            m_turns.forgetTrace();
            m_extent.everyDay(*this);
        }
        lookAtTheClock();
        if (!sourceWithoutDueTime().isEmpty()) { // Somebody changed something after the last look.
            m_turns.advance(1min);
            m_calm = true;
            lookAtTheClock();
            m_calm = false;
            wrong = sourceWithoutDueTime();
        }
    }
    if (!wrong.isEmpty() || !m_left.isEmpty())
        return wrong + m_left;
    makePeace();
    if (const QString late = lateClip(); !late.isEmpty())
        return late;
    return verdict({m_google, m_disk, *m_database, m_cameras, m_unprocessed, m_lostByPeople});
}

void Life::makePeace() {
    m_turns.tell(u"peace"_s);
    m_calm = true;
    m_drive.faults = m_disk.faults = 0;
    m_drive.offline = m_drive.signedOut = m_disk.away = false;
    m_disk.capacity = 1'000'000'000;
    m_turns.setClock(m_turns.worldNow());
    control(u"trash"_s, {{u"path"_s, u"Project/Area/Place"_s}, {u"trashed"_s, false}});
    for (const QString& lever : {u"lists"_s, u"omit"_s, u"paging"_s, u"changes"_s})
        control(lever, {});
    std::ignore = m_others->run(u"UPDATE camera_configurations SET is_selected = 1"_s);
    for (const qint64 id : std::as_const(m_sources))
        std::ignore = SyncStatusStore(*m_others).setEnabled(id, true);
    m_service->scheduler().resume();
    for (const auto pause : {2min, 61min, 1500min, 61min, 1500min, 61min}) {
        m_turns.advance(pause);
        lookAtTheClock();
        lookAtTheClock(); // What only this look found, or was due again at once.
    }
}

/// A clip that is uploaded in peace is on the disk two minutes after its source's next check: one to settle, and the
/// follow-up that this may take. The hardest moment is just before a check.
QString Life::lateClip() {
    QDateTime next = m_service->scheduler().nextRun(m_sources.first());
    for (const qint64 id : std::as_const(m_sources))
        next = std::min(next, m_service->scheduler().nextRun(id));
    m_turns.advance(std::chrono::seconds(std::max<qint64>(m_turns.now().secsTo(next) - m_turns.below(120), 0)));
    const QDateTime uploaded = m_turns.now();
    QHash<qint64, QDateTime> checks;
    for (const qint64 id : std::as_const(m_sources))
        checks.insert(id, m_service->scheduler().nextRun(id));
    QSet<QString> clips;
    for (const QString& camera : std::as_const(m_cameras)) {
        const QJsonObject clip{{u"parent"_s, camera}, {u"name"_s, u"fresh.mp4"_s}, {u"size"_s, 500}, {u"seed"_s, 7}};
        clips += m_google.control(u"add"_s, clip).value(u"id"_s).toString();
    }
    m_turns.tell(u"%1 clips are uploaded in peace"_s.arg(clips.size()));
    while (uploaded.secsTo(m_turns.now()) < 70 * 60) {
        qint64 wait = 60;
        for (const qint64 id : std::as_const(m_sources))
            wait = std::min(wait, m_turns.now().secsTo(m_service->scheduler().nextRun(id)));
        m_turns.advance(std::chrono::seconds(std::max<qint64>(wait, 1)));
        lookAtTheClock();
    }
    const auto rows = FileStore(*m_others).list({.limit = 100'000});
    for (const DownloadedFile& row : *rows) {
        const QDateTime check = checks.value(row.sourceId);
        if (clips.contains(row.driveFileId) && check.secsTo(row.downloadTimestamp) > 120)
            return u"%1 came %2 s after the check"_s.arg(row.localFilePath).arg(check.secsTo(row.downloadTimestamp));
    }
    return {};
}

} // namespace vtrack::test
