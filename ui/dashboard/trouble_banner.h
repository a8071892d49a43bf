// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overview.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>

namespace vtrack {

/// A bar that says why no footage comes in and offers the button that helps. Hidden while nobody needs to act.
class TroubleBanner final : public QFrame {
    Q_OBJECT

public:
    TroubleBanner();

    void show(const Overview& overview);

signals:
    void remedyRequested(vtrack::Remedy remedy, qint64 sourceId);

private:
    QLabel* m_sentence;
    QPushButton* m_button;
    Overview m_overview;
};

} // namespace vtrack
