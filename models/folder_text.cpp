// SPDX-License-Identifier: GPL-3.0-or-later
#include "folder_text.h"

#include "camera_folder.h"
#include "display_text.h"
#include "folder_tree_model.h"
#include "visible_text.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(FolderText)
};

QString number(qint64 value) {
    return QLocale().toString(value);
}

QString statsText(const FolderStats& stats) {
    if (stats.files == 0)
        return stats.complete ? Texts::tr("no files") : Texts::tr("no files found so far");
    const QString count = stats.files == 1 ? Texts::tr("1 file") : Texts::tr("%1 files").arg(number(stats.files));
    const QString text = u"%1, %2"_s.arg(count, sizeText(stats.bytes));
    const QString newest = QLocale().toString(stats.newest.toLocalTime(), QLocale::ShortFormat);
    return Texts::tr("%1, newest %2").arg(stats.complete ? text : Texts::tr("more than %1").arg(text), newest);
}

/// A folder that looks like a project, an area or a location, but may be a camera that lies too high.
bool isTooHigh(const FolderNode& node) {
    return node.folder.depth > 0 && node.folder.depth < cameraDepth && node.holdsNoFolders();
}

/// A folder that counts as a camera, but may be one level above the cameras. Folders of days look the same.
bool mayBeTooDeep(const Folder& folder) {
    return canBeCamera(folder) && folder.hasSubfolders.value_or(false);
}

QString cameraHint(const Folder& folder, const QString& name) {
    const QString path = visibleText(folder.path);
    if (!mayBeTooDeep(folder))
        return Texts::tr("“%1” is a camera folder: %2").arg(name, path);
    if (folder.stats && folder.stats->files == 0)
        return Texts::tr("“%1” is a camera folder: %2. There are folders in it, but no clips were found. If these "
                         "folders are the cameras, move them one level up in Google Drive.")
            .arg(name, path);
    return Texts::tr("“%1” is a camera folder: %2. All clips in its folders are downloaded as those of this one "
                     "camera. If each of these folders is a camera, move them one level up in Google Drive.")
        .arg(name, path);
}

/// What the folder's content says of its level, after its name; empty where nothing is odd.
QString levelRemark(const FolderNode& node) {
    if (isTooHigh(node))
        return Texts::tr("no camera folders in it");
    if (!mayBeTooDeep(node.folder) || !node.folder.stats)
        return {};
    return node.folder.stats->files == 0 ? Texts::tr("its cameras may lie one level deeper")
                                         : Texts::tr("one camera with all its folders");
}

QString levelHint(const FolderNode& node, const QString& name) {
    const Folder& folder = node.folder;
    if (isTooHigh(node))
        return Texts::tr("There are no folders in “%1”, so no camera can be chosen in it. If its clips lie right in "
                         "it, move it down to the fourth level in Google Drive (project, area, location, camera): "
                         "only folders there are cameras.")
            .arg(name);
    switch (folder.depth) {
    case 0:
        return Texts::tr("“%1” is a drive. Open it to reach its projects, areas, locations and cameras.").arg(name);
    case 1:
        return Texts::tr(
                   "“%1” is a project. Its box, or the space bar, ticks all cameras in it. Open it to tick single "
                   "cameras.")
            .arg(name);
    case 2:
        return Texts::tr("“%1” is an area. Its box, or the space bar, ticks all cameras in it. Open it to tick single "
                         "cameras.")
            .arg(name);
    case 3:
        return Texts::tr("“%1” is a location. Its box, or the space bar, ticks all cameras in it. Open it to tick "
                         "single cameras.")
            .arg(name);
    case cameraDepth:
        return cameraHint(folder, name);
    default:
        return Texts::tr("“%1” is too deep: only folders at the fourth level are cameras.").arg(name);
    }
}

/// What a box above cameras shows, once some of them are ticked.
QString boxHint(const FolderNode& node, const CamerasBelow& cameras) {
    if (!node.isAboveCameras() || cameras.chosen == 0)
        return {};
    if (!cameras.all && cameras.areTooMany)
        return Texts::tr("Chosen: %1. How many cameras there are in it was not counted, because it holds many folders.")
            .arg(number(cameras.chosen));
    if (!cameras.all)
        return Texts::tr("Chosen: %1. How many cameras there are in it is not known yet.").arg(number(cameras.chosen));
    if (cameras.chosen == *cameras.all)
        return Texts::tr("All its cameras are chosen (%1).").arg(number(cameras.chosen));
    return Texts::tr("Chosen: %1 of its %2 cameras.").arg(number(cameras.chosen), number(*cameras.all));
}

/// Names of sources, to be put between quotation marks.
QString sourceNames(const QStringList& sources) {
    QStringList names;
    for (const QString& source : sources)
        names += nameText(forPeople(source));
    return names.join(u"”, “"_s);
}

