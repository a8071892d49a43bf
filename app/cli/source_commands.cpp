// SPDX-License-Identifier: GPL-3.0-or-later
#include "added_source.h"
#include "clock.h"
#include "command.h"
#include "dashboard_store.h"
#include "folder_store.h"
#include "new_camera_json.h"
#include "pending_store.h"
#include "source_store.h"
#include "sync_interval.h"
#include "sync_status_store.h"
#include "text_table.h"
#include "visible_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SourceCommands)
};

QString intervalHelp() {
    return Texts::tr("Minutes between checks, %1 to %2.").arg(SyncInterval::fast).arg(SyncInterval::hourly);
}

QString fromHelp() {
    return Texts::tr("Leave clips in Drive that were uploaded before this day (YYYY-MM-DD, today, or all).");
}

QString newCamerasHelp() {
    return Texts::tr("What happens with cameras that appear next to these: add, or ask.");
}

QList<QCommandLineOption> addOptions() {
    return {
        {u"folder"_s, Texts::tr("A camera folder's id; give it once for each camera."), u"id"_s},
        {u"all-cameras"_s, Texts::tr("Every camera folder below this folder (root: the whole Drive)."), u"id"_s},
        {u"interval"_s, intervalHelp(), u"minutes"_s, QString::number(SyncInterval::normal)},
        {u"dest"_s, Texts::tr("The folder for footage."), u"folder"_s},
        {u"time-zone"_s,
         Texts::tr("The time zone of the cameras' clocks, for example Asia/Tokyo (default: this computer's)."),
         u"zone"_s},
        {u"endings"_s,
         Texts::tr("Endings of the files that are footage, for example mp4,dav (default: everything but documents, "
                   "pictures and texts)."),
         u"list"_s},
        {u"from"_s, fromHelp(), u"day"_s},
        {u"new-cameras"_s, newCamerasHelp(), u"add|ask"_s},
    };
}

/// The folders given with --folder and --all-cameras.
Result<QList<CameraChoice>> chosenCameras(CommandContext& context) {
    QList<CameraChoice> chosen;
    for (const QString& id : context.arguments.values(u"folder"_s))
        chosen += {.folderId = id};
    if (context.arguments.isSet(u"all-cameras"_s)) {
        const auto below =
            context.program.folders.camerasBelow(context.arguments.value(u"all-cameras"_s), context.stop);
        if (!below)
            return std::unexpected(below.error());
        for (const Folder& camera : *below)
            chosen += {.folderId = camera.id, .folderPath = camera.path};
    }
    return chosen;
}

/// CameraDetails::timeZone for the value of --time-zone; an invalid zone is refused later.
QString timeZone(const QString& word) {
    return word == u"local" ? QString() : word;
}

/// Source::endings for --endings; what is no ending is refused later.
Result<QStringList> endings(const QCommandLineParser& arguments) {
    const QStringList words = arguments.values(u"endings"_s).join(u',').split(u',', Qt::SkipEmptyParts);
    if (words == QStringList(u"default"_s))
        return QStringList();
    if (words.isEmpty())
        return std::unexpected(wrongUse(Texts::tr("--endings takes file extensions such as mp4,dav, or default.")));
    return words;
}

/// Source::fetchFrom for --from.
Result<QDateTime> fetchFrom(const CommandContext& context) {
    const QString word = context.arguments.value(u"from"_s);
    if (word == u"all")
        return QDateTime();
    const QDate day =
        word == u"today" ? context.program.clock.now().toLocalTime().date() : QDate::fromString(word, Qt::ISODate);
    if (!day.isValid())
        return std::unexpected(wrongUse(Texts::tr("--from takes a day such as 2025-01-15, today, or all.")));
    return day.startOfDay().toUTC();
}

/// Source::addsNewCameras for --new-cameras.
Result<bool> addsNewCameras(const QCommandLineParser& arguments) {
    const QString word = arguments.value(u"new-cameras"_s);
    if (word != u"add" && word != u"ask")
        return std::unexpected(wrongUse(Texts::tr("--new-cameras takes add or ask.")));
    return word == u"add";
}

