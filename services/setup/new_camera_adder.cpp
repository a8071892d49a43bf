// SPDX-License-Identifier: GPL-3.0-or-later
#include "new_camera_adder.h"

#include "activity_store.h"
#include "error_kinds.h"
#include "new_camera_folders.h"
#include "visible_text.h"
#include "when_done.h"

#include <QLoggingCategory>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

Q_LOGGING_CATEGORY(logRule, "vtrack.setup")

namespace {

/// Whether the other folders can be added nevertheless.
bool isOfFolder(const Error& error) {
    return error.kind == ErrorKind::BadInput || ownerOf(error) == Owner::Item;
}

/// The sentences about what was added, also if others could not be. Blocks.
Result<QStringList> addNewCameras(SourceSetup& setup, const Database& database, qint64 sourceId, const QDateTime& now,
                                  const std::stop_token& stop) {
    auto connection = database.connect();
    if (!connection)
        return std::unexpected(connection.error());
    const auto source = SourceStore(**connection).byId(sourceId);
    if (!source)
        return std::unexpected(source.error());
    if (!*source || !(*source)->addsNewCameras)
        return QStringList();
    const auto folders = newCameraFolders(**connection);
    if (!folders)
        return std::unexpected(folders.error());
    QStringList sentences;
    for (const NewCameraFolder& folder : *folders) {
        if (folder.sourceId != sourceId || folder.kind != NewCameraFolder::Kind::Another || stop.stop_requested())
            continue;
        const auto changed = setup.addCamera(sourceId, folder.folderId, stop, AddedBy::Rule);
        if (!changed) {
            qCWarning(logRule) << "a new camera was not added:" << changed.error().sentence << changed.error().detail;
            if (isOfFolder(changed.error()))
                continue;
            break;
        }
        const auto camera = std::ranges::find(changed->cameras, folder.folderId, &Camera::folderId);
        const QString sentence =
            NewCameraAdder::tr("The new camera “%1” was added to “%2”: this source takes all that appear next to its "
                               "cameras.")
                .arg(forPeople(folder.name), forPeople(changed->name));
        const auto told = ActivityStore(**connection)
                              .append({.time = now,
                                       .sourceId = sourceId,
                                       .cameraName = camera == changed->cameras.end() ? QString() : camera->name,
                                       .kind = u"new_camera"_s,
                                       .severity = Severity::Info,
                                       .message = sentence});
        if (!told)
            qCWarning(logRule) << "an added camera is not noted:" << told.error().detail;
        sentences += sentence;
    }
    return sentences;
}

} // namespace

NewCameraAdder::NewCameraAdder(SourceSetup& setup, const Database& database, SyncService& sync, const Clock& clock,
                               QObject* parent)
    : QObject(parent)
    , m_setup(setup)
    , m_database(database)
    , m_sync(sync)
    , m_clock(clock) {
    m_worker.setMaxThreadCount(1);
    connect(&sync.scheduler(), &SyncScheduler::runFinished, this,
            [this](const RunReport& report) { follow(report.sourceId); });
}

NewCameraAdder::~NewCameraAdder() {
    m_stop.request_stop();
    m_worker.waitForDone();
}

void NewCameraAdder::follow(qint64 sourceId) {
    const auto work = [&setup = m_setup, &database = m_database, sourceId, now = m_clock.now(),
                       stop = m_stop.get_token()] {
        return addNewCameras(setup, database, sourceId, now, stop);
    };
    whenDone(QtConcurrent::run(&m_worker, work), this, [this](const Result<QStringList>& sentences) {
        if (!sentences) {
            qCWarning(logRule) << "new cameras were not added:" << sentences.error().detail;
            return;
        }
        for (const QString& sentence : *sentences)
            emit added(sentence);
        if (!sentences->isEmpty())
            m_sync.sourcesChanged(); // The new cameras are looked at now.
    });
}

} // namespace vtrack
