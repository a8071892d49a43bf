// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overview.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>

namespace vtrack {

/// A bar that explains why no footage arrives, with a button for the remedy. Hidden if no action is needed.
class TroubleBanner final : public QFrame {
    Q_OBJECT

public:
    TroubleBanner();

    void show(const Overview& overview);

signals:
    void remedyRequested(vtrack::Remedy remedy, qint64 sourceId);

private:
    void offer(Remedy remedy);

    QLabel* m_sentence;
    QPushButton* m_button;
    Overview m_overview;
};

} // namespace vtrack