/// --interval; a value out of bounds is refused later, with the bounds.
Result<int> interval(const QCommandLineParser& arguments) {
    const auto minutes = wholeNumber(arguments.value(u"interval"_s), u"--interval"_s);
    if (!minutes)
        return std::unexpected(minutes.error());
    return static_cast<int>(std::clamp<qint64>(*minutes, -1, 1000));
}

Result<CommandOutput> addSource(CommandContext& context) {
    const QCommandLineParser& arguments = context.arguments;
    if (context.words.size() != 1)
        return std::unexpected(wrongUse(Texts::tr("Give the new source one name.")));
    const auto minutes = interval(arguments);
    if (!minutes)
        return std::unexpected(minutes.error());
    const auto cameras = chosenCameras(context);
    if (!cameras)
        return std::unexpected(cameras.error());
    SourceChanges choice{.name = context.words[0],
                         .cameras = *cameras,
                         .intervalMinutes = *minutes,
                         .destination = arguments.isSet(u"dest"_s) ? arguments.value(u"dest"_s)
                                                                   : context.program.settings.destination()};
    if (arguments.isSet(u"endings"_s)) {
        const auto list = endings(arguments);
        if (!list)
            return std::unexpected(list.error());
        choice.endings = *list;
    }
    if (arguments.isSet(u"from"_s)) {
        const auto from = fetchFrom(context);
        if (!from)
            return std::unexpected(from.error());
        choice.fetchFrom = *from;
    }
    if (arguments.isSet(u"new-cameras"_s)) {
        const auto adds = addsNewCameras(arguments);
        if (!adds)
            return std::unexpected(adds.error());
        choice.addsNewCameras = *adds;
    }
    for (CameraChoice& camera : *choice.cameras)
        camera.details = CameraDetails{.timeZone = timeZone(arguments.value(u"time-zone"_s))};
    const auto source = context.program.sourceSetup.add(choice, context.stop);
    if (!source)
        return std::unexpected(source.error());
    return addedOutput(context, *source);
}

QJsonObject cameraJson(const Camera& camera, const FolderStore::LeftOut& leftOut, qint64 leftInDrive) {
    QJsonObject json{{u"camera_name"_s, camera.name},
                     {u"folder_id"_s, camera.folderId},
                     {u"folder_path"_s, camera.folderPath},
                     {u"left_out"_s, leftOut.files},
                     {u"left_in_drive"_s, leftInDrive}};
    putDetails(json, camera.details);
    if (leftOut.files > 0)
        json.insert(u"left_out_example"_s, leftOut.example);
    return json;
}

/// The source as the database has it.
Result<QJsonObject> sourceJson(Connection& connection, const Source& source) {
    const auto status = SyncStatusStore(connection).byId(source.id);
    const auto leftOut = FolderStore(connection, source.id).leftOut();
    const auto leftInDrive = PendingStore(connection).leftInDrive(source.id);
    const auto folders = newCameraFolders(connection);
    if (!status)
        return std::unexpected(status.error());
    if (!leftOut)
        return std::unexpected(leftOut.error());
    if (!leftInDrive)
        return std::unexpected(leftInDrive.error());
    if (!folders)
        return std::unexpected(folders.error());
    QJsonArray cameras;
    for (const Camera& camera : source.cameras) {
        if (camera.selected)
            cameras += cameraJson(camera, leftOut->value(camera.id), leftInDrive->value(camera.id).files);
    }
    QJsonArray newCameras;
    for (const NewCameraFolder& folder : *folders) {
        if (folder.sourceId == source.id)
            newCameras += toJson(folder);
    }
    const SyncStatus known = status->value_or(SyncStatus{});
    return QJsonObject{{u"source_id"_s, source.id},
                       {u"source_name"_s, source.name},
                       {u"source_type"_s, u"cloud"_s},
                       {u"destination"_s, source.destination},
                       {u"active"_s, source.active},
                       {u"sync_enabled"_s, known.syncEnabled},
                       {u"sync_interval_minutes"_s, known.syncIntervalMinutes},
                       {u"endings"_s, source.endings.isEmpty()
                                          ? QJsonValue()
                                          : QJsonValue(QJsonArray::fromStringList(source.endings))},
                       {u"from"_s, source.fetchFrom.isValid() ? QJsonValue(toIsoUtc(source.fetchFrom)) : QJsonValue()},
                       {u"adds_new_cameras"_s, source.addsNewCameras},
                       {u"cameras"_s, cameras},
                       {u"new_cameras"_s, newCameras}};
}

