// SPDX-License-Identifier: GPL-3.0-or-later
#include "source_runs.h"

#include "activity_store.h"

#include <QDirIterator>

#include <algorithm>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace vtrack::test {

QJsonObject clip(const QString& name, qint64 size) {
    return {{u"name"_s, name}, {u"size"_s, size}};
}

QJsonArray clips(int count, qint64 size) {
    QJsonArray all;
    for (int i = 0; i < count; ++i)
        all += clip(u"clip_%1.mp4"_s.arg(i, 4, 10, QChar(u'0')), size);
    return all;
}

QJsonArray days(int count) {
    QJsonArray all;
    for (int i = 1; i <= count; ++i)
        all += folder(u"2025-01-%1"_s.arg(i, 2, 10, QChar(u'0')), {clip(u"clip.mp4"_s, 1000 + i)});
    return all;
}

QJsonObject driveWith(const QJsonArray& cameras) {
    QJsonArray files = cameras;
    for (const QString& name : {u"L"_s, u"A"_s, u"P"_s})
        files = {folder(name, files)};
    return {{u"files"_s, files}};
}

void SourceRuns::start(const QJsonObject& seed, const QStringList& cameras) {
    m_clock.set(QDateTime::currentDateTimeUtc());
    m_test = std::make_unique<SignedInProgram>(SignedInProgram::SignedIn::Drive, QStringList(), seed);
    QStringList ids;
    for (const QString& name : cameras)
        ids += folderOf(name + u"/clip_0000.mp4"_s);
    const auto source = m_test->addSource(ids);
    if (!source)
        qFatal("%s", qPrintable(source.error().sentence));
    m_sourceId = source->id;
    resetCounters();
}

RunReport SourceRuns::run(const std::stop_token& stop) {
    m_clock.settle();
    return onWorker(
        [&] { return SyncRun(m_test->syncServices(m_clock), m_sourceId, SyncRun::Trigger::Schedule).run(stop); });
}

QString SourceRuns::idOf(const QString& path) const {
    return m_test->google.file(u"P/A/L/"_s + path)[u"id"_s].toString();
}

QString SourceRuns::folderOf(const QString& path) const {
    return m_test->google.file(u"P/A/L/"_s + path)[u"parent"_s].toString();
}

QString SourceRuns::add(const QString& parent, QJsonObject node) const {
    node[u"parent"_s] = parent;
    return m_test->google.control(u"add"_s, node)[u"id"_s].toString();
}

void SourceRuns::refuseLists(const QString& folderId, const QJsonObject& fault) const {
    m_test->google.setFault({{u"kind"_s, u"list"_s}, {u"query"_s, folderId}}, fault);
}

QString SourceRuns::refuseOldest(const QJsonObject& fault) const {
    const QString id = idOf(u"Cam1/clip_0000.mp4"_s);
    m_test->google.setFault({{u"kind"_s, u"media"_s}, {u"fileId"_s, id}}, fault);
    return id;
}

void SourceRuns::resetCounters() const {
    m_test->google.control(u"counters/reset"_s);
}

int SourceRuns::counted(const QString& kind) const {
    return m_test->google.counters().value(kind).toInt();
}

Camera SourceRuns::camera(const QString& name) const {
    auto connection = m_test->program().database.connect();
    const auto source = SourceStore(**connection).byId(m_sourceId)->value();
    return *std::ranges::find(source.cameras, name, &Camera::name);
}

QList<DownloadedFile> SourceRuns::recorded() const {
    auto connection = m_test->program().database.connect();
    return FileStore(**connection).list({.sourceId = m_sourceId, .limit = 2000}).value();
}

SyncStatus SourceRuns::statusRow() const {
    auto connection = m_test->program().database.connect();
    return SyncStatusStore(**connection).byId(m_sourceId)->value();
}

int SourceRuns::clipsIn(const QString& folder) {
    int count = 0;
    QDirIterator found(folder, {u"*.mp4"_s}, QDir::Files, QDirIterator::Subdirectories);
    for (; found.hasNext(); found.next())
        ++count;
    return count;
}

QStringList SourceRuns::gone() const {
    auto connection = m_test->program().database.connect();
    QStringList messages;
    const QList<ActivityEntry> entries = ActivityStore(**connection).recent(100).value();
    for (const ActivityEntry& entry : entries) {
        if (entry.kind == u"gone"_s)
            messages += entry.message;
    }
    return messages;
}

} // namespace vtrack::test
