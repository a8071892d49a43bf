// SPDX-License-Identifier: GPL-3.0-or-later
#include "run_record.h"

#include "activity_store.h"
#include "camera_format.h"
#include "error_kinds.h"
#include "next_check.h"
#include "visible_text.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

Q_LOGGING_CATEGORY(logRecord, "vtrack.sync.record")

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SyncRun)
};

constexpr int mostWrites = 60; // With the database's own 10 s each: 15 minutes.
constexpr std::chrono::seconds betweenWrites{5};

} // namespace

SyncState RunReport::state() const {
    if (!error)
        return SyncState::Success;
    return error->kind == ErrorKind::Cancelled ? SyncState::Pending : SyncState::Error;
}

RunRecord::RunRecord(SyncServices& services, qint64 sourceId)
    : m_services(services) {
    report.sourceId = sourceId;
}

void RunRecord::note(const Error& error, const QString& what) {
    qCInfo(logRecord) << "source" << report.sourceId << what << errorType(error.kind) << error.detail;
    if (m_worst && policyOf(m_worst->kind).severity >= policyOf(error.kind).severity)
        return;
    m_worst = error;
    m_worst->sentence = what + u' ' + error.sentence;
    m_worst->action = Action::None; // Other files still arrive, so this error needs no action.
}

void RunRecord::fileFailed(const Error& error, const QString& name) {
    ++report.failed;
    note(error, Texts::tr("“%1” could not be downloaded.").arg(forPeople(name)));
}

void RunRecord::cameraFailed(const Error& error, const QString& camera) {
    m_cameras.insert(camera, error);
    note(error, Texts::tr("The folder of camera “%1” could not be read.").arg(camera));
}

void RunRecord::changesFailed(const Error& error) {
    note(error, Texts::tr("Google Drive's list of changes could not be read."));
}

void RunRecord::fileGone(const QString& name, const QString& camera) {
    qCInfo(logRecord) << "source" << report.sourceId << camera << "a clip left Drive before it was fetched";
    m_gone += name;
}

void RunRecord::ended(const Error& error) {
    qCInfo(logRecord) << "source" << report.sourceId << "ends:" << errorType(error.kind) << error.detail;
    const auto severity = [](const Error& e) {
        return policyOf(e.kind).severity;
    };
    if (!m_ended || severity(error) > severity(*m_ended))
        m_ended = error;
}

void RunRecord::startOver() {
    m_ended.reset();
    m_worst.reset();
    m_cameras.clear();
}

void RunRecord::learnFormats() const {
    const auto connection = m_services.database.connect();
    const auto learned =
        connection ? learnCameraFormats(**connection, m_services.footage.disk, report.sourceId, m_services.clock.now())
                   : Result<void>(std::unexpected(connection.error()));
    if (!learned)
        qCInfo(logRecord) << "camera formats:" << learned.error().detail;
}

void RunRecord::write(const std::stop_token& stop) {
    if (report.downloaded.files > 0)
        learnFormats();
    for (int i = 0;; ++i) {
        const auto written = writeOnce();
        if (written)
            break;
        qCWarning(logRecord) << "status of source" << report.sourceId << "not written:" << written.error().detail;
        if (!written.error().transient || i == mostWrites || stop.stop_requested()) {
            report.error = report.error ? report.error : std::optional(written.error());
            break;
        }
        m_services.clock.wait(betweenWrites, stop);
    }
    qCInfo(logRecord) << "source" << report.sourceId << stateWord(report.state()) << report.message;
}