Result<CommandOutput> listSources(CommandContext& context) {
    auto connection = context.program.database.connect();
    if (!connection)
        return std::unexpected(connection.error());
    const auto sources = SourceStore(**connection).all();
    if (!sources)
        return std::unexpected(sources.error());
    QJsonArray all;
    QList<QStringList> rows;
    for (const Source& source : *sources) {
        const auto json = sourceJson(**connection, source);
        if (!json)
            return std::unexpected(json.error());
        all += *json;
        rows += {QString::number(source.id), source.name, QString::number(source.cameras.size()),
                 Texts::tr("%1 min").arg(json->value(u"sync_interval_minutes"_s).toInt()), source.destination};
    }
    return CommandOutput{.json = all,
                         .text = rows.isEmpty() ? Texts::tr("There is no source yet; add-source makes one.")
                                                : textTable({Texts::tr("Id"), Texts::tr("Source"), Texts::tr("Cameras"),
                                                             Texts::tr("Interval"), Texts::tr("Destination")},
                                                            rows)};
}

QList<QCommandLineOption> setOptions() {
    return {
        {u"name"_s, Texts::tr("Its name."), u"name"_s},
        {u"folder"_s, Texts::tr("A camera folder's id; give it once for each camera."), u"id"_s},
        {u"all-cameras"_s, Texts::tr("Every camera folder below this folder (root: the whole Drive)."), u"id"_s},
        {u"interval"_s, intervalHelp(), u"minutes"_s},
        {u"dest"_s, Texts::tr("The folder for future footage; existing footage stays where it is."), u"folder"_s},
        {u"enabled"_s, Texts::tr("yes, or no to pause it."), u"yes|no"_s},
        {u"time-zone"_s,
         Texts::tr("The time zone of its cameras' clocks, or of one camera's, for example Asia/Tokyo; local: this "
                   "computer's. Applies to future clips."),
         u"[camera=]zone"_s},
        {u"endings"_s,
         Texts::tr("Endings of the files that are footage from now on, for example mp4,dav; default: everything but "
                   "documents, pictures and texts."),
         u"list"_s},
        {u"from"_s, fromHelp(), u"day"_s},
        {u"new-cameras"_s, newCamerasHelp(), u"add|ask"_s},
    };
}

QList<QCommandLineOption> removeOptions() {
    return {{u"delete-files"_s, Texts::tr("Also delete the footage it has downloaded.")}};
}

/// The id of a source, the command's only word.
Result<qint64> sourceId(const CommandContext& context) {
    if (context.words.size() != 1)
        return std::unexpected(wrongUse(Texts::tr("Give the id of one source; “sources” lists them.")));
    return wholeNumber(context.words[0], Texts::tr("A source's id"));
}

Result<SourceChanges> editFrom(CommandContext& context) {
    const QCommandLineParser& arguments = context.arguments;
    SourceChanges edit;
    if (arguments.isSet(u"name"_s))
        edit.name = arguments.value(u"name"_s);
    if (arguments.isSet(u"dest"_s))
        edit.destination = arguments.value(u"dest"_s);
    if (arguments.isSet(u"enabled"_s)) {
        const QString word = arguments.value(u"enabled"_s).toLower();
        if (word != u"yes" && word != u"no")
            return std::unexpected(wrongUse(Texts::tr("--enabled takes yes or no.")));
        edit.enabled = word == u"yes";
    }
    if (arguments.isSet(u"interval"_s)) {
        const auto minutes = interval(arguments);
        if (!minutes)
            return std::unexpected(minutes.error());
        edit.intervalMinutes = *minutes;
    }
    if (arguments.isSet(u"folder"_s) || arguments.isSet(u"all-cameras"_s)) {
        const auto cameras = chosenCameras(context);
        if (!cameras)
            return std::unexpected(cameras.error());
        edit.cameras = *cameras;
    }
    if (arguments.isSet(u"endings"_s)) {
        const auto list = endings(arguments);
        if (!list)
            return std::unexpected(list.error());
        edit.endings = *list;
    }
    if (arguments.isSet(u"from"_s)) {
        const auto from = fetchFrom(context);
        if (!from)
            return std::unexpected(from.error());
        edit.fetchFrom = *from;
    }
    if (arguments.isSet(u"new-cameras"_s)) {
        const auto adds = addsNewCameras(arguments);
        if (!adds)
            return std::unexpected(adds.error());
        edit.addsNewCameras = *adds;
    }
    for (const QString& words : arguments.values(u"time-zone"_s)) {
        edit.details += DetailsChange{words.section(u'=', 0, -2),
                                      [zone = timeZone(words.section(u'=', -1))](CameraDetails& details) {
                                          details.timeZone = zone;
                                      }};
    }
    return edit;
}

