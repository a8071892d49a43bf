// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "new_camera_json.h"
#include "text_table.h"
#include "visible_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CameraCommands)
};

/// Folders next to chosen cameras that still need a decision.
Result<CommandOutput> newCameras(CommandContext& context) {
    auto connection = context.program.database.connect();
    if (!connection)
        return std::unexpected(connection.error());
    const auto folders = newCameraFolders(**connection);
    if (!folders)
        return std::unexpected(folders.error());
    QJsonArray json;
    QList<QStringList> rows;
    for (const NewCameraFolder& folder : *folders) {
        json += toJson(folder);
        rows += {QString::number(folder.sourceId), folder.folderId, visibleText(sentenceOf(folder))};
    }
    return CommandOutput{
        .json = json,
        .text = rows.isEmpty()
                    ? Texts::tr("There is no new camera folder next to chosen ones.")
                    : textTable({Texts::tr("Source"), Texts::tr("Folder id"), Texts::tr("What appeared")}, rows)};
}

Result<CommandOutput> addCamera(CommandContext& context) {
    if (context.words.size() != 2)
        return std::unexpected(
            wrongUse(Texts::tr("Give a source and the id of a camera folder, as “new-cameras” lists them.")));
    const auto sourceId = wholeNumber(context.words[0], Texts::tr("a source's number"));
    if (!sourceId)
        return std::unexpected(sourceId.error());
    const auto source = context.program.sourceSetup.addCamera(*sourceId, context.words[1], context.stop);
    if (!source)
        return std::unexpected(source.error());
    const auto camera = std::ranges::find(source->cameras, context.words[1], &Camera::folderId);
    const QString name = camera == source->cameras.end() ? QString() : camera->name;
    return CommandOutput{
        .json = QJsonObject{{u"success"_s, true}, {u"source_id"_s, source->id}, {u"camera_name"_s, name}},
        .text = Texts::tr("“%1” is a camera of “%2” now.").arg(visibleText(name), visibleText(source->name))};
}

QList<QCommandLineOption> ignoreOptions() {
    return {{u"undo"_s, Texts::tr("No longer ignore them.")}};
}

Result<CommandOutput> ignoreCamera(CommandContext& context) {
    if (context.words.isEmpty())
        return std::unexpected(wrongUse(Texts::tr("Give the ids of camera folders, as “new-cameras” lists them.")));
    auto connection = context.program.database.connect();
    if (!connection)
        return std::unexpected(connection.error());
    const bool undo = context.arguments.isSet(u"undo"_s);
    const auto done = (*connection)->transaction([&]() -> Result<void> {
        for (const QString& id : context.words) {
            if (auto set = UnchosenFolderStore::setIgnored(**connection, id, !undo, context.program.clock.now()); !set)
                return set;
        }
        return {};
    });
    if (!done)
        return std::unexpected(done.error());
    const auto count = static_cast<int>(context.words.size());
    return CommandOutput{.json = QJsonObject{{u"success"_s, true}, {u"folders"_s, count}},
                         .text = undo ? Texts::tr("%n folder(s) are no longer ignored.", nullptr, count)
                                      : Texts::tr("%n folder(s) are ignored.", nullptr, count)};
}

} // namespace

std::span<const Command> cameraCommands() {
    static constexpr std::array commands{
        Command{"new-cameras", "", QT_TRANSLATE_NOOP("Command", "List new camera folders next to chosen ones."),
                noOptions, newCameras, beside},
        Command{"add-camera", "SOURCE FOLDER",
                QT_TRANSLATE_NOOP("Command", "Add a camera folder to a source; it can replace one that is gone."),
                noOptions, addCamera, beside},
        Command{"ignore-camera", "FOLDER... [--undo]", QT_TRANSLATE_NOOP("Command", "Ignore these camera folders."),
                ignoreOptions, ignoreCamera, beside},
    };
    return commands;
}

} // namespace vtrack
