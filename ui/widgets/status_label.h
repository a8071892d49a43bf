// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tone.h"

#include <QString>
#include <QWidget>

class QLabel;

namespace vtrack {

class BusyIndicator;

/// An icon and a status sentence, next to a field or below a button. Wraps; hidden when empty; changes are announced to
/// screen readers, once: those of a hidden page when the page is shown.
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

signals:
    /// The text was given to screen readers.
    void announced(const QString& text);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void paintIcon();
    void announce();

    Tone m_tone = Tone::Info;
    bool m_announced = true; ///< Whether screen readers have been given the sentence.
    QLabel* m_icon;
    BusyIndicator* m_busy;
    QLabel* m_text;
};

} // namespace vtrack