Result<CommandOutput> setSource(CommandContext& context) {
    const auto id = sourceId(context);
    if (!id)
        return std::unexpected(id.error());
    static const QStringList changes{u"name"_s,    u"folder"_s,    u"all-cameras"_s, u"interval"_s, u"dest"_s,
                                     u"enabled"_s, u"time-zone"_s, u"endings"_s,     u"from"_s,     u"new-cameras"_s};
    if (std::ranges::none_of(changes, [&](const QString& name) { return context.arguments.isSet(name); }))
        return std::unexpected(wrongUse(Texts::tr("Say what to change: --name, --folder, --interval, --dest, "
                                                  "--enabled, --time-zone, --endings, --from or --new-cameras.")));
    const auto edit = editFrom(context);
    if (!edit)
        return std::unexpected(edit.error());
    const auto source = context.program.sourceSetup.edit(*id, *edit, context.stop);
    if (!source)
        return std::unexpected(source.error());
    auto connection = context.program.database.connect();
    if (!connection)
        return std::unexpected(connection.error());
    auto json = sourceJson(**connection, *source);
    if (!json)
        return std::unexpected(json.error());
    json->insert(u"success"_s, true);
    return CommandOutput{
        .json = *json, .text = Texts::tr("Source %1 “%2” is changed.").arg(source->id).arg(visibleText(source->name))};
}

Result<CommandOutput> removeSource(CommandContext& context) {
    const auto id = sourceId(context);
    if (!id)
        return std::unexpected(id.error());
    const bool deleteFiles = context.arguments.isSet(u"delete-files"_s);
    const auto removed =
        context.program.sourceSetup.remove(*id, deleteFiles ? Footage::Delete : Footage::Keep, context.stop);
    if (!removed)
        return std::unexpected(removed.error());
    QString text = Texts::tr("Source %1 is removed.").arg(*id) + u' ';
    if (!deleteFiles)
        text += Texts::tr("Its footage stays on this computer.");
    else if (removed->outside.isEmpty())
        text += Texts::tr("%1 files are deleted.").arg(removed->files);
    else
        text += Texts::tr("%1 files are deleted; %2 are in other folders and stay.")
                    .arg(removed->files)
                    .arg(removed->outside.size());
    return CommandOutput{.json = QJsonObject{{u"success"_s, true},
                                             {u"source_id"_s, *id},
                                             {u"files_deleted"_s, removed->files},
                                             {u"bytes_deleted"_s, removed->bytes},
                                             {u"files_elsewhere"_s, removed->outside.size()}},
                         .text = text};
}

} // namespace

std::span<const Command> sourceCommands() {
    static constexpr std::array commands{
        Command{"add-source", "NAME --folder ID...", QT_TRANSLATE_NOOP("Command", "Save a source and its cameras."),
                addOptions, addSource, beside},
        Command{"sources", "", QT_TRANSLATE_NOOP("Command", "List the sources."), noOptions, listSources, beside},
        Command{"set-source", "ID [--interval MIN ...]",
                QT_TRANSLATE_NOOP("Command", "Change a source: all of it or nothing."), setOptions, setSource, beside},
        Command{"remove-source", "ID [--delete-files]",
                QT_TRANSLATE_NOOP("Command", "Remove a source; its footage stays unless you say otherwise."),
                removeOptions, removeSource, beside},
    };
    return commands;
}

} // namespace vtrack
