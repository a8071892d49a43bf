// SPDX-License-Identifier: GPL-3.0-or-later
#include "added_source.h"

#include "taken_cameras.h"
#include "visible_text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SourceCommands)
};

} // namespace

CommandOutput addedOutput(CommandContext& context, const Source& source) {
    const TakenCameras taken = context.program.sourceSetup.takenCameras(source.id).value_or(TakenCameras());
    QStringList names;
    QStringList folders;
    QStringList others;
    for (const Camera& camera : source.cameras) {
        names += camera.name;
        folders += camera.folderId;
        others += taken.value(camera.folderId);
    }
    others.removeDuplicates();
    QString text = Texts::tr("Source %1 “%2” with %n camera(s): %3", nullptr, static_cast<int>(names.size()))
                       .arg(source.id)
                       .arg(visibleText(source.name), visibleText(names.join(u", "_s)));
    if (!others.isEmpty())
        text += u'\n' + Texts::tr("Warning: %1").arg(twiceSentence(taken, folders));
    return {.json = QJsonObject{{u"success"_s, true},
                                {u"source_id"_s, source.id},
                                {u"cameras"_s, QJsonArray::fromStringList(names)},
                                {u"already_in"_s, QJsonArray::fromStringList(others)}},
            .text = text};
}

} // namespace vtrack
