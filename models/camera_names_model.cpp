// SPDX-License-Identifier: GPL-3.0-or-later
#include "camera_names_model.h"

#include "camera_name.h"
#include "display_text.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace vtrack {

void CameraNamesModel::setFolders(const QList<Folder>& folders) {
    beginResetModel();
    m_rows.clear();
    for (const Folder& folder : folders)
        m_rows += Row{.folder = folder, .name = {}};
    proposeNames();
    checkNames();
    endResetModel();
}

void CameraNamesModel::proposeNames() {
    QStringList nameless;
    QStringList taken;
    for (const Row& row : std::as_const(m_rows)) {
        if (m_typed.contains(row.folder.id))
            taken += m_typed.value(row.folder.id);
        else
            nameless += row.folder.name;
    }
    QStringList proposed = uniqueCameraNames(nameless, taken);
    for (Row& row : m_rows)
        row.name = m_typed.contains(row.folder.id) ? m_typed.value(row.folder.id) : proposed.takeFirst();
}

void CameraNamesModel::checkNames() {
    QStringList names;
    for (const Row& row : std::as_const(m_rows))
        names += row.name;
    const CameraNameCounts all = countedCameraNames(names);
    for (Row& row : m_rows) {
        const auto name = checkedCameraName(row.name, all);
        row.error = name ? QString() : name.error().sentence;
    }
}

QList<CameraChoice> CameraNamesModel::cameras() const {
    QList<CameraChoice> cameras;
    for (const Row& row : m_rows)
        cameras += CameraChoice{.folderId = row.folder.id,
                                .folderName = row.folder.name,
                                .folderPath = row.folder.path,
                                .cameraName = row.name,
                                .details = m_details.value(row.folder.id)};
    return cameras;
}

int CameraNamesModel::firstBadRow() const {
    const auto bad = std::ranges::find_if(
        m_rows, [this](const Row& row) { return !row.error.isEmpty() || m_refusedZones.contains(row.folder.id); });
    return bad == m_rows.end() ? -1 : int(bad - m_rows.begin());
}

int CameraNamesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_rows.size());
}

int CameraNamesModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : 3;
}

QVariant CameraNamesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case FolderColumn:
        return tr("Folder in Google Drive");
    case NameColumn:
        return tr("Camera name");
    default:
        return tr("Time zone");
    }
}

QVariant CameraNamesModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    return safeToShow(value(index, role), role);
}

QVariant CameraNamesModel::value(const QModelIndex& index, int role) const {
    const Row& row = m_rows[index.row()];
    if (index.column() == ZoneColumn)
        return zoneData(row.folder, role);
    const bool isName = index.column() == NameColumn;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return isName ? row.name : row.folder.path;
    case Qt::ToolTipRole:
        return isName && !row.error.isEmpty() ? row.error : row.folder.path;
    case Qt::AccessibleTextRole:
        return isName ? tr("Name of the camera in %1: %2").arg(row.folder.path, row.name) : row.folder.path;
    case Qt::AccessibleDescriptionRole:
        return isName ? row.error : QString();
    case IdRole:
        return row.folder.id;
    case ErrorRole:
        return row.error;
    default:
        return {};
    }
}

QVariant CameraNamesModel::zoneData(const Folder& folder, int role) const {
    const QString zone = m_details.value(folder.id).timeZone;
    const RefusedZone refused = m_refusedZones.value(folder.id);
    const QString shown = refused.typed.isEmpty() ? zoneText(zone) : refused.typed;
    switch (role) {
    case Qt::DisplayRole:
        return shown;
    case Qt::EditRole:
        return zone;
    case ErrorRole:
    case Qt::AccessibleDescriptionRole:
        return refused.why;
    case Qt::ToolTipRole:
        if (!refused.why.isEmpty())
            return refused.why;
        return shown + u" · "_s +
               tr("The time zone of the camera's own clock: times in the names of its clips are read in it. Applies to "
                  "future clips.");
    case Qt::AccessibleTextRole:
        return tr("Time zone of the camera in %1: %2").arg(folder.path, shown);
    default:
        return {};
    }
}

QString CameraNamesModel::zoneText(const QString& zone) {
    return zone.isEmpty() ? tr("As this computer") : zone;
}

bool CameraNamesModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    Row& row = m_rows[index.row()];
    if (index.column() == ZoneColumn) {
        m_details[row.folder.id].timeZone = value.toString();
        m_refusedZones.remove(row.folder.id);
        emit dataChanged(index, index);
        return true;
    }
    row.name = value.toString().trimmed();
    m_typed.insert(row.folder.id, row.name);
    checkNames();
    // The old name may now be free for another row.
    emit dataChanged(this->index(0, 0), this->index(rowCount() - 1, NameColumn));
    return true;
}

void CameraNamesModel::setZones(const QString& zone) {
    if (m_rows.isEmpty())
        return;
    for (const Row& row : std::as_const(m_rows)) {
        m_details[row.folder.id].timeZone = zone;
        m_refusedZones.remove(row.folder.id);
    }
    emit dataChanged(index(0, ZoneColumn), index(rowCount() - 1, ZoneColumn)); // Once: views measure all rows for it.
}

void CameraNamesModel::refuseZone(const QModelIndex& zone, const QString& typed, const QString& why) {
    m_refusedZones.insert(m_rows[zone.row()].folder.id, {.typed = typed, .why = why});
    emit dataChanged(zone, zone);
}

Qt::ItemFlags CameraNamesModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() != FolderColumn ? flags | Qt::ItemIsEditable : flags;
}

} // namespace vtrack
