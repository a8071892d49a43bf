// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

namespace vtrack {

/// Says that the setup goes on where it was left, and offers to begin anew.
class ResumeBanner final : public QFrame {
    Q_OBJECT

public:
    explicit ResumeBanner(QWidget* parent = nullptr);

signals:
    void startOverRequested();
};

} // namespace vtrack
