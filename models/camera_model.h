// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dashboard_snapshot.h"
#include "keyed_model.h"

namespace vtrack {

/// The cameras of one source as a table (G26). GUI thread.
class CameraModel final : public KeyedModel<CameraRow> {
    Q_OBJECT

public:
    enum Column : int { Name, LastFile, NewestRecording, Files, Size, ColumnCount };

    using KeyedModel::KeyedModel;

    /// The cameras of all sources, of which those of one are shown.
    void setCameras(const QList<CameraRow>& cameras, const QDateTime& now);
    void showSource(qint64 sourceId);

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const CameraRow& camera, int column) const;

    QList<CameraRow> m_all;
    qint64 m_sourceId = 0;
    QDateTime m_now;
};

} // namespace vtrack
