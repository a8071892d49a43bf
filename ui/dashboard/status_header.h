// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overview.h"

#include <QLabel>
#include <QToolButton>

namespace vtrack {

class SyncActions;

/// The top of the dashboard: the state of everything in one sentence with its icon, and the buttons.
class StatusHeader final : public QWidget {
    Q_OBJECT

public:
    explicit StatusHeader(SyncActions& actions);

    void show(const Overview& overview);
    /// A quiet line in the menu; none when `version` is empty.
    void tellOfUpdate(const QString& version);

signals:
    void addSourceRequested();
    void diagnosticsRequested();
    void settingsRequested();
    void quitRequested();

private:
    [[nodiscard]] QToolButton* menuButton();

    QLabel* m_icon;
    QLabel* m_sentence;
    QLabel* m_detail;
    QAction* m_update = nullptr;
};

} // namespace vtrack
