// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clip_actions.h"

#include <QToolButton>
#include <QWidget>

namespace vtrack {

/// The buttons for the clip that is selected in the timeline: the one before and after it, and ClipActions.
class ClipBar final : public QWidget {
    Q_OBJECT

public:
    ClipBar();

    [[nodiscard]] ClipActions& actions() { return m_actions; }

    /// @param isPlaced whether a camera and a moment are selected, so that there may be clips beside.
    void setClip(const std::optional<ClipFile>& clip, bool isPlaced);

signals:
    void stepped(vtrack::FootageStore::Side side);

private:
    QToolButton* addStep(FootageStore::Side side, const QString& text, const QString& hint);
    void addButton(QAction& action);

    ClipActions m_actions;
    QToolButton* m_earlier;
    QToolButton* m_later;
};

} // namespace vtrack
