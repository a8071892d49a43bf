// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis.h"
#include "tone.h"

#include <QLabel>
#include <QPushButton>
#include <QWidget>

namespace vtrack {

class StatusLabel;

/// One test of the diagnostics: name, result, what to do, and a button for the remedy.
class CheckRow final : public QWidget {
    Q_OBJECT

public:
    explicit CheckRow(const QString& id);

    void showWaiting();
    void showRunning();
    void show(const Check& check);

    [[nodiscard]] const Check& check() const { return m_check; }

    [[nodiscard]] QPushButton& button() { return *m_button; }

signals:
    void remedyRequested(const vtrack::Check& check);

private:
    void set(Tone tone, const QString& sentence, const QString& fix);

    Check m_check;
    StatusLabel* m_status;
    QLabel* m_fix;
    QPushButton* m_button;
};

} // namespace vtrack
