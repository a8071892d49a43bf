// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "elided_label.h"
#include "overview.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>

namespace vtrack {

class SyncActions;

/// The top of the dashboard: the overall state as an icon and a sentence, the buttons that deal with it, how far the
/// downloads have come, and the buttons of every day. The sentence is whole: on a small screen it takes more lines.
/// Otherwise the height is always the same: what is too long beside the buttons is cut, and whole in its tool tip.
class StatusHeader final : public QWidget {
    Q_OBJECT

public:
    explicit StatusHeader(SyncActions& actions);

    void show(const Overview& overview);
    /// Shows a newer version in the menu; hidden if `version` is empty.
    void showUpdate(const QString& version);

signals:
    /// @param sourceId the source that the remedy is for; 0 for all of them.
    void remedyRequested(vtrack::Remedy remedy, qint64 sourceId);
    /// The cameras that need a person are to be shown.
    void camerasRequested();
    /// The settings of the alarms are to be shown.
    void alarmsRequested();
    void addSourceRequested();
    void reportRequested();
    void diagnosticsRequested();
    void settingsRequested();
    void accountRequested();
    void helpRequested();
    void aboutRequested();
    void quitRequested();

private:
    void arrange(SyncActions& actions);
    [[nodiscard]] QPushButton* pauseButton(SyncActions& actions);
    [[nodiscard]] QToolButton* menuButton();
    void offer(const Overview& overview);

    Overview m_overview;
    QLabel* m_icon;
    ElidedLabel* m_sentence;
    ElidedLabel* m_detail;
    QProgressBar* m_progress;
    QPushButton* m_remedy;
    QPushButton* m_cameras;
    QPushButton* m_setup;
    QPushButton* m_alarms;
    QAction* m_update = nullptr;
};

} // namespace vtrack
