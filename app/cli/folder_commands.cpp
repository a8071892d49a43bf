// SPDX-License-Identifier: GPL-3.0-or-later
#include "camera_folder.h"
#include "command.h"
#include "folder_json.h"
#include "folder_verdict.h"
#include "text_table.h"
#include "visible_text.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(FolderCommands)
};

QList<QCommandLineOption> listOptions() {
    return {{u"max-results"_s, Texts::tr("Folders a page, 1 to 1000."), u"number"_s, u"50"_s},
            {u"page-token"_s, Texts::tr("Continue after the page with this token."), u"token"_s},
            {u"include-stats"_s, Texts::tr("Also count the files of each camera: one request or more "
                                           "a camera.")}};
}

QString filesText(const FolderStats& stats) {
    const QString number = QString::number(stats.files);
    return stats.complete ? number : Texts::tr("more than %1").arg(number);
}

QString folderTable(const QList<Folder>& folders, bool withStats) {
    QStringList heading{Texts::tr("Id"), Texts::tr("Level"), Texts::tr("Camera")};
    if (withStats)
        heading += {Texts::tr("Files"), Texts::tr("Bytes"), Texts::tr("Newest")};
    heading += Texts::tr("Path");
    QList<QStringList> rows;
    for (const Folder& folder : folders) {
        QStringList row{folder.id, QString::number(folder.depth), canBeCamera(folder) ? Texts::tr("yes") : QString()};
        if (folder.stats)
            row += {filesText(*folder.stats), QString::number(folder.stats->bytes), toIsoUtc(folder.stats->newest)};
        else if (withStats)
            row += QStringList{{}, {}, {}};
        rows += row + QStringList{folder.isShortcut() ? Texts::tr("%1 (shortcut)").arg(folder.path) : folder.path};
    }
    return textTable(heading, rows);
}

Result<CommandOutput> listSubfolders(CommandContext& context) {
    const auto most = wholeNumber(context.arguments.value(u"max-results"_s), u"--max-results"_s);
    if (!most)
        return std::unexpected(most.error());
    if (*most < 1 || *most > 1000)
        return std::unexpected(wrongUse(Texts::tr("--max-results must be from 1 to 1000.")));
    if (context.words.size() > 1)
        return std::unexpected(wrongUse(Texts::tr("Give one folder id at most.")));
    const QString parent = context.words.value(0, u"root"_s);
    FolderService& folders = context.program.folders;
    auto page =
        folders.subfolders(parent, static_cast<int>(*most), context.arguments.value(u"page-token"_s), context.stop);
    if (!page)
        return std::unexpected(page.error());
    const bool withStats = context.arguments.isSet(u"include-stats"_s);
    const auto details = withStats ? FolderService::Details::Stats : FolderService::Details::Subfolders;
    if (auto asked = folders.askFor(details, page->folders, context.stop); !asked)
        return std::unexpected(asked.error());
    QString text = folderTable(page->folders, withStats);
    if (!page->nextPageToken.isEmpty())
        text += Texts::tr("There are more: --page-token %1").arg(visibleText(page->nextPageToken)) + u'\n';
    return CommandOutput{.json = subfoldersJson(*page, folders.cacheInfo(), context.program.clock.now()), .text = text};
}

Result<CommandOutput> validateSelection(CommandContext& context) {
    if (context.words.isEmpty())
        return std::unexpected(wrongUse(Texts::tr("Give the ids of the folders to check.")));
    const auto checked = context.program.folders.check(context.words, context.stop);
    if (!checked)
        return std::unexpected(checked.error());
    QString text;
    for (const CheckedFolder& folder : *checked)
        text += visibleText(verdictSentence(folder)) + u'\n';
    return CommandOutput{.json = validationJson(*checked), .text = text};
}

} // namespace

std::span<const Command> folderCommands() {
    static constexpr std::array commands{
        Command{"list-subfolders", "[PARENT]",
                QT_TRANSLATE_NOOP("Command", "List one page of a Drive folder's folders."), listOptions, listSubfolders,
                beside},
        Command{"validate-selection", "ID...", QT_TRANSLATE_NOOP("Command", "Check whether folders can be cameras."),
                noOptions, validateSelection, beside},
    };
    return commands;
}

} // namespace vtrack
