// SPDX-License-Identifier: GPL-3.0-or-later
#include "upkeep.h"

#include "activity_store.h"
#include "clean_up.h"
#include "database_copy.h"
#include "reconciliation.h"
#include "size_text.h"
#include "source_store.h"
#include "wrong_clock.h"

#include <QCoreApplication>
#include <QLocale>
#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace vtrack {

Q_LOGGING_CATEGORY(logUpkeep, "vtrack.sync.upkeep")

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Upkeep)
};

constexpr int activityLines = 10'000;
constexpr std::chrono::hours betweenRounds{24};
constexpr std::chrono::hours rightEnough{1};

/// @param sourceId 0 for all.
Result<void> append(Connection& connection, const QDateTime& now, qint64 sourceId, Severity severity,
                    const QString& message) {
    const auto line =
        ActivityStore(connection)
            .append(
                {.time = now, .sourceId = sourceId, .kind = u"cleanup"_s, .severity = severity, .message = message});
    if (!line)
        return std::unexpected(line.error());
    return {};
}

Result<void> cleanUp(const SyncServices& services, Connection& connection, qint64 sourceId, int days,
                     const std::stop_token& stop) {
    if (days == 0)
        return {};
    const Clock& clock = services.clock;
    const auto report = CleanUp(services.database, clock, services.footage).run(days, stop, sourceId);
    if (!report)
        return std::unexpected(report.error());
    const QStringList left = report->left();
    if (!left.isEmpty() && !report->unavailable) { // The comparison has already reported such a folder.
        const QString message =
            Texts::tr("%n file(s) could not be removed, “%1” for example. Check the folder's rights; "
                      "the program tries again tomorrow.",
                      nullptr, static_cast<int>(left.size()))
                .arg(left.first());
        if (auto told = append(connection, clock.now(), sourceId, Severity::Warning, message); !told)
            return told;
    }
    if (report->files == 0)
        return {};
    return append(
        connection, clock.now(), sourceId, Severity::Info,
        Texts::tr("%n processed file(s), %1, were removed to free the disk.", nullptr, static_cast<int>(report->files))
            .arg(sizeText(report->bytes)));
}

/// Logs what went wrong, and tells it in the activity.
class Round {
public:
    /// @param sourceId 0 for what concerns no single source.
    Round(Connection& connection, const Clock& clock, qint64 sourceId)
        : m_connection(connection)
        , m_clock(clock)
        , m_sourceId(sourceId) {}

    void tell(const char* what, const auto& outcome) {
        if (outcome || outcome.error().kind == ErrorKind::Cancelled)
            return;
        log(what, outcome.error());
        if (outcome.error().kind == ErrorKind::InstanceRunning) // A command is cleaning up; the next round tries again.
            return;
        const QString message =
            Texts::tr("The daily maintenance of the footage on this computer failed: %1").arg(outcome.error().sentence);
        if (const auto told = append(m_connection, m_clock.now(), m_sourceId, Severity::Warning, message); !told)
            log("telling so", told.error());
    }

    static void log(const char* what, const Error& error) {
        qCWarning(logUpkeep) << what << "did not go well:" << error.sentence << error.detail;
    }

private:
    Connection& m_connection;
    const Clock& m_clock;
    qint64 m_sourceId;
};

/// Each part is tried even if the other one fails.
void careForFootage(const SyncServices& services, qint64 sourceId, int cleanUpDays, const std::stop_token& stop) {
    const auto connection = services.database.connect();
    if (!connection)
        return Round::log("opening the database", connection.error());
    Round round(**connection, services.clock, sourceId);
    round.tell("comparing rows and disk",
               Reconciliation(services.database, services.clock, services.footage).run(stop, sourceId));
    round.tell("clean-up", cleanUp(services, **connection, sourceId, cleanUpDays, stop));
}

} // namespace

Result<void> checkClockForCleanUp(const SyncServices& services, const std::stop_token& stop) {
    if (!services.clockOffset)
        return {};
    const auto offset = services.clockOffset(services.clock, stop);
    if (!offset)
        return failure(
            ErrorKind::NetworkError,
            Texts::tr("No footage was removed, because the clock of this computer could not be compared with "
                      "Google's: days are counted by it. Try again when Google can be reached."),
            offset.error().detail);
    if (std::chrono::abs(*offset) < rightEnough)
        return {};
    return std::unexpected(Error{
        .kind = ErrorKind::BadInput,
        .sentence =
            Texts::tr("No footage was removed, because the clock of this computer is wrong. %1").arg(clockRemedy()),
        .action = Action::SetClock});
}

Upkeep::Upkeep(SyncServices services, Settings& settings)
    : m_services(services)
    , m_settings(settings)
    , m_backgroundTasks(services.workers) {}

Upkeep::~Upkeep() {
    m_stop.request_stop();
    m_backgroundTasks.wait();
}

void Upkeep::startIfDue() {
    if (!m_lastRound.isValid())
        return;
    const auto age = std::chrono::seconds(m_lastRound.secsTo(m_services.clock.now()));
    if (age < std::chrono::seconds(0) || age >= betweenRounds) // Before: the clock was set back.
        start();
}

void Upkeep::start() {
    m_lastRound = m_services.clock.now();
    if (std::exchange(m_inDatabase, true))
        return;
    m_backgroundTasks.start(
        Workers::Lane::Care,
        [services = m_services, days = m_settings.get(setting::cleanUpDays), stop = m_stop.get_token()] {
            return careForDatabase(services, days, stop);
        },
        [this](const Plan& plan) {
            m_inDatabase = false;
            startOnFootage(plan);
        });
}

/// Each part is tried even if others fail.
Upkeep::Plan Upkeep::careForDatabase(const SyncServices& services, int cleanUpDays, const std::stop_token& stop) {
    const auto connection = services.database.connect();
    if (!connection) {
        Round::log("opening the database", connection.error());
        return {};
    }
    Round round(**connection, services.clock, 0);
    round.tell("checking the database", checkWhole(**connection)); // Damage is repaired at the next start.
    round.tell("copying the database", keepDailyCopy(services.database, services.clock.now()));
    round.tell("shortening the activity list", ActivityStore(**connection).keepNewest(activityLines));
    const auto sources = SourceStore(**connection).all();
    round.tell("reading the sources", sources);
    Plan plan;
    for (const Source& source : sources.value_or(QList<Source>()))
        plan.sources += source.id;
    if (cleanUpDays == 0)
        return plan;
    const auto clock = checkClockForCleanUp(services, stop);
    if (clock) {
        plan.cleanUpDays = cleanUpDays;
    } else if (clock.error().action == Action::SetClock) {
        if (const auto told = append(**connection, services.clock.now(), 0, Severity::Warning, clock.error().sentence);
            !told)
            Round::log("telling so", told.error());
    } else {
        Round::log("comparing the clock with Google's", clock.error());
    }
    return plan;
}

void Upkeep::startOnFootage(const Plan& plan) {
    for (const qint64 id : plan.sources) {
        if (m_onFootage.contains(id)) // Held up since an earlier round.
            continue;
        m_onFootage += id;
        m_backgroundTasks.start(
            Workers::Lane::Footage,
            [services = m_services, id, days = plan.cleanUpDays, stop = m_stop.get_token()] {
                careForFootage(services, id, days, stop);
                return id;
            },
            [this](qint64 done) {
                m_onFootage -= done;
                if (m_onFootage.isEmpty())
                    emit roundEnded();
            });
    }
    if (m_onFootage.isEmpty())
        emit roundEnded();
}

} // namespace vtrack
