// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch_command.h"

#include "camera_folder_json.h"
#include "standing_rule.h"
#include "sync_service.h"
#include "terminal.h"
#include "text_table.h"
#include "visible_text.h"
#include "watcher.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <condition_variable>
#include <mutex>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(WatchCommand)
};

/// One event on stdout: a JSON line, or a sentence with the time.
void tell(bool json, const QJsonObject& event, const QString& sentence) {
    if (json)
        printJsonResult(QString::fromUtf8(QJsonDocument(event).toJson(QJsonDocument::Compact)) + u'\n');
    else
        printResult(toIsoUtc(QDateTime::currentDateTimeUtc()) + u' ' + visibleText(sentence) + u'\n');
}

QJsonValue timeOrNull(const QDateTime& time) {
    return time.isValid() ? QJsonValue(toIsoUtc(time)) : QJsonValue();
}

void tellRuns(const SyncScheduler& scheduler, bool json) {
    const auto* it = &scheduler;
    QObject::connect(it, &SyncScheduler::runStarted, it, [json](qint64 source) {
        tell(json, {{u"event"_s, u"run_started"_s}, {u"source_id"_s, source}},
             Texts::tr("Source %1: checking for new footage").arg(source));
    });
    QObject::connect(it, &SyncScheduler::fileArrived, it, [json](const DownloadedFile& file) {
        tell(json,
             {{u"event"_s, u"file"_s},
              {u"source_id"_s, file.sourceId},
              {u"camera_name"_s, file.cameraName},
              {u"local_file_path"_s, file.localFilePath},
              {u"file_size_bytes"_s, file.fileSizeBytes}},
             Texts::tr("Source %1: %2").arg(file.sourceId).arg(visibleText(file.localFilePath)));
    });
    QObject::connect(it, &SyncScheduler::runFinished, it, [it, json](const RunReport& report) {
        tell(json,
             {{u"event"_s, u"run_finished"_s},
              {u"source_id"_s, report.sourceId},
              {u"status"_s, stateWord(report.state())},
              {u"downloaded"_s, report.downloaded.files},
              {u"failed"_s, report.failed},
              {u"waiting"_s, report.waiting.files},
              {u"message"_s, report.message},
              {u"next_sync_timestamp"_s, timeOrNull(it->nextRun(report.sourceId))}},
             Texts::tr("Source %1: %2").arg(report.sourceId).arg(visibleText(report.message)));
        for (const NewCameraFolder& folder : report.newFolders) {
            QJsonObject event = toJson(folder);
            event.insert(u"event"_s, u"new_camera"_s);
            tell(json, event, Texts::tr("Source %1: %2").arg(report.sourceId).arg(visibleText(sentenceOf(folder))));
        }
    });
}

void tellTroubles(const SyncService& service, bool json) {
    const auto* it = &service;
    QObject::connect(it, &SyncService::sourcesUnreadable, it, [json](const Error& error) {
        tell(json, {{u"event"_s, u"sources_unreadable"_s}, {u"message"_s, error.sentence}},
             Texts::tr("The list of sources cannot be read; the schedule continues: %1")
                 .arg(visibleText(error.sentence)));
    });
    QObject::connect(it, &SyncService::signInEnded, it, [json](const QString& sentence) {
        tell(json, {{u"event"_s, u"sign_in_ended"_s}, {u"message"_s, sentence}},
             Texts::tr("%1 Syncing continues after the next sign-in.").arg(visibleText(sentence)));
    });
    QObject::connect(it, &SyncService::signInWorks, it,
                     [json] { tell(json, {{u"event"_s, u"sign_in_works"_s}}, Texts::tr("The sign-in works again.")); });
}

void tellAlarms(const Watcher& watcher, bool json) {
    const auto tellAll = [json](const QString& event, const QList<FoundAlarm>& alarms, const auto& sentenceOf) {
        for (const FoundAlarm& found : alarms)
            tell(json,
                 {{u"event"_s, event},
                  {u"kind"_s, alarmWord(found.alarm.kind)},
                  {u"source_id"_s, found.sourceId},
                  {u"camera_name"_s, found.camera.isEmpty() ? QJsonValue() : QJsonValue(found.camera)},
                  {u"severity"_s, severityWord(found.alarm.severity)},
                  {u"message"_s, sentenceOf(found)}},
                 Texts::tr("Source %1: %2").arg(found.sourceId).arg(visibleText(sentenceOf(found))));
    };
    QObject::connect(&watcher, &Watcher::raised, &watcher, [tellAll](const QList<FoundAlarm>& alarms) {
        tellAll(u"alarm"_s, alarms, [](const FoundAlarm& found) { return found.alarm.sentence; });
    });
    QObject::connect(&watcher, &Watcher::ended, &watcher,
                     [tellAll](const QList<FoundAlarm>& alarms) { tellAll(u"alarm_over"_s, alarms, overSentence); });
    QObject::connect(&watcher, &Watcher::channelChanged, &watcher, [json](const QString& sentence, bool works) {
        tell(json, {{u"event"_s, works ? u"alarms_sent_again"_s : u"alarms_not_sent"_s}, {u"message"_s, sentence}},
             visibleText(sentence));
    });
}

/// Whether there is anything to watch, now or after a pause.
Result<bool> hasSources(const Database& database) {
    const auto connection = database.connect();
    if (!connection)
        return std::unexpected(connection.error());
    const auto sources = SourceStore(**connection).all();
    if (!sources)
        return std::unexpected(sources.error());
    return std::ranges::any_of(*sources, &Source::active);
}

} // namespace

Result<CommandOutput> watch(CommandContext& context) {
    const auto some = hasSources(context.program.database);
    if (!some)
        return std::unexpected(some.error());
    if (!*some)
        return std::unexpected(wrongUse(Texts::tr("There is no source to watch; add-source makes one.")));
    // On the main thread, whose event loop its timers need.
    std::unique_ptr<SyncService> service;
    std::unique_ptr<Watcher> watcher;
    std::unique_ptr<StandingRule> rule;
    const auto start = [&] {
        Program& program = context.program;
        service = std::make_unique<SyncService>(program.syncServices(), program.liveSettings,
                                                program.folder.credentialFolders());
        tellRuns(service->scheduler(), context.json);
        tellTroubles(*service, context.json);
        watcher = program.newWatcher(service->scheduler());
        tellAlarms(*watcher, context.json);
        rule = std::make_unique<StandingRule>(program.sourceSetup, program.database, *service, program.clock);
        QObject::connect(rule.get(), &StandingRule::added, rule.get(), [json = context.json](const QString& sentence) {
            tell(json, {{u"event"_s, u"camera_added"_s}, {u"message"_s, sentence}}, visibleText(sentence));
        });
        service->start(std::chrono::milliseconds(0));
    };
    auto* application = QCoreApplication::instance();
    QMetaObject::invokeMethod(application, start, Qt::BlockingQueuedConnection);
    std::mutex mutex;
    std::condition_variable_any stopped;
    std::unique_lock lock(mutex);
    stopped.wait(lock, context.stop, [] { return false; });
    QMetaObject::invokeMethod(
        application,
        [&] {
            rule.reset();
            watcher.reset();
            service.reset();
        },
        Qt::BlockingQueuedConnection);
    return CommandOutput{.json = {}, .text = Texts::tr("Stopped.")};
}

} // namespace vtrack