/// What a camera means for a person who has it in another source.
QString twiceHint(const CamerasBelow& cameras) {
    return cameras.alsoIn.isEmpty() ? QString()
                                    : Texts::tr("It is already in “%1”: its clips would be downloaded twice.")
                                          .arg(sourceNames(cameras.alsoIn));
}

} // namespace

QCollator folderOrder() {
    // A system without a language ("C") cannot sort by number.
    QCollator order(QLocale().language() == QLocale::C ? QLocale(QLocale::English) : QLocale());
    order.setNumericMode(true);
    order.setCaseSensitivity(Qt::CaseInsensitive);
    return order;
}

QString levelText(int depth) {
    switch (depth) {
    case 0:
        return Texts::tr("Drive");
    case 1:
        return Texts::tr("Project");
    case 2:
        return Texts::tr("Area");
    case 3:
        return Texts::tr("Location");
    case 4:
        return Texts::tr("Camera");
    default:
        return Texts::tr("Folder");
    }
}

QString folderHint(const FolderNode& node, const CamerasBelow& cameras) {
    const Folder& folder = node.folder;
    const QString name = nameText(forPeople(folder.name));
    if (!folder.reachable)
        return Texts::tr("The shortcut “%1” leads to a folder that is gone or that this account may not see.")
            .arg(name);
    if (node.loop)
        return Texts::tr("The shortcut “%1” leads back to a folder that contains it. Open that folder.").arg(name);
    QStringList hints{levelHint(node, name), boxHint(node, cameras), twiceHint(cameras)};
    hints.removeAll(QString());
    const QString hint = hints.join(u' ');
    return folder.isShortcut() ? Texts::tr("%1 (A shortcut to %2.)").arg(hint, visibleText(folder.path)) : hint;
}

QString folderRemark(const FolderNode& node, const CamerasBelow& cameras) {
    QStringList remarks;
    if (!cameras.alsoIn.isEmpty())
        remarks += Texts::tr("already in “%1”").arg(sourceNames(cameras.alsoIn));
    if (cameras.areRead)
        remarks += Texts::tr("reading its cameras…");
    if (cameras.chosen > 0 && cameras.all)
        remarks += Texts::tr("%1 of %2 chosen").arg(number(cameras.chosen), number(*cameras.all));
    else if (cameras.chosen > 0)
        remarks += Texts::tr("%1 chosen").arg(number(cameras.chosen));
    if (node.loop)
        remarks += Texts::tr("shortcut to a folder above");
    else if (!node.folder.reachable)
        remarks += Texts::tr("shortcut that leads nowhere");
    else if (node.folder.isShortcut())
        remarks += Texts::tr("shortcut");
    if (node.folder.stats)
        remarks += statsText(*node.folder.stats);
    if (const QString level = levelRemark(node); node.folder.reachable && !node.loop && !level.isEmpty())
        remarks += level;
    return remarks.join(u" · "_s);
}

QString folderSentence(const FolderNode& node, const CamerasBelow& cameras) {
    const QString remark = folderRemark(node, cameras);
    const QString text = u"%1, %2"_s.arg(nameText(node.folder.name), levelText(node.folder.depth));
    return remark.isEmpty() ? text : u"%1, %2"_s.arg(text, remark);
}

QString tickedText(const QString& folder, int ticked, int all) {
    const QString name = nameText(forPeople(folder));
    if (all == 0)
        return Texts::tr("There are no cameras in “%1”, so none was ticked. Shortcuts do not count.").arg(name);
    if (ticked == 0)
        return Texts::tr("All cameras in “%1” were ticked already.").arg(name);
    return Texts::tr("%n camera(s) ticked: all cameras in “%1” are chosen now.", nullptr, ticked).arg(name);
}

QString untickedText(const QString& folder, int unticked) {
    return Texts::tr("%n camera(s) unticked: no camera in “%1” is chosen now.", nullptr, unticked)
        .arg(nameText(forPeople(folder)));
}

QString unreadText(const QString& folder, const QString& reason) {
    return Texts::tr("The cameras in “%1” could not be read, so none was ticked. %2")
        .arg(nameText(forPeople(folder)), reason);
}

QString stoppedText(const QString& folder) {
    return Texts::tr("The folders are read again, so no camera in “%1” was ticked. Tick it once more.")
        .arg(nameText(forPeople(folder)));
}

QString noteText(const FolderNode& node) {
    switch (node.kind) {
    case FolderTreeModel::MoreRow:
        return Texts::tr("Show more folders (%1 are shown)…")
            .arg(QLocale().toString(qsizetype(node.parent->children.size())));
    case FolderTreeModel::ErrorRow:
        return Texts::tr("%1 Click here to try again.").arg(node.sentence);
    default:
        return Texts::tr("Loading…");
    }
}

QString projectIn(const QString& cameraPath) {
    constexpr int fromTheEnd = -4; // Project, area, location, camera.
    return cameraPath.section(u'/', fromTheEnd, fromTheEnd);
}

} // namespace vtrack
