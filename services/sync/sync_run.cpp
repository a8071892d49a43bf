// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync_run.h"

#include "discovery.h"

namespace vtrack {

namespace {

constexpr int mostBeginnings = 5; // After this many changes, the source waits for the next check.

} // namespace

SyncRun::SyncRun(SyncServices services, qint64 sourceId, Trigger trigger, OnFile onFile)
    : m_services(services)
    , m_trigger(trigger)
    , m_onFile(std::move(onFile))
    , m_record(m_services, sourceId) {}

RunReport SyncRun::run(const std::stop_token& stop) {
    for (int i = 0; i < mostBeginnings; ++i) {
        m_record.startOver();
        if (const auto ran = runOnce(stop); !ran)
            m_record.ended(ran.error());
        const auto& ended = m_record.endedBy();
        if (!ended || !RunContext::isSourceWasChanged(*ended))
            break;
    }
    m_record.write(stop);
    return m_record.report;
}

Result<void> SyncRun::runOnce(const std::stop_token& stop) {
    const qint64 sourceId = m_record.report.sourceId;
    const auto connection = m_services.database.connect();
    if (!connection)
        return std::unexpected(connection.error());
    if (auto quick = (*connection)->undoInMemory(); !quick)
        return quick;
    const auto source = SourceStore(**connection).existing(sourceId);
    if (!source)
        return std::unexpected(source.error());
    if (auto begun = SyncStatusStore(**connection).begin(sourceId, m_services.clock.now()); !begun)
        return begun;
    if (auto again = tryAgain(**connection); !again)
        return again;

    std::optional<Discovery> discovery;
    std::optional<Fetching> fetching;
    Tasks tasks(m_services.workers); // Destroyed before the two that use it.
    RunContext run{m_services, **connection, *source, tasks, m_record, stop};
    discovery.emplace(run);
    fetching.emplace(run, m_onFile);
    if (auto begun = discovery->begin(); !begun)
        return begun;
    fetching->begin();
    while (true) {
        discovery->startDue(); // First, so that Drive answers while the disk is accessed.
        fetching->recordFinished();
        if (discovery->tookSome())
            fetching->lookAgain();
        fetching->startDue();
        if (tasks.underWay() == 0 || !tasks.takeResults())
            break;
    }
    return discovery->finish();
}

Result<void> SyncRun::tryAgain(Connection& connection) const {
    if (m_trigger != Trigger::Person)
        return {};
    if (auto files = PendingStore(connection).tryAgain(m_record.report.sourceId); !files)
        return files;
    return FolderStore(connection, m_record.report.sourceId).tryAgain();
}

} // namespace vtrack
