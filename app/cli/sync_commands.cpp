// SPDX-License-Identifier: GPL-3.0-or-later
#include "claimed_run.h"
#include "command.h"
#include "dashboard_store.h"
#include "new_camera_json.h"
#include "progress_display.h"
#include "size_text.h"
#include "source_store.h"
#include "sync_status_json.h"
#include "text_table.h"
#include "visible_text.h"
#include "watch_command.h"

#include <QCoreApplication>
#include <QLocale>
#include <QtConcurrent>

#include <array>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SyncCommands)
};

/// The sources named by id, or all that are active. An id that is not there is BadInput.
Result<QList<qint64>> chosenSources(Connection& connection, const QStringList& words) {
    const auto sources = SourceStore(connection).all();
    if (!sources)
        return std::unexpected(sources.error());
    QList<qint64> chosen;
    for (const QString& word : words) {
        const auto id = wholeNumber(word, Texts::tr("a source's number"));
        if (!id)
            return std::unexpected(id.error());
        if (std::ranges::none_of(*sources, [&](const Source& s) { return s.id == *id; }))
            return std::unexpected(
                wrongUse(Texts::tr("There is no source %1; the command “sources” lists them.").arg(*id)));
        if (!chosen.contains(*id))
            chosen += *id;
    }
    for (const Source& source : *sources) {
        if (words.isEmpty() && source.active)
            chosen += source.id;
    }
    if (chosen.isEmpty())
        return std::unexpected(wrongUse(Texts::tr("There is no source yet; add-source makes one.")));
    return chosen;
}

QJsonObject reportJson(const RunReport& report) {
    return {{u"source_id"_s, report.sourceId},        {u"downloaded"_s, report.downloaded.files},
            {u"bytes"_s, report.downloaded.bytes},    {u"failed"_s, report.failed},
            {u"status"_s, stateWord(report.state())}, {u"message"_s, report.message}};
}

/// Runs the sources in parallel, with progress on stderr.
QList<RunReport> runAll(CommandContext& context, const QList<qint64>& sources) {
    ProgressDisplay* display = nullptr;
    auto* application = QCoreApplication::instance();
    QMetaObject::invokeMethod(
        application, [&] { display = new ProgressDisplay(context.program.board); }, Qt::BlockingQueuedConnection);
    const auto onFile = [display](const DownloadedFile& file) {
        QMetaObject::invokeMethod(display, [display, file] { display->onFile(file); });
    };
    QThreadPool runs;
    runs.setMaxThreadCount(static_cast<int>(sources.size()));
    QList<QFuture<RunReport>> running;
    for (const qint64 id : sources)
        running += QtConcurrent::run(&runs, [&context, id, onFile] {
            return claimedRun(context.program.syncServices(), id, SyncRun::Trigger::Person, onFile, context.stop);
        });
    QList<RunReport> reports;
    for (const auto& run : running)
        reports += run.result();
    QMetaObject::invokeMethod(application, [display] { delete display; }, Qt::BlockingQueuedConnection);
    return reports;
}

Result<CommandOutput> sync(CommandContext& context) {
    auto connection = context.program.database.connect();
    if (!connection)
        return std::unexpected(connection.error());
    const auto sources = chosenSources(**connection, context.words);
    if (!sources)
        return std::unexpected(sources.error());
    CommandOutput output;
    QJsonArray json;
    QStringList failed; // Printed once, on stderr.
    for (const RunReport& report : runAll(context, *sources)) {
        json += reportJson(report);
        const QString line = Texts::tr("Source %1: %2").arg(report.sourceId).arg(visibleText(report.message));
        if (!report.error) {
            output.text += line + u'\n';
            continue;
        }
        failed += line;
        if (!output.error)
            output.error = report.error;
    }
    if (output.error)
        output.error->sentence = failed.join(u'\n');
    const auto folders = newCameraFolders(**connection);
    if (!folders)
        return std::unexpected(folders.error());
    QJsonArray newCameras;
    for (const NewCameraFolder& folder : *folders) {
        if (!sources->contains(folder.sourceId))
            continue;
        newCameras += toJson(folder);
        output.text += Texts::tr("Source %1: %2").arg(folder.sourceId).arg(visibleText(sentenceOf(folder))) + u'\n';
    }
    output.json = QJsonObject{{u"success"_s, !output.error}, {u"sources"_s, json}, {u"new_cameras"_s, newCameras}};
    return output;
}

QString localTime(const QDateTime& time) {
    return time.isValid() ? QLocale().toString(time.toLocalTime(), QLocale::ShortFormat) : u"-"_s;
}

QString dashboardText(const DashboardRow& row, const QList<CameraSummary>& cameras) {
    qint64 bytes = 0; // The view's own sum is in whole mebibytes.
    for (const CameraSummary& camera : cameras)
        bytes += camera.totalBytes;
    QString text = Texts::tr("%1 - %2: %3")
                       .arg(visibleText(row.sourceName), row.lastSyncStatus, visibleText(row.lastSyncMessage)) +
                   u'\n' +
                   Texts::tr("Last check %1, next %2, every %3 min; %4 files, %5")
                       .arg(localTime(row.lastSyncTimestamp), localTime(row.nextSyncTimestamp))
                       .arg(row.syncIntervalMinutes)
                       .arg(row.totalDownloadedFiles)
                       .arg(sizeText(bytes)) +
                   u"\n\n"_s;
    QList<QStringList> rows;
    for (const CameraSummary& camera : cameras)
        rows += {camera.cameraName, QString::number(camera.totalFiles), sizeText(camera.totalBytes),
                 localTime(camera.lastFileTimestamp), camera.lastFilename};
    return text + textTable({Texts::tr("Camera"), Texts::tr("Files"), Texts::tr("Size"), Texts::tr("Newest"),
                             Texts::tr("Last file")},
                            rows);
}

Result<CommandOutput> syncStatus(CommandContext& context) {
    auto connection = context.program.database.connect();
    if (!connection)
        return std::unexpected(connection.error());
    const auto sources = chosenSources(**connection, context.words);
    if (!sources)
        return std::unexpected(sources.error());
    DashboardStore dashboard(**connection);
    QJsonArray all;
    QStringList texts;
    for (const qint64 id : *sources) {
        const auto row = dashboard.row(id);
        const auto cameras = dashboard.cameras(id);
        if (!row || !cameras)
            return std::unexpected(row ? cameras.error() : row.error());
        if (!*row)
            continue;
        all += syncStatusJson(**row, *cameras);
        texts += dashboardText(**row, *cameras);
    }
    // The guide's object for one source; an array when all were asked for.
    return CommandOutput{.json = context.words.size() == 1 && all.size() == 1 ? QJsonValue(all[0]) : QJsonValue(all),
                         .text = texts.join(u'\n')};
}

} // namespace

std::span<const Command> syncCommands() {
    static constexpr std::array commands{
        Command{"sync", "[SOURCE...]", QT_TRANSLATE_NOOP("Command", "Check once for new footage and download it."),
                noOptions, sync},
        Command{"sync-status", "[SOURCE]", QT_TRANSLATE_NOOP("Command", "Show the dashboard of a source, or of all."),
                noOptions, syncStatus, beside},
        Command{"watch", "[--api PORT]", QT_TRANSLATE_NOOP("Command", "Sync by the schedule until interrupted."),
                watchOptions, watch},
    };
    return commands;
}

} // namespace vtrack
