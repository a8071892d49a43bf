// SPDX-License-Identifier: GPL-3.0-or-later
#include "camera_model.h"

#include "display_text.h"
#include "item_roles.h"
#include "left_out_text.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

bool isNumber(int column) {
    return column == CameraModel::Files || column == CameraModel::Size;
}

} // namespace

void CameraModel::setCameras(const QList<CameraRow>& cameras, const QDateTime& now) {
    m_all = cameras;
    m_now = now;
    showSource(m_sourceId);
    touchAll({Qt::DisplayRole, Qt::AccessibleTextRole}); // At midnight, "today" becomes "yesterday".
}

void CameraModel::setNow(const QDateTime& now) {
    m_now = now;
    touchAll({Qt::DisplayRole, Qt::AccessibleTextRole});
}

void CameraModel::showSource(qint64 sourceId) {
    m_sourceId = sourceId;
    QList<CameraRow> shown;
    for (const CameraRow& camera : std::as_const(m_all)) {
        if (camera.sourceId == sourceId)
            shown += camera;
    }
    setRows(std::move(shown));
}

void CameraModel::setBadges(const CameraBadges& badges) {
    if (m_badges == badges)
        return;
    m_badges = badges;
    touchAll({IconNameRole, Qt::ToolTipRole, Qt::AccessibleTextRole});
}

int CameraModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CameraModel::value(const QModelIndex& index, int role) const {
    const CameraRow& camera = row(index);
    switch (role) {
    case Qt::DisplayRole:
        return text(camera, index.column());
    case Qt::ToolTipRole:
        return hint(camera, index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue<Qt::Alignment>((isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft) |
                                                  Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
        //: For screen readers: "Camera: Cloud_Cam1".
        return tr("%1: %2").arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                                spokenText(camera, index.column()));
    case IconNameRole:
        return index.column() == Name ? badge(camera).icon : QVariant();
    case IdRole:
        return camera.key;
    default:
        return {};
    }
}

QVariant CameraModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue<Qt::Alignment>((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) |
                                                  Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Camera");
    case LastFile:
        return tr("Last file");
    case NewestRecording:
        return tr("Newest recording");
    case Files:
        return tr("Files");
    case Size:
        return tr("Size");
    default:
        return {};
    }
}

QString CameraModel::leftOutNote(const QModelIndex& current) const {
    const auto isLess = [](const CameraRow& one, const CameraRow& other) {
        return one.leftOut.files < other.leftOut.files;
    };
    if (rowCount() == 0)
        return {};
    const CameraRow& most = *std::ranges::max_element(rows(), isLess);
    const CameraRow& shown = current.isValid() && row(current).leftOut.files > 0 ? row(current) : most;
    const auto others = std::ranges::count_if(
        rows(), [&](const CameraRow& camera) { return camera.leftOut.files > 0 && camera.key != shown.key; });
    if (shown.leftOut.files == 0)
        return {};
    const QString note = leftOutText(shown.name, shown.leftOut);
    return others == 0 ? note : note + u' ' + tr("%n other camera(s) have such files, too.", nullptr, int(others));
}

QString CameraModel::leftInDriveNote() const {
    FileTotal all;
    QDateTime from;
    for (const CameraRow& camera : rows()) {
        all.files += camera.leftInDrive.files;
        all.bytes += camera.leftInDrive.bytes;
        from = camera.fetchFrom;
    }
    return all.files == 0 ? QString() : leftInDriveText(tr("these cameras"), all, from);
}

/// A camera without a badge is no longer synced: it has earlier footage.
CameraBadge CameraModel::badge(const CameraRow& camera) const {
    return m_badges.value(camera.id, {.state = CameraState::Paused, .icon = u"tray-paused"_s, .text = {}});
}

QVariant CameraModel::hint(const CameraRow& camera, int column) const {
    switch (column) {
    case Name:
        return capitalised(badge(camera).text);
    case LastFile:
        return camera.lastFile;
    case NewestRecording:
        return exactText(camera.newestRecording);
    case Files:
        return filesHint(camera);
    default:
        return {};
    }
}

/// Which of its files are not fetched, and why.
QVariant CameraModel::filesHint(const CameraRow& camera) {
    QStringList lines;
    if (camera.leftOut.files > 0)
        lines += leftOutText(camera.name, camera.leftOut);
    if (camera.leftInDrive.files > 0)
        lines += leftInDriveText(camera.name, camera.leftInDrive, camera.fetchFrom);
    return lines.isEmpty() ? QVariant() : QVariant(lines.join(u'\n'));
}

/// With what its icon says.
QString CameraModel::spokenText(const CameraRow& camera, int column) const {
    const QString state = column == Name ? capitalised(badge(camera).text) : QString();
    return state.isEmpty() ? text(camera, column) : u"%1. %2"_s.arg(text(camera, column), state);
}

QString CameraModel::text(const CameraRow& camera, int column) const {
    const bool isEmpty = camera.files == 0;
    switch (column) {
    case Name:
        return camera.name;
    case LastFile:
        return isEmpty ? tr("None yet") : camera.lastFile;
    case NewestRecording:
        return camera.newestRecording.isValid() ? agoText(camera.newestRecording, m_now) : u"–"_s;
    case Files:
        return QLocale().toString(camera.files);
    case Size:
        return isEmpty ? u"–"_s : sizeText(camera.bytes);
    default:
        return {};
    }
}

} // namespace vtrack
