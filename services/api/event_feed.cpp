// SPDX-License-Identifier: GPL-3.0-or-later
#include "event_feed.h"

#include "new_camera_json.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(WatchCommand)
};

QJsonValue timeOrNull(const QDateTime& time) {
    return time.isValid() ? QJsonValue(toIsoUtc(time)) : QJsonValue();
}

QString ofSource(qint64 source, const QString& what) {
    return Texts::tr("Source %1: %2").arg(QString::number(source), what);
}

} // namespace

EventFeed::EventFeed(const SyncService& service, const Watcher& watcher, const NewCameraAdder& rule, QObject* parent)
    : QObject(parent) {
    followRuns(service.scheduler());
    followTroubles(service);
    followAlarms(watcher);
    connect(&rule, &NewCameraAdder::added, this, [this](const QString& sentence) {
        emit happened({{u"event"_s, u"camera_added"_s}, {u"message"_s, sentence}}, sentence);
    });
}

void EventFeed::followRuns(const SyncScheduler& scheduler) {
    connect(&scheduler, &SyncScheduler::runStarted, this, [this](qint64 source) {
        emit happened({{u"event"_s, u"run_started"_s}, {u"source_id"_s, source}},
                      Texts::tr("Source %1: checking for new footage").arg(source));
    });
    connect(&scheduler, &SyncScheduler::fileArrived, this, [this](const DownloadedFile& file) {
        emit happened({{u"event"_s, u"file"_s},
                       {u"source_id"_s, file.sourceId},
                       {u"camera_name"_s, file.cameraName},
                       {u"local_file_path"_s, file.localFilePath},
                       {u"file_size_bytes"_s, file.fileSizeBytes}},
                      ofSource(file.sourceId, file.localFilePath));
    });
    connect(&scheduler, &SyncScheduler::runFinished, this,
            [this, it = &scheduler](const RunReport& report) { onRunFinished(*it, report); });
}

void EventFeed::onRunFinished(const SyncScheduler& scheduler, const RunReport& report) {
    emit happened({{u"event"_s, u"run_finished"_s},
                   {u"source_id"_s, report.sourceId},
                   {u"status"_s, stateWord(report.state())},
                   {u"downloaded"_s, report.downloaded.files},
                   {u"failed"_s, report.failed},
                   {u"waiting"_s, report.waiting.files},
                   {u"message"_s, report.message},
                   {u"next_sync_timestamp"_s, timeOrNull(scheduler.nextRun(report.sourceId))}},
                  ofSource(report.sourceId, report.message));
    for (const NewCameraFolder& folder : report.newFolders) {
        QJsonObject event = toJson(folder);
        event.insert(u"event"_s, u"new_camera"_s);
        emit happened(event, ofSource(report.sourceId, sentenceOf(folder)));
    }
}

void EventFeed::followTroubles(const SyncService& service) {
    connect(&service, &SyncService::sourcesUnreadable, this, [this](const Error& error) {
        emit happened({{u"event"_s, u"sources_unreadable"_s}, {u"message"_s, error.sentence}},
                      Texts::tr("The list of sources cannot be read; the schedule continues: %1").arg(error.sentence));
    });
    connect(&service, &SyncService::wasAway, this, [this](const QString& sentence) {
        emit happened({{u"event"_s, u"was_away"_s}, {u"message"_s, sentence}}, sentence);
    });
    connect(&service, &SyncService::signInEnded, this, [this](const QString& sentence) {
        emit happened({{u"event"_s, u"sign_in_ended"_s}, {u"message"_s, sentence}},
                      Texts::tr("%1 Syncing continues after the next sign-in.").arg(sentence));
    });
    connect(&service, &SyncService::signInWorks, this,
            [this] { emit happened({{u"event"_s, u"sign_in_works"_s}}, Texts::tr("The sign-in works again.")); });
}

void EventFeed::followAlarms(const Watcher& watcher) {
    const auto tellAll = [this](const QString& event, const QList<FoundAlarm>& alarms, const auto& sentenceFor) {
        for (const FoundAlarm& found : alarms)
            emit happened({{u"event"_s, event},
                           {u"kind"_s, alarmWord(found.alarm.kind)},
                           {u"source_id"_s, found.sourceId},
                           {u"camera_name"_s, found.camera.isEmpty() ? QJsonValue() : QJsonValue(found.camera)},
                           {u"severity"_s, severityWord(found.alarm.severity)},
                           {u"message"_s, sentenceFor(found)}},
                          ofSource(found.sourceId, sentenceFor(found)));
    };
    connect(&watcher, &Watcher::raised, this, [tellAll](const QList<FoundAlarm>& alarms) {
        tellAll(u"alarm"_s, alarms, [](const FoundAlarm& found) { return found.alarm.sentence; });
    });
    connect(&watcher, &Watcher::ended, this,
            [tellAll](const QList<FoundAlarm>& alarms) { tellAll(u"alarm_over"_s, alarms, overSentence); });
    connect(&watcher, &Watcher::channelChanged, this, [this](const QString& sentence, bool works) {
        emit happened({{u"event"_s, works ? u"alarms_sent_again"_s : u"alarms_not_sent"_s}, {u"message"_s, sentence}},
                      sentence);
    });
}

} // namespace vtrack
