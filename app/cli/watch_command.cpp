// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch_command.h"

#include "api.h"
#include "event_feed.h"
#include "new_camera_adder.h"
#include "settings_table.h"
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

/// The port of the interface for other programs; 0 for none.
Result<quint16> apiPort(const CommandContext& context) {
    if (!context.arguments.isSet(u"api"_s))
        return static_cast<quint16>(context.program.settings.get(setting::apiPort));
    const auto port = wholeNumber(context.arguments.value(u"api"_s), u"--api"_s);
    if (!port)
        return std::unexpected(port.error());
    if (*port < 0 || *port > 65'535)
        return std::unexpected(wrongUse(Texts::tr("--api must be a port from 1 to 65535, or 0 for any that is free.")));
    return static_cast<quint16>(*port);
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

QList<QCommandLineOption> watchOptions() {
    return {{u"api"_s, Texts::tr("Also serve other programs of this computer at this port."), u"port"_s}};
}

Result<CommandOutput> watch(CommandContext& context) {
    const auto some = hasSources(context.program.database);
    if (!some)
        return std::unexpected(some.error());
    const auto port = apiPort(context);
    if (!port)
        return std::unexpected(port.error());
    const bool withApi = *port != 0 || context.arguments.isSet(u"api"_s);
    if (!*some && !withApi)
        return std::unexpected(wrongUse(Texts::tr("There is no source to watch; add-source makes one.")));
    // On the main thread, whose event loop its timers need.
    std::unique_ptr<SyncService> service;
    std::unique_ptr<Watcher> watcher;
    std::unique_ptr<NewCameraAdder> newCameras;
    std::unique_ptr<EventFeed> events;
    std::unique_ptr<Api> api;
    const auto start = [&]() -> Result<void> {
        Program& program = context.program;
        service = std::make_unique<SyncService>(program.syncServices(), program.liveSettings,
                                                program.folder.credentialFolders());
        watcher = program.newWatcher(service->scheduler());
        newCameras = std::make_unique<NewCameraAdder>(program.sourceSetup, program.database, *service, program.clock);
        events = std::make_unique<EventFeed>(*service, *watcher, *newCameras);
        QObject::connect(
            events.get(), &EventFeed::happened, events.get(),
            [json = context.json](const QJsonObject& event, const QString& sentence) { tell(json, event, sentence); });
        if (withApi) {
            auto listening = program.newApi(*port, *service, *events);
            if (!listening)
                return std::unexpected(listening.error());
            api = std::move(*listening);
            tell(context.json, {{u"event"_s, u"api"_s}, {u"port"_s, api->port()}},
                 Texts::tr("Other programs are served at http://127.0.0.1:%1.").arg(api->port()));
        }
        service->start(std::chrono::milliseconds(0));
        return {};
    };
    const auto end = [&] {
        if (service)
            service->noteEnd();
        api.reset();
        events.reset();
        newCameras.reset();
        watcher.reset();
        service.reset();
    };
    auto* application = QCoreApplication::instance();
    Result<void> started;
    QMetaObject::invokeMethod(application, [&] { started = start(); }, Qt::BlockingQueuedConnection);
    if (started) {
        std::mutex mutex;
        std::condition_variable_any stopped;
        std::unique_lock lock(mutex);
        stopped.wait(lock, context.stop, [] { return false; });
    }
    QMetaObject::invokeMethod(application, end, Qt::BlockingQueuedConnection);
    if (!started)
        return std::unexpected(started.error());
    return CommandOutput{.json = {}, .text = Texts::tr("Stopped.")};
}

} // namespace vtrack
