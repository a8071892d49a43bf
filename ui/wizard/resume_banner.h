// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

namespace vtrack {

/// Informs the person that the setup continues where it was left, and offers to start over.
class ResumeBanner final : public QFrame {
    Q_OBJECT

public:
    explicit ResumeBanner(QWidget* parent = nullptr);

signals:
    void startOverRequested();
};

} // namespace vtrack
