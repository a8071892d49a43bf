// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "camera_state.h"
#include "keyed_model.h"

namespace vtrack {

/// The cameras of one source as a table (G26). GUI thread.
class CameraModel final : public KeyedModel<CameraRow> {
    Q_OBJECT

public:
    enum Column : int { Name, NewestRecording, Files, Size, LastFile, ColumnCount };

    using KeyedModel::KeyedModel;

    /// The cameras of all sources, of which those of one are shown.
    void setCameras(const QList<CameraRow>& cameras, const QDateTime& now);
    /// Updates the relative times.
    void setNow(const QDateTime& now);
    void showSource(qint64 sourceId);
    /// What is known about each camera.
    void setBadges(const CameraBadges& badges);

    /// The files left out of the camera in that row; if there are none, of the camera with the most. Empty if all files
    /// are footage.
    [[nodiscard]] QString leftOutNote(const QModelIndex& current) const;
    /// What is left in Drive on purpose, of all cameras shown; empty if nothing is.
    [[nodiscard]] QString leftInDriveNote() const;

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QVariant value(const QModelIndex& index, int role) const override;
    [[nodiscard]] CameraBadge badge(const CameraRow& camera) const;
    [[nodiscard]] QVariant hint(const CameraRow& camera, int column) const;
    [[nodiscard]] static QVariant filesHint(const CameraRow& camera);
    [[nodiscard]] QString spokenText(const CameraRow& camera, int column) const;
    [[nodiscard]] QString text(const CameraRow& camera, int column) const;

    QList<CameraRow> m_all;
    qint64 m_sourceId = 0;
    CameraBadges m_badges;
    QDateTime m_now;
};

} // namespace vtrack
