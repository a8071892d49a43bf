// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "camera_model.h"

#include <QLabel>
#include <QMenu>
#include <QTableView>

namespace vtrack {

/// The cameras of the chosen source with their footage, a menu for each and, in a note, the files left out.
class CameraPanel final : public QWidget {
    Q_OBJECT

public:
    explicit CameraPanel(CameraModel& model);

    /// Shows the cameras of that source.
    void showSource(qint64 sourceId, const QString& name);

signals:
    /// The menu of a camera is about to show: others add to it.
    void menuMade(QMenu& menu, qint64 cameraId);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void fitColumns();
    void followNote();
    void showMenu(const QPoint& at);

    CameraModel& m_model;
    QLabel* m_heading;
    QTableView* m_table;
    QLabel* m_note;
};

} // namespace vtrack
