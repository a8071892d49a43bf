// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "folder_service.h"
#include "source_setup.h"

#include <QAbstractTableModel>
#include <QHash>

namespace vtrack {

/// The chosen camera folders with their local names and time zones, both editable. An invalid name, or a time zone that
/// is not understood, stays as typed, together with its error. Lives on the GUI thread.
class CameraNamesModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { FolderColumn, NameColumn, ZoneColumn };

    enum Role {
        IdRole = Qt::UserRole, ///< Drive's id of the folder.
        ErrorRole,             ///< Why the name or the time zone is invalid; empty if it is valid.
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Shows these folders. Names typed before are kept for the folders that are still there; the others get the name
    /// made from their folder.
    void setFolders(const QList<Folder>& folders);

    /// The names of existing cameras, by folder id. Treated like typed names.
    void setNames(const QHash<QString, QString>& names) { m_typed.insert(names); }

    /// The names that a person gave, by folder id.
    [[nodiscard]] const QHash<QString, QString>& typedNames() const { return m_typed; }

    /// By folder id; usual ones where there are none.
    void setDetails(const QHash<QString, CameraDetails>& details) { m_details.insert(details); }

    [[nodiscard]] const QHash<QString, CameraDetails>& details() const { return m_details; }

    /// For people: "Asia/Tokyo", "As this computer". @param zone empty for this computer's.
    [[nodiscard]] static QString zoneText(const QString& zone);

    /// Gives all cameras that time zone. @param zone empty for this computer's.
    void setZones(const QString& zone);

    /// Keeps what was typed in place of a time zone, and why it is none, until a zone is set. @param zone its cell.
    void refuseZone(const QModelIndex& zone, const QString& typed, const QString& why);

    /// The choice as SourceSetup takes it.
    [[nodiscard]] QList<CameraChoice> cameras() const;
    /// The first row whose name or time zone cannot be used, or -1.
    [[nodiscard]] int firstBadRow() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    /// With names as they are.
    [[nodiscard]] QVariant value(const QModelIndex& index, int role) const;

    struct Row {
        Folder folder;
        QString name;
        QString error = {};
    };

    struct RefusedZone {
        QString typed;
        QString why;
    };

    [[nodiscard]] QVariant zoneData(const Folder& folder, int role) const;
    void proposeNames();
    void checkNames();

    QList<Row> m_rows;
    QHash<QString, QString> m_typed;            ///< Names a person gave, by folder id.
    QHash<QString, CameraDetails> m_details;    ///< By folder id.
    QHash<QString, RefusedZone> m_refusedZones; ///< By folder id.
};

} // namespace vtrack
