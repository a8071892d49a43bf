// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace vtrack {

/// The contents of a dialog, above its buttons: as large as they need to be, and where the screen has no room for that,
/// they scroll. The window grows with them. Made by Dialog::lay().
class DialogBody final : public QScrollArea {
    Q_OBJECT

public:
    /// @param below what the dialog shows below the contents; it stays in view.
    DialogBody(QWidget* contents, const QWidget& below);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QSize room() const;
    [[nodiscard]] QSize bounded(QSize size) const;

    const QWidget& m_below;
};

} // namespace vtrack
