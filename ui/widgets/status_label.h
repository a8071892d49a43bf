// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tone.h"

#include <QString>
#include <QWidget>

class QLabel;

namespace vtrack {

class BusyIndicator;

/// An icon and a status sentence, next to a field or below a button. Wraps; hidden when empty; changes are announced to
/// screen readers.
class StatusLabel : public QWidget {
    Q_OBJECT

public:
    explicit StatusLabel(QWidget* parent = nullptr);

    /// @param words shown as they are, on their own lines: nothing in them acts (visible_text.h).
    void setStatus(vtrack::Tone tone, const QString& words);
    /// Clears and hides it.
    void clear();

    [[nodiscard]] Tone tone() const { return m_tone; }

    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void paintIcon();

    Tone m_tone = Tone::Info;
    QLabel* m_icon;
    BusyIndicator* m_busy;
    QLabel* m_text;
};

} // namespace vtrack
