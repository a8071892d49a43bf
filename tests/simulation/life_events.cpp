// SPDX-License-Identifier: GPL-3.0-or-later
// What happens to the program of a Life: deaths, Google, cameras, people, the analysis, the disk and the clock.
#include "footage_folders.h"
#include "life.h"
#include "safe_name.h"
#include "sync_status_store.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlQuery>

#include <exception>

using namespace Qt::StringLiterals;

namespace vtrack::test {

void Life::onTurn(const char*) {
    if (m_calm || !m_alive || std::uncaught_exceptions() > 0)
        return;
    if (m_turns.chance(1, 750 * m_extent.sources))
        throw Died();
    if (m_depth >= 3 || !m_turns.chance(1, 12) || !databaseIsFree())
        return;
    ++m_depth;
    if (m_workers.hasWork() && m_turns.chance(2, 3))
        m_workers.runOne();
    else if (m_turns.chance(1, 4))
        somethingHappens();
    --m_depth;
}

/// Whether nobody is in the middle of a transaction: another one would wait for it for ever, on this single thread.
bool Life::databaseIsFree() {
    if (!m_probe.isOpen()) {
        m_probe = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_folder.path());
        m_probe.setDatabaseName(m_folder.filePath(u"vtrack.db"_s));
        m_probe.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=0"_s);
        std::ignore = m_probe.open();
    }
    QSqlQuery probe(m_probe);
    return probe.exec(u"BEGIN IMMEDIATE"_s) && probe.exec(u"ROLLBACK"_s);
}

void Life::somethingHappens() {
    const int kind = m_turns.below(20);
    if (kind < 7)
        cameraUploads();
    else if (kind < 11)
        driveIsEdited();
    else if (kind < 13)
        driveMisbehaves();
    else if (kind < 15)
        analysisWorks();
    else if (kind < 16)
        personEdits();
    else if (kind < 17)
        personDecides();
    else if (kind < 19)
        diskSuffers();
    else
        clockJumps();
}

void Life::control(const QString& command, const QJsonObject& body) {
    const QJsonObject answer = m_google.control(command, body);
    const bool refused = answer.contains(u"ok"_s) && !answer.value(u"ok"_s).toBool();
    m_turns.tell(command + u' ' + QString::fromUtf8(QJsonDocument(body).toJson(QJsonDocument::Compact)) +
                 (refused ? u" refused: "_s + answer.value(u"error"_s).toString() : QString()));
}

/// Any file or folder in a camera's folder; nothing where there is none.
const sandbox::Item* Life::anyItem(bool wantFolder) {
    const sandbox::DriveTree& tree = m_google.tree();
    std::vector<int> found;
    for (int i = 0; i < tree.count(); ++i) {
        if (!tree.item(i).gone && tree.item(i).isFolder() == wantFolder && tree.path(i).contains(u"Cam"_s))
            found.push_back(i);
    }
    return found.empty() ? nullptr
                         : &tree.item(found[static_cast<size_t>(m_turns.below(static_cast<int>(found.size())))]);
}

QString Life::anyId(bool wantFolder) {
    const sandbox::Item* item = anyItem(wantFolder);
    return item ? QString::fromLatin1(item->id) : QString();
}