Result<void> RunRecord::writeOnce() {
    const auto opened = m_services.database.connect();
    if (!opened)
        return std::unexpected(opened.error());
    Connection& connection = **opened;
    const QDateTime now = m_services.clock.now();
    return connection.transaction([&]() -> Result<void> {
        SyncStatusStore statuses(connection);
        const auto status = statuses.byId(report.sourceId);
        if (!status)
            return std::unexpected(status.error());
        const auto waiting = PendingStore(connection).counts(report.sourceId, now);
        if (!waiting)
            return std::unexpected(waiting.error());
        report.waiting = *waiting;
        const Ending end = ending();
        report.message = end.message;
        report.error = end.error;
        if (!*status) // The source was removed meanwhile.
            return {};
        const std::chrono::minutes interval((*status)->syncIntervalMinutes);
        report.nextAfter = untilNextCheck(interval, m_ended, report.waiting, now);
        report.isForSettling = report.waiting.settling > 0 && !m_ended && *report.nextAfter >= interval;
        if (report.waiting.settling > 0 && !m_ended)
            report.nextAfter = std::min<std::chrono::minutes>(*report.nextAfter, PendingStore::settlingTime);
        report.isEarly = *report.nextAfter < interval;
        const QDateTime next = now.addSecs(std::chrono::seconds(*report.nextAfter).count());
        Result<void> written;
        if (!end.error && end.severity == Severity::Info)
            written = statuses.succeed(report.sourceId, report.downloaded, end.message, now, next);
        else if (!end.error)
            written = statuses.partial(report.sourceId, report.downloaded, end.message, now, next);
        else if (end.error->kind == ErrorKind::Cancelled)
            written = statuses.interrupt(report.sourceId, report.downloaded, end.message, now, next);
        else
            written = statuses.fail(report.sourceId, *end.error, end.severity, now, next, report.downloaded);
        if (!written)
            return written;
        return tell(connection, end, (*status)->lastSyncMessage, now);
    });
}

RunRecord::Ending RunRecord::ending() const {
    if (m_ended && m_ended->kind == ErrorKind::Cancelled)
        return {Texts::tr("Stopped; continues with the next check"), m_ended, Severity::Info};
    if (m_ended)
        return {m_ended->sentence, m_ended, policyOf(m_ended->kind).severity};
    if (m_worst) {
        Error error = *m_worst;
        if (m_cameras.size() > 1)
            error.sentence = camerasText();
        return {error.sentence, error, std::min(policyOf(error.kind).severity, Severity::Error)};
    }
    //: The guide's message of a run that went well.
    const QString message = Texts::tr("Downloaded %n files", nullptr, static_cast<int>(report.downloaded.files));
    const auto retrying = static_cast<int>(report.waiting.retrying);
    if (retrying == 0)
        return {message, std::nullopt, Severity::Info};
    return {message + u". "_s +
                Texts::tr("%n files could not be fetched so far and are retried automatically.", nullptr, retrying),
            std::nullopt, Severity::Warning};
}

QString RunRecord::camerasText() const {
    constexpr qsizetype most = 5;
    const QStringList names = m_cameras.keys();
    const QString listed = forPeople(names.mid(0, most).join(u", "_s)) + (names.size() > most ? u" …"_s : QString());
    return Texts::tr("The folders of %n cameras could not be read: %1. %2", nullptr, static_cast<int>(names.size()))
        .arg(listed, m_cameras.first().sentence);
}

/// The same problem is reported once.
Result<void> RunRecord::tell(Connection& connection, const Ending& ending, const QString& lastMessage,
                             const QDateTime& now) const {
    ActivityStore activity(connection);
    const auto append = [&](const QString& kind, Severity severity, const QString& message) -> Result<void> {
        const auto line = activity.append(
            {.time = now, .sourceId = report.sourceId, .kind = kind, .severity = severity, .message = message});
        if (!line)
            return std::unexpected(line.error());
        return {};
    };
    if (!m_gone.isEmpty()) {
        const QString message =
            Texts::tr("%n clips were deleted or moved in Drive before they could be fetched, for example “%1”.",
                      nullptr, static_cast<int>(m_gone.size()))
                .arg(forPeople(m_gone.first()));
        if (auto told = append(u"gone"_s, Severity::Warning, message); !told)
            return told;
    }
    const bool areUnreadable = !m_cameras.isEmpty();
    if (!areUnreadable && !ending.error) {
        const auto last = activity.newestOf(report.sourceId, u"unreadable"_s, u"readable"_s);
        if (!last)
            return std::unexpected(last.error());
        const QString message = Texts::tr("The folders of all cameras can be read again.");
        if (*last == u"unreadable") {
            if (auto told = append(u"readable"_s, Severity::Info, message); !told)
                return told;
        }
    }
    const bool news =
        report.downloaded.files > 0 || (ending.severity != Severity::Info && ending.message != lastMessage);
    return news ? append(areUnreadable ? u"unreadable"_s : u"run"_s, ending.severity, ending.message) : Result<void>();
}

} // namespace vtrack
