// SPDX-License-Identifier: GPL-3.0-or-later
#include "setup_activity.h"

#include "activity_store.h"
#include "sync_status_store.h"
#include "visible_text.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

Q_DECLARE_LOGGING_CATEGORY(logSetup)

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SourceSetup)
};

void note(Connection& connection, qint64 sourceId, const QString& sentence, const QDateTime& now,
          const QString& camera = {}) {
    const auto line =
        ActivityStore(connection)
            .append(
                {.time = now, .sourceId = sourceId, .cameraName = camera, .kind = u"source"_s, .message = sentence});
    if (!line)
        qCWarning(logSetup) << "a change of a source is not noted:" << line.error().detail;
}

/// Whether there is more in it than a pause or its end.
bool setsMore(const SourceChanges& changes) {
    return changes.name || changes.cameras || changes.intervalMinutes || changes.destination || changes.endings ||
           changes.fetchFrom || changes.addsNewCameras || !changes.details.isEmpty();
}

} // namespace

void noteAdded(Connection& connection, const Source& source, const QDateTime& now) {
    const auto cameras = std::ranges::count(source.cameras, true, &Camera::selected);
    note(connection, source.id,
         Texts::tr("The source “%1” was added, with %n camera(s).", nullptr, int(cameras)).arg(forPeople(source.name)),
         now);
}

SourceChanges withoutSamePause(Connection& connection, qint64 sourceId, SourceChanges changes) {
    const auto status = SyncStatusStore(connection).byId(sourceId);
    if (status && *status && changes.enabled == (*status)->syncEnabled)
        changes.enabled.reset();
    return changes;
}

void noteEdited(Connection& connection, const Source& source, const SourceChanges& changes, const QDateTime& now) {
    const QString name = forPeople(source.name);
    if (changes.enabled)
        note(connection, source.id,
             *changes.enabled ? Texts::tr("“%1” was resumed: new footage of its cameras is fetched again.").arg(name)
                              : Texts::tr("“%1” was paused: no new footage of its cameras is fetched.").arg(name),
             now);
    if (setsMore(changes))
        note(connection, source.id, Texts::tr("The settings of “%1” were changed.").arg(name), now);
}

void noteCameraAdded(Connection& connection, const Source& source, const AddedCamera& added, const QDateTime& now) {
    const QString sentence = added.replacedId == 0
                                 ? Texts::tr("The camera “%1” was added to “%2”.")
                                 : Texts::tr("The camera “%1” of “%2” continues with a new folder in Drive.");
    note(connection, source.id, sentence.arg(forPeople(added.camera.folderName), forPeople(source.name)), now,
         added.camera.cameraName);
}

void noteRemoved(Connection& connection, const Source& source, Footage footage, const QDateTime& now) {
    const QString name = forPeople(source.name);
    note(connection, source.id,
         footage == Footage::Delete
             ? Texts::tr("The source “%1” was removed, and its footage on this computer deleted.").arg(name)
             : Texts::tr("The source “%1” was removed. Its footage on this computer stays.").arg(name),
         now);
}

} // namespace vtrack
