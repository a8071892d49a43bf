// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dashboard_models.h"
#include "dashboard_services.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>

namespace vtrack {

/// A bar about a new camera folder next to chosen ones, one at a time, with two choices: add it, or "not ours". Hidden
/// if there is none.
class NewCameraBanner final : public QFrame {
    Q_OBJECT

public:
    /// @param live outlives the banner.
    NewCameraBanner(const DashboardServices& services, DashboardModels& live);

private:
    void refresh();
    void addCamera();
    void ignore();
    void decide(QFuture<Result<void>> decision);

    DashboardServices m_services;
    DashboardModels& m_live;
    QLabel* m_sentence;
    QLabel* m_more;
    QPushButton* m_add;
    QPushButton* m_ignore;
    NewCameraFolder m_folder;
};

} // namespace vtrack