void Life::cameraUploads() {
    const QString parent = anyId(true);
    const auto clip = [&] {
        const int number = m_turns.chance(1, 4) ? m_turns.below(3) : 100 + m_clips; // Some names come twice.
        ++m_clips;
        return QJsonObject{{u"name"_s, u"clip_%1.mp4"_s.arg(number)},
                           {u"size"_s, m_turns.chance(1, 20) ? 0 : 1 + m_turns.below(20'000)},
                           {u"seed"_s, 1000 + m_clips}};
    };
    QJsonObject what = clip();
    if (m_turns.chance(1, 6))
        what = folder(u"day %1"_s.arg(++m_clips), {clip(), clip()});
    what.insert(u"parent"_s, parent);
    control(u"add"_s, what);
}

void Life::driveIsEdited() {
    if (m_turns.chance(1, 16))
        return camerasAreMessedUp();
    const bool folders = m_turns.chance(1, 3);
    const sandbox::Item* item = anyItem(folders);
    if (!item)
        return;
    const QString id = QString::fromLatin1(item->id);
    const bool isCamera = m_cameras.contains(id);
    switch (m_turns.below(6)) {
    case 0:
        if (!folders)
            return control(u"change"_s,
                           {{u"id"_s, id}, {u"seed"_s, ++m_clips + 5000}, {u"size"_s, 1 + m_turns.below(20'000)}});
        [[fallthrough]];
    case 1:
        return control(u"trash"_s, {{u"id"_s, id}, {u"trashed"_s, !item->trashed}});
    case 2:
        return control(
            u"rename"_s,
            {{u"id"_s, id}, {u"name"_s, u"renamed %1%2"_s.arg(++m_clips).arg(folders ? QString() : u".mp4"_s)}});
    case 3:
        if (isCamera)
            return;
        return control(u"move"_s, {{u"id"_s, id}, {u"parent"_s, anyId(true)}});
    case 4:
        if (isCamera)
            return;
        return control(u"delete"_s, {{u"id"_s, id}});
    default:
        return control(u"permissions"_s, {{u"id"_s, id}, {u"visible"_s, m_turns.chance(1, 2)}});
    }
}

/// What is above the cameras goes to the trash or comes back; a camera is moved into another one or out of it; a
/// shortcut leads to something that is in a camera's folder anyway.
void Life::camerasAreMessedUp() {
    switch (m_turns.below(3)) {
    case 0:
        m_placeIsTrashed = !m_placeIsTrashed;
        return control(u"trash"_s, {{u"path"_s, u"Project/Area/Place"_s}, {u"trashed"_s, m_placeIsTrashed}});
    case 1: {
        QStringList cameras = m_cameras.values();
        cameras.sort();
        const QString camera = cameras.at(m_turns.below(static_cast<int>(cameras.size())));
        if (m_turns.chance(1, 2))
            return control(u"move"_s, {{u"id"_s, camera}, {u"parent"_s, anyId(true)}});
        return control(u"move"_s, {{u"id"_s, camera}, {u"parentPath"_s, u"Project/Area/Place"_s}});
    }
    default:
        if (const sandbox::Item* target = anyItem(m_turns.chance(1, 2)); target && target->shortcutTarget.isEmpty())
            control(u"add"_s, {{u"parent"_s, anyId(true)},
                               {u"name"_s, u"to %1"_s.arg(++m_clips)},
                               {u"shortcutId"_s, QString::fromLatin1(target->id)}});
    }
}

void Life::driveMisbehaves() {
    switch (m_turns.below(7)) {
    case 0:
        m_drive.faults = m_turns.chance(1, 2) ? 0 : m_turns.below(200);
        return m_turns.tell(u"Google fails %1 in 1000"_s.arg(m_drive.faults));
    case 1:
        m_drive.offline = m_turns.chance(1, 3);
        return m_turns.tell(m_drive.offline ? u"offline"_s : u"online"_s);
    case 2:
        m_drive.signedOut = m_turns.chance(1, 4);
        return m_turns.tell(m_drive.signedOut ? u"signed out"_s : u"signed in"_s);
    case 3:
        return control(u"lists"_s, {{u"lag"_s, m_turns.below(300)}});
    case 4:
        return control(u"omit"_s, {{u"id"_s, anyId(false)}, {u"times"_s, 1}});
    case 5:
        return control(u"paging"_s, {{u"partialPages"_s, m_turns.below(4)}, {u"incomplete"_s, m_turns.chance(1, 5)}});
    default:
        return control(u"changes"_s, {{u"lag"_s, m_turns.below(600)}});
    }
}

void Life::analysisWorks() {
    noteUnprocessed();
    const auto rows = FileStore(*m_others).list({.limit = 30});
    for (const DownloadedFile& file : *rows) {
        if (!m_turns.chance(1, 3))
            continue;
        const bool back = file.isProcessed && m_turns.chance(1, 3);
        std::ignore =
            m_others->run(u"UPDATE downloaded_files SET is_processed = ?, processing_timestamp = ? WHERE id = ?"_s,
                          {!back, toIsoUtc(m_turns.now()), file.id});
        if (back)
            m_unprocessed.insert(file.id, file.localFilePath);
        else
            m_unprocessed.remove(file.id);
    }
    m_turns.tell(u"the analysis works; %1 rows are left"_s.arg(m_unprocessed.size()));
}

void Life::personEdits() {
    const qint64 id = m_sources[m_turns.below(static_cast<int>(m_sources.size()))];
    SourceStore store(*m_others);
    if (m_turns.chance(1, 4)) {
        const QString destination = destinations[m_turns.below(2)];
        if (m_disk.away || !FootageFolders(m_footage, *m_others, m_clock).take(id, destination))
            return;
        std::ignore = store.setDestination(id, destination);
        return m_turns.tell(u"source %1 goes to %2"_s.arg(id).arg(destination));
    }
    const auto source = store.byId(id);
    const Camera& camera = (*source)->cameras[m_turns.below(static_cast<int>((*source)->cameras.size()))];
    const bool selected = !camera.selected || m_turns.chance(2, 3);
    std::ignore =
        m_others->run(u"UPDATE camera_configurations SET is_selected = ? WHERE id = ?"_s, {selected, camera.id});
    m_turns.tell(u"camera %1 is %2"_s.arg(camera.name, selected ? u"chosen"_s : u"left out"_s));
}

/// In the window, or by another process.
void Life::personDecides() {
    const qint64 id = m_sources[m_turns.below(static_cast<int>(m_sources.size()))];
    switch (m_turns.below(6)) {
    case 0:
        m_service->scheduler().pause(m_turns.chance(1, 3) ? QDateTime()
                                                          : m_turns.now().addSecs(60 * m_turns.below(1000)));
        return m_turns.tell(u"all is paused"_s);
    case 1:
        m_service->scheduler().resume();
        return m_turns.tell(u"nothing is paused"_s);
    case 2:
        m_service->scheduler().runNow(id);
        return m_turns.tell(u"source %1 is to run now"_s.arg(id));
    case 3: {
        const bool enabled = m_turns.chance(2, 3);
        std::ignore = SyncStatusStore(*m_others).setEnabled(id, enabled);
        return m_turns.tell(u"source %1 is %2"_s.arg(id).arg(enabled ? u"on"_s : u"off"_s));
    }
    case 4:
        std::ignore = SyncStatusStore(*m_others).setInterval(id, 2 + m_turns.below(58));
        return m_turns.tell(u"another interval for source %1"_s.arg(id));
    default:
        m_service->sourcesChanged();
    }
}

void Life::diskSuffers() {
    switch (m_turns.below(5)) {
    case 0:
        m_disk.away = !m_disk.away && m_turns.chance(1, 2);
        return m_turns.tell(m_disk.away ? u"the disk is away"_s : u"the disk is there"_s);
    case 1:
        m_disk.faults = m_turns.chance(1, 2) ? 0 : m_turns.below(60);
        return m_turns.tell(u"the disk fails %1 in 1000"_s.arg(m_disk.faults));
    case 2:
        m_disk.capacity = m_turns.chance(1, 2) ? 1'000'000'000 : 20'000 + m_turns.below(400'000);
        return m_turns.tell(u"the disk holds %1"_s.arg(m_disk.capacity));
    default:
        const auto files = m_disk.files();
        if (files.empty() || !m_turns.chance(1, 4))
            return;
        auto file = files.begin();
        std::advance(file, m_turns.below(static_cast<int>(files.size())));
        if (file->first.endsWith(u".vtrack-source"_s))
            return;
        m_disk.lose(file->first);
        m_lostByPeople += file->first;
        if (const auto removed = parsedRemovedName(file->first.section(u'/', -1))) // On its way out, perhaps back in.
            m_lostByPeople += file->first.section(u'/', 0, -2) + u'/' + removed->name;
        return m_turns.tell(u"somebody deletes "_s + file->first);
    }
}

void Life::clockJumps() {
    const bool right = m_turns.chance(1, 2);
    m_turns.setClock(right ? m_turns.worldNow() : m_turns.worldNow().addSecs(m_turns.below(400'000) - 200'000));
    m_turns.tell(u"the computer's clock says "_s + toIsoUtc(m_turns.now()));
}

} // namespace vtrack::test
