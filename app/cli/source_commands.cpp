// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "dashboard_store.h"
#include "source_store.h"
#include "sync_status_store.h"
#include "text_table.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SourceCommands)
};

void addAddOptions(QCommandLineParser& parser) {
    parser.addOptions({
        {u"folder"_s, Texts::tr("A camera folder's id; give it once for each camera."), u"id"_s},
        {u"all-cameras"_s, Texts::tr("Every camera folder below this folder (root: the whole Drive)."), u"id"_s},
        {u"interval"_s, Texts::tr("Minutes between checks, 2 to 60."), u"minutes"_s, u"10"_s},
        {u"dest"_s, Texts::tr("Where footage goes."), u"folder"_s},
    });
}

Result<CommandOutput> addSource(CommandContext& context) {
    const QCommandLineParser& arguments = context.arguments;
    if (context.words.size() != 1)
        return std::unexpected(wrongUse(Texts::tr("Give the new source one name.")));
    const auto minutes = wholeNumber(arguments.value(u"interval"_s), u"--interval"_s);
    if (!minutes)
        return std::unexpected(minutes.error());
    QStringList ids = arguments.values(u"folder"_s);
    if (arguments.isSet(u"all-cameras"_s)) {
        const auto below = context.program.folders.camerasBelow(arguments.value(u"all-cameras"_s), context.stop);
        if (!below)
            return std::unexpected(below.error());
        for (const Folder& camera : *below)
            ids += camera.id;
    }
    SourceChoice choice{.name = context.words[0],
                        .cameras = {},
                        .intervalMinutes = static_cast<int>(std::clamp<qint64>(*minutes, -1, 1000)),
                        .destination = arguments.isSet(u"dest"_s) ? arguments.value(u"dest"_s)
                                                                  : context.program.settings.destination()};
    for (const QString& id : ids)
        choice.cameras += {.folderId = id};
    const auto source = context.program.sourceSetup.add(choice, context.stop);
    if (!source)
        return std::unexpected(source.error());
    QJsonArray cameras;
    QStringList names;
    for (const Camera& camera : source->cameras) {
        cameras += camera.name;
        names += camera.name;
    }
    return CommandOutput{
        .json = QJsonObject{{u"success"_s, true}, {u"source_id"_s, source->id}, {u"cameras"_s, cameras}},
        .text = Texts::tr("Source %1 “%2” with %n camera(s): %3", nullptr, static_cast<int>(names.size()))
                    .arg(source->id)
                    .arg(printable(source->name), printable(names.join(u", "_s)))};
}

QJsonObject sourceJson(const Source& source, const SyncStatus& status) {
    QJsonArray cameras;
    for (const Camera& camera : source.cameras) {
        if (camera.selected)
            cameras += QJsonObject{{u"camera_name"_s, camera.name},
                                   {u"folder_id"_s, camera.folderId},
                                   {u"folder_path"_s, camera.folderPath}};
    }
    return {{u"source_id"_s, source.id},
            {u"source_name"_s, source.name},
            {u"source_type"_s, u"cloud"_s},
            {u"destination"_s, source.destination},
            {u"active"_s, source.active},
            {u"sync_enabled"_s, status.syncEnabled},
            {u"sync_interval_minutes"_s, status.syncIntervalMinutes},
            {u"cameras"_s, cameras}};
}

Result<CommandOutput> listSources(CommandContext& context) {
    auto connection = context.program.database.connect();
    if (!connection)
        return std::unexpected(connection.error());
    const auto sources = SourceStore(**connection).all();
    if (!sources)
        return std::unexpected(sources.error());
    QJsonArray json;
    QList<QStringList> rows;
    for (const Source& source : *sources) {
        const auto found = SyncStatusStore(**connection).byId(source.id);
        if (!found)
            return std::unexpected(found.error());
        const SyncStatus status = found->value_or(SyncStatus{});
        json += sourceJson(source, status);
        rows += {QString::number(source.id), source.name, QString::number(source.cameras.size()),
                 Texts::tr("%1 min").arg(status.syncIntervalMinutes), source.destination};
    }
    return CommandOutput{.json = json,
                         .text = rows.isEmpty() ? Texts::tr("There is no source yet; add-source makes one.")
                                                : textTable({Texts::tr("Id"), Texts::tr("Source"), Texts::tr("Cameras"),
                                                             Texts::tr("Interval"), Texts::tr("Destination")},
                                                            rows)};
}

} // namespace

std::span<const Command> sourceCommands() {
    static constexpr std::array commands{
        Command{"add-source", "NAME --folder ID...", QT_TRANSLATE_NOOP("Command", "Save a source and its cameras."),
                addAddOptions, addSource},
        Command{"sources", "", QT_TRANSLATE_NOOP("Command", "List the sources."), noOptions, listSources},
    };
    return commands;
}

} // namespace vtrack
