// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QDialogButtonBox;
class QKeyEvent;
class QPushButton;
class QVBoxLayout;

namespace vtrack {

/// The base of all dialogs. None is larger than its screen or reaches over its edge, also when it grows. QDialog
/// presses a button of its own choice when Return is pressed in a field; here Return presses the button that has the
/// focus, or else the answer of a dialog that asks one thing. A button or field that is disabled or hidden while it has
/// the focus leaves it to nothing until it is back: the next button would take the next Return or Space.
class Dialog : public QDialog {
    Q_OBJECT

public:
    explicit Dialog(QWidget* parent = nullptr);

    /// The button for Return in a field, for dialogs with a single field.
    void setAnswer(QPushButton* button) { m_answer = button; }

    /// Lays it out: contents, which scroll where the screen has no room for them, and below them the buttons, always in
    /// view. A dialog whose contents scroll by themselves has a layout of its own, and setFirstSize(). Call after
    /// setWindowTitle().
    /// @param contents with all that is in them; the dialog owns them.
    /// @param narrowest the width that the contents have at least.
    void lay(QVBoxLayout* contents, QDialogButtonBox* buttons, int narrowest);

    void setVisible(bool visible) override;

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QPushButton* m_answer = nullptr;
};

/// Whether the key is Return or Enter.
[[nodiscard]] bool isReturn(const QKeyEvent& event);

/// Presses the window's button that has the focus, if one has.
/// @return whether one has.
bool pressFocusedButton(const QWidget& window);

} // namespace vtrack
