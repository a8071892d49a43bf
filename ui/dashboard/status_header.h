// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overview.h"

#include <QLabel>
#include <QToolButton>

namespace vtrack {

class SyncActions;

/// The top of the dashboard: the overall state as an icon and a sentence, and the buttons.
class StatusHeader final : public QWidget {
    Q_OBJECT

public:
    explicit StatusHeader(SyncActions& actions);

    void show(const Overview& overview);
    /// Shows a newer version in the menu; hidden if `version` is empty.
    void showUpdate(const QString& version);

signals:
    void addSourceRequested();
    void diagnosticsRequested();
    void settingsRequested();
    void accountRequested();
    void quitRequested();

private:
    [[nodiscard]] QToolButton* menuButton();

    QLabel* m_icon;
    QLabel* m_sentence;
    QLabel* m_detail;
    QAction* m_update = nullptr;
};

} // namespace vtrack
