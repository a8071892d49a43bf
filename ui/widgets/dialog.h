// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QKeyEvent;
class QPushButton;

namespace vtrack {

/// The base of all dialogs. QDialog presses a button of its own choice when Return is pressed in a field; here Return
/// presses the button that has the focus, or else the answer of a dialog that asks one thing. A button or
/// field that is disabled or hidden while it has the focus leaves it to nothing until it is back: the next button would
/// take the next Return or Space.
class Dialog : public QDialog {
    Q_OBJECT

public:
    explicit Dialog(QWidget* parent = nullptr);

    /// The button for Return in a field, for dialogs with a single field.
    void setAnswer(QPushButton* button) { m_answer = button; }

    void setVisible(bool visible) override;

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    QPushButton* m_answer = nullptr;
};

/// Whether the key is Return or Enter.
[[nodiscard]] bool isReturn(const QKeyEvent& event);

/// Presses the window's button that has the focus, if one has.
/// @return whether one has.
bool pressFocusedButton(const QWidget& window);

} // namespace vtrack
